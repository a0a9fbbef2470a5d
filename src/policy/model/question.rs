//! Questions: what may be asked, how it is answered, and of whom.

use std::ops::Range;

use super::{Clause, Passage};

/// What may be asked of a person.
#[derive(Clone, Debug)]
pub struct Question {
    pub id: String,
    pub topic: String,
    pub kind: QuestionKind,
    /// For whom the question exists, and the answer of everyone else.
    pub only_when: Option<OnlyWhen>,
    pub passage: Passage,
}

#[derive(Clone, Debug)]
pub struct OnlyWhen {
    pub condition: Clause,
    pub otherwise: Otherwise,
}

/// The answer of those for whom a question does not exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Otherwise {
    /// One value for each variable of the question.
    Values(Vec<u32>),
    /// What they answer to another number question.
    SameAs(usize),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuestionKind {
    /// One of the options.
    Choice { options: Vec<String> },
    /// Any number of the options.
    Several { options: Vec<String> },
    /// `yes` or `no`.
    YesNo { options: [String; 2] },
    /// A whole number of `unit`, both bounds included, counted in steps: an
    /// answer stands for the nearest step. `open`: more than `max` counts as it.
    /// `bands`: where one of the bands ends that are offered to a person who
    /// does not know it exactly, and the next begins.
    Number { unit: String, min: i64, max: i64, step: i64, open: bool, bands: Vec<i64> },
    /// Ages of any number of people in whole years, counted in bands that begin
    /// at `starts` and end at `max`; more than `most` in one band count as `most`.
    Ages { starts: Vec<i64>, max: i64, most: u8 },
    /// Answered with a date, compared as an age in whole years, both bounds included.
    BirthDate { min: i64, max: i64 },
    /// Five digits; a place, of which the policy knows nothing.
    PostalCode,
    /// The INSEE code of one of the communes that share the postal code. Asked
    /// by the plan, which knows the directory, never by the policy.
    Commune,
}

impl QuestionKind {
    #[must_use]
    pub fn options(&self) -> &[String] {
        match self {
            Self::Choice { options } | Self::Several { options } => options,
            Self::YesNo { options } => options,
            Self::Number { .. } | Self::Ages { .. } | Self::BirthDate { .. } | Self::PostalCode | Self::Commune => &[],
        }
    }

    /// The bands of a number, both ends included; none where it is asked exactly.
    #[must_use]
    pub fn bands(&self) -> Vec<(i64, i64)> {
        let Self::Number { min, max, bands, .. } = self else { return Vec::new() };
        let starts = std::iter::once(min).chain(bands);
        let ends = bands.iter().chain(std::iter::once(max));
        let all = starts.zip(ends).map(|(from, to)| (*from, *to));
        all.filter(|_| !bands.is_empty()).collect()
    }

    /// For each band of a list of ages how many lie in it, not more than can count.
    #[must_use]
    pub fn counts(&self, ages: &[u8]) -> Vec<u32> {
        let Self::Ages { starts, max, most } = self else { return Vec::new() };
        let ends = starts.iter().skip(1).copied().chain([max + 1]);
        let counted = starts.iter().zip(ends).map(|(start, end)| {
            let inside = ages.iter().filter(|age| (*start..end).contains(&i64::from(**age)));
            u32::try_from(inside.count()).unwrap_or(u32::MAX).min(u32::from(*most))
        });
        counted.collect()
    }

    /// The least and the greatest age of some bands; `None` for all ages.
    #[must_use]
    pub fn ages_of(&self, bands: &Range<usize>) -> Option<(i64, i64)> {
        let Self::Ages { starts, max, .. } = self else { return None };
        let whole = bands.start == 0 && bands.end >= starts.len();
        let to = starts.get(bands.end).map_or(*max, |next| next - 1);
        starts.get(bands.start).filter(|_| !whole).map(|from| (*from, to))
    }

    /// The number that its first value stands for, and that from one to the next.
    #[must_use]
    pub fn counting(&self) -> (i64, i64) {
        match self {
            Self::Number { min, step, .. } => (*min, *step),
            Self::BirthDate { min, .. } => (*min, 1),
            _ => (0, 1),
        }
    }

    /// The number that a value of its variable stands for.
    #[must_use]
    pub fn number(&self, value: u32) -> i64 {
        let (first, step) = self.counting();
        first + step * i64::from(value)
    }

    /// Unit and inclusive bounds of a question compared as a number.
    #[must_use]
    pub fn as_number(&self) -> Option<(&str, i64, i64)> {
        match self {
            Self::Number { unit, min, max, .. } => Some((unit, *min, *max)),
            Self::BirthDate { min, max } => Some(("years", *min, *max)),
            _ => None,
        }
    }
}
