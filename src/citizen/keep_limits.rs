//! How much one address may leave with us, and what a person is told when their
//! code or callback cannot be kept.
//!
//! A program that asks again and again would fill the store and the queue of the
//! agents. A library, an office or a street behind one address has enough.

use actix_web::http::StatusCode;
use chrono::Duration;

use crate::speech::words::Words;
use crate::store::StoreError;
use crate::web::client_address::ClientAddress;
use crate::web::client_throttle::{Allowance, ClientThrottle};
use crate::web::trouble::Reply;
use crate::web::wait::Wait;

/// At most 4,380 on the first day.
const CODES: Allowance = Allowance { at_once: 60, then_each: Duration::seconds(20) };
/// Each takes an agent some minutes: at most 500 on the first day.
const CALLBACKS: Allowance = Allowance { at_once: 20, then_each: Duration::minutes(3) };

/// Counts what each address leaves.
pub struct KeepLimits {
    pub(super) codes: ClientThrottle,
    pub(super) callbacks: ClientThrottle,
}

impl KeepLimits {
    #[must_use]
    pub fn new(clients: ClientAddress) -> Self {
        let each = |allowance| ClientThrottle::new(clients, allowance);
        Self { codes: each(CODES), callbacks: each(CALLBACKS) }
    }
}

/// Why nothing was kept.
pub enum NotKept {
    /// This address has left too many.
    TooMany(Wait),
    Store(StoreError),
}

impl From<StoreError> for NotKept {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<Wait> for NotKept {
    fn from(wait: Wait) -> Self {
        Self::TooMany(wait)
    }
}

impl NotKept {
    const fn status(&self) -> StatusCode {
        match self {
            Self::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Store(_) => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// What the person reads: the text `unavailable` when it is our fault.
    fn sentence(&self, unavailable: &str, words: Words<'_>) -> String {
        match self {
            Self::TooMany(wait) => words.own("keep-too-many", &[("minutes", wait.minutes().to_string())]),
            Self::Store(_) => words.own(unavailable, &[]),
        }
    }

    /// Answers with a page that has the sentence on it.
    ///
    /// # Errors
    /// The page cannot be rendered.
    pub fn answer(
        &self,
        unavailable: &str,
        words: Words<'_>,
        page: impl FnOnce(StatusCode, Option<String>) -> Reply,
    ) -> Reply {
        if let Self::Store(error) = self {
            tracing::error!(%error, code = error.code(), "nothing can be kept");
        }
        let mut response = page(self.status(), Some(self.sentence(unavailable, words)))?;
        if let Self::TooMany(wait) = self {
            wait.tell(&mut response);
        }
        Ok(response)
    }
}
