use aiguillage::store::{
    AccountChange, Actor, AuditAct, AuditSubject, NewAccount, OidcSubject, Role, SessionLimits, SessionToken, Store,
    StoreError, ThrottleKey,
};
use chrono::Duration;

use crate::store::made::{account, hash, name, noon};

fn with_subject(text: &str, subject: &str) -> NewAccount {
    let subject = Some(OidcSubject::new("https://id.example.org", subject).unwrap());
    NewAccount { subject, password: None, ..account(text, Role::Agent) }
}

pub(crate) fn an_account_is_found_by_its_name_and_by_its_subject(store: &dyn Store) {
    let new = with_subject("amina", "s-1");
    let made = store.create_account(&new, &Actor::Operator, noon()).unwrap();
    assert_eq!(store.account(&name("AMINA")).unwrap().as_ref(), Some(&made));
    assert_eq!(store.account_of_subject(new.subject.as_ref().unwrap()).unwrap(), Some(made.clone()));
    let elsewhere = OidcSubject::new("https://other.example.org", "s-1").unwrap();
    assert_eq!(store.account_of_subject(&elsewhere).unwrap(), None);
    store.create_account(&account("zoe", Role::Agent), &Actor::Operator, noon()).unwrap();
    let names: Vec<_> = store.accounts().unwrap().into_iter().map(|account| account.name).collect();
    assert_eq!(names, [name("amina"), name("zoe")]);
}

pub(crate) fn a_name_and_a_subject_are_taken_once(store: &dyn Store) {
    store.create_account(&with_subject("amina", "s-1"), &Actor::Operator, noon()).unwrap();
    let again = store.create_account(&account("amina", Role::Agent), &Actor::Operator, noon());
    assert!(matches!(again, Err(StoreError::NameTaken)));
    let twin = with_subject("zoe", "s-1");
    assert!(matches!(store.create_account(&twin, &Actor::Operator, noon()), Err(StoreError::SubjectTaken)));
    store.create_account(&account("zoe", Role::Agent), &Actor::Operator, noon()).unwrap();
    let link = AccountChange::Subject(twin.subject.clone());
    assert!(matches!(
        store.change_account(&name("zoe"), &link, &Actor::Operator, noon()),
        Err(StoreError::SubjectTaken)
    ));
    store.change_account(&name("amina"), &AccountChange::Subject(None), &Actor::Operator, noon()).unwrap();
    store.change_account(&name("zoe"), &link, &Actor::Operator, noon()).unwrap();
    assert_eq!(store.account_of_subject(twin.subject.as_ref().unwrap()).unwrap().unwrap().name, name("zoe"));
}

pub(crate) fn who_changed_an_account_is_noted_and_a_refused_change_is_not(store: &dyn Store) {
    let by = Actor::Account(name("chief"));
    store.create_account(&account("amina", Role::Agent), &Actor::Operator, noon()).unwrap();
    let later = noon() + Duration::hours(1);
    store.change_account(&name("amina"), &AccountChange::Role(Role::Supervisor), &by, later).unwrap();
    store.change_account(&name("amina"), &AccountChange::Rehashed(hash("bmV3")), &by, later).unwrap();
    assert!(store.change_account(&name("nobody"), &AccountChange::Disable, &by, later).is_err());
    assert!(store.create_account(&account("amina", Role::Agent), &by, later).is_err());
    let trail = store.trail(None, 10).unwrap();
    let [(1, changed), (0, created)] = trail.as_slice() else { panic!("{trail:?}") };
    assert_eq!((created.act, &created.by), (AuditAct::AccountCreated, &Actor::Operator));
    assert_eq!((changed.act, &changed.by, changed.at), (AuditAct::RoleChanged(Role::Supervisor), &by, later));
    assert_eq!(changed.on, AuditSubject::Account(name("amina")));
    assert_eq!(store.account(&name("amina")).unwrap().unwrap().password, Some(hash("bmV3")));
}

pub(crate) fn the_last_administrator_stays(store: &dyn Store) {
    let change = |who: &str, change| store.change_account(&name(who), &change, &Actor::Operator, noon());
    store.create_account(&account("chief", Role::Administrator), &Actor::Operator, noon()).unwrap();
    assert!(matches!(change("chief", AccountChange::Disable), Err(StoreError::LastAdministrator)));
    assert!(matches!(change("chief", AccountChange::Role(Role::Agent)), Err(StoreError::LastAdministrator)));
    store.create_account(&account("deputy", Role::Administrator), &Actor::Operator, noon()).unwrap();
    change("chief", AccountChange::Disable).unwrap();
    assert!(matches!(change("deputy", AccountChange::Disable), Err(StoreError::LastAdministrator)));
    change("chief", AccountChange::Enable).unwrap();
    change("deputy", AccountChange::Disable).unwrap();
}

pub(crate) fn a_new_password_or_a_disabled_account_ends_its_sessions(store: &dyn Store) {
    store.create_account(&account("amina", Role::Agent), &Actor::Operator, noon()).unwrap();
    let limits = SessionLimits { idle: Duration::hours(1), whole: Duration::hours(12) };
    let token = SessionToken::draw(&aiguillage::store::Randomness::of_this_machine()).unwrap();
    let changes = [
        (AccountChange::Rehashed(hash("YQ")), true),
        (AccountChange::Password(hash("Yg")), false),
        (AccountChange::Disable, false),
    ];
    for (change, stays) in changes {
        store.begin_session(&token, &name("amina"), noon()).unwrap();
        store.change_account(&name("amina"), &change, &Actor::Operator, noon()).unwrap();
        store.change_account(&name("amina"), &AccountChange::Enable, &Actor::Operator, noon()).unwrap();
        assert_eq!(store.session(&token, limits, noon()).unwrap().is_some(), stays, "{change:?}");
    }
}

pub(crate) fn failures_are_counted_apart_until_a_success(store: &dyn Store) {
    let (account, client) = (ThrottleKey::Account(name("amina")), ThrottleKey::Client("amina".to_owned()));
    assert_eq!(store.failures(&account).unwrap().failures, 0);
    store.add_failure(&account, noon()).unwrap();
    let twice = store.add_failure(&account, noon() + Duration::minutes(1)).unwrap();
    assert_eq!((twice.failures, twice.last_failure), (2, Some(noon() + Duration::minutes(1))));
    assert_eq!(store.failures(&account).unwrap(), twice);
    assert_eq!(store.failures(&client).unwrap().failures, 0);
    store.clear_failures(&account).unwrap();
    assert_eq!(store.failures(&account).unwrap().failures, 0);
}
