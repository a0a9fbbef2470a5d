use std::collections::BTreeSet;

use aiguillage::store::callback::{ATTEMPTS, KEPT_FOR, LEASE, PAUSE};
use aiguillage::store::{
    AccountName, AttemptResult, AuditAct, Callback, CallbackId, CallbackRequest, CallbackState, Slot, Store, StoreError,
};
use chrono::{DateTime, Duration, Utc};

use crate::store::made::{id, name, noon, request};

fn booked(store: &dyn Store) -> CallbackId {
    store.request_callback(&request(noon()), noon()).unwrap()
}

fn next(store: &dyn Store, agent: &str, now: DateTime<Utc>) -> Option<Callback> {
    store.take_next_callback(&name(agent), &[], now).unwrap()
}

pub(crate) fn two_agents_never_have_the_same_callback(store: &dyn Store) {
    let booked: BTreeSet<_> = (0..40).map(|_| booked(store)).collect();
    let take_all = |agent: AccountName| {
        let mut taken = Vec::new();
        while let Some(callback) = store.take_next_callback(&agent, &[], noon()).unwrap() {
            store.record_attempt(&callback.id, &agent, AttemptResult::Reached, noon()).unwrap();
            taken.push(callback.id);
            assert!(taken.len() <= 40, "one that was reached comes again");
        }
        taken
    };
    let taken: Vec<_> = std::thread::scope(|scope| {
        let agents: Vec<_> = (0..4).map(|number| scope.spawn(move || take_all(name(&format!("a{number}"))))).collect();
        agents.into_iter().flat_map(|agent| agent.join().unwrap()).collect()
    });
    assert_eq!(taken.len(), 40, "each is taken once");
    assert_eq!(taken.into_iter().collect::<BTreeSet<_>>(), booked);
}

pub(crate) fn a_lease_runs_out_and_another_agent_gets_the_callback(store: &dyn Store) {
    let id = booked(store);
    let taken = next(store, "amina", noon()).unwrap();
    assert_eq!((&taken.id, taken.leased_until), (&id, noon() + LEASE));
    assert_eq!(taken.request, request(noon()));
    assert_eq!(next(store, "zoe", noon() + LEASE - Duration::seconds(1)), None);
    assert!(matches!(store.take_callback(&id, &name("zoe"), noon()), Err(StoreError::CallbackTaken)));
    assert_eq!(next(store, "zoe", noon() + LEASE).unwrap().id, id);
    let too_late = store.record_attempt(&id, &name("amina"), AttemptResult::Reached, noon() + LEASE);
    assert!(matches!(too_late, Err(StoreError::CallbackTaken)), "it is another's now");
}

pub(crate) fn an_agent_is_given_again_what_they_have(store: &dyn Store) {
    booked(store);
    booked(store);
    let first = next(store, "amina", noon()).unwrap();
    let again = next(store, "amina", noon() + Duration::minutes(5)).unwrap();
    assert_eq!((&again.id, again.leased_until), (&first.id, noon() + Duration::minutes(5) + LEASE));
    let acts: Vec<_> = store.trail(None, 10).unwrap().into_iter().map(|(_, entry)| entry.act).collect();
    assert_eq!(acts, [AuditAct::CallbackTaken], "taking it once is noted once");
}

pub(crate) fn the_callback_due_longest_comes_first_in_a_language_that_is_spoken(store: &dyn Store) {
    let at = |hours| {
        let start = noon() + Duration::hours(hours);
        CallbackRequest { slot: Slot::new(start, start + Duration::hours(1)).unwrap(), ..request(noon()) }
    };
    let book = |request: &CallbackRequest| store.request_callback(request, noon()).unwrap();
    let second = book(&at(2));
    let first = book(&at(1));
    let english = book(&CallbackRequest { language: id("en"), ..at(0) });
    let now = noon() + Duration::hours(3);
    let french = |agent: &str| store.take_next_callback(&name(agent), &[id("fr")], now).unwrap().map(|taken| taken.id);
    assert_eq!([french("a1"), french("a2"), french("a3")], [Some(first), Some(second), None]);
    assert_eq!(next(store, "a4", now).unwrap().id, english);
}

