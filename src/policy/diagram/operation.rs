//! Combining functions value by value.

use std::collections::HashMap;

use super::{Diagrams, Function, Hashing, Joined, Node, Run, TooLarge, Variable};

/// More results than this are not remembered: they are found again.
const MOST_REMEMBERED: usize = 4_000_000;

/// A binary operation on the three values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Operation {
    And,
    Or,
    /// What both agree on, else unknown.
    Agree,
}

/// What was combined before.
#[derive(Clone, Debug, Default)]
pub(super) struct Memo {
    combined: HashMap<(Operation, Function, Function), Function, Hashing>,
    pub(super) joined: HashMap<(Joined, Function, Function), Function, Hashing>,
    pub(super) picked: HashMap<(Function, Function, Function), Function, Hashing>,
    /// By plain function, and whether its group is known above it.
    pub(super) lifted: HashMap<(Operation, Function, bool), Function, Hashing>,
    /// Lifted, with a group of variables unknown.
    pub(super) ungrouped: HashMap<(Operation, Function, usize), Function, Hashing>,
}

impl Operation {
    /// The result where it does not depend on the other side, or both are constant.
    fn settled(self, left: Function, right: Function) -> Option<Function> {
        if left == right {
            return Some(left);
        }
        match self {
            Self::And => Self::absorbing(left, right, Function::FALSE, Function::TRUE),
            Self::Or => Self::absorbing(left, right, Function::TRUE, Function::FALSE),
            Self::Agree if left == Function::UNKNOWN || right == Function::UNKNOWN => Some(Function::UNKNOWN),
            Self::Agree if left.is_constant() && right.is_constant() => Some(Function::UNKNOWN),
            Self::Agree => None,
        }
    }

    fn absorbing(left: Function, right: Function, wins: Function, yields: Function) -> Option<Function> {
        match (left, right) {
            _ if left == wins || right == wins => Some(wins),
            _ if left == yields => Some(right),
            _ if right == yields => Some(left),
            _ if left.is_constant() && right.is_constant() => Some(Function::UNKNOWN),
            _ => None,
        }
    }
}

impl Diagrams {
    /// # Errors
    /// The store is full.
    pub fn and(&mut self, left: Function, right: Function) -> Result<Function, TooLarge> {
        self.combine(Operation::And, left, right)
    }

    /// # Errors
    /// The store is full.
    pub fn or(&mut self, left: Function, right: Function) -> Result<Function, TooLarge> {
        self.combine(Operation::Or, left, right)
    }

    /// # Errors
    /// The store is full.
    pub fn not(&mut self, function: Function) -> Result<Function, TooLarge> {
        self.replace(function, [Function::TRUE, Function::FALSE, Function::UNKNOWN])
    }

    /// True where a lifted function is true, false elsewhere.
    ///
    /// # Errors
    /// The store is full.
    pub fn surely(&mut self, lifted: Function) -> Result<Function, TooLarge> {
        self.replace(lifted, [Function::FALSE, Function::TRUE, Function::FALSE])
    }

    /// False where a lifted function is false, true elsewhere.
    ///
    /// # Errors
    /// The store is full.
    pub fn perhaps(&mut self, lifted: Function) -> Result<Function, TooLarge> {
        self.replace(lifted, [Function::FALSE, Function::TRUE, Function::TRUE])
    }

    /// # Errors
    /// The store is full.
    pub fn all(&mut self, functions: impl IntoIterator<Item = Function>) -> Result<Function, TooLarge> {
        functions.into_iter().try_fold(Function::TRUE, |all, function| self.and(all, function))
    }

    /// # Errors
    /// The store is full.
    pub fn any(&mut self, functions: impl IntoIterator<Item = Function>) -> Result<Function, TooLarge> {
        functions.into_iter().try_fold(Function::FALSE, |any, function| self.or(any, function))
    }

