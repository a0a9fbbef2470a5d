//! A name and a password, held to what is kept.
//!
//! The same steps in the same order whether or not there is such an account:
//! count, look up, hash, compare. What differs is only what comes out.

use chrono::{DateTime, Duration, Utc};
use zeroize::Zeroizing;

use super::account_throttle::{self, Held};
use super::password::Hashing;
use crate::store::{
    Account, AccountChange, AccountName, Actor, AuditAct, AuditEntry, AuditSubject, PasswordHash, Store, StoreError,
};

/// What somebody typed.
pub struct Typed {
    pub name: String,
    pub password: Zeroizing<String>,
}

/// What came of it.
pub enum Entry {
    Right(Box<Account>),
    /// Name or password; nobody is told which.
    Wrong,
    /// Too many were wrong.
    Wait(Duration),
}

/// Tries a name and a password. Blocks, and hashes.
///
/// # Errors
/// Trouble of the store.
pub fn enter(hashing: &Hashing, store: &dyn Store, typed: &Typed, now: DateTime<Utc>) -> Result<Entry, StoreError> {
    let name = AccountName::parse(&typed.name).ok();
    if let Some(wait) = name.as_ref().map_or(Ok(None), |name| held(store, name, now))? {
        return Ok(Entry::Wait(wait));
    }
    let account = name.as_ref().map(|name| store.account(name)).transpose()?.flatten();
    let kept = account.as_ref().and_then(|account| account.password.as_ref()).map(PasswordHash::as_str);
    let right = hashing.is_right(kept, &typed.password);
    match account {
        Some(account) if right && !account.disabled => {
            account_throttle::forgive(store, &account.name)?;
            hash_again(hashing, store, &account, &typed.password, now)?;
            Ok(Entry::Right(Box::new(account)))
        }
        account => {
            note(store, AuditAct::SignInFailed, account.map(|account| account.name), now)?;
            Ok(Entry::Wrong)
        }
    }
}

fn held(store: &dyn Store, name: &AccountName, now: DateTime<Utc>) -> Result<Option<Duration>, StoreError> {
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
