//! The queue of people to call back.

use aiguillage::store::{CallbackRequest, CallerName, Id, PhoneNumber, PlanText, Slot};
use chrono::Duration;

use super::agent::{Agent, site};
use crate::http::server::Site;

/// Somebody who waits, their slot begun this long ago.
fn waits(site: &Site, name: &str, since: Duration) -> String {
    let start = site.running.now() - since;
    let request = CallbackRequest {
        name: CallerName::parse(name).unwrap(),
        number: PhoneNumber::parse("0466654321").unwrap(),
        slot: Slot::new(start, start + Duration::hours(2)).unwrap(),
        language: Id::parse("fr").unwrap(),
        service: Id::parse("caf").unwrap(),
        topic: Some(Id::parse("claim").unwrap()),
        plan: PlanText::parse("Appelez le 32 30.").unwrap(),
    };
    site.running.store.request_callback(&request, site.running.now()).unwrap().as_str().to_owned()
}

#[test]
fn the_queue_shows_neither_names_nor_numbers_until_one_is_taken() {
    let site = site();
    let agent = Agent::at_work(&site, "claire");
    let id = waits(&site, "Madame Exemple", Duration::minutes(10));
    let queue = agent.get("/fr/agent/callbacks");
    assert!(["Exemple", "466654321", "66 65", "+33"].iter().all(|told| !queue.page().contains(told)));
    let unread = agent.get(&format!("/fr/agent/callbacks/{id}"));
    assert_eq!(unread.status, 409, "reading takes nothing");
    assert!(!unread.page().contains("Exemple"));
    let taken = agent.post(&format!("/fr/agent/callbacks/{id}/take"), &[]);
    let page = agent.get(taken.header("location").unwrap());
    assert!(page.page().contains("Madame Exemple") && page.page().contains("tel:+33466654321"));
}

#[test]
fn two_agents_never_get_the_same_person() {
    let site = site();
    let (claire, samir) = (Agent::at_work(&site, "claire"), Agent::at_work(&site, "samir"));
    let first = waits(&site, "Madame Une", Duration::minutes(20));
    let second = waits(&site, "Monsieur Deux", Duration::minutes(10));
    let next = |agent: &Agent<'_>| agent.post("/fr/agent/callbacks/next", &[]).header("location").unwrap().to_owned();
    assert!(next(&claire).ends_with(&first), "who waits longest comes first");
    assert!(next(&samir).ends_with(&second));
    let late = samir.post(&format!("/fr/agent/callbacks/{first}/take"), &[]);
    assert_eq!(late.status, 409);
    assert!(late.page().contains("role=\"status\"") && !late.page().contains("Madame Une"));
}

#[test]
fn an_attempt_closes_it_or_gives_it_back() {
    let site = site();
    let agent = Agent::at_work(&site, "claire");
    let id = waits(&site, "Madame Exemple", Duration::minutes(10));
    let here = format!("/fr/agent/callbacks/{id}");
    agent.post(&format!("{here}/take"), &[]);
    assert_eq!(agent.post(&format!("{here}/attempt"), &[("result", "nonsense")]).status, 400);
    assert_eq!(agent.post(&format!("{here}/attempt"), &[("result", "no-answer")]).status, 303);
    assert!(agent.get("/fr/agent/callbacks").page().contains("<td>1</td>"), "one attempt, still waiting");
    agent.post(&format!("{here}/take"), &[]);
    assert_eq!(agent.post(&format!("{here}/attempt"), &[("result", "reached")]).status, 303);
    assert!(!agent.get("/fr/agent/callbacks").page().contains("<table"));
    assert_eq!(agent.post(&format!("{here}/take"), &[]).status, 409, "it is over");
}

#[test]
fn one_given_back_can_be_taken_by_another() {
    let site = site();
    let (claire, samir) = (Agent::at_work(&site, "claire"), Agent::at_work(&site, "samir"));
    let here = format!("/fr/agent/callbacks/{}", waits(&site, "Une", Duration::minutes(10)));
    claire.post(&format!("{here}/take"), &[]);
    assert_eq!(samir.post(&format!("{here}/release"), &[]).status, 409, "only by who has it");
    assert_eq!(claire.post(&format!("{here}/release"), &[]).status, 303);
    assert_eq!(samir.post(&format!("{here}/take"), &[]).status, 303);
}
