//! The decision that every engine is given: for those who come for one
//! service, which channels are offered, which can be used, which comes first,
//! and some rights. Read from the shipped rules; nothing is written here but
//! which part of them.

use std::collections::BTreeSet;

use aiguillage::policy::condition::Condition;
use aiguillage::policy::model::{PublicService, ServiceChannel};
use aiguillage::policy::{Channel, Policy, Rules};
use anyhow::{Context, Result, ensure};
use chrono::NaiveDate;

use crate::formula::{Formula, Reader};

/// The name of the one outcome that is a channel and not yes or no.
pub const FIRST: &str = "first";
/// What comes first when no preference applies.
pub const NO_CHANNEL: &str = "none";

/// Which part of the rules is taken.
#[derive(Clone, Copy)]
pub struct Scope<'a> {
    pub service: &'a str,
    pub rights: &'a [&'a str],
    pub on: NaiveDate,
}

/// The part of the rules that is decided, in reading order.
pub struct Task {
    /// Formulas name these, and outcomes.
    pub situations: Vec<Named>,
    /// Yes or no.
    pub outcomes: Vec<Named>,
    /// The first row that applies says what comes first.
    pub preferences: Vec<Row>,
}

pub struct Named {
    pub id: String,
    pub formula: Formula,
}

pub struct Row {
    pub when: Formula,
    /// The channel can be used: the name of an outcome, or a constant.
    pub usable: Formula,
    pub first: Channel,
}

pub fn offered(channel: Channel) -> String {
    format!("offered_{channel}")
}

pub fn usable(channel: Channel) -> String {
    format!("usable_{channel}")
}

pub fn right(id: &str) -> String {
    format!("right_{id}")
}

impl Task {
    /// # Errors
    /// The rules have no such part, or say in it what not every engine can.
    pub fn of(policy: &Policy, scope: Scope<'_>) -> Result<Self> {
        let rules = policy.rules();
        let reader = Reader { rules, service: scope.service, on: scope.on };
        let service = rules.services.iter().find(|service| service.id == scope.service).context("no such service")?;
        let mut outcomes = channels(&reader, service)?;
        let preferences = preferences(&reader, service, &outcomes)?;
        for id in scope.rights {
            outcomes.push(Named { id: right(id), formula: entitlement(&reader, rules, id)? });
        }
        outcomes.retain(|outcome| !matches!(outcome.formula, Formula::Constant(_)));
        let situations = rules
            .situations
            .iter()
            .map(|named| Ok(Named { id: named.id.clone(), formula: reader.read(&named.condition)? }));
        let mut task = Self { situations: situations.collect::<Result<_>>()?, outcomes, preferences };
        task.keep_named_situations();
        Ok(task)
    }

    /// Situations that no formula names would only cost time.
    fn keep_named_situations(&mut self) {
        let rows = self.preferences.iter().map(|row| &row.when);
        let formulas = self.outcomes.iter().map(|outcome| &outcome.formula).chain(rows);
        let mut named: BTreeSet<String> = formulas.flat_map(Formula::names).map(str::to_owned).collect();
        for situation in self.situations.iter().rev() {
            if named.contains(&situation.id) {
                named.extend(situation.formula.names().into_iter().map(str::to_owned));
            }
        }
        self.situations.retain(|situation| named.contains(&situation.id));
    }

    /// The names of all outcomes.
    pub fn outcome_ids(&self) -> impl Iterator<Item = &str> {
        self.outcomes.iter().map(|outcome| outcome.id.as_str()).chain([FIRST])
    }

    /// The ids of all questions that an outcome reads.
    pub fn questions_of(&self, outcome: &str) -> BTreeSet<&str> {
        let mut found = BTreeSet::new();
        if outcome == FIRST {
            self.preferences.iter().for_each(|row| {
                self.collect(&row.when, &mut found);
                self.collect(&row.usable, &mut found);
            });
        } else if let Some(named) = self.named(outcome) {
            self.collect(&named.formula, &mut found);
        }
        found
    }

    /// The ids of all questions that are read.
    pub fn questions(&self) -> BTreeSet<&str> {
        self.outcome_ids().flat_map(|outcome| self.questions_of(outcome)).collect()
    }

    /// What a formula may name.
    pub fn named(&self, id: &str) -> Option<&Named> {
        self.situations.iter().chain(&self.outcomes).find(|named| named.id == id)
    }

    fn collect<'a>(&'a self, formula: &'a Formula, found: &mut BTreeSet<&'a str>) {
        found.extend(formula.questions());
        for named in formula.names().into_iter().filter_map(|id| self.named(id)) {
            self.collect(&named.formula, found);
        }
    }
}

fn channels(reader: &Reader<'_>, service: &PublicService) -> Result<Vec<Named>> {
    let mut outcomes = Vec::new();
    for channel in &service.channels {
        outcomes.push(Named { id: offered(channel.kind), formula: reader.read(&channel.offered)? });
        outcomes.push(Named { id: usable(channel.kind), formula: can_use(reader, channel)? });
    }
    Ok(outcomes)
}

/// Offered, and what it requires holds; for the web the person is online too.
fn can_use(reader: &Reader<'_>, channel: &ServiceChannel) -> Result<Formula> {
    let online = reader.rules.situations.iter().position(|situation| situation.id == "online");
    let online = online.filter(|_| channel.kind == Channel::Web).map_or(Condition::TRUE, Condition::Situation);
    let conditions = [&channel.offered, &channel.requires, &online];
    let mut parts = Vec::new();
    for condition in conditions {
        let part = reader.read(condition)?;
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    Ok(Formula::all(parts))
}

fn preferences(reader: &Reader<'_>, service: &PublicService, outcomes: &[Named]) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    for row in &reader.rules.preferences {
        let when = reader.read(&row.when)?;
        let offers = service.channels.iter().any(|channel| channel.kind == row.first);
        if !offers || when == Formula::Constant(false) {
            continue;
        }
        let id = usable(row.first);
        let usable = match outcomes.iter().find(|outcome| outcome.id == id).map(|outcome| &outcome.formula) {
            Some(Formula::Constant(value)) => Formula::Constant(*value),
            _ => Formula::Named(id),
        };
        rows.push(Row { when, usable, first: row.first });
    }
    Ok(rows)
}

fn entitlement(reader: &Reader<'_>, rules: &Rules, id: &str) -> Result<Formula> {
    let entitlement = rules.entitlements.iter().find(|entitlement| entitlement.id == id);
    let entitlement = entitlement.with_context(|| format!("no right `{id}`"))?;
    let spoken_of = entitlement.services.as_ref().is_none_or(|ids| ids.iter().any(|id| id == reader.service));
    ensure!(spoken_of, "`{id}` is a right of other services, and depends on more than its condition");
    reader.read(&entitlement.condition)
}
