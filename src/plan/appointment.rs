//! When a person can be called back: slots within the hours of the line, on the
//! days it is open, public holidays left out.
//!
//! Must not know: who is called, nor whether anybody is there to call.

use chrono::{DateTime, Days, Duration, LocalResult, NaiveDate, NaiveDateTime, TimeZone as _, Utc};
use chrono_tz::{Europe::Paris, Tz};

use super::{ContactPlan, ContactPoint, Line, PlannedChannel, Planner};
use crate::directory::{OpenSpan, OpeningHours, Territory};
use crate::policy::{Channel, Usable};

/// A person cannot wait longer beside a telephone.
const LONGEST: Duration = Duration::hours(2);
/// What is left of a span and shorter is joined to the slot before it.
const SHORTEST: Duration = Duration::hours(1);
/// Days on which the line is open that are offered.
const DAYS: usize = 3;
/// Days looked at: a line closed longer than this offers nothing.
const HORIZON: u64 = 21;

/// A span of time on the clock of the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CallSlot {
    pub start: DateTime<Tz>,
    pub end: DateTime<Tz>,
}

impl Planner<'_> {
    /// Slots in which this person can be called back, soonest first. None when
    /// the plan offers no callback, or the hours of its line are not known.
    #[must_use]
    pub fn call_slots(&self, plan: &ContactPlan, now: DateTime<Utc>) -> Vec<CallSlot> {
        let mut lines = callback(plan).into_iter().flat_map(|way| &way.contact).filter_map(as_line);
        let hours = lines.find_map(|line| self.line_hours(plan, line));
        hours.map_or_else(Vec::new, |hours| slots(&hours, now))
    }

    /// The hours that a line of a plan keeps each week; `None` when not known.
    #[must_use]
    pub fn line_hours(&self, plan: &ContactPlan, line: &Line) -> Option<OpeningHours> {
        let services = &self.policy.rules().services;
        let service = services.iter().find(|service| Some(service.id.as_str()) == plan.service())?;
        let contact = service.contacts.iter().find(|contact| contact.id == line.id)?;
        OpeningHours::parse(contact.hours.as_deref()?).ok()
    }
}

/// Only a line of the rules is called back from: a counter has its own agenda.
fn as_line(point: &ContactPoint) -> Option<&Line> {
    match point {
        ContactPoint::Line(line) => Some(line),
        _ => None,
    }
}

fn callback(plan: &ContactPlan) -> Option<&PlannedChannel> {
    plan.channels().iter().find(|way| way.kind == Channel::Callback && way.usable != Usable::No)
}

/// National lines keep the hours and holidays of mainland France.
fn slots(hours: &OpeningHours, now: DateTime<Utc>) -> Vec<CallSlot> {
    let today = now.with_timezone(&Paris).date_naive();
    let days = (0..HORIZON).filter_map(|ahead| today.checked_add_days(Days::new(ahead)));
    let open = days.map(|day| on(hours, day, now)).filter(|slots| !slots.is_empty());
    open.take(DAYS).flatten().collect()
}

/// The slots of one day that have not begun.
fn on(hours: &OpeningHours, day: NaiveDate, now: DateTime<Utc>) -> Vec<CallSlot> {
    let spans = hours.on(Territory::of_commune("75056"), day);
    spans.into_iter().flat_map(|span| cut(day, span)).filter(|slot| slot.start > now).collect()
}

fn cut(day: NaiveDate, span: OpenSpan) -> Vec<CallSlot> {
    // A span that runs into the next day ends with its own.
    let end = if span.end > span.start {
        day.and_time(span.end)
    } else {
        day.and_time(chrono::NaiveTime::MIN) + Duration::days(1)
    };
    let mut from = day.and_time(span.start);
    let mut slots = Vec::new();
    while end - from >= SHORTEST {
        let until = if end - from < LONGEST + SHORTEST { end } else { from + LONGEST };
        slots.extend(in_paris(from).zip(in_paris(until)).map(|(start, end)| CallSlot { start, end }));
        from = until;
    }
    slots
}

/// An hour that the clock skips is no time to call; of one it has twice, the first.
fn in_paris(time: NaiveDateTime) -> Option<DateTime<Tz>> {
    match Paris.from_local_datetime(&time) {
        LocalResult::Single(moment) | LocalResult::Ambiguous(moment, _) => Some(moment),
        LocalResult::None => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn said(hours: &str, now: &str) -> Vec<String> {
        let slots = slots(&OpeningHours::parse(hours).unwrap(), now.parse().unwrap());
        slots.iter().map(|slot| format!("{}–{}", slot.start.format("%d %H:%M"), slot.end.format("%H:%M"))).collect()
    }

    #[test]
    fn slots_are_within_the_hours_and_begin_after_now() {
        assert_eq!(
            said("Mo-Fr 09:00-16:30", "2026-11-24T10:30:00Z"),
            [
                "24 13:00–15:00",
                "24 15:00–16:30",
                "25 09:00–11:00",
                "25 11:00–13:00",
                "25 13:00–15:00",
                "25 15:00–16:30",
                "26 09:00–11:00",
                "26 11:00–13:00",
                "26 13:00–15:00",
                "26 15:00–16:30",
            ]
        );
    }

    #[test]
    fn weekends_and_public_holidays_have_no_slot() {
        // 25 December 2026 is a Friday.
        assert_eq!(
            said("Mo-Fr 10:00-12:00", "2026-12-24T12:00:00Z"),
            ["28 10:00–12:00", "29 10:00–12:00", "30 10:00–12:00"]
        );
    }

    #[test]
    fn a_rest_too_short_for_a_slot_is_joined_to_the_one_before() {
        assert_eq!(said("Mo 08:00-10:30", "2026-11-22T12:00:00Z")[..1], ["23 08:00–10:30"]);
    }

    #[test]
    fn a_line_that_does_not_open_soon_has_no_slot() {
        assert_eq!(said("Feb 10:00-12:00", "2026-11-22T12:00:00Z"), Vec::<String>::new());
    }

    proptest! {
        #[test]
        fn every_slot_is_open_from_end_to_end_and_long_enough_and_not_too_long(
            from in 0..22u32, length in 1..8u32, minutes in 0..400_000i64
        ) {
            let hours = OpeningHours::parse(&format!("Mo-Sa {from:02}:00-{:02}:30", (from + length).min(23))).unwrap();
            let now = DateTime::from_timestamp(1_795_000_000, 0).unwrap() + Duration::minutes(minutes);
            for slot in slots(&hours, now) {
                let length = slot.end - slot.start;
                prop_assert!(slot.start > now && length >= SHORTEST && length < LONGEST + SHORTEST);
                for at in [slot.start, slot.start + length / 2, slot.end - Duration::minutes(1)] {
                    let open = hours.at(Territory::of_commune("75056"), at.to_utc());
                    prop_assert!(matches!(open, crate::directory::Opening::OpenUntil(_)), "{at}");
                }
            }
        }
    }
}
