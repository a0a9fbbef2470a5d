//! Answers as values of diagram variables.
//!
//! A choice or a number is one variable, a question of kind several one of
//! size two for each option, a list of ages one count for each band; places are
//! none, for the policy knows no place.
//! Variables stand in the order of the questions, wide ones after all others: a
//! sum of money is then looked at where everything else is settled, and the
//! same sums are shared.

use std::collections::BTreeMap;
use std::ops::Range;

use chrono::{Months, NaiveDate};
use ethnum::U256;

use super::answers::{Answer, Answers, age};
use super::diagram::{Assignment, Given, Stretch, Variable};
use super::model::{Question, QuestionKind};

/// Values of a variable whose sums are numbers, not lines.
const WIDEST: u32 = 130;

/// Which variables stand for which question.
#[derive(Clone, Debug, Default)]
pub struct Variables {
    /// By position of the question: its first variable and how many.
    of_question: Vec<(Variable, usize)>,
    /// By variable: the question.
    question_of: Vec<usize>,
    sizes: Vec<u32>,
}

impl Variables {
    #[must_use]
    pub fn of(questions: &[Question]) -> Self {
        let mut variables = Self { of_question: vec![(0, 0); questions.len()], ..Self::default() };
        for wide in [false, true] {
            for (position, question) in questions.iter().enumerate() {
                let sizes = sizes(&question.kind);
                if sizes.iter().any(|size| *size > WIDEST) == wide {
                    variables.declare(position, sizes);
                }
            }
        }
        variables
    }

    fn declare(&mut self, position: usize, sizes: Vec<u32>) {
        let first = Variable::try_from(self.sizes.len()).unwrap_or(Variable::MAX);
        if let Some(slot) = self.of_question.get_mut(position) {
            *slot = (first, sizes.len());
        }
        self.question_of.extend(sizes.iter().map(|_| position));
        self.sizes.extend(sizes);
    }

    /// It has more values than are looked at one by one.
    #[must_use]
    pub fn is_wide(&self, variable: Variable) -> bool {
        self.sizes.get(usize::from(variable)).is_some_and(|size| *size > WIDEST)
    }

    #[must_use]
    pub fn sizes(&self) -> &[u32] {
        &self.sizes
    }

    /// By variable: the question it belongs to.
    #[must_use]
    pub fn questions(&self) -> Vec<usize> {
        self.question_of.clone()
    }

    /// The question a variable belongs to.
    #[must_use]
    pub fn question(&self, variable: Variable) -> Option<usize> {
        self.question_of.get(usize::from(variable)).copied()
    }

    /// The first variable of a question; further options of kind several follow.
    #[must_use]
    pub fn first(&self, question: usize) -> Variable {
        self.of_question.get(question).map_or(Variable::MAX, |(first, _)| *first)
    }

    /// The variables of a question.
    #[must_use]
    pub fn range(&self, question: usize) -> Range<Variable> {
        let (first, count) = self.of_question.get(question).copied().unwrap_or_default();
        first..first + Variable::try_from(count).unwrap_or(Variable::MAX)
    }

    /// By variable: whether it belongs to a question before this one.
    #[must_use]
    pub fn before(&self, question: usize) -> Vec<bool> {
        self.question_of.iter().map(|of| *of < question).collect()
    }

    /// What knowing a variable costs: one answer a question, however many
    /// variables it has.
    #[must_use]
    pub fn price(&self, variable: Variable) -> u32 {
        let question = self.question(variable);
        u32::from(question.is_some_and(|question| self.first(question) == variable))
    }

    /// How many questions have an answer among these values.
    #[must_use]
    pub fn questions_in(&self, values: &BTreeMap<Variable, u32>) -> u32 {
        values.keys().map(|variable| self.price(*variable)).sum()
    }

    /// How many different sets of answers there are, "I don't know" counted as
    /// an answer to each question.
    #[must_use]
    pub fn combinations(&self) -> U256 {
        let values =
            |question| self.range(question).fold(U256::ONE, |all, at| all.saturating_mul(U256::from(self.size(at))));
        (0..self.of_question.len())
            .filter(|question| !self.range(*question).is_empty())
            .fold(U256::ONE, |all, question| all.saturating_mul(values(question).saturating_add(U256::ONE)))
    }

    fn size(&self, variable: Variable) -> u32 {
        self.sizes.get(usize::from(variable)).copied().unwrap_or(0)
    }

    /// The answers with these values; variables left out are not answered.
    #[must_use]
    pub fn answers(&self, questions: &[Question], values: &BTreeMap<Variable, u32>, on: NaiveDate) -> Answers {
        let mut answers = Answers::default();
        for (position, question) in questions.iter().enumerate() {
            let known: Option<Vec<u32>> = self.range(position).map(|variable| values.get(&variable).copied()).collect();
            if let Some(answer) = known.and_then(|values| answer(&question.kind, &values, on)) {
                answers.record(position, answer);
            }
        }
        answers
    }

