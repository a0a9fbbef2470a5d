//! Purging over shelves.

use chrono::{DateTime, Utc};

use super::callbacks::CallbackRecord;
use super::guesses::{Guesses, hour_of};
use super::handoffs::HandoffRecord;
use super::sessions::SessionRecord;
use super::{Kept, is_past};
use crate::store::audit::AuditEntry;
use crate::store::error::StoreError;
use crate::store::record::Record;
use crate::store::shelves::{Changes, LAST, Shelves};
use crate::store::throttle::Throttle;
use crate::store::upkeep::{FAILURES_KEPT_FOR, Purged, SESSIONS_KEPT_FOR, TRAIL_KEPT_FOR, Upkeep};

impl<S: Shelves> Upkeep for Kept<S> {
    fn purge(&self, now: DateTime<Utc>) -> Result<Purged, StoreError> {
        self.change(|changes| {
            let handoffs = self.drop_if(changes, |record: &HandoffRecord| is_past(record.expires, now))?;
            let callbacks = self.drop_if(changes, |record: &CallbackRecord| is_past(record.expires, now))?;
            let sessions =
                self.drop_if(changes, |record: &SessionRecord| is_past(record.last_seen + SESSIONS_KEPT_FOR, now))?;
            let guesses = self.drop_if(changes, |record: &Guesses| record.hour != hour_of(now))?;
            let failures = self.drop_if(changes, |record: &Throttle| {
                record.last_failure.is_none_or(|last| is_past(last + FAILURES_KEPT_FOR, now))
            })?;
            // Only from its beginning on, whatever the clock said: no gap in the numbers.
            let mut from_the_beginning = true;
            let audit_entries = self.drop_if(changes, |entry: &AuditEntry| {
                from_the_beginning &= is_past(entry.at + TRAIL_KEPT_FOR, now);
                from_the_beginning
            })?;
            Ok(Purged { handoffs, callbacks, sessions, counts: guesses + failures, audit_entries })
        })
    }

    fn health(&self) -> Result<(), StoreError> {
        self.shelves.health()
    }
}

impl<S: Shelves> Kept<S> {
    fn drop_if<R: Record>(
        &self,
        changes: &mut Changes,
        mut is_over: impl FnMut(&R) -> bool,
    ) -> Result<u64, StoreError> {
        let mut dropped = 0;
        self.walk("", LAST, |key, record: R| {
            if is_over(&record) {
                changes.remove(R::SHELF, key);
                dropped += 1;
            }
            Ok(())
        })?;
        Ok(dropped)
    }
}
