//! The screen of a call: what stands on it, and when.

use super::agent::{Agent, site};

const ADDRESSES: [&str; 3] = ["http:", "https:", "www."];

fn has_a_web_address(page: &str) -> bool {
    ADDRESSES.iter().any(|address| page.contains(address))
}

#[test]
fn no_web_address_is_sent_before_it_is_known_that_the_caller_is_online() {
    let site = site();
    let agent = Agent::at_work(&site, "claire");
    let call = agent.call("en");
    assert!(!has_a_web_address(agent.get(&call).page()), "nothing was asked");
    for (question, answer) in [("internet", "home"), ("device", "computer")] {
        assert!(!has_a_web_address(agent.answer(&call, question, answer).page()), "after {question}");
    }
    let page = agent.answer(&call, "online_skill", "alone");
    assert!(has_a_web_address(page.page()), "all of connectivity was answered");
}

#[test]
fn an_offline_caller_s_agent_never_sees_a_web_address() {
    let site = site();
    let agent = Agent::at_work(&site, "claire");
    let call = agent.call_of_an_offline_person("fr");
    for path in ["", "/close", "/letter", "/callback"] {
        let answer = agent.get(&format!("{call}{path}"));
        assert_eq!(answer.status, 200, "{path}");
        assert!(!has_a_web_address(answer.page()), "{path}");
    }
}

#[test]
fn connectivity_is_asked_first_and_the_plan_is_there_from_the_first_moment() {
    let site = site();
    let agent = Agent::at_work(&site, "claire");
    let call = agent.call("fr");
    let page = agent.get(&call);
    assert!(page.page().contains("name=\"question\" value=\"internet\""));
    assert!(page.page().contains("id=\"first\""), "a first way");
    assert!(page.page().contains("class=\"unfinished\""), "and what is still unknown");
    page.assert_guarded_with_script();
}

#[test]
fn every_call_can_end_at_every_moment_with_a_plan_to_tell() {
    let site = site();
    let agent = Agent::at_work(&site, "claire");
    let call = agent.call("fr");
    for (question, answer) in [("internet", "none"), ("phone", "no"), ("hearing", "deaf"), ("french", "no")] {
        agent.answer(&call, question, answer);
        let closing = agent.get(&format!("{call}/close"));
        assert_eq!(closing.status, 200);
        assert!(closing.page().contains("value=\"next-step\""), "after {question}");
        assert!(closing.page().contains("class=\"unfinished\""), "after {question}");
    }
}

#[test]
fn two_calls_in_two_tabs_do_not_mix() {
    let site = site();
    let agent = Agent::at_work(&site, "claire");
    let (one, other) = (agent.call("fr"), agent.call("fr"));
    assert_ne!(one, other);
    agent.answer(&one, "internet", "none");
    let page = agent.get(&other);
    assert!(page.page().contains("name=\"question\" value=\"internet\""), "nothing was said in the other call");
}

#[test]
fn an_answer_that_does_not_fit_is_asked_again_with_what_was_typed_and_the_notes() {
    let site = site();
    let agent = Agent::at_work(&site, "claire");
    let call = agent.call("fr");
    let fields = [("question", "postal_code"), ("answer", "99999"), ("notes", "rappelle sa fille")];
    let answer = agent.post(&format!("{call}/answer"), &fields);
    assert_eq!(answer.status, 422);
    for part in ["role=\"alert\"", "value=\"99999\"", "rappelle sa fille"] {
        assert!(answer.page().contains(part), "{part}");
    }
}

#[test]
fn i_do_not_know_goes_on_and_stands_beside_the_plan() {
    let site = site();
    let agent = Agent::at_work(&site, "claire");
    let call = agent.call("fr");
    let sent = agent.post(&format!("{call}/answer"), &[("question", "internet"), ("unknown", "1")]);
    assert_eq!(sent.status, 303);
    let page = agent.get(&call);
    assert!(!page.page().contains("name=\"question\" value=\"internet\""));
    assert!(page.page().contains("class=\"unsaid\""));
    assert!(!has_a_web_address(page.page()), "not known is not online");
}

#[test]
fn the_caller_s_language_stands_beside_the_agent_s() {
    let site = site();
    let agent = Agent::at_work(&site, "claire");
    let call = agent.call("en");
    let page = agent.get(&call);
    for part in ["class=\"say\" lang=\"fr\"", "class=\"say\" lang=\"en\"", "<span lang=\"en\">"] {
        assert!(page.page().contains(part), "{part}");
    }
    let same = agent.call("fr");
    assert!(!agent.get(&same).page().contains("class=\"say\" lang=\"en\""));
    agent.post(&format!("{same}/caller"), &[("language", "en"), ("who", "me")]);
    assert!(agent.get(&same).page().contains("class=\"say\" lang=\"en\""), "it can change during the call");
}

