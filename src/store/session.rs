//! Who is signed in. The browser holds a token; the store holds its hash.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::account::{AccountName, Role};
use super::error::{Malformed, StoreError};
use super::keys::hexadecimal;
use super::randomness::Randomness;

const TOKEN: Malformed = Malformed { what: "token", rule: "32 bytes in URL-safe base64" };
const ID: Malformed = Malformed { what: "session", rule: "32 lower-case hexadecimal digits" };

/// What the browser holds: 32 random bytes. `Debug` does not show them.
#[derive(Clone, PartialEq, Eq)]
pub struct SessionToken([u8; 32]);

impl SessionToken {
    /// # Errors
    /// There is no randomness.
    pub fn draw(randomness: &Randomness) -> Result<Self, StoreError> {
        Ok(Self(randomness.bytes()?))
    }

    /// Reads [`SessionToken::to_text`].
    ///
    /// # Errors
    /// The text is no token.
    pub fn parse(text: &str) -> Result<Self, Malformed> {
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| TOKEN)?;
        bytes.try_into().map(Self).map_err(|_| TOKEN)
    }

    /// For the cookie: 43 characters.
    #[must_use]
    pub fn to_text(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0)
    }

    /// SHA-256 is enough: a token is random, so that no list of likely ones exists.
    pub(super) fn hash(&self) -> String {
        hexadecimal(&Sha256::digest(self.0))
    }

    /// The session this token opens, if it exists.
    #[must_use]
    pub fn session_id(&self) -> SessionId {
        SessionId::of_hash_text(&self.hash())
    }
}

impl std::fmt::Debug for SessionToken {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("SessionToken")
    }
}

/// Names a session without opening it: half of the hash of its token.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct SessionId(String);

impl SessionId {
    /// From the whole hash in hexadecimal.
    pub(super) fn of_hash_text(hash: &str) -> Self {
        Self(hash.chars().take(32).collect())
    }

    /// # Errors
    /// The text is no id of a session.
    pub fn parse(text: &str) -> Result<Self, Malformed> {
        let is_hexadecimal = |letter: char| matches!(letter, '0'..='9' | 'a'..='f');
        if text.len() == 32 && text.chars().all(is_hexadecimal) { Ok(Self(text.to_owned())) } else { Err(ID) }
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for SessionId {
    type Error = Malformed;

    fn try_from(text: String) -> Result<Self, Malformed> {
        Self::parse(&text)
    }
}

impl From<SessionId> for String {
    fn from(id: SessionId) -> Self {
        id.0
    }
}

/// One session, with the role its account has now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    pub id: SessionId,
    pub account: AccountName,
    pub role: Role,
    pub created: DateTime<Utc>,
    /// To the minute.
    pub last_seen: DateTime<Utc>,
}

/// How long a session lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SessionLimits {
    /// Since it was last seen.
    pub idle: Duration,
    /// Since it was created.
    pub whole: Duration,
}

impl SessionLimits {
    /// Whether a session is over.
    #[must_use]
    pub fn are_past(&self, created: DateTime<Utc>, last_seen: DateTime<Utc>, now: DateTime<Utc>) -> bool {
        now - created > self.whole || now - last_seen > self.idle
    }
}

/// Keeps sessions.
pub trait Sessions: Send + Sync {
    /// # Errors
    /// `UnknownAccount`, `AccountDisabled`, or trouble of the store.
    fn begin_session(
        &self,
        token: &SessionToken,
        account: &AccountName,
        now: DateTime<Utc>,
    ) -> Result<Session, StoreError>;

    /// The session of a token, which is thereby seen. `None` when it never was,
    /// was ended, is past its limits, or its account is disabled.
    ///
    /// # Errors
    /// Trouble of the store.
    fn session(
        &self,
        token: &SessionToken,
        limits: SessionLimits,
        now: DateTime<Utc>,
    ) -> Result<Option<Session>, StoreError>;

    /// The sessions of an account, oldest first.
    ///
    /// # Errors
    /// Trouble of the store.
    fn sessions_of(&self, account: &AccountName) -> Result<Vec<Session>, StoreError>;

    /// Whether there was such a session.
    ///
    /// # Errors
    /// Trouble of the store.
    fn end_session(&self, id: &SessionId) -> Result<bool, StoreError>;

    /// How many there were.
    ///
    /// # Errors
    /// Trouble of the store.
    fn end_sessions_of(&self, account: &AccountName) -> Result<usize, StoreError>;
}
