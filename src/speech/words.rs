//! Moments, distances and numbers in words.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, Timelike, Utc};
use chrono_tz::Tz;
use fluent_bundle::FluentValue;

use super::who::Who;
use crate::directory::{OpenSpan, Opening};
use crate::plan::ContactPlan;
use crate::policy::{Reason, Source};
use crate::texts::{Argument, Texts, number};

/// Says things in one language, for one reader, at one moment.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    pub interface: &'a Texts,
    pub rules: &'a Texts,
    pub language: &'a str,
    pub who: Who,
    pub now: DateTime<Utc>,
}

impl Words<'_> {
    /// A text of the interface.
    #[must_use]
    pub fn own(&self, key: &str, arguments: &[(&str, String)]) -> String {
        self.interface.get(self.language, key, &with_who(arguments, self.who.id()))
    }

    /// A text of the interface that agrees with a number or takes other values.
    #[must_use]
    pub fn own_with(&self, key: &str, arguments: &[Argument<'_>]) -> String {
        self.interface.get(self.language, key, arguments)
    }

    /// A whole number, its thousands apart.
    #[must_use]
    pub fn number(&self, number: i64) -> String {
        number::grouped(number, &self.own("number-group", &[]))
    }

    #[must_use]
    pub fn quoted(&self, words: &str) -> String {
        self.own("quoted", &[("answer", words.to_owned())])
    }

    /// A text of the rules.
    #[must_use]
    pub fn rule(&self, key: &str) -> String {
        self.rules.get(self.language, key, &with_who(&[], self.who.id()))
    }

    /// A text of the rules that need not be there.
    #[must_use]
    pub fn optional_rule(&self, key: &str) -> Option<String> {
        self.rules.find(self.language, key, &with_who(&[], self.who.id()))
    }

    /// The sentence for a reason that has one.
    #[must_use]
    pub fn reason(&self, reason: &Reason) -> Option<String> {
        match reason {
            Reason::Preference(id) => Some(self.rule(&format!("preference-{id}"))),
            Reason::Situation(id) => Some(self.rule(&format!("situation-{id}"))),
            Reason::Fallback => Some(self.own("why-fallback", &[])),
            Reason::Answer(_) | Reason::Missing(_) => None,
        }
    }

    /// A unit of the rules, which may agree with `$count`.
    #[must_use]
    pub fn unit(&self, unit: &str, count: i64) -> String {
        self.rules.get(self.language, &format!("unit-{}", unit.replace('/', "-")), &[("count", count.into())])
    }

    /// Open or not, by the clock of a place.
    #[must_use]
    pub fn opening(&self, opening: Opening, zone: Tz) -> String {
        match opening {
            Opening::AlwaysOpen => self.own("hours-always", &[]),
            Opening::OpenUntil(until) => self.own("hours-open-until", &[("time", self.time(until.time()))]),
            Opening::OpensAt(at) => {
                let day = self.day(at.date(), self.today_in(zone));
                self.own("hours-opens", &[("day", day), ("time", self.time(at.time()))])
            }
            Opening::Unknown => self.own("hours-unknown", &[]),
        }
    }

    /// The spans of today; `None` when not known.
    #[must_use]
    pub fn today(&self, spans: Option<&[OpenSpan]>) -> Option<String> {
        let spans = spans?;
        if spans.is_empty() {
            return Some(self.own("hours-closed-today", &[]));
        }
        let spans: Vec<String> = spans.iter().map(|span| self.span(*span)).collect();
        Some(self.own("hours-today", &[("spans", spans.join(", "))]))
    }

    #[must_use]
    pub fn span(&self, span: OpenSpan) -> String {
        self.own("hours-span", &[("from", self.time(span.start)), ("until", self.time(span.end))])
    }

    fn today_in(&self, zone: Tz) -> NaiveDate {
        self.now.with_timezone(&zone).date_naive()
    }

    fn day(&self, date: NaiveDate, today: NaiveDate) -> String {
        let tomorrow = today.checked_add_days(Days::new(1));
        match date {
            date if date == today => self.own("day-today", &[]),
            date if Some(date) == tomorrow => self.own("day-tomorrow", &[]),
            date => {
                let weekday = self.own(&format!("weekday-{}", date.weekday().number_from_monday()), &[]);
                self.own("day-date", &[("weekday", weekday), ("date", self.date(date))])
            }
        }
    }

    /// The day of a moment on its own clock: today, tomorrow, or a date.
    #[must_use]
    pub fn day_of(&self, moment: DateTime<Tz>) -> String {
        self.day(moment.date_naive(), self.today_in(moment.timezone()))
    }

    /// From one moment to a later one of the same day.
    #[must_use]
    pub fn hours_of(&self, start: DateTime<Tz>, end: DateTime<Tz>) -> String {
        self.span(OpenSpan { start: start.time(), end: end.time() })
    }

    /// A day and the hours of it, by the clock of Paris.
    #[must_use]
    pub fn slot(&self, start: DateTime<Utc>, end: DateTime<Utc>) -> String {
        let [start, end] = [start, end].map(|moment| moment.with_timezone(&Tz::Europe__Paris));
        let (day, hours) = (self.day_of(start), self.hours_of(start, end));
        self.own("slot", &[("day", day), ("hours", hours)])
    }

    /// The day in Paris.
    #[must_use]
    pub fn now_in_words(&self) -> String {
        self.date(self.today_in(Tz::Europe__Paris))
    }

    #[must_use]
    pub fn date(&self, date: NaiveDate) -> String {
        self.own(
            "date",
            &[("day", date.day().to_string()), ("month", self.month(date)), ("year", date.year().to_string())],
        )
    }

    fn month(&self, date: NaiveDate) -> String {
        self.own(&format!("month-{}", date.month()), &[])
    }

    /// A day or a month as data sets give it: `2026-10-05` or `2026-10`.
    #[must_use]
    pub fn published(&self, date: &str) -> String {
        if let Ok(day) = date.parse() {
            return self.date(day);
        }
        let first: Option<NaiveDate> = format!("{date}-01").parse().ok();
        first.map_or_else(
            || date.to_owned(),
            |first| self.own("date-month", &[("month", self.month(first)), ("year", first.year().to_string())]),
        )
    }

    fn time(&self, time: NaiveTime) -> String {
        let minutes = format!("{:02}", time.minute());
        let key = if time.minute() == 0 { "time-hour" } else { "time" };
        self.own(key, &[("hour", time.hour().to_string()), ("minutes", minutes)])
    }

    #[must_use]
    pub fn distance(&self, kilometres: f64) -> String {
        if kilometres < 1.0 {
            return self.own("distance-near", &[]);
        }
        self.own("distance", &[("kilometres", format!("{kilometres:.0}"))])
    }

    /// Where a fact of a plan was read, and when. The name of a site is for
    /// those known to be online.
    #[must_use]
    pub fn source(&self, plan: &ContactPlan, source: &Source) -> String {
        let host = |url: &String| url.split('/').nth(2).map(|host| host.trim_start_matches("www.").to_owned());
        let site = source.url.as_ref().and_then(host).filter(|_| plan.known_online());
        let date = ("date", self.date(source.date));
        match source.title.clone().or(site) {
            Some(name) => self.own("source", &[("source", name), date]),
            None => self.own("source-date", &[date]),
        }
    }
}

fn with_who<'a>(arguments: &'a [(&'a str, String)], who: &'static str) -> Vec<(&'a str, FluentValue<'a>)> {
    let given = arguments.iter().map(|(name, value)| (*name, FluentValue::from(value.as_str())));
    given.chain([("who", FluentValue::from(who))]).collect()
}
