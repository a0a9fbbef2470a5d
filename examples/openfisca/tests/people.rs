//! Households written for these tests; the grants are what the law says of
//! cases without doubt, not figures of the model.

use serde_json::{Value, json};

use crate::household::Household;

/// A person of 40 who lives alone in a rented home, with a small wage.
pub fn alone() -> Value {
    json!({
        "id": "alone",
        "facts": {
            "caller_age": 40, "in_couple": false, "children": [],
            "caller_activity": "employed", "caller_previous_activity": null,
            "caller_worked_5_of_10_years": true, "caller_disability_band": "none", "caller_autonomy_loss": "none",
            "housing_status": "tenant_private", "household_income_last_3_months": 950,
        },
        "benefits": {"ppa": 250.0, "css": 1, "rsa": 0, "af": 0},
        "doubt": {},
    })
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
    household["facts"]["children"] = json!([{"age": 8, "school": "primary"}, {"age": 13, "school": "middle"}]);
    household["facts"]["caller_activity"] = "none".into();
    household["facts"]["household_income_last_3_months"] = 0.into();
    household["benefits"] = json!({"rsa": 900.0, "css": 1, "af": 151.0, "ars": 800.0, "aide_logement": 350.0});
    household
}

/// In doubt about the right on which the rules and this file disagree on purpose.
pub fn retired_owner() -> Value {
    let mut household = alone();
    household["id"] = "retired-owner".into();
    household["facts"]["caller_age"] = 81.into();
    household["facts"]["caller_activity"] = "retired".into();
    household["facts"]["caller_autonomy_loss"] = "gir3".into();
    household["facts"]["housing_status"] = "owner".into();
    household["facts"]["household_income_last_3_months"] = 4_000.into();
    household["benefits"] = json!({"apa_domicile": 600.0, "rsa": 1.0, "aide_logement": 0});
    household["doubt"] = json!({"rsa": ["request_order"]});
    household
}

pub fn handful() -> String {
    [alone(), lone_parent(), retired_owner()].map(|household| household.to_string()).join("\n")
}
