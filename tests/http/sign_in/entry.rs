//! Who gets in by a password, and what those who do not can find out.

use aiguillage::store::{AccountChange, Actor, AuditAct};
use chrono::Duration;

use super::browser::{Office, RIGHT, WRONG, named};
use crate::http::server::Answer;

#[test]
fn the_right_password_leads_to_the_page_that_was_wanted() {
    let office = Office::open();
    let browser = office.browser();
    let sent = browser.get("/en/account/sessions-ended");
    assert_eq!((sent.status, sent.header("location")), (303, Some("/en/sign-in")));
    let answer = browser.sign_in("claire", RIGHT);
    assert_eq!((answer.status, answer.header("location")), (303, Some("/en/account/sessions-ended")));
    assert!(browser.is_in());
    let again = office.browser();
    assert_eq!(again.sign_in("Claire ", RIGHT).header("location"), Some("/fr/agent"));
}

/// The page without what was typed and without what is drawn for each.
fn told(answer: &Answer, name: &str) -> (u16, String) {
    let page = answer.page().replace(&format!("value=\"{name}\""), "");
    let token = super::browser::token(answer);
    (answer.status, page.replace(&token, ""))
}

#[test]
fn an_account_that_exists_one_that_does_not_and_one_that_is_disabled_are_answered_alike() {
    let office = Office::open();
    office.employ("gone", aiguillage::store::Role::Agent);
    let store = &office.site.running.store;
    store.change_account(&named("gone"), &AccountChange::Disable, &Actor::Operator, office.now()).unwrap();
    let answers = ["claire", "nobody", "gone", "not a name at all"].map(|name| {
        let browser = office.browser();
        told(&browser.sign_in(name, WRONG), name)
    });
    assert_eq!(answers[0].0, 403);
    for other in &answers[1..] {
        assert_eq!(other, &answers[0]);
    }
    let disabled = office.browser();
    assert_eq!(told(&disabled.sign_in("gone", RIGHT), "gone"), answers[0], "even with the right password");
    assert!(!disabled.is_in());
}

#[test]
fn a_name_waits_after_five_wrong_passwords_whether_or_not_there_is_such_an_account() {
    let office = Office::open();
    let answers = ["claire", "nobody"].map(|name| {
        for _ in 0..5 {
            assert_eq!(office.browser().sign_in(name, WRONG).status, 403);
        }
        let held = office.browser().sign_in(name, RIGHT);
        assert_eq!(held.status, 429, "the right password waits too");
        assert_eq!(held.header("retry-after"), Some("30"));
        told(&held, name)
    });
    assert_eq!(answers[0], answers[1]);
    office.wait(Duration::seconds(29));
    assert_eq!(office.browser().sign_in("claire", RIGHT).status, 429);
    office.wait(Duration::seconds(1));
    assert_eq!(office.browser().sign_in("claire", WRONG).status, 403);
    office.wait(Duration::seconds(59));
    assert_eq!(office.browser().sign_in("claire", RIGHT).status, 429, "twice as long after the next");
    office.wait(Duration::seconds(1));
    assert_eq!(office.browser().sign_in("claire", RIGHT).status, 303);
    assert_eq!(office.browser().sign_in("claire", WRONG).status, 403, "a right password clears the count");
}

#[test]
fn one_address_that_tries_many_names_must_wait_and_others_need_not() {
    let office = Office::open();
    let browser = office.browser();
    for number in 0..30 {
        assert_eq!(browser.sign_in(&format!("name{number}"), WRONG).status, 403);
    }
    let held = browser.sign_in("claire", RIGHT);
    assert_eq!((held.status, held.header("retry-after")), (429, Some("10")));
    assert_eq!(office.browser().sign_in("claire", RIGHT).status, 303, "another address");
    office.wait(Duration::seconds(10));
    assert_eq!(browser.sign_in("claire", RIGHT).status, 303);
}

#[test]
fn an_office_behind_one_address_may_sign_in_as_often_as_it_likes() {
    let office = Office::open();
    let browser = office.browser();
    for _ in 0..40 {
        assert_eq!(browser.sign_in("claire", RIGHT).status, 303);
    }
}

#[test]
fn tries_sent_at_the_same_time_are_all_counted() {
    let office = Office::open();
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let tries: Vec<_> = (0..12).map(|_| scope.spawn(|| office.browser().sign_in("claire", WRONG).status)).collect();
        tries.into_iter().map(|one| one.join().unwrap()).collect()
    });
    assert!(statuses.iter().filter(|status| **status == 403).count() <= 5, "{statuses:?}");
}

#[test]
fn every_way_in_and_every_refusal_is_in_the_audit_trail_and_no_name_that_is_none_of_ours() {
    let office = Office::open();
    office.browser().sign_in("claire", WRONG);
    office.browser().sign_in("my secret password", WRONG);
    office.browser().sign_in("hunter2hunter2", WRONG);
    let browser = office.signed_in("claire");
    browser.send("/fr/account", "/fr/sign-out", &[]);
    assert_eq!(
        office.trail()[..5],
        [
            AuditAct::SignedOut,
            AuditAct::SignedIn,
            AuditAct::SignInFailed,
            AuditAct::SignInFailed,
            AuditAct::SignInFailed
        ]
    );
    let trail = format!("{:?}", office.site.running.store.trail(None, 100).unwrap());
    assert!(trail.contains("claire") && !trail.contains("hunter2"), "{trail}");
}

#[test]
fn empty_fields_are_told_at_the_field_and_count_as_no_try() {
    let office = Office::open();
    let browser = office.browser();
    for _ in 0..40 {
        assert_eq!(browser.sign_in("claire", "").status, 422);
    }
    let answer = browser.sign_in("", RIGHT);
    assert_eq!(answer.status, 422);
    assert!(answer.page().contains("href=\"#name\"") && answer.page().contains("id=\"name-error\""));
    assert!(answer.page().contains("<title>Erreur"));
    assert_eq!(browser.sign_in("claire", RIGHT).status, 303);
}
