use aiguillage::store::upkeep::{SESSIONS_KEPT_FOR, TRAIL_KEPT_FOR};
use aiguillage::store::{
    Actor, AuditAct, AuditEntry, AuditSubject, Guesser, Outcome, Purged, Randomness, Role, SessionToken, Store,
    ThrottleKey,
};
use chrono::{DateTime, Duration, NaiveDate, Utc};

use crate::store::made::{account, answers, id, name, noon, outcome, outcome_id, request};

fn outcomes(store: &dyn Store, first: &str, last: &str) -> Vec<Outcome> {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let mut found = Vec::new();
    store.each_outcome(day(first), day(last), &mut |outcome| found.push(outcome)).unwrap();
    found
}

pub(crate) fn an_outcome_sent_twice_is_kept_once(store: &dyn Store) {
    let outcome = outcome("2026-11-24");
    store.record_outcome(outcome_id(1), &outcome).unwrap();
    store.record_outcome(outcome_id(1), &outcome).unwrap();
    store.record_outcome(outcome_id(2), &outcome).unwrap();
    assert_eq!(outcomes(store, "2026-11-24", "2026-11-24"), [outcome.clone(), outcome]);
}

pub(crate) fn outcomes_are_told_by_day(store: &dyn Store) {
    for (number, day) in ["2026-12-01", "2026-11-30", "2026-11-29"].iter().enumerate() {
        store.record_outcome(outcome_id(number as u8), &outcome(day)).unwrap();
    }
    let found = outcomes(store, "2026-11-30", "2026-12-01");
    assert_eq!(found, [outcome("2026-11-30"), outcome("2026-12-01")]);
    assert!(outcomes(store, "2026-12-02", "2027-01-01").is_empty());
}

fn entry(at: DateTime<Utc>) -> AuditEntry {
    AuditEntry { at, by: Actor::Operator, act: AuditAct::StoreExported, on: AuditSubject::Store }
}

pub(crate) fn the_trail_is_numbered_without_a_gap_whoever_writes(store: &dyn Store) {
    let write = || (0..25).map(|_| store.note(&entry(noon())).unwrap()).collect::<Vec<_>>();
    let mut numbers: Vec<_> = std::thread::scope(|scope| {
        let writers: Vec<_> = (0..4).map(|_| scope.spawn(write)).collect();
        writers.into_iter().flat_map(|writer| writer.join().unwrap()).collect()
    });
    numbers.sort_unstable();
    assert_eq!(numbers, (0..100).collect::<Vec<_>>());
}

pub(crate) fn the_trail_is_read_from_its_end(store: &dyn Store) {
    let at = |number: i64| noon() + Duration::minutes(number);
    for number in 0..5 {
        store.note(&entry(at(number))).unwrap();
    }
    let page = store.trail(None, 2).unwrap();
    assert_eq!(page, [(4, entry(at(4))), (3, entry(at(3)))]);
    let before = store.trail(Some(3), 10).unwrap();
    assert_eq!(before.into_iter().map(|(number, _)| number).collect::<Vec<_>>(), [2, 1, 0]);
    assert!(store.trail(Some(0), 10).unwrap().is_empty());
}

/// One of each that can expire, at this moment.
fn one_of_each(store: &dyn Store, now: DateTime<Utc>) {
    store.keep_handoff(&answers(), &id("fr"), Duration::days(30), now).unwrap();
    store.request_callback(&request(now), now).unwrap();
    let token = SessionToken::draw(&Randomness::of_this_machine()).unwrap();
    store.begin_session(&token, &name("amina"), now).unwrap();
    store.add_failure(&ThrottleKey::Client(now.to_string()), now).unwrap();
    let code = aiguillage::store::Code::draw(&Randomness::of_this_machine()).unwrap();
    let _ = store.open_handoff(&code, &Guesser::Agent(name("amina")), now);
}

pub(crate) fn a_purge_drops_what_has_expired_and_nothing_else(store: &dyn Store) {
    store.create_account(&account("amina", Role::Agent), &Actor::Operator, noon()).unwrap();
    store.record_outcome(outcome_id(1), &outcome("2020-01-01")).unwrap();
    let later = noon() + SESSIONS_KEPT_FOR + Duration::days(1);
    one_of_each(store, noon());
    one_of_each(store, later);
    let nothing = Purged::default();
    let purged = store.purge(later).unwrap();
    assert_eq!(purged, Purged { handoffs: 1, callbacks: 1, sessions: 1, counts: 1, ..nothing });
    assert_eq!(store.purge(later).unwrap(), nothing, "the count of guesses of an agent is one, renewed by the hour");
    assert_eq!(store.sessions_of(&name("amina")).unwrap().len(), 1);
    assert_eq!(store.waiting_callbacks(later).unwrap().len(), 1);
    store.note(&entry(later)).unwrap();
    assert_eq!(store.purge(noon() + TRAIL_KEPT_FOR).unwrap().audit_entries, 1);
    let lines: Vec<_> = store.trail(None, 10).unwrap().into_iter().map(|(number, _)| number).collect();
    assert_eq!(lines, [1], "numbers go on");
    assert_eq!(outcomes(store, "2020-01-01", "2020-01-01").len(), 1);
    assert!(store.account(&name("amina")).unwrap().is_some());
}
