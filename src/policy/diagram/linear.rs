//! Comparisons of sums, as diagrams.

use std::collections::HashMap;

use super::{Diagrams, Function, Hashing, Run, TooLarge, Variable};

/// How a sum compares with its bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Relation {
    AtMost,
    Equal,
}

/// `factor × (value + offset) + … relation bound`, each variable once, in the
/// order of the variables.
#[derive(Clone, Debug)]
pub struct Linear {
    pub terms: Vec<Term>,
    pub relation: Relation,
    pub bound: i64,
}

/// One variable of a sum; `offset` turns its position into its number.
#[derive(Clone, Copy, Debug)]
pub struct Term {
    pub variable: Variable,
    pub factor: i64,
    pub offset: i64,
}

impl Term {
    /// What a value adds to the sum.
    fn at(self, value: u32) -> i128 {
        i128::from(self.factor) * (i128::from(self.offset) + i128::from(value))
    }
}

impl Relation {
    fn holds(self, sum: i128, bound: i128) -> bool {
        match self {
            Self::AtMost => sum <= bound,
            Self::Equal => sum == bound,
        }
    }

    /// The answer when the rest of the sum can only lie in `least..=most`.
    fn settled(self, (least, most): (i128, i128), bound: i128) -> Option<bool> {
        match self {
            Self::AtMost if most <= bound => Some(true),
            Self::AtMost if least > bound => Some(false),
            Self::Equal if bound < least || most < bound => Some(false),
            Self::Equal if least == most => Some(true),
            _ => None,
        }
    }
}

impl Diagrams {
    /// The comparison as a plain function.
    ///
    /// # Errors
    /// The sum has too many different values to be held exactly.
    pub fn linear(&mut self, linear: &Linear) -> Result<Function, TooLarge> {
        let reach = self.reach(&linear.terms);
        self.rest(linear, &reach, 0, i128::from(linear.bound), &mut HashMap::default())
    }

    /// For each position, the least and most that the terms from there can add.
    fn reach(&self, terms: &[Term]) -> Vec<(i128, i128)> {
        let mut reach = vec![(0, 0)];
        for term in terms.iter().rev() {
            let (least, most) = reach.last().copied().unwrap_or_default();
            let last = self.unknown(term.variable).saturating_sub(1);
            let ends = [term.at(0), term.at(last)];
            reach.push((least + ends[0].min(ends[1]), most + ends[0].max(ends[1])));
        }
        reach.reverse();
        reach
    }

    fn rest(
        &mut self,
        linear: &Linear,
        reach: &[(i128, i128)],
        at: usize,
        bound: i128,
        done: &mut HashMap<(usize, i128), Function, Hashing>,
    ) -> Result<Function, TooLarge> {
        let Some(term) = linear.terms.get(at).copied() else {
            return Ok(Function::constant(linear.relation.holds(0, bound)));
        };
        let here = reach.get(at).copied().unwrap_or_default();
        if let Some(settled) = linear.relation.settled(here, bound) {
            return Ok(Function::constant(settled));
        }
        if let Some(&known) = done.get(&(at, bound)) {
            return Ok(known);
        }
        let size = self.unknown(term.variable);
        let open = open_values(linear.relation, term, bound, reach.get(at + 1).copied().unwrap_or_default(), size);
        let rising = term.factor > 0;
        let mut runs = vec![Run { until: open.start, to: Function::constant(rising) }];
        for value in open.clone() {
            let left = bound - term.at(value);
            runs.push(Run { until: value + 1, to: self.rest(linear, reach, at + 1, left, done)? });
        }
        runs.push(Run { until: size, to: Function::constant(!rising) });
        let function = self.node(term.variable, runs)?;
        done.insert((at, bound), function);
        Ok(function)
    }
}

/// The values of a term for which the rest of the sum still counts. Of a rising
/// term those below make the comparison true, those above false; of a falling
/// one the other way round. For equality every value is looked at.
fn open_values(
    relation: Relation,
    term: Term,
    bound: i128,
    (least, most): (i128, i128),
    size: u32,
) -> std::ops::Range<u32> {
    if relation != Relation::AtMost || term.factor == 0 {
        return 0..size;
    }
    let within = |number: i128| u32::try_from(number.clamp(0, i128::from(size))).unwrap_or(size);
    let (factor, offset) = (i128::from(term.factor), i128::from(term.offset));
    // The first value at which the rest, at this end of its reach, is settled.
    let first = |end: i128| match factor {
        1.. => (bound - end).div_euclid(factor) + 1 - offset,
        _ => -(bound - end).div_euclid(-factor) - offset,
    };
    if factor > 0 { within(first(most))..within(first(least)) } else { within(first(least))..within(first(most)) }
}
