//! What can be known of a person, and which values to try.
//!
//! A choice or a number is one fact; a question of kind several one for each
//! option, chosen (1) or not (0); a place none. The value of a choice is the
//! position of the option, that of a number the number itself.
//!
//! Of a number only some values need to be tried. With everything else fixed,
//! a comparison in which the number stands changes at no more than two of its
//! values: where the sum passes the bound. Between neighbouring such values, of
//! all comparisons and for all values of the other numbers in them, no condition
//! tells two numbers apart; so the first of each stretch stands for all of it.

use std::collections::BTreeSet;

use aiguillage::policy::condition::{Amount, Comparison, Condition};
use aiguillage::policy::model::{GuaranteeClaim, QuestionKind, Rules};
use aiguillage::policy::{Answer, Answers, answers};
use chrono::NaiveDate;

use super::person::amount;

/// Small ranges are tried whole.
const SMALL: i64 = 16;

/// For each fact its value, if it is known.
pub type Partial = Vec<Option<i64>>;

/// The facts of a rule set on one day.
#[derive(Debug)]
pub struct Facts {
    /// By question: position of its first fact.
    first: Vec<usize>,
    /// By fact: its question.
    pub question: Vec<usize>,
    /// By fact: the values to try, in order.
    pub values: Vec<Vec<i64>>,
}

impl Facts {
    pub fn of(rules: &Rules, on: NaiveDate) -> Self {
        let mut facts = Self { first: Vec::new(), question: Vec::new(), values: Vec::new() };
        for (at, question) in rules.questions.iter().enumerate() {
            facts.first.push(facts.values.len());
            facts.values.extend(match &question.kind {
                QuestionKind::Choice { options } => vec![(0..options.len() as i64).collect()],
                QuestionKind::YesNo { .. } => vec![vec![0, 1]],
                QuestionKind::Several { options } => vec![vec![0, 1]; options.len()],
                QuestionKind::Number { min, max, .. } | QuestionKind::BirthDate { min, max } => {
                    vec![numbers(rules, on, at, *min, *max)]
                }
                QuestionKind::PostalCode | QuestionKind::Commune => Vec::new(),
            });
            facts.question.resize(facts.values.len(), at);
        }
        facts
    }

    /// Position of the fact for an option of a question of kind several, or of
    /// the only fact of another.
    pub fn position(&self, question: usize, offset: usize) -> usize {
        self.first[question] + offset
    }

    /// The facts of a question.
    pub fn of_question(&self, question: usize) -> Vec<usize> {
        (0..self.question.len()).filter(|fact| self.question[*fact] == question).collect()
    }

    pub fn nothing_known(&self) -> Partial {
        vec![None; self.values.len()]
    }

    /// What the answers tell on a day: numbers and ages at the ends of their
    /// range stand for those beyond.
    pub fn known(&self, rules: &Rules, answers: &Answers, on: NaiveDate) -> Partial {
        let mut partial = self.nothing_known();
        for (at, answer) in answers.iter() {
            let within = |number: i64| {
                let (_, min, max) = rules.questions[at].kind.as_number().unwrap();
                number.clamp(min, max)
            };
            for (offset, fact) in self.of_question(at).into_iter().enumerate() {
                partial[fact] = match answer {
                    Answer::Unknown | Answer::Code(_) => None,
                    Answer::Option(option) => Some(*option as i64),
                    Answer::Options(chosen) => Some(i64::from(chosen >> offset & 1 == 1)),
                    Answer::Number(number) => Some(within(*number)),
                    Answer::Date(birth) => Some(within(answers::age(*birth, on))),
                };
            }
        }
        partial
    }
}

fn numbers(rules: &Rules, on: NaiveDate, question: usize, min: i64, max: i64) -> Vec<i64> {
    if max - min < SMALL {
        return (min..=max).collect();
    }
    let mut starts = BTreeSet::from([min]);
    each_condition(rules, &mut |condition| {
        if let Condition::Compare(comparison) = condition {
            starts.extend(changes(rules, on, question, comparison));
        }
    });
    starts.into_iter().filter(|start| (min..=max).contains(start)).collect()
}

