//! Proving the guarantees, for every combination of answers, partial ones
//! included.
//!
//! What a decision says is a function of partial answers already; a guarantee
//! over decisions is one more, made with the same operations. It holds for
//! everyone exactly when that function is the constant true, which a canonical
//! diagram shows by being it. Otherwise a path to false is a person who falls
//! through, and the path with the fewest answers is the smallest such person.
//!
//! A condition on answers inside a guarantee is meant as *known*: `offline
//! implies …` speaks of everyone whose answers so far tell that they are
//! offline. Lines and counters play no part in a decision, so the proof holds
//! with every line closed and every counter far away.

mod claim;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use self::claim::Prover;
use super::compile::{CompileError, Compiled};
use super::diagram::{Diagrams, TooLarge, Variable};
use super::model::{Guarantee, GuaranteeClaim, Question, QuestionKind, Rules};

/// Whether a guarantee holds for everyone.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Proof {
    pub id: String,
    pub holds: bool,
    pub counterexample: Option<Counterexample>,
}

/// The smallest person for whom a guarantee does not hold.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Counterexample {
    /// The service they come for; `None` when the policy has none.
    pub service: Option<String>,
    /// From which day on.
    pub from: NaiveDate,
    /// Question ids and answers; everything else is unknown.
    pub answers: BTreeMap<String, String>,
    /// For equal treatment: what follows changes with this question.
    pub changed_by: Option<String>,
}

/// Proves every guarantee.
///
/// # Errors
/// A guarantee needs more nodes than can be held.
pub(super) fn prove(rules: &Rules, compiled: &Compiled) -> Result<Vec<Proof>, CompileError> {
    let mut diagrams = compiled.diagrams.clone();
    rules
        .guarantees
        .iter()
        .map(|guarantee| {
            let counterexample = first_failure(rules, compiled, &mut diagrams, guarantee).map_err(|source| {
                CompileError { file: "guarantees.toml".to_owned(), rule: guarantee.id.clone(), source }
            })?;
            Ok(Proof { id: guarantee.id.clone(), holds: counterexample.is_none(), counterexample })
        })
        .collect()
}

fn first_failure(
    rules: &Rules,
    compiled: &Compiled,
    diagrams: &mut Diagrams,
    guarantee: &Guarantee,
) -> Result<Option<Counterexample>, TooLarge> {
    let mut smallest: Option<Counterexample> = None;
    for (from, routing) in &compiled.routings {
        for (at, service) in routing.services.iter().enumerate() {
            let named = rules.services.get(at);
            if named.is_none() && !rules.services.is_empty() {
                continue;
            }
            let mut prover = Prover { rules, compiled, diagrams, routing, named, service, date: *from };
            let failure = match &guarantee.claim {
                GuaranteeClaim::Always(condition) => prover.always(condition)?.map(|values| (values, None)),
                GuaranteeClaim::UsableChannel => prover.usable_channel()?.map(|values| (values, None)),
                GuaranteeClaim::EqualTreatment { outcome, regardless_of } => prover.equal(outcome, regardless_of),
            };
            let Some((values, changed)) = failure else { continue };
            let found = Counterexample {
                service: named.map(|service| service.id.clone()),
                from: *from,
                answers: in_words(rules, compiled, &values),
                changed_by: changed.and_then(|at| rules.questions.get(at)).map(|question| question.id.clone()),
            };
            if smallest.as_ref().is_none_or(|known| found.answers.len() < known.answers.len()) {
                smallest = Some(found);
            }
        }
    }
    Ok(smallest)
}

/// Variables with their values, as question ids and answers.
fn in_words(rules: &Rules, compiled: &Compiled, values: &BTreeMap<Variable, u32>) -> BTreeMap<String, String> {
    let mut words: BTreeMap<String, String> = BTreeMap::new();
    for (variable, value) in values {
        let position = compiled.variables.question(*variable);
        let Some((question, position)) = position.and_then(|at| Some((rules.questions.get(at)?, at))) else { continue };
        let offset = variable - compiled.variables.first(position);
        let word = word(question, usize::from(offset), *value);
        words.entry(question.id.clone()).and_modify(|known| *known = format!("{known}, {word}")).or_insert(word);
    }
    words
}

fn word(question: &Question, offset: usize, value: u32) -> String {
    let option = |at: usize| question.kind.options().get(at).cloned().unwrap_or_default();
    match &question.kind {
        QuestionKind::Several { .. } if value == 0 => format!("not {}", option(offset)),
        QuestionKind::Several { .. } => option(offset),
        QuestionKind::Ages { starts, .. } => {
            let start = starts.get(offset).copied().unwrap_or_default();
            format!("{value} aged {start} or more")
        }
        kind => match kind.as_number() {
            Some(_) => kind.number(value).to_string(),
            None => option(value as usize),
        },
    }
}

/// How many different sets of answers there are, "unknown" counted as one
/// answer to each question; written out, for no machine number is long enough.
#[must_use]
pub fn combinations(compiled: &Compiled) -> String {
    product(compiled.variables.sizes().iter().map(|size| u64::from(*size) + 1))
}

/// The product in decimal figures, exactly.
fn product(factors: impl Iterator<Item = u64>) -> String {
    let mut figures = vec![1_u64];
    for factor in factors {
        let mut carried = 0;
        for figure in &mut figures {
            carried += *figure * factor;
            *figure = carried % 10;
            carried /= 10;
        }
        while carried > 0 {
            figures.push(carried % 10);
            carried /= 10;
        }
    }
    figures.iter().rev().map(u64::to_string).collect()
}

#[cfg(test)]
mod tests {
    use super::product;

    #[test]
    fn a_product_is_exact_however_long() {
        assert_eq!(product([].into_iter()), "1");
        assert_eq!(product([12, 12].into_iter()), "144");
        assert_eq!(product([1_000_001; 8].into_iter()), "1000008000028000056000070000056000028000008000001");
    }
}
