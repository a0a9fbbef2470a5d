//! Asking the store, which waits for its disk, from a thread that may wait.

use actix_web::web::{self, Data};
use chrono::{DateTime, Utc};

use super::error::Trouble;
use super::running::Running;
use crate::store::{Store, StoreError};

/// Runs this on a thread that may wait, with the store and the present moment.
///
/// # Errors
/// What the store says.
pub async fn ask<T: Send + 'static>(
    running: &Data<Running>,
    question: impl FnOnce(&dyn Store, DateTime<Utc>) -> Result<T, StoreError> + Send + 'static,
) -> Result<T, StoreError> {
    let running = running.clone();
    let answer = web::block(move || question(running.store.as_ref(), running.now())).await;
    answer.unwrap_or_else(|error| Err(StoreError::Unavailable { reason: error.to_string() }))
}

/// What a person is told when the store could not do what it must.
impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        tracing::error!(%error, code = error.code(), "the store could not do what was asked");
        if error.is_of_the_store() { Self::Unavailable } else { Self::Ours }
    }
}
