use std::sync::LazyLock;

use proptest::prelude::*;

use super::*;
use crate::policy::RuleFiles;
use crate::store::Randomness;

fn policy() -> &'static Policy {
    static POLICY: LazyLock<Policy> = LazyLock::new(|| Policy::load(&RuleFiles::embedded()).unwrap());
    &POLICY
}

fn noon() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_000_000, 0).unwrap()
}

fn present() -> Present<'static> {
    Present { policy: policy(), language: Language::parse("fr").unwrap(), now: noon() }
}

/// Somebody who said something and took everything.
fn visit() -> Visit {
    let mut visit = Visit::begin(Who::Other, Present { language: Language::parse("en").unwrap(), ..present() });
    visit.note(policy(), "internet", "none");
    visit.notes = Notes::parse("prefers mornings").unwrap();
    let (start, end) = (noon(), noon() + chrono::Duration::hours(2));
    visit.taken.callback = Some(Slot::new(start, end).unwrap());
    visit.taken.code = Some(Code::draw(&Randomness::of_this_machine()).unwrap());
    visit
}

#[test]
fn what_is_written_is_what_is_read() {
    let before = visit();
    let text = write(&before, policy()).unwrap();
    let Reread { held: after, dropped } = read::<Visit>(&text, present()).unwrap();
    assert!(dropped.is_empty());
    assert_eq!(write(&after, policy()).unwrap(), text);
    assert_eq!((after.who, after.language, after.began), (before.who, before.language, before.began));
    assert_eq!((after.answers, after.notes), (before.answers, before.notes));
    assert_eq!((after.taken.code, after.taken.callback), (before.taken.code, before.taken.callback));
}

#[test]
fn answers_that_the_rules_no_longer_take_are_dropped_and_said() {
    let text = r#"{"who":"me","answers":{"internet":"satellite","phone":"yes","weather":"fine"}}"#;
    let Reread { held, dropped } = read::<Visit>(text, present()).unwrap();
    let codes: Vec<&str> = dropped.iter().map(AnswerError::code).collect();
    assert_eq!(codes, ["answer-unknown-option", "answer-unknown-question"]);
    assert_eq!(held.answers.iter().count(), 1, "the others stay");
}

#[test]
fn a_visit_that_does_not_say_is_in_the_language_of_the_page_and_begins_now() {
    let held = read::<Visit>(r#"{"who":"me","answers":{}}"#, present()).unwrap().held;
    assert_eq!((held.language.as_str(), held.began), ("fr", noon()));
}

#[test]
fn visits_sealed_by_the_version_before_are_read() {
    let of_citizen = r#"{"who":"me","answers":{"phone":"yes"},"taken":{"code":null,"callback":["2026-11-23T09:00:00Z","2026-11-23T11:00:00Z"]}}"#;
    assert!(read::<Visit>(of_citizen, present()).unwrap().held.taken.callback.is_some());
    let under_a_code = r#"{"who":"other","answers":{"phone":"yes"},"note":"prefers mornings"}"#;
    assert_eq!(read::<Visit>(under_a_code, present()).unwrap().held.notes.as_str(), "prefers mornings");
}

proptest! {
    #[test]
    fn any_text_is_a_visit_or_is_refused_and_nothing_panics(text in "\\PC{0,80}") {
        prop_assert!(read::<Visit>(&text, present()).is_err());
    }
}
