//! Answers kept for a short time under a code, to go on by telephone or at a counter.

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

use super::account::AccountName;
use super::code::Code;
use super::error::{Malformed, StoreError};
use super::id::Id;

/// How long a hand-off is kept, if nothing else is said.
pub const KEPT_FOR: Duration = Duration::days(30);
/// Codes that do not exist, an hour, from one network address.
pub const GUESSES_OF_A_CLIENT: u32 = 10;
/// Codes that do not exist, an hour, by one agent, who may hear badly.
pub const GUESSES_OF_AN_AGENT: u32 = 60;
/// Codes that do not exist, an hour, from all network addresses together.
pub const GUESSES_OF_ALL: u32 = 100;

const LONGEST: usize = 8 * 1024;
const ANSWERS: Malformed = Malformed { what: "answers", rule: "a JSON object of at most 8 KiB" };

/// Answers as the text of a JSON object. `Debug` does not show them.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct AnswersText(String);

impl AnswersText {
    /// # Errors
    /// The text is no JSON object, or longer than 8 KiB.
    pub fn parse(text: &str) -> Result<Self, Malformed> {
        let is_object = || serde_json::from_str::<serde_json::Map<String, serde_json::Value>>(text).is_ok();
        if text.len() <= LONGEST && is_object() { Ok(Self(text.to_owned())) } else { Err(ANSWERS) }
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for AnswersText {
    type Error = Malformed;

    fn try_from(text: String) -> Result<Self, Malformed> {
        Self::parse(&text)
    }
}

impl From<AnswersText> for String {
    fn from(text: AnswersText) -> Self {
        text.0
    }
}

impl std::fmt::Debug for AnswersText {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("AnswersText")
    }
}

/// What lies under a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handoff {
    pub answers: AnswersText,
    /// The language the answers were given in.
    pub language: Id,
    pub created: DateTime<Utc>,
    pub expires: DateTime<Utc>,
}

/// Who tries a code; only codes that do not exist count against them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Guesser {
    /// Someone not signed in, by network address. The store keeps a keyed hash
    /// of it, for an hour.
    Client(String),
    /// Someone signed in: counted apart, so that nobody outside can lock agents out.
    Agent(AccountName),
}

/// Keeps hand-offs, sealed.
pub trait Handoffs: Send + Sync {
    /// The code to give to the person. It is on disk when this returns, and can
    /// never be shown again: only its hash is kept.
    ///
    /// # Errors
    /// Trouble of the store.
    fn keep_handoff(
        &self,
        answers: &AnswersText,
        language: &Id,
        kept_for: Duration,
        now: DateTime<Utc>,
    ) -> Result<Code, StoreError>;

    /// # Errors
    /// `UnknownCode`, `TooManyGuesses`, or trouble of the store.
    fn open_handoff(&self, code: &Code, guesser: &Guesser, now: DateTime<Utc>) -> Result<Handoff, StoreError>;

    /// At the person's wish. Whether there was one.
    ///
    /// # Errors
    /// `TooManyGuesses`, or trouble of the store.
    fn forget_handoff(&self, code: &Code, guesser: &Guesser, now: DateTime<Utc>) -> Result<bool, StoreError>;
}
