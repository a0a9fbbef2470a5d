//! The end of a call: what was told, and what the caller takes away.

use aiguillage::store::{Ending, OutcomeFacts};
use chrono::NaiveDate;

use super::agent::{Agent, site};
use crate::http::server::Site;

fn outcomes(site: &Site) -> Vec<OutcomeFacts> {
    let mut all = Vec::new();
    let (first, last) = (NaiveDate::from_ymd_opt(2026, 1, 1).unwrap(), NaiveDate::from_ymd_opt(2027, 1, 1).unwrap());
    site.running.store.each_outcome(first, last, &mut |outcome| all.push(outcome.facts().clone())).unwrap();
    all
}

/// What can be ticked on a page.
fn points(page: &str) -> Vec<String> {
    let parts = page.split("name=\"told\" value=\"").skip(1);
    parts.map(|part| part.split('"').next().unwrap().to_owned()).collect()
}

#[test]
fn a_call_is_closed_when_all_was_told_and_counted_once() {
    let site = site();
    let agent = Agent::at_work(&site, "claire");
    let call = agent.call_of_an_offline_person("fr");
    let points = points(agent.get(&format!("{call}/close")).page());
    assert!(points.len() >= 4, "{points:?}");
    let told: Vec<(&str, &str)> = points.iter().map(|point| ("told", point.as_str())).collect();
    let answer = agent.post(&format!("{call}/close"), &told);
    assert_eq!((answer.status, answer.header("location")), (303, Some("/fr/agent/closed")));
    let [outcome] = outcomes(&site).try_into().expect("one outcome");
    assert_eq!(outcome.ending, Ending::PlanGiven);
    assert_eq!(outcome.rights_told, outcome.rights_shown);
    assert_eq!(outcome.department.unwrap().as_str(), "48");
    assert_eq!(agent.get(&call).status, 410, "the call is gone from the browser");
    assert_eq!(agent.get("/fr/agent/closed").status, 200);
}

#[test]
fn what_was_not_told_needs_a_reason() {
    let site = site();
    let agent = Agent::at_work(&site, "claire");
    let call = agent.call_of_an_offline_person("fr");
    let close = format!("{call}/close");
    let answer = agent.post(&close, &[("told", "next-step"), ("told", "hours")]);
    assert_eq!(answer.status, 422);
    assert!(answer.page().contains("href=\"#reason-left\""));
    assert_eq!(answer.page().matches(" checked").count(), 2, "what was ticked stays so");
    assert_eq!(agent.post(&close, &[("reason", "because")]).status, 422);
    assert!(outcomes(&site).is_empty());
    assert_eq!(agent.post(&close, &[("told", "next-step"), ("reason", "left")]).status, 303);
    let [outcome] = outcomes(&site).try_into().expect("one outcome");
    assert_eq!(outcome.ending, Ending::LeftEarly);
    assert!(outcome.rights_told.is_empty() && !outcome.rights_shown.is_empty());
}

#[test]
fn rights_that_a_form_makes_up_are_not_counted() {
    let site = site();
    let agent = Agent::at_work(&site, "claire");
    let call = agent.call("fr");
    let made_up = [("told", "right-money"), ("told", "right-<b>"), ("told", "rsa"), ("reason", "no-time")];
    assert_eq!(agent.post(&format!("{call}/close"), &made_up).status, 303);
    assert!(outcomes(&site)[0].rights_told.is_empty());
}

fn code_on(page: &str) -> String {
    let (_, rest) = page.split_once("class=\"code\">").expect("a code");
    rest.split('<').next().unwrap().to_owned()
}

#[test]
fn a_call_goes_on_at_another_desk_from_its_code_and_the_notes_only_at_the_caller_s_wish() {
    let site = site();
    let (claire, samir) = (Agent::at_work(&site, "claire"), Agent::at_work(&site, "samir"));
    for (wish, kept) in [(None, false), (Some(("keep_note", "1")), true)] {
        let call = claire.call_of_an_offline_person("en");
        claire.post(&format!("{call}/answer"), &[("end", "1"), ("notes", "prefers mornings")]);
        let wished: Vec<(&str, &str)> = wish.into_iter().collect();
        assert_eq!(claire.post(&format!("{call}/code"), &wished).status, 303);
        let closing = claire.get(&format!("{call}/close"));
        let code = code_on(closing.page());
        let again = claire.post(&format!("{call}/code"), &[]);
        assert_eq!(again.status, 303);
        assert_eq!(code_on(claire.get(&format!("{call}/close")).page()), code, "one code a call");
        let typed = code.to_lowercase().replace('-', " ");
        let answer = samir.post("/fr/agent/code", &[("code", &typed), ("consent", "1")]);
        assert_eq!(answer.status, 303, "{}", answer.page());
        let page = samir.get(answer.header("location").unwrap());
        assert!(page.page().contains("class=\"say\" lang=\"en\""), "in the language it was begun in");
        assert!(page.page().contains("Mende"), "with the answers so far");
        assert_eq!(page.page().contains("prefers mornings"), kept);
    }
}

