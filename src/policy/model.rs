//! What a rule set says, once read and checked, in the words of the field.
//!
//! Nothing here evaluates anything: conditions are kept as checked syntax and
//! compiled in `compile`.

mod guarantee;
mod question;

use std::fmt;
use std::ops::{Deref, Range};

use chrono::NaiveDate;

pub use self::guarantee::{Guarantee, GuaranteeClaim, Monotone, Never, Order, Outcome};
pub use self::question::{OnlyWhen, Otherwise, Question, QuestionKind};
use super::condition::{Condition, Quantity};
use super::parameter::Parameter;

/// Where something is written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Passage {
    /// Path within the rule set, with `/`.
    pub file: String,
    /// Bytes in the file.
    pub span: Range<usize>,
}

/// A condition, and where it is written: the row it would stand in, if it is
/// left out.
#[derive(Clone, Debug)]
pub struct Clause {
    pub condition: Condition,
    pub passage: Passage,
}

impl Deref for Clause {
    type Target = Condition;

    fn deref(&self) -> &Condition {
        &self.condition
    }
}

/// A way to reach a public service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    Phone,
    Counter,
    Callback,
    Letter,
    HomeVisit,
    Web,
}

impl Channel {
    pub const ALL: [Self; 6] = [Self::Phone, Self::Counter, Self::Callback, Self::Letter, Self::HomeVisit, Self::Web];

    /// The name used in rule files and in JSON.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Counter => "counter",
            Self::Callback => "callback",
            Self::Letter => "letter",
            Self::HomeVisit => "home_visit",
            Self::Web => "web",
        }
    }

    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|channel| channel.id() == id)
    }

    /// Reached at a place: a counter, a home, an address.
    #[must_use]
    pub fn needs_a_place(self) -> bool {
        matches!(self, Self::Counter | Self::HomeVisit | Self::Letter)
    }

    /// A channel on which a person meets a person, or at least paper.
    #[must_use]
    pub fn is_human(self) -> bool {
        self != Self::Web
    }
}

impl fmt::Display for Channel {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.id())
    }
}

/// A named condition over answers.
#[derive(Clone, Debug)]
pub struct Situation {
    pub id: String,
    pub condition: Clause,
}

/// A quantity with a name.
#[derive(Clone, Debug)]
pub struct NamedQuantity {
    pub id: String,
    /// `None` for a plain number.
    pub unit: Option<String>,
    pub quantity: Quantity,
    pub passage: Passage,
}

/// Who answers, and who pays.
#[derive(Clone, Debug)]
pub struct PublicOrganisation {
    pub id: String,
    pub website: Option<String>,
    pub source: Option<Source>,
    pub passage: Passage,
}

/// What a person may come for.
#[derive(Clone, Debug)]
pub struct PublicService {
    pub id: String,
    pub organisation: String,
    /// Kinds of counter that serve it, best first.
    pub counters: Vec<String>,
    /// The office of the person's commune comes before the nearest one.
    pub competent: bool,
    pub channels: Vec<ServiceChannel>,
    pub contacts: Vec<Contact>,
    pub evidence: Vec<Evidence>,
    pub passage: Passage,
}

#[derive(Clone, Debug)]
pub struct ServiceChannel {
    pub kind: Channel,
    pub requires: Clause,
    pub offered: Clause,
    pub passage: Passage,
}

/// How a channel of a service is reached, where the rules know it.
#[derive(Clone, Debug)]
pub struct Contact {
    pub id: String,
    pub channel: Channel,
    pub reach: Reach,
    pub price: Option<String>,
    /// OSM opening hours; `None` when not known.
    pub hours: Option<String>,
    /// The kind of area by which hours differ, if they do.
    pub hours_vary: Option<String>,
    pub when: Clause,
    pub source: Source,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach {
    Number(String),
    Site(String),
    /// A postal address, one line each.
    Address(Vec<String>),
    /// Write to the address of this kind of counter.
    CounterAddress(String),
}

/// Where a fact was read, and when.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Source {
    pub title: Option<String>,
    pub url: Option<String>,
    pub date: NaiveDate,
}

/// A paper to bring.
#[derive(Clone, Debug)]
pub struct Evidence {
    pub id: String,
    pub when: Clause,
}

/// A row that puts a channel first.
#[derive(Clone, Debug)]
pub struct Preference {
    pub id: String,
    pub when: Clause,
    pub first: Channel,
    pub passage: Passage,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum EntitlementKind {
    /// Money, or a cost that is met.
    Benefit,
    /// A right in the dealings with the service itself.
    Access,
}

/// A right or benefit a person may have.
#[derive(Clone, Debug)]
pub struct Entitlement {
    pub id: String,
    pub kind: EntitlementKind,
    pub payer: String,
    /// Services whose visitors are always asked about it; `None` for all.
    pub services: Option<Vec<String>>,
    /// False closes the right.
    pub condition: Clause,
    /// What must hold besides for the right to be likely and not only possible.
    pub likely: Option<Clause>,
    pub rank: i64,
    pub claim: Vec<Channel>,
    pub evidence: Vec<String>,
    pub unasked: Vec<String>,
    pub sources: Vec<Source>,
}

/// What is offered to a person whom nothing else surely serves.
#[derive(Clone, Debug)]
pub struct Fallback {
    pub channel: Channel,
    pub counters: Vec<String>,
    pub passage: Passage,
}

/// A persona and the plan it must get.
#[derive(Clone, Debug)]
pub struct Scenario {
    pub id: String,
    pub title: String,
    pub at: NaiveDate,
    pub answers: super::Answers,
    pub expect: Expectation,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Expectation {
    pub first: Option<Channel>,
    pub usable: Vec<Channel>,
    pub absent: Vec<Channel>,
    pub likely: Vec<String>,
    pub shown: Vec<String>,
    pub not_shown: Vec<String>,
}

/// A warning that the authors have looked at and let stand.
#[derive(Clone, Debug)]
pub struct Accepted {
    /// The code of the warning.
    pub warning: String,
    /// The rule it is about.
    pub rule: String,
    pub why: String,
    pub passage: Passage,
}

/// A rule set, read and checked; not yet compiled.
#[derive(Clone, Debug)]
pub struct Rules {
    pub id: String,
    pub languages: Vec<String>,
    pub fallback: Fallback,
    pub accepted: Vec<Accepted>,
    pub questions: Vec<Question>,
    pub situations: Vec<Situation>,
    pub quantities: Vec<NamedQuantity>,
    pub organisations: Vec<PublicOrganisation>,
    pub services: Vec<PublicService>,
    pub preferences: Vec<Preference>,
    pub entitlements: Vec<Entitlement>,
    pub parameters: Vec<Parameter>,
    pub guarantees: Vec<Guarantee>,
    pub scenarios: Vec<Scenario>,
}

impl Rules {
    /// Position of the question that names the service.
    #[must_use]
    pub fn service_question(&self) -> Option<usize> {
        self.questions.iter().position(|question| question.id == "service")
    }

    /// That question, and the option that names this service.
    #[must_use]
    pub fn coming_for(&self, service: &str) -> Option<(usize, usize)> {
        let question = self.service_question()?;
        let options = self.questions.get(question)?.kind.options();
        Some((question, options.iter().position(|option| option == service)?))
    }
}
