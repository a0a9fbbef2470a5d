use aiguillage::store::{AccountChange, Actor, Randomness, Role, SessionLimits, SessionToken, Store, StoreError};
use chrono::Duration;

use crate::store::made::{account, name, noon};

const LIMITS: SessionLimits = SessionLimits { idle: Duration::minutes(30), whole: Duration::hours(10) };

fn token() -> SessionToken {
    SessionToken::draw(&Randomness::of_this_machine()).unwrap()
}

fn with_agents(store: &dyn Store) {
    for agent in ["amina", "zoe"] {
        store.create_account(&account(agent, Role::Agent), &Actor::Operator, noon()).unwrap();
    }
}

pub(crate) fn a_session_is_found_by_its_token_until_it_is_ended(store: &dyn Store) {
    with_agents(store);
    let (first, second) = (token(), token());
    let begun = store.begin_session(&first, &name("amina"), noon()).unwrap();
    store.begin_session(&second, &name("amina"), noon()).unwrap();
    let read = SessionToken::parse(&first.to_text()).unwrap();
    assert_eq!(store.session(&read, LIMITS, noon()).unwrap(), Some(begun.clone()));
    assert_eq!(store.session(&token(), LIMITS, noon()).unwrap(), None);
    assert!(store.end_session(&begun.id).unwrap());
    assert!(!store.end_session(&begun.id).unwrap());
    assert_eq!(store.session(&first, LIMITS, noon()).unwrap(), None);
    assert!(store.session(&second, LIMITS, noon()).unwrap().is_some());
    assert!(matches!(store.begin_session(&token(), &name("nobody"), noon()), Err(StoreError::UnknownAccount)));
}

pub(crate) fn a_session_is_over_when_it_was_idle_or_open_too_long(store: &dyn Store) {
    with_agents(store);
    let (used, idle) = (token(), token());
    store.begin_session(&used, &name("amina"), noon()).unwrap();
    store.begin_session(&idle, &name("amina"), noon()).unwrap();
    for minutes in (20..=600).step_by(20) {
        let seen = store.session(&used, LIMITS, noon() + Duration::minutes(minutes)).unwrap();
        assert_eq!(seen.unwrap().last_seen, noon() + Duration::minutes(minutes));
    }
    assert_eq!(store.session(&used, LIMITS, noon() + Duration::minutes(601)).unwrap(), None);
    assert_eq!(store.session(&idle, LIMITS, noon() + Duration::minutes(31)).unwrap(), None);
}

pub(crate) fn a_new_role_counts_at_once_and_a_disabled_account_has_no_session(store: &dyn Store) {
    with_agents(store);
    let token = token();
    store.begin_session(&token, &name("amina"), noon()).unwrap();
    let change = |change| store.change_account(&name("amina"), &change, &Actor::Operator, noon()).unwrap();
    change(AccountChange::Role(Role::Supervisor));
    assert_eq!(store.session(&token, LIMITS, noon()).unwrap().unwrap().role, Role::Supervisor);
    change(AccountChange::Disable);
    assert_eq!(store.session(&token, LIMITS, noon()).unwrap(), None);
    assert!(matches!(store.begin_session(&token, &name("amina"), noon()), Err(StoreError::AccountDisabled)));
}

pub(crate) fn the_sessions_of_one_account_can_be_ended_together(store: &dyn Store) {
    with_agents(store);
    let (first, second, other) = (token(), token(), token());
    store.begin_session(&second, &name("amina"), noon() + Duration::minutes(5)).unwrap();
    store.begin_session(&first, &name("amina"), noon()).unwrap();
    store.begin_session(&other, &name("zoe"), noon()).unwrap();
    let ids: Vec<_> = store.sessions_of(&name("amina")).unwrap().into_iter().map(|session| session.id).collect();
    assert_eq!(ids, [first.session_id(), second.session_id()]);
    assert_eq!(store.end_sessions_of(&name("amina")).unwrap(), 2);
    assert_eq!(store.session(&first, LIMITS, noon()).unwrap(), None);
    assert!(store.session(&other, LIMITS, noon()).unwrap().is_some());
}
