//! From one store to another: what is needed is kept, what led to it is not.

use std::collections::HashMap;

use super::{Diagrams, Function, Hashing, Run, TooLarge};

/// Functions of one store, brought into another of the same variables.
pub struct Adoption<'a> {
    from: &'a Diagrams,
    done: HashMap<Function, Function, Hashing>,
}

impl<'a> Adoption<'a> {
    #[must_use]
    pub fn from(from: &'a Diagrams) -> Self {
        Self { from, done: HashMap::default() }
    }

    /// The same function in the other store.
    ///
    /// # Errors
    /// The other store is full.
    pub fn adopt(&mut self, into: &mut Diagrams, function: Function) -> Result<Function, TooLarge> {
        let from = self.from;
        let Some(node) = from.get(function) else { return Ok(function) };
        if let Some(&known) = self.done.get(&function) {
            return Ok(known);
        }
        let mut runs = Vec::with_capacity(node.runs.len());
        for run in node.runs {
            runs.push(Run { until: run.until, to: self.adopt(into, run.to)? });
        }
        let adopted = into.node(node.variable, runs)?;
        self.done.insert(function, adopted);
        Ok(adopted)
    }
}
