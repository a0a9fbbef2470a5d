//! Whether each record says what its kind says, and what is sealed opens.

use super::accounts::{SubjectOf, subject_key};
use super::callbacks::CallbackRecord;
use super::guesses::Guesses;
use super::handoffs::HandoffRecord;
use super::sessions::SessionRecord;
use super::{Kept, audit};
use crate::store::account::{Account, AccountName, Accounts as _};
use crate::store::audit::AuditEntry;
use crate::store::callback::{CallbackId, CallbackState};
use crate::store::error::StoreError;
use crate::store::outcome::Outcome;
use crate::store::record::read;
use crate::store::shelves::{LAST, Shelf, Shelves};
use crate::store::throttle::Throttle;

/// What was found on one shelf.
#[derive(Debug)]
pub struct ShelfReport {
    pub shelf: &'static str,
    pub records: u64,
    /// Each kind of fault once.
    pub faults: Vec<StoreError>,
    pub faulty: u64,
}

impl<S: Shelves> Kept<S> {
    /// Reads every record. Trouble of the store itself is a fault of its shelf.
    #[must_use]
    pub fn verify(&self) -> Vec<ShelfReport> {
        Shelf::ALL.into_iter().map(|shelf| self.verify_shelf(shelf)).collect()
    }

    fn verify_shelf(&self, shelf: Shelf) -> ShelfReport {
        let mut report = ShelfReport { shelf: shelf.name(), records: 0, faults: Vec::new(), faulty: 0 };
        let walked = self.shelves.walk(shelf, "", LAST, &mut |key, content| {
            report.records += 1;
            report.take(self.look_at(shelf, key, content));
            Ok(())
        });
        report.take(walked);
        match shelf {
            Shelf::Audit => report.take(self.numbers_are_dense()),
            Shelf::Subject => report.take(self.subjects_agree()),
            _ => {}
        }
        report
    }

    /// # Errors
    /// The record is not what its kind says, does not open, or contradicts another.
    pub(in crate::store) fn look_at(&self, shelf: Shelf, key: &str, content: &[u8]) -> Result<(), StoreError> {
        match shelf {
            Shelf::Account => read::<Account>(content).and_then(|account| is_under_its_name(key, &account)),
            Shelf::Subject => read::<SubjectOf>(content).map(drop),
            Shelf::Session => read::<SessionRecord>(content).map(drop),
            Shelf::Failures => read::<Throttle>(content).map(drop),
            Shelf::Handoff => read::<HandoffRecord>(content).and_then(|record| self.opened(key, record)).map(drop),
            Shelf::Guesses => read::<Guesses>(content).map(drop),
            Shelf::Callback => read::<CallbackRecord>(content).and_then(|record| self.look_at_callback(key, &record)),
            Shelf::Outcome => read::<Outcome>(content).map(drop),
            Shelf::Audit => read::<AuditEntry>(content).map(drop),
            Shelf::Counter => read::<u64>(content).map(drop),
        }
    }

    fn look_at_callback(&self, key: &str, record: &CallbackRecord) -> Result<(), StoreError> {
        match (record.state, &record.sealed) {
            (CallbackState::Open, _) => self.request(&CallbackId::parse(key)?, record).map(drop),
            (_, None) => Ok(()),
            (_, Some(_)) => Err(contradiction("a closed callback still holds what the person said")),
        }
    }

    /// No line of the trail is missing between its first and its last.
    fn numbers_are_dense(&self) -> Result<(), StoreError> {
        let lines = self.all::<AuditEntry>()?;
        let next: u64 = self.get(audit::COUNTER)?.unwrap_or_default();
        let first =
            next.checked_sub(lines.len() as u64).ok_or_else(|| contradiction("the trail has too many lines"))?;
        let dense = lines.iter().zip(first..).all(|((key, _), number)| *key == audit::key(number));
        if dense { Ok(()) } else { Err(contradiction("lines of the trail are missing")) }
    }

    /// Each account is found by its subject, and no subject leads astray.
    fn subjects_agree(&self) -> Result<(), StoreError> {
        let accounts = self.accounts()?;
        let linked =
            accounts.iter().filter_map(|account| Some((subject_key(account.subject.as_ref()?), &account.name)));
        let linked: std::collections::BTreeMap<_, _> = linked.collect();
        let subjects = self.all::<SubjectOf>()?;
        let agree = subjects.iter().all(|(key, SubjectOf(name))| linked.get(key) == Some(&name));
        if agree && linked.len() == subjects.len() {
            Ok(())
        } else {
            Err(contradiction("subjects and accounts differ"))
        }
    }
}

impl ShelfReport {
    fn take(&mut self, looked: Result<(), StoreError>) {
        let Err(fault) = looked else { return };
        self.faulty += 1;
        if !self.faults.iter().any(|known| known.to_string() == fault.to_string()) {
            self.faults.push(fault);
        }
    }
}

fn is_under_its_name(key: &str, account: &Account) -> Result<(), StoreError> {
    if account.name == AccountName::parse(key)? {
        Ok(())
    } else {
        Err(contradiction("an account is under another name"))
    }
}

fn contradiction(what: &str) -> StoreError {
    StoreError::Damaged { what: what.to_owned() }
}
