//! Which channel comes first: the first preference that applies, and whose
//! channel can be used, decides.
//!
//! The rows are combined in a store of their own, and only what comes out is
//! kept. It is kept as what is *surely* first: a plan never needs to know that
//! a channel may be first, and the three-valued form of many rows that speak
//! of different questions can be too large to hold.

use crate::policy::diagram::{Adoption, Diagrams, Function, TooLarge};
use crate::policy::model::{Channel, Preference};

/// A channel with the plain function of who can use it.
pub(super) struct Candidate {
    pub channel: Channel,
    pub usable: Function,
}

/// A row whose combination with those before it is too large.
pub(super) struct Overfull {
    pub row: usize,
    pub source: TooLarge,
}

/// What the rows come to.
pub(super) struct Order {
    /// By candidate: the people for whom it surely comes first, a function of
    /// partial answers.
    pub first: Vec<Function>,
    /// By row: whether it decides for anybody.
    pub deciding: Vec<bool>,
}

/// Combines the rows; `applies` are their plain conditions.
pub(super) fn surely_first(
    rows: &[Preference],
    applies: &[Function],
    candidates: &[Candidate],
    diagrams: &mut Diagrams,
) -> Result<Order, Overfull> {
    let mut own = Diagrams::empty_like(diagrams);
    let mut chain =
        Chain { diagrams: &mut own, undecided: Function::TRUE, first: vec![Function::FALSE; candidates.len()] };
    let mut brought = Adoption::from(diagrams);
    let mut deciding = vec![false; rows.len()];
    for (at, (row, applies)) in rows.iter().zip(applies).enumerate() {
        let Some(to) = candidates.iter().position(|candidate| candidate.channel == row.first) else { continue };
        let usable = candidates.get(to).map_or(Function::FALSE, |candidate| candidate.usable);
        let parts = brought.adopt(chain.diagrams, *applies).and_then(|applies| {
            let usable = brought.adopt(chain.diagrams, usable)?;
            chain.add(to, applies, usable)
        });
        let decides = parts.map_err(|source| Overfull { row: at, source })?;
        if let Some(slot) = deciding.get_mut(at) {
            *slot = decides != Function::FALSE;
        }
    }
    let last = rows.len().saturating_sub(1);
    let first = chain.surely(diagrams).map_err(|source| Overfull { row: last, source })?;
    Ok(Order { first, deciding })
}

struct Chain<'a> {
    diagrams: &'a mut Diagrams,
    /// Nobody has been given a first channel by the rows so far.
    undecided: Function,
    first: Vec<Function>,
}

impl Chain<'_> {
    /// The people for whom the row decides.
    fn add(&mut self, to: usize, applies: Function, usable: Function) -> Result<Function, TooLarge> {
        let applies = self.diagrams.and(applies, usable)?;
        let decides = self.diagrams.and(applies, self.undecided)?;
        if let Some(first) = self.first.get_mut(to) {
            *first = self.diagrams.or(*first, decides)?;
        }
        let passed = self.diagrams.not(applies)?;
        self.undecided = self.diagrams.and(self.undecided, passed)?;
        Ok(decides)
    }

    fn surely(self, into: &mut Diagrams) -> Result<Vec<Function>, TooLarge> {
        let lifted: Result<Vec<Function>, TooLarge> =
            self.first.iter().map(|first| self.diagrams.lift_surely(*first)).collect();
        let mut kept = Adoption::from(self.diagrams);
        lifted?.into_iter().map(|first| kept.adopt(into, first)).collect()
    }
}
