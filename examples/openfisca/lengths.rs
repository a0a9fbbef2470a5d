//! How many questions interviews take.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::request::Wish;

/// What an interview was about; profile and service by their position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Occasion {
    pub wish: Wish,
    pub profile: usize,
    pub service: usize,
    /// The service is the one that fits the household.
    pub fits: bool,
    /// The profile is the one with which the household asks about any service.
    pub in_turn: bool,
}

/// Questions put to one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Length {
    pub total: usize,
    /// Without those on connectivity and on what makes an exchange easy.
    pub beyond_exchange: usize,
}

/// How many interviews had each number of questions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Distribution {
    interviews: BTreeMap<usize, usize>,
}

/// Numbers of questions; `None` over no interview.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Spread {
    pub median: Option<usize>,
    pub p95: Option<usize>,
    pub max: Option<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Spreads {
    pub total: Spread,
    pub beyond_exchange: Spread,
}

#[derive(Clone, Debug, Default)]
pub struct Lengths {
    of: BTreeMap<Occasion, [Distribution; 2]>,
}

impl Lengths {
    pub fn record(&mut self, occasion: Occasion, length: Length) {
        let [total, beyond] = self.of.entry(occasion).or_default();
        total.add(length.total, 1);
        beyond.add(length.beyond_exchange, 1);
    }

    pub fn merge(&mut self, other: &Self) {
        for (occasion, [total, beyond]) in &other.of {
            let [own_total, own_beyond] = self.of.entry(*occasion).or_default();
            own_total.merge(total);
            own_beyond.merge(beyond);
        }
    }

    /// Over all interviews of the occasions chosen.
    pub fn spreads(&self, chosen: impl Fn(&Occasion) -> bool) -> Spreads {
        let [mut all_total, mut all_beyond] = [Distribution::default(), Distribution::default()];
        for (_, [total, beyond]) in self.of.iter().filter(|(occasion, _)| chosen(occasion)) {
            all_total.merge(total);
            all_beyond.merge(beyond);
        }
        Spreads { total: all_total.spread(), beyond_exchange: all_beyond.spread() }
    }
}

impl Distribution {
    fn add(&mut self, questions: usize, interviews: usize) {
        *self.interviews.entry(questions).or_default() += interviews;
    }

    fn merge(&mut self, other: &Self) {
        other.interviews.iter().for_each(|(questions, interviews)| self.add(*questions, *interviews));
    }

    fn spread(&self) -> Spread {
        Spread { median: self.percentile(50), p95: self.percentile(95), max: self.percentile(100) }
    }

    /// By nearest rank: the least number of questions that suffices for so many
    /// in a hundred.
    fn percentile(&self, hundredths: usize) -> Option<usize> {
        let rank = (self.interviews.values().sum::<usize>() * hundredths).div_ceil(100);
        let mut reached = 0;
        self.interviews.iter().find_map(|(questions, interviews)| {
            reached += interviews;
            (reached >= rank).then_some(*questions)
        })
    }
}
