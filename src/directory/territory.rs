//! The territories of France, which differ in their clocks and in their public holidays.
//!
//! Must not know: communes as records, counters, the clock.

use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// A part of France with its own time zone, its own public holidays, or both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Territory {
    /// European France but for Alsace and Moselle. Also the place of a national telephone line.
    Metropole,
    AlsaceMoselle,
    Guadeloupe,
    Martinique,
    Guyane,
    Reunion,
    SaintPierreEtMiquelon,
    Mayotte,
    SaintBarthelemy,
    SaintMartin,
    TerresAustrales,
    WallisEtFutuna,
    Polynesie,
    PolynesieMarquises,
    PolynesieGambier,
    NouvelleCaledonie,
    Clipperton,
}

impl Territory {
    /// Every territory, in the order of INSEE codes.
    pub const ALL: [Self; 17] = [
        Self::Metropole,
        Self::AlsaceMoselle,
        Self::Guadeloupe,
        Self::Martinique,
        Self::Guyane,
        Self::Reunion,
        Self::SaintPierreEtMiquelon,
        Self::Mayotte,
        Self::SaintBarthelemy,
        Self::SaintMartin,
        Self::TerresAustrales,
        Self::WallisEtFutuna,
        Self::Polynesie,
        Self::PolynesieMarquises,
        Self::PolynesieGambier,
        Self::NouvelleCaledonie,
        Self::Clipperton,
    ];

    /// The territory of a commune, by its INSEE code (five characters, `2A004`, `97411`).
    #[must_use]
    pub fn of_commune(insee: &str) -> Self {
        match insee.get(..3).unwrap_or(insee) {
            "971" => Self::Guadeloupe,
            "972" => Self::Martinique,
            "973" => Self::Guyane,
            "974" => Self::Reunion,
            "975" => Self::SaintPierreEtMiquelon,
            "976" => Self::Mayotte,
            "977" => Self::SaintBarthelemy,
            "978" => Self::SaintMartin,
            "984" => Self::TerresAustrales,
            "986" => Self::WallisEtFutuna,
            "987" => archipelago_of_polynesia(insee),
            "988" => Self::NouvelleCaledonie,
            "989" => Self::Clipperton,
            european => european_territory(european),
        }
    }

    /// The clock people live by there, from the time-zone database.
    #[must_use]
    pub fn time_zone(self) -> Tz {
        match self {
            Self::Metropole | Self::AlsaceMoselle => Tz::Europe__Paris,
            Self::Guadeloupe => Tz::America__Guadeloupe,
            Self::Martinique => Tz::America__Martinique,
            Self::Guyane => Tz::America__Cayenne,
            Self::Reunion => Tz::Indian__Reunion,
            Self::SaintPierreEtMiquelon => Tz::America__Miquelon,
            Self::Mayotte => Tz::Indian__Mayotte,
            Self::SaintBarthelemy => Tz::America__St_Barthelemy,
            Self::SaintMartin => Tz::America__Marigot,
            Self::TerresAustrales => Tz::Indian__Kerguelen,
            Self::WallisEtFutuna => Tz::Pacific__Wallis,
            Self::Polynesie => Tz::Pacific__Tahiti,
            Self::PolynesieMarquises => Tz::Pacific__Marquesas,
            Self::PolynesieGambier => Tz::Pacific__Gambier,
            Self::NouvelleCaledonie => Tz::Pacific__Noumea,
            Self::Clipperton => Tz::Etc__GMTPlus8,
        }
    }
}

/// Bas-Rhin, Haut-Rhin and Moselle keep their local law.
fn european_territory(first_three: &str) -> Territory {
    match first_three.get(..2) {
        Some("57" | "67" | "68") => Territory::AlsaceMoselle,
        _ => Territory::Metropole,
    }
}

/// Fatu-Hiva, Hiva-Oa, Nuku-Hiva, Tahuata, Ua-Huka and Ua-Pou are the communes of the Marquises.
fn archipelago_of_polynesia(insee: &str) -> Territory {
    match insee {
        "98718" | "98723" | "98731" | "98746" | "98756" | "98757" => Territory::PolynesieMarquises,
        "98719" => Territory::PolynesieGambier,
        _ => Territory::Polynesie,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_territory_has_the_clock_of_its_place() {
        let zone = |insee| Territory::of_commune(insee).time_zone();
        assert_eq!(zone("48095"), Tz::Europe__Paris);
        assert_eq!(zone("2A004"), Tz::Europe__Paris);
        assert_eq!(zone("97105"), Tz::America__Guadeloupe);
        assert_eq!(zone("97411"), Tz::Indian__Reunion);
        assert_eq!(zone("98735"), Tz::Pacific__Tahiti);
        assert_eq!(zone("98731"), Tz::Pacific__Marquesas);
    }

    #[test]
    fn strasbourg_and_metz_follow_the_local_law() {
        assert_eq!(Territory::of_commune("67482"), Territory::AlsaceMoselle);
        assert_eq!(Territory::of_commune("57463"), Territory::AlsaceMoselle);
        assert_eq!(Territory::of_commune("54395"), Territory::Metropole);
    }

    #[test]
    fn an_odd_code_is_taken_for_european_france() {
        assert_eq!(Territory::of_commune(""), Territory::Metropole);
        assert_eq!(Territory::of_commune("é"), Territory::Metropole);
    }
}
