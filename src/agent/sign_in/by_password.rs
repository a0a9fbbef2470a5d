//! A sign-in form that was sent.

use actix_web::HttpResponse;
use zeroize::Zeroizing;

use super::arrival::arrive;
use super::attempt::Attempt;
use super::password_entry::{Entry, Typed, enter};
use super::sign_in_page::{Problem, show_problem};
use super::visitor::{Outcome, Visitor};
use crate::conversation::form::{Fields, values};
use crate::web::error::Trouble;
use crate::web::session::FormToken;

/// Lets somebody in, or shows the form again.
///
/// # Errors
/// Trouble of the store.
pub async fn sign_in(visitor: Visitor<'_>, fields: Fields) -> Outcome {
    let field = |name| values(&fields, name).next().unwrap_or_default();
    let typed = Typed { name: field("name").to_owned(), password: Zeroizing::new(field("password").to_owned()) };
    let name = typed.name.clone();
    match missing(visitor, &fields, &typed) {
        Some(problem) => show_problem(visitor, problem, &name),
        None => settle(visitor, tried(visitor, typed).await?, &name).await,
    }
}

/// What needs no look at any account.
fn missing(visitor: Visitor<'_>, fields: &Fields, typed: &Typed) -> Option<Problem> {
    let attempt = Attempt::read(visitor.running, visitor.request);
    let is_ours = |sent| attempt.as_ref().is_some_and(|attempt| attempt.form.is(sent));
    if !values(fields, FormToken::FIELD).any(is_ours) {
        return Some(Problem::TooOld);
    }
    if typed.name.trim().is_empty() {
        return Some(Problem::NoName);
    }
    typed.password.is_empty().then_some(Problem::NoPassword)
}

/// One try of this address, given back if it was right.
async fn tried(visitor: Visitor<'_>, typed: Typed) -> Result<Entry, Trouble> {
    let (request, clients) = (visitor.request, &visitor.desk.clients);
    if let Err(wait) = clients.take(request, visitor.now()) {
        return Ok(Entry::Wait(wait));
    }
    let entered = visitor.desk.in_turn(visitor.running, move |hashing, store, now| enter(hashing, store, &typed, now));
    let entry = entered.await?;
    if matches!(entry, Entry::Right(_)) {
        clients.give_back(request);
    }
    Ok(entry)
}

async fn settle(visitor: Visitor<'_>, entry: Entry, name: &str) -> Result<HttpResponse, Trouble> {
    match entry {
        Entry::Right(account) => arrive(visitor, &account).await,
        Entry::Wrong => show_problem(visitor, Problem::Wrong, name),
        Entry::Wait(wait) => show_problem(visitor, Problem::Wait(wait), name),
    }
}
