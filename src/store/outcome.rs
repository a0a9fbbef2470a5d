//! How one routing went, without a person in it.
//!
//! No field takes a sentence, a place finer than a département, or a moment
//! finer than a day: ids are those of the rules in force, all else is a choice
//! or a number. An answer of a person is in it only where it says how they can
//! be reached.

mod profile;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use self::profile::{Device, Internet, OnlineSkill, Profile, Telephone};
use super::error::{Malformed, StoreError};
use super::id::Id;
use super::randomness::Randomness;

/// A day, in seconds.
const LONGEST: u32 = 24 * 60 * 60;

/// Words that an outcome may use: those of the rules in force.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Vocabulary {
    pub services: BTreeSet<String>,
    pub channels: BTreeSet<String>,
    pub rights: BTreeSet<String>,
}

impl Vocabulary {
    fn service(&self, id: &Id) -> Result<(), Malformed> {
        known(&self.services, id, "service")
    }

    fn channel(&self, id: &Id) -> Result<(), Malformed> {
        known(&self.channels, id, "channel")
    }

    fn right(&self, id: &Id) -> Result<(), Malformed> {
        known(&self.rights, id, "right")
    }
}

fn known(words: &BTreeSet<String>, id: &Id, what: &'static str) -> Result<(), Malformed> {
    let rule = "one of those in the rules in force";
    if words.contains(id.as_str()) { Ok(()) } else { Err(Malformed { what, rule }) }
}

/// Names an outcome, so that one sent twice is kept once. Random: it says
/// neither when nor by whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutcomeId([u8; 16]);

impl OutcomeId {
    /// # Errors
    /// There is no randomness.
    pub fn draw(randomness: &Randomness) -> Result<Self, StoreError> {
        Ok(Self(randomness.bytes()?))
    }

    #[must_use]
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }
}

/// Through what the questions were asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AskedThrough {
    PublicForm,
    CallGuide,
    Callback,
}

/// How it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    /// The person had their plan.
    PlanGiven,
    /// The plan, and a code to go on with.
    HandedOn,
    /// The plan, and a callback.
    CallbackBooked,
    /// The person left, or the line was cut, before the end.
    LeftEarly,
    /// The agent closed the call without telling all that must be told: a reason.
    CallerRefused,
    NoTime,
    LanguageBarrier,
    /// The agent passed the call to another line.
    Transferred,
}

/// The number of a département: `01` to `95`, `2A`, `2B`, `971` to `978`, `986` to `988`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Department(String);

impl Department {
    /// # Errors
    /// There is no such département or territory.
    pub fn parse(text: &str) -> Result<Self, Malformed> {
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        let mainland = digits && text.len() == 2 && text != "20" && matches!(text.parse::<u8>(), Ok(1..=95));
        let overseas = digits && text.len() == 3 && matches!(text.parse::<u16>(), Ok(971..=978 | 986..=988));
        let fits = mainland || overseas || matches!(text, "2A" | "2B");
        let rule = "the number of a département, such as 48, 2A or 974";
        if fits { Ok(Self(text.to_owned())) } else { Err(Malformed { what: "département", rule }) }
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Department {
    type Error = Malformed;

    fn try_from(text: String) -> Result<Self, Malformed> {
        Self::parse(&text)
    }
}

impl From<Department> for String {
    fn from(department: Department) -> Self {
        department.0
    }
}

/// The version of a policy: the fingerprint of its files.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PolicyVersion(String);

impl PolicyVersion {
    /// # Errors
    /// It is not 4 to 64 hexadecimal digits.
    pub fn parse(text: &str) -> Result<Self, Malformed> {
        let fits = (4..=64).contains(&text.len()) && text.chars().all(|letter| letter.is_ascii_hexdigit());
        let rule = "4 to 64 hexadecimal digits";
        if fits { Ok(Self(text.to_owned())) } else { Err(Malformed { what: "policy version", rule }) }
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for PolicyVersion {
    type Error = Malformed;

    fn try_from(text: String) -> Result<Self, Malformed> {
        Self::parse(&text)
    }
}

impl From<PolicyVersion> for String {
    fn from(version: PolicyVersion) -> Self {
        version.0
    }
}

/// What is noted of one routing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutcomeFacts {
    /// The day in France.
    pub day: NaiveDate,
    pub policy: PolicyVersion,
    pub through: AskedThrough,
    pub profile: Profile,
    pub service: Option<Id>,
    pub department: Option<Department>,
    /// The channels of the plan, in its order.
    pub channels: Vec<Id>,
    pub rights_shown: BTreeSet<Id>,
    /// Those an agent ticked as told; on the public form, those on the page that was sent.
    pub rights_told: BTreeSet<Id>,
    /// Whole seconds, at most a day.
    pub seconds: u32,
    pub ending: Ending,
}

/// Facts whose every word is one of the rules.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Outcome(OutcomeFacts);

impl Outcome {
    /// # Errors
    /// An id is not in the vocabulary, a right was told that was not shown, a
    /// channel stands twice, or it took longer than a day.
    pub fn new(facts: OutcomeFacts, vocabulary: &Vocabulary) -> Result<Self, Malformed> {
        facts.service.iter().try_for_each(|id| vocabulary.service(id))?;
        facts.channels.iter().try_for_each(|id| vocabulary.channel(id))?;
        facts.rights_shown.iter().try_for_each(|id| vocabulary.right(id))?;
        let distinct: BTreeSet<&Id> = facts.channels.iter().collect();
        if distinct.len() < facts.channels.len() {
            return Err(Malformed { what: "channels", rule: "each named once" });
        }
        if !facts.rights_told.is_subset(&facts.rights_shown) {
            return Err(Malformed { what: "rights told", rule: "among those shown" });
        }
        if facts.seconds > LONGEST {
            return Err(Malformed { what: "duration", rule: "at most a day" });
        }
        Ok(Self(facts))
    }

    #[must_use]
    pub fn facts(&self) -> &OutcomeFacts {
        &self.0
    }
}

/// Keeps outcomes. They are never changed, and no purge touches them.
pub trait Outcomes: Send + Sync {
    /// One of the same id is kept once, however often it is sent.
    ///
    /// # Errors
    /// Trouble of the store.
    fn record_outcome(&self, id: OutcomeId, outcome: &Outcome) -> Result<(), StoreError>;

    /// Hands over each outcome of these days, both included, by day.
    ///
    /// # Errors
    /// Trouble of the store.
    fn each_outcome(&self, first: NaiveDate, last: NaiveDate, each: &mut dyn FnMut(Outcome)) -> Result<(), StoreError>;
}

#[cfg(test)]
mod tests;
