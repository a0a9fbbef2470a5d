//! Who may sign in. How a password is hashed or checked is not known here.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::audit::Actor;
use super::error::{Malformed, StoreError};

const NAME: Malformed = Malformed {
    what: "name",
    rule: "2 to 64 lower-case letters, digits, `.`, `-`, `_` or `@`, a letter or digit first",
};
const HASH: Malformed =
    Malformed { what: "password hash", rule: "an Argon2id hash in PHC form, at most 256 characters" };
const SUBJECT: Malformed = Malformed {
    what: "subject",
    rule: "the issuer and the subject of the identity provider, at most 255 characters each",
};

/// The name to sign in with. Upper case is taken as lower case.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct AccountName(String);

impl AccountName {
    /// # Errors
    /// The text is no name to sign in with.
    pub fn parse(text: &str) -> Result<Self, Malformed> {
        let name = text.trim().to_lowercase();
        let fits = (2..=64).contains(&name.len())
            && name.starts_with(|letter: char| letter.is_ascii_alphanumeric())
            && name.chars().all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-' | '_' | '@'));
        if fits { Ok(Self(name)) } else { Err(NAME) }
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for AccountName {
    type Error = Malformed;

    fn try_from(text: String) -> Result<Self, Malformed> {
        Self::parse(&text)
    }
}

impl From<AccountName> for String {
    fn from(text: AccountName) -> Self {
        text.0
    }
}

/// An Argon2id hash as a PHC string. `Debug` does not show it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PasswordHash(String);

impl PasswordHash {
    /// # Errors
    /// The text is no PHC string of Argon2id.
    pub fn parse(text: &str) -> Result<Self, Malformed> {
        let fits = text.starts_with("$argon2id$") && text.len() <= 256 && text.chars().all(|c| c.is_ascii_graphic());
        if fits { Ok(Self(text.to_owned())) } else { Err(HASH) }
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for PasswordHash {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("PasswordHash")
    }
}

impl TryFrom<String> for PasswordHash {
    type Error = Malformed;

    fn try_from(text: String) -> Result<Self, Malformed> {
        Self::parse(&text)
    }
}

impl From<PasswordHash> for String {
    fn from(text: PasswordHash) -> Self {
        text.0
    }
}

/// Who someone is at an identity provider: a subject is unique only with its issuer.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct OidcSubject {
    issuer: String,
    subject: String,
}

impl OidcSubject {
    /// # Errors
    /// One of them is empty or longer than 255 characters, as the standard has it.
    pub fn new(issuer: &str, subject: &str) -> Result<Self, Malformed> {
        let fits = [issuer, subject].iter().all(|text| !text.is_empty() && text.chars().count() <= 255);
        if fits { Ok(Self { issuer: issuer.to_owned(), subject: subject.to_owned() }) } else { Err(SUBJECT) }
    }

    #[must_use]
    pub fn issuer(&self) -> &str {
        &self.issuer
    }

    #[must_use]
    pub fn subject(&self) -> &str {
        &self.subject
    }
}

/// What an account may do; each may do what those before it may.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    Agent,
    Supervisor,
    Administrator,
}

/// One account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    pub name: AccountName,
    pub role: Role,
    /// `None` for those who sign in through the identity provider only.
    pub password: Option<PasswordHash>,
    pub subject: Option<OidcSubject>,
    pub disabled: bool,
    pub created: DateTime<Utc>,
    /// When the account was last changed.
    pub changed: DateTime<Utc>,
}

/// An account to be made.
#[derive(Clone, Debug)]
pub struct NewAccount {
    pub name: AccountName,
    pub role: Role,
    pub password: Option<PasswordHash>,
    pub subject: Option<OidcSubject>,
}

/// One change of an account.
#[derive(Clone, Debug)]
pub enum AccountChange {
    /// Ends its sessions.
    Password(PasswordHash),
    /// The same password hashed with other costs; sessions go on and nothing is noted.
    Rehashed(PasswordHash),
    /// Takes effect at the next request of its sessions.
    Role(Role),
    Subject(Option<OidcSubject>),
    /// Ends its sessions.
    Disable,
    Enable,
}

/// Keeps accounts. What changes them is noted in the audit trail in the same breath.
pub trait Accounts: Send + Sync {
    /// # Errors
    /// `NameTaken`, `SubjectTaken`, or trouble of the store.
    fn create_account(&self, account: &NewAccount, by: &Actor, now: DateTime<Utc>) -> Result<Account, StoreError>;

    /// # Errors
    /// Trouble of the store.
    fn account(&self, name: &AccountName) -> Result<Option<Account>, StoreError>;

    /// # Errors
    /// Trouble of the store.
    fn account_of_subject(&self, subject: &OidcSubject) -> Result<Option<Account>, StoreError>;

    /// All, by name.
    ///
    /// # Errors
    /// Trouble of the store.
    fn accounts(&self) -> Result<Vec<Account>, StoreError>;

    /// The account after the change. A store that has an enabled administrator keeps one.
    ///
    /// # Errors
    /// `UnknownAccount`, `SubjectTaken`, `LastAdministrator`, or trouble of the store.
    fn change_account(
        &self,
        name: &AccountName,
        change: &AccountChange,
        by: &Actor,
        now: DateTime<Utc>,
    ) -> Result<Account, StoreError>;
}
