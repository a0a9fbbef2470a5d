//! From facts to answers: what each household says to each question, as the
//! question is worded. One function a question.
//!
//! Must not know: what the model grants, which questions are asked.
#![expect(clippy::unnecessary_wraps, reason = "readings have one type: some facts are not known")]

use crate::household::{
    Activity, AutonomyLoss, CoupleStatus, DisabilityBand, Facts, HousingStatus, Nationality, Person, Region,
    SavingsBand, School,
};

/// What is said. A number beyond the range of its question is brought inside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// The id of an option.
    Option(&'static str),
    /// Ids of options, perhaps none.
    Options(Vec<&'static str>),
    Number(i64),
    Ages(Vec<i64>),
}

/// What a household says to one question; `None` is "does not know".
pub type Reading = fn(&Facts) -> Option<Said>;

/// By id of the question.
pub const READINGS: [(&str, Reading); 32] = [
    ("age", age),
    ("couple", couple),
    ("partner_age", partner_age),
    ("children", children),
    ("schools", schools),
    ("expecting", expecting),
    ("recent_separation", recent_separation),
    ("work", work),
    ("partner_work", partner_work),
    ("income", income),
    ("earnings", earnings),
    ("income_changed", income_changed),
    ("income_year", income_year),
    ("income_past", income_past),
    ("young_pay", young_pay),
    ("child_support", child_support),
    ("savings", savings),
    ("worked_2_of_3", worked_2_of_3),
    ("worked_5_of_10", worked_5_of_10),
    ("housing", housing),
    ("old_loan", old_loan),
    ("area", area),
    ("parents_tax", parents_tax),
    ("taxed_together", taxed_together),
    ("disability", disability),
    ("child_disability", child_disability),
    ("invalidity", invalidity),
    ("autonomy", autonomy),
    ("residence", residence),
    ("parents_income", parents_income),
    ("parents_children", parents_children),
    ("study_distance", study_distance),
];

/// How a question is answered from facts; `None` for a question that is not mapped.
pub fn reading(question: &str) -> Option<Reading> {
    READINGS.iter().find(|(id, _)| *id == question).map(|(_, reading)| *reading)
}

fn yes_no(yes: bool) -> Option<Said> {
    Some(Said::Option(if yes { "yes" } else { "no" }))
}

fn age(facts: &Facts) -> Option<Said> {
    Some(Said::Number(facts.caller.age))
}

fn couple(facts: &Facts) -> Option<Said> {
    yes_no(facts.partner.is_some())
}

fn partner_age(facts: &Facts) -> Option<Said> {
    facts.partner.as_ref().map(|partner| Said::Number(partner.age))
}

fn children(facts: &Facts) -> Option<Said> {
    Some(Said::Ages(facts.household.children.iter().map(|child| child.age).collect()))
}

fn schools(facts: &Facts) -> Option<Said> {
    let at = |school| facts.household.children.iter().any(|child| child.school == school);
    let schools = [("college", School::Middle), ("lycee", School::High)];
    Some(Said::Options(schools.into_iter().filter(|(_, school)| at(*school)).map(|(id, _)| id).collect()))
}

fn expecting(facts: &Facts) -> Option<Said> {
    yes_no(facts.household.pregnant)
}

fn recent_separation(facts: &Facts) -> Option<Said> {
    yes_no(facts.household.isolated_since_months.is_some_and(|months| months < 18))
}

fn work(facts: &Facts) -> Option<Said> {
    Some(Said::Option(activity(&facts.caller)))
}

fn partner_work(facts: &Facts) -> Option<Said> {
    facts.partner.as_ref().map(|partner| Said::Option(activity(partner)))
}

fn activity(person: &Person) -> &'static str {
    match person.activity {
        Activity::Employed => "employed",
        Activity::UnemployedWithBenefit => "unemployed",
        Activity::UnemployedNoBenefit => "unemployed_end",
        Activity::Student => "student",
        Activity::Retired => "retired",
        Activity::DisabledNotWorking | Activity::Carer | Activity::None => "other",
    }
}

fn income(facts: &Facts) -> Option<Said> {
    Some(Said::Number(facts.household.household_income_last_3_months))
}

/// Never more than all income, of which it is a part.
fn earnings(facts: &Facts) -> Option<Said> {
    let pay: f64 = facts.adults().map(pay_of_three_months).sum();
    Some(Said::Number(euros(pay).min(facts.household.household_income_last_3_months)))
}

/// The average of a month.
fn pay_of_three_months(person: &Person) -> f64 {
    let (now, before) = (person.net_salary as f64, person.previous_net_salary as f64);
    match person.months_since_change {
        Some(months) if months < 3 => (months as f64 * now + (3 - months) as f64 * before) / 3.0,
        _ => now,
    }
}

fn euros(amount: f64) -> i64 {
    amount.round() as i64
}

