//! What was counted, so that counts of parts of the file add up.

use crate::benefits::BENEFITS;
use crate::caller::Misfits;
use crate::household::Household;
use crate::lengths::Lengths;
use crate::score::{self, Score, Shown};
use crate::usefulness::{self, Usefulnesses};

#[derive(Clone, Debug, Default)]
pub struct Tally {
    pub households: usize,
    /// In the order of the benefits.
    pub scores: [Score; BENEFITS.len()],
    /// Households to whom every benefit that the policy has was shown.
    pub without_missed: usize,
    /// The same, over the benefits that the policy does not have too.
    pub without_missed_of_all: usize,
    /// Households whose rights are not the same for each profile.
    pub unequal: usize,
    /// Household and benefit.
    pub missed: Vec<(String, &'static str)>,
    pub lengths: Lengths,
    pub usefulness: Usefulnesses,
    pub misfits: Misfits,
}

impl Tally {
    /// Counts one household with what it was shown under the profile that showed least.
    pub fn add(&mut self, household: &Household, shown: &Shown, known: &[bool]) {
        self.households += 1;
        for (((key, _), shown), score) in BENEFITS.iter().zip(shown).zip(&mut self.scores) {
            if let Some(granted) = household.granted(key) {
                score.add(granted, *shown);
            }
        }
        let missed = score::missed(household, shown);
        let is_known = |benefit: &str| BENEFITS.iter().zip(known).any(|((key, _), known)| *known && *key == benefit);
        let avoidable: Vec<_> = missed.iter().filter(|key| is_known(key)).collect();
        self.without_missed_of_all += usize::from(missed.is_empty());
        self.without_missed += usize::from(avoidable.is_empty());
        self.missed.extend(avoidable.into_iter().map(|key| (household.id.clone(), *key)));
    }

    pub fn merge(&mut self, other: Self) {
        self.households += other.households;
        for (score, more) in self.scores.iter_mut().zip(other.scores) {
            score.merge(more);
        }
        self.without_missed += other.without_missed;
        self.without_missed_of_all += other.without_missed_of_all;
        self.unequal += other.unequal;
        self.missed.extend(other.missed);
        self.lengths.merge(&other.lengths);
        usefulness::merge(&mut self.usefulness, other.usefulness);
        self.misfits.extend(other.misfits);
    }

    /// Benefits that more households miss than in another tally.
    pub fn missed_more_than(&self, other: &Self) -> Vec<&'static str> {
        let pairs = BENEFITS.iter().zip(self.scores.iter().zip(&other.scores));
        let fallen = pairs.filter(|(_, (own, other))| own.granted.absent > other.granted.absent);
        fallen.map(|((key, _), _)| *key).collect()
    }
}
