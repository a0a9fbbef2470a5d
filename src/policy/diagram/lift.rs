//! From complete answers to partial ones, exactly.
//!
//! Under partial answers a condition is true if all completions make it true,
//! false if all make it false, and unknown otherwise. Kleene's rules only
//! approach that (`x or not x` would be unknown). Here it is computed once, at
//! load: where a variable is unknown, the value is what the functions for all
//! its values agree on. The agreement is taken over whole functions of the
//! remaining variables, so nothing is lost, and afterwards a partial answer is
//! decided by one walk from the root, exactly.

use std::collections::HashMap;

use super::{Diagrams, Function, Hashing, Run, TooLarge};

impl Diagrams {
    /// The lifted form of a plain function.
    ///
    /// # Errors
    /// The store is full.
    pub fn lift(&mut self, plain: Function) -> Result<Function, TooLarge> {
        if let Some(&known) = self.memo.lifted.get(&plain) {
            return Ok(known);
        }
        let Some((variable, edges)) = self.parts(plain) else { return Ok(plain) };
        let mut runs = Vec::with_capacity(edges.len() + 1);
        let mut agreed = None;
        for at in edges {
            let Run { until, to } = self.run(at);
            let to = self.lift(to)?;
            runs.push(Run { until, to });
            agreed = Some(match agreed {
                Some(before) => self.agree(before, to)?,
                None => to,
            });
        }
        runs.push(Run { until: self.unknown(variable) + 1, to: agreed.unwrap_or(Function::UNKNOWN) });
        let lifted = self.node(variable, runs)?;
        self.memo.lifted.insert(plain, lifted);
        Ok(lifted)
    }

    /// True where all completions make a plain function true, false elsewhere:
    /// `surely(lift(plain))`, without the three values between, which can take
    /// sixty times as many nodes.
    ///
    /// # Errors
    /// The store is full.
    pub fn lift_surely(&mut self, plain: Function) -> Result<Function, TooLarge> {
        self.lift_surely_with(plain, &mut HashMap::default())
    }

    fn lift_surely_with(
        &mut self,
        plain: Function,
        done: &mut HashMap<Function, Function, Hashing>,
    ) -> Result<Function, TooLarge> {
        if let Some(&known) = done.get(&plain) {
            return Ok(known);
        }
        let Some((variable, edges)) = self.parts(plain) else { return Ok(plain) };
        let mut runs = Vec::with_capacity(edges.len() + 1);
        let mut all = Function::TRUE;
        for at in edges {
            let Run { until, to } = self.run(at);
            let to = self.lift_surely_with(to, done)?;
            runs.push(Run { until, to });
            all = self.and(all, to)?;
        }
        runs.push(Run { until: self.unknown(variable) + 1, to: all });
        let lifted = self.node(variable, runs)?;
        done.insert(plain, lifted);
        Ok(lifted)
    }
}
