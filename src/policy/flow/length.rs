//! The shortest and the longest interview that anybody can have.

use super::people::People;
use crate::policy::answers::Answers;
use crate::policy::diagram::{Function, TooLarge, Truth};

/// One interview from the first question to the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interview {
    /// Positions of the questions that are asked, in order.
    pub questions: Vec<usize>,
    /// What the person knows; they answer "I don't know" to the others.
    pub answers: Answers,
}

impl People<'_> {
    /// With the fewest questions.
    pub(super) fn shortest(&mut self) -> Result<Interview, TooLarge> {
        let asked = self.asked.of_question.clone();
        self.fewest(asked)
    }

    /// With the most questions: the fewest that are passed over.
    pub(super) fn longest(&mut self) -> Result<Interview, TooLarge> {
        let mut passed = Vec::new();
        for asked in self.asked.of_question.clone() {
            passed.push(self.asked.diagrams.not(asked)?);
        }
        self.fewest(passed)
    }

    /// Of someone for whom as few of these as possible are true.
    fn fewest(&mut self, functions: Vec<Function>) -> Result<Interview, TooLarge> {
        let mut varying: Vec<Function> = functions;
        varying.retain(|function| ![Function::TRUE, Function::FALSE].contains(function));
        for most in 0..=varying.len() {
            let more = self.asked.diagrams.at_least(most + 1, &varying)?;
            let few = self.asked.diagrams.not(more)?;
            let people = self.asked.diagrams.and(self.asked.everyone, few)?;
            if people != Function::FALSE {
                return Ok(self.interview(people));
            }
        }
        Ok(self.interview(self.asked.everyone))
    }

    /// Of the person with the fewest answers among these.
    fn interview(&self, people: Function) -> Interview {
        let values = self.smallest_values(people).unwrap_or_default();
        let mut assignment = self.diagrams().sizes().to_vec();
        for (variable, value) in &values {
            if let Some(slot) = assignment.get_mut(usize::from(*variable)) {
                *slot = *value;
            }
        }
        let asked = self.asked.of_question.iter().enumerate();
        let asked = asked.filter(|(_, asked)| self.diagrams().value(**asked, &assignment) == Truth::True);
        Interview {
            questions: asked.map(|(question, _)| question).collect(),
            answers: self.smallest(people).unwrap_or_default(),
        }
    }
}
