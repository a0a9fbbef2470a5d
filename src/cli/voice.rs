//! In whose words a command speaks: those of the rules and of the interface, in
//! one language.

use chrono::{DateTime, Utc};

use super::{Stop, language};
use crate::policy::Policy;
use crate::speech::who::Who;
use crate::speech::words::Words;
use crate::texts::{Texts, interface};

pub(super) struct Voice {
    interface: Texts,
    language: String,
    now: DateTime<Utc>,
}

impl Voice {
    /// The language asked for, else the first of the rules.
    pub(super) fn of(policy: &Policy, wanted: Option<&str>, now: DateTime<Utc>) -> Result<Self, Stop> {
        let language = language(policy, wanted)?.to_owned();
        let interface = interface::read().map_err(|error| Stop::Machine(error.into()))?;
        Ok(Self { interface, language, now })
    }

    pub(super) fn words<'a>(&'a self, policy: &'a Policy) -> Words<'a> {
        let (interface, rules, language) = (&self.interface, policy.texts(), self.language.as_str());
        Words { interface, rules, language, who: Who::Me, now: self.now }
    }
}
