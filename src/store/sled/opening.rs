//! Opens the files of one generation, and finds out what is wrong with them.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use super::{CHANGE, Counted, SledShelves, Unsound, damaged, guarded, tally_place, unusable};
use crate::store::error::StoreError;
use crate::store::group_commit::GroupCommit;
use crate::store::shelves::Shelf;
use crate::store::tally::Tally;
use crate::store::witness::Witness;

/// Bytes of pages kept in memory.
const CACHE: u64 = 64 * 1024 * 1024;
/// Bytes; see `LARGEST_RECORD`.
const SEGMENT: usize = 2 * 1024 * 1024;

impl SledShelves {
    /// # Errors
    /// The files are in use, cannot be used, or are not as they were left.
    pub(super) fn open(path: &Path, new: bool) -> Result<Self, StoreError> {
        let shelves = Self::open_files(path, new, Unsound::Refused)?;
        shelves.faults().into_iter().next().map_or(Ok(shelves), Err)
    }

    /// With what is wrong with them.
    pub(super) fn open_damaged(path: &Path, new: bool) -> Result<(Self, Vec<StoreError>), StoreError> {
        let shelves = Self::open_files(path, new, Unsound::PassedOver)?;
        let faults = shelves.faults();
        Ok((shelves, faults))
    }

    fn open_files(path: &Path, new: bool, unsound: Unsound) -> Result<Self, StoreError> {
        let tree = open_tree(path)?;
        if new {
            begin(&tree)?;
        }
        let log = path.join("db");
        let file = File::open(&log).map_err(|error| unusable(&log, &error))?;
        let seen = path.join("acknowledged");
        let witness = Witness::open(&seen, new).map_err(|error| unusable(&seen, &error))?;
        let counted = counted(&tree)?;
        let commit = GroupCommit::new(counted.change);
        let shelves = Self { tree, file, witness, counted: Mutex::new(counted), commit, unsound };
        shelves.sync_whole(path)?;
        Ok(shelves)
    }

    /// The files and their names in the folder: only then can one be acknowledged.
    fn sync_whole(&self, path: &Path) -> Result<(), StoreError> {
        guarded(|| self.tree.flush())?;
        let synced = [path.join("conf"), path.join("db"), path.to_owned()];
        let mut synced = synced.iter().map(|path| File::open(path)?.sync_all());
        synced.try_for_each(|done| done).map_err(|error| unusable(path, &error))
    }
}

/// The counts of an empty store.
fn begin(tree: &sled::Db) -> Result<(), StoreError> {
    let mut batch = sled::Batch::default();
    batch.insert(CHANGE, &0_u64.to_be_bytes());
    for shelf in Shelf::ALL {
        batch.insert(tally_place(shelf), Tally::default().to_bytes());
    }
    guarded(|| tree.apply_batch(batch))
}

fn counted(tree: &sled::Db) -> Result<Counted, StoreError> {
    let change = guarded(|| tree.get(CHANGE))?;
    let change = change.and_then(|bytes| Some(u64::from_be_bytes(bytes.as_ref().try_into().ok()?)));
    let change = change.ok_or_else(|| damaged("the number of the last change is missing"))?;
    let mut tallies = BTreeMap::new();
    for shelf in Shelf::ALL {
        let bytes = guarded(|| tree.get(tally_place(shelf)))?;
        tallies.extend(bytes.and_then(|bytes| Tally::from_bytes(&bytes)).map(|tally| (shelf, tally)));
    }
    Ok(Counted { change, tallies })
}

/// sled summarises its log in a snapshot, and does not open when that was cut
/// short, though the log has it all. Such a snapshot is put aside; whether
/// anything is missing, the tallies tell.
fn open_tree(path: &Path) -> Result<sled::Db, StoreError> {
    drop_unfinished_snapshots(path).map_err(|error| unusable(path, &error))?;
    match guarded(|| config(path).open()) {
        Err(StoreError::Damaged { what }) => {
            let aside = put_snapshots_aside(path).map_err(|error| unusable(path, &error))?;
            if aside == 0 { Err(damaged(&what)) } else { guarded(|| config(path).open()) }
        }
        Err(StoreError::NotWritten { what }) if what.contains("could not acquire lock") => {
            Err(StoreError::InUse { path: path.display().to_string() })
        }
        Err(StoreError::NotWritten { what }) => {
            Err(StoreError::Unavailable { reason: format!("`{}`: {what}", path.display()) })
        }
        opened => opened,
    }
}

/// No flushing in the background: every change that must last is followed by its own.
fn config(path: &Path) -> sled::Config {
    sled::Config::new().path(path).cache_capacity(CACHE).segment_size(SEGMENT).flush_every_ms(None)
}

fn snapshots(path: &Path) -> std::io::Result<Vec<PathBuf>> {
    let named = |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("snap."));
    let Ok(entries) = fs::read_dir(path) else { return Ok(Vec::new()) };
    let paths: std::io::Result<Vec<_>> = entries.map(|entry| Ok(entry?.path())).collect();
    Ok(paths?.into_iter().filter(named).collect())
}

fn drop_unfinished_snapshots(path: &Path) -> std::io::Result<()> {
    let unfinished = |path: &&PathBuf| path.extension().is_some_and(|extension| extension == "generating");
    snapshots(path)?.iter().filter(unfinished).try_for_each(fs::remove_file)
}

/// How many there were.
fn put_snapshots_aside(path: &Path) -> std::io::Result<usize> {
    let found = snapshots(path)?;
    for snapshot in &found {
        let name = snapshot.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        fs::rename(snapshot, snapshot.with_file_name(format!("unreadable-{name}")))?;
    }
    Ok(found.len())
}
