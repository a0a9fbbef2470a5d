//! What happens to the files of a store: nothing is ever lost without a word.

use std::fs;
use std::path::{Path, PathBuf};

use aiguillage::store::{
    Code, Guesser, Handoffs as _, KeyRing, Outcomes as _, Randomness, SledStore, StoreError, Upkeep as _,
};
use chrono::Duration;
use tempfile::TempDir;

use super::made::{answers, id, noon, outcome, outcome_id};
use super::{keys, settled};

const KEPT: u8 = 40;

/// A closed store in a folder, with the codes of what it keeps.
struct Closed {
    folder: TempDir,
    codes: Vec<Code>,
}

fn open(folder: &Path) -> Result<SledStore, StoreError> {
    open_with_keys(folder, keys())
}

impl Closed {
    fn new() -> Self {
        let mut closed = Self { folder: tempfile::tempdir().unwrap(), codes: Vec::new() };
        closed.keep_more();
        closed
    }

    fn keep_more(&mut self) {
        let store = open(self.folder.path()).unwrap();
        for number in 0..KEPT {
            let code = store.keep_handoff(&answers(), &id("fr"), Duration::days(30), noon()).unwrap();
            self.codes.push(code);
            store.record_outcome(outcome_id(number), &outcome("2026-11-24")).unwrap();
        }
    }

    fn generation(&self) -> PathBuf {
        self.folder.path().join("generation-1")
    }

    fn copy(&self) -> Self {
        let folder = tempfile::tempdir().unwrap();
        copy(self.folder.path(), folder.path());
        Self { folder, codes: self.codes.clone() }
    }

    /// All that was acknowledged is there, or the store says that it is damaged.
    /// Whether it was there.
    fn is_whole_or_says_so(&self, what: &str) -> bool {
        match open(self.folder.path()) {
            Err(error) => {
                assert!(error.is_of_the_store(), "{what}: {error}");
                false
            }
            Ok(store) => {
                let whole = self.codes.iter().all(|code| open_with(&store, code));
                let mut outcomes = 0;
                let day = noon().date_naive();
                store.each_outcome(day, day, &mut |_| outcomes += 1).unwrap();
                assert!(whole && outcomes == KEPT, "{what}: something is lost, and nothing was said");
                assert!(store.verify().iter().all(|report| report.faulty == 0), "{what}");
                true
            }
        }
    }
}

fn open_with_keys(folder: &Path, keys: KeyRing) -> Result<SledStore, StoreError> {
    settled(folder);
    SledStore::open(folder, keys, Randomness::of_this_machine())
}

