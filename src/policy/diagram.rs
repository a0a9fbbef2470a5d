//! Interval decision diagrams: functions of answers, exact and canonical.
//!
//! A function of several variables with values false, true or unknown is a
//! graph. Each node tests one variable and sends runs of neighbouring values
//! to the same child, so a variable of twenty thousand euros costs as much as
//! one of two options. Variables are tested in one order, equal nodes are
//! shared and nodes that decide nothing are left out: two functions are equal
//! exactly when their roots are.
//!
//! Diagrams come in two kinds that share this store. A *plain* one is a
//! condition over complete answers: its runs end at the size of the variable.
//! A *lifted* one is over partial answers: each variable has one more value,
//! the last, for "unknown", and the result is what **all** completions agree
//! on. See `lift`.
//!
//! Nothing here knows what a variable stands for.

mod adopt;
mod assignment;
mod cofactor;
mod count;
mod dependence;
mod lift;
mod linear;
mod narrow;
mod nearest;
mod number;
mod operation;
mod projection;
mod query;
mod restriction;
#[cfg(test)]
mod tests;

use std::collections::HashSet;
use std::hash::{BuildHasher, BuildHasherDefault};

use hashbrown::HashTable;
use rustc_hash::FxHasher;

pub use self::adopt::Adoption;
pub use self::assignment::{Assignment, Given};
pub use self::cofactor::Step;
pub use self::dependence::Asking;
pub use self::linear::{Linear, Relation, Term};
pub use self::narrow::Narrowing;
pub use self::nearest::{Nearest, Stretch};
pub use self::number::Joined;
pub use self::projection::Path;
pub use self::query::Truth;
pub use self::restriction::Restriction;

/// Position of a variable in the one order.
pub type Variable = u16;

/// A function, by the position of its root.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Function(u32);

impl Function {
    pub const FALSE: Self = Self(0);
    pub const TRUE: Self = Self(1);
    /// Only in lifted diagrams: completions differ.
    pub const UNKNOWN: Self = Self(2);

    const TERMINALS: u32 = 3;

    /// The function of no variable with this value.
    #[must_use]
    pub const fn constant(value: bool) -> Self {
        if value { Self::TRUE } else { Self::FALSE }
    }

    const fn is_constant(self) -> bool {
        self.0 < Self::TERMINALS
    }
}

/// For keys made here, which nobody can choose to collide.
type Hashing = BuildHasherDefault<FxHasher>;

/// Nodes that a walk has come by.
type Seen = HashSet<Function, Hashing>;

/// Values below `until`, and from the end of the run before, lead to `to`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Run {
    until: u32,
    to: Function,
}

/// A node as it is kept: which runs are its own.
#[derive(Clone, Copy, Debug)]
struct Kept {
    variable: Variable,
    start: u32,
    end: u32,
}

/// A node as it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Node<'a> {
    variable: Variable,
    runs: &'a [Run],
}

/// There are more edges than the declared limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("more than {limit} diagram edges")]
pub struct TooLarge {
    pub limit: usize,
}

/// Every function of one policy, shared.
#[derive(Clone, Debug)]
pub struct Diagrams {
    nodes: Vec<Kept>,
    /// The edges of all nodes, one node after the other.
    runs: Vec<Run>,
    /// Finds a node by what it is.
    known: HashTable<Function>,
    /// How many values each variable has, "unknown" left out.
    sizes: Vec<u32>,
    /// By variable, where variables are known together; each alone if empty.
    groups: Vec<usize>,
    limit: usize,
    memo: operation::Memo,
    numbers: number::Numbers,
}

impl Diagrams {
    /// An empty store for variables of these sizes, that refuses to grow past
    /// `limit` edges (of eight bytes, and about as much again for their nodes).
    #[must_use]
    pub fn new(sizes: Vec<u32>, limit: usize) -> Self {
        let (nodes, runs, known, groups) = (Vec::new(), Vec::new(), HashTable::new(), Vec::new());
        let (memo, numbers) = (operation::Memo::default(), number::Numbers::default());
        Self { nodes, runs, known, sizes, groups, limit, memo, numbers }
    }

    /// Variables with the same number here are neighbours, and known together
    /// or not at all.
    #[must_use]
    pub fn grouped(mut self, groups: Vec<usize>) -> Self {
        self.groups = groups;
        self
    }

    fn group(&self, variable: Variable) -> usize {
        let alone = usize::MAX - usize::from(variable);
        self.groups.get(usize::from(variable)).copied().unwrap_or(alone)
    }

    /// From this variable on each is known alone.
    fn grouped_until(&self) -> usize {
        let mut pairs = self.groups.windows(2);
        pairs.rposition(|pair| matches!(pair, [one, other] if one == other)).map_or(0, |at| at + 2)
    }