    /// What the answers say of each variable.
    #[must_use]
    pub fn assignment(&self, questions: &[Question], answers: &Answers, on: NaiveDate) -> Assignment {
        let mut assignment = Assignment::open(&self.sizes);
        for (position, answer) in answers.iter() {
            let Some(question) = questions.get(position) else { continue };
            self.assign(&mut assignment, position, question, answer, on);
        }
        assignment
    }

    /// Like [`Variables::assignment`], and which answers may still come: the
    /// missing ones, and closer ones.
    #[must_use]
    pub fn given(&self, questions: &[Question], answers: &Answers, on: NaiveDate) -> Vec<Given> {
        let assignment = self.assignment(questions, answers, on);
        let given = |(variable, (question, value)): (Variable, (&usize, &u32))| {
            let Some(answer) = answers.get(*question) else { return Given::Open };
            match assignment.stretch(variable) {
                Some(stretch) if answer.may_come_closer() => Given::OpenWithin(stretch),
                Some(stretch) => Given::Somewhere(stretch),
                None => Given::Value(*value),
            }
        };
        (0..).zip(self.question_of.iter().zip(assignment.values())).map(given).collect()
    }

    fn assign(
        &self,
        assignment: &mut Assignment,
        position: usize,
        question: &Question,
        answer: &Answer,
        on: NaiveDate,
    ) {
        for (offset, variable) in self.range(position).enumerate() {
            if let Some(value) = value(question, answer, offset, on) {
                assignment.set(variable, value);
            }
            if let Some(stretch) = stretch(question, answer) {
                assignment.narrow(variable, stretch, self.size(variable));
            }
        }
    }
}

/// The answer that has these values; `None` for a place.
fn answer(kind: &QuestionKind, values: &[u32], on: NaiveDate) -> Option<Answer> {
    let first = *values.first()?;
    Some(match kind {
        QuestionKind::Choice { .. } | QuestionKind::YesNo { .. } => Answer::Option(first as usize),
        QuestionKind::Several { .. } => {
            let bits = values.iter().enumerate().filter(|(_, chosen)| **chosen == 1);
            Answer::Options(bits.fold(0, |all, (at, _)| all | 1 << at))
        }
        QuestionKind::Number { .. } => Answer::Number(kind.number(first)),
        QuestionKind::Ages { starts, .. } => {
            let people = |(start, count): (&i64, &u32)| {
                let age = u8::try_from(*start).unwrap_or(u8::MAX);
                std::iter::repeat_n(age, *count as usize)
            };
            Answer::Ages(starts.iter().zip(values).flat_map(people).collect())
        }
        QuestionKind::BirthDate { min, .. } => {
            let years = u32::try_from(min + i64::from(first)).ok()?;
            Answer::Date(on.checked_sub_months(Months::new(12 * years))?)
        }
        QuestionKind::PostalCode | QuestionKind::Commune => return None,
    })
}

fn sizes(kind: &QuestionKind) -> Vec<u32> {
    match kind {
        QuestionKind::Several { options } => vec![2; options.len()],
        QuestionKind::PostalCode | QuestionKind::Commune => Vec::new(),
        QuestionKind::Choice { .. } | QuestionKind::YesNo { .. } => {
            vec![u32::try_from(kind.options().len()).unwrap_or(u32::MAX)]
        }
        QuestionKind::Ages { starts, most, .. } => vec![u32::from(*most) + 1; starts.len()],
        QuestionKind::Number { min, max, step, .. } => vec![u32::try_from((max - min) / step + 1).unwrap_or(u32::MAX)],
        QuestionKind::BirthDate { min, max } => vec![u32::try_from(max - min + 1).unwrap_or(u32::MAX)],
    }
}

/// The value of the variable `offset` of a question; `None` when not known.
fn value(question: &Question, answer: &Answer, offset: usize, on: NaiveDate) -> Option<u32> {
    match answer {
        Answer::Unknown | Answer::Code(_) | Answer::Between { .. } | Answer::About(_) => None,
        Answer::Option(at) => u32::try_from(*at).ok(),
        Answer::Options(chosen) => Some(u32::from(chosen & (1 << offset) != 0)),
        Answer::Number(number) => within(&question.kind, *number),
        Answer::Date(birth) => within(&question.kind, age(*birth, on)),
        Answer::Ages(ages) => question.kind.counts(ages).get(offset).copied(),
    }
}

/// The steps among which the number of an answer lies, if it is not said exactly.
fn stretch(question: &Question, answer: &Answer) -> Option<Stretch> {
    let (from, to) = answer.stretch(&question.kind)?;
    Some(Stretch { from: within(&question.kind, from)?, to: within(&question.kind, to)? })
}

/// The step that a number is nearest to.
fn within(kind: &QuestionKind, number: i64) -> Option<u32> {
    let (_, min, max) = kind.as_number()?;
    let step = if let QuestionKind::Number { step, .. } = kind { *step } else { 1 };
    u32::try_from((number.clamp(min, max) - min + step / 2).div_euclid(step).min((max - min) / step)).ok()
}
