//! One callback as it is kept.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::store::account::AccountName;
use crate::store::callback::{Attempt, CallbackId, CallbackState, LEASE, PAUSE};
use crate::store::keys::Sealed;
use crate::store::record::Record;
use crate::store::shelves::Shelf;

#[derive(Serialize, Deserialize)]
pub(crate) struct CallbackRecord {
    /// The request; gone when the callback is closed.
    pub(crate) sealed: Option<Sealed>,
    pub(super) created: DateTime<Utc>,
    pub(crate) expires: DateTime<Utc>,
    pub(super) due: DateTime<Utc>,
    pub(super) attempts: Vec<Attempt>,
    pub(super) lease: Option<Lease>,
    pub(crate) state: CallbackState,
}

/// Who has it to themselves, and until when.
#[derive(Serialize, Deserialize)]
pub(super) struct Lease {
    by: AccountName,
    pub(super) until: DateTime<Utc>,
}

impl Lease {
    pub(super) fn new(agent: &AccountName, now: DateTime<Utc>) -> Self {
        Self { by: agent.clone(), until: now + LEASE }
    }
}

impl Record for CallbackRecord {
    const SHELF: Shelf = Shelf::Callback;
}

impl CallbackRecord {
    pub(super) fn new(sealed: Sealed, due: DateTime<Utc>, expires: DateTime<Utc>, created: DateTime<Utc>) -> Self {
        let sealed = Some(sealed);
        Self { sealed, created, expires, due, attempts: Vec::new(), lease: None, state: CallbackState::Open }
    }

    /// Who has it, if anyone has.
    pub(super) fn holder(&self, now: DateTime<Utc>) -> Option<&AccountName> {
        self.lease.as_ref().filter(|lease| lease.until > now).map(|lease| &lease.by)
    }

    pub(super) fn is_leased_to(&self, agent: &AccountName, now: DateTime<Utc>) -> bool {
        self.holder(now) == Some(agent)
    }

    pub(super) fn is_leased_to_another(&self, agent: &AccountName, now: DateTime<Utc>) -> bool {
        self.holder(now).is_some_and(|holder| holder != agent)
    }

    /// After an attempt: given back for a pause, or closed and emptied.
    pub(super) fn after(mut self, attempt: Attempt) -> Self {
        let due = attempt.at + PAUSE;
        let result = attempt.result;
        self.attempts.push(attempt);
        let state = result.leads_to(self.attempts.len());
        let sealed = self.sealed.filter(|_| state == CallbackState::Open);
        Self { sealed, due, lease: None, state, ..self }
    }
}

pub(super) fn place(id: &CallbackId) -> String {
    format!("callback/{}", id.as_str())
}
