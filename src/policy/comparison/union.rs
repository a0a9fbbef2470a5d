//! How many plans change for one reason or another: as many as the union of
//! the people of each, or at least so many where the union does not fit.

use std::cmp::Reverse;

use ethnum::U256;

use crate::policy::diagram::{Adoption, Diagrams, Function, TooLarge};

/// A union that needs more edges than this is not counted exactly: it takes
/// about a second to get there.
pub(super) const MOST_EDGES: usize = 1_000_000;

/// Sets of answers: so many, or at least so many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Counted {
    pub sets: U256,
    pub exactly: bool,
}

impl Counted {
    pub(super) const NONE: Self = Self { sets: U256::ZERO, exactly: true };

    /// Of others.
    pub(super) fn and(self, other: Self) -> Self {
        Self { sets: self.sets.saturating_add(other.sets), exactly: self.exactly && other.exactly }
    }
}

/// Counts the people for whom any of the functions of a store is true. `count`
/// counts those of one function.
pub(super) fn counted(
    from: &Diagrams,
    functions: &[Function],
    most_edges: usize,
    count: impl Fn(&Diagrams, Function) -> U256,
) -> Counted {
    let mut by_size: Vec<(U256, Function)> =
        functions.iter().map(|function| (count(from, *function), *function)).collect();
    by_size.sort_by_key(|(size, function)| (Reverse(*size), *function));
    by_size.dedup();
    let Some((most, _)) = by_size.first().copied() else { return Counted::NONE };
    let diagrams = Diagrams::new(from.sizes().to_vec(), most_edges);
    let mut union = Union { diagrams, adoption: Adoption::from(from), all: Function::FALSE };
    let exactly = by_size.iter().all(|(_, function)| union.add(*function).is_ok());
    Counted { sets: most.max(count(&union.diagrams, union.all)), exactly }
}

/// Grows in a store of its own, so that nothing else runs short.
struct Union<'a> {
    diagrams: Diagrams,
    adoption: Adoption<'a>,
    all: Function,
}

impl Union<'_> {
    fn add(&mut self, function: Function) -> Result<(), TooLarge> {
        let function = self.adoption.adopt(&mut self.diagrams, function)?;
        self.all = self.diagrams.or(self.all, function)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Three variables of size nine, "unknown" their tenth value.
    fn of(diagrams: &mut Diagrams, bounds: [u32; 3]) -> Function {
        let each = (0_u16..).zip(bounds).map(|(variable, bound)| diagrams.given(variable, 0..bound));
        let each: Vec<Function> = each.map(Result::unwrap).collect();
        diagrams.all(each).unwrap()
    }

    fn count(diagrams: &Diagrams, function: Function) -> U256 {
        diagrams.count(function, &|_| true)
    }

    #[test]
    fn a_union_that_fits_is_counted_once_for_everyone_and_another_is_at_least_its_largest_part() {
        let mut diagrams = Diagrams::new(vec![9; 3], 10_000);
        let functions = [[2, 10, 10], [10, 3, 10], [10, 10, 4], [10, 3, 10]].map(|bounds| of(&mut diagrams, bounds));
        let exactly = U256::from(1000_u32 - 8 * 7 * 6);
        let mut found = Vec::new();
        for most_edges in 0..40 {
            let counted = counted(&diagrams, &functions, most_edges, count);
            assert_eq!(counted.exactly, counted.sets == exactly, "{most_edges}");
            assert!((U256::from(400_u32)..=exactly).contains(&counted.sets));
            found.push(counted.sets);
        }
        assert!(found.is_sorted() && found.first() < found.last() && found.last() == Some(&exactly), "{found:?}");
        assert_eq!(counted(&diagrams, &[], 0, count), Counted::NONE);
    }
}
