//! Amounts, numbers and hours whose source was read long ago.

use chrono::{Days, NaiveDate};

use super::Warning;
use crate::policy::model::{Passage, Rules};

/// Amounts of French law change at least once a year.
const READ_AGAIN_AFTER: Days = Days::new(366);

pub(super) fn to_be_read_again(rules: &Rules, on: NaiveDate, found: &mut Vec<Warning>) {
    let mut look = |rule: &str, read: NaiveDate, passage: &Passage| {
        if read.checked_add_days(READ_AGAIN_AFTER).is_some_and(|due| due < on) {
            let message = format!("the source of `{rule}` was last read on {read}");
            let warning = Warning::new("fact-to-read-again", rule, message, passage);
            found.push(warning.with_help("read it again and write the new `date`"));
        }
    };
    for parameter in &rules.parameters {
        if let Some(latest) = parameter.values.last() {
            look(&parameter.id, latest.source.date, &parameter.passage);
        }
    }
    for contact in rules.services.iter().flat_map(|service| &service.contacts) {
        look(&contact.id, contact.source.date, &contact.when.passage);
    }
    for right in &rules.entitlements {
        if let Some(date) = right.sources.iter().map(|source| source.date).min() {
            look(&right.id, date, &right.condition.passage);
        }
    }
}