fn open_with(store: &SledStore, code: &Code) -> bool {
    store.open_handoff(code, &Guesser::Client("a".to_owned()), noon()).is_ok_and(|found| found.answers == answers())
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn snapshot(generation: &Path) -> PathBuf {
    let entries = fs::read_dir(generation).unwrap().map(|entry| entry.unwrap().path());
    let mut snapshots = entries.filter(|path| path.file_name().unwrap().to_string_lossy().starts_with("snap."));
    snapshots.next().expect("a store that was opened again has a snapshot")
}

#[test]
fn what_was_kept_is_there_when_the_store_is_opened_again() {
    let mut closed = Closed::new();
    assert!(closed.is_whole_or_says_so("as it was left"));
    closed.keep_more();
    assert!(closed.is_whole_or_says_so("after more"));
}

#[test]
fn one_process_at_a_time_has_a_store() {
    let folder = tempfile::tempdir().unwrap();
    let first = open(folder.path()).unwrap();
    let second = SledStore::open(folder.path(), keys(), Randomness::of_this_machine());
    assert_eq!(second.unwrap_err().code(), "store-in-use");
    drop(first);
    open(folder.path()).unwrap();
}

#[test]
fn a_flipped_bit_never_loses_anything_without_a_word() {
    let closed = Closed::new();
    let log = fs::read(closed.generation().join("db")).unwrap();
    let written: Vec<usize> = (0..log.len()).filter(|at| log[*at] != 0).collect();
    let mut said = 0;
    for at in written.iter().step_by(written.len() / 60) {
        let copy = closed.copy();
        let mut flipped = log.clone();
        flipped[*at] ^= 1 << (at % 8);
        fs::write(copy.generation().join("db"), flipped).unwrap();
        said += usize::from(!copy.is_whole_or_says_so(&format!("a bit of byte {at} flipped")));
    }
    assert!(said > 0, "the bits that were flipped were of no matter");
}

#[test]
fn a_log_cut_short_never_loses_anything_without_a_word() {
    let closed = Closed::new();
    let log = fs::read(closed.generation().join("db")).unwrap();
    let end = log.iter().rposition(|byte| *byte != 0).unwrap();
    let mut said = 0;
    for length in (0..=end).step_by(end / 25) {
        let copy = closed.copy();
        fs::write(copy.generation().join("db"), &log[..length]).unwrap();
        said += usize::from(!copy.is_whole_or_says_so(&format!("cut to {length} bytes")));
    }
    assert!(said > 0, "what was cut off was of no matter");
}

#[test]
fn an_older_copy_of_the_log_is_not_taken_for_the_store() {
    let mut closed = Closed::new();
    let older = closed.copy();
    closed.keep_more();
    for file in fs::read_dir(older.generation()).unwrap().map(|entry| entry.unwrap()) {
        if file.file_name() != "acknowledged" && file.path().is_file() {
            fs::copy(file.path(), closed.generation().join(file.file_name())).unwrap();
        }
    }
    let error = open(closed.folder.path()).unwrap_err();
    assert_eq!(error.code(), "store-damaged");
    assert!(error.to_string().contains("acknowledged changes are missing"), "{error}");
}

#[test]
fn files_that_went_missing_are_no_new_store() {
    let closed = Closed::new();
    for file in ["generation-1/db", "generation-1/acknowledged", "current"] {
        let copy = closed.copy();
        fs::remove_file(copy.folder.path().join(file)).unwrap();
        assert!(!copy.is_whole_or_says_so(file), "{file}");
    }
    let copy = closed.copy();
    fs::remove_dir_all(copy.generation()).unwrap();
    assert!(!copy.is_whole_or_says_so("the generation"));
}

#[test]
fn a_snapshot_that_was_cut_short_stops_nothing() {
    let closed = Closed::new();
    drop(open(closed.folder.path()).unwrap());
    for (name, content) in [("empty", &b""[..]), ("torn", b"half of a snapshot")] {
        let copy = closed.copy();
        fs::write(snapshot(&copy.generation()), content).unwrap();
        assert!(copy.is_whole_or_says_so(name), "the log has everything: {name}");
        let unfinished = copy.generation().join("snap.FFFFFFFFFFFFFFFF.generating");
        fs::write(&unfinished, content).unwrap();
        assert!(copy.is_whole_or_says_so(name), "an unfinished one: {name}");
        assert!(!unfinished.exists());
    }
}

#[test]
fn what_is_left_of_a_damaged_store_makes_a_sound_one() {
    let closed = Closed::new();
    let log = fs::read(closed.generation().join("db")).unwrap();
    let end = log.iter().rposition(|byte| *byte != 0).unwrap();
    fs::write(closed.generation().join("db"), &log[..end / 2]).unwrap();
    assert_eq!(open(closed.folder.path()).unwrap_err().code(), "store-damaged");
    settled(closed.folder.path());
    let (store, faults) = SledStore::open_damaged(closed.folder.path(), keys(), Randomness::of_this_machine()).unwrap();
    assert!(!faults.is_empty());
    let mut left = Vec::new();
    let told = store.export_what_is_left(&mut left, noon()).unwrap();
    assert!(told.records > 0 && told.records < 2 * u64::from(KEPT), "{told:?}");
    let new = tempfile::tempdir().unwrap();
    open(new.path()).unwrap().import(new.path(), &mut left.as_slice()).unwrap();
    assert!(open(new.path()).unwrap().verify().iter().all(|report| report.faulty == 0));
}

#[test]
fn without_its_key_nothing_opens_and_verify_says_so() {
    let closed = Closed::new();
    let other = KeyRing::of_one(&[9; 32]);
    let store = open_with_keys(closed.folder.path(), other).unwrap();
    assert!(!open_with(&store, &closed.codes[0]), "its code has another hash");
    let report = store.verify().into_iter().find(|report| report.shelf == "handoff").unwrap();
    assert_eq!((report.records, report.faulty), (u64::from(KEPT), u64::from(KEPT)));
    assert_eq!(report.faults[0].code(), "store-no-key");
}

#[test]
fn after_a_rotation_old_codes_still_open() {
    let closed = Closed::new();
    let rotated = KeyRing::new(&[[9; 32], [7; 32]]).unwrap();
    let store = open_with_keys(closed.folder.path(), rotated).unwrap();
    assert!(closed.codes.iter().all(|code| open_with(&store, code)));
    let new = store.keep_handoff(&answers(), &id("fr"), Duration::days(1), noon()).unwrap();
    drop(store);
    let old = open_with_keys(closed.folder.path(), keys()).unwrap();
    assert!(!open_with(&old, &new), "the newest key sealed it");
}

/// Whether a file of the store holds these bytes.
fn files_hold(folder: &Path, bytes: &[u8]) -> bool {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).any(|path| {
        if path.is_dir() {
            return files_hold(&path, bytes);
        }
        let content = fs::read(&path).unwrap();
        content.windows(bytes.len()).any(|window| window == bytes)
    })
}

#[test]
fn after_a_purge_and_a_compaction_no_file_holds_a_trace_of_what_expired() {
    let closed = Closed::new();
    let store = open(closed.folder.path()).unwrap();
    let mut exported = Vec::new();
    store.export(&mut exported, noon()).unwrap();
    let traces = traces(&exported);
    assert_eq!(traces.len(), 2 * usize::from(KEPT), "a hash and a sealed content each");
    assert!(traces.iter().all(|trace| files_hold(closed.folder.path(), trace.as_bytes())));
    assert!(!files_hold(closed.folder.path(), b"48000"), "answers are sealed");
    let code: String = closed.codes[0].letters().collect();
    assert!(!files_hold(closed.folder.path(), code.as_bytes()), "codes are not kept");

    store.purge(noon() + Duration::days(31)).unwrap();
    let (before, after) = store.compact(closed.folder.path()).unwrap();
    assert!(after <= before);
    let left: Vec<_> = traces.iter().filter(|trace| files_hold(closed.folder.path(), trace.as_bytes())).collect();
    assert!(left.is_empty(), "{left:?}");
    let store = open(closed.folder.path()).unwrap();
    let mut exported = Vec::new();
    assert!(store.export(&mut exported, noon()).unwrap().records >= u64::from(KEPT), "outcomes stay");
    let exported = String::from_utf8(exported).unwrap();
    assert!(traces.iter().all(|trace| !exported.contains(trace)));
}

/// The hashes of codes and the sealed contents in an export.
fn traces(exported: &[u8]) -> Vec<String> {
    let lines = exported.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
    let records =
        lines.filter_map(|line| serde_json::from_slice::<serde_json::Value>(line).unwrap().get("record").cloned());
    let handoffs = records.filter(|record| record["shelf"] == "handoff");
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    handoffs.flat_map(|record| [text(&record["key"]), text(&record["value"]["r"]["sealed"]["c"])]).collect()
}
