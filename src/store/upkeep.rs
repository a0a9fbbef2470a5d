//! What a store needs from time to time.

use chrono::{DateTime, Duration, Utc};

use super::error::StoreError;

/// How long a line of the audit trail is kept.
pub const TRAIL_KEPT_FOR: Duration = Duration::days(365);
/// How long a session can lie before a purge drops it, whatever its limits.
pub const SESSIONS_KEPT_FOR: Duration = Duration::days(30);
/// How long failures to sign in are counted after the last one.
pub const FAILURES_KEPT_FOR: Duration = Duration::days(1);

/// How many of each a purge dropped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Purged {
    pub handoffs: u64,
    pub callbacks: u64,
    pub sessions: u64,
    /// Counts of failures and of guesses.
    pub counts: u64,
    pub audit_entries: u64,
}

/// Keeps a store in order.
pub trait Upkeep: Send + Sync {
    /// Drops what has expired. Outcomes, which are anonymous, and accounts stay.
    ///
    /// # Errors
    /// Trouble of the store.
    fn purge(&self, now: DateTime<Utc>) -> Result<Purged, StoreError>;

    /// Whether something can be kept now: for health pages.
    ///
    /// # Errors
    /// Trouble of the store.
    fn health(&self) -> Result<(), StoreError>;
}
