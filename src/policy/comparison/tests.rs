//! Laws of comparing two policies, on edits of the shipped rules.

use chrono::NaiveDate;
use ethnum::U256;

use super::{Comparison, OutcomeChange, Part, compare};
use crate::policy::{Answers, Certainty, ChannelDecision, Decision, Policy, Reason, RuleFiles, Usable};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

fn shipped() -> Policy {
    Policy::load(&RuleFiles::embedded()).unwrap()
}

#[track_caller]
fn edited(edits: &[(&str, &str, &str)]) -> Policy {
    let mut files = RuleFiles::embedded();
    for (path, from, to) in edits {
        let content = files.get(path).unwrap().to_owned();
        assert!(content.contains(from), "{from} is not in {path}");
        files.insert(path, &content.replacen(from, to, 1));
    }
    Policy::load(&files).unwrap_or_else(|faults| panic!("{faults}"))
}

const URGENT_LETTER: (&str, &str, &str) = (
    "services/caf.toml",
    "kind = \"letter\"\nrequires = \"can_write\"\noffered = \"purpose is not urgent\"",
    "kind = \"letter\"\nrequires = \"can_write\"",
);
const LATER_RSA: (&str, &str, &str) =
    ("entitlements/rsa.toml", "(age at least 25 or partner_age", "(age at least 30 or partner_age");
const NO_PAPER: (&str, &str, &str) = (
    "services/caf.toml",
    "id = \"rent_receipt\"\nwhen = \"purpose is claim\"",
    "id = \"rent_receipt\"\nwhen = \"purpose is claim and housing is tenant\"",
);
const FEWER_OPTIONS: (&str, &str, &str) = ("questions.toml", "max = 120", "max = 110");

#[test]
fn nothing_changes_between_a_policy_and_itself() {
    let found = compare(&shipped(), &shipped(), today()).unwrap();
    assert_eq!((found.changed, found.rules.len(), found.outcomes.len()), (U256::ZERO, 0, 0));
    assert_eq!(found.combinations, shipped().combinations() / 13 * 12);
    assert!(!found.weakens_a_promise() && found.promises.iter().all(|promise| promise.kept && !promise.reworded));
}

#[test]
fn each_example_gets_the_old_part_from_the_old_policy_and_the_new_one_from_the_new() {
    let old = shipped();
    for edits in [&[URGENT_LETTER][..], &[LATER_RSA], &[NO_PAPER], &[URGENT_LETTER, LATER_RSA, FEWER_OPTIONS]] {
        let new = edited(edits);
        let found = compare(&old, &new, today()).unwrap();
        assert!(!found.outcomes.is_empty() && found.changed > 0);
        for change in &found.outcomes {
            assert_eq!(state(&old, change), change.from, "{change:?}");
            assert_eq!(state(&new, change), change.to, "{change:?}");
            assert!(change.combinations > 0 && change.combinations <= found.changed);
        }
    }
}

/// What a part is for the person of a change: `no`, `unknown` or `yes`.
fn state(policy: &Policy, change: &OutcomeChange) -> &'static str {
    let (answers, _) = Answers::read(policy.questions(), &change.example);
    let decision = policy.decide(&answers, change.since);
    match &change.part {
        Part::Channel(id) => {
            decision.channels.iter().find(|one| one.channel.id() == id).map_or("no", |one| match one.usable {
                Usable::Yes => "yes",
                Usable::Unknown => "unknown",
                Usable::No => "no",
            })
        }
        Part::First(id) => truth(decision.channels.iter().any(|one| one.channel.id() == id && is_preferred(one))),
        Part::Contact(id) => truth(has_contact(policy, &decision, id)),
        Part::Evidence(id) => truth(decision.evidence.contains(&id.as_str())),
        Part::Entitlement(id) => decision
            .entitlements
            .iter()
            .find(|right| right.id == *id)
            .map_or("no", |right| if right.certainty == Certainty::Likely { "yes" } else { "unknown" }),
    }
}

fn is_preferred(channel: &ChannelDecision) -> bool {
    channel.reasons.iter().any(|reason| matches!(reason, Reason::Preference(_)))
}

fn truth(is: bool) -> &'static str {
    if is { "yes" } else { "no" }
}

