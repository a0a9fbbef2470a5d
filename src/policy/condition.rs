//! Conditions: a small typed language over answers.
//!
//! Text is parsed to an [`Expression`](syntax::Expression) that knows only
//! grammar, then checked against the names and types of a rule set into a
//! [`Condition`], which cannot be ill-formed. Evaluation is elsewhere.

mod check;
mod quantity;
mod scan;
pub mod syntax;

pub use self::check::{ConditionFault, Dialect, Names};
pub use self::quantity::{Quantity, Towards};
use super::Channel;
use super::diagram::Relation;

/// A checked condition. Positions are those of the rule set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    Constant(bool),
    Not(Box<Condition>),
    All(Vec<Condition>),
    Any(Vec<Condition>),
    AtLeast(usize, Vec<Condition>),
    Situation(usize),
    /// The answer to a choice is one of the options.
    OneOf {
        question: usize,
        options: Vec<usize>,
    },
    /// The answer to a question of kind several holds the option.
    Has {
        question: usize,
        option: usize,
    },
    Compare(Comparison),
    /// Only in guarantees.
    Claim(Claim),
}

/// Two quantities of one unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    pub left: Quantity,
    pub relation: Relation,
    pub right: Quantity,
}

/// What a guarantee may say of a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Claim {
    KnownOnline,
    Offered(Channel),
    Usable(Channel),
    First(Channel),
    Shown(usize),
    Likely(usize),
}

impl Condition {
    pub const TRUE: Self = Self::Constant(true);

    /// Situations it names, in reading order.
    pub fn situations(&self, found: &mut Vec<usize>) {
        match self {
            Self::Situation(at) => found.push(*at),
            Self::Not(inner) => inner.situations(found),
            Self::All(parts) | Self::Any(parts) | Self::AtLeast(_, parts) => {
                for part in parts {
                    part.situations(found);
                }
            }
            _ => {}
        }
    }
}
