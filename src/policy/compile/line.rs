//! Sums of answers, as long as they are lines: a factor for each wide variable.

use std::collections::BTreeMap;

use crate::policy::decimal::product;
use crate::policy::diagram::{Linear, Relation, Term, Variable};

/// `Σ factor × value`, in millionths; no factor is zero.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Line(BTreeMap<Variable, i64>);

impl Line {
    pub fn of(variable: Variable, factor: i64) -> Self {
        Self(BTreeMap::from([(variable, factor)]))
    }

    /// It depends on no variable.
    pub fn is_flat(&self) -> bool {
        self.0.is_empty()
    }

    pub fn factors(&self) -> impl Iterator<Item = (Variable, i64)> {
        self.0.iter().map(|(variable, factor)| (*variable, *factor))
    }

    pub fn plus(&self, other: &Self) -> Self {
        let mut sum = self.0.clone();
        for (variable, factor) in &other.0 {
            let known = sum.entry(*variable).or_insert(0);
            *known = known.saturating_add(*factor);
        }
        sum.retain(|_, factor| *factor != 0);
        Self(sum)
    }

    /// As many times as `times` millionths say.
    pub fn times(&self, times: i64) -> Self {
        let factors = self.0.iter().map(|(variable, factor)| (*variable, product(*factor, times)));
        Self(factors.filter(|(_, factor)| *factor != 0).collect())
    }

    /// The comparison of the line and a constant with zero; `None` when no
    /// values make it equal.
    pub fn compared(&self, constant: i64, relation: Relation) -> Option<Linear> {
        let shared = self.0.values().fold(0, |shared, factor| greatest_shared(shared, factor.abs())).max(1);
        if relation == Relation::Equal && constant % shared != 0 {
            return None;
        }
        let terms =
            self.0.iter().map(|(variable, factor)| Term { variable: *variable, factor: factor / shared, offset: 0 });
        let bound = constant.saturating_neg().div_euclid(shared);
        Some(Linear { terms: terms.collect(), relation, bound })
    }
}

/// The greatest divisor that both have.
fn greatest_shared(a: i64, b: i64) -> i64 {
    if b == 0 { a } else { greatest_shared(b, a % b) }
}
