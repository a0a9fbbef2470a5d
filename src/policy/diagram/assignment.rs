//! What is said of each variable: a value, a stretch of values, or nothing.
//!
//! A stretch is a partial answer: the value is one of it, and nobody said
//! which. A function then is what all values of the stretch agree on.

use std::collections::HashMap;

use super::{Diagrams, Function, Hashing, Stretch, Truth, Variable};

/// One entry a variable. Costs no more than a list of values while there is no
/// stretch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// The size where the value is not known, or only known to lie in a stretch.
    values: Vec<u32>,
    /// Few, in the order of the variables.
    stretches: Vec<(Variable, Stretch)>,
}

/// What a variable is for a function that is restricted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// Any value may still be given.
    Open,
    /// Any value of the stretch may still be given.
    OpenWithin(Stretch),
    /// This value; the size for "not known", which stays so.
    Value(u32),
    /// One of the stretch, and which is never told.
    Somewhere(Stretch),
}

impl Assignment {
    /// Nothing is known of variables of these sizes.
    #[must_use]
    pub fn open(sizes: &[u32]) -> Self {
        Self::of(sizes.to_vec())
    }

    /// These values; the size of a variable stands for "not known".
    #[must_use]
    pub fn of(values: Vec<u32>) -> Self {
        Self { values, stretches: Vec::new() }
    }

    /// By variable; the size where it is not known, or only known to lie in a
    /// stretch.
    #[must_use]
    pub fn values(&self) -> &[u32] {
        &self.values
    }

    #[must_use]
    pub fn stretches(&self) -> &[(Variable, Stretch)] {
        &self.stretches
    }

    #[must_use]
    pub fn stretch(&self, variable: Variable) -> Option<Stretch> {
        self.stretches.iter().find(|(at, _)| *at == variable).map(|(_, stretch)| *stretch)
    }

    /// Gives a variable a value.
    pub fn set(&mut self, variable: Variable, value: u32) {
        self.stretches.retain(|(at, _)| *at != variable);
        if let Some(slot) = self.values.get_mut(usize::from(variable)) {
            *slot = value;
        }
    }

    /// Gives a variable, whose size is `unknown`, some value of a stretch.
    pub fn narrow(&mut self, variable: Variable, stretch: Stretch, unknown: u32) {
        if stretch.from >= stretch.to {
            return self.set(variable, stretch.from);
        }
        self.set(variable, unknown);
        self.stretches.push((variable, stretch));
        self.stretches.sort_unstable_by_key(|(at, _)| *at);
    }
}

impl Diagrams {
    /// The value of a lifted function for what is said: what all completions
    /// agree on. Without a stretch one step a variable.
    #[must_use]
    pub fn truth(&self, lifted: Function, assignment: &Assignment) -> Truth {
        if assignment.stretches.is_empty() {
            return self.value(lifted, &assignment.values);
        }
        self.agreed(lifted, assignment, &mut HashMap::default())
    }

    fn agreed(&self, lifted: Function, assignment: &Assignment, done: &mut HashMap<Function, Truth, Hashing>) -> Truth {
        let mut here = lifted;
        while let Some(node) = self.get(here) {
            if let Some(stretch) = assignment.stretch(node.variable) {
                if let Some(known) = done.get(&here) {
                    return *known;
                }
                let children = node.within(stretch).map(|to| self.agreed(to, assignment, done));
                let truth = agreement(children);
                done.insert(here, truth);
                return truth;
            }
            let value = assignment.values.get(usize::from(node.variable)).copied().unwrap_or(u32::MAX);
            here = node.child(value);
        }
        Truth::of(here)
    }
}

/// What all agree on; looks no further than it must.
fn agreement(mut truths: impl Iterator<Item = Truth>) -> Truth {
    let Some(first) = truths.next() else { return Truth::Unknown };
    if first != Truth::Unknown && truths.all(|truth| truth == first) { first } else { Truth::Unknown }
}
