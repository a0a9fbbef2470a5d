//! Asking a function.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::ops::Range;

use super::{Diagrams, Function, Hashing, Node, Run, Variable};

/// Variables of more values are numbers, of which nobody asks which are alike.
const MOST_OPTIONS: usize = 64;

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

    /// The assignment that makes a function true with the fewest variables
    /// known; those left out are unknown. `None` when none does. `price` is what
    /// knowing a variable costs.
    #[must_use]
    pub fn cheapest(&self, lifted: Function, price: &dyn Fn(Variable) -> u32) -> Option<BTreeMap<Variable, u32>> {
        let mut costs = HashMap::default();
        self.cost(lifted, price, &mut costs)?;
        let mut path = BTreeMap::new();
        let mut here = lifted;
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
        price: &dyn Fn(Variable) -> u32,
        costs: &mut HashMap<Function, Option<Cost>, Hashing>,
    ) -> Option<u32> {
        if let Some(known) = costs.get(&here) {
            return known.as_ref().map(|(cost, _)| *cost);
        }
        let mut best: Option<Cost> = (here == Function::TRUE).then_some((0, None));
        if let Some(node) = self.get(here) {
            let (unknown, mut start) = (self.unknown(node.variable), 0);
            for run in node.runs {
                // The last run ends beyond the values: it holds "unknown", which costs nothing.
                let (value, own) = if run.until > unknown { (unknown, 0) } else { (start, price(node.variable)) };
                start = run.until;
                let Some(rest) = self.cost(run.to, price, costs) else { continue };
                if best.is_none_or(|(cost, _)| rest + own < cost) {
                    best = Some((rest + own, Some((value, run.to))));
                }
            }
        }
        costs.insert(here, best);
        best.map(|(cost, _)| cost)
    }

    /// For each variable that the functions test, a class for each value: values
    /// of one class never lead apart. Empty for variables of many values.
    #[must_use]
    pub fn alike(&self, functions: impl IntoIterator<Item = Function>) -> HashMap<Variable, Vec<usize>> {
        let mut classes: HashMap<Variable, Vec<usize>> = HashMap::new();
        let mut seen = HashSet::new();
        for function in functions {
            self.visit(function, &mut seen, &mut |node| {
                let size = self.unknown(node.variable) as usize;
                let size = if size > MOST_OPTIONS { 0 } else { size };
                let classes = classes.entry(node.variable).or_insert_with(|| vec![0; size]);
                refine(classes, node);
            });
        }
        classes
    }

    pub(super) fn visit(&self, function: Function, seen: &mut HashSet<Function>, each: &mut impl FnMut(Node<'_>)) {
        let Some(node) = self.get(function) else { return };
        if seen.insert(function) {
            each(node);
            for run in node.runs {
                self.visit(run.to, seen, each);
            }
        }
    }
}

/// Splits the classes of values that a node leads apart.
fn refine(classes: &mut [usize], node: Node<'_>) {
    let mut split: HashMap<(usize, Function), usize> = HashMap::new();
    for (value, class) in (0..).zip(classes.iter_mut()) {
        let next = split.len();
        *class = *split.entry((*class, node.child(value))).or_insert(next);
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
    /// `given[variable]` is the value given, the size for "does not know".
    #[must_use]
    pub fn new(diagrams: &'a Diagrams, given: &'a [Option<u32>]) -> Self {
        let given_until = given.iter().rposition(Option::is_some).map_or(0, |last| last + 1);
        let open_from = given_until.max(diagrams.grouped_until());
        let (done, known, nodes) = Default::default();
        Self { diagrams, given, open_from, done, known, nodes }
    }

    /// The free variables on which one of the functions still depends: for each
    /// there are two values, and values of the others, between which it changes.
    pub fn support(&mut self, lifted: impl IntoIterator<Item = Function>) -> BTreeSet<Variable> {
        let mut variables = BTreeSet::new();
        let mut open: Vec<Reduced> = lifted.into_iter().map(|function| self.reduce(function)).collect();
        let (mut seen, mut same): (HashSet<usize, Hashing>, _) = (HashSet::default(), HashSet::new());
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
            let Some(value) = self.given.get(usize::from(node.variable)).copied().flatten() else { break };
            here = node.child(value);
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
        let reduced = match self.given.get(usize::from(node.variable)).copied().flatten() {
            Some(value) => self.reduce(node.child(value)),
            None => self.free(node),
        };
        self.done.insert(function, reduced);
        reduced
    }

    /// A node whose variable is free: only its values count, for "unknown" is
    /// what they agree on.
    fn free(&mut self, node: Node<'_>) -> Reduced {
        let size = self.diagrams.unknown(node.variable);
        let mut runs: Vec<(u32, Reduced)> = Vec::with_capacity(node.runs.len());
        for &Run { until, to } in node.runs {
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
