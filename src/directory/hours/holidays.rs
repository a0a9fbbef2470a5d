//! Works out the public holidays of a territory and a year.
//!
//! Must not know: counters, the clock.

mod table;

use std::ops::RangeInclusive;
use std::sync::LazyLock;

use chrono::{Datelike, Days, NaiveDate};

use super::super::territory::Territory;
pub use table::HolidaySource;
use table::{Falls, HOLIDAYS};

/// Years for which opening hours know the holidays.
const YEARS: RangeInclusive<i32> = 2000..=2100;

/// The public holidays of a territory in a year, in order, each with its source.
#[must_use]
pub fn public_holidays(territory: Territory, year: i32) -> Vec<(NaiveDate, &'static HolidaySource)> {
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
        Falls::FromEaster(days) if days < 0 => easter(year)?.checked_sub_days(Days::new(days.unsigned_abs())),
        Falls::FromEaster(days) => easter(year)?.checked_add_days(Days::new(days.unsigned_abs())),
    }
}

/// Easter Sunday of the Gregorian calendar (the anonymous computus of 1876).
#[expect(clippy::many_single_char_names, reason = "the letters of the published algorithm")]
fn easter(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - b / 4 - g + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let day = h + l - 7 * m + 114;
    NaiveDate::from_ymd_opt(year, u32::try_from(day / 31).ok()?, u32::try_from(day % 31 + 1).ok()?)
}

/// The holidays of a territory in the form the evaluator of opening hours wants.
pub(super) fn calendar(territory: Territory) -> opening_hours::ContextHolidays {
    static CALENDARS: LazyLock<Vec<(Territory, opening_hours::ContextHolidays)>> =
        LazyLock::new(|| Territory::ALL.map(|place| (place, build_calendar(place))).to_vec());
    let found = CALENDARS.iter().find(|(place, _)| *place == territory);
    found.map(|(_, calendar)| calendar.clone()).unwrap_or_default()
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
    public_holidays(territory, date.year()).iter().any(|(holiday, _)| *holiday == date)
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
        assert!(is_public_holiday(Territory::Metropole, day(2026, 4, 6)), "Easter Monday");
        assert!(is_public_holiday(Territory::Metropole, day(2026, 5, 14)), "Ascension");
        assert!(is_public_holiday(Territory::Metropole, day(2026, 5, 25)), "Whit Monday");
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
        assert!(is_public_holiday(Territory::NouvelleCaledonie, day(2026, 9, 24)));
    }

    #[test]
    fn polynesia_changed_its_day_in_2025() {
        assert!(is_public_holiday(Territory::Polynesie, day(2024, 6, 29)));
        assert!(!is_public_holiday(Territory::Polynesie, day(2025, 6, 29)));
        assert!(is_public_holiday(Territory::PolynesieGambier, day(2025, 11, 20)));
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