    /// At least `count` of the functions are true.
    ///
    /// # Errors
    /// The store is full.
    pub fn at_least(&mut self, count: usize, functions: &[Function]) -> Result<Function, TooLarge> {
        if count > functions.len() {
            return Ok(Function::FALSE);
        }
        // By how many are still wanted of the functions looked at so far; the last
        // first, so that variables in their order are put on top, not below.
        let mut wanted = vec![Function::FALSE; count + 1];
        if let Some(none) = wanted.first_mut() {
            *none = Function::TRUE;
        }
        for function in functions.iter().rev() {
            let before = wanted.clone();
            for (slot, (fewer, same)) in wanted.iter_mut().skip(1).zip(before.iter().zip(before.iter().skip(1))) {
                *slot = self.choose(*function, *fewer, *same)?;
            }
        }
        Ok(wanted.last().copied().unwrap_or(Function::TRUE))
    }

    /// `condition` decides between two functions.
    ///
    /// # Errors
    /// The store is full.
    pub fn choose(&mut self, condition: Function, yes: Function, no: Function) -> Result<Function, TooLarge> {
        let otherwise = self.not(condition)?;
        let (yes, no) = (self.and(condition, yes)?, self.and(otherwise, no)?);
        self.or(yes, no)
    }

    pub(super) fn combine(
        &mut self,
        operation: Operation,
        left: Function,
        right: Function,
    ) -> Result<Function, TooLarge> {
        if let Some(settled) = operation.settled(left, right) {
            return Ok(settled);
        }
        let key = (operation, left.min(right), left.max(right));
        if let Some(&known) = self.memo.combined.get(&key) {
            return Ok(known);
        }
        let (variable, pairs) = self.side_by_side(left, right);
        let mut runs = Vec::with_capacity(pairs.len());
        for (until, left, right) in pairs {
            runs.push(Run { until, to: self.combine(operation, left, right)? });
        }
        let result = self.node(variable, runs)?;
        if self.memo.combined.len() >= MOST_REMEMBERED {
            self.memo.combined.clear();
        }
        self.memo.combined.insert(key, result);
        Ok(result)
    }

    /// The first variable of either, and where its runs send both.
    pub(super) fn side_by_side(&self, left: Function, right: Function) -> (Variable, Vec<(u32, Function, Function)>) {
        match (self.get(left), self.get(right)) {
            (Some(a), Some(b)) if a.variable == b.variable => (a.variable, merge(a.runs, b.runs)),
            (Some(a), Some(b)) if b.variable < a.variable => one_sided(b, |to| (left, to)),
            (None, Some(b)) => one_sided(b, |to| (left, to)),
            (Some(a), _) => one_sided(a, |to| (to, right)),
            (None, None) => (0, Vec::new()),
        }
    }

    fn replace(&mut self, function: Function, values: [Function; 3]) -> Result<Function, TooLarge> {
        self.replace_with(function, values, &mut HashMap::default())
    }

    fn replace_with(
        &mut self,
        function: Function,
        values: [Function; 3],
        done: &mut HashMap<Function, Function, Hashing>,
    ) -> Result<Function, TooLarge> {
        if let Some(&value) = values.get(function.0 as usize) {
            return Ok(value);
        }
        if let Some(&known) = done.get(&function) {
            return Ok(known);
        }
        let Some((variable, edges)) = self.parts(function) else { return Ok(function) };
        let mut runs = Vec::with_capacity(edges.len());
        for at in edges {
            let Run { until, to } = self.run(at);
            runs.push(Run { until, to: self.replace_with(to, values, done)? });
        }
        let result = self.node(variable, runs)?;
        done.insert(function, result);
        Ok(result)
    }
}

fn one_sided(
    node: Node<'_>,
    pair: impl Fn(Function) -> (Function, Function),
) -> (Variable, Vec<(u32, Function, Function)>) {
    let pairs = node.runs.iter().map(|run| {
        let (left, right) = pair(run.to);
        (run.until, left, right)
    });
    (node.variable, pairs.collect())
}

/// Both sides end at the same value: that of the variable.
fn merge(mut left: &[Run], mut right: &[Run]) -> Vec<(u32, Function, Function)> {
    let mut pairs = Vec::with_capacity(left.len() + right.len());
    while let ([a, after_a @ ..], [b, after_b @ ..]) = (left, right) {
        let until = a.until.min(b.until);
        pairs.push((until, a.to, b.to));
        left = if a.until == until { after_a } else { left };
        right = if b.until == until { after_b } else { right };
    }
    pairs
}
