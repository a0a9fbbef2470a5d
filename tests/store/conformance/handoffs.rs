use aiguillage::store::handoff::{GUESSES_OF_A_CLIENT, GUESSES_OF_ALL, GUESSES_OF_AN_AGENT, KEPT_FOR};
use aiguillage::store::{Actor, AuditAct, Code, Guesser, Randomness, Store, StoreError};
use chrono::{DateTime, Duration, Utc};

use crate::store::made::{answers, id, name, noon};

fn client(address: &str) -> Guesser {
    Guesser::Client(address.to_owned())
}

fn kept(store: &dyn Store) -> Code {
    store.keep_handoff(&answers(), &id("fr"), KEPT_FOR, noon()).unwrap()
}

/// Tries a code that nothing lies under.
fn guess(store: &dyn Store, guesser: &Guesser, now: DateTime<Utc>) -> Result<(), StoreError> {
    let code = Code::draw(&Randomness::of_this_machine()).unwrap();
    store.open_handoff(&code, guesser, now).map(drop)
}

pub(crate) fn answers_are_found_under_their_code_until_they_expire(store: &dyn Store) {
    let (code, other) = (kept(store), kept(store));
    assert_ne!(code, other);
    let found = store.open_handoff(&code, &client("a"), noon() + Duration::days(29)).unwrap();
    assert_eq!((found.answers, found.language), (answers(), id("fr")));
    assert_eq!((found.created, found.expires), (noon(), noon() + KEPT_FOR));
    let read = Code::parse(&code.to_text().to_lowercase()).unwrap();
    assert!(store.open_handoff(&read, &client("a"), noon()).is_ok(), "a code can be used again");
    let late = store.open_handoff(&code, &client("a"), noon() + KEPT_FOR);
    assert!(matches!(late, Err(StoreError::UnknownCode)));
}

pub(crate) fn a_forgotten_hand_off_is_gone(store: &dyn Store) {
    let code = kept(store);
    assert!(store.forget_handoff(&code, &client("a"), noon()).unwrap());
    assert!(!store.forget_handoff(&code, &client("a"), noon()).unwrap());
    assert!(matches!(store.open_handoff(&code, &client("a"), noon()), Err(StoreError::UnknownCode)));
}

pub(crate) fn who_guesses_too_often_is_refused_for_an_hour(store: &dyn Store) {
    let code = kept(store);
    for _ in 0..GUESSES_OF_A_CLIENT {
        assert!(matches!(guess(store, &client("a"), noon()), Err(StoreError::UnknownCode)));
        assert!(store.open_handoff(&code, &client("a"), noon()).is_ok() || guess_is_last(store, &code));
    }
    assert!(matches!(guess(store, &client("a"), noon()), Err(StoreError::TooManyGuesses)));
    let even_right = store.open_handoff(&code, &client("a"), noon());
    assert!(matches!(even_right, Err(StoreError::TooManyGuesses)), "or guessing could go on");
    assert!(store.forget_handoff(&code, &client("a"), noon()).is_err());
    assert!(store.open_handoff(&code, &client("b"), noon()).is_ok());
    assert!(store.open_handoff(&code, &client("a"), noon() + Duration::hours(1)).is_ok());
}

/// After the last guess that is let through, the right code is refused as well.
fn guess_is_last(store: &dyn Store, code: &Code) -> bool {
    matches!(store.open_handoff(code, &client("a"), noon()), Err(StoreError::TooManyGuesses))
}

pub(crate) fn guesses_from_many_places_are_counted_together(store: &dyn Store) {
    for number in 0..GUESSES_OF_ALL {
        assert!(matches!(guess(store, &client(&number.to_string()), noon()), Err(StoreError::UnknownCode)));
    }
    assert!(matches!(guess(store, &client("another"), noon()), Err(StoreError::TooManyGuesses)));
    assert!(matches!(guess(store, &client("another"), noon() + Duration::hours(1)), Err(StoreError::UnknownCode)));
}

pub(crate) fn nobody_outside_can_lock_an_agent_out(store: &dyn Store) {
    let code = kept(store);
    for number in 0..GUESSES_OF_ALL {
        let _ = guess(store, &client(&number.to_string()), noon());
    }
    assert!(store.open_handoff(&code, &client("another"), noon()).is_err(), "those outside are locked out");
    let agent = Guesser::Agent(name("amina"));
    assert!(store.open_handoff(&code, &agent, noon()).is_ok());
    for _ in 0..GUESSES_OF_AN_AGENT {
        assert!(matches!(guess(store, &agent, noon()), Err(StoreError::UnknownCode)));
    }
    assert!(matches!(guess(store, &agent, noon()), Err(StoreError::TooManyGuesses)));
    assert!(store.open_handoff(&code, &Guesser::Agent(name("zoe")), noon()).is_ok());
}

pub(crate) fn many_guesses_at_once_are_not_let_through(store: &dyn Store) {
    let guesses = || (0..20).filter(|_| matches!(guess(store, &client("a"), noon()), Err(StoreError::UnknownCode)));
    let let_through: usize = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(|| guesses().count())).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).sum()
    });
    assert_eq!(let_through, GUESSES_OF_A_CLIENT as usize);
}

pub(crate) fn an_agent_who_opens_one_is_noted_and_the_code_is_not(store: &dyn Store) {
    let code = kept(store);
    store.open_handoff(&code, &client("a"), noon()).unwrap();
    assert!(store.trail(None, 10).unwrap().is_empty());
    store.open_handoff(&code, &Guesser::Agent(name("amina")), noon()).unwrap();
    let trail = store.trail(None, 10).unwrap();
    let [(0, entry)] = trail.as_slice() else { panic!("{trail:?}") };
    assert_eq!((entry.act, &entry.by), (AuditAct::HandoffOpened, &Actor::Account(name("amina"))));
    let told = serde_json::to_string(entry).unwrap();
    assert!(!told.contains(&code.to_text()) && !told.contains(&code.letters().collect::<String>()), "{told}");
}
