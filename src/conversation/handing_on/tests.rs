use std::sync::LazyLock;

use actix_web::rt::System;
use chrono::{DateTime, Duration, Utc};

use super::*;
use crate::conversation::notes::Notes;
use crate::policy::RuleFiles;
use crate::speech::who::Who;
use crate::store::Randomness;
use crate::texts::Language;

fn policy() -> &'static Policy {
    static POLICY: LazyLock<Policy> = LazyLock::new(|| Policy::load(&RuleFiles::embedded()).unwrap());
    &POLICY
}

fn noon() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_000_000, 0).unwrap()
}

fn present(language: &str) -> Present<'static> {
    Present { policy: policy(), language: Language::parse(language).unwrap(), now: noon() }
}

/// Somebody who speaks English and has notes.
fn visit() -> Visit {
    let mut visit = Visit::begin(Who::Other, present("en"));
    visit.note(policy(), "internet", "none");
    visit.notes = Notes::parse("prefers mornings").unwrap();
    visit
}

/// What is kept under a new code of this visit.
fn handed_on(visit: &mut Visit, wish: NotesWish) -> Option<Handoff> {
    let mut kept = None;
    let keep = async |HandedOn { answers, language }| {
        kept = Some(Handoff { answers, language, created: noon(), expires: noon() + Duration::days(30) });
        Code::draw(&Randomness::of_this_machine())
    };
    let given: Result<(), StoreError> = System::new().block_on(give_code(visit, policy(), wish, keep));
    given.unwrap();
    kept
}

#[test]
fn under_a_code_lie_the_answers_and_notes_at_the_person_s_wish_and_nothing_else() {
    for (wish, fields) in
        [(NotesWish::LeaveOut, vec!["answers", "who"]), (NotesWish::Keep, vec!["answers", "notes", "who"])]
    {
        let handoff = handed_on(&mut visit(), wish).unwrap();
        let kept: Map<String, Value> = serde_json::from_str(handoff.answers.as_str()).unwrap();
        assert_eq!(kept.keys().collect::<Vec<_>>(), fields);
    }
}

#[test]
fn who_goes_on_from_a_code_begins_anew_with_the_same_answers_in_the_same_language() {
    let handoff = handed_on(&mut visit(), NotesWish::Keep).unwrap();
    let later = Present { now: noon() + Duration::days(1), ..present("fr") };
    let again = go_on(&handoff, later).unwrap().held;
    assert_eq!((again.language.as_str(), again.began), ("en", later.now));
    assert_eq!((again.answers, again.notes, again.who), (visit().answers, visit().notes, Who::Other));
    assert!(again.taken.code.is_none());
}

#[test]
fn a_code_is_given_once_a_visit() {
    let mut visit = visit();
    assert!(handed_on(&mut visit, NotesWish::LeaveOut).is_some());
    let code = visit.taken.code.clone();
    assert!(handed_on(&mut visit, NotesWish::LeaveOut).is_none() && visit.taken.code == code);
}

#[test]
fn a_language_that_the_rules_no_longer_have_gives_way_to_that_of_the_desk() {
    let mut handoff = handed_on(&mut visit(), NotesWish::LeaveOut).unwrap();
    handoff.language = Id::parse("eo").unwrap();
    assert_eq!(go_on(&handoff, present("fr")).unwrap().held.language.as_str(), "fr");
}
