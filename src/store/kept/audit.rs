//! The audit trail over shelves.

use super::Kept;
use crate::store::audit::{AuditEntry, AuditTrail};
use crate::store::error::StoreError;
use crate::store::record::Record;
use crate::store::shelves::{Changes, Shelf, Shelves};

impl Record for AuditEntry {
    const SHELF: Shelf = Shelf::Audit;
}

/// The number of the next line.
impl Record for u64 {
    const SHELF: Shelf = Shelf::Counter;
}

pub(super) const COUNTER: &str = "audit";

/// Lines of the trail sort by their number.
pub(super) fn key(number: u64) -> String {
    format!("{number:020}")
}

impl<S: Shelves> Kept<S> {
    /// Adds a line to changes under way; once for each.
    pub(super) fn note_with(&self, changes: &mut Changes, entry: &AuditEntry) -> Result<u64, StoreError> {
        let number = self.next_line()?;
        changes.put(&key(number), entry)?;
        changes.put(COUNTER, &(number + 1))?;
        Ok(number)
    }

    fn next_line(&self) -> Result<u64, StoreError> {
        Ok(self.get(COUNTER)?.unwrap_or_default())
    }
}

impl<S: Shelves> AuditTrail for Kept<S> {
    fn note(&self, entry: &AuditEntry) -> Result<u64, StoreError> {
        self.change(|changes| self.note_with(changes, entry))
    }

    fn trail(&self, before: Option<u64>, limit: usize) -> Result<Vec<(u64, AuditEntry)>, StoreError> {
        let end = before.unwrap_or(u64::MAX).min(self.next_line()?);
        let mut lines = Vec::new();
        for number in (0..end).rev().take(limit) {
            let Some(entry) = self.get(&key(number))? else { break };
            lines.push((number, entry));
        }
        Ok(lines)
    }
}
