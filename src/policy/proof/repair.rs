//! The smallest edit after which a broken guarantee holds.
//!
//! Every edit that loosens one rule is tried, and the first after which the
//! proof succeeds is told. It is a hint where to look, not advice: whether a
//! channel can really be offered is for people to know.

use serde::Serialize;

use super::smallest_failures;
use crate::policy::compile::compile;
use crate::policy::condition::Condition;
use crate::policy::fault::Faults;
use crate::policy::load::RuleFiles;
use crate::policy::model::{Channel, Clause, Guarantee, GuaranteeClaim, Passage, PublicService, Rules, ServiceChannel};

/// An edit of one rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Repair {
    pub file: String,
    /// From 1.
    pub line: usize,
    /// What to do, as a sentence.
    pub edit: String,
}

struct Edit {
    rules: Rules,
    passage: Passage,
    sentence: String,
}

/// The first single edit after which the guarantee holds; `None` if there is none.
pub(super) fn find(
    rules: &Rules,
    guarantee: &Guarantee,
    service: Option<&PublicService>,
    files: &RuleFiles,
) -> Option<Repair> {
    let at = service.and_then(|service| rules.services.iter().position(|other| other.id == service.id));
    let edit = edits(rules, guarantee, at).into_iter().find(|edit| holds(&edit.rules, guarantee))?;
    let place = Faults::position_of(files.get(&edit.passage.file).unwrap_or_default(), edit.passage.span.start);
    Some(Repair { file: edit.passage.file, line: place.line, edit: edit.sentence })
}

fn holds(rules: &Rules, guarantee: &Guarantee) -> bool {
    let Ok(compiled) = compile(rules) else { return false };
    let failures = smallest_failures(rules, &compiled, std::slice::from_ref(guarantee));
    failures.is_ok_and(|failures| failures.iter().all(Option::is_none))
}

/// The edits that can matter to a guarantee about channels.
fn edits(rules: &Rules, guarantee: &Guarantee, service: Option<usize>) -> Vec<Edit> {
    let mut edits = Vec::new();
    let one_person = matches!(guarantee.claim, GuaranteeClaim::Always(_) | GuaranteeClaim::UsableChannel);
    if let Some((at, named)) = service.and_then(|at| Some((at, rules.services.get(at)?))).filter(|_| one_person) {
        loosened(rules, at, named, &mut edits);
        added(rules, at, named, &mut edits);
    }
    if !matches!(&guarantee.claim, GuaranteeClaim::Always(condition) if condition.names_the_first()) {
        return edits;
    }
    for (at, row) in rules.preferences.iter().enumerate() {
        let mut without = rules.clone();
        without.preferences.remove(at);
        let sentence = format!("take out the preference `{}`", row.id);
        edits.push(Edit { rules: without, passage: row.passage.clone(), sentence });
    }
    edits
}

/// Each condition of a channel of the service, in turn, always true.
fn loosened(rules: &Rules, at: usize, service: &PublicService, edits: &mut Vec<Edit>) {
    let always = |clause: &mut Clause| clause.condition = Condition::TRUE;
    let parts: [(&str, Part); 2] =
        [("offered", |channel| &mut channel.offered), ("requires", |channel| &mut channel.requires)];
    for (name, part) in parts {
        for (channel, declared) in service.channels.iter().enumerate() {
            let mut loose = rules.clone();
            let edited = loose.services.get_mut(at).and_then(|service| service.channels.get_mut(channel));
            let Some(clause) = edited.map(part).filter(|clause| clause.condition != Condition::TRUE) else { continue };
            always(clause);
            let passage = clause.passage.clone();
            let sentence = format!("loosen `{name}` of `{}`: without it, the guarantee holds", declared.kind);
            edits.push(Edit { rules: loose, passage, sentence });
        }
    }
}

type Part = fn(&mut ServiceChannel) -> &mut Clause;

/// Each human channel that the service lacks, for everyone.
fn added(rules: &Rules, at: usize, service: &PublicService, edits: &mut Vec<Edit>) {
    for kind in Channel::ALL.into_iter().filter(|channel| channel.is_human()) {
        if service.channels.iter().any(|channel| channel.kind == kind) {
            continue;
        }
        let mut more = rules.clone();
        let passage = service.passage.clone();
        let clause = Clause { condition: Condition::TRUE, passage: passage.clone() };
        let (requires, offered) = (clause.clone(), clause);
        if let Some(service) = more.services.get_mut(at) {
            service.channels.push(ServiceChannel { kind, requires, offered, passage: passage.clone() });
        }
        let sentence = format!("offer `{kind}` too: with it, the guarantee holds");
        edits.push(Edit { rules: more, passage, sentence });
    }
}
