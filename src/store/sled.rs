//! Shelves in sled, the only place that names it.
//!
//! Acknowledged means on disk: the `flush` of sled 0.34 does not wait for the
//! disk on Linux, so each group of changes is followed by a `sync_data` of our
//! own. What sled does not notice (a log that lost its end, a record changed on
//! disk) shows by checksums, by a tally of each shelf and by a witness.
//!
//! One piece of work at a time changes something, under a lock; waiting for the
//! disk is done after it is let go.

mod opening;
mod store;

use std::collections::BTreeMap;
use std::fs::File;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

pub use self::store::SledStore;
use super::error::StoreError;
use super::group_commit::GroupCommit;
use super::shelves::{Change, Changes, Durability, LAST, Shelf, Shelves, Visit};
use super::tally::{Tally, checked, with_checksum};
use super::witness::Witness;

/// So that a leaf of up to 19 records stays within a quarter of a segment: larger
/// ones sled keeps in files of their own, which nobody syncs.
const LARGEST_RECORD: usize = 24 * 1024;
/// The number of the last change.
const CHANGE: &[u8] = b"#";

/// See the module.
pub struct SledShelves {
    tree: sled::Db,
    /// The file of the log, to sync it.
    file: File,
    witness: Witness,
    counted: Mutex<Counted>,
    commit: GroupCommit,
    unsound: Unsound,
}

/// What a walk does at a record that does not match its checksum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unsound {
    Refused,
    /// To save what is left of a damaged store.
    PassedOver,
}

/// What the records must add up to.
#[derive(Clone, Default)]
struct Counted {
    change: u64,
    tallies: BTreeMap<Shelf, Tally>,
}

impl Shelves for SledShelves {
    fn get(&self, shelf: Shelf, key: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let stored = self.stored(shelf, key)?;
        stored.map(|stored| checked(shelf, key, &stored).map(<[u8]>::to_vec)).transpose()
    }

    fn walk(&self, shelf: Shelf, first: &str, last: &str, visit: &mut Visit<'_>) -> Result<(), StoreError> {
        self.walk_stored(shelf, first, last, &mut |key, stored| match checked(shelf, key, stored) {
            Ok(content) => visit(key, content),
            Err(_) if self.unsound == Unsound::PassedOver => Ok(()),
            Err(error) => Err(error),
        })
    }

    fn change<T>(
        &self,
        durability: Durability,
        work: impl FnOnce(&mut Changes) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let mut counted = self.counted.lock().unwrap_or_else(PoisonError::into_inner);
        self.commit.sound()?;
        let mut changes = Changes::default();
        let done = work(&mut changes)?;
        let list = changes.into_list();
        if list.is_empty() {
            return Ok(done);
        }
        let number = self.apply(&mut counted, list)?;
        drop(counted);
        if durability == Durability::OnDisk {
            self.commit.wait(number, &|upto| self.sync(upto))?;
        }
        Ok(done)
    }

    fn health(&self) -> Result<(), StoreError> {
        self.commit.sound()
    }
}

impl SledShelves {
    fn stored(&self, shelf: Shelf, key: &str) -> Result<Option<sled::IVec>, StoreError> {
        guarded(|| self.tree.get(place(shelf, key)))
    }

    /// Walks records with their checksums.
    fn walk_stored(&self, shelf: Shelf, first: &str, last: &str, visit: &mut Visit<'_>) -> Result<(), StoreError> {
        let mut range = self.tree.range(place(shelf, first)..=place(shelf, last));
        while let Some((place, stored)) = guarded(|| range.next().transpose())? {
            let key = place.get(1..).and_then(|key| std::str::from_utf8(key).ok());
            let key = key.ok_or_else(|| damaged(&format!("a key of `{}` is no text", shelf.name())))?;
            visit(key, &stored)?;
        }
        Ok(())
    }

    /// Writes changes, the tallies they lead to and their number in one batch,
    /// which is found whole or not at all after a crash.
    fn apply(&self, counted: &mut Counted, list: Vec<Change>) -> Result<u64, StoreError> {
        let mut after = counted.clone();
        after.change += 1;
        let mut batch = sled::Batch::default();
        for change in list {
            self.add_to(&mut batch, &mut after, change)?;
        }
        batch.insert(CHANGE, &after.change.to_be_bytes());
        guarded(|| self.tree.apply_batch(batch)).inspect_err(|error| self.commit.fail(&error.to_string()))?;
        self.commit.applied(after.change);
        *counted = after;
        Ok(counted.change)
    }

