//! Outcomes over shelves, by day.

use chrono::NaiveDate;

use super::Kept;
use crate::store::error::StoreError;
use crate::store::keys::hexadecimal;
use crate::store::outcome::{Outcome, OutcomeId, Outcomes};
use crate::store::record::Record;
use crate::store::shelves::{LAST, Shelf, Shelves};

impl Record for Outcome {
    const SHELF: Shelf = Shelf::Outcome;
}

impl<S: Shelves> Outcomes for Kept<S> {
    fn record_outcome(&self, id: OutcomeId, outcome: &Outcome) -> Result<(), StoreError> {
        let key = format!("{}/{}", outcome.facts().day, hexadecimal(id.as_bytes()));
        self.change(|changes| changes.put(&key, outcome))
    }

    fn each_outcome(&self, first: NaiveDate, last: NaiveDate, each: &mut dyn FnMut(Outcome)) -> Result<(), StoreError> {
        let last = format!("{last}/{LAST}");
        self.walk(&first.to_string(), &last, |_, outcome| {
            each(outcome);
            Ok(())
        })
    }
}
