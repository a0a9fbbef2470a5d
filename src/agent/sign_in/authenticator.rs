//! What signing in needs beside what every request has.

use std::sync::Arc;

use chrono::{DateTime, Duration, Utc};
use tokio::sync::Semaphore;

use super::password::Hashing;
use super::provider::Provider;
use crate::store::{Randomness, Store, StoreError};
use crate::web::client_address::ClientAddress;
use crate::web::client_throttle::{Allowance, ClientThrottle};
use crate::web::request::Request;

/// Wrong tries of one address: a whole office may share it, so only those that
/// fail count.
const OF_ONE_ADDRESS: Allowance = Allowance { at_once: 30, then_each: Duration::seconds(10) };

/// Shared by all who sign in.
pub struct Authenticator {
    hashing: Arc<Hashing>,
    /// As many hashes at a time as there are cores: more would take no less time
    /// and 19 MiB each.
    turns: Semaphore,
    pub(super) clients: ClientThrottle,
    pub(super) provider: Option<Provider>,
    pub(super) randomness: Randomness,
}

impl Authenticator {
    /// `provider` is the organisation's own, if it has one.
    #[must_use]
    pub fn new(hashing: Hashing, clients: ClientAddress, provider: Option<Provider>, randomness: Randomness) -> Self {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let (hashing, turns) = (Arc::new(hashing), Semaphore::new(cores));
        let clients = ClientThrottle::new(clients, OF_ONE_ADDRESS);
        Self { hashing, turns, clients, provider, randomness }
    }

    /// Runs work that hashes, when it is its turn.
    ///
    /// # Errors
    /// What the store says.
    pub(super) async fn in_turn<T: Send + 'static>(
        &self,
        request: &Request,
        work: impl FnOnce(&Hashing, &dyn Store, DateTime<Utc>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        // The turns are never closed; without one the work is done all the same.
        let _turn = self.turns.acquire().await.ok();
        let hashing = Arc::clone(&self.hashing);
        request.ask(move |store, now| work(&hashing, store, now)).await
    }
}
