//! A store over shelves in sled: opening, and what needs its files.

use std::io::BufRead;
use std::path::Path;

use super::SledShelves;
use crate::store::error::StoreError;
use crate::store::exchange::{self, Exported};
use crate::store::folder::{Folder, Generation};
use crate::store::kept::Kept;
use crate::store::keys::KeyRing;
use crate::store::randomness::Randomness;
use crate::store::shelves::{Durability, LAST, Shelf, Shelves as _};

/// A store in a folder of one machine; one process at a time has it.
pub type SledStore = Kept<SledShelves>;

/// Changes copied at once.
const BATCH: usize = 500;

impl SledStore {
    /// Opens the store of a folder, or makes one, and looks at every record.
    ///
    /// # Errors
    /// It is in use, cannot be used, or is not as it was left.
    pub fn open(folder: &Path, keys: KeyRing, randomness: Randomness) -> Result<Self, StoreError> {
        let folder = Folder::open(folder)?;
        let generation = folder.current()?;
        let shelves = SledShelves::open(&generation.path, generation.new)?;
        if generation.new {
            folder.made(generation)?;
        }
        Ok(Self::over(shelves, keys, randomness))
    }

    /// Opens it though something may be wrong, and says what is. Records that do
    /// not match their checksum are passed over from then on.
    ///
    /// # Errors
    /// It is in use, or cannot be opened at all.
    pub fn open_damaged(
        folder: &Path,
        keys: KeyRing,
        randomness: Randomness,
    ) -> Result<(Self, Vec<StoreError>), StoreError> {
        let generation = Folder::open(folder)?.current()?;
        let (shelves, faults) = SledShelves::open_damaged(&generation.path, generation.new)?;
        Ok((Self::over(shelves, keys, randomness), faults))
    }

    /// Writes all records anew, so that the files hold nothing else, and puts
    /// them in force. The bytes on disk before and after. This store is closed.
    ///
    /// # Errors
    /// Trouble of the store; it is then as it was.
    pub fn compact(self, folder: &Path) -> Result<(u64, u64), StoreError> {
        let folder = Folder::open(folder)?;
        let current = folder.current()?;
        let next = folder.next(&current)?;
        let before = current.size();
        self.shelves.copy_to(&next)?;
        let next = folder.made(next)?;
        drop(self);
        folder.discard(&current)?;
        Ok((before, next.size()))
    }

    /// Puts the records of an export in force, all or none. How many there were.
    ///
    /// # Errors
    /// The store holds records already, the export is not whole, or a record does
    /// not open with these keys.
    pub fn import(self, folder: &Path, export: &mut dyn BufRead) -> Result<u64, StoreError> {
        if self.shelves.records() > 0 {
            return Err(StoreError::NotEmpty { path: folder.display().to_string() });
        }
        let folder = Folder::open(folder)?;
        let current = folder.current()?;
        let next = folder.next(&current)?;
        let records = self.fill(&next, export)?;
        folder.made(next)?;
        drop(self);
        folder.discard(&current)?;
        Ok(records)
    }

    fn fill(&self, next: &Generation, export: &mut dyn BufRead) -> Result<u64, StoreError> {
        let filled = SledShelves::open(&next.path, true)?;
        let mut batch: Vec<Exported> = Vec::new();
        let records = exchange::read(export, &mut |record| {
            self.look_at(record.shelf, &record.key, &record.content)?;
            batch.push(record);
            if batch.len() >= BATCH { filled.put_all(std::mem::take(&mut batch)) } else { Ok(()) }
        })?;
        filled.put_all(batch)?;
        filled.must_be_sound()?;
        Ok(records)
    }
}

impl SledShelves {
    /// All records, as they lie, into a new generation.
    fn copy_to(&self, generation: &Generation) -> Result<(), StoreError> {
        let copy = Self::open(&generation.path, true)?;
        for shelf in Shelf::ALL {
            let mut batch = Vec::new();
            self.walk(shelf, "", LAST, &mut |key, content| {
                batch.push(Exported { shelf, key: key.to_owned(), content: content.to_vec() });
                if batch.len() >= BATCH { copy.put_all(std::mem::take(&mut batch)) } else { Ok(()) }
            })?;
            copy.put_all(batch)?;
        }
        copy.must_be_sound()
    }

    fn put_all(&self, records: Vec<Exported>) -> Result<(), StoreError> {
        self.change(Durability::Soon, |changes| {
            for record in records {
                changes.put_raw(record.shelf, &record.key, record.content);
            }
            Ok(())
        })
    }

    /// On disk, and as it was written.
    fn must_be_sound(&self) -> Result<(), StoreError> {
        self.sync_all()?;
        self.faults().into_iter().next().map_or(Ok(()), Err)
    }
}