/// The values of a number from which on the comparison may say something else.
fn changes(rules: &Rules, on: NaiveDate, question: usize, comparison: &Comparison) -> BTreeSet<i64> {
    let looks_up = comparison.amounts.iter().any(|(_, amount)| is_looked_up_by(amount, question));
    assert!(!looks_up, "a table is looked up by a small number");
    let Some((factor, _)) = comparison.questions.iter().find(|(factor, at)| *at == question && *factor != 0) else {
        return BTreeSet::new();
    };
    let mut found = BTreeSet::new();
    for rest in rests(rules, on, question, comparison) {
        // factor × 100 × number + rest comes to 0 here, or between here and the next.
        let passes = (-rest).div_euclid(factor * 100);
        found.extend([passes, passes + 1]);
    }
    found
}

fn is_looked_up_by(amount: &Amount, question: usize) -> bool {
    matches!(amount, Amount::Lookup { key, .. } if *key == question)
}

/// All sums, in hundredths, that the rest of a comparison can come to.
fn rests(rules: &Rules, on: NaiveDate, question: usize, comparison: &Comparison) -> BTreeSet<i64> {
    let mut others: BTreeSet<usize> = comparison.questions.iter().map(|(_, at)| *at).collect();
    others.extend(comparison.amounts.iter().filter_map(|(_, amount)| match amount {
        Amount::Lookup { key, .. } => Some(*key),
        _ => None,
    }));
    others.remove(&question);
    let mut cases: Vec<Vec<(usize, i64)>> = vec![Vec::new()];
    for other in others {
        let (_, min, max) = rules.questions[other].kind.as_number().unwrap();
        assert!(max - min < 200, "at most one number of a comparison has a large range");
        cases =
            cases.iter().flat_map(|case| (min..=max).map(|value| [&case[..], &[(other, value)]].concat())).collect();
    }
    let rest = |case: Vec<(usize, i64)>| {
        let value = |at: usize| case.iter().find(|(other, _)| *other == at).map_or(0, |(_, value)| *value);
        let numbers: i64 = comparison.questions.iter().map(|(factor, at)| factor * 100 * value(*at)).sum();
        let amounts = comparison.amounts.iter().map(|(factor, of)| factor * amount(rules, on, of, value));
        numbers + amounts.sum::<i64>()
    };
    cases.into_iter().map(rest).collect()
}

/// Every condition of a rule set, and every part of one.
fn each_condition(rules: &Rules, visit: &mut impl FnMut(&Condition)) {
    let mut all: Vec<&Condition> = rules.situations.iter().map(|named| &*named.condition).collect();
    all.extend(rules.questions.iter().filter_map(|question| Some(&*question.only_when.as_ref()?.condition)));
    all.extend(rules.preferences.iter().map(|row| &*row.when));
    all.extend(rules.entitlements.iter().map(|right| &*right.condition));
    for service in &rules.services {
        all.extend(service.channels.iter().flat_map(|channel| [&*channel.requires, &*channel.offered]));
        all.extend(service.contacts.iter().map(|contact| &*contact.when));
        all.extend(service.evidence.iter().map(|paper| &*paper.when));
    }
    all.extend(rules.guarantees.iter().filter_map(|guarantee| match &guarantee.claim {
        GuaranteeClaim::Always(condition) => Some(condition),
        GuaranteeClaim::Monotone(monotone) => Some(&monotone.when),
        _ => None,
    }));
    for condition in all {
        each_part(condition, visit);
    }
}

fn each_part(condition: &Condition, visit: &mut impl FnMut(&Condition)) {
    visit(condition);
    match condition {
        Condition::Not(inner) => each_part(inner, visit),
        Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts) => {
            for part in parts {
                each_part(part, visit);
            }
        }
        _ => {}
    }
}
