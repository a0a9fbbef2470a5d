//! My account: change the password, end other sessions.

use actix_web::http::StatusCode;
use chrono::{DateTime, Utc};
use serde::Serialize;

use super::field::{Field, FieldProblem, FieldView, in_title};
use super::moment::in_words;
use super::password::SHORTEST;
use crate::agent::frame::StaffFrame;
use crate::speech::words::Words;
use crate::store::{Account, Role, Session, Store, StoreError};
use crate::web::session::{LIMITS, SignedIn};
use crate::web::trouble::Reply;

/// The template `account`.
#[derive(Serialize)]
struct AccountPage {
    #[serde(flatten)]
    frame: StaffFrame,
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
}

#[derive(Serialize)]
struct SessionRow {
    begun: String,
    seen: String,
    this_one: bool,
}

/// What the page says first.
pub enum AccountMessage {
    /// An interface text: something was done.
    Done(&'static str),
    Problem(FieldProblem),
}

/// Shows the page.
///
/// # Errors
/// Trouble of the store.
pub async fn show(who: &SignedIn, message: Option<AccountMessage>) -> Reply {
    let name = who.account().clone();
    let asked = who.ask(move |store, now| {
        let account = store.account(&name)?.ok_or(StoreError::UnknownAccount)?;
        let sessions = running_sessions(store, &account, now)?;
        Ok((account, sessions))
    });
    let (account, sessions) = asked.await?;
    let (notice, problem) = match message {
        None => (None, None),
        Some(AccountMessage::Done(text)) => (Some(text), None),
        Some(AccountMessage::Problem(problem)) => (None, Some(problem)),
    };
    let status = if problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let words = who.reader_words();
    let page = AccountPage {
        frame: StaffFrame::new(who, in_title(words, "account-title", problem.as_ref())).at(who, "account"),
        fields: fields(words, problem.as_ref()),
        notice,
        problem,
        name: who.account().as_str().to_owned(),
        role: role_text(who.role()),
        password: account.password.is_some().then(|| who.address("account/password")),
        end_others: (sessions.len() > 1).then(|| who.address("account/sessions")),
        sessions: sessions.iter().map(|session| row(who, session)).collect(),
    };
    who.page(status, "account", &page)
}

fn running_sessions(store: &dyn Store, account: &Account, now: DateTime<Utc>) -> Result<Vec<Session>, StoreError> {
    let mut sessions = store.sessions_of(&account.name)?;
    sessions.retain(|session| !LIMITS.are_past(session.created, session.last_seen, now));
    Ok(sessions)
}

fn row(who: &SignedIn, session: &Session) -> SessionRow {
    let (begun, seen) = (session.created, session.last_seen);
    let [begun, seen] = [begun, seen].map(|moment| in_words(who.reader_words(), moment));
    SessionRow { begun, seen, this_one: session.id == *who.session() }
}

fn fields(words: Words<'_>, problem: Option<&FieldProblem>) -> [FieldView; 3] {
    let hint = words.own("password-new-hint", &[("shortest", SHORTEST.to_string())]);
    [
        Field::CurrentPassword.view(words, None, problem),
        Field::NewPassword.view(words, Some(hint), problem),
        Field::NewPasswordAgain.view(words, None, problem),
    ]
}

const fn role_text(role: Role) -> &'static str {
    match role {
        Role::Agent => "role-agent",
        Role::Supervisor => "role-supervisor",
        Role::Administrator => "role-administrator",
    }
}
