//! Forms that another site sends, and markup in every field.

use super::browser::{Browser, Office, RIGHT, token};

const NEW: &str = "quatre chats dans un tiroir";

/// Every form for signed-in people, with fields that would do.
fn forms() -> [(&'static str, Vec<(&'static str, &'static str)>); 3] {
    [
        ("/fr/account/password", vec![("current", RIGHT), ("new", NEW), ("again", NEW)]),
        ("/fr/account/sessions", vec![]),
        ("/fr/sign-out", vec![]),
    ]
}

/// Nothing was done: the password is the old one and the session goes on.
fn nothing_was_done(office: &Office, browser: &Browser<'_>) {
    assert!(browser.is_in());
    assert_eq!(office.browser().sign_in("claire", RIGHT).status, 303);
}

#[test]
fn a_form_without_the_token_of_its_session_does_nothing() {
    let office = Office::open();
    let (browser, other) = (office.signed_in("claire"), office.signed_in("samir"));
    let of_another = token(&other.get("/fr/account"));
    let of_no_session = token(&office.browser().get("/fr/sign-in"));
    let session = browser.cookie("session").unwrap();
    for (path, fields) in forms() {
        for forged in ["", "x", of_another.as_str(), of_no_session.as_str(), session.as_str()] {
            let answer = browser.post(path, &[&[("csrf", forged)], fields.as_slice()].concat());
            assert_eq!(answer.status, 403, "{path} {forged}");
        }
        assert_eq!(browser.post(path, &fields).status, 403, "{path}");
        nothing_was_done(&office, &browser);
    }
}

#[test]
fn a_form_sent_by_another_site_does_nothing_even_with_the_token() {
    let office = Office::open();
    let browser = office.signed_in("claire");
    let right = token(&browser.get("/fr/account"));
    for (path, fields) in forms() {
        for header in ["Origin: https://elsewhere.example", "Origin: null", "Sec-Fetch-Site: cross-site"] {
            let form = form_urlencoded::Serializer::new(String::new())
                .append_pair("csrf", &right)
                .extend_pairs(&fields)
                .finish();
            let headers = format!("Cookie: session={}\r\n{header}\r\n", browser.cookie("session").unwrap());
            assert_eq!(office.site.post_with(path, &headers, form.as_bytes()).status, 403, "{path} {header}");
        }
        nothing_was_done(&office, &browser);
    }
}

#[test]
fn nobody_can_be_signed_in_by_a_form_that_was_not_theirs() {
    let office = Office::open();
    let (victim, attacker) = (office.browser(), office.browser());
    let of_attacker = token(&attacker.get("/fr/sign-in"));
    victim.get("/fr/sign-in");
    let fields = [("csrf", of_attacker.as_str()), ("name", "samir"), ("password", RIGHT)];
    let answer = victim.post("/fr/sign-in", &fields);
    assert_eq!(answer.status, 403);
    assert!(!victim.is_in());
    let without_cookie = office.browser();
    assert_eq!(without_cookie.post("/fr/sign-in", &fields).status, 403);
    assert!(!without_cookie.is_in());
    assert_eq!(attacker.post("/fr/sign-in", &fields).status, 303, "its own form lets it in");
}

#[test]
fn two_tabs_with_the_form_open_both_let_in() {
    let office = Office::open();
    let browser = office.browser();
    let (first, second) = (token(&browser.get("/fr/sign-in")), token(&browser.get("/en/sign-in")));
    for token in [first, second] {
        let answer = browser.post("/fr/sign-in", &[("csrf", &token), ("name", "claire"), ("password", "no")]);
        assert_eq!(answer.status, 403);
        assert!(answer.page().contains("Le nom ou le mot de passe"), "{}", answer.page());
    }
}

const MARKUP: &str = "\"'><script>alert(1)</script>\r\nSet-Cookie: session=forged\r\n\r\n<b>";

#[test]
fn markup_and_line_breaks_in_any_field_become_neither_html_nor_a_header() {
    let office = Office::open();
    let browser = office.signed_in("claire");
    for (page, path, fields) in [
        ("/fr/sign-in", "/fr/sign-in", ["name", "password", "csrf"]),
        ("/fr/account", "/fr/account/password", ["current", "new", "again"]),
    ] {
        for field in fields {
            let mut sent: Vec<(&str, &str)> = fields.map(|name| (name, "something")).to_vec();
            sent.retain(|(name, _)| *name != field && *name != "csrf");
            sent.push((field, MARKUP));
            let answer = browser.send(page, path, &sent);
            assert!(!answer.page().contains("<script") && !answer.page().contains("<b>"), "{path} {field}");
            let set = answer.headers("set-cookie");
            assert!(set.iter().all(|set| !set.contains("forged")), "{path} {field}");
            answer.assert_guarded();
        }
    }
    for path in ["/fr/sign-in?name=%3Cscript%3E", "/sign-in/provider?state=%0d%0aSet-Cookie:%20session=forged"] {
        let answer = browser.get(path);
        assert!(!answer.page().contains("<script"), "{path}");
        assert!(answer.headers("set-cookie").iter().all(|set| !set.contains("forged")), "{path}");
    }
}

#[test]
fn a_form_too_large_or_not_text_is_refused_before_anything_is_looked_up() {
    let office = Office::open();
    assert_eq!(office.site.post_with("/fr/sign-in", "", &vec![b'a'; 1 << 20]).status, 413);
    assert_eq!(office.site.post_with("/fr/sign-in", "", b"name=%ff%fe").status, 400);
    let browser = office.signed_in("claire");
    let cookie = format!("Cookie: session={}\r\n", browser.cookie("session").unwrap());
    assert_eq!(office.site.post_with("/fr/account/password", &cookie, &vec![b'a'; 1 << 20]).status, 413);
    assert_eq!(office.site.post_with("/fr/account/password", &cookie, b"current=%ff").status, 400);
}

#[test]
fn a_password_typed_is_never_on_a_page() {
    let office = Office::open();
    let browser = office.browser();
    let answer = browser.sign_in("claire", "typed and never shown");
    assert!(answer.page().contains("value=\"claire\"") && !answer.page().contains("never shown"));
    let browser = office.signed_in("claire");
    let fields = [("current", "typed and never shown"), ("new", NEW), ("again", NEW)];
    let answer = browser.send("/fr/account", "/fr/account/password", &fields);
    assert_eq!(answer.status, 422);
    assert!(!answer.page().contains("never shown") && !answer.page().contains(NEW));
}
