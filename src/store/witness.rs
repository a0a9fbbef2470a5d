//! The number of the last change that was acknowledged, in a file of its own.
//!
//! A log that lost its end reads like an older log that is whole. The witness
//! stands outside of it, so that such a loss shows when the store is opened. It
//! is written after the log is on disk and needs no sync of its own: after a
//! power cut it may name an earlier change, never a later one.

use std::fs::{File, OpenOptions};
use std::os::unix::fs::FileExt as _;
use std::path::Path;

use sha2::{Digest as _, Sha256};

use super::error::StoreError;

/// Number and checksum.
const SLOT: usize = 16;
/// Two sectors apart, written in turn, so that one write cut short leaves the other.
const APART: u64 = 4096;

/// See the module.
#[derive(Debug)]
pub(super) struct Witness {
    file: File,
}

impl Witness {
    /// Opens the file, which is made with the number 0 when `new`.
    pub(super) fn open(path: &Path, new: bool) -> std::io::Result<Self> {
        let file = OpenOptions::new().read(true).write(true).create(new).truncate(false).open(path)?;
        let witness = Self { file };
        if new {
            witness.write(0)?;
            witness.file.sync_all()?;
        }
        Ok(witness)
    }

    pub(super) fn write(&self, change: u64) -> std::io::Result<()> {
        let slot = [&change.to_be_bytes()[..], &sum(change)].concat();
        self.file.write_all_at(&slot, (change % 2) * APART)
    }

    /// The later of the two numbers.
    pub(super) fn read(&self) -> Result<u64, StoreError> {
        let slots = [0, APART].map(|at| self.slot(at));
        let latest = slots.into_iter().flatten().max();
        latest.ok_or_else(|| StoreError::Damaged { what: "the file `acknowledged` cannot be read".to_owned() })
    }

    fn slot(&self, at: u64) -> Option<u64> {
        let mut slot = [0; SLOT];
        self.file.read_exact_at(&mut slot, at).ok()?;
        let (number, written) = slot.split_first_chunk()?;
        let number = u64::from_be_bytes(*number);
        (sum(number)[..] == *written).then_some(number)
    }
}

fn sum(change: u64) -> [u8; 8] {
    let hash: [u8; 32] = Sha256::digest(change.to_be_bytes()).into();
    hash.first_chunk().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_number_is_read_even_when_the_latest_write_was_cut_short() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("acknowledged");
        let witness = Witness::open(&path, true).unwrap();
        assert_eq!(witness.read().unwrap(), 0);
        for change in 1..=9 {
            witness.write(change).unwrap();
        }
        assert_eq!(Witness::open(&path, false).unwrap().read().unwrap(), 9);
        witness.file.write_all_at(&[0xff; 5], APART).unwrap();
        assert_eq!(witness.read().unwrap(), 8);
        witness.file.write_all_at(&[0xff; 5], 0).unwrap();
        assert!(witness.read().is_err());
    }
}
