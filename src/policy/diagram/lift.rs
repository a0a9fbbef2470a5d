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

use super::{Diagrams, Function, Node, Run, TooLarge};

impl Diagrams {
    /// The lifted form of a plain function.
    ///
    /// # Errors
    /// The store is full.
    pub fn lift(&mut self, plain: Function) -> Result<Function, TooLarge> {
        self.lift_below(plain, None)
    }

    /// Below a node whose group is known.
    fn lift_below(&mut self, plain: Function, known: Option<usize>) -> Result<Function, TooLarge> {
        let Some(node) = self.get(plain).cloned() else { return Ok(plain) };
        let group = self.group(node.variable);
        let key = (plain, known == Some(group));
        if let Some(&lifted) = self.memo.lifted.get(&key) {
            return Ok(lifted);
        }
        let mut runs = Vec::with_capacity(node.runs.len() + 1);
        for run in &node.runs {
            runs.push(Run { until: run.until, to: self.lift_below(run.to, Some(group))? });
        }
        let unknown = match runs.last() {
            Some(last) if key.1 => last.to,
            _ => self.agreed(&node, group)?,
        };
        runs.push(Run { until: self.unknown(node.variable) + 1, to: unknown });
        let lifted = self.node(node.variable, runs)?;
        self.memo.lifted.insert(key, lifted);
        Ok(lifted)
    }

    /// What all values of the group from a node on agree on.
    fn agreed(&mut self, node: &Node, group: usize) -> Result<Function, TooLarge> {
        if surely_differs(node) {
            return Ok(Function::UNKNOWN);
        }
        let mut agreed = None;
        for run in &node.runs {
            let to = self.without_group(run.to, group)?;
            agreed = Some(match agreed {
                Some(before) => self.agree(before, to)?,
                None => to,
            });
        }
        Ok(agreed.unwrap_or(Function::UNKNOWN))
    }

    fn without_group(&mut self, plain: Function, group: usize) -> Result<Function, TooLarge> {
        if let Some(&known) = self.memo.ungrouped.get(&(plain, group)) {
            return Ok(known);
        }
        let node = self.get(plain).filter(|node| self.group(node.variable) == group).cloned();
        let function = match node {
            Some(node) => self.agreed(&node, group)?,
            None => self.lift_below(plain, None)?,
        };
        self.memo.ungrouped.insert((plain, group), function);
        Ok(function)
    }
}

/// One value makes it true and another false, whatever comes after: the
/// agreement is plain to see, and a wide variable is not looked at value by value.
fn surely_differs(node: &Node) -> bool {
    let leads_to = |constant| node.runs.iter().any(|run| run.to == constant);
    leads_to(Function::UNKNOWN) || leads_to(Function::TRUE) && leads_to(Function::FALSE)
}
