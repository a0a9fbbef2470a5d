//! One household of the file: its facts, and what the model grants it.
//!
//! Only facts that an answer or the choice of a service needs are read.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Map, Value};

#[derive(Clone, Debug, Deserialize)]
pub struct Household {
    pub id: String,
    pub facts: Facts,
    /// Euros a month or a year; 0 when refused.
    benefits: BTreeMap<String, f64>,
    /// Benefits for which the answer of the model is not firm, and why.
    #[serde(default)]
    doubt: BTreeMap<String, Value>,
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
#[serde(try_from = "Map<String, Value>")]
pub struct Facts {
    pub caller: Person,
    /// `None` of someone who lives alone.
    pub partner: Option<Person>,
    pub household: Home,
}

/// The caller or the partner.
#[derive(Clone, Debug, Deserialize)]
pub struct Person {
    pub age: i64,
    pub activity: Activity,
    pub net_salary: i64,
    /// Months since work, pay or benefit last changed; `None` for years ago.
    pub months_since_change: Option<i64>,
    pub previous_net_salary: i64,
    pub invalidity_pension: i64,
    pub disability_band: DisabilityBand,
    /// A substantial and lasting restriction of access to work is recognised.
    pub rsdae: bool,
    pub autonomy_loss: AutonomyLoss,
    pub nationality: Nationality,
    pub residence_years: i64,
    pub worked_5_of_10_years: bool,
    pub under25_worked_2_of_3_years: bool,
}

/// What the household says of itself as a whole.
#[derive(Clone, Debug, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "facts as the file has them")]
pub struct Home {
    pub couple_status: CoupleStatus,
    /// At home and dependent.
    pub children: Vec<Child>,
    pub isolated_since_months: Option<i64>,
    pub pregnant: bool,
    pub child_support_received: i64,
    pub savings_band: SavingsBand,
    pub housing_status: HousingStatus,
    pub shared_flat: bool,
    pub loan_before_2018: bool,
    pub region: Region,
    pub apl_zone: i64,
    pub lives_with_parents: bool,
    pub attached_to_parents_tax: bool,
    pub parents_annual_income: Option<i64>,
    pub parents_children_count: Option<i64>,
    pub study_distance_km: Option<i64>,
    pub household_income_last_3_months: i64,
    pub household_income_last_12_months: i64,
    pub household_income_ref_year: i64,
}

impl Facts {
    /// The caller, then the partner.
    pub fn adults(&self) -> impl Iterator<Item = &Person> {
        [&self.caller].into_iter().chain(&self.partner)
    }
}

impl TryFrom<Map<String, Value>> for Facts {
    type Error = serde_json::Error;

    fn try_from(facts: Map<String, Value>) -> Result<Self, Self::Error> {
        let in_couple = facts.get("in_couple").and_then(Value::as_bool).unwrap_or(false);
        let partner = if in_couple { Some(person("partner_", &facts)?) } else { None };
        Ok(Self {
            caller: person("caller_", &facts)?,
            partner,
            household: serde_json::from_value(Value::Object(facts))?,
        })
    }
}

/// The facts whose names begin so.
fn person(prefix: &str, facts: &Map<String, Value>) -> Result<Person, serde_json::Error> {
    let own = facts.iter().filter_map(|(name, fact)| Some((name.strip_prefix(prefix)?.to_owned(), fact.clone())));
    serde_json::from_value(Value::Object(own.collect()))
}

#[derive(Clone, Debug, Deserialize)]
pub struct Child {
    pub age: i64,
    pub school: School,
    /// A rate of 50 % or more is recognised.
    pub disabled: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum School {
    None,
    Nursery,
    Primary,
    /// Collège.
    Middle,
    /// Lycée.
    High,
    Higher,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CoupleStatus {
    Single,
    Married,
    Pacs,
    Cohabiting,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Nationality {
    Fr,
    Eu,
    NonEu,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum SavingsBand {
    #[serde(rename = "lt_5000")]
    Under5000,
    #[serde(rename = "5000_30000")]
    To30000,
    #[serde(rename = "30000_80000")]
    To80000,
    #[serde(rename = "gt_80000")]
    Over80000,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Region {
    Metropole,
    Idf,
    Dom,
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
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
