use chrono::TimeZone;
use proptest::prelude::*;

use super::*;

fn utc(text: &str) -> DateTime<Utc> {
    Utc.from_utc_datetime(&local(text))
}

fn local(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
}

fn at(hours: &str, place: Territory, moment: &str) -> Opening {
    OpeningHours::parse(hours).unwrap().at(place, utc(moment))
}

#[test]
fn an_open_door_says_until_when_by_the_clock_on_the_wall() {
    let until = Opening::OpenUntil(local("2026-11-24 12:00"));
    assert_eq!(at("Mo-Fr 09:00-12:00", Territory::Metropole, "2026-11-24 09:30"), until);
    assert_eq!(at("Mo-Fr 09:00-12:00", Territory::Reunion, "2026-11-24 06:30"), until);
    assert_eq!(at("Mo-Fr 09:00-12:00", Territory::Guadeloupe, "2026-11-24 14:30"), until);
}

#[test]
fn a_closed_door_says_when_it_opens_next() {
    let opens = at("Mo-Fr 09:00-12:00,14:00-17:00", Territory::Metropole, "2026-11-27 16:00");
    assert_eq!(opens, Opening::OpensAt(local("2026-11-30 09:00")));
}

#[test]
fn a_door_is_closed_at_the_minute_it_closes() {
    let opens = at("Mo-Fr 09:00-12:00,14:00-17:00", Territory::Metropole, "2026-11-24 11:00");
    assert_eq!(opens, Opening::OpensAt(local("2026-11-24 14:00")));
}

#[test]
fn touching_spans_are_one_opening() {
    let open = at("Tu 09:00-13:00,13:00-17:00", Territory::Metropole, "2026-11-24 09:00");
    assert_eq!(open, Opening::OpenUntil(local("2026-11-24 17:00")));
}

#[test]
fn an_evening_that_goes_on_after_midnight_is_one_opening() {
    let open = at("Tu 18:00-24:00; We 00:00-02:00", Territory::Metropole, "2026-11-24 20:00");
    assert_eq!(open, Opening::OpenUntil(local("2026-11-25 02:00")));
}

#[test]
fn summer_time_moves_the_opening_with_the_wall_clock() {
    let july = at("Mo-Fr 09:00-12:00", Territory::Metropole, "2026-07-15 07:00");
    assert_eq!(july, Opening::OpenUntil(local("2026-07-15 12:00")));
    let january = at("Mo-Fr 09:00-12:00", Territory::Metropole, "2026-01-15 07:00");
    assert_eq!(january, Opening::OpensAt(local("2026-01-15 09:00")));
}

#[test]
fn public_holidays_are_closed_unless_the_hours_say_otherwise() {
    let bastille = "2026-07-14 08:00";
    let closed = at("Mo-Fr 09:00-12:00", Territory::Metropole, bastille);
    assert_eq!(closed, Opening::OpensAt(local("2026-07-15 09:00")));
    let open = at("Mo-Fr,PH 09:00-12:00", Territory::Metropole, bastille);
    assert_eq!(open, Opening::OpenUntil(local("2026-07-14 12:00")));
}

#[test]
fn alsace_and_reunion_close_on_days_when_paris_is_open() {
    let opens = |place, moment| at("Mo-Su 09:00-12:00", place, moment);
    let good_friday = "2026-04-03 08:00";
    assert!(matches!(opens(Territory::Metropole, good_friday), Opening::OpenUntil(_)));
    assert!(matches!(opens(Territory::AlsaceMoselle, good_friday), Opening::OpensAt(_)));
    let abolition = "2027-12-20 06:00";
    assert!(matches!(opens(Territory::Reunion, abolition), Opening::OpensAt(_)));
}

#[test]
fn an_emergency_line_is_open_day_and_night_on_holidays_too() {
    assert_eq!(at("24/7", Territory::Metropole, "2026-12-25 03:00"), Opening::AlwaysOpen);
    assert_eq!(at("Mo-Su 00:00-24:00", Territory::Metropole, "2026-12-25 03:00"), Opening::AlwaysOpen);
}

#[test]
fn what_never_opens_again_is_unknown() {
    assert_eq!(at("2020 Mo-Fr 09:00-12:00", Territory::Metropole, "2026-11-24 09:30"), Opening::Unknown);
    assert_eq!(at("off", Territory::Metropole, "2026-11-24 09:30"), Opening::Unknown);
}

#[test]
fn hours_by_appointment_are_not_promised() {
    let hours = "Tu 09:00-12:00 \"sur rendez-vous\"; We 09:00-12:00";
    assert_eq!(at(hours, Territory::Metropole, "2026-11-24 09:30"), Opening::Unknown);
    let wednesday = Opening::OpensAt(local("2026-11-25 09:00"));
    assert_eq!(at(hours, Territory::Metropole, "2026-11-24 12:30"), wednesday);
}

#[test]
fn the_spans_of_a_day_are_in_order() {
    let hours = OpeningHours::parse("Mo-Fr 14:00-17:00,09:00-12:00").unwrap();
    let date = local("2026-11-24 00:00").date();
    let spans: Vec<_> = hours.on(Territory::Metropole, date);
    let written: Vec<_> = spans.iter().map(|span| (span.start.to_string(), span.end.to_string())).collect();
    let expected = [("09:00:00", "12:00:00"), ("14:00:00", "17:00:00")];
    assert_eq!(written, expected.map(|(start, end)| (start.to_owned(), end.to_owned())));
    assert!(hours.on(Territory::Metropole, local("2026-11-29 00:00").date()).is_empty());
}

#[test]
fn prose_is_refused_with_an_example_of_what_to_write() {
    let refused = OpeningHours::parse("Du lundi au vendredi : 9h-12h").unwrap_err();
    assert_eq!(refused.code(), "hours/syntax");
}

proptest! {
    #[test]
    fn no_text_makes_the_parser_fall_over(text in "\\PC{0,60}") {
        let _ = OpeningHours::parse(&text);
    }

    #[test]
    fn at_and_on_agree(hour in 0u32..24, minute in 0u32..60, day in 1u32..29, month in 1u32..13) {
        let hours = OpeningHours::parse("Mo-We 08:30-12:10,13:10-16:30; Fr 09:00-17:00; Sa 10:00-12:00").unwrap();
        let moment = NaiveDate::from_ymd_opt(2026, month, day).unwrap().and_hms_opt(hour, minute, 0).unwrap();
        let place = Territory::Guyane; // UTC-3, no summer time
        let now = Utc.from_utc_datetime(&(moment + chrono::TimeDelta::hours(3)));
        let inside = hours.on(place, moment.date()).iter().any(|span| span.start <= moment.time() && moment.time() < span.end);
        prop_assert_eq!(matches!(hours.at(place, now), Opening::OpenUntil(_)), inside);
    }
}
