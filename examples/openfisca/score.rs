//! What the interview shows against what the model grants.

use aiguillage::policy::{Certainty, Decision, Policy};
use serde::Serialize;

use crate::benefits::BENEFITS;
use crate::household::Household;

/// One value a benefit, in the order of [`BENEFITS`]; `None` is not shown.
pub type Shown = Vec<Option<Certainty>>;

/// What a decision says of each benefit.
pub fn shown(decision: &Decision) -> Shown {
    let certainty = |id: &str| decision.entitlements.iter().find(|right| right.id == id).map(|right| right.certainty);
    BENEFITS.iter().map(|(_, id)| certainty(id)).collect()
}

/// Whether the policy has a right for each benefit.
pub fn known_benefits(policy: &Policy) -> Vec<bool> {
    let has = |id: &str| policy.rules().entitlements.iter().any(|entitlement| entitlement.id == id);
    BENEFITS.iter().map(|(_, id)| has(id)).collect()
}

/// For a benefit that several interviews show differently, the one that says least.
pub fn least(one: &Shown, other: &Shown) -> Shown {
    // Likely is before possible.
    one.iter().zip(other).map(|(one, other)| one.zip(*other).map(|(one, other)| one.max(other))).collect()
}

/// How many households are shown a right as likely, as possible, or not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub likely: usize,
    pub possible: usize,
    pub absent: usize,
}

impl Counts {
    fn add(&mut self, shown: Option<Certainty>) {
        match shown {
            Some(Certainty::Likely) => self.likely += 1,
            Some(Certainty::Possible) => self.possible += 1,
            None => self.absent += 1,
        }
    }

    fn merge(&mut self, other: Self) {
        self.likely += other.likely;
        self.possible += other.possible;
        self.absent += other.absent;
    }
}

/// One benefit, over the households for which the model is firm.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Score {
    pub granted: Counts,
    pub refused: Counts,
}

/// The figures of one benefit. Shares from 0 to 1; `None` when over nothing.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Figures {
    /// Households to which the model grants it.
    pub granted: usize,
    /// Of those, how many are shown it as likely, as possible, or not at all.
    pub likely: usize,
    pub possible: usize,
    pub missed: usize,
    pub recall: Option<f64>,
    /// Households to which the model refuses it and that are shown it.
    pub likely_but_refused: usize,
    pub possible_but_refused: usize,
    pub precision_likely: Option<f64>,
    pub precision_shown: Option<f64>,
}

impl Score {
    pub fn add(&mut self, granted: bool, shown: Option<Certainty>) {
        let counts = if granted { &mut self.granted } else { &mut self.refused };
        counts.add(shown);
    }

    pub fn merge(&mut self, other: Self) {
        self.granted.merge(other.granted);
        self.refused.merge(other.refused);
    }

    pub fn figures(&self) -> Figures {
        let Self { granted, refused } = self;
        let shown = granted.likely + granted.possible;
        Figures {
            granted: shown + granted.absent,
            likely: granted.likely,
            possible: granted.possible,
            missed: granted.absent,
            recall: share(shown, shown + granted.absent),
            likely_but_refused: refused.likely,
            possible_but_refused: refused.possible,
            precision_likely: share(granted.likely, granted.likely + refused.likely),
            precision_shown: share(shown, shown + refused.likely + refused.possible),
        }
    }
}

fn share(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

/// Keys of the benefits that the model grants a household and that it is not shown.
pub fn missed(household: &Household, shown: &Shown) -> Vec<&'static str> {
    let pairs = BENEFITS.iter().zip(shown);
    let missing = pairs.filter(|((key, _), shown)| shown.is_none() && household.granted(key) == Some(true));
    missing.map(|((key, _), _)| *key).collect()
}
