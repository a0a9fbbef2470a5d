//! Answers handed on under a code: to another desk, or to another day.

use serde_json::{Map, Value};

use super::visit::{self, NoVisit, Present, Reread, Visit};
use crate::policy::Policy;
use crate::store::{AnswersText, Code, Handoff, Id, StoreError};

/// What lies under a code, of all that a visit holds: neither when it began nor
/// what was taken. What a visit comes to hold is not kept until it is named here.
const KEPT: [&str; 3] = ["who", "answers", "notes"];

/// Whether the notes of a call lie under the code too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotesWish {
    Keep,
    LeaveOut,
}

/// Answers as the store keeps them, and their language.
pub struct HandedOn {
    pub answers: AnswersText,
    pub language: Id,
}

/// Keeps the answers under a code, once for the same answers. The code goes into
/// the visit.
///
/// # Errors
/// They were not kept.
pub async fn give_code<E: From<StoreError>>(
    visit: &mut Visit,
    policy: &Policy,
    wish: NotesWish,
    keep: impl AsyncFnOnce(HandedOn) -> Result<Code, E>,
) -> Result<(), E> {
    if visit.taken.code.is_none() {
        let handed_on = hand_on(visit, policy, wish)?;
        visit.taken.code = Some(keep(handed_on).await?);
    }
    Ok(())
}

fn hand_on(visit: &Visit, policy: &Policy, wish: NotesWish) -> Result<HandedOn, StoreError> {
    let unwritten = |error: NoVisit| StoreError::NotWritten { what: error.to_string() };
    let mut fields: Map<String, Value> = visit::written(visit, policy).map_err(unwritten)?;
    fields.retain(|field, _| KEPT.contains(&field.as_str()));
    if wish == NotesWish::LeaveOut {
        fields.remove("notes");
    }
    let answers = AnswersText::parse(&Value::Object(fields).to_string())?;
    Ok(HandedOn { answers, language: Id::parse(visit.language.as_str())? })
}

/// The visit that goes on from what lay under a code: it begins now, in the
/// language it was in if the rules still have it.
///
/// # Errors
/// What lay there is no visit.
pub fn go_on(handoff: &Handoff, present: Present<'_>) -> Result<Reread<Visit>, NoVisit> {
    let language = visit::language(present.policy, handoff.language.as_str()).unwrap_or(present.language);
    visit::read(handoff.answers.as_str(), Present { language, ..present })
}

#[cfg(test)]
mod tests;
