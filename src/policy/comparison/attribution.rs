//! Which rule is written otherwise, and how many plans it changes alone.

use ethnum::U256;
use serde::Serialize;

use super::outcome::Sides;
use super::union::Counted;
use crate::policy::Policy;
use crate::policy::compile::CompileError;
use crate::policy::condition::Writer;
use crate::policy::diagram::Function;
use crate::policy::explanation::RuleReference;
use crate::policy::model::{Channel, Passage, PublicService, Rules};

/// A rule that is not the same on both sides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RuleChange {
    /// `added`, `removed` or `changed`.
    pub change: &'static str,
    /// Where it stands: in the new rules, or in the old ones if it was taken out.
    #[serde(flatten)]
    pub place: RuleReference,
    /// Sets of answers whose plan changes if nothing else does.
    #[serde(with = "ethnum::serde::decimal")]
    pub combinations: U256,
    /// Else there are at least so many.
    pub exactly: bool,
}

/// One rule of one side: what it is called, what it says, and where.
struct Written {
    name: String,
    says: String,
    passage: Passage,
    kind: Kind,
}

/// How the rule is put in place of the other side's.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Kind {
    Situation(String),
    Channel(String, Channel),
    Contact(String, String),
    Evidence(String, String),
    Preferences,
    Entitlement(String),
    Parameter(String),
    Quantity(String),
    Question(String),
    Fallback,
}

pub(super) fn changes(
    old: &Policy,
    new: &Policy,
    old_rules: &Rules,
    new_rules: &Rules,
    sides: &mut Sides<'_>,
    common: Function,
) -> Result<Vec<RuleChange>, CompileError> {
    let (before, after) = (written(old.rules()), written(new.rules()));
    let mut found = Vec::new();
    let mut known: Vec<(Kind, Counted)> = Vec::new();
    let mut add = |change, policy: &Policy, rule: &Written| -> Result<(), CompileError> {
        let counted = known.iter().find(|(kind, _)| *kind == rule.kind).map(|(_, count)| *count);
        let Counted { sets: combinations, exactly } = if let Some(count) = counted {
            count
        } else {
            let alone = with(old_rules, new_rules, &rule.kind);
            let located = |source| CompileError { passage: rule.passage.clone(), rule: rule.name.clone(), source };
            let count = sides.changed_by(&alone, common, located)?;
            known.push((rule.kind.clone(), count));
            count
        };
        let place = policy.reference(rule.name.clone(), &rule.passage);
        found.push(RuleChange { change, place, combinations, exactly });
        Ok(())
    };
    for rule in &after {
        match before.iter().find(|other| other.name == rule.name) {
            None => add("added", new, rule)?,
            Some(other) if other.says != rule.says => add("changed", new, rule)?,
            Some(_) => {}
        }
    }
    for rule in before.iter().filter(|rule| !after.iter().any(|other| other.name == rule.name)) {
        add("removed", old, rule)?;
    }
    Ok(found)
}

/// The old rules with one rule of the new ones.
fn with(old: &Rules, new: &Rules, kind: &Kind) -> Rules {
    let mut rules = old.clone();
    match kind {
        Kind::Situation(id) => put(&mut rules.situations, &new.situations, |named| named.id == *id),
        Kind::Entitlement(id) => put(&mut rules.entitlements, &new.entitlements, |right| right.id == *id),
        Kind::Parameter(id) => put(&mut rules.parameters, &new.parameters, |parameter| parameter.id == *id),
        Kind::Quantity(id) => put(&mut rules.quantities, &new.quantities, |quantity| quantity.id == *id),
        Kind::Question(id) => put(&mut rules.questions, &new.questions, |question| question.id == *id),
        Kind::Channel(service, channel) => in_service(&mut rules, new, service, |own, other| {
            put(&mut own.channels, &other.channels, |row| row.kind == *channel);
        }),
        Kind::Contact(service, id) => in_service(&mut rules, new, service, |own, other| {
            put(&mut own.contacts, &other.contacts, |contact| contact.id == *id);
        }),
        Kind::Evidence(service, id) => in_service(&mut rules, new, service, |own, other| {
            put(&mut own.evidence, &other.evidence, |paper| paper.id == *id);
        }),
        Kind::Preferences => rules.preferences.clone_from(&new.preferences),
        Kind::Fallback => rules.fallback = new.fallback.clone(),
    }
    rules
}

