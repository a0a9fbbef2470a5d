//! What a person takes from their plan: a code, a callback.

use std::sync::Arc;

use aiguillage::store::{Kept, Store};
use aiguillage::web::headers::Transport;

use super::server::{Answer, Site, desk, monday_morning, running, running_on};

const OFFLINE: &str = r#"{"internet":"none","phone":"yes","hearing":"yes","french":"yes","reading":"yes","travel":"yes","service":"caf","purpose":"claim","postal_code":"48000","commune":"48095"}"#;

fn site() -> Site {
    Site::start_with(running(Transport::Plain), desk())
}

fn slot_on(page: &str) -> String {
    page.split("name=\"slot\" value=\"").nth(1).expect("a slot").split('"').next().unwrap().to_owned()
}

/// The form of a callback in the first slot of the plan.
fn booking(site: &Site, cookie: &str) -> String {
    let slot = slot_on(site.get_with("/fr/callback", cookie).page());
    format!("name=Madame+Exemple&number=0466654321&slot={slot}")
}

#[test]
fn a_code_is_given_once_for_the_same_answers_and_stands_in_no_address() {
    let site = site();
    let given = site.post_with("/fr/code", &site.cookie(OFFLINE, monday_morning()), b"");
    assert_eq!((given.status, given.header("location")), (303, Some("/fr/code")));
    let page = site.get_with("/fr/code", &given.cookie());
    let code = page.page().split("class=\"code\">").nth(1).unwrap().split('<').next().unwrap().to_owned();
    assert_eq!(code.len(), 9, "{code}");
    assert!(page.page().contains("class=\"spelled\""));
    let again = site.post_with("/fr/code", &given.cookie(), b"");
    assert!(site.get_with("/fr/code", &again.cookie()).page().contains(&code));
    assert!(site.get_with("/fr/plan", &again.cookie()).page().contains(&code));
    let changed = site.post_with("/fr/change/travel", &again.cookie(), b"answer=no");
    let other = site.post_with("/fr/code", &changed.cookie(), b"");
    assert!(!site.get_with("/fr/code", &other.cookie()).page().contains(&code), "other answers, another code");
}

#[test]
fn without_a_code_its_page_leads_back_to_the_plan() {
    let site = site();
    let answer = site.get_with("/fr/code", &site.cookie(OFFLINE, monday_morning()));
    assert_eq!((answer.status, answer.header("location")), (303, Some("/fr/plan")));
}

#[test]
fn a_callback_is_asked_for_in_a_slot_of_the_line() {
    let site = site();
    let cookie = site.cookie(OFFLINE, monday_morning());
    let wrong = site.post_with("/fr/callback", &cookie, b"name=&number=12&slot=5");
    assert_eq!(wrong.status, 422);
    for field in ["name", "number", "slot"] {
        assert!(wrong.page().contains(&format!("href=\"#{field}\"")), "{field}");
    }
    let booked = booking(&site, &cookie);
    let answer = site.post_with("/fr/callback", &cookie, booked.as_bytes());
    assert_eq!((answer.status, answer.header("location")), (303, Some("/fr/plan")));
    assert_eq!(site.running.store.waiting_callbacks(monday_morning()).unwrap().len(), 1);
    let plan = site.get_with("/fr/plan", &answer.cookie());
    assert!(!plan.page().contains("href=\"/fr/callback\""), "asked for once");
}

#[test]
fn a_callback_is_offered_only_where_the_plan_has_one() {
    let site = site();
    let urgent = OFFLINE.replace("\"claim\"", "\"urgent\"");
    let cookie = site.cookie(&urgent, monday_morning());
    assert!(!site.get_with("/fr/plan", &cookie).page().contains("href=\"/fr/callback\""));
    let form = site.get_with("/fr/callback", &cookie);
    assert!(form.status == 200 && !form.page().contains("name=\"slot\""));
    let sent = site.post_with("/fr/callback", &cookie, b"name=A&number=0466654321&slot=1795424400");
    assert_eq!(sent.status, 422);
}

#[test]
fn with_nothing_to_keep_it_in_the_plan_comes_and_the_page_says_that_there_is_no_code() {
    let store: Arc<dyn Store> = Arc::new(Kept::unavailable("a test"));
    let site = Site::start_with(running_on(store), desk());
    let cookie = site.cookie(OFFLINE, monday_morning());
    let plan = site.get_with("/fr/plan", &cookie);
    assert_eq!(plan.status, 200);
    assert!(plan.page().contains("tel:3230"));
    let none = site.post_with("/fr/code", &cookie, b"");
    assert_eq!(none.status, 503);
    assert!(none.page().contains("role=\"alert\"") && none.page().contains("href=\"/fr/plan\""));
    let booked = booking(&site, &cookie);
    let callback = site.post_with("/fr/callback", &cookie, booked.as_bytes());
    assert_eq!(callback.status, 503);
    assert!(callback.page().contains("value=\"Madame Exemple\""), "what was typed is not lost");
}

#[test]
fn a_form_sent_by_another_site_keeps_nothing() {
    let site = site();
    let cookie = site.cookie(OFFLINE, monday_morning());
    for path in ["/fr/code", "/fr/callback"] {
        let answer = site.post_with(path, &format!("{cookie}Sec-Fetch-Site: cross-site\r\n"), b"");
        assert_eq!(answer.status, 403, "{path}");
    }
}

/// Sends the same form until it is refused, each time as somebody new from one address.
fn times_taken(send: impl Fn() -> Answer) -> (usize, Answer) {
    let mut taken = 0;
    loop {
        let answer = send();
        if answer.status != 303 || taken == 1000 {
            return (taken, answer);
        }
        taken += 1;
    }
}

#[test]
fn one_address_cannot_fill_the_store_and_the_queue_and_others_are_served_meanwhile() {
    let site = site();
    let cookie = site.cookie(OFFLINE, monday_morning());
    let booked = booking(&site, &cookie);
    for (path, form) in [("/fr/code", ""), ("/fr/callback", booked.as_str())] {
        let from =
            |address: &str| site.post_with(path, &format!("{cookie}X-Forwarded-For: {address}\r\n"), form.as_bytes());
        let (taken, refused) = times_taken(|| from("192.0.2.1"));
        assert!((10..=100).contains(&taken), "{path}: {taken}");
        assert_eq!(refused.status, 429, "{path}");
        assert!(refused.header("retry-after").unwrap().parse::<u32>().unwrap() >= 1, "{path}");
        let page = refused.page();
        assert!(page.contains("role=\"alert\"") && page.contains("href=\"/fr/plan\""), "{path}");
        assert!(form.is_empty() || page.contains("value=\"Madame Exemple\""), "what was typed is not lost");
        assert_eq!(from("192.0.2.2").status, 303, "{path}: another address");
    }
    assert_eq!(site.get_with("/fr/plan", &cookie).status, 200, "plans are never refused");
}

#[test]
fn who_is_to_be_called_back_is_not_noted_twice() {
    let site = site();
    let cookie = site.cookie(OFFLINE, monday_morning());
    let booked = booking(&site, &cookie);
    let sent = site.post_with("/fr/callback", &cookie, booked.as_bytes());
    let cookie = sent.cookie();
    let waiting = || site.running.store.waiting_callbacks(monday_morning()).unwrap().len();
    let before = waiting();
    assert_eq!(site.post_with("/fr/callback", &cookie, booked.as_bytes()).header("location"), Some("/fr/plan"));
    assert_eq!(site.get_with("/fr/callback", &cookie).header("location"), Some("/fr/plan"));
    assert_eq!(waiting(), before);
}
