//! What every store must do, and what the one in sled does on top of it.

mod conformance;
mod damage;
mod exchange;
mod made;

use std::fs::File;
use std::ops::Deref;
use std::path::Path;

use aiguillage::store::{Kept, KeyRing, MemoryStore, Randomness, SledStore, Store};

use self::conformance::every_law;

/// A store of its own for a test, and what goes with it.
struct Opened {
    store: Box<dyn Store>,
    _folder: Option<tempfile::TempDir>,
}

impl Deref for Opened {
    type Target = dyn Store;

    fn deref(&self) -> &Self::Target {
        &*self.store
    }
}

/// Waits until the stores that were closed in this folder are closed everywhere.
///
/// A process that another test starts has a copy of every open file, and of its
/// lock, until its own program begins; a store that is closed in that moment is
/// still in use. So wait for the lock, and let it go.
pub(crate) fn settled(folder: &Path) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        if let Ok(log) = File::open(entry.path().join("db")) {
            log.lock().unwrap();
            log.unlock().unwrap();
        }
    }
}

fn keys() -> KeyRing {
    KeyRing::of_one(&[7; 32])
}

fn memory() -> Opened {
    let store = MemoryStore::in_memory(keys(), Randomness::of_this_machine());
    Opened { store: Box::new(store), _folder: None }
}

fn sled() -> Opened {
    let folder = tempfile::tempdir().unwrap();
    let store = SledStore::open(folder.path(), keys(), Randomness::of_this_machine()).unwrap();
    Opened { store: Box::new(store), _folder: Some(folder) }
}

mod in_memory {
    super::every_law!(super::memory);
}

mod in_sled {
    super::every_law!(super::sled);
}

#[test]
fn a_store_that_could_not_be_opened_says_so_and_nothing_panics() {
    let store: Box<dyn Store> = Box::new(Kept::unavailable("store-damaged"));
    let (now, caf) = (made::noon(), made::id("fr"));
    let errors = [
        store.health().err(),
        store.purge(now).err(),
        store.account(&made::name("amina")).err(),
        store.keep_handoff(&made::answers(), &caf, chrono::Duration::days(1), now).err(),
        store.request_callback(&made::request(now), now).err(),
        store.take_next_callback(&made::name("amina"), &[], now).err(),
        store.record_outcome(made::outcome_id(1), &made::outcome("2026-11-24")).err(),
        store.trail(None, 10).err(),
    ];
    for error in errors {
        let error = error.expect("nothing can be kept");
        assert_eq!(error.code(), "store-unavailable");
        assert!(error.is_of_the_store() && error.to_string().contains("plans still come"));
    }
}
