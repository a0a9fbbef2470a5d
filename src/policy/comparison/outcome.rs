//! What becomes of each part of a plan, on both sides.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use ethnum::U256;
use serde::Serialize;
use serde_json::Value;

use super::union::{self, Counted};
use crate::policy::compile::{CompileError, Routing, ServiceRouting, compile_with, in_force};
use crate::policy::diagram::{Diagrams, Function, TooLarge, Variable};
use crate::policy::model::{QuestionKind, Rules};
use crate::policy::variable::Variables;
use crate::policy::{Answer, Answers, Question};

/// A part of a plan.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "part", content = "id", rename_all = "snake_case")]
pub enum Part {
    /// Whether a channel can be used.
    Channel(String),
    /// Whether it comes first.
    First(String),
    Contact(String),
    Evidence(String),
    Entitlement(String),
}

/// One kind of change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OutcomeChange {
    pub service: String,
    #[serde(flatten)]
    pub part: Part,
    /// `no`, `unknown` or `yes`.
    pub from: &'static str,
    pub to: &'static str,
    /// From which day on.
    pub since: NaiveDate,
    /// Sets of answers that bring it.
    #[serde(with = "ethnum::serde::decimal")]
    pub combinations: U256,
    /// The person with the fewest answers.
    /// As `aiguillage plan` reads their answers.
    pub example: Value,
    #[serde(skip)]
    pub person: Answers,
}

/// All differences.
pub(super) struct Differences {
    pub outcomes: Vec<OutcomeChange>,
    pub changed: Counted,
}

/// The people for whom a part of the plan of one service becomes another.
struct Affected {
    service: usize,
    part: Part,
    from: &'static str,
    to: &'static str,
    since: NaiveDate,
    people: Function,
}

/// Both sides, compiled into one store.
pub(super) struct Sides<'a> {
    old: Side<'a>,
    new: Side<'a>,
    variables: &'a Variables,
    pub diagrams: &'a mut Diagrams,
    on: NaiveDate,
}

/// One side: its rules and what they say at each time.
pub(super) struct Side<'a> {
    pub rules: &'a Rules,
    pub routings: Vec<(NaiveDate, Routing)>,
}

impl Side<'_> {
    fn service(&self, id: &str, date: NaiveDate) -> Option<(usize, &ServiceRouting)> {
        let at = self.rules.services.iter().position(|service| service.id == id)?;
        Some((at, in_force(&self.routings, date)?.services.get(at)?))
    }
}

impl<'a> Sides<'a> {
    pub(super) fn new(
        old: &'a Rules,
        new: &'a Rules,
        variables: &'a Variables,
        diagrams: &'a mut Diagrams,
        on: NaiveDate,
    ) -> Result<Self, CompileError> {
        let old = Side { rules: old, routings: compile_with(old, variables, diagrams)? };
        let new = Side { rules: new, routings: compile_with(new, variables, diagrams)? };
        Ok(Self { old, new, variables, diagrams, on })
    }

    /// The answers that both sides know, those of one question given together;
    /// besides the service, which is another for each plan.
    pub(super) fn common(&mut self, old: &Rules, new: &Rules) -> Result<Function, TooLarge> {
        let mut common = Function::TRUE;
        let joint = self.new.rules;
        for (at, question) in joint.questions.iter().enumerate() {
            if Some(at) == joint.service_question() {
                continue;
            }
            let sides = [old, new].map(|side| side.questions.iter().find(|known| known.id == question.id));
            let (mut all, mut none) = (Function::TRUE, Function::TRUE);
            for variable in self.variables.range(at) {
                let allowed = self.allowed(variable, &question.kind, &sides)?;
                let known = self.diagrams.known(variable)?;
                let unknown = self.diagrams.not(known)?;
                all = self.diagrams.and(all, allowed)?;
                none = self.diagrams.and(none, unknown)?;
            }
            let answered = self.diagrams.or(all, none)?;
            common = self.diagrams.and(common, answered)?;
        }
        Ok(common)
    }

