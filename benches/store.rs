//! What it costs to keep something: `cargo bench --bench store`.
//!
//! Each write is acknowledged, that is, on the disk of this machine.
#![allow(clippy::unwrap_used, reason = "a measurement that fails has nothing to say")]

use std::collections::BTreeSet;

use aiguillage::store::{
    AccountName, AnswersText, AskedThrough, CallbackRequest, Callbacks as _, CallerName, Code, Ending, Guesser,
    Handoffs as _, Id, KeyRing, Outcome, OutcomeFacts, OutcomeId, Outcomes as _, PhoneNumber, PlanText, PolicyVersion,
    Profile, Randomness, SledStore, Slot, Vocabulary,
};
use chrono::{DateTime, Duration, Utc};
use divan::{Bencher, black_box};
use tempfile::TempDir;

fn main() {
    divan::main();
}

fn noon() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_518_000, 0).unwrap()
}

fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

fn open(folder: &TempDir) -> SledStore {
    SledStore::open(folder.path(), KeyRing::of_one(&[7; 32]), Randomness::of_this_machine()).unwrap()
}

fn with_store() -> (TempDir, SledStore) {
    let folder = tempfile::tempdir_in(".").unwrap();
    let store = open(&folder);
    (folder, store)
}

fn answers() -> AnswersText {
    let answers = serde_json::json!({
        "internet": "none", "device": "none", "phone": "yes", "hearing": "hard", "french": "a_little",
        "travel": "difficult", "service": "caf", "purpose": "claim", "postal_code": "48000", "commune": "48095"
    });
    AnswersText::parse(&answers.to_string()).unwrap()
}

fn request() -> CallbackRequest {
    CallbackRequest {
        name: CallerName::parse("Mme Exemple").unwrap(),
        number: PhoneNumber::parse("04 66 49 40 00").unwrap(),
        slot: Slot::new(noon(), noon() + Duration::hours(2)).unwrap(),
        language: id("fr"),
        service: id("caf"),
        topic: None,
        plan: PlanText::parse(&"1. Telephone. 2. Counter, with an identity document. ".repeat(10)).unwrap(),
    }
}

fn outcome() -> Outcome {
    let facts = OutcomeFacts {
        day: noon().date_naive(),
        policy: PolicyVersion::parse("0123456789ab").unwrap(),
        through: AskedThrough::CallGuide,
        profile: Profile::default(),
        service: None,
        department: None,
        channels: Vec::new(),
        rights_shown: BTreeSet::new(),
        rights_told: BTreeSet::new(),
        seconds: 214,
        ending: Ending::PlanGiven,
    };
    Outcome::new(facts, &Vocabulary::default()).unwrap()
}

fn keep(store: &SledStore) -> Code {
    store.keep_handoff(&answers(), &id("fr"), Duration::days(30), noon()).unwrap()
}

#[divan::bench(threads = [1, 8], sample_count = 300)]
fn keep_a_hand_off(bencher: Bencher) {
    let (_folder, store) = with_store();
    bencher.bench(|| keep(&store));
}

#[divan::bench(threads = [1, 8], sample_count = 300)]
fn request_a_callback(bencher: Bencher) {
    let ((_folder, store), request) = (with_store(), request());
    bencher.bench(|| store.request_callback(&request, noon()).unwrap());
}

#[divan::bench(threads = [1, 8], sample_count = 300)]
fn record_an_outcome(bencher: Bencher) {
    let ((_folder, store), outcome) = (with_store(), outcome());
    let draw = || OutcomeId::draw(&Randomness::of_this_machine()).unwrap();
    bencher.with_inputs(draw).bench_values(|id| store.record_outcome(id, &outcome).unwrap());
}

#[divan::bench]
fn open_a_hand_off(bencher: Bencher) {
    let (_folder, store) = with_store();
    let code = keep(&store);
    let client = Guesser::Client("a".to_owned());
    bencher.bench(|| store.open_handoff(black_box(&code), &client, noon()).unwrap());
}

/// From a queue of a thousand, all due.
#[divan::bench(sample_count = 100)]
fn take_the_next_callback(bencher: Bencher) {
    let (_folder, store) = with_store();
    let request = request();
    (0..1000).for_each(|_| drop(store.request_callback(&request, noon()).unwrap()));
    let agent = AccountName::parse("agent").unwrap();
    bencher.bench(|| store.take_next_callback(&agent, &[], noon()).unwrap().unwrap());
}

/// Ten thousand outcomes, each looked at.
#[divan::bench(sample_count = 10)]
fn open_a_store(bencher: Bencher) {
    let (folder, store) = with_store();
    let outcome = outcome();
    for number in 0..10_000_u128 {
        store.record_outcome(OutcomeId::from_bytes(number.to_be_bytes()), &outcome).unwrap();
    }
    drop(store);
    bencher.bench_local(|| open(&folder));
}
