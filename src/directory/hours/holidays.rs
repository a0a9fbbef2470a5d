//! Public holidays of each territory, with where each is written.
//!
//! Must not know: opening hours, counters, the clock.

use std::sync::LazyLock;

use chrono::{Datelike, Days, NaiveDate};

use super::super::territory::{Territory, YEARS};

/// When a holiday falls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Falls {
    /// Month and day.
    On(u32, u32),
    /// Days after Easter Sunday, before it if negative.
    FromEaster(i64),
}

/// Where a group of holidays is written, and when that was read (year-month-day).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HolidaySource {
    pub title: &'static str,
    pub url: &'static str,
    pub date: &'static str,
}

/// One holiday: where, from which year to which, and by what text.
#[derive(Debug, Clone, Copy)]
struct Holiday {
    falls: Falls,
    territories: &'static [Territory],
    years: (i32, i32),
    source: &'static HolidaySource,
}

const LABOUR_CODE_NATIONAL: HolidaySource = HolidaySource {
    title: "Code du travail, art. L3133-1",
    url: "https://www.legifrance.gouv.fr/codes/id/LEGISCTA000033008129/",
    date: "2026-11-24",
};
const LABOUR_CODE_ALSACE_MOSELLE: HolidaySource = HolidaySource {
    title: "Code du travail, art. L3134-13 (Good Friday where there is a Protestant church)",
    url: "https://www.legifrance.gouv.fr/affichCode.do?idSectionTA=LEGISCTA000006178008&cidTexte=LEGITEXT000006072050&dateTexte=20090811",
    date: "2026-11-24",
};
const LABOUR_CODE_OVERSEAS: HolidaySource = HolidaySource {
    title: "Code du travail, art. L3422-2",
    url: "https://www.legifrance.gouv.fr/affichCode.do?idSectionTA=LEGISCTA000006178062&cidTexte=LEGITEXT000006072050",
    date: "2026-11-24",
};
const SAINT_MARTIN_USAGE: HolidaySource = HolidaySource {
    title: "Saint-Martin keeps 28 May since 2019, by circular, against the date in the code",
    url: "http://www.soualigapost.net/fr/actualite/47054/d%C3%A9cryptage/le-28-mai-est-un-jour-f%C3%A9ri%C3%A9-mais-pas-forc%C3%A9ment-ch%C3%B4m%C3%A9",
    date: "2026-11-24",
};
const ETALAB: HolidaySource = HolidaySource {
    title: "Etalab, jours-feries-france",
    url: "https://github.com/etalab/jours-feries-france",
    date: "2026-11-24",
};
const POLYNESIA_2026: HolidaySource = HolidaySource {
    title: "TNTV, jours fériés 2026 (29 June no longer one)",
    url: "https://www.tntvnews.pf/polynesie/societe/jours-feries-2026-un-calendrier-favorable-aux-longs-week-ends-au-fenua",
    date: "2026-11-24",
};

const POLYNESIA: &[Territory] = &[
    Territory::Polynesie,
    Territory::PolynesieMarquises,
    Territory::PolynesieGambier,
];
const ALWAYS: (i32, i32) = (0, 9999);

/// Those of all France first, then those of one territory.
const HOLIDAYS: &[Holiday] = &[
    national(Falls::On(1, 1)),
    national(Falls::FromEaster(1)),
    national(Falls::On(5, 1)),
    national(Falls::On(5, 8)),
    national(Falls::FromEaster(39)),
    national(Falls::FromEaster(50)),
    national(Falls::On(7, 14)),
    national(Falls::On(8, 15)),
    national(Falls::On(11, 1)),
    national(Falls::On(11, 11)),
    national(Falls::On(12, 25)),
    local(
        Falls::FromEaster(-2),
        &[Territory::AlsaceMoselle],
        &LABOUR_CODE_ALSACE_MOSELLE,
    ),
    local(
        Falls::On(12, 26),
        &[Territory::AlsaceMoselle],
        &LABOUR_CODE_ALSACE_MOSELLE,
    ),
    local(
        Falls::On(4, 27),
        &[Territory::Mayotte],
        &LABOUR_CODE_OVERSEAS,
    ),
    local(
        Falls::On(5, 22),
        &[Territory::Martinique],
        &LABOUR_CODE_OVERSEAS,
    ),
    local(
        Falls::On(5, 27),
        &[Territory::Guadeloupe],
        &LABOUR_CODE_OVERSEAS,
    ),
    local(
        Falls::On(5, 28),
        &[Territory::SaintMartin],
        &SAINT_MARTIN_USAGE,
    ),
    local(
        Falls::On(6, 10),
        &[Territory::Guyane],
        &LABOUR_CODE_OVERSEAS,
    ),
    local(
        Falls::On(10, 9),
        &[Territory::SaintBarthelemy],
        &LABOUR_CODE_OVERSEAS,
    ),
    local(
        Falls::On(12, 20),
        &[Territory::Reunion],
        &LABOUR_CODE_OVERSEAS,
    ),
    local(
        Falls::On(7, 21),
        &[Territory::Guadeloupe, Territory::Martinique],
        &ETALAB,
    ),
    local(Falls::On(4, 28), &[Territory::WallisEtFutuna], &ETALAB),
    local(Falls::On(7, 29), &[Territory::WallisEtFutuna], &ETALAB),
    local(Falls::On(9, 24), &[Territory::NouvelleCaledonie], &ETALAB),
    local(Falls::On(3, 5), POLYNESIA, &POLYNESIA_2026),
    local(Falls::FromEaster(-2), POLYNESIA, &POLYNESIA_2026),
    between(Falls::On(6, 29), POLYNESIA, (0, 2024), &ETALAB),
    between(Falls::On(11, 20), POLYNESIA, (2025, 9999), &POLYNESIA_2026),
];

