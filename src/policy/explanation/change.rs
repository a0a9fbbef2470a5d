//! The smallest change of answers after which something is otherwise.

use serde::Serialize;

use crate::policy::Policy;
use crate::policy::diagram::{Function, Stretch, Truth, Variable};
use crate::policy::model::{Question, QuestionKind};

/// The fewest answers to change, and what follows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    /// Of a channel `usable`, `not_usable` or `first`; of a right `likely`,
    /// `possible` or `absent`.
    pub to: &'static str,
    pub answers: Vec<ChangedAnswer>,
}

/// One answer to give or to change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChangedAnswer {
    /// Id of the question.
    pub question: String,
    /// Its position.
    #[serde(skip)]
    pub position: usize,
    #[serde(flatten)]
    pub answer: NewAnswer,
}

/// Any of these answers does it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum NewAnswer {
    /// Ids of options.
    OneOf(Vec<String>),
    /// An option to choose among several, or to leave.
    With(String),
    Without(String),
    /// Numbers, both ends included; an end at the bound of the question is `None`.
    Number {
        least: Option<i64>,
        most: Option<i64>,
    },
}

/// Looks for changes of one set of answers.
pub(super) struct Changes<'a> {
    pub policy: &'a Policy,
    pub assignment: &'a [u32],
}

impl Changes<'_> {
    /// For each wanted value the smallest change that brings it, if any does.
    pub(super) fn of(&self, function: Function, wanted: &[Truth], name: fn(Truth) -> &'static str) -> Vec<Change> {
        let diagrams = &self.policy.compiled().diagrams;
        let nearest = |truth: &Truth| {
            let changes = diagrams.nearest(function, self.assignment, *truth)?;
            let answers = changes.into_iter().filter_map(|(variable, stretch)| self.answer(variable, stretch));
            Some(Change { to: name(*truth), answers: answers.collect() })
        };
        wanted.iter().filter_map(nearest).collect()
    }

    fn answer(&self, variable: Variable, stretch: Stretch) -> Option<ChangedAnswer> {
        let variables = &self.policy.compiled().variables;
        let position = variables.question(variable)?;
        let question = self.policy.questions().get(position)?;
        let offset = usize::from(variable - variables.first(position));
        let answer = new_answer(question, offset, stretch)?;
        Some(ChangedAnswer { question: question.id.clone(), position, answer })
    }
}

fn new_answer(question: &Question, offset: usize, stretch: Stretch) -> Option<NewAnswer> {
    let options = question.kind.options();
    Some(match &question.kind {
        QuestionKind::Several { .. } => {
            let option = options.get(offset)?.clone();
            if stretch.from == 1 { NewAnswer::With(option) } else { NewAnswer::Without(option) }
        }
        QuestionKind::Choice { .. } | QuestionKind::YesNo { .. } => {
            NewAnswer::OneOf(options.get(stretch.from as usize..=stretch.to as usize)?.to_vec())
        }
        QuestionKind::Number { min, max, .. } | QuestionKind::BirthDate { min, max } => {
            let (least, most) = (min + i64::from(stretch.from), min + i64::from(stretch.to));
            NewAnswer::Number { least: (least > *min).then_some(least), most: (most < *max).then_some(most) }
        }
        QuestionKind::PostalCode | QuestionKind::Commune => return None,
    })
}
