//! Accounts over shelves, with the index of subjects.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::Kept;
use crate::store::account::{Account, AccountChange, AccountName, Accounts, NewAccount, OidcSubject, Role};
use crate::store::audit::{Actor, AuditAct, AuditEntry, AuditSubject};
use crate::store::error::StoreError;
use crate::store::keys::hexadecimal;
use crate::store::record::Record;
use crate::store::shelves::{Changes, Shelf, Shelves};

impl Record for Account {
    const SHELF: Shelf = Shelf::Account;
}

/// Whose account a subject is.
#[derive(Serialize, Deserialize)]
pub(super) struct SubjectOf(pub(super) AccountName);

impl Record for SubjectOf {
    const SHELF: Shelf = Shelf::Subject;
}

pub(super) fn subject_key(subject: &OidcSubject) -> String {
    let (issuer, subject) = (subject.issuer(), subject.subject());
    hexadecimal(&Sha256::digest(format!("{}:{issuer}{subject}", issuer.len())))
}

impl<S: Shelves> Accounts for Kept<S> {
    fn create_account(&self, account: &NewAccount, by: &Actor, now: DateTime<Utc>) -> Result<Account, StoreError> {
        let NewAccount { name, role, password, subject } = account.clone();
        let account = Account { name, role, password, subject, disabled: false, created: now, changed: now };
        self.change(|changes| {
            if self.account(&account.name)?.is_some() {
                return Err(StoreError::NameTaken);
            }
            self.link(changes, &account)?;
            changes.put(account.name.as_str(), &account)?;
            self.note_with(changes, &noted(&account, AuditAct::AccountCreated, by, now))?;
            Ok(account)
        })
    }

    fn account(&self, name: &AccountName) -> Result<Option<Account>, StoreError> {
        self.get(name.as_str())
    }

    fn account_of_subject(&self, subject: &OidcSubject) -> Result<Option<Account>, StoreError> {
        let Some(SubjectOf(name)) = self.get(&subject_key(subject))? else { return Ok(None) };
        self.account(&name)
    }

    fn accounts(&self) -> Result<Vec<Account>, StoreError> {
        Ok(self.all()?.into_iter().map(|(_, account)| account).collect())
    }

    fn change_account(
        &self,
        name: &AccountName,
        change: &AccountChange,
        by: &Actor,
        now: DateTime<Utc>,
    ) -> Result<Account, StoreError> {
        self.change(|changes| {
            let before = self.account(name)?.ok_or(StoreError::UnknownAccount)?;
            let after = Account { changed: now, ..changed(&before, change) };
            self.keep_an_administrator(&before, &after)?;
            if before.subject != after.subject {
                unlink(changes, &before);
                self.link(changes, &after)?;
            }
            if matches!(change, AccountChange::Password(_) | AccountChange::Disable) {
                self.end_sessions_with(changes, name)?;
            }
            changes.put(name.as_str(), &after)?;
            if let Some(act) = act(change) {
                self.note_with(changes, &noted(&after, act, by, now))?;
            }
            Ok(after)
        })
    }
}

impl<S: Shelves> Kept<S> {
    fn link(&self, changes: &mut Changes, account: &Account) -> Result<(), StoreError> {
        let Some(subject) = &account.subject else { return Ok(()) };
        let taken = self.account_of_subject(subject)?.is_some_and(|other| other.name != account.name);
        if taken {
            return Err(StoreError::SubjectTaken);
        }
        changes.put(&subject_key(subject), &SubjectOf(account.name.clone()))
    }

    fn keep_an_administrator(&self, before: &Account, after: &Account) -> Result<(), StoreError> {
        if !administers(before) || administers(after) {
            return Ok(());
        }
        let another = self.accounts()?.iter().any(|other| other.name != before.name && administers(other));
        if another { Ok(()) } else { Err(StoreError::LastAdministrator) }
    }
}

fn administers(account: &Account) -> bool {
    account.role == Role::Administrator && !account.disabled
}

fn unlink(changes: &mut Changes, account: &Account) {
    if let Some(subject) = &account.subject {
        changes.remove(Shelf::Subject, &subject_key(subject));
    }
}

fn changed(account: &Account, change: &AccountChange) -> Account {
    let account = account.clone();
    match change.clone() {
        AccountChange::Password(hash) | AccountChange::Rehashed(hash) => Account { password: Some(hash), ..account },
        AccountChange::Role(role) => Account { role, ..account },
        AccountChange::Subject(subject) => Account { subject, ..account },
        AccountChange::Disable => Account { disabled: true, ..account },
        AccountChange::Enable => Account { disabled: false, ..account },
    }
}

fn act(change: &AccountChange) -> Option<AuditAct> {
    match change {
        AccountChange::Password(_) => Some(AuditAct::PasswordChanged),
        AccountChange::Rehashed(_) => None,
        AccountChange::Role(role) => Some(AuditAct::RoleChanged(*role)),
        AccountChange::Subject(Some(_)) => Some(AuditAct::SubjectLinked),
        AccountChange::Subject(None) => Some(AuditAct::SubjectUnlinked),
        AccountChange::Disable => Some(AuditAct::AccountDisabled),
        AccountChange::Enable => Some(AuditAct::AccountEnabled),
    }
}

fn noted(account: &Account, act: AuditAct, by: &Actor, at: DateTime<Utc>) -> AuditEntry {
    AuditEntry { at, by: by.clone(), act, on: AuditSubject::Account(account.name.clone()) }
}
