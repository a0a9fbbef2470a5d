//! The smallest change of answers after which something is otherwise.

use std::collections::HashMap;

use serde::Serialize;

use crate::policy::Policy;
use crate::policy::compile::ServiceRouting;
use crate::policy::diagram::{
    Assignment, Diagrams, Function, Given, Narrowing, Nearest, Stretch, TooLarge, Truth, Variable,
};
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
    /// So many people of these ages; numbers, both ends included.
    Aged {
        from: i64,
        to: i64,
        least: u32,
        most: u32,
    },
}

/// What is offered, as it is for a person of whom some amounts are only known
/// to lie in a stretch; nothing to keep for a person of whom none is.
pub(super) struct Narrowed<'a> {
    narrowing: Narrowing<'a>,
    functions: HashMap<Function, Function>,
}

impl<'a> Narrowed<'a> {
    /// `stretches` are those of [`stretches`].
    pub(super) fn new(policy: &'a Policy, stretches: &'a [Given], offers: &ServiceRouting) -> Self {
        let mut narrowing = Narrowing::new(&policy.compiled().diagrams, stretches);
        let inexact = stretches.iter().any(|given| *given != Given::Open);
        // Were the store full, a stretch would be read as "not known".
        let functions = inexact.then(|| narrow(&mut narrowing, offers).unwrap_or_default());
        Self { narrowing, functions: functions.unwrap_or_default() }
    }

    fn diagrams(&self, policy: &'a Policy) -> &Diagrams {
        if self.functions.is_empty() { &policy.compiled().diagrams } else { self.narrowing.diagrams() }
    }
}

/// Any value may be said in place of what was said; where nothing else is, a
/// stretch holds.
pub(super) fn stretches(policy: &Policy, assignment: &Assignment) -> Vec<Given> {
    let variables = 0..policy.compiled().variables.sizes().len();
    let variables = variables.filter_map(|at| Variable::try_from(at).ok());
    variables.map(|variable| assignment.stretch(variable).map_or(Given::Open, Given::OpenWithin)).collect()
}

fn narrow(narrowing: &mut Narrowing<'_>, offers: &ServiceRouting) -> Result<HashMap<Function, Function>, TooLarge> {
    let mut functions = HashMap::new();
    for channel in &offers.channels {
        functions.insert(channel.first, narrowing.surely(channel.first)?);
        functions.insert(channel.usable, narrowing.agreed(channel.usable)?);
    }
    for right in &offers.entitlements {
        functions.insert(right.function, narrowing.agreed(right.function)?);
    }
    Ok(functions)
}

/// Looks for changes of one set of answers.
pub(super) struct Changes<'a> {
    policy: &'a Policy,
    functions: &'a HashMap<Function, Function>,
    /// By the value that is wanted.
    searches: [(Truth, Nearest<'a>); 3],
}

impl<'a> Changes<'a> {
    pub(super) fn new(policy: &'a Policy, assignment: &'a Assignment, narrowed: &'a Narrowed<'a>) -> Self {
        let diagrams = narrowed.diagrams(policy);
        let search = |wanted| (wanted, Nearest::new(diagrams, assignment.values(), wanted));
        let searches = [Truth::True, Truth::False, Truth::Unknown].map(search);
        Self { policy, functions: &narrowed.functions, searches }
    }

    /// For each wanted value the smallest change that brings it, if any does.
    pub(super) fn of(&mut self, function: Function, wanted: &[Truth], name: fn(Truth) -> &'static str) -> Vec<Change> {
        wanted.iter().filter_map(|truth| self.change(function, *truth, name(*truth))).collect()
    }

    fn change(&mut self, function: Function, wanted: Truth, to: &'static str) -> Option<Change> {
        let (_, search) = self.searches.iter_mut().find(|(truth, _)| *truth == wanted)?;
        let function = self.functions.get(&function).copied().unwrap_or(function);
        let changes = search.changes(function)?.into_iter();
        let answers = changes.filter_map(|(variable, stretch)| self.answer(variable, stretch)).collect();
        Some(Change { to, answers })
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
        QuestionKind::Ages { starts, max, .. } => {
            let (from, to) = question.kind.ages_of(&(offset..offset + 1)).or(Some((*starts.first()?, *max)))?;
            NewAnswer::Aged { from, to, least: stretch.from, most: stretch.to }
        }
        QuestionKind::Number { min, max, .. } | QuestionKind::BirthDate { min, max } => {
            let (least, most) = (question.kind.number(stretch.from), question.kind.number(stretch.to));
            NewAnswer::Number { least: (least > *min).then_some(least), most: (most < *max).then_some(most) }
        }
        QuestionKind::PostalCode | QuestionKind::Commune => return None,
    })
}