/// By more than a twentieth and 20 euros: less is not noticed.
fn income_changed(facts: &Facts) -> Option<Said> {
    let now = facts.household.household_income_last_3_months;
    let differs = |other: i64| (now - other).abs() * 20 > now.max(other) + 400;
    let home = &facts.household;
    Some(Said::Option(match (differs(home.household_income_last_12_months), differs(home.household_income_ref_year)) {
        (true, _) => "within_a_year",
        (false, true) => "before",
        (false, false) => "no",
    }))
}

fn income_year(facts: &Facts) -> Option<Said> {
    Some(Said::Number(facts.household.household_income_last_12_months))
}

fn income_past(facts: &Facts) -> Option<Said> {
    Some(Said::Number(facts.household.household_income_ref_year))
}

/// Of the one who is under 30; of both, the lower.
fn young_pay(facts: &Facts) -> Option<Said> {
    let young = facts.adults().filter(|person| (16..30).contains(&person.age));
    young.map(|person| euros(pay_of_three_months(person))).min().map(Said::Number)
}

fn child_support(facts: &Facts) -> Option<Said> {
    Some(Said::Number(facts.household.child_support_received))
}

fn savings(facts: &Facts) -> Option<Said> {
    Some(Said::Option(match facts.household.savings_band {
        SavingsBand::Under5000 => "under_5000",
        SavingsBand::To30000 => "to_30000",
        SavingsBand::To80000 => "to_80000",
        SavingsBand::Over80000 => "over_80000",
    }))
}

fn worked_2_of_3(facts: &Facts) -> Option<Said> {
    yes_no(facts.caller.under25_worked_2_of_3_years)
}

/// Of whoever is out of work without benefit.
fn worked_5_of_10(facts: &Facts) -> Option<Said> {
    let jobless = |person: &&Person| person.activity == Activity::UnemployedNoBenefit;
    yes_no(facts.adults().filter(jobless).any(|person| person.worked_5_of_10_years))
}

fn housing(facts: &Facts) -> Option<Said> {
    Some(Said::Option(match facts.household.housing_status {
        _ if facts.household.lives_with_parents => "with_parents",
        HousingStatus::TenantPrivate | HousingStatus::TenantPrivateFurnished | HousingStatus::TenantSocial => {
            if facts.household.shared_flat { "flat_share" } else { "tenant" }
        }
        HousingStatus::Owner => "owner",
        HousingStatus::OwnerWithLoan => "owner_with_loan",
        HousingStatus::HostedFree => "hosted",
        HousingStatus::Hostel => "hostel",
        HousingStatus::Homeless => "homeless",
    }))
}

fn old_loan(facts: &Facts) -> Option<Said> {
    yes_no(facts.household.loan_before_2018)
}

fn area(facts: &Facts) -> Option<Said> {
    Some(Said::Option(match (facts.household.region, facts.household.apl_zone) {
        (Region::Dom, _) => "overseas",
        (_, 1) => "paris",
        (_, 2) => "city",
        _ => "elsewhere",
    }))
}

fn parents_tax(facts: &Facts) -> Option<Said> {
    yes_no(facts.household.attached_to_parents_tax)
}

fn taxed_together(facts: &Facts) -> Option<Said> {
    yes_no(facts.household.couple_status != CoupleStatus::Cohabiting)
}

/// The highest of the two.
fn disability(facts: &Facts) -> Option<Said> {
    let rate = |person: &Person| (person.disability_band, person.rsdae);
    let (band, restricted) = facts.adults().map(rate).max()?;
    Some(Said::Option(match band {
        DisabilityBand::None => "none",
        DisabilityBand::Under50 => "under_50",
        DisabilityBand::From50To79 if restricted => "work_restricted",
        DisabilityBand::From50To79 => "from_50_to_79",
        DisabilityBand::From80 => "from_80",
    }))
}

fn child_disability(facts: &Facts) -> Option<Said> {
    yes_no(facts.household.children.iter().any(|child| child.disabled && child.age < 20))
}

fn invalidity(facts: &Facts) -> Option<Said> {
    yes_no(facts.adults().any(|person| person.invalidity_pension > 0))
}

/// Someone of group 5 or 6 needs help now and then, not every day.
fn autonomy(facts: &Facts) -> Option<Said> {
    yes_no(facts.adults().any(|person| person.age >= 60 && person.autonomy_loss == AutonomyLoss::Heavy))
}

/// The longest of the two.
fn residence(facts: &Facts) -> Option<Said> {
    let years = |person: &Person| match person.nationality {
        Nationality::Fr | Nationality::Eu => i64::MAX,
        Nationality::NonEu => person.residence_years,
    };
    Some(Said::Option(match facts.adults().map(years).max()? {
        i64::MAX => "european",
        10.. => "ten_years",
        5..=9 => "five_years",
        _ => "under_five_years",
    }))
}

fn parents_income(facts: &Facts) -> Option<Said> {
    facts.household.parents_annual_income.map(Said::Number)
}

fn parents_children(facts: &Facts) -> Option<Said> {
    facts.household.parents_children_count.map(Said::Number)
}

fn study_distance(facts: &Facts) -> Option<Said> {
    Some(Said::Option(match facts.household.study_distance_km? {
        ..30 => "under_30",
        30..250 => "under_250",
        _ => "further",
    }))
}
