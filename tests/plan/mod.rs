//! Plans of the shipped policy and the shipped directory.

use std::sync::LazyLock;

use aiguillage::directory::Directory;
use aiguillage::plan::{ContactPlan, ContactPoint, Place, Planner, Step};
use aiguillage::policy::{Answers, Channel, Policy, RuleFiles, Usable};
use chrono::{DateTime, Utc};
use serde_json::{Value, json};

static POLICY: LazyLock<Policy> = LazyLock::new(|| Policy::load(&RuleFiles::embedded()).unwrap());
static DIRECTORY: LazyLock<Directory> = LazyLock::new(|| Directory::shipped().unwrap());

fn planner() -> Planner<'static> {
    Planner::new(&POLICY, &DIRECTORY)
}

/// A Tuesday morning.
fn now() -> DateTime<Utc> {
    "2026-11-24T09:00:00Z".parse().unwrap()
}

fn answers(said: &Value) -> Answers {
    Answers::from_json(POLICY.questions(), said).unwrap()
}

fn plan(said: &Value) -> ContactPlan {
    planner().plan(&answers(said), now())
}

fn next(said: &Value) -> Option<&'static str> {
    match planner().next_step(&answers(said), now()) {
        Step::Ask(at) => Some(&POLICY.questions()[at].id),
        Step::Done => None,
    }
}

fn asked(said: &Value) -> Vec<&'static str> {
    let positions = planner().asked(&answers(said), now());
    positions.into_iter().map(|at| POLICY.questions()[at].id.as_str()).collect()
}

#[test]
fn a_shared_postal_code_asks_which_commune_and_guesses_none() {
    let said = json!({ "postal_code": "48000" });
    let Place::Several { communes, .. } = plan(&said).place().clone() else { panic!("one commune was taken") };
    assert!(communes.len() > 1);
    assert_eq!(next(&said), Some("commune"));
}

#[test]
fn a_commune_that_is_chosen_or_not_known_is_not_asked_again() {
    let chosen = json!({ "postal_code": "48000", "commune": "48095" });
    assert!(matches!(plan(&chosen).place(), Place::Commune(commune) if commune.name == "Mende"));
    assert_ne!(next(&chosen), Some("commune"));
    assert!(asked(&chosen).contains(&"commune"));
    let unknown = json!({ "postal_code": "48000", "commune": null });
    assert!(matches!(plan(&unknown).place(), Place::Several { .. }));
    assert_ne!(next(&unknown), Some("commune"));
    assert!(asked(&unknown).contains(&"commune"));
}

#[test]
fn a_commune_of_an_earlier_postal_code_settles_nothing() {
    let moved = json!({ "postal_code": "48000", "commune": "75111" });
    assert!(matches!(plan(&moved).place(), Place::Several { .. }));
    assert_eq!(next(&moved), Some("commune"));
    assert!(!asked(&moved).contains(&"commune"));
}

#[test]
fn a_postal_code_of_one_commune_leaves_no_choice() {
    let said = json!({ "postal_code": "75011", "commune": "48095" });
    assert!(matches!(plan(&said).place(), Place::Commune(commune) if commune.insee == "75111"));
    assert!(!asked(&said).contains(&"commune"));
}

#[test]
fn a_postal_code_that_no_commune_has_is_said_to_be_unknown() {
    assert!(matches!(plan(&json!({ "postal_code": "00000" })).place(), Place::NotFound { .. }));
    assert!(matches!(plan(&json!({})).place(), Place::NotGiven));
}

#[test]
fn a_commune_alone_is_a_place_until_the_postal_code_is_taken_back() {
    assert!(matches!(plan(&json!({ "commune": "48095" })).place(), Place::Commune(_)));
    assert!(matches!(plan(&json!({ "commune": "48095", "postal_code": null })).place(), Place::NotGiven));
}

/// The scenarios of the policy are people of every sort; all live in Mende here.
fn everyone() -> impl Iterator<Item = (String, ContactPlan)> {
    POLICY.rules().scenarios.iter().map(|scenario| {
        let mut said = scenario.answers.to_json(POLICY.questions());
        said["postal_code"] = "48000".into();
        said["commune"] = "48095".into();
        (scenario.id.clone(), plan(&said))
    })
}

#[test]
fn whoever_says_where_they_live_is_told_of_a_door_for_every_counter_visit_and_letter() {
    for (id, plan) in everyone() {
        for way in plan.channels().iter().filter(|way| way.usable != Usable::No) {
            let placed = matches!(way.kind, Channel::Counter | Channel::HomeVisit | Channel::Letter);
            assert!(!placed || !way.contact.is_empty(), "{id}: {:?}", way.kind);
        }
    }
}

#[test]
fn who_cannot_ring_is_given_no_number() {
    let mut seen = 0;
    for (id, plan) in everyone() {
        if plan.channels().iter().any(|way| way.kind == Channel::Phone && way.usable == Usable::No) {
            seen += 1;
            for point in plan.channels().iter().flat_map(|way| &way.contact) {
                let number = matches!(point, ContactPoint::Line(_))
                    || matches!(point, ContactPoint::Counter(counter) if counter.phone.is_some());
                assert!(!number, "{id}: {point:?}");
            }
        }
    }
    assert!(seen > 0);
}

#[test]
fn an_unusable_way_names_no_contact() {
    for (id, plan) in everyone() {
        let closed = plan.channels().iter().filter(|way| way.usable == Usable::No);
        assert!(closed.clone().all(|way| way.contact.is_empty()), "{id}");
    }
}
