//! How a session begins, lasts and ends.

use aiguillage::store::{AccountChange, Actor, Role};
use aiguillage::web::headers::Transport;
use chrono::Duration;

use super::browser::{Office, RIGHT, named};
use crate::http::server::desk;

#[test]
fn a_session_prepared_by_somebody_else_is_never_the_one_that_is_signed_in() {
    let office = Office::open();
    let (attacker, victim) = (office.signed_in("samir"), office.browser());
    let planted = attacker.cookie("session").unwrap();
    victim.keep("session", &planted);
    assert_eq!(victim.sign_in("claire", RIGHT).status, 303);
    assert_ne!(victim.cookie("session").unwrap(), planted);
    attacker.keep("session", &planted);
    assert!(!attacker.is_in(), "the session that was in the browser is over");
    assert!(victim.get("/fr/account").page().contains("claire"));
    let made_up = office.browser();
    made_up.keep("session", &"A".repeat(43));
    assert!(!made_up.is_in());
    assert_eq!(made_up.sign_in("claire", RIGHT).status, 303);
    assert_ne!(made_up.cookie("session").unwrap(), "A".repeat(43));
}

#[test]
fn every_sign_in_draws_another_token() {
    let office = Office::open();
    let browser = office.signed_in("claire");
    let first = browser.cookie("session").unwrap();
    browser.sign_in("claire", RIGHT);
    let second = browser.cookie("session").unwrap();
    assert_ne!(first, second);
    browser.keep("session", &first);
    assert!(!browser.is_in());
}

#[test]
fn a_session_ends_half_an_hour_after_the_last_page_and_after_ten_hours_in_any_case() {
    let office = Office::open();
    let (busy, idle) = (office.signed_in("claire"), office.signed_in("claire"));
    office.wait(Duration::minutes(29));
    assert!(busy.is_in());
    office.wait(Duration::minutes(29));
    assert!(busy.is_in());
    assert!(!idle.is_in());
    for _ in 0..18 {
        office.wait(Duration::minutes(29));
        assert!(busy.is_in());
    }
    office.wait(Duration::minutes(29));
    assert!(!busy.is_in(), "ten hours are over");
}

#[test]
fn signing_out_ends_the_session_itself_not_only_the_cookie() {
    let office = Office::open();
    let browser = office.signed_in("claire");
    let token = browser.cookie("session").unwrap();
    let answer = browser.send("/fr/account", "/fr/sign-out", &[]);
    assert_eq!((answer.status, answer.header("location")), (303, Some("/fr/signed-out")));
    assert_eq!(browser.cookie("session"), None);
    assert_eq!(browser.get("/fr/signed-out").status, 200);
    browser.keep("session", &token);
    assert!(!browser.is_in());
}

#[test]
fn a_disabled_account_is_out_at_once_and_another_role_counts_at_once() {
    let office = Office::open();
    let (agent, supervisor) = (office.signed_in("claire"), office.signed_in("samir"));
    let store = &office.site.running.store;
    let change = |name, change| store.change_account(&named(name), &change, &Actor::Operator, office.now()).unwrap();
    assert!(supervisor.get("/en/account").page().contains("Supervisor"));
    change("samir", AccountChange::Role(Role::Agent));
    assert!(!supervisor.get("/en/account").page().contains("Supervisor"));
    change("claire", AccountChange::Disable);
    assert!(!agent.is_in());
    change("claire", AccountChange::Enable);
    assert!(!agent.is_in(), "what was ended stays ended");
}

#[test]
fn cookies_are_for_this_host_over_tls_and_for_no_script() {
    let office = Office::open_with(Transport::Tls, desk());
    let browser = office.signed_in("claire");
    let (name, token) = ("__Host-session", browser.cookie("__Host-session").unwrap());
    let again = office.browser();
    let form = again.get("/fr/sign-in");
    let answer =
        again.post("/fr/sign-in", &[("csrf", &super::browser::token(&form)), ("name", "claire"), ("password", RIGHT)]);
    for set in form.headers("set-cookie").into_iter().chain(answer.headers("set-cookie")) {
        assert!(set.starts_with("__Host-"), "{set}");
        for attribute in ["HttpOnly", "SameSite=Lax", "Secure", "Path=/"] {
            assert!(set.contains(attribute), "{set}");
        }
        assert!(!set.contains("Domain"), "{set}");
    }
    assert!(answer.headers("set-cookie").iter().any(|set| set.starts_with(&format!("{name}="))));
    // Without the prefix a sibling host could have set it.
    let planted = office.browser();
    planted.keep("session", &token);
    assert!(!planted.is_in());
}

#[test]
fn what_the_store_keeps_opens_no_session() {
    let office = Office::open();
    let browser = office.signed_in("claire");
    let token = browser.cookie("session").unwrap();
    let sessions = office.site.running.store.sessions_of(&named("claire")).unwrap();
    let kept = sessions[0].id.as_str();
    assert!(!token.contains(kept));
    for forged in [kept.to_owned(), format!("{kept}{kept}"), token.to_lowercase(), format!("{token}A"), String::new()] {
        let other = office.browser();
        other.keep("session", &forged);
        assert!(!other.is_in(), "{forged}");
    }
}
