//! What is left of a lifted function once the first variables are filled in,
//! as a function of what they are filled in with.
//!
//! The functions made here are lifted in form, one value more for "unknown",
//! and say yes or no for every assignment: nothing in them stays unknown.
//! Knows nothing of why variables are filled in, in order, one after another.

use std::collections::HashMap;
use std::ops::Range;

use super::{Diagrams, Function, Hashing, Node, Run, TooLarge, Variable};

/// One walk from a store of lifted functions into another store over the same
/// variables.
struct Walk<'a> {
    from: &'a Diagrams,
    into: &'a mut Diagrams,
    /// Variables from here on are not filled in.
    before: Variable,
    done: HashMap<Function, Function, Hashing>,
}

impl Diagrams {
    /// Variables of the same sizes, and no function yet.
    #[must_use]
    pub fn empty_like(other: &Self) -> Self {
        Self::new(other.sizes.clone(), other.limit)
    }

    /// True where `variable` has one of these values; the size of the variable
    /// stands for "unknown".
    ///
    /// # Errors
    /// The store is full.
    pub fn given(&mut self, variable: Variable, values: Range<u32>) -> Result<Function, TooLarge> {
        let end = self.unknown(variable) + 1;
        let runs = [(values.start, Function::FALSE), (values.end, Function::TRUE), (end, Function::FALSE)];
        self.node(variable, runs.map(|(until, to)| Run { until: until.min(end), to }))
    }

    /// True where one of the lifted functions of `from`, with every variable
    /// before `asked` filled in, still depends on a variable of `asked`.
    ///
    /// A variable that no longer counts may be filled in with anything. A
    /// function depends on the variable that its first open node tests, and on
    /// none before it.
    ///
    /// # Errors
    /// The store is full.
    pub fn dependence(
        &mut self,
        from: &Self,
        lifted: impl IntoIterator<Item = Function>,
        asked: &Range<Variable>,
    ) -> Result<Function, TooLarge> {
        let mut walk = Walk { from, into: self, before: asked.start, done: HashMap::default() };
        let tests = |open: Option<Node<'_>>| open.is_some_and(|node| asked.contains(&node.variable));
        let mut depends = Function::FALSE;
        for function in lifted {
            let one = walk.follow(function, &|_, open| Function::constant(tests(open)))?;
            depends = walk.into.or(depends, one)?;
        }
        Ok(depends)
    }

    /// True where a lifted function of `from` is not false yet, with every
    /// variable before `before` filled in and all others unknown.
    ///
    /// # Errors
    /// The store is full.
    pub fn not_ruled_out(&mut self, from: &Self, lifted: Function, before: Variable) -> Result<Function, TooLarge> {
        let mut walk = Walk { from, into: self, before, done: HashMap::default() };
        walk.follow(lifted, &|function, _| Function::constant(from.without_more(function) != Function::FALSE))
    }

    /// The value with every variable unknown.
    fn without_more(&self, function: Function) -> Function {
        let mut here = function;
        while let Some(node) = self.get(here) {
            here = node.child(self.unknown(node.variable));
        }
        here
    }
}

impl Walk<'_> {
    /// `open` says what a function is worth whose variables are all open; it
    /// is given its first node.
    fn follow(
        &mut self,
        function: Function,
        open: &dyn Fn(Function, Option<Node<'_>>) -> Function,
    ) -> Result<Function, TooLarge> {
        let (from, before) = (self.from, self.before);
        let node = from.get(function);
        let Some(filled_in) = node.filter(|node| node.variable < before) else { return Ok(open(function, node)) };
        if let Some(&known) = self.done.get(&function) {
            return Ok(known);
        }
        let mut runs = Vec::with_capacity(filled_in.runs.len());
        for run in filled_in.runs {
            runs.push(Run { until: run.until, to: self.follow(run.to, open)? });
        }
        let result = self.into.node(filled_in.variable, runs)?;
        self.done.insert(function, result);
        Ok(result)
    }
}
