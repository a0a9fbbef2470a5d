//! A name and a password, held to what is kept.
//!
//! The same steps in the same order whether or not there is such an account:
//! count, look up, hash, compare. What differs is only what comes out.

use chrono::{DateTime, Utc};
use validator::{Validate, ValidationError};

use super::account_throttle::{self, Held};
use super::password::Hashing;
use super::secret::Secret;
use crate::conversation::form::{self, Fields};
use crate::store::{
    Account, AccountChange, AccountName, Actor, AuditAct, AuditEntry, AuditSubject, PasswordHash, Store, StoreError,
};
use crate::web::wait::Wait;

/// What somebody typed.
#[derive(Validate)]
pub struct TypedEntry {
    #[validate(custom(function = is_not_blank))]
    name: String,
    #[validate(custom(function = Secret::is_typed))]
    password: Secret,
}

/// What is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryFault {
    NoName,
    NoPassword,
}

const FAULTS: [(&str, EntryFault); 2] = [("name", EntryFault::NoName), ("password", EntryFault::NoPassword)];

impl TypedEntry {
    pub fn read(fields: &Fields) -> Self {
        let typed = |name| form::first(fields, name).unwrap_or_default();
        Self { name: typed("name").to_owned(), password: Secret::new(typed("password")) }
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    /// What is missing first, which no account need be looked up for.
    pub fn fault(&self) -> Option<EntryFault> {
        let found = self.validate().err()?;
        form::faults(&found, &FAULTS).first().copied()
    }
}

fn is_not_blank(typed: &str) -> Result<(), ValidationError> {
    if typed.trim().is_empty() { Err(ValidationError::new("blank")) } else { Ok(()) }
}

/// What came of it.
pub enum Entry {
    Right(Box<Account>),
    /// Name or password; nobody is told which.
    Wrong,
    /// Too many were wrong.
    Wait(Wait),
}

/// Tries a name and a password. Blocks, and hashes.
///
/// # Errors
/// Trouble of the store.
pub fn enter(
    hashing: &Hashing,
    store: &dyn Store,
    typed: &TypedEntry,
    now: DateTime<Utc>,
) -> Result<Entry, StoreError> {
    let name = AccountName::parse(&typed.name).ok();
    if let Some(wait) = name.as_ref().map_or(Ok(None), |name| held(store, name, now))? {
        return Ok(Entry::Wait(wait));
    }
    let account = name.as_ref().map(|name| store.account(name)).transpose()?.flatten();
    let kept = account.as_ref().and_then(|account| account.password.as_ref()).map(PasswordHash::as_str);
    let right = hashing.is_right(kept, typed.password.as_str());
    match account {
        Some(account) if right && !account.disabled => {
            account_throttle::forgive(store, &account.name)?;
            hash_again(hashing, store, &account, typed.password.as_str(), now)?;
            Ok(Entry::Right(Box::new(account)))
        }
        account => {
            note(store, AuditAct::SignInFailed, account.map(|account| account.name), now)?;
            Ok(Entry::Wrong)
        }
    }
}

fn held(store: &dyn Store, name: &AccountName, now: DateTime<Utc>) -> Result<Option<Wait>, StoreError> {
    match account_throttle::count(store, name, now) {
        Ok(()) => Ok(None),
        Err(Held::Store(error)) => Err(error),
        Err(Held::Wait(wait)) => {
            let known = store.account(name)?.map(|account| account.name);
            note(store, AuditAct::SignInThrottled, known, now)?;
            Ok(Some(wait))
        }
    }
}

/// A name that is none of ours is not noted: it may be a password in the wrong field.
fn note(store: &dyn Store, act: AuditAct, on: Option<AccountName>, now: DateTime<Utc>) -> Result<(), StoreError> {
    let on = on.map_or(AuditSubject::Nothing, AuditSubject::Account);
    store.note(&AuditEntry { at: now, by: Actor::Program, act, on }).map(|_| ())
}

/// The right password is at hand: if today's costs are higher, it is kept with them.
fn hash_again(
    hashing: &Hashing,
    store: &dyn Store,
    account: &Account,
    right: &str,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    if account.password.as_ref().is_none_or(|kept| !hashing.is_outdated(kept.as_str())) {
        return Ok(());
    }
    let again = hashing.hash_again(right).map_err(|error| StoreError::Unavailable { reason: error.to_string() })?;
    let change = AccountChange::Rehashed(PasswordHash::parse(&again)?);
    store.change_account(&account.name, &change, &Actor::Program, now).map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agent::sign_in::password::Password;
    use crate::store::{
        Accounts as _, AuditTrail as _, KeyRing, MemoryStore, NewAccount, OidcSubject, Randomness, Role,
    };

    const RIGHT: &str = "trois vélos sous la pluie";

    fn noon() -> DateTime<Utc> {
        DateTime::from_timestamp(1_795_000_000, 0).unwrap()
    }

    fn store(hashing: &Hashing) -> MemoryStore {
        let store = MemoryStore::in_memory(KeyRing::of_one(&[9; 32]), Randomness::of_this_machine());
        let password = Password::parse(RIGHT.to_owned().into(), "nobody at all").unwrap();
        let hash = PasswordHash::parse(&hashing.hash(&password).unwrap()).unwrap();
        for (name, password, subject) in [
            ("here", Some(hash.clone()), None),
            ("disabled", Some(hash), None),
            ("elsewhere", None, Some(OidcSubject::new("https://login.example.org", "1").unwrap())),
        ] {
            let name = AccountName::parse(name).unwrap();
            let account = NewAccount { name, role: Role::Agent, password, subject };
            store.create_account(&account, &Actor::Operator, noon()).unwrap();
        }
        let disabled = AccountName::parse("disabled").unwrap();
        store.change_account(&disabled, &AccountChange::Disable, &Actor::Operator, noon()).unwrap();
        store
    }

    /// Time cannot be tested, what takes it can: one comparison each, one line each.
    #[test]
    fn whoever_is_refused_costs_the_same_work() {
        let hashing = Hashing::new().unwrap();
        let store = store(&hashing);
        for (name, password) in [
            ("here", "wrong"),
            ("disabled", "wrong"),
            ("disabled", RIGHT),
            ("elsewhere", RIGHT),
            ("nobody", RIGHT),
            ("<no name at all>", RIGHT),
        ] {
            let before = (hashing.compared(), store.trail(None, 1000).unwrap().len());
            let typed = TypedEntry { name: name.to_owned(), password: Secret::new(password) };
            assert!(matches!(enter(&hashing, &store, &typed, noon()), Ok(Entry::Wrong)), "{name}");
            let after = (hashing.compared(), store.trail(None, 1000).unwrap().len());
            assert_eq!(after, (before.0 + 1, before.1 + 1), "{name}");
        }
    }

    #[test]
    fn a_hash_of_lower_costs_is_made_anew_when_its_password_was_right() {
        let hashing = Hashing::new().unwrap();
        let store = store(&hashing);
        let name = AccountName::parse("here").unwrap();
        // m=8 KiB, t=1: made with Argon2id as in force, but far cheaper.
        let parameters = argon2::Params::new(8, 1, 1, None).unwrap();
        let cheap = argon2::Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, parameters);
        let old = argon2::PasswordHasher::hash_password(&cheap, RIGHT.as_bytes()).unwrap().to_string();
        let change = AccountChange::Rehashed(PasswordHash::parse(&old).unwrap());
        store.change_account(&name, &change, &Actor::Program, noon()).unwrap();
        let enter = |password: &str| {
            let typed = TypedEntry { name: "here".to_owned(), password: Secret::new(password) };
            enter(&hashing, &store, &typed, noon()).unwrap()
        };
        let kept = || store.account(&name).unwrap().unwrap().password.unwrap();
        assert!(matches!(enter("wrong"), Entry::Wrong));
        assert_eq!(kept().as_str(), old);
        assert!(matches!(enter(RIGHT), Entry::Right(_)));
        assert!(!hashing.is_outdated(kept().as_str()));
        assert!(matches!(enter(RIGHT), Entry::Right(_)), "and opens with the same password");
    }
}
