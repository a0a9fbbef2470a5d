use aiguillage::policy::{Policy, RuleFiles};
use serde_json::{Value, json};

use super::people::but;
use crate::answers::{Said, reading};
use crate::caller::{self, Misfits};
use crate::profile::{PROFILES, Profile};
use crate::request::{Wish, fitting_service};
use crate::withhold::Withhold;

fn says(question: &str, facts: &Value) -> Option<Said> {
    reading(question).expect("the question is mapped")(&but(facts).facts)
}

fn shipped() -> Policy {
    Policy::load(&RuleFiles::embedded()).unwrap_or_else(|faults| panic!("{faults}"))
}

fn profile(name: &str) -> &'static Profile {
    PROFILES.iter().find(|profile| profile.name == name).expect("a profile")
}

fn family() -> Value {
    let child = |age: i64, school: &str| json!({"age": age, "school": school});
    let children = [child(2, "none"), child(4, "nursery"), child(7, "primary"), child(16, "high"), child(20, "higher")];
    json!({"in_couple": true, "children": children})
}

#[test]
fn everyone_at_home_counts_in_the_household_and_only_those_under_20_as_children() {
    assert_eq!(says("household_size", &family()), Some(Said::Number(7)));
    assert_eq!(says("children", &family()), Some(Said::Number(4)));
    assert_eq!(says("household_size", &json!({})), Some(Said::Number(1)));
    assert_eq!(says("couple", &family()), Some(Said::Option("yes")));
}

#[test]
fn looking_for_work_is_said_with_and_without_benefit() {
    for activity in ["unemployed_with_benefit", "unemployed_no_benefit"] {
        assert_eq!(says("work", &json!({"caller_activity": activity})), Some(Said::Option("unemployed")));
    }
    assert_eq!(says("work", &json!({"caller_activity": "carer"})), Some(Said::Option("other")));
}

#[test]
fn a_benefit_that_was_never_known_of_is_not_said_to_have_ended() {
    let ends = |facts: Value| says("unemployment_end", &facts);
    let jobless = "unemployed_no_benefit";
    assert_eq!(ends(json!({"caller_activity": "unemployed_with_benefit"})), Some(Said::Option("no")));
    assert_eq!(ends(json!({"caller_activity": jobless})), Some(Said::Option("yes")));
    let never = json!({"caller_activity": jobless, "caller_worked_5_of_10_years": false});
    assert_eq!(ends(never), None);
    let was_paid = json!({
        "caller_activity": jobless, "caller_worked_5_of_10_years": false,
        "caller_previous_activity": "unemployed_with_benefit",
    });
    assert_eq!(ends(was_paid), Some(Said::Option("yes")));
}

#[test]
fn who_is_of_group_5_or_6_says_that_they_need_help() {
    assert_eq!(says("autonomy", &json!({"caller_autonomy_loss": "gir5_6"})), Some(Said::Option("yes")));
    assert_eq!(says("autonomy", &json!({"caller_autonomy_loss": "none"})), Some(Said::Option("no")));
}

#[test]
fn the_rate_and_the_home_are_said_as_they_are() {
    assert_eq!(says("disability", &json!({"caller_disability_band": "80_plus"})), Some(Said::Option("from_80")));
    assert_eq!(says("housing", &json!({"housing_status": "hosted_free"})), Some(Said::Option("hosted")));
    assert_eq!(says("housing", &json!({"housing_status": "tenant_social"})), Some(Said::Option("tenant")));
}

#[test]
fn the_service_is_that_of_the_situation() {
    let service = |facts: Value| fitting_service(&but(&facts).facts);
    assert_eq!(service(json!({})), "caf");
    assert_eq!(service(json!({"housing_status": "owner"})), "cpam");
    assert_eq!(service(json!({"caller_age": 70, "caller_activity": "retired"})), "retraite");
    assert_eq!(service(json!({"caller_age": 70, "caller_autonomy_loss": "gir2"})), "mairie");
    assert_eq!(service(json!({"caller_disability_band": "50_79"})), "mdph");
    assert_eq!(service(json!({"caller_activity": "unemployed_no_benefit"})), "france_travail");
}

#[test]
fn every_answer_fits_a_question_of_the_shipped_policy() {
    let policy = shipped();
    let mut misfits = Misfits::new();
    for profile in &PROFILES {
        for service in crate::study::services(&policy) {
            caller::said_by_caller(&policy, profile, Some((&service, Wish::AllRights)), &mut misfits);
        }
    }
    caller::said_of_facts(&policy, &but(&family()), None, &mut misfits);
    assert!(misfits.is_empty(), "{misfits:#?}");
}

#[test]
fn an_answer_beyond_the_range_is_brought_inside_and_one_that_is_no_option_is_told_of() {
    let policy = shipped();
    let mut misfits = Misfits::new();
    let rich = but(&json!({"household_income_last_3_months": 90_000}));
    let lines = caller::said_of_facts(&policy, &rich, None, &mut misfits);
    let income = policy.question_position("income").unwrap();
    assert_eq!(lines[income], Some(aiguillage::policy::Answer::Number(20_000)));
    caller::said_by_caller(&policy, profile("deaf"), Some(("no_such_service", Wish::OneService)), &mut misfits);
    assert_eq!(misfits.len(), 1, "{misfits:?}");
}

#[test]
fn a_seed_withholds_the_same_facts_each_time_and_about_the_share_asked_for() {
    let parse = |seed: &str, share: &str| Withhold::parse(&[seed.to_owned(), share.to_owned()]);
    let drawn = |seed: &str, share: &str| -> Vec<bool> {
        let withhold = parse(seed, share).unwrap();
        (0..1_000).map(|number| withhold.holds_back(&format!("household {number}"), "income")).collect()
    };
    assert_eq!(drawn("7", "0.3"), drawn("7", "0.3"));
    assert_ne!(drawn("7", "0.3"), drawn("8", "0.3"));
    let held = drawn("7", "0.3").iter().filter(|held| **held).count();
    assert!((250..350).contains(&held), "{held}");
    assert!(!drawn("7", "0").contains(&true));
    assert!(parse("7", "1.5").is_err());
    assert!(parse("seven", "0.5").is_err());
}
