//! A moment in words, by the clock of Paris.

use chrono::{DateTime, Datelike as _, Timelike as _, Utc};
use chrono_tz::Europe::Paris;

use super::visitor::Visitor;

/// `24 novembre 2026, 14 h 05`.
pub fn in_words(visitor: Visitor<'_>, moment: DateTime<Utc>) -> String {
    let local = moment.with_timezone(&Paris);
    let month = visitor.text(&format!("month-{}", local.month()), &[]);
    let date = [("day", local.day().to_string()), ("month", month), ("year", local.year().to_string())];
    let time = [("hour", local.hour().to_string()), ("minutes", format!("{:02}", local.minute()))];
    format!("{}, {}", visitor.text("date", &date), visitor.text("time", &time))
}
