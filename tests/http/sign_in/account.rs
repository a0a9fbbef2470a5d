//! One's own account: another password, other sessions.

use aiguillage::store::AuditAct;

use super::browser::{Office, RIGHT, WRONG};

const NEW: &str = "quatre chats dans un tiroir";

#[test]
fn a_new_password_ends_every_other_session_and_this_browser_goes_on_with_a_new_token() {
    let office = Office::open();
    let (here, there) = (office.signed_in("claire"), office.signed_in("claire"));
    let before = here.cookie("session").unwrap();
    let fields = [("current", RIGHT), ("new", NEW), ("again", NEW)];
    let answer = here.send("/en/account", "/en/account/password", &fields);
    assert_eq!((answer.status, answer.header("location")), (303, Some("/en/account/password-changed")));
    assert!(here.get("/en/account/password-changed").page().contains("role=\"status\""));
    assert!(here.is_in() && !there.is_in());
    assert_ne!(here.cookie("session").unwrap(), before);
    here.keep("session", &before);
    assert!(!here.is_in(), "the old token is dead");
    assert_eq!(office.browser().sign_in("claire", RIGHT).status, 403);
    assert_eq!(office.browser().sign_in("claire", NEW).status, 303);
    assert!(office.trail().contains(&AuditAct::PasswordChanged));
}

#[test]
fn a_new_password_needs_the_old_one_and_must_be_one() {
    let office = Office::open();
    let browser = office.signed_in("claire");
    for (current, new, again, field) in [
        ("", NEW, NEW, "current"),
        (WRONG, NEW, NEW, "current"),
        (RIGHT, "short", "short", "new"),
        (RIGHT, "claire et claire encore", "claire et claire encore", "new"),
        (RIGHT, "aaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaaa", "new"),
        (RIGHT, NEW, WRONG, "again"),
    ] {
        let fields = [("current", current), ("new", new), ("again", again)];
        let answer = browser.send("/fr/account", "/fr/account/password", &fields);
        assert_eq!(answer.status, 422, "{field}");
        assert!(answer.page().contains(&format!("href=\"#{field}\"")), "{field}");
        assert!(answer.page().contains(&format!("id=\"{field}-error\"")), "{field}");
    }
    assert!(browser.is_in());
    assert_eq!(office.browser().sign_in("claire", RIGHT).status, 303);
}

#[test]
fn whoever_finds_a_browser_left_open_cannot_guess_the_password_there() {
    let office = Office::open();
    let browser = office.signed_in("claire");
    let guess = |current| {
        let fields = [("current", current), ("new", NEW), ("again", NEW)];
        browser.send("/fr/account", "/fr/account/password", &fields).page().contains("Attendez")
    };
    assert!((0..5).all(|_| !guess(WRONG)));
    assert!(guess(RIGHT), "even the right one waits now");
}

#[test]
fn other_sessions_end_and_this_one_and_those_of_others_go_on() {
    let office = Office::open();
    let (here, there, other) = (office.signed_in("claire"), office.signed_in("claire"), office.signed_in("samir"));
    assert_eq!(here.get("/fr/account").page().matches("<li>").count(), 2);
    let answer = here.send("/fr/account", "/fr/account/sessions", &[]);
    assert_eq!(answer.header("location"), Some("/fr/account/sessions-ended"));
    assert!(here.is_in() && !there.is_in() && other.is_in());
    assert_eq!(here.get("/fr/account").page().matches("<li>").count(), 1);
}

#[test]
fn every_page_is_in_both_languages_and_guarded_and_answers_head() {
    let office = Office::open();
    let browser = office.signed_in("claire");
    for language in ["fr", "en"] {
        for path in ["sign-in", "signed-out", "account", "account/password-changed", "account/sessions-ended"] {
            let path = format!("/{language}/{path}");
            let answer = browser.get(&path);
            assert_eq!(answer.status, 200, "{path}");
            assert!(answer.page().contains(&format!("<html lang=\"{language}\"")));
            assert_eq!(answer.page().matches("<h1").count(), 1);
            answer.assert_guarded();
            let cookie = format!("Cookie: session={}\r\n", browser.cookie("session").unwrap());
            assert_eq!(office.site.ask("HEAD", &path, &cookie, b"").status, 200, "{path}");
        }
    }
}

#[test]
fn other_methods_and_addresses_are_refused_with_a_page() {
    let office = Office::open();
    let browser = office.signed_in("claire");
    for path in ["/fr/sign-out", "/fr/account/password", "/fr/account/sessions"] {
        let answer = browser.get(path);
        assert_eq!((answer.status, answer.header("allow")), (405, Some("POST")), "{path}");
    }
    assert_eq!(browser.get("/xx/account").status, 404);
    assert_eq!(browser.get("/xx/sign-in").status, 404);
    assert_eq!(browser.get("/fr/account/elsewhere").status, 404);
    assert_eq!(browser.get("/fr/sign-in/provider").status, 404, "there is no provider");
}
