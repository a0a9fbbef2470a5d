//! Failures to sign in over shelves.

use chrono::{DateTime, Utc};

use super::Kept;
use crate::store::error::StoreError;
use crate::store::record::Record;
use crate::store::shelves::{Shelf, Shelves};
use crate::store::throttle::{Throttle, ThrottleKey, Throttles};

impl Record for Throttle {
    const SHELF: Shelf = Shelf::Failures;
}

impl<S: Shelves> Throttles for Kept<S> {
    fn failures(&self, key: &ThrottleKey) -> Result<Throttle, StoreError> {
        Ok(self.get(&self.failures_key(key))?.unwrap_or_default())
    }

    fn add_failure(&self, key: &ThrottleKey, now: DateTime<Utc>) -> Result<Throttle, StoreError> {
        let key = self.failures_key(key);
        self.change_soon(|changes| {
            let Throttle { failures, .. } = self.get(&key)?.unwrap_or_default();
            let throttle = Throttle { failures: failures.saturating_add(1), last_failure: Some(now) };
            changes.put(&key, &throttle)?;
            Ok(throttle)
        })
    }

    fn clear_failures(&self, key: &ThrottleKey) -> Result<(), StoreError> {
        let key = self.failures_key(key);
        if self.get::<Throttle>(&key)?.is_none() {
            return Ok(());
        }
        self.change_soon(|changes| {
            changes.remove(Shelf::Failures, &key);
            Ok(())
        })
    }
}

impl<S: Shelves> Kept<S> {
    fn failures_key(&self, key: &ThrottleKey) -> String {
        match key {
            ThrottleKey::Account(name) => self.keys.hash("failures of account", name.as_str().as_bytes()),
            ThrottleKey::Client(address) => self.keys.hash("failures of client", address.as_bytes()),
        }
    }
}