fn has_contact(policy: &Policy, decision: &Decision, id: &str) -> bool {
    let service = &policy.rules().services[decision.service.unwrap()];
    decision.channels.iter().flat_map(|channel| &channel.contacts).any(|at| service.contacts[*at].id == id)
}

#[test]
fn as_many_plans_change_one_way_as_the_other() {
    let (old, new) = (shipped(), edited(&[URGENT_LETTER, LATER_RSA]));
    let counted = |found: Comparison| (found.combinations, found.changed);
    assert_eq!(counted(compare(&old, &new, today()).unwrap()), counted(compare(&new, &old, today()).unwrap()));
}

#[test]
fn a_rule_changed_alone_changes_what_changes_and_rules_unchanged_are_not_named() {
    for (edit, name) in
        [(URGENT_LETTER, "letter of caf"), (LATER_RSA, "right rsa"), (NO_PAPER, "paper rent_receipt of caf")]
    {
        let found = compare(&shipped(), &edited(&[edit]), today()).unwrap();
        let named: Vec<_> = found.rules.iter().map(|rule| (rule.change, rule.place.rule.as_str())).collect();
        assert_eq!(named, [("changed", name)]);
        assert_eq!(found.rules[0].combinations, found.changed, "{name}");
    }
}

#[test]
fn answers_that_only_one_side_knows_are_left_out_and_said() {
    let found = compare(&shipped(), &edited(&[FEWER_OPTIONS]), today()).unwrap();
    assert_eq!((found.changed, found.only_old.as_slice()), (U256::ZERO, &["age from 0 to 120".to_owned()][..]));
    assert!(found.combinations < compare(&shipped(), &shipped(), today()).unwrap().combinations);
}

#[test]
fn a_promise_is_weakened_by_rules_that_break_it_by_taking_it_out_and_by_saying_less() {
    let id = "urgent-is-heard-now";
    let says = "always = \"purpose is urgent implies offered(phone) or offered(counter) or offered(home_visit)\"";
    let less = says.replace("purpose is urgent implies", "purpose is urgent and age at least 18 implies");
    let more = says.replace("purpose is urgent implies", "purpose is urgent or purpose is dispute implies");
    let row = format!("[[guarantee]]\nid = \"{id}\"\n{says}");
    let weakened = |edit: (&str, &str, &str)| {
        let found = compare(&shipped(), &edited(&[edit]), today()).unwrap();
        found.promises.iter().find(|promise| promise.id == id).is_some_and(super::PromiseChange::is_weaker)
    };
    assert!(weakened(("guarantees.toml", &row, "")));
    let broken = (
        "services/caf.toml",
        "kind = \"counter\"\nrequires = \"can_come\"",
        "kind = \"counter\"\nrequires = \"can_come\"\noffered = \"purpose is not urgent\"",
    );
    let found = compare(&shipped(), &edited(&[broken]), today()).unwrap();
    assert!(
        found.weakens_a_promise(),
        "{:#?}",
        found.promises.iter().map(|promise| (&promise.id, promise.holds)).collect::<Vec<_>>()
    );
    assert!(!weakened(("guarantees.toml", says, &more)));
    // Said of fewer people, the new rules still keep it for all: nothing is lost.
    assert!(!weakened(("guarantees.toml", says, &less)));
}

#[test]
fn people_of_a_service_that_only_one_side_has_are_not_counted() {
    let old = shipped();
    let files = RuleFiles::embedded();
    let kept = files.iter().filter(|(path, _)| !path.ends_with("/justice.toml"));
    let without = |text: &str| text.replace(", \"justice\"", "").replace("\"justice\", ", "");
    let edited: Vec<(String, String)> = kept.map(|(path, text)| (path.to_owned(), without(text))).collect();
    let files = RuleFiles::from_memory(edited.iter().map(|(path, text)| (path.as_str(), text.as_bytes())));
    let new = Policy::load(&files).unwrap_or_else(|faults| panic!("{faults}"));
    let found = compare(&old, &new, today()).unwrap();
    assert_eq!(found.only_old, ["service justice", "option justice of service"]);
    assert_eq!(found.combinations, old.combinations() / 13 * 11);
}
