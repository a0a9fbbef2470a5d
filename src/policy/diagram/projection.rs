//! What a function that says yes or no leaves open for a few variables.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use super::{Diagrams, Function, Hashing, Run, TooLarge, Variable};

/// One way to a value: for each variable that is tested on it, the values
/// that lead on.
pub type Path = BTreeMap<Variable, Range<u32>>;

impl Diagrams {
    /// True for the values of the variables `onto` with which the function can
    /// still be true, whatever the others are.
    ///
    /// # Errors
    /// The store is full.
    pub fn projection(&mut self, function: Function, onto: &Range<Variable>) -> Result<Function, TooLarge> {
        self.project(function, onto, &mut HashMap::default())
    }

    fn project(
        &mut self,
        function: Function,
        onto: &Range<Variable>,
        done: &mut HashMap<Function, Function, Hashing>,
    ) -> Result<Function, TooLarge> {
        let Some((variable, edges)) = self.parts(function) else { return Ok(function) };
        if variable >= onto.end {
            // It has two children at least, and a path from one of them to true.
            return Ok(Function::TRUE);
        }
        if let Some(&known) = done.get(&function) {
            return Ok(known);
        }
        let mut runs = Vec::with_capacity(edges.len());
        for at in edges {
            let Run { until, to } = self.run(at);
            runs.push(Run { until, to: self.project(to, onto, done)? });
        }
        let result = if onto.contains(&variable) {
            self.node(variable, runs)?
        } else {
            self.any(runs.into_iter().map(|run| run.to))?
        };
        done.insert(function, result);
        Ok(result)
    }

    /// Every path to true, by the values of its variables in order.
    #[must_use]
    pub fn paths(&self, function: Function) -> Vec<Path> {
        let mut found = Vec::new();
        self.follow(function, &mut Path::new(), &mut found);
        found
    }

    fn follow(&self, function: Function, path: &mut Path, found: &mut Vec<Path>) {
        let Some(node) = self.get(function) else {
            found.extend((function == Function::TRUE).then(|| path.clone()));
            return;
        };
        let mut start = 0;
        for run in node.runs {
            path.insert(node.variable, start..run.until);
            self.follow(run.to, path, found);
            start = run.until;
        }
        path.remove(&node.variable);
    }
}
