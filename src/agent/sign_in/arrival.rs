//! Somebody is in: a session begins, with a token that nobody knew before.

use super::attempt::Attempt;
use super::authenticator::Authenticator;
use crate::store::{Account, AccountName, Actor, AuditAct, AuditEntry, AuditSubject, SessionToken, StoreError};
use crate::web::request::Request;
use crate::web::session::{SESSION, wanted};
use crate::web::trouble::Reply;

/// Begins a session and leads to the page that was wanted, or to the first one.
///
/// # Errors
/// Trouble of the store.
pub async fn arrive(request: &Request, account: &Account) -> Reply {
    let token = SessionToken::draw(&request.shared::<Authenticator>()?.randomness)?;
    note(request, &account.name, &token).await?;
    begin(request, &account.name, &token).await?;
    let to = wanted::read(request).unwrap_or_else(|| request.address("agent"));
    let mut response = request.see(&to);
    SESSION.keep(request, "/", token.to_text(), &mut response);
    wanted::forget(request, &mut response);
    Attempt::forget(request, &mut response);
    Ok(response)
}

/// Begins another session in place of the one that ended with the old password.
///
/// # Errors
/// Trouble of the store.
pub async fn stay(request: &Request, account: &AccountName, path: &str) -> Reply {
    let token = SessionToken::draw(&request.shared::<Authenticator>()?.randomness)?;
    begin(request, account, &token).await?;
    let mut response = request.see(&request.address(path));
    SESSION.keep(request, "/", token.to_text(), &mut response);
    Ok(response)
}

/// Before the session begins: none without its line.
async fn note(request: &Request, account: &AccountName, token: &SessionToken) -> Result<(), StoreError> {
    let (by, on) = (Actor::Account(account.clone()), AuditSubject::Session(token.session_id()));
    let noted = request.ask(move |store, now| store.note(&AuditEntry { at: now, by, act: AuditAct::SignedIn, on }));
    noted.await.map(|_| ())
}

/// The session that this browser had, whoever's it was, is over.
async fn begin(request: &Request, account: &AccountName, token: &SessionToken) -> Result<(), StoreError> {
    let had = SESSION.read(request).and_then(|text| SessionToken::parse(&text).ok());
    let had = had.map(|token| token.session_id());
    let (token, account) = (token.clone(), account.clone());
    let begun = request.ask(move |store, now| {
        if let Some(had) = had {
            store.end_session(&had)?;
        }
        store.begin_session(&token, &account, now)
    });
    begun.await.map(|_| ())
}
