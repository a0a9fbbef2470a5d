//! What a rule depends on, through names and through for whom questions exist.

use std::collections::{BTreeSet, HashSet};

use crate::policy::condition::{Condition, Quantity};
use crate::policy::model::{Otherwise, Rules};

/// The questions and parameters that a rule reaches, by position.
pub(super) struct Reach<'a> {
    rules: &'a Rules,
    questions: BTreeSet<usize>,
    parameters: BTreeSet<usize>,
    /// It speaks of the decision, which may differ from one service to another.
    speaks_of_the_decision: bool,
    named: HashSet<Named>,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Named {
    Situation(usize),
    Quantity(usize),
}

impl<'a> Reach<'a> {
    pub fn of_condition(rules: &'a Rules, condition: &Condition) -> Self {
        Self::nothing(rules).and_of(condition)
    }

    pub fn of_quantity(rules: &'a Rules, quantity: &Quantity) -> Self {
        let mut reach = Self::nothing(rules);
        reach.quantity(quantity);
        reach
    }

    /// And what another condition reaches.
    pub fn and_of(mut self, condition: &Condition) -> Self {
        self.condition(condition);
        self
    }

    pub fn parameters(&self) -> impl Iterator<Item = usize> {
        self.parameters.iter().copied()
    }

    /// It may be another function for people who come for another service.
    pub fn depends_on_service(&self) -> bool {
        let service = self.rules.service_question();
        self.speaks_of_the_decision || service.is_some_and(|service| self.questions.contains(&service))
    }

    fn nothing(rules: &'a Rules) -> Self {
        let (questions, parameters, named) = Default::default();
        Self { rules, questions, parameters, speaks_of_the_decision: false, named }
    }

    fn condition(&mut self, condition: &Condition) {
        for part in condition.parts() {
            match part {
                Condition::Claim(_) => self.speaks_of_the_decision = true,
                Condition::Situation(at) => self.situation(*at),
                Condition::OneOf { question, .. } | Condition::Has { question, .. } => self.question(*question),
                Condition::Compare(comparison) => comparison.sides().into_iter().for_each(|side| self.quantity(side)),
                _ => {}
            }
        }
    }

    fn quantity(&mut self, quantity: &Quantity) {
        for part in quantity.all() {
            match part {
                Quantity::Answer(question) | Quantity::Aged { question, .. } => self.question(*question),
                Quantity::Parameter(at) | Quantity::Lookup { parameter: at, .. } => drop(self.parameters.insert(*at)),
                Quantity::Named(at) => self.named_quantity(*at),
                Quantity::Either { when, .. } => self.condition(when),
                _ => {}
            }
        }
    }

    fn situation(&mut self, at: usize) {
        if let Some(named) = self.rules.situations.get(at).filter(|_| self.named.insert(Named::Situation(at))) {
            self.condition(&named.condition);
        }
    }

    fn named_quantity(&mut self, at: usize) {
        if let Some(named) = self.rules.quantities.get(at).filter(|_| self.named.insert(Named::Quantity(at))) {
            self.quantity(&named.quantity);
        }
    }

    fn question(&mut self, at: usize) {
        if !self.questions.insert(at) {
            return;
        }
        let Some(only) = self.rules.questions.get(at).and_then(|question| question.only_when.as_ref()) else { return };
        self.condition(&only.condition);
        if let Otherwise::SameAs(other) = &only.otherwise {
            self.question(*other);
        }
    }
}
