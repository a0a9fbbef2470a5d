//! Hand-offs over shelves: the hash of the code leads to what is sealed.

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

use super::{Kept, is_past};
use crate::store::audit::{Actor, AuditAct, AuditEntry, AuditSubject};
use crate::store::code::Code;
use crate::store::error::StoreError;
use crate::store::handoff::{AnswersText, Guesser, Handoff, Handoffs};
use crate::store::id::Id;
use crate::store::keys::Sealed;
use crate::store::record::Record;
use crate::store::shelves::{Changes, Shelf, Shelves};

#[derive(Serialize, Deserialize)]
pub(super) struct HandoffRecord {
    sealed: Sealed,
    created: DateTime<Utc>,
    pub(super) expires: DateTime<Utc>,
}

impl Record for HandoffRecord {
    const SHELF: Shelf = Shelf::Handoff;
}

#[derive(Serialize, Deserialize)]
struct Content {
    answers: AnswersText,
    language: Id,
}

const PURPOSE: &str = "code of hand-off";

impl<S: Shelves> Handoffs for Kept<S> {
    fn keep_handoff(
        &self,
        answers: &AnswersText,
        language: &Id,
        kept_for: Duration,
        now: DateTime<Utc>,
    ) -> Result<Code, StoreError> {
        let content = Content { answers: answers.clone(), language: language.clone() };
        self.change(|changes| {
            let (code, key) = self.free_code()?;
            let sealed = self.seal(&place(&key), &content)?;
            changes.put(&key, &HandoffRecord { sealed, created: now, expires: now + kept_for })?;
            Ok(code)
        })
    }

    fn open_handoff(&self, code: &Code, guesser: &Guesser, now: DateTime<Utc>) -> Result<Handoff, StoreError> {
        let (key, record) = self.tried(code, guesser, now)?.ok_or(StoreError::UnknownCode)?;
        let handoff = self.opened(&key, record)?;
        if let Guesser::Agent(name) = guesser {
            let (by, on) = (Actor::Account(name.clone()), AuditSubject::Nothing);
            let entry = AuditEntry { at: now, by, act: AuditAct::HandoffOpened, on };
            self.change(|changes| self.note_with(changes, &entry))?;
        }
        Ok(handoff)
    }

    fn forget_handoff(&self, code: &Code, guesser: &Guesser, now: DateTime<Utc>) -> Result<bool, StoreError> {
        let Some((key, _)) = self.tried(code, guesser, now)? else { return Ok(false) };
        self.change(|changes| {
            changes.remove(Shelf::Handoff, &key);
            Ok(true)
        })
    }
}

impl<S: Shelves> Kept<S> {
    /// A code that nothing lies under, not even under an older key.
    fn free_code(&self) -> Result<(Code, String), StoreError> {
        loop {
            let code = Code::draw(&self.randomness)?;
            if self.under(&code)?.is_none() {
                let key = self.keys.hash(PURPOSE, code.as_bytes());
                return Ok((code, key));
            }
        }
    }

    fn under(&self, code: &Code) -> Result<Option<(String, HandoffRecord)>, StoreError> {
        for key in self.keys.hashes(PURPOSE, code.as_bytes()) {
            if let Some(record) = self.get(&key)? {
                return Ok(Some((key, record)));
            }
        }
        Ok(None)
    }

    /// What lies under a code. That nothing does counts as a guess, in one piece
    /// with the check, so that many at once are not let through.
    fn tried(
        &self,
        code: &Code,
        guesser: &Guesser,
        now: DateTime<Utc>,
    ) -> Result<Option<(String, HandoffRecord)>, StoreError> {
        self.change_soon(|changes: &mut Changes| {
            self.may_guess(guesser, now)?;
            let found = self.under(code)?.filter(|(_, record)| !is_past(record.expires, now));
            if found.is_none() {
                self.count_guess(changes, guesser, now)?;
            }
            Ok(found)
        })
    }

    pub(super) fn opened(&self, key: &str, record: HandoffRecord) -> Result<Handoff, StoreError> {
        let HandoffRecord { sealed, created, expires } = record;
        let Content { answers, language } = self.unseal(&place(key), &sealed)?;
        Ok(Handoff { answers, language, created, expires })
    }
}

fn place(key: &str) -> String {
    format!("handoff/{key}")
}
