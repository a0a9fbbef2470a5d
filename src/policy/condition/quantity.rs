//! Quantities: checked sums, products and tables over numbers.

use std::ops::Range;

use super::Condition;

/// A number that answers, dated parameters and the text give. Numbers are in
/// millionths; positions are those of the rule set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Quantity {
    Fixed(i64),
    /// The answer to a question compared as a number.
    Answer(usize),
    /// How many of the ages answered lie in these bands.
    Aged {
        question: usize,
        bands: Range<usize>,
    },
    Parameter(usize),
    /// A table parameter, looked up by a whole number.
    Lookup {
        parameter: usize,
        key: Box<Quantity>,
    },
    /// A quantity with a name.
    Named(usize),
    Sum(Vec<Quantity>),
    /// At most one factor is not settled by few answers.
    Product(Vec<Quantity>),
    /// Twelve times an amount a month.
    Yearly(Box<Quantity>),
    Least(Vec<Quantity>),
    Greatest(Vec<Quantity>),
    /// To whole steps of so many millionths. What it rounds is a number in each
    /// case, never a line.
    Rounded {
        towards: Towards,
        step: i64,
        quantity: Box<Quantity>,
    },
    Either {
        when: Box<Condition>,
        then: Box<Quantity>,
        otherwise: Box<Quantity>,
    },
}

/// Which way a quantity is rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Towards {
    Less,
    More,
}

impl Towards {
    /// The nearest whole number of steps on this side.
    #[must_use]
    pub fn round(self, number: i64, step: i64) -> i64 {
        let below = number.div_euclid(step).saturating_mul(step);
        match self {
            Self::More if below < number => below.saturating_add(step),
            _ => below,
        }
    }
}

impl Quantity {
    /// What it is made of, but for the condition of a choice.
    #[must_use]
    pub fn parts(&self) -> Vec<&Self> {
        match self {
            Self::Fixed(_) | Self::Answer(_) | Self::Aged { .. } | Self::Parameter(_) | Self::Named(_) => Vec::new(),
            Self::Lookup { key, .. } => vec![key],
            Self::Rounded { quantity, .. } | Self::Yearly(quantity) => vec![quantity],
            Self::Sum(parts) | Self::Product(parts) | Self::Least(parts) | Self::Greatest(parts) => {
                parts.iter().collect()
            }
            Self::Either { then, otherwise, .. } => vec![then, otherwise],
        }
    }

    /// Itself and every quantity within it; those in the condition of a choice
    /// are not.
    #[must_use]
    pub fn all(&self) -> Vec<&Self> {
        std::iter::once(self).chain(self.parts().into_iter().flat_map(Self::all)).collect()
    }

    /// Whether it looks up a parameter itself, not through a name.
    #[must_use]
    pub fn names_parameters(&self) -> bool {
        self.all().into_iter().any(|part| match part {
            Self::Parameter(_) | Self::Lookup { .. } => true,
            Self::Either { when, .. } => when.names_parameters(),
            _ => false,
        })
    }

    /// Something in it depends on answers.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        matches!(self, Self::Answer(_) | Self::Aged { .. } | Self::Named(_) | Self::Either { .. })
            || self.parts().into_iter().any(Self::is_asked)
    }
}
