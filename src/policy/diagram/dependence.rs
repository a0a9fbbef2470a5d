//! What is left of a lifted function once some variables are filled in, as a
//! function of what they are filled in with.
//!
//! The functions made here are lifted in form, one value more for "unknown",
//! and say yes or no for every assignment: nothing in them stays unknown.
//! Knows nothing of why variables are filled in.

use std::collections::HashMap;
use std::ops::Range;

use super::{Diagrams, Function, Hashing, Run, TooLarge, Variable};

/// The variables that are filled in, and those that are asked next.
pub struct Asking<'a> {
    /// By variable.
    pub filled_in: &'a [bool],
    pub asked: Range<Variable>,
}

/// One walk from a store of lifted functions into another store over the same
/// variables.
struct Walk<'a> {
    from: &'a Diagrams,
    into: &'a mut Diagrams,
    filled_in: &'a [bool],
    asked: Range<Variable>,
    /// From this variable on none is filled in.
    open_from: Variable,
    depends: HashMap<Function, Function, Hashing>,
    apart: HashMap<(Function, Function), Function, Hashing>,
}

impl Diagrams {
    /// Variables of the same sizes, and no function yet.
    #[must_use]
    pub fn empty_like(other: &Self) -> Self {
        Self::new(other.sizes.clone(), other.limit).grouped(other.groups.clone())
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

    /// True where one of the lifted functions of `from`, with the variables
    /// filled in, still depends on a variable that is asked: for some values of
    /// the open ones, two of its values lead apart.
    ///
    /// # Errors
    /// The store is full.
    pub fn dependence(
        &mut self,
        from: &Self,
        lifted: impl IntoIterator<Item = Function>,
        asking: &Asking<'_>,
    ) -> Result<Function, TooLarge> {
        let mut walk = Walk::new(from, self, asking);
        let mut depends = Function::FALSE;
        for function in lifted {
            let one = walk.depends(function)?;
            depends = walk.into.or(depends, one)?;
        }
        Ok(depends)
    }

    /// True where a lifted function of `from` is not false yet, with the
    /// variables filled in and all others unknown.
    ///
    /// # Errors
    /// The store is full.
    pub fn not_ruled_out(&mut self, from: &Self, lifted: Function, filled_in: &[bool]) -> Result<Function, TooLarge> {
        let mut walk = Walk::new(from, self, &Asking { filled_in, asked: 0..0 });
        walk.not_false(lifted)
    }
}

impl<'a> Walk<'a> {
    fn new(from: &'a Diagrams, into: &'a mut Diagrams, asking: &Asking<'a>) -> Self {
        let Asking { filled_in, asked } = asking;
        let open_from = filled_in.iter().rposition(|filled_in| *filled_in).map_or(0, |last| last + 1);
        let open_from = Variable::try_from(open_from).unwrap_or(Variable::MAX);
        let (depends, apart) = Default::default();
        Self { from, into, filled_in, asked: asked.clone(), open_from, depends, apart }
    }

    fn is_filled_in(&self, variable: Variable) -> bool {
        self.filled_in.get(usize::from(variable)).copied().unwrap_or(false)
    }

    fn depends(&mut self, function: Function) -> Result<Function, TooLarge> {
        let from = self.from;
        let Some(node) = from.get(function).filter(|node| node.variable < self.asked.end) else {
            return Ok(Function::FALSE);
        };
        if let Some(&known) = self.depends.get(&function) {
            return Ok(known);
        }
        let size = from.unknown(node.variable);
        let result = if self.is_filled_in(node.variable) {
            let mut runs = Vec::with_capacity(node.runs.len());
            for run in node.runs {
                runs.push(Run { until: run.until, to: self.depends(run.to)? });
            }
            self.into.node(node.variable, runs)?
        } else {
            let (mut any, mut before) = (Function::FALSE, None);
            for run in known_runs(node.runs, size) {
                let here = self.depends(run.to)?;
                any = self.into.or(any, here)?;
                if let (true, Some(before)) = (self.asked.contains(&node.variable), before) {
                    let apart = self.apart(before, run.to)?;
                    any = self.into.or(any, apart)?;
                }
                before = Some(run.to);
            }
            any
        };
        self.depends.insert(function, result);
        Ok(result)
    }

    /// True where two functions differ for some values of the open variables.
    fn apart(&mut self, one: Function, other: Function) -> Result<Function, TooLarge> {
        if one == other {
            return Ok(Function::FALSE);
        }
        let from = self.from;
        let first = [one, other].iter().filter_map(|function| Some(from.get(*function)?.variable)).min();
        // Exact functions that differ do so for known values.
        let Some(variable) = first.filter(|variable| *variable < self.open_from) else { return Ok(Function::TRUE) };
        let key = (one.min(other), one.max(other));
        if let Some(&known) = self.apart.get(&key) {
            return Ok(known);
        }
        let (filled_in, size) = (self.is_filled_in(variable), from.unknown(variable));
        let (mut runs, mut any, mut start) = (Vec::new(), Function::FALSE, 0);
        for (until, one, other) in from.side_by_side(one, other).1 {
            if filled_in {
                runs.push(Run { until, to: self.apart(one, other)? });
            } else if start < size && any != Function::TRUE {
                let here = self.apart(one, other)?;
                any = self.into.or(any, here)?;
            }
            start = until;
        }
        let result = if filled_in { self.into.node(variable, runs)? } else { any };
        self.apart.insert(key, result);
        Ok(result)
    }

    fn not_false(&mut self, function: Function) -> Result<Function, TooLarge> {
        let from = self.from;
        let Some(node) = from.get(function) else { return Ok(Function::constant(function != Function::FALSE)) };
        if let Some(&known) = self.depends.get(&function) {
            return Ok(known);
        }
        let result = if self.is_filled_in(node.variable) {
            let mut runs = Vec::with_capacity(node.runs.len());
            for run in node.runs {
                runs.push(Run { until: run.until, to: self.not_false(run.to)? });
            }
            self.into.node(node.variable, runs)?
        } else {
            self.not_false(node.child(from.unknown(node.variable)))?
        };
        self.depends.insert(function, result);
        Ok(result)
    }
}

/// The runs that begin at a known value.
fn known_runs(runs: &[Run], size: u32) -> impl Iterator<Item = Run> {
    let starts = std::iter::once(0).chain(runs.iter().map(|run| run.until));
    runs.iter().zip(starts).filter(move |(_, start)| *start < size).map(|(run, _)| *run)
}
