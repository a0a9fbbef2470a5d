//! A sign-in form that was sent.

use super::arrival::arrive;
use super::attempt::Attempt;
use super::authenticator::Authenticator;
use super::password_entry::{Entry, EntryFault, TypedEntry, enter};
use super::sign_in_page::{SignInProblem, show_problem};
use crate::conversation::form;
use crate::web::request::Request;
use crate::web::session::FormToken;
use crate::web::trouble::{Reply, Trouble};

/// Lets somebody in, or shows the form again.
///
/// # Errors
/// Trouble of the store.
pub async fn sign_in(request: Request) -> Reply {
    let typed = TypedEntry::read(request.fields());
    let name = typed.name().to_owned();
    if let Some(problem) = missing(&request, &typed) {
        return show_problem(&request, problem, &name);
    }
    match tried(&request, typed).await? {
        Entry::Right(account) => arrive(&request, &account).await,
        Entry::Wrong => show_problem(&request, SignInProblem::Wrong, &name),
        Entry::Wait(wait) => show_problem(&request, SignInProblem::Wait(wait), &name),
    }
}

/// What needs no look at any account.
fn missing(request: &Request, typed: &TypedEntry) -> Option<SignInProblem> {
    let attempt = Attempt::read(request);
    let is_ours = |sent| attempt.as_ref().is_some_and(|attempt| attempt.form.is(sent));
    if !form::values(request.fields(), FormToken::FIELD).any(is_ours) {
        return Some(SignInProblem::TooOld);
    }
    typed.fault().map(|fault| match fault {
        EntryFault::NoName => SignInProblem::NoName,
        EntryFault::NoPassword => SignInProblem::NoPassword,
    })
}

/// One try of this address, given back if it was right.
async fn tried(request: &Request, typed: TypedEntry) -> Result<Entry, Trouble> {
    let authenticator = request.shared::<Authenticator>()?;
    if let Err(wait) = authenticator.clients.take(request.http(), request.now()) {
        return Ok(Entry::Wait(wait));
    }
    let entered = authenticator.in_turn(request, move |hashing, store, now| enter(hashing, store, &typed, now));
    let entry = entered.await?;
    if matches!(entry, Entry::Right(_)) {
        authenticator.clients.give_back(request.http());
    }
    Ok(entry)
}
