//! Sessions over shelves, by the hash of their token.

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

use super::Kept;
use crate::store::account::{Account, AccountName, Accounts as _};
use crate::store::error::StoreError;
use crate::store::record::Record;
use crate::store::session::{Session, SessionId, SessionLimits, SessionToken, Sessions};
use crate::store::shelves::{Changes, LAST, Shelf, Shelves};

/// Who was seen within this time is not noted as seen again.
const SEEN_TO: Duration = Duration::minutes(1);

#[derive(Clone, Serialize, Deserialize)]
pub(super) struct SessionRecord {
    account: AccountName,
    created: DateTime<Utc>,
    pub(super) last_seen: DateTime<Utc>,
}

impl Record for SessionRecord {
    const SHELF: Shelf = Shelf::Session;
}

impl SessionRecord {
    fn session(self, id: SessionId, account: &Account) -> Session {
        let Self { account: name, created, last_seen } = self;
        Session { id, account: name, role: account.role, created, last_seen }
    }
}

impl<S: Shelves> Sessions for Kept<S> {
    fn begin_session(
        &self,
        token: &SessionToken,
        name: &AccountName,
        now: DateTime<Utc>,
    ) -> Result<Session, StoreError> {
        self.change(|changes| {
            let account = self.account(name)?.ok_or(StoreError::UnknownAccount)?;
            if account.disabled {
                return Err(StoreError::AccountDisabled);
            }
            let record = SessionRecord { account: name.clone(), created: now, last_seen: now };
            changes.put(&token.hash(), &record)?;
            Ok(record.session(token.session_id(), &account))
        })
    }

    fn session(
        &self,
        token: &SessionToken,
        limits: SessionLimits,
        now: DateTime<Utc>,
    ) -> Result<Option<Session>, StoreError> {
        let key = token.hash();
        let Some(record) = self.get::<SessionRecord>(&key)? else { return Ok(None) };
        let account = self.account(&record.account)?.filter(|account| !account.disabled);
        let Some(account) = account.filter(|_| !limits.are_past(record.created, record.last_seen, now)) else {
            return Ok(None);
        };
        let record = if now - record.last_seen > SEEN_TO { self.seen(&key, now)? } else { Some(record) };
        Ok(record.map(|record| record.session(token.session_id(), &account)))
    }

    fn sessions_of(&self, name: &AccountName) -> Result<Vec<Session>, StoreError> {
        let Some(account) = self.account(name)? else { return Ok(Vec::new()) };
        let own = self.keys_of(name)?.into_iter();
        let mut sessions: Vec<_> =
            own.map(|(key, record)| record.session(SessionId::of_hash_text(&key), &account)).collect();
        sessions.sort_by_key(|session| session.created);
        Ok(sessions)
    }

    fn end_session(&self, id: &SessionId) -> Result<bool, StoreError> {
        self.change(|changes| {
            let (first, last) = (id.as_str(), format!("{}{LAST}", id.as_str()));
            let mut found = false;
            self.walk(first, &last, |key, _: SessionRecord| {
                changes.remove(Shelf::Session, key);
                found = true;
                Ok(())
            })?;
            Ok(found)
        })
    }

    fn end_sessions_of(&self, account: &AccountName) -> Result<usize, StoreError> {
        self.change(|changes| self.end_sessions_with(changes, account))
    }
}

impl<S: Shelves> Kept<S> {
    /// Notes that a session was used, unless it was ended meanwhile.
    fn seen(&self, key: &str, now: DateTime<Utc>) -> Result<Option<SessionRecord>, StoreError> {
        self.change_soon(|changes| {
            let Some(record) = self.get::<SessionRecord>(key)? else { return Ok(None) };
            let record = SessionRecord { last_seen: now, ..record };
            changes.put(key, &record)?;
            Ok(Some(record))
        })
    }

    pub(super) fn end_sessions_with(&self, changes: &mut Changes, account: &AccountName) -> Result<usize, StoreError> {
        let own = self.keys_of(account)?;
        for (key, _) in &own {
            changes.remove(Shelf::Session, key);
        }
        Ok(own.len())
    }

    fn keys_of(&self, account: &AccountName) -> Result<Vec<(String, SessionRecord)>, StoreError> {
        let mut all = self.all::<SessionRecord>()?;
        all.retain(|(_, record)| record.account == *account);
        Ok(all)
    }
}
