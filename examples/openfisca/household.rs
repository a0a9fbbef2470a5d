//! One household of the file: its facts, and what the model grants it.
//!
//! Only facts that an answer or the choice of a service needs are read.

use std::collections::BTreeMap;

use serde::Deserialize;

#[derive(Clone, Debug, Deserialize)]
pub struct Household {
    pub id: String,
    pub facts: Facts,
    /// Euros a month or a year; 0 when refused.
    benefits: BTreeMap<String, f64>,
    /// Benefits for which the answer of the model is not firm, and why.
    #[serde(default)]
    doubt: BTreeMap<String, serde_json::Value>,
}

impl Household {
    /// Whether the model grants a benefit; `None` when it does not say, or not firmly.
    pub fn granted(&self, benefit: &str) -> Option<bool> {
        let amount = self.benefits.get(benefit).filter(|_| !self.doubt.contains_key(benefit));
        amount.map(|amount| *amount > 0.0)
    }
}

/// Amounts are net, in whole euros a month.
#[derive(Clone, Debug, Deserialize)]
pub struct Facts {
    pub caller_age: i64,
    pub in_couple: bool,
    /// At home and dependent.
    pub children: Vec<Child>,
    pub caller_activity: Activity,
    pub caller_previous_activity: Option<Activity>,
    pub caller_worked_5_of_10_years: bool,
    pub caller_disability_band: DisabilityBand,
    pub caller_autonomy_loss: AutonomyLoss,
    pub housing_status: HousingStatus,
    pub household_income_last_3_months: i64,
}

#[derive(Clone, Debug, Deserialize)]
pub struct Child {
    pub age: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Activity {
    Employed,
    UnemployedWithBenefit,
    UnemployedNoBenefit,
    Student,
    Retired,
    DisabledNotWorking,
    Carer,
    None,
}

/// The rate that was recognised, in per cent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum DisabilityBand {
    #[serde(rename = "none")]
    None,
    #[serde(rename = "lt50")]
    Under50,
    #[serde(rename = "50_79")]
    From50To79,
    #[serde(rename = "80_plus")]
    From80,
}

/// Groups 1 (the most dependent) to 6 of the scale that the APA uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum AutonomyLoss {
    #[serde(rename = "none")]
    None,
    #[serde(rename = "gir5_6")]
    Light,
    #[serde(rename = "gir4", alias = "gir3", alias = "gir2", alias = "gir1")]
    Heavy,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HousingStatus {
    TenantPrivate,
    TenantPrivateFurnished,
    TenantSocial,
    Owner,
    OwnerWithLoan,
    HostedFree,
    Hostel,
    Homeless,
}
