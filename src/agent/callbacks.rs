//! People who wait to be called back: the queue, and one of them at a time.

mod one_page;
mod queue_page;

use actix_web::http::StatusCode;

use self::one_page::{OnePage, RESULTS};
use self::queue_page::QueuePage;
use super::desk::{AgentDesk, Outcome};
use crate::conversation::form;
use crate::store::{CallbackId, CallbackState, StoreError, WaitingCallback};
use crate::web::error::Trouble;

/// What happened to what an agent wanted, as the queue page says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Notice {
    /// Another agent was faster.
    Taken,
    /// Nobody is to be called now.
    Nobody,
    /// It is closed, or is no more.
    Gone,
}

/// Everybody who waits.
///
/// # Errors
/// The store cannot be asked.
pub async fn queue(desk: &AgentDesk) -> Outcome {
    page(desk, StatusCode::OK, None).await
}

/// Takes the one who has waited longest.
///
/// # Errors
/// The store cannot be asked.
pub async fn take_next(desk: &AgentDesk) -> Outcome {
    let agent = desk.signed_in.account.clone();
    let taken = desk.ask(move |store, now| store.take_next_callback(&agent, &[], now)).await?;
    match taken {
        Some(callback) => Ok(desk.see(&address(desk, &callback.id))),
        None => page(desk, StatusCode::OK, Some(Notice::Nobody)).await,
    }
}

/// Takes this one, unless another agent has it.
///
/// # Errors
/// The store cannot be asked.
pub async fn take(desk: &AgentDesk, id: &str) -> Outcome {
    let (id, agent) = (parse(id)?, desk.signed_in.account.clone());
    let wanted = id.clone();
    match desk.ask(move |store, now| store.take_callback(&wanted, &agent, now)).await {
        Ok(_) => Ok(desk.see(&address(desk, &id))),
        Err(error) => refused(desk, error).await,
    }
}

/// The one that this agent has: who it is, and what was said.
///
/// # Errors
/// The store cannot be asked.
pub async fn show(desk: &AgentDesk, id: &str) -> Outcome {
    let (id, agent) = (parse(id)?, desk.signed_in.account.clone());
    // Reading a page takes nothing: it must have been taken before.
    let mine = waiting(desk).await?.into_iter().any(|one| one.id == id && one.taken_by.as_ref() == Some(&agent));
    if !mine {
        return page(desk, StatusCode::CONFLICT, Some(Notice::Taken)).await;
    }
    match desk.ask(move |store, now| store.take_callback(&id, &agent, now)).await {
        Ok(callback) => desk.page(StatusCode::OK, "callback_one", &OnePage::new(desk, &callback)),
        Err(error) => refused(desk, error).await,
    }
}

/// Notes how the attempt went.
///
/// # Errors
/// The form names no result, or the store cannot be asked.
pub async fn attempt(desk: &AgentDesk, id: &str) -> Outcome {
    let (id, agent) = (parse(id)?, desk.signed_in.account.clone());
    let named = form::values(&desk.signed_in.fields, "result").next().unwrap_or_default();
    let result = RESULTS.into_iter().find(|(known, _)| *known == named).ok_or(Trouble::Garbled)?.1;
    let noted: Result<CallbackState, _> =
        desk.ask(move |store, now| store.record_attempt(&id, &agent, result, now)).await;
    match noted {
        Ok(_) => Ok(desk.see(&desk.address("/callbacks"))),
        Err(error) => refused(desk, error).await,
    }
}

/// Puts it back for others.
///
/// # Errors
/// The store cannot be asked.
pub async fn release(desk: &AgentDesk, id: &str) -> Outcome {
    let (id, agent) = (parse(id)?, desk.signed_in.account.clone());
    match desk.ask(move |store, now| store.release_callback(&id, &agent, now)).await {
        Ok(()) => Ok(desk.see(&desk.address("/callbacks"))),
        Err(error) => refused(desk, error).await,
    }
}

async fn refused(desk: &AgentDesk, error: StoreError) -> Outcome {
    let notice = match error {
        StoreError::CallbackTaken => Notice::Taken,
        StoreError::UnknownCallback | StoreError::CallbackClosed => Notice::Gone,
        other => return Err(other.into()),
    };
    page(desk, StatusCode::CONFLICT, Some(notice)).await
}

async fn page(desk: &AgentDesk, status: StatusCode, notice: Option<Notice>) -> Outcome {
    let waiting = waiting(desk).await?;
    desk.page(status, "callbacks", &QueuePage::new(desk, &waiting, notice))
}

async fn waiting(desk: &AgentDesk) -> Result<Vec<WaitingCallback>, StoreError> {
    desk.ask(|store, now| store.waiting_callbacks(now)).await
}

fn parse(id: &str) -> Result<CallbackId, Trouble> {
    CallbackId::parse(id).map_err(|_| Trouble::NotFound)
}

fn address(desk: &AgentDesk, id: &CallbackId) -> String {
    desk.address(&format!("/callbacks/{}", id.as_str()))
}
