//! Asking a function.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{Diagrams, Function, Hashing, Node, Seen, Variable};

/// Variables of more values are numbers, of which nobody asks which are alike.
const MOST_OPTIONS: usize = 64;

/// A value of three-valued logic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Truth {
    False,
    True,
    Unknown,
}

impl Truth {
    /// Of a function of no variable.
    pub(super) fn of(constant: Function) -> Self {
        match constant {
            Function::FALSE => Self::False,
            Function::TRUE => Self::True,
            _ => Self::Unknown,
        }
    }
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
        Truth::of(here)
    }

    /// The variables on which a function depends.
    #[must_use]
    pub fn support(&self, function: Function) -> BTreeSet<Variable> {
        let mut variables = BTreeSet::new();
        self.visit(function, &mut Seen::default(), &mut |node| {
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
        let mut seen = Seen::default();
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

    pub(super) fn visit(&self, function: Function, seen: &mut Seen, each: &mut impl FnMut(Node<'_>)) {
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
