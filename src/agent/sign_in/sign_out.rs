//! Sessions that end: this one, or all others of the same person.

use crate::store::{Actor, AuditAct, AuditEntry, AuditSubject};
use crate::web::session::{SESSION, SignedIn};
use crate::web::trouble::Reply;

/// Ends this session, not only its cookie.
///
/// # Errors
/// Trouble of the store.
pub async fn sign_out(who: SignedIn) -> Reply {
    let (by, session) = (Actor::Account(who.account().clone()), who.session().clone());
    let ended = who.ask(move |store, now| {
        store.end_session(&session)?;
        store.note(&AuditEntry { at: now, by, act: AuditAct::SignedOut, on: AuditSubject::Session(session) })
    });
    ended.await?;
    let mut response = who.see(&who.address("signed-out"));
    SESSION.forget(&who, "/", &mut response);
    Ok(response)
}

/// Ends all sessions of somebody but this one.
///
/// # Errors
/// Trouble of the store.
pub async fn end_other_sessions(who: SignedIn) -> Reply {
    let (name, this) = (who.account().clone(), who.session().clone());
    let ended = who.ask(move |store, _| {
        for session in store.sessions_of(&name)?.into_iter().filter(|session| session.id != this) {
            store.end_session(&session.id)?;
        }
        Ok(())
    });
    ended.await?;
    Ok(who.see(&who.address("account/sessions-ended")))
}
