//! The functions as they are for one person, of whom some values are only known
//! to lie in a stretch.
//!
//! Where such a variable is "unknown", a lifted function is what all its values
//! agree on; here it is what the values of the stretch agree on. Whatever reads
//! the functions with the variable unknown is then exact.

use std::collections::HashMap;

use super::operation::Operation;
use super::{Adoption, Diagrams, Function, Given, Hashing, Node, Run, Stretch, TooLarge};

/// Functions of one store, narrowed in a store of their own.
pub struct Narrowing<'a> {
    from: &'a Diagrams,
    into: Diagrams,
    /// Values are filled in, and what is never told is brought together.
    given: &'a [Given],
    /// From this variable on nothing is given.
    open_from: usize,
    done: HashMap<(Operation, Function), Function, Hashing>,
    adoption: Adoption<'a>,
}

impl<'a> Narrowing<'a> {
    /// One entry a variable.
    #[must_use]
    pub fn new(from: &'a Diagrams, given: &'a [Given]) -> Self {
        let open_from = given.iter().rposition(|given| *given != Given::Open).map_or(0, |last| last + 1);
        let (into, adoption) = (Diagrams::empty_like(from), Adoption::from(from));
        Self { from, into, given, open_from, done: HashMap::default(), adoption }
    }

    /// Where the narrowed functions are.
    #[must_use]
    pub fn diagrams(&self) -> &Diagrams {
        &self.into
    }

    pub fn diagrams_mut(&mut self) -> &mut Diagrams {
        &mut self.into
    }

    /// A lifted function: what all completions agree on.
    ///
    /// # Errors
    /// The store is full.
    pub fn agreed(&mut self, lifted: Function) -> Result<Function, TooLarge> {
        self.narrow(Operation::Agree, lifted)
    }

    /// A function that is true where all completions are, and false elsewhere.
    ///
    /// # Errors
    /// The store is full.
    pub fn surely(&mut self, surely: Function) -> Result<Function, TooLarge> {
        self.narrow(Operation::And, surely)
    }

    /// `over` brings together what the values of a stretch lead to.
    fn narrow(&mut self, over: Operation, function: Function) -> Result<Function, TooLarge> {
        let from = self.from;
        let given = |node: &Node<'_>| usize::from(node.variable) < self.open_from;
        let Some(node) = from.get(function).filter(given) else {
            return self.adoption.adopt(&mut self.into, function);
        };
        if let Some(&known) = self.done.get(&(over, function)) {
            return Ok(known);
        }
        let narrowed = match self.given.get(usize::from(node.variable)).copied().unwrap_or(Given::Open) {
            Given::Value(value) => self.narrow(over, node.child(value))?,
            Given::Somewhere(stretch) => self.together(over, node, stretch)?,
            Given::Open => self.open(over, node, None)?,
            Given::OpenWithin(stretch) => self.open(over, node, Some(stretch))?,
        };
        self.done.insert((over, function), narrowed);
        Ok(narrowed)
    }

    /// Any value may still be given; "unknown" is one of the stretch.
    fn open(&mut self, over: Operation, node: Node<'_>, unknown: Option<Stretch>) -> Result<Function, TooLarge> {
        let mut runs = Vec::with_capacity(node.runs.len() + 1);
        for run in node.runs {
            runs.push(Run { until: run.until, to: self.narrow(over, run.to)? });
        }
        if let Some(stretch) = unknown {
            let size = self.from.unknown(node.variable);
            if let Some(last) = runs.last_mut() {
                last.until = size;
            }
            runs.push(Run { until: size + 1, to: self.together(over, node, stretch)? });
        }
        self.into.node(node.variable, runs)
    }

    fn together(&mut self, over: Operation, node: Node<'_>, stretch: Stretch) -> Result<Function, TooLarge> {
        let mut together = None;
        for to in node.within(stretch) {
            let to = self.narrow(over, to)?;
            together = Some(match together {
                Some(before) => self.into.combine(over, before, to)?,
                None => to,
            });
        }
        Ok(together.unwrap_or(Function::UNKNOWN))
    }
}
