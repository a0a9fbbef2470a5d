//! Everyone who may come, and what a flow says of one question.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use chrono::NaiveDate;

use super::asked::{Asked, Builder};
use super::said::{Said, said};
use super::{Flow, FlowStep, Who};
use crate::policy::Policy;
use crate::policy::answers::Answers;
use crate::policy::diagram::{Diagrams, Function, TooLarge, Variable};
use crate::policy::model::QuestionKind;

/// The people whose flow is asked for.
pub(super) struct People<'a> {
    pub(super) policy: &'a Policy,
    pub(super) asked: Asked,
    /// Position of the service they come for; none for any.
    service: Option<usize>,
    /// Position of the question whose answer is taken for granted.
    granted: Option<usize>,
    on: NaiveDate,
}

impl<'a> People<'a> {
    pub(super) fn of(policy: &'a Policy, service: Option<usize>, on: NaiveDate, most_edges: usize) -> Self {
        let compiled = policy.compiled();
        let builder = |routing| Builder::new(policy.rules(), compiled, routing, service, most_edges);
        let asked = compiled.on(on).map_or_else(|| Asked::nothing(compiled), |routing| builder(routing).build());
        let granted = service.and_then(|_| policy.question_position("service"));
        Self { policy, asked, service, granted, on }
    }

    /// All that is said of them, up to a horizon.
    pub(super) fn flow(&mut self) -> Result<Flow, TooLarge> {
        let start = self.ways(None)?;
        let steps = self.steps()?;
        let beyond = self.asked.beyond.clone();
        let (mut shortest, mut longest) = (None, None);
        if beyond.is_empty() {
            (shortest, longest) = (self.shortest().ok(), self.longest().ok());
        }
        Ok(Flow { service: self.service, start, steps, beyond, shortest, longest })
    }

    /// What one step needs is forgotten before the next.
    fn steps(&mut self) -> Result<Vec<FlowStep>, TooLarge> {
        let kept = self.diagrams().len();
        let mut steps = Vec::new();
        for question in self.questions() {
            let step = self.step(question);
            self.asked.diagrams.forget_after(kept);
            steps.push(step?);
        }
        Ok(steps)
    }

    /// Those that somebody is asked.
    pub(super) fn questions(&self) -> Vec<usize> {
        let asked = self.asked.of_question.iter().enumerate();
        asked.filter(|(_, asked)| **asked != Function::FALSE).map(|(question, _)| question).collect()
    }

    fn step(&mut self, question: usize) -> Result<FlowStep, TooLarge> {
        Ok(FlowStep { question, who: self.who(question)?, ways: self.ways(Some(question))? })
    }

    /// The answers of one question that make a function true, which tests no
    /// other.
    pub(super) fn said(&self, question: usize, function: Function) -> Vec<Said> {
        if Some(&function) == self.asked.answers.get(question) {
            return vec![Said::Anything];
        }
        let Some(asked) = self.policy.questions().get(question) else { return Vec::new() };
        if let QuestionKind::Ages { .. } = asked.kind {
            return vec![Said::Ages];
        }
        let variables = self.variables(question);
        let sizes = self.diagrams().sizes().get(usize::from(variables.start)..usize::from(variables.end));
        let paths = self.diagrams().paths(function);
        paths.iter().flat_map(|path| said(asked, &variables, sizes.unwrap_or_default(), path)).collect()
    }

    /// A person of whom the function is true: the one with the fewest answers.
    pub(super) fn smallest(&self, function: Function) -> Option<Answers> {
        self.smallest_values(function).map(|values| self.answers(&values))
    }

    /// Their values; what is left out is not known.
    pub(super) fn smallest_values(&self, function: Function) -> Option<BTreeMap<Variable, u32>> {
        self.diagrams().cheapest(function, &|variable| self.policy.compiled().variables.price(variable))
    }

    pub(super) fn variables(&self, question: usize) -> Range<Variable> {
        self.policy.compiled().variables.range(question)
    }

    pub(super) fn diagrams(&self) -> &Diagrams {
        &self.asked.diagrams
    }

    fn who(&mut self, question: usize) -> Result<Who, TooLarge> {
        let own = self.asked.of_question.get(question).copied().unwrap_or(Function::FALSE);
        let (people, diagrams) = (self.asked.everyone, &mut self.asked.diagrams);
        let (asked, not) = (diagrams.and(people, own)?, diagrams.not(own)?);
        let not_asked = diagrams.and(people, not)?;
        let (Some(one), Some(other)) = (self.smallest(asked), self.smallest(not_asked)) else {
            return Ok(Who::Everyone);
        };
        let questions = self.told_apart_by(own);
        match questions.as_slice() {
            [only] => {
                let onto = self.variables(*only);
                let function = self.asked.diagrams.projection(asked, &onto)?;
                Ok(Who::Answered { question: *only, said: self.said(*only, function) })
            }
            _ => Ok(Who::Some { questions, asked: one, not_asked: other }),
        }
    }

    /// The questions whose answers decide.
    fn told_apart_by(&self, asked: Function) -> Vec<usize> {
        let variables = self.diagrams().support(asked);
        let of = |variable| self.policy.compiled().variables.question(variable);
        let questions: BTreeSet<usize> = variables.into_iter().filter_map(of).collect();
        questions.into_iter().filter(|question| Some(*question) != self.granted).collect()
    }

    fn answers(&self, values: &BTreeMap<Variable, u32>) -> Answers {
        let policy = self.policy;
        let mut answers = policy.compiled().variables.answers(policy.questions(), values, self.on);
        self.granted.into_iter().for_each(|granted| answers.forget(granted));
        answers
    }
}
