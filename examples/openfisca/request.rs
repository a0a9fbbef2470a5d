//! What a caller asks for: one service or all rights, and where they live.

use crate::household::{Activity, AutonomyLoss, DisabilityBand, Facts, HousingStatus};

/// How much a caller wants to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wish {
    OneService,
    AllRights,
}

impl Wish {
    fn check_rights(self) -> &'static str {
        match self {
            Self::OneService => "no",
            Self::AllRights => "yes",
        }
    }
}

/// What is said of the request. The file says nothing of a place: the postal
/// code is that of a single commune, so that no commune is asked for.
pub fn answer<'a>(question: &str, service: &'a str, wish: Wish) -> Option<&'a str> {
    Some(match question {
        "service" => service,
        "purpose" => "claim",
        "postal_code" => "48000",
        "check_rights" => wish.check_rights(),
        _ => return None,
    })
}

/// The service that a household like this calls first. An invalidity pension
/// without a recognised rate is a matter for the health insurance that pays it.
pub fn fitting_service(facts: &Facts) -> &'static str {
    let Facts { caller, household, .. } = facts;
    let disabled = matches!(caller.disability_band, DisabilityBand::From50To79 | DisabilityBand::From80);
    match caller.activity {
        _ if caller.autonomy_loss == AutonomyLoss::Heavy && caller.age >= 60 => "mairie",
        Activity::Retired => "retraite",
        _ if disabled => "mdph",
        Activity::DisabledNotWorking if caller.invalidity_pension > 0 => "cpam",
        Activity::DisabledNotWorking => "mdph",
        Activity::UnemployedWithBenefit | Activity::UnemployedNoBenefit => "france_travail",
        _ if !household.children.is_empty() || rents(household.housing_status) => "caf",
        _ => "cpam",
    }
}

fn rents(housing: HousingStatus) -> bool {
    use HousingStatus::{Hostel, TenantPrivate, TenantPrivateFurnished, TenantSocial};
    matches!(housing, TenantPrivate | TenantPrivateFurnished | TenantSocial | Hostel)
}
