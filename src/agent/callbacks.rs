//! People who wait to be called back: the queue, and one of them at a time.

mod one_page;
mod queue_page;

use actix_web::http::StatusCode;

use self::one_page::{OnePage, RESULTS};
use self::queue_page::{QueueNotice, QueuePage};
use crate::conversation::form;
use crate::store::{CallbackId, StoreError, WaitingCallback};
use crate::web::session::SignedIn;
use crate::web::trouble::{Reply, Trouble};

/// Everybody who waits.
///
/// # Errors
/// The store cannot be asked.
pub async fn queue(agent: SignedIn) -> Reply {
    page(&agent, StatusCode::OK, None).await
}

/// Takes the one who has waited longest.
///
/// # Errors
/// The store cannot be asked.
pub async fn take_next(agent: SignedIn) -> Reply {
    let account = agent.account().clone();
    let taken = agent.ask(move |store, now| store.take_next_callback(&account, &[], now)).await?;
    match taken {
        Some(callback) => Ok(agent.see(&one_page::address(&agent, &callback.id))),
        None => page(&agent, StatusCode::OK, Some(QueueNotice::Nobody)).await,
    }
}

/// Takes this one, unless another agent has it.
///
/// # Errors
/// The store cannot be asked.
pub async fn take(agent: SignedIn) -> Reply {
    let (id, account) = (callback(&agent)?, agent.account().clone());
    let wanted = id.clone();
    match agent.ask(move |store, now| store.take_callback(&wanted, &account, now)).await {
        Ok(_) => Ok(agent.see(&one_page::address(&agent, &id))),
        Err(error) => refused(&agent, error).await,
    }
}

/// The one that this agent has: who it is, and what was said.
///
/// # Errors
/// The store cannot be asked.
pub async fn show(agent: SignedIn) -> Reply {
    let (id, account) = (callback(&agent)?, agent.account().clone());
    // Reading a page takes nothing: it must have been taken before.
    let mine = waiting(&agent).await?.into_iter().any(|one| one.id == id && one.taken_by.as_ref() == Some(&account));
    if !mine {
        return page(&agent, StatusCode::CONFLICT, Some(QueueNotice::Taken)).await;
    }
    match agent.ask(move |store, now| store.take_callback(&id, &account, now)).await {
        Ok(callback) => agent.page(StatusCode::OK, "callback_one", &OnePage::new(&agent, &callback)),
        Err(error) => refused(&agent, error).await,
    }
}

/// Notes how the attempt went.
///
/// # Errors
/// The form names no result, or the store cannot be asked.
pub async fn attempt(agent: SignedIn) -> Reply {
    let (id, account) = (callback(&agent)?, agent.account().clone());
    let named = form::first(agent.fields(), "result").unwrap_or_default();
    let result = RESULTS.into_iter().find(|(known, _)| *known == named).ok_or(Trouble::Garbled)?.1;
    let noted = agent.ask(move |store, now| store.record_attempt(&id, &account, result, now)).await;
    to_queue(&agent, noted.map(|_| ())).await
}

/// Puts it back for others.
///
/// # Errors
/// The store cannot be asked.
pub async fn release(agent: SignedIn) -> Reply {
    let (id, account) = (callback(&agent)?, agent.account().clone());
    let released = agent.ask(move |store, now| store.release_callback(&id, &account, now)).await;
    to_queue(&agent, released).await
}

async fn to_queue(agent: &SignedIn, done: Result<(), StoreError>) -> Reply {
    match done {
        Ok(()) => Ok(agent.see(&agent.address("agent/callbacks"))),
        Err(error) => refused(agent, error).await,
    }
}

async fn refused(agent: &SignedIn, error: StoreError) -> Reply {
    let notice = match error {
        StoreError::CallbackTaken => QueueNotice::Taken,
        StoreError::UnknownCallback | StoreError::CallbackClosed => QueueNotice::Gone,
        other => return Err(other.into()),
    };
    page(agent, StatusCode::CONFLICT, Some(notice)).await
}

async fn page(agent: &SignedIn, status: StatusCode, notice: Option<QueueNotice>) -> Reply {
    let waiting = waiting(agent).await?;
    agent.page(status, "callbacks", &QueuePage::new(agent, &waiting, notice))
}

async fn waiting(agent: &SignedIn) -> Result<Vec<WaitingCallback>, StoreError> {
    agent.ask(|store, now| store.waiting_callbacks(now)).await
}

/// The callback in the address.
fn callback(agent: &SignedIn) -> Result<CallbackId, Trouble> {
    CallbackId::parse(agent.part("callback")?).map_err(|_| Trouble::NotFound)
}
