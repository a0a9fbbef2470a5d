//! The answers that something rests on, and those that it waits for.

use std::collections::BTreeSet;

use crate::policy::Policy;
use crate::policy::diagram::{Function, Restriction, Truth, Variable};

/// Looks into one set of answers for what settles a function.
pub(super) struct Grounds<'a> {
    policy: &'a Policy,
    assignment: &'a [u32],
    /// With every answer that is not known left open.
    restriction: Restriction<'a>,
}

/// The known values, by variable.
pub(super) fn known(policy: &Policy, assignment: &[u32]) -> Vec<Option<u32>> {
    let sizes = policy.compiled().variables.sizes();
    sizes.iter().zip(assignment).map(|(size, value)| (value < size).then_some(*value)).collect()
}

impl<'a> Grounds<'a> {
    /// `known` are the values of [`known`].
    pub(super) fn new(policy: &'a Policy, assignment: &'a [u32], known: &'a [Option<u32>]) -> Self {
        Self { policy, assignment, restriction: Restriction::new(&policy.compiled().diagrams, known) }
    }

    /// Ids of questions, in order, whose answers alone settle the function; none
    /// of them can be left out. Of several such sets, one with early questions.
    pub(super) fn because(&self, function: Function) -> Vec<String> {
        let settled = self.value(function, self.assignment);
        if settled == Truth::Unknown {
            return Vec::new();
        }
        let mut kept = self.assignment.to_vec();
        let mut because = Vec::new();
        for question in (0..self.policy.questions().len()).rev() {
            let said = self.leave_out(&mut kept, question);
            if !said.is_empty() && self.value(function, &kept) != settled {
                because.push(question);
                for (variable, value) in said {
                    set(&mut kept, variable, value);
                }
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

    fn value(&self, function: Function, assignment: &[u32]) -> Truth {
        self.policy.compiled().diagrams.value(function, assignment)
    }

    /// Opens a question; the values that its variables had, if they were known.
    fn leave_out(&self, values: &mut [u32], question: usize) -> Vec<(Variable, u32)> {
        let variables = &self.policy.compiled().variables;
        let mut said = Vec::new();
        for variable in variables.range(question) {
            let at = usize::from(variable);
            if let (Some(value), Some(open)) = (values.get_mut(at), variables.sizes().get(at))
                && value != open
            {
                said.push((variable, std::mem::replace(value, *open)));
            }
        }
        said
    }

    fn question(&self, variable: Variable) -> Option<usize> {
        self.policy.compiled().variables.question(variable)
    }

    fn ids(&self, questions: impl Iterator<Item = usize>) -> Vec<String> {
        questions.filter_map(|at| self.policy.questions().get(at)).map(|question| question.id.clone()).collect()
    }
}

fn set(values: &mut [u32], variable: Variable, value: u32) {
    if let Some(slot) = values.get_mut(usize::from(variable)) {
        *slot = value;
    }
}
