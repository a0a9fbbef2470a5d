//! Conditions: a small typed language over answers.
//!
//! Text is parsed to an [`Expression`](syntax::Expression) that knows only
//! grammar, then checked against the names and types of a rule set into a
//! [`Condition`], which cannot be ill-formed. Evaluation is elsewhere.

mod check;
mod quantity;
mod scan;
pub mod syntax;
mod write;

pub use self::check::{ConditionFault, Dialect, Names};
pub use self::quantity::{Quantity, Towards};
pub use self::write::Writer;
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

impl Comparison {
    /// Both sides.
    #[must_use]
    pub fn sides(&self) -> [&Quantity; 2] {
        [&self.left, &self.right]
    }
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

    /// Itself and every condition within it, in reading order.
    #[must_use]
    pub fn parts(&self) -> Vec<&Self> {
        let within: Vec<&Self> = match self {
            Self::Not(inner) => inner.parts(),
            Self::All(parts) | Self::Any(parts) | Self::AtLeast(_, parts) => {
                parts.iter().flat_map(Self::parts).collect()
            }
            _ => Vec::new(),
        };
        std::iter::once(self).chain(within).collect()
    }

    /// Whether it looks up a parameter itself, not through a situation.
    #[must_use]
    pub fn names_parameters(&self) -> bool {
        let looks_up = |sides: [&Quantity; 2]| sides.into_iter().any(Quantity::names_parameters);
        self.parts().iter().any(|part| matches!(part, Self::Compare(compared) if looks_up(compared.sides())))
    }

    /// Whether it speaks of the channel that comes first.
    #[must_use]
    pub fn names_the_first(&self) -> bool {
        self.parts().iter().any(|part| matches!(part, Self::Claim(Claim::First(_))))
    }

    /// Whether it speaks of the decision, not of answers alone.
    #[must_use]
    pub fn speaks_of_the_decision(&self) -> bool {
        self.parts().iter().any(|part| matches!(part, Self::Claim(_)))
    }

    /// Situations it names, in reading order.
    pub fn situations(&self, found: &mut Vec<usize>) {
        found.extend(self.parts().into_iter().filter_map(|part| match part {
            Self::Situation(at) => Some(*at),
            _ => None,
        }));
    }
}
