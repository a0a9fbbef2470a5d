//! Somebody is in: a session begins, with a token that nobody knew before.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;

use super::attempt::Attempt;
use super::visitor::Visitor;
use crate::store::{Account, AccountName, Actor, AuditAct, AuditEntry, AuditSubject, SessionToken};
use crate::web::answer::see;
use crate::web::asking::ask;
use crate::web::error::Trouble;
use crate::web::session::cookie::{self, Purpose};
use crate::web::session::wanted;

/// Begins a session and leads to the page that was wanted, or to the first one.
///
/// # Errors
/// Trouble of the store.
pub async fn arrive(visitor: Visitor<'_>, account: &Account) -> Result<HttpResponse, Trouble> {
    let token = SessionToken::draw(&visitor.desk.randomness)?;
    note(visitor, &account.name, &token).await?;
    begin(visitor, &account.name, &token).await?;
    let running = visitor.running;
    let to = wanted::read(running, visitor.request).unwrap_or_else(|| visitor.address("agent"));
    let mut response = see(running, &to, StatusCode::SEE_OTHER);
    cookie::keep(Purpose::Session, running.transport, token.to_text(), &mut response);
    cookie::forget(Purpose::Wanted, running.transport, &mut response);
    Attempt::forget(running, &mut response);
    Ok(response)
}

/// Begins another session in place of the one that ended with the old password.
///
/// # Errors
/// Trouble of the store.
pub async fn stay(visitor: Visitor<'_>, account: &AccountName, path: &str) -> Result<HttpResponse, Trouble> {
    let token = SessionToken::draw(&visitor.desk.randomness)?;
    begin(visitor, account, &token).await?;
    let mut response = see(visitor.running, &visitor.address(path), StatusCode::SEE_OTHER);
    cookie::keep(Purpose::Session, visitor.running.transport, token.to_text(), &mut response);
    Ok(response)
}

/// Before the session begins: none without its line.
async fn note(visitor: Visitor<'_>, account: &AccountName, token: &SessionToken) -> Result<(), Trouble> {
    let (by, on) = (Actor::Account(account.clone()), AuditSubject::Session(token.session_id()));
    let noted =
        ask(visitor.running, move |store, now| store.note(&AuditEntry { at: now, by, act: AuditAct::SignedIn, on }));
    noted.await?;
    Ok(())
}

/// The session that this browser had, whoever's it was, is over.
async fn begin(visitor: Visitor<'_>, account: &AccountName, token: &SessionToken) -> Result<(), Trouble> {
    let had = cookie::read(Purpose::Session, visitor.running.transport, visitor.request);
    let had = had.and_then(|text| SessionToken::parse(&text).ok()).map(|token| token.session_id());
    let (token, account) = (token.clone(), account.clone());
    let begun = ask(visitor.running, move |store, now| {
        if let Some(had) = had {
            store.end_session(&had)?;
        }
        store.begin_session(&token, &account, now)
    });
    begun.await?;
    Ok(())
}