pub(crate) fn nothing_is_due_before_its_slot_or_in_a_pause(store: &dyn Store) {
    let id = booked(store);
    assert_eq!(next(store, "amina", noon() - Duration::minutes(1)), None);
    next(store, "amina", noon()).unwrap();
    let state = store.record_attempt(&id, &name("amina"), AttemptResult::NoAnswer, noon()).unwrap();
    assert_eq!(state, CallbackState::Open);
    assert_eq!(next(store, "zoe", noon() + PAUSE - Duration::seconds(1)), None);
    let again = next(store, "zoe", noon() + PAUSE).unwrap();
    assert_eq!(again.attempts.len(), 1);
    assert_eq!((&again.attempts[0].by, again.attempts[0].result), (&name("amina"), AttemptResult::NoAnswer));
}

pub(crate) fn three_attempts_close_a_callback(store: &dyn Store) {
    let id = booked(store);
    let mut now = noon();
    let results = [AttemptResult::Busy, AttemptResult::Voicemail, AttemptResult::NoAnswer];
    assert_eq!(results.len(), ATTEMPTS);
    let states = results.map(|result| {
        next(store, "amina", now).unwrap();
        let state = store.record_attempt(&id, &name("amina"), result, now).unwrap();
        now += PAUSE;
        state
    });
    assert_eq!(states, [CallbackState::Open, CallbackState::Open, CallbackState::NotReached]);
    assert_eq!(next(store, "amina", now), None);
}

pub(crate) fn a_closed_callback_holds_nothing_any_more(store: &dyn Store) {
    let closing = [AttemptResult::Reached, AttemptResult::WrongNumber, AttemptResult::NotWanted];
    for result in closing {
        let id = booked(store);
        store.take_callback(&id, &name("amina"), noon()).unwrap();
        store.record_attempt(&id, &name("amina"), result, noon()).unwrap();
        assert!(matches!(store.take_callback(&id, &name("amina"), noon()), Err(StoreError::CallbackClosed)));
        let again = store.record_attempt(&id, &name("amina"), result, noon());
        assert!(matches!(again, Err(StoreError::CallbackClosed)));
    }
    assert!(store.waiting_callbacks(noon()).unwrap().is_empty());
}

pub(crate) fn only_the_agent_who_has_a_callback_can_note_or_release_it(store: &dyn Store) {
    let id = booked(store);
    let attempt = |agent: &str| store.record_attempt(&id, &name(agent), AttemptResult::Reached, noon());
    assert!(matches!(attempt("amina"), Err(StoreError::CallbackTaken)), "nobody has it");
    next(store, "amina", noon()).unwrap();
    assert!(matches!(attempt("zoe"), Err(StoreError::CallbackTaken)));
    assert!(matches!(store.release_callback(&id, &name("zoe"), noon()), Err(StoreError::CallbackTaken)));
    assert_eq!(store.waiting_callbacks(noon()).unwrap()[0].taken_by, Some(name("amina")));
    store.release_callback(&id, &name("amina"), noon()).unwrap();
    assert_eq!(store.waiting_callbacks(noon()).unwrap()[0].taken_by, None);
    assert_eq!(next(store, "zoe", noon()).unwrap().id, id);
}

pub(crate) fn a_callback_can_be_taken_by_its_id_before_it_is_due(store: &dyn Store) {
    let id = booked(store);
    let early = noon() - Duration::hours(1);
    assert_eq!(store.take_callback(&id, &name("amina"), early).unwrap().request, request(noon()));
    let unknown = CallbackId::parse(&"0".repeat(32)).unwrap();
    assert!(matches!(store.take_callback(&unknown, &name("amina"), early), Err(StoreError::UnknownCallback)));
}

pub(crate) fn the_queue_shows_what_expires_soon_and_not_what_has_expired(store: &dyn Store) {
    let id = booked(store);
    let end = noon() + Duration::hours(2) + KEPT_FOR;
    let [waiting] = &store.waiting_callbacks(noon()).unwrap()[..] else { panic!("one waits") };
    assert_eq!((&waiting.id, waiting.due, waiting.expires), (&id, noon(), end));
    assert_eq!((&waiting.language, &waiting.service), (&request(noon()).language, &request(noon()).service));
    assert!(store.callbacks_about_to_expire(Duration::days(1), noon()).unwrap().is_empty());
    assert_eq!(store.callbacks_about_to_expire(Duration::days(1), end - Duration::hours(3)).unwrap().len(), 1);
    assert!(store.waiting_callbacks(end).unwrap().is_empty());
    assert!(matches!(store.take_callback(&id, &name("amina"), end), Err(StoreError::UnknownCallback)));
}
