//! A moment in words, by the clock of Paris.

use chrono::{DateTime, Timelike as _, Utc};
use chrono_tz::Europe::Paris;

use crate::speech::words::Words;

/// `24 novembre 2026, 14 h 05`.
pub fn in_words(words: Words<'_>, moment: DateTime<Utc>) -> String {
    let local = moment.with_timezone(&Paris);
    let time = [("hour", local.hour().to_string()), ("minutes", format!("{:02}", local.minute()))];
    format!("{}, {}", words.date(local.date_naive()), words.own("time", &time))
}
