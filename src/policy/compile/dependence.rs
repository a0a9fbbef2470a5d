//! Which rules depend on one question, through names and through for whom
//! other questions exist.

use std::collections::HashSet;

use crate::policy::condition::{Condition, Quantity};
use crate::policy::model::{Otherwise, Rules};

/// A search for one question.
pub(super) struct Dependence<'a> {
    rules: &'a Rules,
    question: usize,
    seen: HashSet<Named>,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Named {
    Question(usize),
    Situation(usize),
    Quantity(usize),
}

impl<'a> Dependence<'a> {
    pub fn on(rules: &'a Rules, question: usize) -> Self {
        Self { rules, question, seen: HashSet::new() }
    }

    /// Something in the condition depends on the question.
    pub fn of_condition(mut self, condition: &Condition) -> bool {
        self.condition(condition)
    }

    pub fn of_quantity(mut self, quantity: &Quantity) -> bool {
        self.quantity(quantity)
    }

    fn condition(&mut self, condition: &Condition) -> bool {
        match condition {
            Condition::Constant(_) => false,
            // What a plan says depends on the service the person came for.
            Condition::Claim(_) => true,
            Condition::Not(inner) => self.condition(inner),
            Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts) => {
                parts.iter().any(|part| self.condition(part))
            }
            Condition::Situation(at) => self.situation(*at),
            Condition::OneOf { question, .. } | Condition::Has { question, .. } => self.asked(*question),
            Condition::Compare(comparison) => self.quantity(&comparison.left) || self.quantity(&comparison.right),
        }
    }

    fn quantity(&mut self, quantity: &Quantity) -> bool {
        let itself = match quantity {
            Quantity::Answer(question) | Quantity::Aged { question, .. } => self.asked(*question),
            Quantity::Named(at) => self.named(*at),
            Quantity::Either { when, .. } => self.condition(when),
            _ => false,
        };
        itself || quantity.parts().into_iter().any(|part| self.quantity(part))
    }

    fn situation(&mut self, at: usize) -> bool {
        let rules = self.rules;
        let situation = rules.situations.get(at);
        self.seen.insert(Named::Situation(at)) && situation.is_some_and(|named| self.condition(&named.condition))
    }

    fn named(&mut self, at: usize) -> bool {
        let rules = self.rules;
        let quantity = rules.quantities.get(at);
        self.seen.insert(Named::Quantity(at)) && quantity.is_some_and(|named| self.quantity(&named.quantity))
    }

    fn asked(&mut self, question: usize) -> bool {
        if question == self.question {
            return true;
        }
        let rules = self.rules;
        let only = rules.questions.get(question).and_then(|asked| asked.only_when.as_ref());
        let Some(only) = only.filter(|_| self.seen.insert(Named::Question(question))) else { return false };
        let other = if let Otherwise::SameAs(other) = &only.otherwise { self.asked(*other) } else { false };
        other || self.condition(&only.condition)
    }
}
