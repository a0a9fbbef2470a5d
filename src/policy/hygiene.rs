//! What is right in a rule set and yet helps nobody: rows that never apply,
//! rights that nobody can have, questions, options and words without effect,
//! facts that nobody has read again.
//!
//! Everything is exact, over every combination of answers, like the proofs: it
//! is read off the compiled diagrams, never sampled.

mod condition;
mod effect;
mod fact;
mod reference;
mod row;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::Policy;
use super::compile::CompileError;
use super::fault::{Fault, Faults};
use super::model::{Passage, Rules};

/// Something to look at. `rule` is the id by which `[[accepted]]` names it.
struct Warning {
    code: &'static str,
    rule: String,
    message: String,
    passage: Passage,
    help: Option<String>,
}

impl Warning {
    fn new(code: &'static str, rule: impl Into<String>, message: String, passage: &Passage) -> Self {
        Self { code, rule: rule.into(), message, passage: passage.clone(), help: None }
    }

    fn with_help(self, help: impl Into<String>) -> Self {
        Self { help: Some(help.into()), ..self }
    }

    fn into_fault(self) -> Fault {
        let accept = format!(
            "or accept it in policy.toml: `[[accepted]] warning = \"{}\" rule = \"{}\" why = \"…\"`",
            self.code, self.rule
        );
        let help = Some(self.help.map_or_else(|| accept.clone(), |help| format!("{help}, {accept}")));
        let Passage { file, span } = self.passage;
        Fault { code: self.code, message: self.message, file, span, help }
    }
}

/// Every warning about a policy that is not accepted, on a day.
///
/// # Errors
/// A condition is beyond the engine.
pub(super) fn warnings(
    policy: &Policy,
    unused_texts: &[(String, Passage)],
    on: NaiveDate,
) -> Result<Faults, CompileError> {
    let mut found = Vec::new();
    row::never_applying(policy.rules(), policy.compiled(), &mut found)?;
    effect::without(policy, &mut found);
    condition::constant_or_redundant(policy.rules(), policy.compiled(), &mut found)?;
    reference::unused(policy.rules(), &mut found);
    fact::to_be_read_again(policy.rules(), on, &mut found);
    found.extend(unused_texts.iter().map(|(key, passage)| {
        Warning::new("unused-text", key.clone(), format!("nothing says the text `{key}`"), passage)
    }));
    let found = without_accepted(policy.rules(), found);
    let faults = found.into_iter().map(Warning::into_fault).collect();
    Ok(Faults::new(faults, |path| policy.files().get(path)))
}

/// Leaves out what is accepted; an acceptance of nothing is a warning itself.
fn without_accepted(rules: &Rules, found: Vec<Warning>) -> Vec<Warning> {
    let mut used = BTreeSet::new();
    let accepted = |warning: &Warning| {
        rules.accepted.iter().position(|row| row.warning == warning.code && row.rule == warning.rule)
    };
    let mut left: Vec<Warning> = Vec::new();
    for warning in found {
        match accepted(&warning) {
            Some(at) => drop(used.insert(at)),
            None => left.push(warning),
        }
    }
    let idle = rules.accepted.iter().enumerate().filter(|(at, _)| !used.contains(at));
    left.extend(idle.map(|(_, row)| {
        let message = format!("there is no warning `{}` about `{}` any more", row.warning, row.rule);
        Warning::new("accepted-nothing", row.rule.clone(), message, &row.passage).with_help("take this row out")
    }));
    left
}
