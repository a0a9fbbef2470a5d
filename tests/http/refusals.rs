//! Everything that can go wrong gets its status and a page with a way on.

use super::server::{monday_morning, site};

#[test]
fn an_option_that_does_not_exist_is_asked_again() {
    let answer = site().post("/fr/question/internet", "answer=satellite");
    assert_eq!(answer.status, 422);
    assert!(answer.page().contains("class=\"summary\""));
    assert!(answer.page().contains("<title>Erreur"));
}

#[test]
fn a_number_out_of_range_is_asked_again_with_what_was_typed() {
    for typed in ["4000", "-1", "12,5,3", "99999999999999999999"] {
        let answer = site().post("/fr/question/age", &format!("answer={typed}"));
        assert_eq!(answer.status, 422, "{typed}");
        assert!(answer.page().contains(&format!("value=\"{typed}\"")), "{typed}");
    }
}

#[test]
fn what_was_typed_never_becomes_markup() {
    for question in ["postal_code", "age"] {
        let answer =
            site().post(&format!("/fr/question/{question}"), "answer=%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%27%26");
        assert_eq!(answer.status, 422);
        assert!(!answer.page().contains("<script"));
        assert!(answer.page().contains("value=\"&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#x27;&amp;\""));
    }
}

#[test]
fn a_postal_code_of_no_commune_is_asked_again_and_i_do_not_know_goes_on() {
    assert_eq!(site().post("/fr/question/postal_code", "answer=99999").status, 422);
    assert_eq!(site().post("/fr/question/postal_code", "answer=99999&unknown=1").status, 303);
}

#[test]
fn a_body_of_ten_megabytes_is_refused_with_a_page() {
    let answer = site().post_with("/en/question/internet", "", &vec![b'a'; 10 << 20]);
    assert_eq!(answer.status, 413);
    answer.assert_leads_on("en");
}

#[test]
fn bytes_that_are_not_text_are_refused_with_a_page() {
    for form in [&b"answer=%ff%fe"[..], b"answer=\xff\xfe", b"\xc3\x28=home"] {
        let answer = site().post_with("/fr/question/internet", "", form);
        assert_eq!(answer.status, 400);
        answer.assert_leads_on("fr");
    }
}

#[test]
fn other_methods_are_refused_with_a_page_that_names_the_right_ones() {
    for (method, path, allowed) in [
        ("DELETE", "/fr/", "GET, HEAD, POST"),
        ("PUT", "/fr/question/internet", "GET, HEAD, POST"),
        ("POST", "/fr/plan", "GET, HEAD"),
        ("OPTIONS", "/fr/check", "GET, HEAD"),
        ("GET", "/fr/erase", "POST"),
        ("POST", "/", "GET, HEAD"),
    ] {
        let answer = site().ask(method, path, "", b"");
        assert_eq!(answer.status, 405, "{method} {path}");
        assert_eq!(answer.header("allow"), Some(allowed), "{method} {path}");
        answer.assert_leads_on("fr");
    }
}

#[test]
fn unknown_addresses_questions_and_languages_are_not_found_with_a_page() {
    for path in [
        "/nowhere",
        "/fr/nowhere",
        "/fr/question/nothing",
        "/xx/plan",
        "/fr/question/internet/more",
        "/%ff/",
        "//",
        "/fr/%00",
    ] {
        let answer = site().get(path);
        assert_eq!(answer.status, 404, "{path}");
        answer.assert_leads_on("fr");
    }
    site().get_with("/nowhere", "Accept-Language: de, en;q=0.8\r\n").assert_leads_on("en");
}

#[test]
fn a_form_sent_by_another_site_is_refused() {
    for header in
        ["Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site", "Origin: https://elsewhere.example", "Origin: null"]
    {
        let answer = site().post_with("/fr/question/internet", &format!("{header}\r\n"), b"answer=home");
        assert_eq!(answer.status, 403, "{header}");
        assert!(answer.header("set-cookie").is_none());
        answer.assert_leads_on("fr");
    }
    assert_eq!(site().post_with("/fr/erase", "Sec-Fetch-Site: cross-site\r\n", b"").status, 403);
    assert_eq!(
        site().post_with("/fr/question/internet", "Sec-Fetch-Site: same-origin\r\n", b"answer=home").status,
        303
    );
}

#[test]
fn a_forged_cookie_is_refused_and_taken_away() {
    for path in ["/fr/plan", "/fr/check", "/fr/question/internet"] {
        let answer = site().get_with(path, "Cookie: answers=forged\r\n");
        assert_eq!(answer.status, 400, "{path}");
        assert!(answer.header("set-cookie").unwrap().starts_with("answers=;"));
        answer.assert_leads_on("fr");
    }
    assert_eq!(site().get_with("/fr/", "Cookie: answers=forged\r\n").status, 200);
}

#[test]
fn answers_sealed_too_long_ago_are_refused_and_taken_away() {
    let age = |minutes| site().cookie("{}", monday_morning() - chrono::Duration::minutes(minutes));
    assert_eq!(site().get_with("/fr/plan", &age(119)).status, 200);
    let answer = site().get_with("/fr/plan", &age(121));
    assert_eq!(answer.status, 410);
    assert!(answer.header("set-cookie").unwrap().starts_with("answers=;"));
    answer.assert_leads_on("fr");
}
