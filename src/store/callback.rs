//! A person to call back: what they said, and the queue that agents take from.

mod contact;

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

pub use self::contact::{CallerName, PhoneNumber, PlanText, Slot};
use super::account::AccountName;
use super::error::{Malformed, StoreError};
use super::id::Id;
use super::randomness::Randomness;

/// Attempts after which a callback is closed.
pub const ATTEMPTS: usize = 3;
/// How long an agent has a callback to themselves.
pub const LEASE: Duration = Duration::minutes(20);
/// How long after an attempt without an answer the next one is due.
pub const PAUSE: Duration = Duration::hours(1);
/// How long after the end of its slot a callback is kept.
pub const KEPT_FOR: Duration = Duration::days(7);

/// What a person asks for. Kept sealed, all of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallbackRequest {
    pub name: CallerName,
    pub number: PhoneNumber,
    pub slot: Slot,
    /// The language to speak.
    pub language: Id,
    pub service: Id,
    /// What it is about, by an id of the rules.
    pub topic: Option<Id>,
    /// The plan as the person saw it, in short.
    pub plan: PlanText,
}

/// Names a callback: 16 random bytes, in hexadecimal. Says nothing of the person.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CallbackId(String);

impl CallbackId {
    pub(super) fn draw(randomness: &Randomness) -> Result<Self, StoreError> {
        Ok(Self(format!("{:032x}", u128::from_be_bytes(randomness.bytes()?))))
    }

    /// # Errors
    /// The text is no id of a callback.
    pub fn parse(text: &str) -> Result<Self, Malformed> {
        let fits = text.len() == 32 && text.chars().all(|letter| matches!(letter, '0'..='9' | 'a'..='f'));
        if fits {
            Ok(Self(text.to_owned()))
        } else {
            Err(Malformed { what: "callback", rule: "32 hexadecimal digits" })
        }
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for CallbackId {
    type Error = Malformed;

    fn try_from(text: String) -> Result<Self, Malformed> {
        Self::parse(&text)
    }
}

impl From<CallbackId> for String {
    fn from(id: CallbackId) -> Self {
        id.0
    }
}

/// How one attempt went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AttemptResult {
    /// They were spoken to, and have their plan.
    Reached,
    NoAnswer,
    Busy,
    Voicemail,
    WrongNumber,
    /// They no longer wish to be called.
    NotWanted,
}

impl AttemptResult {
    /// What it leaves to do, after this many attempts.
    #[must_use]
    pub const fn leads_to(self, attempts: usize) -> CallbackState {
        match self {
            Self::Reached => CallbackState::Reached,
            Self::WrongNumber => CallbackState::WrongNumber,
            Self::NotWanted => CallbackState::NotWanted,
            Self::NoAnswer | Self::Busy | Self::Voicemail if attempts >= ATTEMPTS => CallbackState::NotReached,
            Self::NoAnswer | Self::Busy | Self::Voicemail => CallbackState::Open,
        }
    }
}

/// Where a callback stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CallbackState {
    Open,
    Reached,
    /// All attempts were made.
    NotReached,
    WrongNumber,
    NotWanted,
}

/// One attempt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    pub at: DateTime<Utc>,
    pub by: AccountName,
    pub result: AttemptResult,
}

/// A callback that an agent has taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Callback {
    pub id: CallbackId,
    pub request: CallbackRequest,
    pub attempts: Vec<Attempt>,
    pub created: DateTime<Utc>,
    pub expires: DateTime<Utc>,
    /// Until when nobody else can take it.
    pub leased_until: DateTime<Utc>,
}

/// An open callback as the queue shows it: neither who, nor which number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingCallback {
    pub id: CallbackId,
    pub slot: Slot,
    pub language: Id,
    pub service: Id,
    pub topic: Option<Id>,
    pub attempts: Vec<Attempt>,
    /// Not before this moment: the start of the slot, or a pause after an attempt.
    pub due: DateTime<Utc>,
    /// Who has it, if anyone has.
    pub taken_by: Option<AccountName>,
    pub expires: DateTime<Utc>,
}

/// Keeps callbacks, sealed. When one is closed, what the person said is erased
/// at once; that there was one, its attempts and its end stay until it expires.
pub trait Callbacks: Send + Sync {
    /// # Errors
    /// Trouble of the store.
    fn request_callback(&self, request: &CallbackRequest, now: DateTime<Utc>) -> Result<CallbackId, StoreError>;

    /// Takes the callback that has been due longest, of those in these languages
    /// (of all when none is named). No other agent gets it until [`LEASE`] is
    /// over. An agent who has one already gets the same again.
    ///
    /// # Errors
    /// Trouble of the store.
    fn take_next_callback(
        &self,
        agent: &AccountName,
        languages: &[Id],
        now: DateTime<Utc>,
    ) -> Result<Option<Callback>, StoreError>;

    /// Takes this one, due or not, or prolongs the lease of the agent who has it.
    ///
    /// # Errors
    /// `UnknownCallback`, `CallbackTaken`, `CallbackClosed`, or trouble of the store.
    fn take_callback(&self, id: &CallbackId, agent: &AccountName, now: DateTime<Utc>) -> Result<Callback, StoreError>;

    /// Puts it back into the queue.
    ///
    /// # Errors
    /// `UnknownCallback`, `CallbackTaken`, `CallbackClosed`, or trouble of the store.
    fn release_callback(&self, id: &CallbackId, agent: &AccountName, now: DateTime<Utc>) -> Result<(), StoreError>;

    /// Notes an attempt by the agent who has it, and gives it back or closes it.
    ///
    /// # Errors
    /// `UnknownCallback`, `CallbackTaken` (also when the agent has not taken it),
    /// `CallbackClosed`, or trouble of the store.
    fn record_attempt(
        &self,
        id: &CallbackId,
        agent: &AccountName,
        result: AttemptResult,
        now: DateTime<Utc>,
    ) -> Result<CallbackState, StoreError>;

    /// The open ones, by the moment they are due.
    ///
    /// # Errors
    /// Trouble of the store.
    fn waiting_callbacks(&self, now: DateTime<Utc>) -> Result<Vec<WaitingCallback>, StoreError>;

    /// The open ones that expire within this time, soonest first: the reminder.
    ///
    /// # Errors
    /// Trouble of the store.
    fn callbacks_about_to_expire(
        &self,
        within: Duration,
        now: DateTime<Utc>,
    ) -> Result<Vec<WaitingCallback>, StoreError> {
        let mut waiting = self.waiting_callbacks(now)?;
        waiting.retain(|callback| callback.expires <= now + within);
        waiting.sort_by_key(|callback| callback.expires);
        Ok(waiting)
    }
}
