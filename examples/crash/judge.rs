//! Opens the store after a kill and compares it with what was acknowledged.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Add;
use std::path::{Path, PathBuf};

use aiguillage::store::{Callbacks as _, Guesser, Handoffs as _, Outcomes as _, SledStore};

use crate::load::{WRITERS, answers, noon, open};
use crate::token::Acknowledged;

/// How many writes are missing, and how many are there more than once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Verdict {
    pub(crate) lost: usize,
    pub(crate) duplicated: usize,
}

impl Add for Verdict {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { lost: self.lost + other.lost, duplicated: self.duplicated + other.duplicated }
    }
}

/// Knows everything that was acknowledged in one folder.
pub(crate) struct Judge {
    folder: PathBuf,
    acknowledged: Vec<Acknowledged>,
    latest: usize,
    rounds: usize,
}

impl Judge {
    pub(crate) fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned(), acknowledged: Vec::new(), latest: 0, rounds: 0 }
    }

    /// How many there were.
    pub(crate) fn hear(&mut self, acknowledged: Vec<Acknowledged>) -> usize {
        self.latest = self.acknowledged.len();
        self.rounds += 1;
        let count = acknowledged.len();
        self.acknowledged.extend(acknowledged);
        count
    }

    /// What the latest round acknowledged. Opening the store looks at every record.
    pub(crate) fn look_at_the_latest(&self) -> anyhow::Result<Verdict> {
        let store = open(&self.folder)?;
        let found = Found::in_store(&store)?;
        let latest = self.acknowledged.get(self.latest..).unwrap_or_default();
        Ok(Verdict { lost: found.missing(&store, latest)?, duplicated: 0 })
    }

    /// What all rounds acknowledged, and what nobody wrote.
    pub(crate) fn look_at_everything(&self) -> anyhow::Result<Verdict> {
        let store = open(&self.folder)?;
        let found = Found::in_store(&store)?;
        let lost = found.missing(&store, &self.acknowledged)?;
        let faulty: u64 = store.verify().iter().map(|report| report.faulty).sum();
        let duplicated = found.repeated() + self.handoffs_too_many(&store);
        Ok(Verdict { lost: lost + faulty as usize, duplicated })
    }

    /// A hand-off is found by its code only, so those beyond the acknowledged
    /// cannot be looked at. Each writer of each round may have been killed
    /// between a write and its acknowledgement; more than that was written twice.
    fn handoffs_too_many(&self, store: &SledStore) -> usize {
        let kept =
            store.verify().into_iter().find(|report| report.shelf == "handoff").map_or(0, |report| report.records);
        let acknowledged = self.acknowledged.iter().filter(|one| matches!(one, Acknowledged::Handoff(..))).count();
        (kept as usize).saturating_sub(acknowledged + self.rounds * usize::from(WRITERS))
    }
}

/// The marks of callbacks and outcomes, with how often each was found.
struct Found {
    callbacks: BTreeMap<String, usize>,
    callback_ids: BTreeSet<String>,
    outcomes: BTreeMap<String, usize>,
}

impl Found {
    fn in_store(store: &SledStore) -> anyhow::Result<Self> {
        let mut found = Self { callbacks: BTreeMap::new(), callback_ids: BTreeSet::new(), outcomes: BTreeMap::new() };
        for callback in store.waiting_callbacks(noon())? {
            found.callback_ids.insert(callback.id.as_str().to_owned());
            *found.callbacks.entry(callback.topic.map(String::from).unwrap_or_default()).or_default() += 1;
        }
        let day = noon().date_naive();
        store.each_outcome(day, day, &mut |outcome| {
            *found.outcomes.entry(outcome.facts().policy.as_str().to_owned()).or_default() += 1;
        })?;
        Ok(found)
    }

    fn missing(&self, store: &SledStore, acknowledged: &[Acknowledged]) -> anyhow::Result<usize> {
        let mut missing = 0;
        for one in acknowledged {
            missing += usize::from(!self.has(store, one)?);
        }
        Ok(missing)
    }

    fn has(&self, store: &SledStore, acknowledged: &Acknowledged) -> anyhow::Result<bool> {
        Ok(match acknowledged {
            Acknowledged::Handoff(token, code) => {
                let opened = store.open_handoff(code, &Guesser::Client("judge".to_owned()), noon());
                let answers = answers(token)?;
                opened.is_ok_and(|handoff| handoff.answers == answers)
            }
            Acknowledged::Callback(token, id) => {
                self.callback_ids.contains(id.as_str()) && self.callbacks.contains_key(&token.letters())
            }
            Acknowledged::Outcome(token) => self.outcomes.contains_key(token.as_str()),
        })
    }

    fn repeated(&self) -> usize {
        self.callbacks.values().chain(self.outcomes.values()).map(|count| count.saturating_sub(1)).sum()
    }
}
