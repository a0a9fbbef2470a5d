//! A new password, from somebody who knows the old one.

use chrono::{DateTime, Utc};
use validator::Validate;

use super::account_page::{AccountMessage, show};
use super::account_throttle::{self, Held};
use super::arrival::stay;
use super::authenticator::Authenticator;
use super::field::FieldProblem;
use super::password::{Hashing, LONGEST, Password, PasswordError, SHORTEST};
use super::secret::Secret;
use crate::conversation::form::{self, Fields};
use crate::speech::words::Words;
use crate::store::{AccountChange, AccountName, Actor, PasswordHash, Store, StoreError};
use crate::web::session::SignedIn;
use crate::web::trouble::{Reply, Trouble};
use crate::web::wait::Wait;

/// What was typed.
#[derive(Validate)]
struct TypedChange {
    #[validate(custom(function = Secret::is_typed))]
    current: Secret,
    new: Secret,
    #[validate(must_match(other = "new"))]
    again: Secret,
}

/// A change that can be tried.
struct PasswordChange {
    current: Secret,
    new: Password,
}

/// Why the password stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ChangeFault {
    NoCurrent,
    WrongCurrent,
    Wait(Wait),
    New(PasswordError),
    NotTwice,
}

impl ChangeFault {
    fn told(self, words: Words<'_>) -> FieldProblem {
        let (field, text) = match self {
            Self::NoCurrent => ("current", "password-no-current"),
            Self::WrongCurrent => ("current", "password-wrong-current"),
            Self::Wait(_) => ("current", "password-wait"),
            Self::New(PasswordError::TooShort) => ("new", "password-too-short"),
            Self::New(PasswordError::TooLong) => ("new", "password-too-long"),
            Self::New(PasswordError::TooPlain) => ("new", "password-too-plain"),
            Self::New(PasswordError::HoldsName) => ("new", "password-holds-name"),
            Self::NotTwice => ("again", "password-not-twice"),
        };
        let minutes = if let Self::Wait(wait) = self { wait.minutes() } else { 0 };
        let arguments = [("minutes", minutes), ("shortest", SHORTEST as i64), ("longest", LONGEST as i64)];
        FieldProblem { field, sentence: words.own(text, &arguments.map(|(name, value)| (name, value.to_string()))) }
    }
}

impl TypedChange {
    fn read(fields: &Fields) -> Self {
        let [current, new, again] =
            ["current", "new", "again"].map(|name| Secret::new(form::first(fields, name).unwrap_or_default()));
        Self { current, new, again }
    }

    /// # Errors
    /// The first thing that is wrong, in the order of the form.
    fn parse(self, name: &AccountName) -> Result<PasswordChange, ChangeFault> {
        let found = self.validate().err().unwrap_or_default();
        let of = [("current", ChangeFault::NoCurrent), ("again", ChangeFault::NotTwice)];
        let faults = form::faults(&found, &of);
        if faults.contains(&ChangeFault::NoCurrent) {
            return Err(ChangeFault::NoCurrent);
        }
        let new = Password::parse(self.new.into_text(), name.as_str()).map_err(ChangeFault::New)?;
        faults.first().map_or(Ok(PasswordChange { current: self.current, new }), |fault| Err(*fault))
    }
}

/// Changes the password of somebody signed in. All their sessions end, and this
/// browser gets a new one.
///
/// # Errors
/// Trouble of the store.
pub async fn change(who: SignedIn) -> Reply {
    match try_change(&who).await? {
        Ok(()) => stay(&who, who.account(), "account/password-changed").await,
        Err(fault) => show(&who, Some(AccountMessage::Problem(fault.told(who.reader_words())))).await,
    }
}

async fn try_change(who: &SignedIn) -> Result<Result<(), ChangeFault>, Trouble> {
    let change = match TypedChange::read(who.fields()).parse(who.account()) {
        Ok(change) => change,
        Err(fault) => return Ok(Err(fault)),
    };
    let (authenticator, name) = (who.shared::<Authenticator>()?, who.account().clone());
    let work = authenticator.in_turn(who, move |hashing, store, now| replace(hashing, store, &name, &change, now));
    Ok(work.await?)
}

/// Whoever found a browser left open has no more tries than at the sign-in page.
fn replace(
    hashing: &Hashing,
    store: &dyn Store,
    name: &AccountName,
    change: &PasswordChange,
    now: DateTime<Utc>,
) -> Result<Result<(), ChangeFault>, StoreError> {
    match account_throttle::count(store, name, now) {
        Ok(()) => {}
        Err(Held::Wait(wait)) => return Ok(Err(ChangeFault::Wait(wait))),
        Err(Held::Store(error)) => return Err(error),
    }
    let kept = store.account(name)?.and_then(|account| account.password);
    if !hashing.is_right(kept.as_ref().map(PasswordHash::as_str), change.current.as_str()) {
        return Ok(Err(ChangeFault::WrongCurrent));
    }
    account_throttle::forgive(store, name)?;
    let hash = hashing.hash(&change.new).map_err(|error| StoreError::Unavailable { reason: error.to_string() })?;
    let change = AccountChange::Password(PasswordHash::parse(&hash)?);
    store.change_account(name, &change, &Actor::Account(name.clone()), now)?;
    Ok(Ok(()))
}
