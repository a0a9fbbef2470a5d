//! What must hold for every possible person.

use super::{Channel, Clause, Passage};
use crate::policy::condition::Condition;

/// A promise.
#[derive(Clone, Debug)]
pub struct Guarantee {
    pub id: String,
    pub claim: GuaranteeClaim,
    pub passage: Passage,
}

#[derive(Clone, Debug)]
pub enum GuaranteeClaim {
    Always(Condition),
    UsableChannel,
    EqualTreatment {
        outcome: Vec<Outcome>,
        regardless_of: Vec<usize>,
    },
    Monotone(Monotone),
    /// The channel stands in no plan before these questions have their answers.
    AskedBefore {
        questions: Vec<usize>,
        channel: Channel,
    },
    /// "I don't know" in place of any answer loses no human channel.
    Answerable,
}

/// Along an order of the answers to a question, an outcome never rises, or
/// never falls; of people of whom `when` is known.
#[derive(Clone, Debug)]
pub struct Monotone {
    pub question: usize,
    pub order: Order,
    pub never: Never,
    pub outcome: Vec<Outcome>,
    pub when: Clause,
}

/// The order of the answers to a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Order {
    /// Of a number, from low to high.
    Rising,
    /// Of options: values of the variable, from first to last.
    Written(Vec<u32>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Never {
    Adds,
    Removes,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    HumanChannels,
    Entitlements,
    /// One, by its position.
    Entitlement(usize),
}

impl GuaranteeClaim {
    /// Whether a condition of its own looks up a parameter.
    #[must_use]
    pub fn names_parameters(&self) -> bool {
        match self {
            Self::Always(condition) => condition.names_parameters(),
            Self::Monotone(monotone) => monotone.when.names_parameters(),
            _ => false,
        }
    }

    /// The name in rule files and in JSON.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Always(_) => "always",
            Self::UsableChannel => "usable-channel",
            Self::EqualTreatment { .. } => "equal-treatment",
            Self::Monotone(_) => "monotone",
            Self::AskedBefore { .. } => "asked-before",
            Self::Answerable => "answerable",
        }
    }
}
