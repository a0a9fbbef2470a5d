//! Functions whose values are numbers.
//!
//! They share the store with conditions: a number is a node below every
//! variable. A sum, a table or a choice of numbers is then as small as what it
//! depends on allows, and canonical.

use std::collections::HashMap;

use super::{Diagrams, Function, Hashing, Node, Run, Seen, TooLarge, Variable};

/// The position of numbers: after every variable.
const NUMBER: Variable = Variable::MAX;

/// A binary operation on numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Joined {
    Sum,
    /// Of millionths, to the nearest one.
    Product,
    Least,
    Greatest,
}

impl Joined {
    fn of(self, left: i64, right: i64) -> i64 {
        match self {
            Self::Sum => left.saturating_add(right),
            Self::Product => crate::policy::decimal::product(left, right),
            Self::Least => left.min(right),
            Self::Greatest => left.max(right),
        }
    }
}

/// Numbers that occur in functions, each once.
#[derive(Clone, Debug, Default)]
pub(super) struct Numbers {
    values: Vec<i64>,
    known: HashMap<i64, Function, Hashing>,
}

impl Numbers {
    /// Forgets the numbers whose nodes are gone.
    pub(super) fn retain(&mut self, stays: impl Fn(Function) -> bool) {
        self.known.retain(|_, leaf| stays(*leaf));
    }
}

impl Diagrams {
    /// The function that is this number, whatever is answered.
    ///
    /// # Errors
    /// The store is full.
    pub fn number(&mut self, number: i64) -> Result<Function, TooLarge> {
        if let Some(&known) = self.numbers.known.get(&number) {
            return Ok(known);
        }
        let position = u32::try_from(self.numbers.values.len()).unwrap_or(u32::MAX);
        let leaf = self.share(Node { variable: NUMBER, runs: &[Run { until: position, to: Function::FALSE }] })?;
        self.numbers.values.push(number);
        self.numbers.known.insert(number, leaf);
        Ok(leaf)
    }

    /// The number of a function that depends on nothing.
    #[must_use]
    pub fn as_number(&self, function: Function) -> Option<i64> {
        let node = self.get(function).filter(|node| node.variable == NUMBER)?;
        self.numbers.values.get(node.runs.first()?.until as usize).copied()
    }

    /// `constant + factor × value`.
    ///
    /// # Errors
    /// The store is full.
    pub fn valued(&mut self, variable: Variable, factor: i64, constant: i64) -> Result<Function, TooLarge> {
        let mut runs = Vec::new();
        for value in 0..self.unknown(variable) {
            let number = constant.saturating_add(factor.saturating_mul(i64::from(value)));
            runs.push(Run { until: value + 1, to: self.number(number)? });
        }
        self.node(variable, runs)
    }

    /// Two numbers to one.
    ///
    /// # Errors
    /// The store is full.
    pub fn join(&mut self, operation: Joined, left: Function, right: Function) -> Result<Function, TooLarge> {
        let key = (operation, left, right);
        if let Some(&known) = self.memo.joined.get(&key) {
            return Ok(known);
        }
        let result = if let (Some(left), Some(right)) = (self.as_number(left), self.as_number(right)) {
            self.number(operation.of(left, right))?
        } else {
            let (variable, pairs) = self.side_by_side(left, right);
            let mut runs = Vec::with_capacity(pairs.len());
            for (until, left, right) in pairs {
                runs.push(Run { until, to: self.join(operation, left, right)? });
            }
            self.node(variable, runs)?
        };
        self.memo.joined.insert(key, result);
        Ok(result)
    }

    /// Every number to a function of variables that come after all those it
    /// depends on.
    ///
    /// # Errors
    /// The store is full.
    pub fn each(
        &mut self,
        function: Function,
        to: &mut dyn FnMut(&mut Self, i64) -> Result<Function, TooLarge>,
    ) -> Result<Function, TooLarge> {
        self.each_once(function, to, &mut HashMap::default())
    }

    fn each_once(
        &mut self,
        function: Function,
        to: &mut dyn FnMut(&mut Self, i64) -> Result<Function, TooLarge>,
        done: &mut HashMap<Function, Function, Hashing>,
    ) -> Result<Function, TooLarge> {
        if let Some(&known) = done.get(&function) {
            return Ok(known);
        }
        let result = if let Some(number) = self.as_number(function) {
            to(self, number)?
        } else {
            let Some((variable, edges)) = self.parts(function) else { return Ok(function) };
            let mut runs = Vec::with_capacity(edges.len());
            for at in edges {
                let run = self.run(at);
                runs.push(Run { until: run.until, to: self.each_once(run.to, to, done)? });
            }
            self.node(variable, runs)?
        };
        done.insert(function, result);
        Ok(result)
    }

    /// A condition decides between two numbers.
    ///
    /// # Errors
    /// The store is full.
    pub fn pick(&mut self, condition: Function, yes: Function, no: Function) -> Result<Function, TooLarge> {
        match condition {
            Function::TRUE => return Ok(yes),
            Function::FALSE => return Ok(no),
            _ if yes == no => return Ok(yes),
            _ => {}
        }
        let key = (condition, yes, no);
        if let Some(&known) = self.memo.picked.get(&key) {
            return Ok(known);
        }
        let parts = [condition, yes, no];
        let variable =
            parts.iter().filter_map(|part| self.get(*part)).map(|node| node.variable).min().unwrap_or(NUMBER);
        let mut ends: Vec<u32> = parts.iter().flat_map(|part| self.ends(*part, variable)).collect();
        ends.sort_unstable();
        ends.dedup();
        let mut runs = Vec::with_capacity(ends.len());
        for until in ends {
            let [condition, yes, no] = parts.map(|part| self.at(part, variable, until - 1));
            runs.push(Run { until, to: self.pick(condition, yes, no)? });
        }
        let result = self.node(variable, runs)?;
        self.memo.picked.insert(key, result);
        Ok(result)
    }

    /// The numbers that a function can be.
    #[must_use]
    pub fn numbers(&self, function: Function) -> Vec<i64> {
        let mut found = Vec::new();
        let mut seen = Seen::default();
        let mut open = vec![function];
        while let Some(here) = open.pop() {
            if let Some(number) = self.as_number(here) {
                found.push(number);
            } else if let Some(node) = self.get(here) {
                open.extend(node.runs.iter().map(|run| run.to).filter(|to| seen.insert(*to)));
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    fn ends(&self, function: Function, variable: Variable) -> Vec<u32> {
        let node = self.get(function).filter(|node| node.variable == variable);
        node.map_or_else(Vec::new, |node| node.runs.iter().map(|run| run.until).collect())
    }

    fn at(&self, function: Function, variable: Variable, value: u32) -> Function {
        let node = self.get(function).filter(|node| node.variable == variable);
        node.map_or(function, |node| node.child(value))
    }
}
