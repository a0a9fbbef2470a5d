//! Whatever is typed or sent: no markup, no header, no other agent's call, no
//! form of another page.

use super::agent::{Agent, site};

const EVIL: &str = "<script>alert(1)</script>\"'&";

#[test]
fn what_is_typed_into_any_field_never_becomes_markup() {
    let site = site();
    let agent = Agent::at_work(&site, "claire");
    let call = agent.call_of_an_offline_person("fr");
    let pages = [
        agent.post("/fr/agent/call", &[("language", EVIL), ("who", EVIL), ("service", EVIL)]),
        agent.get("/fr/agent"),
        agent.post("/fr/agent/code", &[("code", EVIL), ("consent", EVIL)]),
        agent.post(&format!("{call}/answer"), &[("question", "age"), ("answer", EVIL), ("notes", EVIL)]),
        agent.post(&format!("{call}/answer"), &[("end", EVIL), ("notes", EVIL)]),
        agent.get(&call),
        agent.post(&format!("{call}/caller"), &[("language", EVIL), ("who", EVIL)]),
        agent.post(&format!("{call}/close"), &[("told", EVIL), ("reason", EVIL)]),
        agent.post(&format!("{call}/callback"), &[("name", EVIL), ("number", EVIL), ("slot", EVIL)]),
        agent.get(&format!("{call}/letter")),
    ];
    for (at, page) in pages.iter().enumerate() {
        assert!(page.status < 500, "{at}");
        assert!(!page.page().contains("<script>"), "{at}: {}", page.page());
    }
}

#[test]
fn a_name_with_markup_is_shown_as_it_was_typed_to_the_agent_who_calls_back() {
    let site = site();
    let agent = Agent::at_work(&site, "claire");
    let call = agent.call_of_an_offline_person("fr");
    let form = agent.get(&format!("{call}/callback"));
    let slot = form.page().split("name=\"slot\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let fields = [("name", EVIL), ("number", "0466654321"), ("slot", slot.as_str())];
    assert_eq!(agent.post(&format!("{call}/callback"), &fields).status, 303);
    let id = site.running.store.waiting_callbacks(site.running.now()).unwrap()[0].id.clone();
    let taken = agent.post(&format!("/fr/agent/callbacks/{}/take", id.as_str()), &[]);
    let page = agent.get(taken.header("location").unwrap());
    assert!(page.page().contains("&lt;script&gt;") && !page.page().contains("<script>"));
}

#[test]
fn line_breaks_in_a_field_add_no_header() {
    let site = site();
    let agent = Agent::at_work(&site, "claire");
    let evil = "fr\r\nSet-Cookie: evil=1";
    let call = agent.call("fr");
    for answer in [
        agent.post("/fr/agent/call", &[("language", evil), ("service", evil)]),
        agent.post(&format!("{call}/caller"), &[("language", evil)]),
        agent.post(&format!("{call}/answer"), &[("end", evil), ("notes", evil)]),
        agent.post(&format!("{call}/answer"), &[("question", evil)]),
    ] {
        assert!(answer.headers("set-cookie").iter().all(|set| !set.starts_with("evil")));
    }
}

#[test]
fn every_form_without_the_token_of_the_session_is_refused() {
    let site = site();
    let agent = Agent::at_work(&site, "claire");
    let other = Agent::at_work(&site, "samir");
    let call = agent.call("fr");
    let id = "0".repeat(32);
    for path in [
        "/fr/agent/call".to_owned(),
        "/fr/agent/code".to_owned(),
        format!("{call}/answer"),
        format!("{call}/caller"),
        format!("{call}/code"),
        format!("{call}/callback"),
        format!("{call}/close"),
        "/fr/agent/callbacks/next".to_owned(),
        format!("/fr/agent/callbacks/{id}/take"),
        format!("/fr/agent/callbacks/{id}/attempt"),
        format!("/fr/agent/callbacks/{id}/release"),
    ] {
        assert_eq!(agent.post_as_it_is(&path, &[("reason", "left")]).status, 403, "{path}");
        assert_eq!(agent.post_as_it_is(&path, &[("csrf", other.csrf.as_str())]).status, 403, "{path}");
    }
    assert_eq!(agent.get(&call).status, 200, "the call is untouched");
}

#[test]
fn every_page_is_for_those_signed_in_only() {
    let site = site();
    let agent = Agent::at_work(&site, "claire");
    let call = agent.call("fr");
    for path in ["/fr/agent", "/fr/agent/callbacks", &call, &format!("{call}/close"), &format!("{call}/letter")] {
        let answer = site.get(path);
        assert_eq!((answer.status, answer.header("location")), (303, Some("/fr/sign-in")), "{path}");
    }
}

#[test]
fn a_call_of_another_agent_is_closed_to_whoever_uses_the_same_browser() {
    let site = site();
    let claire = Agent::at_work(&site, "claire");
    let call = claire.call("fr");
    claire.answer(&call, "internet", "none");
    claire.sign_in_again_as("samir");
    let answer = claire.get(&call);
    assert_eq!(answer.status, 410);
    assert!(!answer.page().contains("name=\"question\""));
}

#[test]
fn a_call_that_was_changed_or_is_made_up_is_refused() {
    let site = site();
    let agent = Agent::at_work(&site, "claire");
    let call = agent.call("fr");
    agent.spoil("call");
    assert_eq!(agent.get(&call).status, 400);
    for id in ["0", &"0".repeat(32), &"z".repeat(32), "..%2f..", &"0".repeat(3000)] {
        let status = agent.get(&format!("/fr/agent/call/{id}")).status;
        assert!(matches!(status, 404 | 410), "{id}: {status}");
    }
}

#[test]
fn methods_that_mean_nothing_are_refused_with_a_page() {
    let site = site();
    let agent = Agent::at_work(&site, "claire");
    let call = agent.call("fr");
    assert_eq!(agent.get("/fr/agent/call").status, 405);
    assert_eq!(agent.get(&format!("{call}/answer")).status, 405);
    assert_eq!(agent.post("/fr/agent", &[]).status, 405);
    assert_eq!(agent.post(&format!("{call}/letter"), &[]).status, 405);
}
