//! How many assignments make a function true.

use std::collections::HashMap;

use ethnum::U256;

use super::{Diagrams, Function, Hashing, Variable};

impl Diagrams {
    /// The number of assignments of partial answers, "unknown" counted as a
    /// value, that make a function of them true; at most `U256::MAX`.
    /// Variables that `counted` leaves out are not multiplied in, and must not
    /// be in the function.
    #[must_use]
    pub fn count(&self, function: Function, counted: &dyn Fn(Variable) -> bool) -> U256 {
        let count = Count { diagrams: self, counted };
        let below = count.below(function, &mut HashMap::default());
        below.saturating_mul(count.free(0, self.level(function)))
    }

    /// The variable a function tests first; the number of variables for a constant.
    fn level(&self, function: Function) -> usize {
        self.get(function).map_or(self.sizes.len(), |node| usize::from(node.variable))
    }
}

struct Count<'a> {
    diagrams: &'a Diagrams,
    counted: &'a dyn Fn(Variable) -> bool,
}

impl Count<'_> {
    /// Assignments of the variables from one to before another.
    fn free(&self, from: usize, to: usize) -> U256 {
        let sizes = self.diagrams.sizes.iter().enumerate().take(to).skip(from);
        let counted = sizes.filter(|(at, _)| Variable::try_from(*at).is_ok_and(|variable| (self.counted)(variable)));
        counted.fold(U256::ONE, |all, (_, size)| all.saturating_mul(U256::from(*size) + 1))
    }

    /// Assignments of the variables from the one tested on.
    fn below(&self, function: Function, done: &mut HashMap<Function, U256, Hashing>) -> U256 {
        let Some(node) = self.diagrams.get(function) else { return U256::from(function == Function::TRUE) };
        if let Some(known) = done.get(&function) {
            return *known;
        }
        let (mut all, mut start) = (U256::ZERO, 0);
        for run in node.runs {
            let values = U256::from(run.until - start);
            start = run.until;
            let skipped = self.free(usize::from(node.variable) + 1, self.diagrams.level(run.to));
            let each = self.below(run.to, done).saturating_mul(skipped);
            all = all.saturating_add(values.saturating_mul(each));
        }
        done.insert(function, all);
        all
    }
}
