//! All capabilities over any [`Shelves`]: what is sealed, what is counted, what
//! belongs together.

mod accounts;
mod audit;
mod callbacks;
mod guesses;
mod handoffs;
mod outcomes;
mod sessions;
mod throttles;
mod upkeep;
mod verify;

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::error::StoreError;
use super::keys::{KeyRing, Sealed};
use super::memory::MemoryShelves;
use super::randomness::Randomness;
use super::record::{self, Record};
use super::shelves::{Changes, Durability, LAST, Shelves};
use super::unavailable::Unavailable;

pub use self::verify::ShelfReport;

/// A store over shelves.
#[derive(Debug)]
pub struct Kept<S> {
    pub(super) shelves: S,
    pub(super) keys: KeyRing,
    randomness: Randomness,
}

/// A store in memory: gone with the process.
pub type MemoryStore = Kept<MemoryShelves>;

impl MemoryStore {
    #[must_use]
    pub fn in_memory(keys: KeyRing, randomness: Randomness) -> Self {
        Self::over(MemoryShelves::default(), keys, randomness)
    }
}

impl Kept<Unavailable> {
    /// A store that answers every question with this reason.
    #[must_use]
    pub fn unavailable(reason: &str) -> Self {
        // Nothing is ever sealed with this key, as nothing is kept.
        let keys = KeyRing::of_one(&[0; 32]);
        Self::over(Unavailable { reason: reason.to_owned() }, keys, Randomness::of_this_machine())
    }
}

impl<S: Shelves> Kept<S> {
    pub(super) fn over(shelves: S, keys: KeyRing, randomness: Randomness) -> Self {
        Self { shelves, keys, randomness }
    }

    fn get<R: Record>(&self, key: &str) -> Result<Option<R>, StoreError> {
        self.shelves.get(R::SHELF, key)?.map(|bytes| record::read(&bytes)).transpose()
    }

    /// The records with keys from `first` to `last`, both included.
    fn walk<R: Record>(
        &self,
        first: &str,
        last: &str,
        mut visit: impl FnMut(&str, R) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        self.shelves.walk(R::SHELF, first, last, &mut |key, bytes| visit(key, record::read(bytes)?))
    }

    /// All records of a kind with their keys.
    fn all<R: Record>(&self) -> Result<Vec<(String, R)>, StoreError> {
        let mut found = Vec::new();
        self.walk("", LAST, |key, record| {
            found.push((key.to_owned(), record));
            Ok(())
        })?;
        Ok(found)
    }

    /// Changes that are on disk when this returns.
    fn change<T>(&self, work: impl FnOnce(&mut Changes) -> Result<T, StoreError>) -> Result<T, StoreError> {
        self.shelves.change(Durability::OnDisk, work)
    }

    /// Changes that may be lost in a power cut.
    fn change_soon<T>(&self, work: impl FnOnce(&mut Changes) -> Result<T, StoreError>) -> Result<T, StoreError> {
        self.shelves.change(Durability::Soon, work)
    }

    fn seal<T: Serialize>(&self, place: &str, content: &T) -> Result<Sealed, StoreError> {
        let open = serde_json::to_vec(content);
        let open = open.map_err(|_| StoreError::NotWritten { what: "a record has no JSON form".to_owned() })?;
        self.keys.seal(place, &open, &self.randomness)
    }

    fn unseal<T: DeserializeOwned>(&self, place: &str, sealed: &Sealed) -> Result<T, StoreError> {
        let open = self.keys.open(place, sealed)?;
        serde_json::from_slice(&open)
            .map_err(|_| StoreError::Damaged { what: "a sealed record cannot be read".to_owned() })
    }
}

/// Whether something is past its date.
fn is_past(expires: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    expires <= now
}
