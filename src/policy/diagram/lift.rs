//! From complete answers to partial ones, exactly.
//!
//! Under partial answers a condition is true if all completions make it true,
//! false if all make it false, and unknown otherwise. Kleene's rules only
//! approach that (`x or not x` would be unknown). Here it is computed once, at
//! load: where a variable is unknown, the value is what the functions for all
//! its values agree on. The agreement is taken over whole functions of the
//! remaining variables, so nothing is lost, and afterwards a partial answer is
//! decided by one walk from the root, exactly.

use super::{Diagrams, Function, Run, TooLarge};

impl Diagrams {
    /// The lifted form of a plain function.
    ///
    /// # Errors
    /// The store is full.
    pub fn lift(&mut self, plain: Function) -> Result<Function, TooLarge> {
        if let Some(&known) = self.memo.lifted.get(&plain) {
            return Ok(known);
        }
        let Some(node) = self.get(plain).cloned() else { return Ok(plain) };
        let mut runs = Vec::with_capacity(node.runs.len() + 1);
        let mut agreed = None;
        for run in &node.runs {
            let to = self.lift(run.to)?;
            runs.push(Run { until: run.until, to });
            agreed = Some(match agreed {
                Some(before) => self.agree(before, to)?,
                None => to,
            });
        }
        let unknown = self.unknown(node.variable);
        runs.push(Run { until: unknown + 1, to: agreed.unwrap_or(Function::UNKNOWN) });
        let lifted = self.node(node.variable, runs)?;
        self.memo.lifted.insert(plain, lifted);
        Ok(lifted)
    }
}
