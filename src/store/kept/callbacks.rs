//! The queue of callbacks over shelves.

mod record;

use chrono::{DateTime, Utc};

pub(super) use self::record::CallbackRecord;
use self::record::{Lease, place};
use super::{Kept, is_past};
use crate::store::account::AccountName;
use crate::store::audit::{Actor, AuditAct, AuditEntry, AuditSubject};
use crate::store::callback::{
    Attempt, AttemptResult, Callback, CallbackId, CallbackRequest, CallbackState, Callbacks, KEPT_FOR, WaitingCallback,
};
use crate::store::error::StoreError;
use crate::store::id::Id;
use crate::store::shelves::{Changes, Shelves};

impl<S: Shelves> Callbacks for Kept<S> {
    fn request_callback(&self, request: &CallbackRequest, now: DateTime<Utc>) -> Result<CallbackId, StoreError> {
        let id = CallbackId::draw(&self.randomness)?;
        let sealed = self.seal(&place(&id), request)?;
        let expires = request.slot.end().max(now) + KEPT_FOR;
        let record = CallbackRecord::new(sealed, request.slot.start(), expires, now);
        self.change(|changes| changes.put(id.as_str(), &record))?;
        Ok(id)
    }

    fn take_next_callback(
        &self,
        agent: &AccountName,
        languages: &[Id],
        now: DateTime<Utc>,
    ) -> Result<Option<Callback>, StoreError> {
        self.change(|changes| {
            for (id, record) in self.queue_of(agent, now)? {
                let request = self.request(&id, &record)?;
                let own = record.is_leased_to(agent, now);
                if own || languages.is_empty() || languages.contains(&request.language) {
                    return self.lease(changes, (id, record), request, agent, now).map(Some);
                }
            }
            Ok(None)
        })
    }

    fn take_callback(&self, id: &CallbackId, agent: &AccountName, now: DateTime<Utc>) -> Result<Callback, StoreError> {
        self.change(|changes| {
            let record = self.open_record(id, now)?;
            if record.is_leased_to_another(agent, now) {
                return Err(StoreError::CallbackTaken);
            }
            let request = self.request(id, &record)?;
            self.lease(changes, (id.clone(), record), request, agent, now)
        })
    }

    fn release_callback(&self, id: &CallbackId, agent: &AccountName, now: DateTime<Utc>) -> Result<(), StoreError> {
        self.change(|changes| {
            let record = self.leased_record(id, agent, now)?;
            changes.put(id.as_str(), &CallbackRecord { lease: None, ..record })?;
            self.note_with(changes, &noted(id, AuditAct::CallbackReleased, agent, now))?;
            Ok(())
        })
    }

    fn record_attempt(
        &self,
        id: &CallbackId,
        agent: &AccountName,
        result: AttemptResult,
        now: DateTime<Utc>,
    ) -> Result<CallbackState, StoreError> {
        self.change(|changes| {
            let attempt = Attempt { at: now, by: agent.clone(), result };
            let record = self.leased_record(id, agent, now)?.after(attempt);
            changes.put(id.as_str(), &record)?;
            self.note_with(changes, &noted(id, AuditAct::CallbackAttempted, agent, now))?;
            Ok(record.state)
        })
    }

    fn waiting_callbacks(&self, now: DateTime<Utc>) -> Result<Vec<WaitingCallback>, StoreError> {
        let waiting = self.open_records(now)?.into_iter();
        let waiting: Result<Vec<_>, _> = waiting.map(|(id, record)| self.waiting(id, record, now)).collect();
        let mut waiting = waiting?;
        waiting.sort_by(|a, b| (a.due, &a.id).cmp(&(b.due, &b.id)));
        Ok(waiting)
    }
}

impl<S: Shelves> Kept<S> {
    /// The open ones that have not expired.
    fn open_records(&self, now: DateTime<Utc>) -> Result<Vec<(CallbackId, CallbackRecord)>, StoreError> {
        let mut records = self.all::<CallbackRecord>()?;
        records.retain(|(_, record)| record.state == CallbackState::Open && !is_past(record.expires, now));
        records.into_iter().map(|(key, record)| Ok((CallbackId::parse(&key)?, record))).collect()
    }

    /// What an agent could take, best first: the one they have, then those due longest.
    fn queue_of(
        &self,
        agent: &AccountName,
        now: DateTime<Utc>,
    ) -> Result<Vec<(CallbackId, CallbackRecord)>, StoreError> {
        let mut records = self.open_records(now)?;
        records.retain(|(_, record)| {
            record.is_leased_to(agent, now) || record.due <= now && !record.is_leased_to_another(agent, now)
        });
        let place = |(id, record): &(CallbackId, CallbackRecord)| {
            (!record.is_leased_to(agent, now), record.due, id.as_str().to_owned())
        };
        records.sort_by_key(place);
        Ok(records)
    }

    fn open_record(&self, id: &CallbackId, now: DateTime<Utc>) -> Result<CallbackRecord, StoreError> {
        let record = self.get::<CallbackRecord>(id.as_str())?.filter(|record| !is_past(record.expires, now));
        let record = record.ok_or(StoreError::UnknownCallback)?;
        if record.state == CallbackState::Open { Ok(record) } else { Err(StoreError::CallbackClosed) }
    }

    fn leased_record(
        &self,
        id: &CallbackId,
        agent: &AccountName,
        now: DateTime<Utc>,
    ) -> Result<CallbackRecord, StoreError> {
        let record = self.open_record(id, now)?;
        if record.is_leased_to(agent, now) { Ok(record) } else { Err(StoreError::CallbackTaken) }
    }

    fn lease(
        &self,
        changes: &mut Changes,
        (id, record): (CallbackId, CallbackRecord),
        request: CallbackRequest,
        agent: &AccountName,
        now: DateTime<Utc>,
    ) -> Result<Callback, StoreError> {
        let again = record.is_leased_to(agent, now);
        let lease = Lease::new(agent, now);
        let leased_until = lease.until;
        let record = CallbackRecord { lease: Some(lease), ..record };
        changes.put(id.as_str(), &record)?;
        if !again {
            self.note_with(changes, &noted(&id, AuditAct::CallbackTaken, agent, now))?;
        }
        let CallbackRecord { attempts, created, expires, .. } = record;
        Ok(Callback { id, request, attempts, created, expires, leased_until })
    }

    pub(super) fn request(&self, id: &CallbackId, record: &CallbackRecord) -> Result<CallbackRequest, StoreError> {
        let sealed = record.sealed.as_ref().ok_or(StoreError::CallbackClosed)?;
        self.unseal(&place(id), sealed)
    }

    fn waiting(
        &self,
        id: CallbackId,
        record: CallbackRecord,
        now: DateTime<Utc>,
    ) -> Result<WaitingCallback, StoreError> {
        let CallbackRequest { slot, language, service, topic, .. } = self.request(&id, &record)?;
        let taken_by = record.holder(now).cloned();
        let CallbackRecord { attempts, due, expires, .. } = record;
        Ok(WaitingCallback { id, slot, language, service, topic, attempts, due, taken_by, expires })
    }
}

fn noted(id: &CallbackId, act: AuditAct, agent: &AccountName, at: DateTime<Utc>) -> AuditEntry {
    AuditEntry { at, by: Actor::Account(agent.clone()), act, on: AuditSubject::Callback(id.clone()) }
}
