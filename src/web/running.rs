//! What a running server holds.

use std::sync::Arc;

use actix_web::web;
use arc_swap::{ArcSwap, Guard};
use chrono::{DateTime, Utc};

use super::headers::Transport;
use super::pages::Pages;
use super::seal::Seal;
use crate::directory::Directory;
use crate::policy::Policy;
use crate::store::{Store, StoreError};

/// Tells the present moment.
pub type Clock = Box<dyn Fn() -> DateTime<Utc> + Send + Sync>;

/// Shared by all requests. The policy is swapped whole; the rest never changes.
pub struct Running {
    policy: ArcSwap<Policy>,
    pub directory: Arc<Directory>,
    pub pages: Pages,
    pub seal: Seal,
    pub transport: Transport,
    /// It may be unavailable, and says so then; its methods block: see [`Running::ask`].
    pub store: Arc<dyn Store>,
    clock: Clock,
}

impl Running {
    #[must_use]
    pub fn new(
        policy: impl Into<Arc<Policy>>,
        directory: impl Into<Arc<Directory>>,
        pages: Pages,
        seal: Seal,
        transport: Transport,
        store: Arc<dyn Store>,
        clock: Clock,
    ) -> Self {
        let (policy, directory) = (ArcSwap::new(policy.into()), directory.into());
        Self { policy, directory, pages, seal, transport, store, clock }
    }

    /// The policy in force; one request keeps the one it began with.
    pub fn policy(&self) -> Guard<Arc<Policy>> {
        self.policy.load()
    }

    /// Puts another policy in force for requests to come.
    pub fn replace(&self, policy: Policy) {
        self.policy.store(Arc::new(policy));
    }

    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        (self.clock)()
    }

    /// Asks the store, which waits for its disk, from a thread that may wait.
    ///
    /// # Errors
    /// What the store says.
    pub async fn ask<T: Send + 'static>(
        self: &Arc<Self>,
        question: impl FnOnce(&dyn Store, DateTime<Utc>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let running = Arc::clone(self);
        let answer = web::block(move || question(running.store.as_ref(), running.now())).await;
        answer.unwrap_or_else(|error| Err(StoreError::Unavailable { reason: error.to_string() }))
    }
}
