//! Two policies, laid side by side: whose plan changes, and is a promise
//! weakened.
//!
//! Both are compiled over one set of names into one store, so what changes is
//! a function of partial answers: it can be counted, exactly, and its smallest
//! example read off. Where the people of all changes together do not fit, it is
//! told how many there are at least. Answers that only one side knows are left out, and said.

mod attribution;
mod joint;
mod outcome;
mod promise;
#[cfg(test)]
mod tests;
mod union;

use chrono::NaiveDate;
use ethnum::U256;
use serde::Serialize;

pub use self::attribution::RuleChange;
use self::joint::Joint;
use self::outcome::Sides;
pub use self::outcome::{OutcomeChange, Part};
pub use self::promise::PromiseChange;
use super::compile::CompileError;
use super::diagram::Diagrams;
use super::variable::Variables;
use super::{Faults, Policy};

/// What is different, on the day and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Comparison {
    pub old_version: String,
    pub new_version: String,
    /// Sets of answers that both sides know, for all services together.
    #[serde(with = "ethnum::serde::decimal")]
    pub combinations: U256,
    /// Those of them for which some part of the plan changes.
    #[serde(with = "ethnum::serde::decimal")]
    pub changed: U256,
    /// Else there are at least so many.
    pub changed_exactly: bool,
    /// Services, questions and options that only one side knows.
    pub only_old: Vec<String>,
    pub only_new: Vec<String>,
    /// Rules written otherwise, added or taken out, each with how many plans it
    /// changes alone.
    pub rules: Vec<RuleChange>,
    /// Each kind of change with its smallest example.
    pub outcomes: Vec<OutcomeChange>,
    pub promises: Vec<PromiseChange>,
}

impl Comparison {
    /// A promise that held does not hold any more, or is not made any more.
    #[must_use]
    pub fn weakens_a_promise(&self) -> bool {
        self.promises.iter().any(PromiseChange::is_weaker)
    }
}

/// Compares two policies from a day on.
///
/// # Errors
/// One of them is beyond the engine when both are held at once.
pub fn compare(old: &Policy, new: &Policy, on: NaiveDate) -> Result<Comparison, Faults> {
    compared(old, new, on).map_err(|error| super::beyond_the_engine(&error, new.files()))
}

fn compared(old: &Policy, new: &Policy, on: NaiveDate) -> Result<Comparison, CompileError> {
    let joint = Joint::of(old.rules(), new.rules());
    let (old_rules, new_rules) = (joint.rules(old.rules()), joint.rules(new.rules()));
    let variables = Variables::of(&new_rules.questions);
    let mut diagrams = Diagrams::new(variables.sizes().to_vec(), new.compiled().diagrams.limit());
    let mut sides = Sides::new(&old_rules, &new_rules, &variables, &mut diagrams, on)?;
    let common = sides.common(old.rules(), new.rules()).map_err(located(new))?;
    let found = sides.differences(common).map_err(located(new))?;
    let rules = attribution::changes(old, new, &old_rules, &new_rules, &mut sides, common)?;
    let (combinations, changed, outcomes) = (sides.everyone(common), found.changed, found.outcomes);
    Ok(Comparison {
        old_version: old.version().to_owned(),
        new_version: new.version().to_owned(),
        combinations,
        changed: changed.sets,
        changed_exactly: changed.exactly,
        only_old: missing(old, new),
        only_new: missing(new, old),
        rules,
        outcomes,
        promises: promise::changes(old, new, &joint)?,
    })
}

fn located(policy: &Policy) -> impl FnOnce(super::diagram::TooLarge) -> CompileError {
    let passage = super::Passage { file: "policy.toml".to_owned(), span: 0..0 };
    let rule = policy.rules().id.clone();
    move |source| CompileError { passage, rule, source }
}

/// What one side knows and the other does not.
fn missing(one: &Policy, other: &Policy) -> Vec<String> {
    let mut found = Vec::new();
    for service in &one.rules().services {
        if !other.rules().services.iter().any(|known| known.id == service.id) {
            found.push(format!("service {}", service.id));
        }
    }
    for question in one.questions() {
        let Some(known) = other.questions().iter().find(|known| known.id == question.id) else {
            found.push(format!("question {}", question.id));
            continue;
        };
        if std::mem::discriminant(&known.kind) != std::mem::discriminant(&question.kind) {
            found.push(format!("question {} of its kind", question.id));
            continue;
        }
        let options = question.kind.options().iter().filter(|option| !known.kind.options().contains(option));
        found.extend(options.map(|option| format!("option {option} of {}", question.id)));
        if let (Some((_, min, max)), Some((_, low, high))) = (question.kind.as_number(), known.kind.as_number())
            && (min < low || max > high)
        {
            found.push(format!("{} from {min} to {max}", question.id));
        }
    }
    found
}
