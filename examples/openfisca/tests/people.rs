//! Households written for these tests; the grants are what the law says of
//! cases without doubt, not figures of the model.

use serde_json::{Value, json};

use crate::household::Household;

/// A person of 40 who lives alone in a rented home, with a small wage.
pub fn alone() -> Value {
    json!({
        "id": "alone",
        "facts": {
            "caller_age": 40, "caller_activity": "employed", "caller_net_salary": 950,
            "caller_months_since_change": null, "caller_previous_activity": null, "caller_previous_net_salary": 0,
            "caller_invalidity_pension": 0, "caller_disability_band": "none", "caller_rsdae": false,
            "caller_autonomy_loss": "none", "caller_nationality": "fr", "caller_residence_years": 0,
            "caller_worked_5_of_10_years": true, "caller_under25_worked_2_of_3_years": false,
            "in_couple": false, "couple_status": "single", "children": [], "isolated_since_months": null,
            "pregnant": false, "child_support_received": 0, "savings_band": "lt_5000",
            "housing_status": "tenant_private", "shared_flat": false, "loan_before_2018": false,
            "region": "metropole", "apl_zone": 3, "lives_with_parents": false, "attached_to_parents_tax": false,
            "parents_annual_income": null, "parents_children_count": null, "study_distance_km": null,
            "household_income_last_3_months": 950, "household_income_last_12_months": 950,
            "household_income_ref_year": 950,
        },
        "benefits": {"ppa": 250.0, "css": 1, "rsa": 0, "af": 0},
        "doubt": {},
    })
}

/// Facts of a partner without income.
pub fn partner() -> Value {
    json!({
        "in_couple": true, "couple_status": "married",
        "partner_age": 41, "partner_activity": "none", "partner_net_salary": 0,
        "partner_months_since_change": null, "partner_previous_activity": null, "partner_previous_net_salary": 0,
        "partner_invalidity_pension": 0, "partner_disability_band": "none", "partner_rsdae": false,
        "partner_autonomy_loss": "none", "partner_nationality": "fr", "partner_residence_years": 0,
        "partner_worked_5_of_10_years": false, "partner_under25_worked_2_of_3_years": false,
    })
}

/// Facts of the household, with others in their place.
pub fn with(facts: &Value, more: &Value) -> Value {
    let mut all = facts.as_object().expect("facts are an object").clone();
    all.extend(more.as_object().expect("facts are an object").clone());
    Value::Object(all)
}

/// The same person but for some facts.
pub fn but(facts: &Value) -> Household {
    let mut household = alone();
    let changed = household["facts"].as_object_mut().expect("facts are an object");
    changed.extend(facts.as_object().expect("facts are an object").clone());
    serde_json::from_value(household).expect("a household")
}

pub fn lone_parent() -> Value {
    let mut household = alone();
    household["id"] = "lone-parent".into();
    household["facts"]["children"] =
        json!([{"age": 8, "school": "primary", "disabled": false}, {"age": 13, "school": "middle", "disabled": false}]);
    household["facts"]["caller_activity"] = "none".into();
    income(&mut household, 0);
    household["benefits"] = json!({"rsa": 900.0, "css": 1, "af": 151.0, "ars": 800.0, "aide_logement": 350.0});
    household
}

fn income(household: &mut Value, euros: i64) {
    for of in ["last_3_months", "last_12_months", "ref_year"] {
        household["facts"][format!("household_income_{of}")] = euros.into();
    }
}

/// In doubt about the right on which the rules and this file disagree on purpose.
pub fn retired_owner() -> Value {
    let mut household = alone();
    household["id"] = "retired-owner".into();
    household["facts"]["caller_age"] = 81.into();
    household["facts"]["caller_activity"] = "retired".into();
    household["facts"]["caller_autonomy_loss"] = "gir3".into();
    household["facts"]["housing_status"] = "owner".into();
    income(&mut household, 4_000);
    household["facts"]["caller_net_salary"] = 0.into();
    household["benefits"] = json!({"apa_domicile": 600.0, "rsa": 1.0, "aide_logement": 0});
    household["doubt"] = json!({"rsa": ["request_order"]});
    household
}

pub fn handful() -> String {
    [alone(), lone_parent(), retired_owner()].map(|household| household.to_string()).join("\n")
}
