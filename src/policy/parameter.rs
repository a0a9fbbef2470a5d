//! Dated amounts and tables.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::model::{Passage, Source};

/// An amount or a table of amounts that changes with time.
#[derive(Clone, Debug)]
pub struct Parameter {
    pub id: String,
    pub unit: String,
    /// The unit of the number that looks a table up; `None` for an amount.
    pub by: Option<String>,
    /// Oldest first, never empty.
    pub values: Vec<DatedValue>,
    pub passage: Passage,
}

#[derive(Clone, Debug)]
pub struct DatedValue {
    pub from: NaiveDate,
    pub value: ParameterValue,
    pub source: Source,
}

/// All amounts in hundredths of the unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParameterValue {
    Amount(i64),
    Table {
        rows: BTreeMap<i64, i64>,
        /// Added for each key beyond the last row.
        beyond: Option<i64>,
    },
}

impl Parameter {
    /// The value in force on a date; before the first, the first.
    #[must_use]
    pub fn on(&self, date: NaiveDate) -> Option<&DatedValue> {
        self.values.iter().rev().find(|value| value.from <= date).or(self.values.first())
    }
}

impl ParameterValue {
    /// The amount for a key (any key for an amount); `None` outside the table.
    #[must_use]
    pub fn amount(&self, key: i64) -> Option<i64> {
        match self {
            Self::Amount(amount) => Some(*amount),
            Self::Table { rows, beyond } => rows.get(&key).copied().or_else(|| {
                let (last, amount) = rows.last_key_value()?;
                (key > *last).then(|| beyond.map(|more| amount + more * (key - last)))?
            }),
        }
    }
}
