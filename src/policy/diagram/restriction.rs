//! What is left of functions when some answers are given.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::ops::Range;

use super::{Diagrams, Function, Given, Hashing, Node, Run, Seen, Stretch, Variable};

/// Restricts lifted functions to answers given, to find which variables still
/// count. Holds what it has restricted, so that functions share the work.
pub struct Restriction<'a> {
    diagrams: &'a Diagrams,
    given: &'a [Given],
    /// From this variable on nothing is given: what stands there stays.
    open_from: usize,
    done: HashMap<Function, Reduced, Hashing>,
    known: HashMap<ReducedNode, Reduced, Hashing>,
    /// For each reduced node its variable and children.
    nodes: Vec<(Variable, Vec<Reduced>)>,
}

/// A variable, and where its stretches of values lead.
type ReducedNode = (Variable, Vec<(u32, Reduced)>);

/// A restricted function; equal ones are equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Reduced {
    Constant(Function),
    /// A function of free variables only: it is its own restriction, for an
    /// exact lifted function is told from others by its known values.
    Same(Function),
    Node(usize),
}

impl<'a> Restriction<'a> {
    /// One entry a variable. A stretch of which the value is never told is read
    /// as "not known"; a [`super::Narrowing`] knows better.
    #[must_use]
    pub fn new(diagrams: &'a Diagrams, given: &'a [Given]) -> Self {
        let given_until = given.iter().rposition(|given| *given != Given::Open).map_or(0, |last| last + 1);
        let open_from = given_until.max(diagrams.grouped_until());
        let (done, known, nodes) = Default::default();
        Self { diagrams, given, open_from, done, known, nodes }
    }

    /// The free variables on which one of the functions still depends: for each
    /// there are two values, and values of the others, between which it changes.
    pub fn support(&mut self, lifted: impl IntoIterator<Item = Function>) -> BTreeSet<Variable> {
        let mut variables = BTreeSet::new();
        let mut open: Vec<Reduced> = lifted.into_iter().map(|function| self.reduce(function)).collect();
        let (mut seen, mut same): (HashSet<usize, Hashing>, _) = (HashSet::default(), Seen::default());
        while let Some(reduced) = open.pop() {
            match reduced {
                Reduced::Constant(_) => {}
                Reduced::Same(function) => self.diagrams.visit(function, &mut same, &mut |node| {
                    variables.insert(node.variable);
                }),
                Reduced::Node(at) => {
                    if let (true, Some((variable, children))) = (seen.insert(at), self.nodes.get(at)) {
                        variables.insert(*variable);
                        open.extend(children);
                    }
                }
            }
        }
        variables
    }

    /// Whether one of the functions still depends on a variable that is asked.
    /// With everything before it given, that is a walk.
    pub fn depends(&mut self, lifted: impl IntoIterator<Item = Function>, asked: &Range<Variable>) -> bool {
        let mut seen = HashSet::new();
        lifted.into_iter().any(|function| {
            let open = self.first_open(function);
            let Some(node) = self.diagrams.get(open).filter(|node| node.variable < asked.end) else { return false };
            let settled = asked.contains(&node.variable) && usize::from(node.variable) >= self.open_from;
            settled || (seen.insert(open) && self.support([open]).range(asked.clone()).next().is_some())
        })
    }

    /// Where the given values lead, up to the first variable that is free.
    fn first_open(&self, function: Function) -> Function {
        let mut here = function;
        while let Some(node) = self.diagrams.get(here) {
            let Some(Given::Value(value)) = self.given.get(usize::from(node.variable)) else { break };
            here = node.child(*value);
        }
        here
    }

    fn reduce(&mut self, function: Function) -> Reduced {
        let Some(node) = self.diagrams.get(function) else { return Reduced::Constant(function) };
        if usize::from(node.variable) >= self.open_from {
            return Reduced::Same(function);
        }
        if let Some(&known) = self.done.get(&function) {
            return known;
        }
        let size = self.diagrams.unknown(node.variable);
        let reduced = match self.given.get(usize::from(node.variable)).copied().unwrap_or(Given::Open) {
            Given::Value(value) => self.reduce(node.child(value)),
            Given::Somewhere(_) => self.reduce(node.child(size)),
            Given::Open => self.free(node, Stretch { from: 0, to: size.saturating_sub(1) }),
            Given::OpenWithin(stretch) => self.free(node, stretch),
        };
        self.done.insert(function, reduced);
        reduced
    }

    /// A node whose variable is free within a stretch: only its values count,
    /// for "unknown" is what they agree on.
    fn free(&mut self, node: Node<'_>, stretch: Stretch) -> Reduced {
        let end = stretch.to.saturating_add(1);
        let mut runs: Vec<(u32, Reduced)> = Vec::with_capacity(node.runs.len());
        for &Run { until, to } in node.runs.iter().skip_while(|run| run.until <= stretch.from) {
            let start = runs.last().map_or(stretch.from, |run| run.0);
            if start >= end {
                break;
            }
            let (until, to) = (until.min(end), self.reduce(to));
            match runs.last_mut() {
                Some(last) if last.1 == to => last.0 = until,
                _ => runs.push((until, to)),
            }
        }
        match runs.as_slice() {
            [only] => only.1,
            _ => self.share(node.variable, runs),
        }
    }

    fn share(&mut self, variable: Variable, runs: Vec<(u32, Reduced)>) -> Reduced {
        let (nodes, children) = (&mut self.nodes, runs.iter().map(|run| run.1).collect());
        *self.known.entry((variable, runs)).or_insert_with(|| {
            nodes.push((variable, children));
            Reduced::Node(nodes.len() - 1)
        })
    }
}
