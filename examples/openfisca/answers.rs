//! From facts to answers: what each household says to each question, as the
//! question is worded. One function a question.
//!
//! Must not know: what the model grants, which questions are asked.
#![expect(clippy::unnecessary_wraps, reason = "readings have one type: some facts are not known")]

use crate::household::{Activity, AutonomyLoss, DisabilityBand, Facts, HousingStatus};

/// What is said. A number beyond the range of its question is brought inside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// The id of an option.
    Option(&'static str),
    Number(i64),
}

/// What a household says to one question; `None` is "does not know".
pub type Reading = fn(&Facts) -> Option<Said>;

/// By id of the question.
pub const READINGS: [(&str, Reading); 11] = [
    ("age", age),
    ("household_size", household_size),
    ("couple", couple),
    ("children", children),
    ("income", income),
    ("work", work),
    ("housing", housing),
    ("disability", disability),
    ("autonomy", autonomy),
    ("unemployment_end", unemployment_end),
    ("worked_5_of_10", worked_5_of_10),
];

/// How a question is answered from facts; `None` for a question that is not mapped.
pub fn reading(question: &str) -> Option<Reading> {
    READINGS.iter().find(|(id, _)| *id == question).map(|(_, reading)| *reading)
}

fn yes_no(yes: bool) -> Option<Said> {
    Some(Said::Option(if yes { "yes" } else { "no" }))
}

fn count<T>(items: impl Iterator<Item = T>) -> i64 {
    items.count() as i64
}

fn age(facts: &Facts) -> Option<Said> {
    Some(Said::Number(facts.caller_age))
}

/// Parents with whom a young person lives are not counted: their money is not
/// in the income either.
fn household_size(facts: &Facts) -> Option<Said> {
    Some(Said::Number(1 + i64::from(facts.in_couple) + count(facts.children.iter())))
}

fn couple(facts: &Facts) -> Option<Said> {
    yes_no(facts.in_couple)
}

fn children(facts: &Facts) -> Option<Said> {
    Some(Said::Number(count(facts.children.iter().filter(|child| child.age < 20))))
}

fn income(facts: &Facts) -> Option<Said> {
    Some(Said::Number(facts.household_income_last_3_months))
}

fn work(facts: &Facts) -> Option<Said> {
    Some(Said::Option(match facts.caller_activity {
        Activity::Employed => "employed",
        Activity::UnemployedWithBenefit | Activity::UnemployedNoBenefit => "unemployed",
        Activity::Student => "student",
        Activity::Retired => "retired",
        Activity::DisabledNotWorking | Activity::Carer | Activity::None => "other",
    }))
}

fn housing(facts: &Facts) -> Option<Said> {
    Some(Said::Option(match facts.housing_status {
        HousingStatus::TenantPrivate | HousingStatus::TenantPrivateFurnished | HousingStatus::TenantSocial => "tenant",
        HousingStatus::Owner => "owner",
        HousingStatus::OwnerWithLoan => "owner_with_loan",
        HousingStatus::HostedFree => "hosted",
        HousingStatus::Hostel => "hostel",
        HousingStatus::Homeless => "homeless",
    }))
}

fn disability(facts: &Facts) -> Option<Said> {
    Some(Said::Option(match facts.caller_disability_band {
        DisabilityBand::None => "none",
        DisabilityBand::Under50 => "under_50",
        DisabilityBand::From50To79 => "from_50_to_79",
        DisabilityBand::From80 => "from_80",
    }))
}

/// Groups 5 and 6 together: someone of group 5 needs some help, so that is
/// what is said, although neither has the APA.
fn autonomy(facts: &Facts) -> Option<Said> {
    yes_no(facts.caller_autonomy_loss != AutonomyLoss::None)
}

/// Without benefit today: it has ended for those who worked before. Of the
/// others the facts do not tell whether they ever had one.
fn unemployment_end(facts: &Facts) -> Option<Said> {
    let before = facts.caller_previous_activity;
    let worked = matches!(before, Some(Activity::Employed | Activity::UnemployedWithBenefit));
    match facts.caller_activity {
        Activity::UnemployedNoBenefit if worked || facts.caller_worked_5_of_10_years => yes_no(true),
        Activity::UnemployedNoBenefit => None,
        _ => yes_no(false),
    }
}

fn worked_5_of_10(facts: &Facts) -> Option<Said> {
    yes_no(facts.caller_worked_5_of_10_years)
}
