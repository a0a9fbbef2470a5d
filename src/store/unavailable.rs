//! Shelves that hold nothing and say why: what a server has when its store could
//! not be opened. Plans still come; only what would be kept cannot be.

use super::error::StoreError;
use super::shelves::{Changes, Durability, Shelf, Shelves, Visit};

/// See the module.
#[derive(Debug)]
pub struct Unavailable {
    pub(super) reason: String,
}

impl Unavailable {
    fn error(&self) -> StoreError {
        StoreError::Unavailable { reason: self.reason.clone() }
    }
}

impl Shelves for Unavailable {
    fn get(&self, _: Shelf, _: &str) -> Result<Option<Vec<u8>>, StoreError> {
        Err(self.error())
    }

    fn walk(&self, _: Shelf, _: &str, _: &str, _: &mut Visit<'_>) -> Result<(), StoreError> {
        Err(self.error())
    }

    fn change<T>(&self, _: Durability, _: impl FnOnce(&mut Changes) -> Result<T, StoreError>) -> Result<T, StoreError> {
        Err(self.error())
    }

    fn health(&self) -> Result<(), StoreError> {
        Err(self.error())
    }
}