/// Puts in, replaces or takes out the one rule that `is` it.
fn put<T: Clone>(rules: &mut Vec<T>, new: &[T], is: impl Fn(&T) -> bool) {
    let rule = new.iter().find(|rule| is(rule)).cloned();
    match (rules.iter().position(&is), rule) {
        (Some(at), Some(rule)) => drop(rules.splice(at..=at, [rule])),
        (Some(at), None) => drop(rules.remove(at)),
        (None, Some(rule)) => rules.push(rule),
        (None, None) => {}
    }
}

fn in_service(rules: &mut Rules, new: &Rules, id: &str, edit: impl Fn(&mut PublicService, &PublicService)) {
    let own = rules.services.iter_mut().find(|service| service.id == id);
    let other = new.services.iter().find(|service| service.id == id);
    if let (Some(own), Some(other)) = (own, other) {
        edit(own, other);
    }
}

/// Every rule that bears on plans, in words that are equal when it says the same.
fn written(rules: &Rules) -> Vec<Written> {
    let writer = Writer { rules };
    let mut all = Vec::new();
    let mut add = |name: String, says: String, passage: &Passage, kind: Kind| {
        all.push(Written { name, says, passage: passage.clone(), kind });
    };
    for question in &rules.questions {
        let when = question.only_when.as_ref().map(|only| (writer.text(&only.condition), only.otherwise.clone()));
        let says = format!("{:?} {when:?}", question.kind);
        add(format!("question {}", question.id), says, &question.passage, Kind::Question(question.id.clone()));
    }
    for named in &rules.situations {
        let kind = Kind::Situation(named.id.clone());
        add(format!("situation {}", named.id), writer.text(&named.condition), &named.condition.passage, kind);
    }
    for service in &rules.services {
        let service_id = || service.id.clone();
        for channel in &service.channels {
            let says = format!("{} / {}", writer.text(&channel.requires), writer.text(&channel.offered));
            add(
                format!("{} of {}", channel.kind, service.id),
                says,
                &channel.passage,
                Kind::Channel(service_id(), channel.kind),
            );
        }
        for contact in &service.contacts {
            let says = format!("{:?} {:?} {}", contact.channel, contact.reach, writer.text(&contact.when));
            add(
                format!("contact {}", contact.id),
                says,
                &contact.when.passage,
                Kind::Contact(service_id(), contact.id.clone()),
            );
        }
        for paper in &service.evidence {
            let name = format!("paper {} of {}", paper.id, service.id);
            let kind = Kind::Evidence(service_id(), paper.id.clone());
            add(name, writer.text(&paper.when), &paper.when.passage, kind);
        }
    }
    for (at, row) in rules.preferences.iter().enumerate() {
        let says = format!("{at} {} {}", row.first, writer.text(&row.when));
        add(format!("preference {}", row.id), says, &row.passage, Kind::Preferences);
    }
    for right in &rules.entitlements {
        let likely = right.likely.as_ref().map(|likely| writer.text(likely));
        let says = format!("{:?} {} {likely:?}", right.services, writer.text(&right.condition));
        let kind = Kind::Entitlement(right.id.clone());
        add(format!("right {}", right.id), says, &right.condition.passage, kind);
    }
    for parameter in &rules.parameters {
        let says = parameter.values.iter().map(|value| format!("{} {:?}", value.from, value.value)).collect::<Vec<_>>();
        let kind = Kind::Parameter(parameter.id.clone());
        add(format!("parameter {}", parameter.id), says.join("; "), &parameter.passage, kind);
    }
    for quantity in &rules.quantities {
        let kind = Kind::Quantity(quantity.id.clone());
        add(format!("quantity {}", quantity.id), writer.quantity(&quantity.quantity), &quantity.passage, kind);
    }
    let fallback = &rules.fallback;
    let says = format!("{} {:?}", fallback.channel, fallback.counters);
    add("fallback".to_owned(), says, &fallback.passage, Kind::Fallback);
    all
}
