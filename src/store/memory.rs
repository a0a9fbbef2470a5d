//! Shelves in memory, for tests and demonstrations: gone with the process.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError, RwLock};

use super::error::StoreError;
use super::shelves::{Change, Changes, Durability, Shelf, Shelves, Visit};

/// See the module.
#[derive(Debug, Default)]
pub struct MemoryShelves {
    records: RwLock<BTreeMap<(Shelf, String), Vec<u8>>>,
    /// Held by the one piece of work that may change something.
    work: Mutex<()>,
}

impl Shelves for MemoryShelves {
    fn get(&self, shelf: Shelf, key: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let records = self.records.read().unwrap_or_else(PoisonError::into_inner);
        Ok(records.get(&(shelf, key.to_owned())).cloned())
    }

    fn walk(&self, shelf: Shelf, first: &str, last: &str, visit: &mut Visit<'_>) -> Result<(), StoreError> {
        let range = (shelf, first.to_owned())..=(shelf, last.to_owned());
        let records = self.records.read().unwrap_or_else(PoisonError::into_inner);
        let found: Vec<_> = records.range(range).map(|((_, key), value)| (key.clone(), value.clone())).collect();
        drop(records);
        found.iter().try_for_each(|(key, value)| visit(key, value))
    }

    fn change<T>(
        &self,
        _: Durability,
        work: impl FnOnce(&mut Changes) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let _alone = self.work.lock().unwrap_or_else(PoisonError::into_inner);
        let mut changes = Changes::default();
        let done = work(&mut changes)?;
        let mut records = self.records.write().unwrap_or_else(PoisonError::into_inner);
        for Change { shelf, key, value } in changes.into_list() {
            match value {
                Some(value) => records.insert((shelf, key), value),
                None => records.remove(&(shelf, key)),
            };
        }
        Ok(done)
    }

    fn health(&self) -> Result<(), StoreError> {
        Ok(())
    }
}
