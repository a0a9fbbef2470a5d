//! What [`Kept`](super::Kept) needs of a place that holds records: to read one, to
//! walk some in order, and to change several at once or not at all.
//!
//! It knows nothing of what a record says.

use std::collections::BTreeMap;

use super::error::StoreError;
use super::record::{self, Record};

/// Each kind of record has a shelf. A store of many machines has a table for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shelf {
    Account,
    /// From the subject at an identity provider to the name of the account.
    Subject,
    Session,
    /// Failures to sign in.
    Failures,
    Handoff,
    /// Codes tried that do not exist.
    Guesses,
    Callback,
    Outcome,
    Audit,
    /// What is counted without a gap.
    Counter,
}

impl Shelf {
    pub const ALL: [Self; 10] = [
        Self::Account,
        Self::Subject,
        Self::Session,
        Self::Failures,
        Self::Handoff,
        Self::Guesses,
        Self::Callback,
        Self::Outcome,
        Self::Audit,
        Self::Counter,
    ];

    /// As exports name it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::Subject => "subject",
            Self::Session => "session",
            Self::Failures => "failures",
            Self::Handoff => "handoff",
            Self::Guesses => "guesses",
            Self::Callback => "callback",
            Self::Outcome => "outcome",
            Self::Audit => "audit",
            Self::Counter => "counter",
        }
    }

    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|shelf| shelf.name() == name)
    }
}

/// When a change is acknowledged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// After it is on disk.
    OnDisk,
    /// At once; it goes to the disk with the next that is. For counts and for
    /// when someone was last seen.
    Soon,
}

/// Changes to be made together; of two to one record, the later.
#[derive(Debug, Default)]
pub struct Changes {
    list: BTreeMap<(Shelf, String), Option<Vec<u8>>>,
}

/// One record put, or removed.
#[derive(Debug)]
pub struct Change {
    pub shelf: Shelf,
    pub key: String,
    pub value: Option<Vec<u8>>,
}

impl Changes {
    pub(super) fn put<R: Record>(&mut self, key: &str, record: &R) -> Result<(), StoreError> {
        self.put_raw(R::SHELF, key, record::write(record)?);
        Ok(())
    }

    pub(super) fn put_raw(&mut self, shelf: Shelf, key: &str, value: Vec<u8>) {
        self.list.insert((shelf, key.to_owned()), Some(value));
    }

    pub(super) fn remove(&mut self, shelf: Shelf, key: &str) {
        self.list.insert((shelf, key.to_owned()), None);
    }

    pub(super) fn into_list(self) -> Vec<Change> {
        self.list.into_iter().map(|((shelf, key), value)| Change { shelf, key, value }).collect()
    }
}

/// What is done with each record on a walk.
pub type Visit<'a> = dyn FnMut(&str, &[u8]) -> Result<(), StoreError> + 'a;

/// A place that holds records.
pub trait Shelves: Send + Sync {
    /// # Errors
    /// Trouble of the store.
    fn get(&self, shelf: Shelf, key: &str) -> Result<Option<Vec<u8>>, StoreError>;

    /// Walks the records with keys from `first` to `last`, both included, in order.
    ///
    /// # Errors
    /// Trouble of the store, or what the visit says.
    fn walk(&self, shelf: Shelf, first: &str, last: &str, visit: &mut Visit<'_>) -> Result<(), StoreError>;

    /// Makes the changes that `work` asks for, all or none. One piece of work at
    /// a time: what it reads does not change under it. It does not yet see its
    /// own changes. An error of `work` leaves everything as it was.
    ///
    /// # Errors
    /// Trouble of the store, or what `work` says.
    fn change<T>(
        &self,
        durability: Durability,
        work: impl FnOnce(&mut Changes) -> Result<T, StoreError>,
    ) -> Result<T, StoreError>;

    /// # Errors
    /// Nothing can be kept at the moment.
    fn health(&self) -> Result<(), StoreError>;
}

/// After every key: those are letters, digits, `/`, and the like.
pub const LAST: &str = "~";
