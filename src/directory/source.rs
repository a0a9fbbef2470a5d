//! Where records come from: one value a data set, shared by all its records.
//!
//! Must not know: what the records are.

use std::collections::HashSet;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// A published data set, or one dated issue of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct DataSet {
    /// As its publisher names it.
    pub title: String,
    #[serde(default)]
    pub publisher: String,
    /// Package and version, or file and commit.
    #[serde(default)]
    pub version: String,
    /// `2026`, `2026-10` or `2026-10-06`; empty when not known.
    #[serde(default)]
    pub date: String,
    #[serde(default)]
    pub licence: String,
    #[serde(default)]
    pub url: String,
}

/// Keeps each data set once.
#[derive(Debug, Default)]
pub(super) struct DataSets {
    known: HashSet<Arc<DataSet>>,
}

impl DataSets {
    pub(super) fn intern(&mut self, data_set: DataSet) -> Arc<DataSet> {
        if let Some(known) = self.known.get(&data_set) {
            return Arc::clone(known);
        }
        let shared = Arc::new(data_set);
        self.known.insert(Arc::clone(&shared));
        shared
    }
}

/// A date as `2026-10-06`, from the ways it is published; empty if it is not one.
///
/// 1 January 1970 is a computer's way to say that it does not know.
#[must_use]
pub fn readable_date(published: &str) -> String {
    let word = published.split([' ', 'T']).next().unwrap_or_default();
    let date = match word.split('/').collect::<Vec<_>>().as_slice() {
        [day, month, year] => format!("{year}-{month}-{day}"),
        _ => word.to_owned(),
    };
    let is_date = date.split('-').all(|part| part.parse::<u16>().is_ok());
    if is_date && date != "1970-01-01" { date } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_year_first() {
        assert_eq!(readable_date("03/12/2021 07:55:01"), "2021-12-03");
        assert_eq!(readable_date("2026-10 (release)"), "2026-10");
        assert_eq!(readable_date("2024-08-01"), "2024-08-01");
    }

    #[test]
    fn a_date_that_means_nothing_is_left_out() {
        assert_eq!(readable_date("1970-01-01"), "");
        assert_eq!(readable_date("hier"), "");
        assert_eq!(readable_date(""), "");
    }

    #[test]
    fn equal_data_sets_are_kept_once() {
        let one = DataSet {
            title: "A".into(),
            publisher: String::new(),
            version: String::new(),
            date: String::new(),
            licence: String::new(),
            url: String::new(),
        };
        let mut sets = DataSets::default();
        assert!(Arc::ptr_eq(&sets.intern(one.clone()), &sets.intern(one)));
    }
}
