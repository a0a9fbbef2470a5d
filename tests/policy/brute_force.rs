//! A second reading of the rules, to hold the engine to.
//!
//! Written from what rule files mean, over the public model, without diagrams:
//! a condition is followed word by word for a person all of whose answers are
//! known, and what is true of a person whose answers are not all known is
//! found by trying every way to complete them. Slow, and short enough to be
//! believed by reading.
//!
//! | module | what it says |
//! |---|---|
//! | `facts` | what can be known of a person, and the values to try |
//! | `told_apart` | which numbers some comparison tells apart |
//! | `person` | what is true of one person with complete answers |
//! | `number` | what a quantity comes to for one such person |
//! | `dependence` | on which facts that may depend |
//! | `completion` | what is true of one person with partial answers |
//! | `table` | the same for all partial answers of a small rule set at once |
//! | `plan` | the plan that follows |
//! | `promise` | the kinds of guarantee, and what each asks |
//! | `guarantee` | whether one that speaks of one person holds for one |
//! | `pair` | whether one that compares two people holds for two |
//! | `search` | the smallest person for whom it does not |

pub mod completion;
mod dependence;
pub mod facts;
pub mod guarantee;
mod number;
mod pair;
pub mod person;
pub mod plan;
pub mod promise;
pub mod search;
pub mod table;
mod told_apart;

pub use self::completion::Completions;
pub use self::facts::{Facts, Partial};
pub use self::person::{Person, Statement};
pub use self::plan::{Plan, plan};

/// What partial answers tell of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Truth {
    /// False whatever the missing answers are.
    No,
    /// Some completions make it true and some false.
    Open,
    /// True whatever the missing answers are.
    Yes,
}

impl Truth {
    /// What all completions agree on, from what two sets of them do.
    pub fn agree(self, other: Self) -> Self {
        if self == other { self } else { Self::Open }
    }
}

impl From<bool> for Truth {
    fn from(holds: bool) -> Self {
        if holds { Self::Yes } else { Self::No }
    }
}

/// Whoever can tell what is true of one person with partial answers.
pub trait Oracle<'a> {
    /// Who it is: the rules, the day, what they came for.
    fn person(&self) -> &Person<'a>;

    fn truth(&self, statement: Statement<'a>) -> Truth;

    /// Whether this fact is known of the person.
    fn knows(&self, fact: usize) -> bool;
}
