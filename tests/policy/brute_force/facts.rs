//! What can be known of a person, and which values to try.
//!
//! A choice or a number is one fact; a question of kind several one for each
//! option, chosen (1) or not (0); a list of ages one for each band, how many are
//! in it; a place none. The value of a choice is the position of the option, that
//! of a number the number itself, of those that its steps leave.
//!
//! Of a number of many values only those are tried that some comparison tells
//! from the one before.

use aiguillage::policy::model::{QuestionKind, Rules};
use aiguillage::policy::{Answer, Answers, answers};
use chrono::NaiveDate;

use super::told_apart::thin;

/// Small ranges are tried whole.
pub(super) const SMALL: usize = 16;

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
            facts.values.extend(values(&question.kind));
            facts.question.resize(facts.values.len(), at);
        }
        thin(&mut facts, rules, on);
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

    /// What the answers tell on a day.
    pub fn known(&self, rules: &Rules, answers: &Answers, on: NaiveDate) -> Partial {
        let mut partial = self.nothing_known();
        for (at, answer) in answers.iter() {
            let kind = &rules.questions[at].kind;
            for (offset, fact) in self.of_question(at).into_iter().enumerate() {
                partial[fact] = match answer {
                    // No person of these tests answers with a stretch; `tests/http` and the unit tests do.
                    Answer::Unknown | Answer::Between { .. } | Answer::About(_) | Answer::Code(_) => None,
                    Answer::Option(option) => Some(*option as i64),
                    Answer::Options(chosen) => Some(i64::from(chosen >> offset & 1 == 1)),
                    Answer::Number(number) => Some(nearest(kind, *number)),
                    Answer::Date(birth) => Some(nearest(kind, answers::age(*birth, on))),
                    Answer::Ages(ages) => Some(counted(kind, offset, ages)),
                };
            }
        }
        partial
    }
}

/// For each fact of a question all its values.
fn values(kind: &QuestionKind) -> Vec<Vec<i64>> {
    match kind {
        QuestionKind::Choice { options } => vec![(0..options.len() as i64).collect()],
        QuestionKind::YesNo { .. } => vec![vec![0, 1]],
        QuestionKind::Several { options } => vec![vec![0, 1]; options.len()],
        QuestionKind::Ages { starts, most, .. } => vec![(0..=i64::from(*most)).collect(); starts.len()],
        QuestionKind::Number { .. } | QuestionKind::BirthDate { .. } => vec![numbers(kind)],
        QuestionKind::PostalCode | QuestionKind::Commune => Vec::new(),
    }
}

/// The numbers that answers to a question can stand for.
fn numbers(kind: &QuestionKind) -> Vec<i64> {
    match kind {
        QuestionKind::Number { min, max, step, .. } => (*min..=*max).step_by(*step as usize).collect(),
        QuestionKind::BirthDate { min, max } => (*min..=*max).collect(),
        _ => Vec::new(),
    }
}

/// Of two steps that are as near, the higher; the ends stand for those beyond.
fn nearest(kind: &QuestionKind, number: i64) -> i64 {
    numbers(kind).into_iter().rev().min_by_key(|known| (known - number).abs()).expect("a number")
}

/// How many of the ages lie in a band; not more than can count.
fn counted(kind: &QuestionKind, band: usize, ages: &[u8]) -> i64 {
    let QuestionKind::Ages { starts, max, most } = kind else { panic!("ages answer no other question") };
    let after = starts.get(band + 1).copied().unwrap_or(max + 1);
    let within = ages.iter().filter(|age| i64::from(**age) >= starts[band] && i64::from(**age) < after).count();
    i64::from(*most).min(within as i64)
}