    /// The values of a joint question that both sides know.
    fn allowed(
        &mut self,
        variable: Variable,
        joint: &QuestionKind,
        sides: &[Option<&Question>; 2],
    ) -> Result<Function, TooLarge> {
        if same(sides) {
            return self.diagrams.known(variable);
        }
        let mut allowed = Function::FALSE;
        for value in 0..self.diagrams.unknown(variable) {
            if sides.iter().flatten().all(|side| knows(joint, &side.kind, value)) {
                let here = self.diagrams.given(variable, value..value + 1)?;
                allowed = self.diagrams.or(allowed, here)?;
            }
        }
        Ok(allowed)
    }

    /// How many sets of answers there are, for the services of both sides.
    pub(super) fn everyone(&self, common: Function) -> U256 {
        let both = self.new.rules.services.iter();
        let both = both.filter(|service| self.old.rules.services.iter().any(|known| known.id == service.id)).count();
        self.count(common).saturating_mul(U256::from(both as u64))
    }

    /// Sets of answers besides the service.
    fn count(&self, people: Function) -> U256 {
        self.count_in(self.diagrams, people)
    }

    fn count_in(&self, diagrams: &Diagrams, people: Function) -> U256 {
        let pinned = self.new.rules.service_question().map(|at| self.variables.range(at)).unwrap_or_default();
        diagrams.count(people, &|variable| !pinned.contains(&variable))
    }

    /// Every part that changes, from the day on.
    pub(super) fn differences(&mut self, common: Function) -> Result<Differences, TooLarge> {
        let affected = self.affected(common)?;
        let changed = self.changed(&affected);
        let mut outcomes: BTreeMap<(usize, &Part, &str, &str), OutcomeChange> = BTreeMap::new();
        for found in &affected {
            let key = (found.service, &found.part, found.from, found.to);
            outcomes.entry(key).or_insert_with(|| self.outcome(found));
        }
        let mut outcomes: Vec<OutcomeChange> = outcomes.into_values().collect();
        outcomes.sort_by_key(|change| Reverse(change.combinations));
        Ok(Differences { outcomes, changed })
    }

    /// For how many sets of answers any part changes when the new side says
    /// what these rules do.
    pub(super) fn changed_by(
        &mut self,
        other: &Rules,
        common: Function,
        located: impl FnOnce(TooLarge) -> CompileError,
    ) -> Result<Counted, CompileError> {
        let made = self.diagrams.len();
        let routings = compile_with(other, self.variables, self.diagrams)?;
        let kept = std::mem::replace(&mut self.new.routings, routings);
        let changed = self.affected(common).map(|affected| self.changed(&affected));
        self.new.routings = kept;
        self.diagrams.forget_after(made);
        changed.map_err(located)
    }

    fn affected(&mut self, common: Function) -> Result<Vec<Affected>, TooLarge> {
        let mut affected = Vec::new();
        for since in self.dates() {
            for (service, part, old, new) in self.pairs(since) {
                for (from, to, people) in self.transitions(&part, old, new, common)? {
                    affected.push(Affected { service, part: part.clone(), from, to, since, people });
                }
            }
        }
        Ok(affected)
    }

    fn changed(&self, affected: &[Affected]) -> Counted {
        let mut of_service: BTreeMap<usize, Vec<Function>> = BTreeMap::new();
        for found in affected {
            of_service.entry(found.service).or_default().push(found.people);
        }
        let count = |diagrams: &Diagrams, people| self.count_in(diagrams, people);
        let changed = of_service.values().map(|parts| union::counted(self.diagrams, parts, union::MOST_EDGES, count));
        changed.fold(Counted::NONE, Counted::and)
    }

    /// The day, and later days on which either side changes.
    fn dates(&self) -> Vec<NaiveDate> {
        let starts = self.old.routings.iter().chain(&self.new.routings).map(|(from, _)| *from);
        let mut dates: Vec<NaiveDate> = starts.filter(|from| *from > self.on).chain([self.on]).collect();
        dates.sort_unstable();
        dates.dedup();
        dates
    }