    /// Number of nodes made so far.
    #[must_use]
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// The most edges it holds.
    #[must_use]
    pub fn limit(&self) -> usize {
        self.limit
    }

    #[must_use]
    pub fn sizes(&self) -> &[u32] {
        &self.sizes
    }

    /// The value that stands for "unknown" in lifted diagrams: the size.
    #[must_use]
    pub fn unknown(&self, variable: Variable) -> u32 {
        self.sizes.get(usize::from(variable)).copied().unwrap_or(0)
    }

    /// True exactly for the values of `variable` below `bound`.
    ///
    /// # Errors
    /// The store is full.
    pub fn below(&mut self, variable: Variable, bound: u32) -> Result<Function, TooLarge> {
        let size = self.unknown(variable);
        let runs = [Run { until: bound.min(size), to: Function::TRUE }, Run { until: size, to: Function::FALSE }];
        self.node(variable, runs)
    }

    /// True exactly for this value of `variable`.
    ///
    /// # Errors
    /// The store is full.
    pub fn equals(&mut self, variable: Variable, value: u32) -> Result<Function, TooLarge> {
        let size = self.unknown(variable);
        let runs = [
            Run { until: value.min(size), to: Function::FALSE },
            Run { until: value.saturating_add(1).min(size), to: Function::TRUE },
            Run { until: size, to: Function::FALSE },
        ];
        self.node(variable, runs)
    }

    /// The shared node with these runs, in order; runs of no value are
    /// dropped, neighbours with one child merged.
    fn node(&mut self, variable: Variable, runs: impl IntoIterator<Item = Run>) -> Result<Function, TooLarge> {
        let mut kept: Vec<Run> = Vec::new();
        for run in runs {
            let start = kept.last().map_or(0, |last| last.until);
            match kept.last_mut() {
                _ if run.until <= start => {}
                Some(last) if last.to == run.to => last.until = run.until,
                _ => kept.push(run),
            }
        }
        match kept.as_slice() {
            [] => Ok(Function::FALSE),
            [only] => Ok(only.to),
            _ => self.share(Node { variable, runs: &kept }),
        }
    }

    fn share(&mut self, node: Node<'_>) -> Result<Function, TooLarge> {
        let hash = hash(node);
        if let Some(function) = self.known.find(hash, |known| self.get(*known) == Some(node)) {
            return Ok(*function);
        }
        let full = TooLarge { limit: self.limit };
        let (start, end) = (self.runs.len(), self.runs.len() + node.runs.len());
        if end > self.limit {
            return Err(full);
        }
        let position = |at: usize| u32::try_from(at).map_err(|_| full);
        let function = Function(position(self.nodes.len())? + Function::TERMINALS);
        self.nodes.push(Kept { variable: node.variable, start: position(start)?, end: position(end)? });
        self.runs.extend_from_slice(node.runs);
        let Self { nodes, runs, known, .. } = self;
        known.insert_unique(hash, function, |known| read(nodes, runs, *known).map_or(0, self::hash));
        Ok(function)
    }

    fn get(&self, function: Function) -> Option<Node<'_>> {
        read(&self.nodes, &self.runs, function)
    }

    /// The variable of a node, and where its edges are; none for a terminal.
    fn parts(&self, function: Function) -> Option<(Variable, std::ops::Range<usize>)> {
        let kept = self.nodes.get(function.0.checked_sub(Function::TERMINALS)? as usize)?;
        Some((kept.variable, kept.start as usize..kept.end as usize))
    }

    fn run(&self, at: usize) -> Run {
        self.runs.get(at).copied().unwrap_or(Run { until: 0, to: Function::FALSE })
    }
}

fn read<'a>(nodes: &[Kept], runs: &'a [Run], function: Function) -> Option<Node<'a>> {
    let kept = nodes.get(function.0.checked_sub(Function::TERMINALS)? as usize)?;
    Some(Node { variable: kept.variable, runs: runs.get(kept.start as usize..kept.end as usize)? })
}

fn hash(node: Node<'_>) -> u64 {
    Hashing::default().hash_one(node)
}

impl Node<'_> {
    fn child(&self, value: u32) -> Function {
        let at = self.runs.partition_point(|run| run.until <= value);
        let found = self.runs.get(at).or(self.runs.last());
        found.map_or(Function::FALSE, |run| run.to)
    }

    /// Where the values of a stretch lead, in order.
    fn within(&self, stretch: Stretch) -> impl Iterator<Item = Function> {
        let after = self.runs.iter().skip_while(move |run| run.until <= stretch.from);
        let mut ended = false;
        after.take_while(move |run| !std::mem::replace(&mut ended, run.until > stretch.to)).map(|run| run.to)
    }
}
