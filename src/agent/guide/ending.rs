//! How a call ends: with a code, with what was told, or with the reason it was not.

use actix_web::http::StatusCode;

use super::call::OpenCall;
use super::closing_page::{ClosingFault, show_closing};
use super::must_tell::{Checklist, PointsTold, reason};
use super::outcome;
use crate::conversation::form;
use crate::conversation::handing_on::{HandedOn, NotesWish, give_code};
use crate::speech::spoken::Spoken;
use crate::store::handoff::KEPT_FOR;
use crate::store::{Ending, StoreError};
use crate::web::trouble::Reply;

/// What must be told, and what the caller takes away.
///
/// # Errors
/// The page cannot be rendered.
pub fn show(open: &OpenCall) -> Reply {
    show_closing(open, StatusCode::OK, &PointsTold::default(), None)
}

/// Keeps the answers under a code, once a call.
///
/// # Errors
/// The page cannot be rendered, or the call cannot be sealed.
pub async fn give(mut open: OpenCall) -> Reply {
    let (agent, visit) = (&open.agent, &mut open.call.visit);
    let keep = async |HandedOn { answers, language }| {
        agent.ask(move |store, now| store.keep_handoff(&answers, &language, KEPT_FOR, now)).await
    };
    let wish = form::first(agent.fields(), "keep_note").map_or(NotesWish::LeaveOut, |_| NotesWish::Keep);
    let given: Result<(), StoreError> = give_code(visit, agent.policy(), wish, keep).await;
    let Err(error) = given else { return open.go_on("/close") };
    tracing::error!(%error, code = error.code(), "no code can be given");
    let fault = Some(ClosingFault::NoCode);
    show_closing(&open, StatusCode::SERVICE_UNAVAILABLE, &PointsTold::default(), fault)
}

/// Ends the call, if all was told or there is a reason why not.
///
/// # Errors
/// The page cannot be rendered.
pub async fn finish(open: OpenCall) -> Reply {
    let told = PointsTold::read(open.fields());
    let Some(ending) = ending(&open, &told) else {
        return show_closing(&open, StatusCode::UNPROCESSABLE_ENTITY, &told, Some(ClosingFault::NoReason));
    };
    let counted = count(&open, &told, ending).await;
    // An end that cannot be counted is an end all the same.
    let path = if counted.is_ok() { "agent/closed" } else { "agent/closed-uncounted" };
    let mut response = open.see(&open.address(path));
    open.forget(&mut response);
    Ok(response)
}

/// How the call ended; none while something is untold without a reason.
fn ending(open: &OpenCall, told: &PointsTold) -> Option<Ending> {
    let plan = open.plan();
    let spoken = Spoken { plan: &plan, words: open.own_words() };
    if !told.all(&Checklist { own: spoken, said: spoken }.items(told)) {
        return reason(open.fields());
    }
    let taken = &open.visit().taken;
    Some(match (&taken.callback, &taken.code) {
        (Some(_), _) => Ending::CallbackBooked,
        (None, Some(_)) => Ending::HandedOn,
        (None, None) => Ending::PlanGiven,
    })
}

async fn count(open: &OpenCall, told: &PointsTold, ending: Ending) -> Result<(), StoreError> {
    let outcome = outcome::of(open, told, ending)?;
    let id = outcome::id(&open.call.id);
    let recorded = open.ask(move |store, _| store.record_outcome(id, &outcome)).await;
    recorded.inspect_err(|error| tracing::error!(%error, code = error.code(), "a call is not counted"))
}
