//! Functions with some variables fixed.

use std::collections::{BTreeSet, HashMap};

use super::{Diagrams, Function, Hashing, Run, Seen, TooLarge, Variable};

/// Where the first function and the second stand in a relation.
pub type Step = fn(&mut Diagrams, Function, Function) -> Result<Function, TooLarge>;

struct Along<'a> {
    variable: Variable,
    order: Option<&'a [u32]>,
    step: Step,
}

impl Diagrams {
    /// The function where a variable has this value (its size for "unknown");
    /// the result does not depend on it.
    ///
    /// # Errors
    /// The store is full.
    pub fn fix(&mut self, function: Function, variable: Variable, value: u32) -> Result<Function, TooLarge> {
        self.fix_with(function, variable, value, &mut HashMap::default())
    }

    fn fix_with(
        &mut self,
        function: Function,
        fixed: Variable,
        value: u32,
        done: &mut HashMap<Function, Function, Hashing>,
    ) -> Result<Function, TooLarge> {
        let Some((variable, edges)) = self.parts(function) else { return Ok(function) };
        if variable > fixed {
            return Ok(function);
        }
        if variable == fixed {
            return Ok(self.get(function).map_or(function, |node| node.child(value)));
        }
        if let Some(&known) = done.get(&function) {
            return Ok(known);
        }
        let mut runs = Vec::with_capacity(edges.len());
        for at in edges {
            let Run { until, to } = self.run(at);
            runs.push(Run { until, to: self.fix_with(to, fixed, value, done)? });
        }
        let result = self.node(variable, runs)?;
        done.insert(function, result);
        Ok(result)
    }

    /// One value of a variable for each stretch that the function does not tell
    /// apart, "unknown" left out: the first of each stretch, in order.
    #[must_use]
    pub fn stretches(&self, function: Function, variable: Variable) -> Vec<u32> {
        let mut starts = BTreeSet::from([0]);
        self.visit(function, &mut Seen::default(), &mut |node| {
            if node.variable == variable {
                starts.extend(node.runs.iter().map(|run| run.until));
            }
        });
        let size = self.unknown(variable);
        starts.into_iter().filter(|start| *start < size).collect()
    }

    /// True where one value of a variable leads to the next in a way that `step`
    /// finds, which is given the functions of the two. The values go from low to
    /// high or in an `order`; the result does not depend on the variable.
    ///
    /// # Errors
    /// The store is full.
    pub fn along(
        &mut self,
        function: Function,
        variable: Variable,
        order: Option<&[u32]>,
        step: Step,
    ) -> Result<Function, TooLarge> {
        self.along_with(function, &Along { variable, order, step }, &mut HashMap::default())
    }

    fn along_with(
        &mut self,
        function: Function,
        along: &Along<'_>,
        done: &mut HashMap<Function, Function, Hashing>,
    ) -> Result<Function, TooLarge> {
        let Some((variable, edges)) = self.parts(function).filter(|(variable, _)| *variable <= along.variable) else {
            return Ok(Function::FALSE);
        };
        if let Some(&known) = done.get(&function) {
            return Ok(known);
        }
        let result = if variable == along.variable {
            self.steps(function, along)?
        } else {
            let mut runs = Vec::with_capacity(edges.len());
            for at in edges {
                let Run { until, to } = self.run(at);
                runs.push(Run { until, to: self.along_with(to, along, done)? });
            }
            self.node(variable, runs)?
        };
        done.insert(function, result);
        Ok(result)
    }

    fn steps(&mut self, function: Function, along: &Along<'_>) -> Result<Function, TooLarge> {
        let size = self.unknown(along.variable);
        let Some(node) = self.get(function) else { return Ok(Function::FALSE) };
        let starts = std::iter::once(0).chain(node.runs.iter().map(|run| run.until));
        let known = node.runs.iter().zip(starts).filter(|(_, start)| *start < size).map(|(run, _)| run.to);
        let children: Vec<Function> = match along.order {
            Some(values) => values.iter().map(|value| node.child(*value)).collect(),
            None => known.collect(),
        };
        let mut found = Function::FALSE;
        for (from, to) in children.iter().zip(children.iter().skip(1)).filter(|(from, to)| from != to) {
            let here = (along.step)(self, *from, *to)?;
            found = self.or(found, here)?;
        }
        Ok(found)
    }

    /// True where the variable is known.
    ///
    /// # Errors
    /// The store is full.
    pub fn known(&mut self, variable: Variable) -> Result<Function, TooLarge> {
        self.given(variable, 0..self.unknown(variable))
    }

    /// Drops every node made since there were `len`, and all remembered results.
    pub fn forget_after(&mut self, len: usize) {
        let Some(start) = self.nodes.get(len).map(|kept| kept.start as usize) else { return self.forget_results() };
        self.nodes.truncate(len);
        self.runs.truncate(start);
        let limit = u32::try_from(len).unwrap_or(u32::MAX);
        let stays = |function: Function| (function.0 - Function::TERMINALS) < limit;
        self.known.retain(|function| stays(*function));
        self.numbers.retain(stays);
        self.forget_results();
    }

    /// Drops what was remembered to combine faster; the functions stay.
    pub fn forget_results(&mut self) {
        self.memo = super::operation::Memo::default();
    }
}
