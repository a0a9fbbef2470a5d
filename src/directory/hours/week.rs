//! A week of opening spans, written as OpenStreetMap opening hours.
//!
//! Importers fill it from formats that list days one by one; it joins what touches or
//! overlaps and leaves out what has no length. Must not know: any one format.

use chrono::{NaiveTime, Weekday};

const DAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

/// Spans of each day, from Monday.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Week {
    days: [Vec<(NaiveTime, NaiveTime)>; 7],
}

impl Week {
    /// Adds one span to each day from `first` to `last`, over Sunday if need be.
    ///
    /// Returns false, and adds nothing, if it ends before it begins or has no length.
    pub fn add(&mut self, first: Weekday, last: Weekday, start: NaiveTime, end: NaiveTime) -> bool {
        if start >= end {
            return false;
        }
        let mut day = first;
        loop {
            self.add_to(day, (start, end));
            if day == last {
                return true;
            }
            day = day.succ();
        }
    }

    fn add_to(&mut self, day: Weekday, span: (NaiveTime, NaiveTime)) {
        let index = usize::try_from(day.num_days_from_monday()).unwrap_or_default();
        if let Some(spans) = self.days.get_mut(index) {
            spans.push(span);
            *spans = joined(std::mem::take(spans));
        }
    }

    /// The week in OSM syntax, days in a row that are alike in one rule; empty if never open.
    #[must_use]
    pub fn to_text(&self) -> String {
        let named: Vec<_> = DAYS.iter().zip(&self.days).collect();
        let alike = named.chunk_by(|one, next| one.1 == next.1);
        let rules: Vec<_> = alike.filter_map(rule).collect();
        rules.join("; ")
    }
}

fn rule(days: &[(&&str, &Vec<(NaiveTime, NaiveTime)>)]) -> Option<String> {
    let ((first, spans), (last, _)) = (days.first()?, days.last()?);
    let spans: Vec<_> = spans.iter().map(|span| written(*span)).collect();
    let days = if first == last { (**first).to_owned() } else { format!("{first}-{last}") };
    (!spans.is_empty()).then(|| format!("{days} {}", spans.join(",")))
}

fn written((start, end): (NaiveTime, NaiveTime)) -> String {
    format!("{}-{}", start.format("%H:%M"), end.format("%H:%M"))
}

fn joined(mut spans: Vec<(NaiveTime, NaiveTime)>) -> Vec<(NaiveTime, NaiveTime)> {
    spans.sort_unstable();
    let mut result: Vec<(NaiveTime, NaiveTime)> = Vec::with_capacity(spans.len());
    for (start, end) in spans {
        match result.last_mut() {
            Some(last) if start <= last.1 => last.1 = last.1.max(end),
            _ => result.push((start, end)),
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::OpeningHours;
    use super::*;

    fn time(minutes: u32) -> NaiveTime {
        NaiveTime::from_hms_opt(minutes / 60, minutes % 60, 0).unwrap()
    }

    #[test]
    fn mornings_and_afternoons_published_apart_are_one_rule() {
        let mut week = Week::default();
        assert!(week.add(Weekday::Mon, Weekday::Fri, time(840), time(1020)));
        assert!(week.add(Weekday::Mon, Weekday::Fri, time(540), time(720)));
        assert!(week.add(Weekday::Sat, Weekday::Sat, time(540), time(720)));
        assert_eq!(week.to_text(), "Mo-Fr 09:00-12:00,14:00-17:00; Sa 09:00-12:00");
    }

    #[test]
    fn spans_without_length_are_left_out() {
        assert!(!Week::default().add(Weekday::Mon, Weekday::Mon, time(540), time(540)));
    }

    proptest! {
        #[test]
        fn whatever_is_added_gives_hours_that_pass_the_checks(
            spans in prop::collection::vec((0..7u8, 0..7u8, 0..1440u32, 0..1440u32), 1..12)
        ) {
            let mut week = Week::default();
            let mut any = false;
            for (first, last, start, end) in spans {
                let (first, last) = (Weekday::try_from(first).unwrap(), Weekday::try_from(last).unwrap());
                any |= week.add(first, last, time(start), time(end));
            }
            prop_assert_eq!(OpeningHours::parse(&week.to_text()).is_ok(), any);
        }
    }
}
