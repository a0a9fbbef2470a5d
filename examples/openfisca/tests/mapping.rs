use aiguillage::policy::{Policy, RuleFiles};
use serde_json::{Value, json};

use super::people::{but, partner, with};
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
    let child = |age: i64, school: &str| json!({"age": age, "school": school, "disabled": false});
    let children = [child(2, "none"), child(4, "nursery"), child(7, "primary"), child(16, "high"), child(20, "higher")];
    with(&partner(), &json!({"children": children}))
}

#[test]
fn children_are_said_by_their_ages_and_schools() {
    assert_eq!(says("children", &family()), Some(Said::Ages(vec![2, 4, 7, 16, 20])));
    assert_eq!(says("schools", &family()), Some(Said::Options(vec!["lycee"])));
    assert_eq!(says("children", &json!({})), Some(Said::Ages(vec![])));
    assert_eq!(says("couple", &family()), Some(Said::Option("yes")));
    assert_eq!(says("partner_age", &json!({})), None, "who has no partner knows no age of one");
}

#[test]
fn looking_for_work_is_said_with_and_without_benefit() {
    assert_eq!(says("work", &json!({"caller_activity": "unemployed_with_benefit"})), Some(Said::Option("unemployed")));
    assert_eq!(
        says("work", &json!({"caller_activity": "unemployed_no_benefit"})),
        Some(Said::Option("unemployed_end"))
    );
    assert_eq!(says("work", &json!({"caller_activity": "carer"})), Some(Said::Option("other")));
}

#[test]
fn pay_is_that_of_three_months_and_never_more_than_all_income() {
    let pay = |facts: Value| says("earnings", &facts);
    assert_eq!(pay(json!({})), Some(Said::Number(950)));
    let new = json!({
        "caller_months_since_change": 1, "caller_net_salary": 1_200, "caller_previous_net_salary": 300,
        "household_income_last_3_months": 600,
    });
    assert_eq!(pay(new), Some(Said::Number(600)));
    assert_eq!(pay(json!({"household_income_last_3_months": 700})), Some(Said::Number(700)));
}

#[test]
fn a_little_more_or_less_is_no_change_of_income() {
    let changed = |euros: i64| says("income_changed", &json!({"household_income_ref_year": euros}));
    assert_eq!(changed(1_015), Some(Said::Option("no")));
    assert_eq!(changed(1_030), Some(Said::Option("before")));
    assert_eq!(changed(400), Some(Said::Option("before")));
    let lately = json!({"household_income_last_12_months": 700, "household_income_ref_year": 400});
    assert_eq!(says("income_changed", &lately), Some(Said::Option("within_a_year")));
}

#[test]
fn who_is_of_group_5_or_6_or_younger_than_60_does_not_need_help_every_day() {
    let autonomy = |age: i64, group: &str| says("autonomy", &json!({"caller_age": age, "caller_autonomy_loss": group}));
    assert_eq!(autonomy(70, "gir5_6"), Some(Said::Option("no")));
    assert_eq!(autonomy(70, "gir4"), Some(Said::Option("yes")));
    assert_eq!(autonomy(40, "gir4"), Some(Said::Option("no")));
}

#[test]
fn of_two_the_highest_rate_and_the_longest_stay_are_said() {
    let partner = with(&partner(), &json!({"partner_disability_band": "50_79", "partner_rsdae": true}));
    assert_eq!(says("disability", &partner), Some(Said::Option("work_restricted")));
    let alone =
        |years: i64| says("residence", &json!({"caller_nationality": "non_eu", "caller_residence_years": years}));
    assert_eq!(alone(4), Some(Said::Option("under_five_years")));
    assert_eq!(alone(5), Some(Said::Option("five_years")));
    assert_eq!(alone(10), Some(Said::Option("ten_years")));
    let of_two = with(&partner, &json!({"caller_nationality": "non_eu", "caller_residence_years": 1}));
    assert_eq!(says("residence", &of_two), Some(Said::Option("european")));
}

#[test]
fn the_home_is_said_as_it_is() {
    assert_eq!(says("housing", &json!({"housing_status": "hosted_free"})), Some(Said::Option("hosted")));
    assert_eq!(says("housing", &json!({"housing_status": "tenant_social"})), Some(Said::Option("tenant")));
    assert_eq!(says("housing", &json!({"shared_flat": true})), Some(Said::Option("flat_share")));
    assert_eq!(says("housing", &json!({"lives_with_parents": true})), Some(Said::Option("with_parents")));
    assert_eq!(says("area", &json!({"region": "dom", "apl_zone": 2})), Some(Said::Option("overseas")));
}

#[test]
fn the_service_is_that_of_the_situation() {
    let service = |facts: Value| fitting_service(&but(&facts).facts);
    assert_eq!(service(json!({})), "caf");
    assert_eq!(service(json!({"housing_status": "owner"})), "cpam");
    assert_eq!(service(json!({"caller_age": 70, "caller_activity": "retired"})), "retraite");
    assert_eq!(service(json!({"caller_age": 70, "caller_autonomy_loss": "gir2"})), "mairie");
    assert_eq!(service(json!({"caller_disability_band": "50_79"})), "mdph");
    let invalid = json!({"caller_activity": "disabled_not_working", "caller_invalidity_pension": 600});
    assert_eq!(service(invalid), "cpam");
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
    assert_eq!(lines[income], Some(aiguillage::policy::Answer::Number(8_000)));
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