#[test]
fn without_consent_or_with_a_wrong_code_nothing_is_opened() {
    let site = site();
    let agent = Agent::at_work(&site, "claire");
    let call = agent.call("fr");
    agent.post(&format!("{call}/code"), &[]);
    let code = code_on(agent.get(&format!("{call}/close")).page());
    for fields in [&[("code", code.as_str())][..], &[("code", "2222-2223"), ("consent", "1")], &[("consent", "1")]] {
        let answer = agent.post("/fr/agent/code", fields);
        assert_eq!(answer.status, 422, "{fields:?}");
        assert!(answer.page().contains("href=\"#code\""));
    }
}

#[test]
fn codes_cannot_be_tried_one_after_another() {
    let site = site();
    let agent = Agent::at_work(&site, "claire");
    let mut said = std::collections::BTreeSet::new();
    // 70 codes that are well made: the second character is followed by its check.
    for code in wrong_codes().take(70) {
        let page = agent.post("/fr/agent/code", &[("code", &code), ("consent", "1")]);
        let (_, rest) = page.page().split_once("id=\"code-error\"").expect("a fault");
        said.insert(rest.split("</span>").nth(1).unwrap().to_owned());
    }
    assert_eq!(said.len(), 2, "first that there is none, then that too many were tried: {said:?}");
}

/// Codes with a right check character, which nobody was given.
fn wrong_codes() -> impl Iterator<Item = String> {
    const ALPHABET: &[u8; 23] = b"23456789ACEFHJKMPRTVWXY";
    (0..23_usize.pow(2)).map(|number| {
        let digits = [number % 23, number / 23, 0, 0, 0, 0, 0];
        let check: usize = digits.iter().zip(2..).map(|(digit, place)| digit * place).sum::<usize>() % 23;
        digits.iter().chain([&check]).map(|digit| char::from(ALPHABET[*digit])).collect()
    })
}

#[test]
fn a_callback_is_booked_in_a_slot_of_the_line_and_nowhere_else() {
    let site = site();
    let agent = Agent::at_work(&site, "claire");
    let call = agent.call_of_an_offline_person("fr");
    let form = agent.get(&format!("{call}/callback"));
    let slots: Vec<&str> = form.page().split("name=\"slot\" value=\"").skip(1).collect();
    let slot = slots.first().expect("a slot").split('"').next().unwrap();
    let book = |slot: &str, number: &str, name: &str| {
        agent.post(&format!("{call}/callback"), &[("slot", slot), ("number", number), ("name", name)])
    };
    for (slot, number, name, field) in [
        ("1", "0466654321", "Madame Exemple", "slot"),
        (slot, "3230", "Madame Exemple", "number"),
        (slot, "0466654321", " ", "name"),
    ] {
        let answer = book(slot, number, name);
        assert_eq!(answer.status, 422, "{field}");
        assert!(answer.page().contains(&format!("href=\"#{field}\"")), "{field}");
    }
    assert!(site.running.store.waiting_callbacks(site.running.now()).unwrap().is_empty());
    assert_eq!(book(slot, "04 66 65 43 21", "Madame Exemple").status, 303);
    let waiting = site.running.store.waiting_callbacks(site.running.now()).unwrap();
    assert_eq!(waiting.len(), 1);
    assert_eq!(waiting[0].slot.start().timestamp().to_string(), slot);
    assert_eq!(agent.post(&format!("{call}/close"), &[("reason", "left")]).status, 303);
}

#[test]
fn what_is_read_later_says_nothing_that_is_true_today_only() {
    let site = site();
    let agent = Agent::at_work(&site, "claire");
    let call = agent.call("en");
    for (question, answer) in [("internet", "none"), ("phone", "yes"), ("hearing", "yes")] {
        agent.answer(&call, question, answer);
    }
    let closing = agent.get(&format!("{call}/close"));
    let (_, message) = closing.page().split_once("<pre").expect("a message");
    let letter = agent.get(&format!("{call}/letter"));
    for text in [message.split("</pre>").next().unwrap(), letter.page()] {
        assert!(text.contains("Monday to Friday"), "the ordinary week: {text}");
        for today in ["today", "tomorrow", "Open now"] {
            assert!(!text.contains(today), "{today}: {text}");
        }
    }
}
