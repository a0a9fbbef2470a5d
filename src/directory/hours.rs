//! Opening hours: what a line or counter publishes, asked at a given moment and place.
//!
//! Text is in the syntax of the OpenStreetMap key `opening_hours`. It is refused when it does
//! not parse, and also when it parses as something its author cannot have meant.
//! Must not know: counters, rules, the clock (the moment is always a parameter).

mod holidays;
mod lint;
pub mod week;

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use opening_hours::{Context, DateTimeRange, RuleKind};
use thiserror::Error;

use super::territory::Territory;
pub use holidays::{HolidaySource, is_public_holiday, public_holidays};

/// Far enough ahead to meet any rule that comes back each year.
const HORIZON: Days = Days::new(400);

/// Opening hours that were parsed and checked.
#[derive(Debug, Clone)]
pub struct OpeningHours {
    text: Box<str>,
    rules: opening_hours::OpeningHours,
}

/// Whether a door is open. Times are those of the clock on the wall there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(tag = "state", content = "time", rename_all = "snake_case")]
pub enum Opening {
    /// Day and night, public holidays too.
    AlwaysOpen,
    OpenUntil(NaiveDateTime),
    /// Closed now; the next time it opens.
    OpensAt(NaiveDateTime),
    /// Not known, or only by appointment, or closed with no next opening within 400 days.
    Unknown,
}

/// A span of one day. An `end` that is not after `start` lies on the next day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub struct OpenSpan {
    pub start: NaiveTime,
    pub end: NaiveTime,
}

/// Why opening hours were refused. Every sentence says what to write instead.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum HoursError {
    #[error("there are no hours in it: leave the field out when hours are not known")]
    NoHours,
    #[error(
        "\"{rule}\" has days but no hours, which means open day and night: \
         write days as \"Tu,Th,Fr 13:30-18:00\", without spaces after the commas"
    )]
    DayWithoutHours { rule: String },
    #[error("\"{rule}\" has a span that ends before it begins: write the earlier hour first")]
    EndsBeforeItBegins { rule: String },
    #[error("\"{rule}\" has spans that overlap: join them into one")]
    OverlappingSpans { rule: String },
    #[error(
        "\"{text}\" is not in the syntax of opening hours, such as \"Mo-Fr 09:00-12:00,14:00-17:00; Sa 09:00-12:00\""
    )]
    NotOpeningHours { text: String },
}

impl HoursError {
    /// A name for this fault that does not change with the wording.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoHours => "hours/none",
            Self::DayWithoutHours { .. } => "hours/day-without-hours",
            Self::EndsBeforeItBegins { .. } => "hours/ends-before-it-begins",
            Self::OverlappingSpans { .. } => "hours/overlapping-spans",
            Self::NotOpeningHours { .. } => "hours/syntax",
        }
    }
}

impl OpeningHours {
    /// Parses and checks text such as `Mo-Fr 09:00-12:00,14:00-17:00`.
    ///
    /// Public offices close on public holidays, so hours that do not mention them (`PH`) are
    /// taken to be closed then, unless they are open day and night (`24/7`).
    ///
    /// # Errors
    /// [`HoursError`] when the text is not opening hours, or is likely to be misread.
    pub fn parse(text: &str) -> Result<Self, HoursError> {
        lint::lint(text)?;
        let written = parse_rules(text)?;
        let rules = if says_what_happens_on_holidays(text, &written) {
            written
        } else {
            parse_rules(&format!("{text}; PH off"))?
        };
        Ok(Self { text: text.into(), rules })
    }

    /// The text as it was written.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether it is open at a moment in a place, and until or from when.
    #[must_use]
    pub fn at(&self, place: Territory, now: DateTime<Utc>) -> Opening {
        let local = now.with_timezone(&place.time_zone()).naive_local();
        let Some(horizon) = local.checked_add_days(HORIZON) else {
            return Opening::Unknown;
        };
        let mut states = self.in_place(place).iter_range(local, horizon);
        match states.next() {
            Some(first) if is_open(&first) => open_until(first.range.end, horizon),
            Some(first) if first.kind == RuleKind::Closed => opens_at(states),
            _ => Opening::Unknown,
        }
    }

    /// The spans of one local date, in order; empty when closed all day or not known.
    #[must_use]
    pub fn on(&self, place: Territory, date: NaiveDate) -> Vec<OpenSpan> {
        let schedule = self.in_place(place).schedule_at(date).into_iter();
        let open = schedule.filter(|range| range.kind == RuleKind::Open && range.comment.is_empty());
        open.filter_map(|range| {
            let start = time_of_day(range.range.start.mins_from_midnight())?;
            Some(OpenSpan { start, end: time_of_day(range.range.end.mins_from_midnight())? })
        })
        .collect()
    }

    fn in_place(&self, place: Territory) -> opening_hours::OpeningHours {
        let context = Context::default().with_holidays(holidays::calendar(place));
        self.rules.clone().with_context(context)
    }
}

fn parse_rules(text: &str) -> Result<opening_hours::OpeningHours, HoursError> {
    text.parse().map_err(|_| HoursError::NotOpeningHours { text: text.to_owned() })
}

fn says_what_happens_on_holidays(text: &str, rules: &opening_hours::OpeningHours) -> bool {
    let words = text.split(|sign: char| !sign.is_ascii_alphanumeric());
    words.clone().any(|word| word == "PH") || rules.normalize().get_expression().is_constant()
}

/// Open without conditions: a comment such as "by appointment" makes it uncertain.
fn is_open(state: &DateTimeRange<NaiveDateTime>) -> bool {
    state.kind == RuleKind::Open && state.comment.is_empty()
}

/// The evaluator gives openings that touch as one, over midnight too.
fn open_until(end: NaiveDateTime, horizon: NaiveDateTime) -> Opening {
    if end >= horizon { Opening::AlwaysOpen } else { Opening::OpenUntil(end) }
}

fn opens_at(mut rest: impl Iterator<Item = DateTimeRange<NaiveDateTime>>) -> Opening {
    rest.find(is_open).map_or(Opening::Unknown, |next| Opening::OpensAt(next.range.start))
}

/// Minutes from midnight may pass 24:00.
fn time_of_day(minutes: u16) -> Option<NaiveTime> {
    let minutes = u32::from(minutes) % (24 * 60);
    NaiveTime::from_hms_opt(minutes / 60, minutes % 60, 0)
}

#[cfg(test)]
mod tests;
