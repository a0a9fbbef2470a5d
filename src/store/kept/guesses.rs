//! Codes tried that do not exist, counted by the hour.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::Kept;
use crate::store::error::StoreError;
use crate::store::handoff::{GUESSES_OF_A_CLIENT, GUESSES_OF_ALL, GUESSES_OF_AN_AGENT, Guesser};
use crate::store::record::Record;
use crate::store::shelves::{Changes, Shelf, Shelves};

/// Guesses in one hour of the clock.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub(super) struct Guesses {
    /// Hours since 1970.
    pub(super) hour: i64,
    count: u32,
}

impl Record for Guesses {
    const SHELF: Shelf = Shelf::Guesses;
}

pub(super) fn hour_of(now: DateTime<Utc>) -> i64 {
    now.timestamp().div_euclid(60 * 60)
}

impl<S: Shelves> Kept<S> {
    /// # Errors
    /// `TooManyGuesses` in this hour.
    pub(super) fn may_guess(&self, guesser: &Guesser, now: DateTime<Utc>) -> Result<(), StoreError> {
        for (key, limit) in self.guess_limits(guesser) {
            if self.guesses(&key, now)?.count >= limit {
                return Err(StoreError::TooManyGuesses);
            }
        }
        Ok(())
    }

    pub(super) fn count_guess(
        &self,
        changes: &mut Changes,
        guesser: &Guesser,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        for (key, _) in self.guess_limits(guesser) {
            let Guesses { hour, count } = self.guesses(&key, now)?;
            changes.put(&key, &Guesses { hour, count: count + 1 })?;
        }
        Ok(())
    }

    /// Whose counts a guess is held against, each with its limit.
    fn guess_limits(&self, guesser: &Guesser) -> Vec<(String, u32)> {
        match guesser {
            Guesser::Client(address) => {
                let client = self.keys.hash("guesses of client", address.as_bytes());
                vec![(client, GUESSES_OF_A_CLIENT), ("all".to_owned(), GUESSES_OF_ALL)]
            }
            Guesser::Agent(name) => {
                vec![(self.keys.hash("guesses of agent", name.as_str().as_bytes()), GUESSES_OF_AN_AGENT)]
            }
        }
    }

    fn guesses(&self, key: &str, now: DateTime<Utc>) -> Result<Guesses, StoreError> {
        let hour = hour_of(now);
        let counted = self.get::<Guesses>(key)?.filter(|guesses| guesses.hour == hour);
        Ok(counted.unwrap_or(Guesses { hour, count: 0 }))
    }
}