    /// The functions of each part of each service that both sides have; of a
    /// part that one side lacks, false there. Equal ones are left out.
    fn pairs(&self, date: NaiveDate) -> Vec<(usize, Part, Function, Function)> {
        let mut pairs = Vec::new();
        for (at, service) in self.new.rules.services.iter().enumerate() {
            let (Some((_, new)), Some((old_at, old))) =
                (self.new.service(&service.id, date), self.old.service(&service.id, date))
            else {
                continue;
            };
            let before = parts(self.old.rules, old_at, old);
            let after = parts(self.new.rules, at, new);
            let names: std::collections::BTreeSet<&Part> = before.keys().chain(after.keys()).collect();
            for part in names {
                let function = |parts: &BTreeMap<Part, Function>| parts.get(part).copied().unwrap_or(Function::FALSE);
                let (old, new) = (function(&before), function(&after));
                if old != new {
                    pairs.push((at, part.clone(), old, new));
                }
            }
        }
        pairs
    }

    fn transitions(
        &mut self,
        part: &Part,
        old: Function,
        new: Function,
        common: Function,
    ) -> Result<Vec<(&'static str, &'static str, Function)>, TooLarge> {
        let mut found = Vec::new();
        let (before, after) = (self.values(part, old)?, self.values(part, new)?);
        for (from, was) in &before {
            for (to, is) in after.iter().filter(|(to, _)| to != from) {
                let people = self.diagrams.all([*was, *is, common])?;
                if people != Function::FALSE {
                    found.push((*from, *to, people));
                }
            }
        }
        Ok(found)
    }

    /// The people for whom a part has each of its values. A contact or a paper
    /// that may suit is in the plan like one that does.
    fn values(&mut self, part: &Part, function: Function) -> Result<[(&'static str, Function); 3], TooLarge> {
        let perhaps = self.diagrams.perhaps(function)?;
        let yes = match part {
            Part::Contact(_) | Part::Evidence(_) => perhaps,
            _ => self.diagrams.surely(function)?,
        };
        let no = self.diagrams.not(perhaps)?;
        let not_sure = self.diagrams.not(yes)?;
        let unknown = self.diagrams.and(perhaps, not_sure)?;
        Ok([("no", no), ("unknown", unknown), ("yes", yes)])
    }

    fn outcome(&self, found: &Affected) -> OutcomeChange {
        let rules = self.new.rules;
        let values = self.diagrams.cheapest(found.people, &|variable| self.variables.price(variable));
        let mut person = self.variables.answers(&rules.questions, &values.unwrap_or_default(), found.since);
        let service = rules.services.get(found.service).map_or("", |service| service.id.as_str());
        if let Some((question, option)) = rules.coming_for(service) {
            person.record(question, Answer::Option(option));
        }
        OutcomeChange {
            service: service.to_owned(),
            part: found.part.clone(),
            from: found.from,
            to: found.to,
            since: found.since,
            combinations: self.count(found.people),
            example: person.to_json(&rules.questions),
            person,
        }
    }
}

fn same(sides: &[Option<&Question>; 2]) -> bool {
    match sides {
        [Some(one), Some(other)] => one.kind == other.kind,
        _ => true,
    }
}

/// Whether one side knows the value of a joint question.
fn knows(joint: &QuestionKind, side: &QuestionKind, value: u32) -> bool {
    match (joint.as_number(), side.as_number()) {
        (Some((_, least, _)), Some((_, min, max))) => (min..=max).contains(&(least + i64::from(value))),
        _ => match joint {
            QuestionKind::Several { .. } => true,
            _ => joint.options().get(value as usize).is_some_and(|option| side.options().contains(option)),
        },
    }
}

/// The functions of a service by what they are about.
fn parts(rules: &Rules, at: usize, routing: &ServiceRouting) -> BTreeMap<Part, Function> {
    let mut parts = BTreeMap::new();
    for channel in &routing.channels {
        parts.insert(Part::Channel(channel.channel.id().to_owned()), channel.usable);
        parts.insert(Part::First(channel.channel.id().to_owned()), channel.first);
    }
    if let Some(service) = rules.services.get(at) {
        let contacts = service.contacts.iter().zip(&routing.contacts);
        parts.extend(contacts.map(|(contact, function)| (Part::Contact(contact.id.clone()), *function)));
        let papers = service.evidence.iter().zip(&routing.evidence);
        parts.extend(papers.map(|(paper, function)| (Part::Evidence(paper.id.clone()), *function)));
    }
    let rights = rules.entitlements.iter().zip(&routing.entitlements);
    parts.extend(rights.map(|(right, routing)| (Part::Entitlement(right.id.clone()), routing.function)));
    parts
}
