//! What every store must do, and what the one in sled does on top of it.

mod conformance;
mod damage;
mod exchange;
mod made;

use std::ops::Deref;

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
