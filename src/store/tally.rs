//! How many records a shelf has, and a digest of them all: what is lost, added
//! or changed behind our back shows, even where each record by itself is sound.

use sha2::{Digest as _, Sha256};

use super::error::StoreError;
use super::shelves::Shelf;

/// The first bytes of a record as it lies on disk.
pub(super) const CHECKSUM: usize = 8;

/// Checksum and content, in this order.
pub(super) fn with_checksum(shelf: Shelf, key: &str, content: &[u8]) -> Vec<u8> {
    [&checksum(shelf, key, content)[..], content].concat()
}

/// The content, if it is that of this place.
pub(super) fn checked<'a>(shelf: Shelf, key: &str, stored: &'a [u8]) -> Result<&'a [u8], StoreError> {
    let parts = stored.split_first_chunk::<CHECKSUM>();
    let sound = parts.filter(|(sum, content)| **sum == checksum(shelf, key, content));
    sound.map(|(_, content)| content).ok_or_else(|| StoreError::Damaged {
        what: format!("a record of `{}` does not match its checksum", shelf.name()),
    })
}

/// Of its place as well, so that a record cannot stand for another.
fn checksum(shelf: Shelf, key: &str, content: &[u8]) -> [u8; CHECKSUM] {
    let hash = Sha256::new().chain_update(shelf.name()).chain_update("\0").chain_update(key);
    let hash: [u8; 32] = hash.chain_update("\0").chain_update(content).finalize().into();
    hash.first_chunk().copied().unwrap_or_default()
}

/// Count and digest of a shelf. The digest is the checksums of its records,
/// exclusive-ored: their order does not matter, and one is taken out as it was
/// put in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) count: u64,
    digest: u64,
}

impl Tally {
    pub(super) fn add(&mut self, stored: &[u8]) {
        self.count = self.count.wrapping_add(1);
        self.digest ^= leading(stored);
    }

    pub(super) fn take_out(&mut self, stored: &[u8]) {
        self.count = self.count.wrapping_sub(1);
        self.digest ^= leading(stored);
    }

    pub(super) fn to_bytes(self) -> Vec<u8> {
        [self.count.to_be_bytes(), self.digest.to_be_bytes()].concat()
    }

    pub(super) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (count, digest) = bytes.split_first_chunk()?;
        let digest = digest.try_into().ok()?;
        Some(Self { count: u64::from_be_bytes(*count), digest: u64::from_be_bytes(digest) })
    }

    /// # Errors
    /// The records found are not those that were counted.
    pub(super) fn must_be(self, counted: Self, shelf: Shelf) -> Result<(), StoreError> {
        if self == counted {
            return Ok(());
        }
        let (name, found, counted) = (shelf.name(), self.count, counted.count);
        let what = if found == counted {
            format!("a record of `{name}` is not the one that was written last")
        } else {
            format!("`{name}` has {found} records, and {counted} were counted")
        };
        Err(StoreError::Damaged { what })
    }
}

fn leading(stored: &[u8]) -> u64 {
    stored.first_chunk().map_or(0, |bytes| u64::from_be_bytes(*bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_changed_or_in_anothers_place_does_not_pass() {
        let stored = with_checksum(Shelf::Outcome, "a", b"content");
        assert_eq!(checked(Shelf::Outcome, "a", &stored).unwrap(), b"content");
        assert!(checked(Shelf::Outcome, "b", &stored).is_err());
        assert!(checked(Shelf::Handoff, "a", &stored).is_err());
        for at in 0..stored.len() {
            let mut flipped = stored.clone();
            flipped[at] ^= 1;
            assert!(checked(Shelf::Outcome, "a", &flipped).is_err(), "byte {at}");
        }
        assert!(checked(Shelf::Outcome, "a", b"short").is_err());
    }

    #[test]
    fn an_older_state_of_one_record_shows() {
        let (old, new) = (with_checksum(Shelf::Outcome, "a", b"old"), with_checksum(Shelf::Outcome, "a", b"new"));
        let (mut counted, mut found) = (Tally::default(), Tally::default());
        counted.add(&old);
        counted.take_out(&old);
        counted.add(&new);
        found.add(&old);
        assert!(found.must_be(counted, Shelf::Outcome).is_err());
        found.take_out(&old);
        found.add(&new);
        assert!(found.must_be(counted, Shelf::Outcome).is_ok());
        assert_eq!(Tally::from_bytes(&counted.to_bytes()), Some(counted));
    }
}
