//! From complete answers to partial ones, exactly.
//!
//! Under partial answers a condition is true if all completions make it true,
//! false if all make it false, and unknown otherwise. Kleene's rules only
//! approach that (`x or not x` would be unknown). Here it is computed once, at
//! load: where a variable is unknown, the value is what the functions for all
//! its values agree on. The agreement is taken over whole functions of the
//! remaining variables, so nothing is lost, and afterwards a partial answer is
//! decided by one walk from the root, exactly.
//!
//! Variables of one group are known together or not at all, as the parts of one
//! answer are. Where the first that counts is unknown, the agreement is taken
//! over all of them; below a known one, "unknown" cannot happen and leads where
//! the last value does.

use super::operation::Operation;
use super::{Diagrams, Function, Run, TooLarge};

impl Diagrams {
    /// The lifted form of a plain function.
    ///
    /// # Errors
    /// The store is full.
    pub fn lift(&mut self, plain: Function) -> Result<Function, TooLarge> {
        self.lift_below(Operation::Agree, plain, None)
    }

    /// True where all completions make a plain function true, false elsewhere:
    /// `surely(lift(plain))`, without the three values between, which can take
    /// sixty times as many nodes.
    ///
    /// # Errors
    /// The store is full.
    pub fn lift_surely(&mut self, plain: Function) -> Result<Function, TooLarge> {
        self.lift_below(Operation::And, plain, None)
    }

    /// `over` brings together what the values of an unknown variable lead to;
    /// `known` is the group of the node above.
    fn lift_below(&mut self, over: Operation, plain: Function, known: Option<usize>) -> Result<Function, TooLarge> {
        let Some((variable, edges)) = self.parts(plain) else { return Ok(plain) };
        let group = self.group(variable);
        let key = (over, plain, known == Some(group));
        if let Some(&lifted) = self.memo.lifted.get(&key) {
            return Ok(lifted);
        }
        let mut runs = Vec::with_capacity(edges.len() + 1);
        for at in edges {
            let Run { until, to } = self.run(at);
            runs.push(Run { until, to: self.lift_below(over, to, Some(group))? });
        }
        let unknown = match runs.last() {
            Some(last) if key.2 => last.to,
            _ => self.over_all_values(over, plain, group)?,
        };
        runs.push(Run { until: self.unknown(variable) + 1, to: unknown });
        let lifted = self.node(variable, runs)?;
        self.memo.lifted.insert(key, lifted);
        Ok(lifted)
    }

    /// All values of the group from a node on, brought together.
    fn over_all_values(&mut self, over: Operation, plain: Function, group: usize) -> Result<Function, TooLarge> {
        let Some((_, edges)) = self.parts(plain) else { return Ok(plain) };
        if let Some(settled) = self.settled_by_constants(over, plain) {
            return Ok(settled);
        }
        let mut together = None;
        for at in edges {
            let to = self.without_group(over, self.run(at).to, group)?;
            together = Some(match together {
                Some(before) => self.combine(over, before, to)?,
                None => to,
            });
        }
        Ok(together.unwrap_or(Function::UNKNOWN))
    }

    fn without_group(&mut self, over: Operation, plain: Function, group: usize) -> Result<Function, TooLarge> {
        let key = (over, plain, group);
        if let Some(&known) = self.memo.ungrouped.get(&key) {
            return Ok(known);
        }
        let within = self.parts(plain).is_some_and(|(variable, _)| self.group(variable) == group);
        let function =
            if within { self.over_all_values(over, plain, group)? } else { self.lift_below(over, plain, None)? };
        self.memo.ungrouped.insert(key, function);
        Ok(function)
    }

    /// One value makes it true and another false, whatever comes after: what
    /// comes of them is plain to see, and a wide variable is not looked at value
    /// by value.
    fn settled_by_constants(&self, over: Operation, plain: Function) -> Option<Function> {
        let node = self.get(plain)?;
        let leads_to = |constant| node.runs.iter().any(|run| run.to == constant);
        let differs = leads_to(Function::TRUE) && leads_to(Function::FALSE);
        match over {
            Operation::Agree => (leads_to(Function::UNKNOWN) || differs).then_some(Function::UNKNOWN),
            Operation::And => leads_to(Function::FALSE).then_some(Function::FALSE),
            Operation::Or => leads_to(Function::TRUE).then_some(Function::TRUE),
        }
    }
}
