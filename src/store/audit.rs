//! Who did what, when and on what. Append only; nothing of callers.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::account::{AccountName, Role};
use super::callback::CallbackId;
use super::error::StoreError;
use super::id::Id;
use super::outcome::PolicyVersion;
use super::session::SessionId;

/// Who did it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    Account(AccountName),
    /// Whoever can run commands on the machine.
    Operator,
    /// The program of its own accord.
    Program,
}

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AuditAct {
    SignedIn,
    SignInFailed,
    SignInThrottled,
    SignedOut,
    /// By another than its owner.
    SessionEnded,
    AccountCreated,
    PasswordChanged,
    RoleChanged(Role),
    SubjectLinked,
    SubjectUnlinked,
    AccountDisabled,
    AccountEnabled,
    /// A code was opened by an agent; which, is not noted.
    HandoffOpened,
    CallbackTaken,
    CallbackReleased,
    CallbackAttempted,
    PolicyReloaded,
    OutcomesExported,
    StoreExported,
    StoreImported,
    StoreCompacted,
    StorePurged,
    CampaignCreated,
    CampaignChanged,
    CampaignClosed,
}

/// On what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AuditSubject {
    Account(AccountName),
    Session(SessionId),
    Callback(CallbackId),
    Policy(PolicyVersion),
    /// A campaign of mystery calls, by its id.
    Campaign(Id),
    Store,
    Nothing,
}

/// One line of the trail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditEntry {
    pub at: DateTime<Utc>,
    pub by: Actor,
    pub act: AuditAct,
    pub on: AuditSubject,
}

/// Keeps the trail. Nothing in it can be changed; a purge drops its oldest lines
/// by date.
pub trait AuditTrail: Send + Sync {
    /// The number of the line: they are counted without a gap.
    ///
    /// # Errors
    /// Trouble of the store.
    fn note(&self, entry: &AuditEntry) -> Result<u64, StoreError>;

    /// At most `limit` lines with their numbers, the latest first, those before
    /// `before` where it is given.
    ///
    /// # Errors
    /// Trouble of the store.
    fn trail(&self, before: Option<u64>, limit: usize) -> Result<Vec<(u64, AuditEntry)>, StoreError>;
}