    fn add_to(
        &self,
        batch: &mut sled::Batch,
        after: &mut Counted,
        Change { shelf, key, value }: Change,
    ) -> Result<(), StoreError> {
        let tally = after.tallies.entry(shelf).or_default();
        if let Some(old) = self.stored(shelf, &key)? {
            tally.take_out(&old);
        }
        match value {
            Some(value) if value.len() > LARGEST_RECORD => {
                return Err(StoreError::NotWritten { what: format!("a record of `{}` is too large", shelf.name()) });
            }
            Some(value) => {
                let stored = with_checksum(shelf, &key, &value);
                tally.add(&stored);
                batch.insert(place(shelf, &key), stored);
            }
            None => batch.remove(place(shelf, &key)),
        }
        batch.insert(tally_place(shelf), tally.to_bytes());
        Ok(())
    }

    /// Brings everything up to this change to the disk.
    fn sync(&self, upto: u64) -> Result<(), StoreError> {
        guarded(|| self.tree.flush())?;
        let synced = self.file.sync_data().and_then(|()| self.witness.write(upto));
        synced.map_err(|error| StoreError::NotWritten { what: error.to_string() })
    }

    /// Brings everything to the disk, acknowledged or not.
    fn sync_all(&self) -> Result<(), StoreError> {
        let change = self.counted.lock().unwrap_or_else(PoisonError::into_inner).change;
        self.commit.wait(change, &|upto| self.sync(upto))
    }

    /// How many records there are.
    fn records(&self) -> u64 {
        let counted = self.counted.lock().unwrap_or_else(PoisonError::into_inner);
        counted.tallies.values().map(|tally| tally.count).sum()
    }

    /// What is wrong with the files, all of it.
    fn faults(&self) -> Vec<StoreError> {
        let counted = self.counted.lock().unwrap_or_else(PoisonError::into_inner);
        let acknowledged = self.witness.read().and_then(|witness| counted.must_reach(witness));
        let shelves = Shelf::ALL.into_iter().map(|shelf| self.recount(shelf, &counted));
        std::iter::once(acknowledged).chain(shelves).filter_map(Result::err).collect()
    }

    fn recount(&self, shelf: Shelf, counted: &Counted) -> Result<(), StoreError> {
        let mut found = Tally::default();
        self.walk_stored(shelf, "", LAST, &mut |key, stored| {
            checked(shelf, key, stored)?;
            found.add(stored);
            Ok(())
        })?;
        let expected = counted.tallies.get(&shelf);
        let expected = expected.ok_or_else(|| damaged(&format!("the count of `{}` is missing", shelf.name())))?;
        found.must_be(*expected, shelf)
    }
}

impl Drop for SledShelves {
    /// What may be lost in a power cut need not be lost at every end.
    fn drop(&mut self) {
        let _ = self.sync_all();
    }
}

impl Counted {
    fn must_reach(&self, witness: u64) -> Result<(), StoreError> {
        let missing = witness.saturating_sub(self.change);
        if missing == 0 {
            Ok(())
        } else {
            Err(damaged(&format!("the last {missing} acknowledged changes are missing")))
        }
    }
}

impl std::fmt::Debug for SledShelves {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("SledShelves")
    }
}

fn letter(shelf: Shelf) -> u8 {
    match shelf {
        Shelf::Account => b'a',
        Shelf::Subject => b'b',
        Shelf::Session => b's',
        Shelf::Failures => b'f',
        Shelf::Handoff => b'h',
        Shelf::Guesses => b'g',
        Shelf::Callback => b'c',
        Shelf::Outcome => b'o',
        Shelf::Audit => b't',
        Shelf::Counter => b'n',
    }
}

fn place(shelf: Shelf, key: &str) -> Vec<u8> {
    [&[letter(shelf)], key.as_bytes()].concat()
}

fn tally_place(shelf: Shelf) -> Vec<u8> {
    vec![b'#', letter(shelf)]
}

fn damaged(what: &str) -> StoreError {
    StoreError::Damaged { what: what.to_owned() }
}

/// sled panics at some damage it finds; a damaged store is an answer, not an end.
fn guarded<T>(work: impl FnOnce() -> sled::Result<T>) -> Result<T, StoreError> {
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(Ok(done)) => Ok(done),
        Ok(Err(sled::Error::Io(error))) => Err(StoreError::NotWritten { what: error.to_string() }),
        Ok(Err(error)) => Err(damaged(&error.to_string())),
        Err(_) => Err(damaged("the engine stopped at what it read")),
    }
}

/// A file that cannot be used.
fn unusable(path: &Path, error: &std::io::Error) -> StoreError {
    StoreError::Unavailable { reason: format!("`{}`: {error}", path.display()) }
}
