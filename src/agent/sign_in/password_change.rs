//! A new password, from somebody who knows the old one.

use chrono::{DateTime, Utc};
use zeroize::Zeroizing;

use super::account_page::{Said, show};
use super::account_throttle::{self, Held};
use super::arrival::stay;
use super::field::FieldProblem;
use super::password::{Hashing, LONGEST, Password, PasswordError, SHORTEST};
use super::visitor::{Outcome, Visitor};
use crate::conversation::form::values;
use crate::store::{AccountChange, AccountName, Actor, PasswordHash, Store, StoreError};
use crate::web::session::SignedIn;
use crate::web::wait::Wait;

/// What was typed.
struct Typed {
    current: Zeroizing<String>,
    new: Password,
}

/// Why the password stays.
enum Refused {
    NoCurrent,
    WrongCurrent,
    Wait(Wait),
    New(PasswordError),
    NotTwice,
}

impl Refused {
    fn told(&self, visitor: Visitor<'_>) -> FieldProblem {
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
        FieldProblem { field, sentence: visitor.text(text, &arguments.map(|(name, value)| (name, value.to_string()))) }
    }
}

/// Changes the password of somebody signed in. All their sessions end, and this
/// browser gets a new one.
///
/// # Errors
/// Trouble of the store.
pub async fn change(visitor: Visitor<'_>, who: SignedIn) -> Outcome {
    let refused = match read(&who) {
        Ok(typed) => {
            let name = who.account.clone();
            let work = visitor
                .desk
                .in_turn(visitor.running, move |hashing, store, now| replace(hashing, store, &name, &typed, now));
            work.await?
        }
        Err(refused) => Some(refused),
    };
    match refused {
        None => stay(visitor, &who.account, "account/password-changed").await,
        Some(refused) => show(visitor, &who, Said::Problem(refused.told(visitor))).await,
    }
}

fn read(who: &SignedIn) -> Result<Typed, Refused> {
    let field = |name| Zeroizing::new(values(&who.fields, name).next().unwrap_or_default().to_owned());
    let (current, new) = (field("current"), field("new"));
    if current.is_empty() {
        return Err(Refused::NoCurrent);
    }
    let is_twice = *new == *field("again");
    let new = Password::parse(new, who.account.as_str()).map_err(Refused::New)?;
    if is_twice { Ok(Typed { current, new }) } else { Err(Refused::NotTwice) }
}

/// Whoever found a browser left open has no more tries than at the sign-in page.
fn replace(
    hashing: &Hashing,
    store: &dyn Store,
    name: &AccountName,
    typed: &Typed,
    now: DateTime<Utc>,
) -> Result<Option<Refused>, StoreError> {
    match account_throttle::count(store, name, now) {
        Ok(()) => {}
        Err(Held::Wait(wait)) => return Ok(Some(Refused::Wait(wait))),
        Err(Held::Store(error)) => return Err(error),
    }
    let kept = store.account(name)?.and_then(|account| account.password);
    if !hashing.is_right(kept.as_ref().map(PasswordHash::as_str), &typed.current) {
        return Ok(Some(Refused::WrongCurrent));
    }
    account_throttle::forgive(store, name)?;
    let hash = hashing.hash(&typed.new).map_err(|error| StoreError::Unavailable { reason: error.to_string() })?;
    let change = AccountChange::Password(PasswordHash::parse(&hash)?);
    store.change_account(name, &change, &Actor::Account(name.clone()), now)?;
    Ok(None)
}
