//! The hours of an ordinary week in words, for paper that is read later.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::words::Words;
use crate::directory::hours::is_public_holiday;
use crate::directory::{OpenSpan, OpeningHours, Territory};

const DAYS: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];
/// Days looked at for one that is no holiday.
const HORIZON: u64 = 28;

/// The week of a national line, which keeps the hours of mainland France.
#[must_use]
pub fn of_line(words: Words<'_>, hours: &OpeningHours) -> Vec<String> {
    in_words(words, hours, Territory::of_commune("75056"))
}

/// One sentence for each run of days that are alike; days it is closed are left out.
fn in_words(words: Words<'_>, hours: &OpeningHours, place: Territory) -> Vec<String> {
    let today = words.now.with_timezone(&place.time_zone()).date_naive();
    let week = DAYS.map(|day| (day, ordinary(hours, place, day, today)));
    let runs = week.chunk_by(|(_, one), (_, next)| one == next);
    runs.filter_map(|run| sentence(words, run)).collect()
}

/// The spans of the next day of that name which is no public holiday.
fn ordinary(hours: &OpeningHours, place: Territory, day: Weekday, today: NaiveDate) -> Vec<OpenSpan> {
    let days = (0..HORIZON).filter_map(|ahead| today.checked_add_days(Days::new(ahead)));
    let mut days = days.filter(|date| date.weekday() == day && !is_public_holiday(place, *date));
    days.next().map_or_else(Vec::new, |date| hours.on(place, date))
}

fn sentence(words: Words<'_>, run: &[(Weekday, Vec<OpenSpan>)]) -> Option<String> {
    let ((first, spans), (last, _)) = (run.first()?, run.last()?);
    let name = |day: &Weekday| words.own(&format!("weekday-{}", day.number_from_monday()), &[]);
    let spans = spans.iter().map(|span| words.span(*span)).collect::<Vec<_>>().join(", ");
    let key = if first == last { "week-day" } else { "week-days" };
    (!spans.is_empty()).then(|| words.own(key, &[("first", name(first)), ("last", name(last)), ("spans", spans)]))
}