const fn national(falls: Falls) -> Holiday {
    local(falls, &Territory::ALL, &LABOUR_CODE_NATIONAL)
}

const fn local(
    falls: Falls,
    territories: &'static [Territory],
    source: &'static HolidaySource,
) -> Holiday {
    between(falls, territories, ALWAYS, source)
}

const fn between(
    falls: Falls,
    territories: &'static [Territory],
    years: (i32, i32),
    source: &'static HolidaySource,
) -> Holiday {
    Holiday {
        falls,
        territories,
        years,
        source,
    }
}

/// The public holidays of a territory in a year, in order, each with its source.
#[must_use]
pub fn public_holidays(
    territory: Territory,
    year: i32,
) -> Vec<(NaiveDate, &'static HolidaySource)> {
    let mut dates: Vec<_> = HOLIDAYS
        .iter()
        .filter(|holiday| holiday.territories.contains(&territory))
        .filter(|holiday| (holiday.years.0..=holiday.years.1).contains(&year))
        .filter_map(|holiday| Some((date_in(holiday.falls, year)?, holiday.source)))
        .collect();
    dates.sort_by_key(|(date, _)| *date);
    dates
}

fn date_in(falls: Falls, year: i32) -> Option<NaiveDate> {
    match falls {
        Falls::On(month, day) => NaiveDate::from_ymd_opt(year, month, day),
        Falls::FromEaster(days) if days < 0 => {
            easter(year)?.checked_sub_days(Days::new(days.unsigned_abs()))
        }
        Falls::FromEaster(days) => easter(year)?.checked_add_days(Days::new(days.unsigned_abs())),
    }
}

/// Easter Sunday of the Gregorian calendar (the anonymous computus of 1876).
#[expect(
    clippy::many_single_char_names,
    reason = "the letters of the published algorithm"
)]
fn easter(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - b / 4 - g + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let day = h + l - 7 * m + 114;
    NaiveDate::from_ymd_opt(
        year,
        u32::try_from(day / 31).ok()?,
        u32::try_from(day % 31 + 1).ok()?,
    )
}

/// The holidays of a territory in the form the evaluator of opening hours wants.
pub(super) fn calendar(territory: Territory) -> opening_hours::ContextHolidays {
    static CALENDARS: LazyLock<Vec<(Territory, opening_hours::ContextHolidays)>> =
        LazyLock::new(|| {
            Territory::ALL
                .map(|place| (place, build_calendar(place)))
                .to_vec()
        });
    let found = CALENDARS.iter().find(|(place, _)| *place == territory);
    found
        .map(|(_, calendar)| calendar.clone())
        .unwrap_or_default()
}

fn build_calendar(territory: Territory) -> opening_hours::ContextHolidays {
    let nothing = opening_hours::ContextHolidays::default();
    let mut public = nothing.get_public().clone();
    for (date, _) in YEARS.flat_map(|year| public_holidays(territory, year)) {
        public.insert(date);
    }
    opening_hours::ContextHolidays::new(public.into(), nothing.get_school().clone().into())
}

/// Whether a date is a public holiday in a territory.
#[must_use]
pub fn is_public_holiday(territory: Territory, date: NaiveDate) -> bool {
    public_holidays(territory, date.year())
        .iter()
        .any(|(holiday, _)| *holiday == date)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn european_france_keeps_eleven_holidays() {
        let dates: Vec<_> = public_holidays(Territory::Metropole, 2026);
        assert_eq!(dates.len(), 11);
        assert!(
            is_public_holiday(Territory::Metropole, day(2026, 4, 6)),
            "Easter Monday"
        );
        assert!(
            is_public_holiday(Territory::Metropole, day(2026, 5, 14)),
            "Ascension"
        );
        assert!(
            is_public_holiday(Territory::Metropole, day(2026, 5, 25)),
            "Whit Monday"
        );
    }

    #[test]
    fn good_friday_and_saint_stephen_are_kept_in_alsace_moselle_alone() {
        for date in [day(2026, 4, 3), day(2026, 12, 26)] {
            assert!(is_public_holiday(Territory::AlsaceMoselle, date));
            assert!(!is_public_holiday(Territory::Metropole, date));
        }
    }

    #[test]
    fn each_overseas_territory_keeps_its_own_day() {
        assert!(is_public_holiday(Territory::Reunion, day(2026, 12, 20)));
        assert!(is_public_holiday(Territory::Guadeloupe, day(2026, 5, 27)));
        assert!(!is_public_holiday(Territory::Martinique, day(2026, 5, 27)));
        assert!(is_public_holiday(
            Territory::NouvelleCaledonie,
            day(2026, 9, 24)
        ));
    }

    #[test]
    fn polynesia_changed_its_day_in_2025() {
        assert!(is_public_holiday(Territory::Polynesie, day(2024, 6, 29)));
        assert!(!is_public_holiday(Territory::Polynesie, day(2025, 6, 29)));
        assert!(is_public_holiday(
            Territory::PolynesieGambier,
            day(2025, 11, 20)
        ));
    }

    #[test]
    fn the_national_holidays_agree_with_the_calendar_of_the_opening_hours_library() {
        let theirs = opening_hours::localization::Country::FR.holidays();
        for year in 2020..=2040 {
            for (date, _) in public_holidays(Territory::Metropole, year) {
                assert!(theirs.get_public().contains(date), "{date}");
            }
        }
    }
}
