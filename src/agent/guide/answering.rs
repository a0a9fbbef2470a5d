//! From one answer to the next question of a call.

use actix_web::http::StatusCode;

use super::call::OpenCall;
use super::call_page::Screen;
use crate::conversation::form::{self, Fields};
use crate::conversation::interview::Purpose;
use crate::conversation::notes::Notes;
use crate::conversation::visit::{self, Visit};
use crate::web::trouble::{Reply, Trouble};

/// The screen with the next question that counts.
///
/// # Errors
/// The page cannot be rendered.
pub fn show(open: &OpenCall) -> Reply {
    let put = open.interview().next(&open.visit().answers);
    Screen { open, put, refused: None, long_notes: None }.answer(StatusCode::OK)
}

/// The screen with the question in the address.
///
/// # Errors
/// There is no such question, or the page cannot be rendered.
pub fn show_question(open: &OpenCall) -> Reply {
    let put = open.interview().question(open.part("question")?, Purpose::Change).ok_or(Trouble::NotFound)?;
    Screen { open, put: Some(put), refused: None, long_notes: None }.answer(StatusCode::OK)
}

/// Takes an answer and the notes; what does not fit is asked again, with what was
/// typed. Ending the call takes the notes only.
///
/// # Errors
/// There is no such question, or the call cannot be sealed.
pub fn take(mut open: OpenCall) -> Reply {
    let (agent, visit) = (&open.agent, &mut open.call.visit);
    let (interview, fields) = (agent.interview(), agent.fields());
    let long_notes = take_notes(visit, fields);
    let ends = form::first(fields, "end").is_some();
    let (put, refused) = if ends {
        (interview.next(&visit.answers), None)
    } else {
        let id = form::first(fields, "question").ok_or(Trouble::Garbled)?;
        let put = interview.question(id, Purpose::GoOn).ok_or(Trouble::NotFound)?;
        match interview.take(put, visit, fields) {
            Ok(next) => (next, None),
            Err(refused) => (Some(put), Some(refused)),
        }
    };
    if refused.is_none() && long_notes.is_none() {
        return open.go_on(if ends { "/close" } else { "" });
    }
    let screen = Screen { open: &open, put, refused, long_notes };
    open.keep(screen.answer(StatusCode::UNPROCESSABLE_ENTITY)?)
}

/// The notes that were typed, if they are too long to be taken.
fn take_notes(visit: &mut Visit, fields: &Fields) -> Option<String> {
    let typed = form::first(fields, "notes")?;
    match Notes::parse(typed) {
        Ok(notes) => visit.notes = notes,
        Err(_) => return Some(typed.to_owned()),
    }
    None
}

/// Another language, or another person than was thought.
///
/// # Errors
/// The call cannot be sealed.
pub fn change_caller(mut open: OpenCall) -> Reply {
    let (agent, visit) = (&open.agent, &mut open.call.visit);
    let named = form::first(agent.fields(), "language");
    visit.language = named.and_then(|code| visit::language(agent.policy(), code)).unwrap_or(visit.language);
    visit.who = visit::who(agent.fields());
    open.go_on("")
}
