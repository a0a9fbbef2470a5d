//! Conditions: a small typed language over answers.
//!
//! Text is parsed to an [`Expression`](syntax::Expression) that knows only
//! grammar, then checked against the names and types of a rule set into a
//! [`Condition`], which cannot be ill-formed. Evaluation is elsewhere.

mod check;
mod scan;
pub mod syntax;

pub use self::check::{ConditionFault, Dialect, Names};
pub(in crate::policy) use self::scan::hundredths;
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

/// `Σ factor × question + Σ factor × amount, relation, 0`, where amounts are
/// in hundredths and so is the sum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    pub questions: Vec<(i64, usize)>,
    pub amounts: Vec<(i64, Amount)>,
    pub relation: Relation,
}

/// A number that does not come from the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Amount {
    /// Hundredths.
    Fixed(i64),
    Parameter(usize),
    /// A table parameter, looked up by the answer to a number question.
    Lookup {
        parameter: usize,
        key: usize,
    },
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

    /// Whether it looks up a parameter itself, not through a situation.
    #[must_use]
    pub fn names_parameters(&self) -> bool {
        match self {
            Self::Compare(comparison) => {
                comparison.amounts.iter().any(|(_, amount)| !matches!(amount, Amount::Fixed(_)))
            }
            Self::Not(inner) => inner.names_parameters(),
            Self::All(parts) | Self::Any(parts) | Self::AtLeast(_, parts) => parts.iter().any(Self::names_parameters),
            _ => false,
        }
    }

    /// Whether it speaks of the channel that comes first.
    #[must_use]
    pub fn names_the_first(&self) -> bool {
        match self {
            Self::Claim(claim) => matches!(claim, Claim::First(_)),
            Self::Not(inner) => inner.names_the_first(),
            Self::All(parts) | Self::Any(parts) | Self::AtLeast(_, parts) => parts.iter().any(Self::names_the_first),
            _ => false,
        }
    }

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
