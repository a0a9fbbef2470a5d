//! My account: change the password, end other sessions.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::field::{Field, FieldProblem, FieldView, in_title};
use super::moment::in_words;
use super::password::SHORTEST;
use super::visitor::{Outcome, Visitor};
use crate::store::{Account, Role, Session, Store, StoreError};
use crate::web::asking::ask;
use crate::web::error::Trouble;
use crate::web::other_language::OtherLanguage;
use crate::web::session::{FormToken, LIMITS, SignedIn, SignedInView};

/// The template `account`.
#[derive(Serialize)]
struct AccountPage {
    head: String,
    footer: String,
    signed_in: SignedInView,
    csrf: FormToken,
    notice: Option<&'static str>,
    problem: Option<FieldProblem>,
    name: String,
    role: &'static str,
    /// Where the new password is sent; `None` for those who sign in elsewhere.
    password: Option<String>,
    fields: [FieldView; 3],
    sessions: Vec<SessionRow>,
    /// Where to end the others; `None` when there are none.
    end_others: Option<String>,
    other_languages: Vec<OtherLanguage>,
}

#[derive(Serialize)]
struct SessionRow {
    begun: String,
    seen: String,
    this_one: bool,
}

/// What the page says first.
pub enum Said {
    Nothing,
    /// An interface text: something was done.
    Done(&'static str),
    Problem(FieldProblem),
}

/// Shows the page.
///
/// # Errors
/// Trouble of the store.
pub async fn show(visitor: Visitor<'_>, who: &SignedIn, said: Said) -> Outcome {
    let name = who.account.clone();
    let (account, sessions) = ask(visitor.running, move |store, now| {
        let account = store.account(&name)?.ok_or(StoreError::UnknownAccount)?;
        let sessions = running_sessions(store, &account, now)?;
        Ok((account, sessions))
    })
    .await?;
    let (notice, problem) = match said {
        Said::Nothing => (None, None),
        Said::Done(text) => (Some(text), None),
        Said::Problem(problem) => (None, Some(problem)),
    };
    let status = if problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let page = AccountPage {
        head: in_title(visitor, visitor.text("account-title", &[]), problem.as_ref()),
        fields: fields(visitor, problem.as_ref()),
        footer: visitor.text("footer-staff", &[]),
        signed_in: who.view(),
        csrf: who.csrf.clone(),
        notice,
        problem,
        name: who.account.as_str().to_owned(),
        role: role_text(who.role),
        password: account.password.is_some().then(|| visitor.address("account/password")),
        end_others: (sessions.len() > 1).then(|| visitor.address("account/sessions")),
        sessions: sessions.iter().map(|session| row(visitor, who, session)).collect(),
        other_languages: OtherLanguage::links(&visitor.running.pages.texts(), visitor.language, "account"),
    };
    visitor.reader().page(status, "account", &page)
}

fn running_sessions(
    store: &dyn Store,
    account: &Account,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<Vec<Session>, StoreError> {
    let mut sessions = store.sessions_of(&account.name)?;
    sessions.retain(|session| !LIMITS.are_past(session.created, session.last_seen, now));
    Ok(sessions)
}

fn row(visitor: Visitor<'_>, who: &SignedIn, session: &Session) -> SessionRow {
    let (begun, seen) = (in_words(visitor, session.created), in_words(visitor, session.last_seen));
    SessionRow { begun, seen, this_one: session.id == who.session }
}

fn fields(visitor: Visitor<'_>, problem: Option<&FieldProblem>) -> [FieldView; 3] {
    let hint = visitor.text("password-new-hint", &[("shortest", SHORTEST.to_string())]);
    [
        Field::CurrentPassword.view(visitor, None, problem),
        Field::NewPassword.view(visitor, Some(hint), problem),
        Field::NewPasswordAgain.view(visitor, None, problem),
    ]
}

const fn role_text(role: Role) -> &'static str {
    match role {
        Role::Agent => "role-agent",
        Role::Supervisor => "role-supervisor",
        Role::Administrator => "role-administrator",
    }
}

/// Ends all sessions of somebody but this one.
///
/// # Errors
/// Trouble of the store.
pub async fn end_others(visitor: Visitor<'_>, who: &SignedIn) -> Result<(), Trouble> {
    let (name, this) = (who.account.clone(), who.session.clone());
    let ended = ask(visitor.running, move |store, _| {
        for session in store.sessions_of(&name)?.into_iter().filter(|session| session.id != this) {
            store.end_session(&session.id)?;
        }
        Ok(())
    });
    Ok(ended.await?)
}
