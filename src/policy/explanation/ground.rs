//! The answers that something rests on, and those that it waits for.

use std::collections::BTreeSet;

use crate::policy::Policy;
use crate::policy::diagram::{Assignment, Function, Given, Restriction, Truth, Variable};

/// Looks into one set of answers for what settles a function.
pub(super) struct Grounds<'a> {
    policy: &'a Policy,
    assignment: &'a Assignment,
    /// With every answer that is not known, or not exactly, left open.
    restriction: Restriction<'a>,
}

/// The known values, by variable; everything else may still be answered.
pub(super) fn known(policy: &Policy, assignment: &Assignment) -> Vec<Given> {
    let sizes = policy.compiled().variables.sizes();
    let given = |(variable, (size, value)): (Variable, (&u32, &u32))| match assignment.stretch(variable) {
        Some(stretch) => Given::OpenWithin(stretch),
        None if value < size => Given::Value(*value),
        None => Given::Open,
    };
    (0..).zip(sizes.iter().zip(assignment.values())).map(given).collect()
}

impl<'a> Grounds<'a> {
    /// `known` are the values of [`known`].
    pub(super) fn new(policy: &'a Policy, assignment: &'a Assignment, known: &'a [Given]) -> Self {
        Self { policy, assignment, restriction: Restriction::new(&policy.compiled().diagrams, known) }
    }

    /// Ids of questions, in order, whose answers alone settle the function; none
    /// of them can be left out. Of several such sets, one with early questions.
    pub(super) fn because(&self, function: Function) -> Vec<String> {
        let settled = self.value(function, self.assignment);
        if settled == Truth::Unknown {
            return Vec::new();
        }
        let mut kept = self.assignment.clone();
        let mut because = Vec::new();
        for question in (0..self.policy.questions().len()).rev() {
            let left = self.without(&kept, question);
            if left != kept && self.value(function, &left) != settled {
                because.push(question);
            } else {
                kept = left;
            }
        }
        self.ids(because.into_iter().rev())
    }

    /// Ids of questions without a known answer on which the function depends.
    pub(super) fn missing(&mut self, function: Function) -> Vec<String> {
        if self.value(function, self.assignment) != Truth::Unknown {
            return Vec::new();
        }
        let open = self.restriction.support([function]);
        let questions: BTreeSet<usize> = open.into_iter().filter_map(|variable| self.question(variable)).collect();
        self.ids(questions.into_iter())
    }

    fn value(&self, function: Function, assignment: &Assignment) -> Truth {
        self.policy.compiled().diagrams.truth(function, assignment)
    }

    /// With a question open.
    fn without(&self, assignment: &Assignment, question: usize) -> Assignment {
        let mut left = assignment.clone();
        for variable in self.policy.compiled().variables.range(question) {
            left.set(variable, self.policy.compiled().diagrams.unknown(variable));
        }
        left
    }

    fn question(&self, variable: Variable) -> Option<usize> {
        self.policy.compiled().variables.question(variable)
    }

    fn ids(&self, questions: impl Iterator<Item = usize>) -> Vec<String> {
        questions.filter_map(|at| self.policy.questions().get(at)).map(|question| question.id.clone()).collect()
    }
}