#[test]
fn a_page_of_a_call_asks_for_nothing_but_its_own_script_which_matches_its_digest() {
    let site = site();
    let agent = Agent::at_work(&site, "claire");
    let page = agent.get(&agent.call("fr"));
    let (_, rest) = page.page().split_once("<script src=\"").expect("a script");
    let address = rest.split('"').next().unwrap();
    let script = site.get(address);
    assert_eq!((script.status, script.header("content-type")), (200, Some("text/javascript; charset=utf-8")));
    assert!(script.header("cache-control").unwrap().contains("immutable"));
    assert_eq!(site.get("/assets/call-000000000000.js").status, 404);
    assert_eq!(site.get("/assets/call.js").status, 404);
}

/// The page of one question of a call.
fn asked(agent: &Agent<'_>, call: &str, question: &str) -> String {
    agent.get(&format!("{call}/question/{question}")).page().to_owned()
}

#[test]
fn an_amount_is_said_by_a_key_or_written_as_the_caller_knows_it() {
    let site = site();
    let agent = Agent::at_work(&site, "claire");
    let call = agent.call("en");
    let page = asked(&agent, &call, "income");
    assert!(page.contains(r#"name="band" value="500-1000" data-key="2""#), "{page}");
    assert!(page.contains("entre 500 et 1\u{202f}000") && page.contains("between 500 and 1,000"), "in both languages");
    let say = |fields: &[(&str, &str)]| {
        let sent = agent.post(&format!("{call}/answer"), &[&[("question", "income")], fields].concat());
        (sent.status, if sent.status == 303 { agent.get(&call).page().to_owned() } else { sent.page().to_owned() })
    };
    for (fields, said) in [
        (&[("band", "500-1000"), ("answer", "")][..], "entre 500 et 1\u{202f}000\u{a0}euros par mois"),
        (&[("answer", "24000"), ("every", "year")], "2\u{202f}000\u{a0}euros par mois"),
        (&[("answer", "900"), ("every", "month"), ("about", "1")], "environ 900\u{a0}euros par mois"),
    ] {
        let (status, page) = say(fields);
        assert_eq!(status, 303);
        assert!(page.contains(said), "{fields:?}");
    }
    let (status, page) = say(&[("answer", "un peu"), ("every", "week"), ("about", "1")]);
    assert_eq!(status, 422);
    assert!(page.contains("value=\"un peu\"") && page.contains("value=\"week\" checked"), "nothing is lost");
}

#[test]
fn ages_of_nobody_are_said_by_a_key() {
    let site = site();
    let agent = Agent::at_work(&site, "claire");
    let call = agent.call("fr");
    assert!(asked(&agent, &call, "children").contains(r#"name="nobody" value="1" data-key="-""#));
    let sent = agent.post(&format!("{call}/answer"), &[("question", "children"), ("answer", ""), ("nobody", "1")]);
    assert_eq!(sent.status, 303);
    assert!(agent.get(&call).page().contains("Pas d’enfant à charge"));
}

/// A parent alone with a child, of whom everything is known but the income.
const PARENT: [(&str, &str); 24] = [
    ("internet", "none"),
    ("phone", "yes"),
    ("hearing", "yes"),
    ("french", "yes"),
    ("reading", "yes"),
    ("travel", "yes"),
    ("purpose", "claim"),
    ("postal_code", "75011"),
    ("helper", "no"),
    ("check_rights", "yes"),
    ("age", "41"),
    ("couple", "no"),
    ("children", "7"),
    ("recent_separation", "no"),
    ("expecting", "no"),
    ("work", "other"),
    ("income_changed", "no"),
    ("child_support", "0"),
    ("savings", "under_5000"),
    ("housing", "tenant"),
    ("area", "elsewhere"),
    ("disability", "none"),
    ("invalidity", "no"),
    ("residence", "european"),
];

#[test]
fn a_band_is_asked_closer_once_where_it_counts_and_the_caller_may_not_know() {
    let site = site();
    let agent = Agent::at_work(&site, "claire");
    let call = agent.call("fr");
    for (question, answer) in PARENT {
        agent.answer(&call, question, answer);
    }
    let band = [("question", "income"), ("answer", ""), ("band", "500-1000")];
    assert_eq!(agent.post(&format!("{call}/answer"), &band).status, 303);
    let mut closer = 0;
    loop {
        let page = agent.get(&call).page().to_owned();
        let Some(rest) = page.split("name=\"question\" value=\"").nth(1) else { break };
        let question = rest.split('"').next().unwrap().to_owned();
        let value = if question == "income" {
            assert!(page.contains("value=\"no_closer\"") && !page.contains("name=\"band\""), "the box, no bands");
            closer += 1;
            "no_closer"
        } else {
            "1"
        };
        let fields = [("question", question.as_str()), ("unknown", value), ("answer", "")];
        assert_eq!(agent.post(&format!("{call}/answer"), &fields).status, 303, "{question}");
    }
    assert_eq!(closer, 1);
    assert!(agent.get(&call).page().contains("entre 500 et 1\u{202f}000"), "the band still counts");
}
