//! Failures counted, so that guessing can be slowed down. How long to wait
//! after how many is for the caller to say.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::account::AccountName;
use super::error::StoreError;

/// What failures are counted for. The store keeps a keyed hash of it only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ThrottleKey {
    /// A name someone signs in with, whether or not there is such an account.
    Account(AccountName),
    /// Where a request came from: a network address.
    Client(String),
}

/// Failures since the last success.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Throttle {
    pub failures: u32,
    pub last_failure: Option<DateTime<Utc>>,
}

/// Counts failures. Counts need not survive a power cut: they are on disk soon,
/// not at once.
pub trait Throttles: Send + Sync {
    /// # Errors
    /// Trouble of the store.
    fn failures(&self, key: &ThrottleKey) -> Result<Throttle, StoreError>;

    /// The count with this failure.
    ///
    /// # Errors
    /// Trouble of the store.
    fn add_failure(&self, key: &ThrottleKey, now: DateTime<Utc>) -> Result<Throttle, StoreError>;

    /// After a success.
    ///
    /// # Errors
    /// Trouble of the store.
    fn clear_failures(&self, key: &ThrottleKey) -> Result<(), StoreError>;
}
