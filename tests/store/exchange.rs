//! Export and import: the same store again, or nothing.

use std::path::Path;

use aiguillage::store::{
    Accounts as _, Actor, Callbacks as _, Guesser, Handoffs as _, Id, OidcSubject, Outcomes as _, Randomness, Role,
    SledStore, StoreError, ThrottleKey, Throttles as _,
};
use chrono::Duration;

use super::made::{account, answers, id, name, noon, outcome, outcome_id, request};
use super::{keys, settled};

fn open(folder: &Path) -> SledStore {
    settled(folder);
    SledStore::open(folder, keys(), Randomness::of_this_machine()).unwrap()
}

fn exported(store: &SledStore) -> Vec<u8> {
    let mut lines = Vec::new();
    store.export(&mut lines, noon()).unwrap();
    lines
}

/// Something on each shelf.
fn full(store: &SledStore) -> aiguillage::store::Code {
    let subject = Some(OidcSubject::new("https://id.example.org", "s-1").unwrap());
    let new = aiguillage::store::NewAccount { subject, ..account("amina", Role::Agent) };
    store.create_account(&new, &Actor::Operator, noon()).unwrap();
    store.request_callback(&request(noon()), noon()).unwrap();
    store.take_next_callback(&name("amina"), &[], noon()).unwrap().unwrap();
    store.record_outcome(outcome_id(1), &outcome("2026-11-24")).unwrap();
    store.add_failure(&ThrottleKey::Client("a".to_owned()), noon()).unwrap();
    let french: Id = id("fr");
    store.keep_handoff(&answers(), &french, Duration::days(30), noon()).unwrap()
}

#[test]
fn a_store_that_was_exported_and_imported_is_the_same() {
    let (from, to) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let store = open(from.path());
    let code = full(&store);
    let lines = exported(&store);
    open(to.path()).import(to.path(), &mut lines.as_slice()).unwrap();
    let imported = open(to.path());
    assert_eq!(String::from_utf8(exported(&imported)).unwrap(), String::from_utf8(lines).unwrap());
    let found = imported.open_handoff(&code, &Guesser::Client("a".to_owned()), noon()).unwrap();
    assert_eq!(found.answers, answers());
    assert!(imported.verify().iter().all(|report| report.faulty == 0));
}

#[test]
fn an_export_that_is_not_whole_changes_nothing() {
    let from = tempfile::tempdir().unwrap();
    let store = open(from.path());
    full(&store);
    let lines = exported(&store);
    let text = String::from_utf8(lines.clone()).unwrap();
    let second = text.lines().nth(1).unwrap();
    let broken = [
        text.replace(second, ""),
        text.lines().take(3).collect::<Vec<_>>().join("\n"),
        text[..text.len() - 20].to_owned(),
        text.replacen("amina", "amine", 1),
        text.replace("\"form\":1", "\"form\":2"),
        text.lines().skip(1).collect::<Vec<_>>().join("\n"),
        format!("{second}\n{text}"),
        String::new(),
    ];
    for (number, broken) in broken.iter().enumerate() {
        let to = tempfile::tempdir().unwrap();
        let error = open(to.path()).import(to.path(), &mut broken.as_bytes()).unwrap_err();
        assert!(error.code().starts_with("store-"), "{number}: {error}");
        assert!(open(to.path()).accounts().unwrap().is_empty(), "{number}");
        open(to.path()).import(to.path(), &mut lines.as_slice()).unwrap();
    }
}

#[test]
fn nothing_is_imported_over_what_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    full(&store);
    let lines = exported(&store);
    let refused = store.import(folder.path(), &mut lines.as_slice());
    assert!(matches!(refused, Err(StoreError::NotEmpty { .. })));
    assert_eq!(open(folder.path()).accounts().unwrap().len(), 1);
}

#[test]
fn an_export_shows_nothing_that_is_sealed() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    let code = full(&store);
    let text = String::from_utf8(exported(&store)).unwrap();
    let code: String = code.letters().collect();
    for secret in ["Exemple", "33466494000", "32 30", "48000", &code] {
        assert!(!text.contains(secret), "{secret}");
    }
}
