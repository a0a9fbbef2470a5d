//! Ids of the rules, as records keep them.

use serde::{Deserialize, Serialize};

use super::error::Malformed;

const LONGEST: usize = 48;
const RULE: Malformed = Malformed {
    what: "id",
    rule: "at most 48 lower-case letters and digits joined by `_` or `-`, a letter first, and never five digits in a row",
};

/// An id of the rules (a service, a right, a language) or of what the program
/// itself names. A sentence, a telephone number or a postal code is none.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Id(String);

impl Id {
    /// # Errors
    /// The text is not written like an id.
    pub fn parse(text: &str) -> Result<Self, Malformed> {
        let fits = text.len() <= LONGEST
            && text.starts_with(|letter: char| letter.is_ascii_lowercase())
            && !text.ends_with(['_', '-'])
            && text.chars().all(is_of_an_id)
            && longest_number(text) < 5;
        if fits { Ok(Self(text.to_owned())) } else { Err(RULE) }
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn is_of_an_id(letter: char) -> bool {
    letter.is_ascii_lowercase() || letter.is_ascii_digit() || matches!(letter, '_' | '-')
}

fn longest_number(text: &str) -> usize {
    text.split(|letter: char| !letter.is_ascii_digit()).map(str::len).max().unwrap_or_default()
}

impl TryFrom<String> for Id {
    type Error = Malformed;

    fn try_from(text: String) -> Result<Self, Malformed> {
        Self::parse(&text)
    }
}

impl From<Id> for String {
    fn from(id: Id) -> Self {
        id.0
    }
}

impl std::fmt::Display for Id {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Id;

    #[test]
    fn a_word_of_the_rules_is_an_id_and_what_a_person_says_is_none() {
        for id in ["caf", "home_visit", "never-web-only", "a2", "fr"] {
            assert_eq!(Id::parse(id).unwrap().as_str(), id);
        }
        for text in ["", "Caf", "mme durand", "48000", "a48000", "tel-0612345678", "a_", "é", &"a".repeat(49)] {
            assert!(Id::parse(text).is_err(), "{text}");
        }
    }
}
