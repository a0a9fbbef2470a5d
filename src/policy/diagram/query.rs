//! Asking a function.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::hash::Table;
use super::{Diagrams, Function, Node, Run, Variable};

/// A value of three-valued logic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Truth {
    False,
    True,
    Unknown,
}

impl Diagrams {
    /// The value for an assignment of every variable, by position; in lifted
    /// diagrams the size of a variable stands for "unknown". Costs at most one
    /// step a variable of the function.
    #[must_use]
    pub fn value(&self, function: Function, assignment: &[u32]) -> Truth {
        let mut here = function;
        while let Some(node) = self.get(here) {
            let value = assignment.get(usize::from(node.variable)).copied().unwrap_or(u32::MAX);
            here = node.child(value);
        }
        match here {
            Function::FALSE => Truth::False,
            Function::TRUE => Truth::True,
            _ => Truth::Unknown,
        }
    }

    /// The variables on which a function depends.
    #[must_use]
    pub fn support(&self, function: Function) -> BTreeSet<Variable> {
        let mut variables = BTreeSet::new();
        self.visit(function, &mut HashSet::new(), &mut |node| {
            variables.insert(node.variable);
        });
        variables
    }

    /// The assignment that reaches a terminal value with the fewest variables
    /// known; those left out are unknown. `None` when none reaches it.
    #[must_use]
    pub fn cheapest(&self, lifted: Function, target: Function) -> Option<BTreeMap<Variable, u32>> {
        self.cheapest_path(lifted, &|function, _| function == target)
    }

    /// Likewise, to a node that tests `variable`.
    #[must_use]
    pub fn cheapest_to(&self, lifted: Function, variable: Variable) -> Option<BTreeMap<Variable, u32>> {
        self.cheapest_path(lifted, &|_, node| node.is_some_and(|node| node.variable == variable))
    }

    fn cheapest_path(
        &self,
        from: Function,
        arrived: &dyn Fn(Function, Option<&Node>) -> bool,
    ) -> Option<BTreeMap<Variable, u32>> {
        let mut costs = Table::default();
        self.cost(from, arrived, &mut costs)?;
        let mut path = BTreeMap::new();
        let mut here = from;
        while let Some(Some((_, Some((value, to))))) = costs.get(&here) {
            let node = self.get(here)?;
            if *value < self.unknown(node.variable) {
                path.insert(node.variable, *value);
            }
            here = *to;
        }
        Some(path)
    }

    /// Fewest known variables from a node on, and the step to take there.
    fn cost(
        &self,
        here: Function,
        arrived: &dyn Fn(Function, Option<&Node>) -> bool,
        costs: &mut Table<Function, Option<Cost>>,
    ) -> Option<u32> {
        if let Some(known) = costs.get(&here) {
            return known.as_ref().map(|(cost, _)| *cost);
        }
        let node = self.get(here);
        let mut best: Option<Cost> = arrived(here, node).then_some((0, None));
        if let (None, Some(node)) = (best, node) {
            let unknown = self.unknown(node.variable);
            for run in &node.runs {
                let (value, price) = if run.until > unknown { (unknown, 0) } else { (run.until - 1, 1) };
                let Some(rest) = self.cost(run.to, arrived, costs) else { continue };
                if best.is_none_or(|(cost, _)| rest + price < cost) {
                    best = Some((rest + price, Some((value, run.to))));
                }
            }
        }
        costs.insert(here, best);
        best.map(|(cost, _)| cost)
    }

    fn visit(&self, function: Function, seen: &mut HashSet<Function>, each: &mut impl FnMut(&Node)) {
        let Some(node) = self.get(function) else { return };
        if seen.insert(function) {
            each(node);
            for run in &node.runs {
                self.visit(run.to, seen, each);
            }
        }
    }
}

/// Fewest known variables to the target, and the value and child to take.
type Cost = (u32, Option<(u32, Function)>);

/// Restricts lifted functions to answers given, to find which variables still
/// count. Holds what it has restricted, so that functions share the work.
pub struct Restriction<'a> {
    diagrams: &'a Diagrams,
    /// `None` where the variable is still free.
    given: &'a [Option<u32>],
    /// From this variable on nothing is given: what stands there stays.
    open_from: usize,
    done: Table<Function, Reduced>,
    known: Table<(Variable, Vec<(u32, Reduced)>), Reduced>,
    /// For each reduced node its variable and children.
    nodes: Vec<(Variable, Vec<Reduced>)>,
}

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
    /// `given[variable]` is the value given, the size for "does not know".
    #[must_use]
    pub fn new(diagrams: &'a Diagrams, given: &'a [Option<u32>]) -> Self {
        let given_until = given.iter().rposition(Option::is_some).map_or(0, |last| last + 1);
        let open_from = given_until.max(diagrams.grouped_until());
        Self { diagrams, given, open_from, done: Table::default(), known: Table::default(), nodes: Vec::new() }
    }

    /// The free variables on which one of the functions still depends: for
    /// each there are two values, and values of the others, between which it
    /// changes.
    pub fn support(&mut self, lifted: impl IntoIterator<Item = Function>) -> BTreeSet<Variable> {
        let mut variables = BTreeSet::new();
        let (mut seen, mut same) = (HashSet::new(), HashSet::new());
        for function in lifted {
            let mut open = vec![self.reduce(function)];
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
        }
        variables
    }

    fn reduce(&mut self, function: Function) -> Reduced {
        let Some(node) = self.diagrams.get(function) else { return Reduced::Constant(function) };
        if usize::from(node.variable) >= self.open_from {
            return Reduced::Same(function);
        }
        if let Some(&known) = self.done.get(&function) {
            return known;
        }
        let reduced = match self.given.get(usize::from(node.variable)).copied().flatten() {
            Some(value) => self.reduce(node.child(value)),
            None => self.free(node),
        };
        self.done.insert(function, reduced);
        reduced
    }

    /// A node whose variable is free: only its values count, for "unknown" is
    /// what they agree on.
    fn free(&mut self, node: &Node) -> Reduced {
        let size = self.diagrams.unknown(node.variable);
        let mut runs: Vec<(u32, Reduced)> = Vec::with_capacity(node.runs.len());
        for &Run { until, to } in &node.runs {
            let start = runs.last().map_or(0, |run| run.0);
            let (until, to) = (until.min(size), self.reduce(to));
            match runs.last_mut() {
                _ if until <= start => {}
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
