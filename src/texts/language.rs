//! Languages as values: the code of one, such as `fr`, and those that something
//! is written in.
//!
//! No type names a language or counts them, so that a language that is added
//! changes no signature.

use serde::{Deserialize, Serialize};

/// RFC 5646, section 4.4.1: a tag that is used in practice fits.
const LONGEST: usize = 35;

/// A language, by its code; small enough to be copied.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Language {
    letters: [u8; LONGEST],
    length: u8,
}

/// A text that is no code of a language.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no code of a language: letters and digits in parts joined by `-` or `_`, such as `fr`")]
pub struct NoLanguage(String);

impl Language {
    /// # Errors
    /// The text is no code of a language.
    pub fn parse(code: &str) -> Result<Self, NoLanguage> {
        let fits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let mut letters = [0; LONGEST];
        let room = letters.get_mut(..code.len()).filter(|_| code.split(['-', '_']).all(fits));
        room.ok_or_else(|| NoLanguage(code.to_owned()))?.copy_from_slice(code.as_bytes());
        Ok(Self { letters, length: code.len() as u8 })
    }

    /// # Panics
    /// Never: what is no code of a language is not parsed into one.
    #[must_use]
    #[expect(clippy::expect_used, reason = "`parse` takes nothing but ASCII that fits")]
    pub fn as_str(&self) -> &str {
        let written = self.letters.get(..usize::from(self.length)).expect("as long as it was");
        str::from_utf8(written).expect("ASCII")
    }
}

/// The languages that something is written in: at least one, the reference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Languages {
    reference: Language,
    others: Vec<Language>,
}

impl Languages {
    /// From their codes, the reference first.
    ///
    /// # Errors
    /// There is none, or one is no code of a language.
    pub fn parse(codes: &[&str]) -> Result<Self, NoLanguage> {
        let (reference, others) = codes.split_first().ok_or_else(|| NoLanguage(String::new()))?;
        let others = others.iter().map(|code| Language::parse(code)).collect::<Result<_, _>>()?;
        Ok(Self { reference: Language::parse(reference)?, others })
    }

    /// What somebody reads of whom nothing else is known.
    #[must_use]
    pub fn reference(&self) -> Language {
        self.reference
    }

    /// All, the reference first.
    pub fn iter(&self) -> impl Iterator<Item = Language> {
        std::iter::once(self.reference).chain(self.others.iter().copied())
    }

    /// The one of that code.
    #[must_use]
    pub fn find(&self, code: &str) -> Option<Language> {
        self.iter().find(|known| known.as_str() == code)
    }
}

impl TryFrom<String> for Language {
    type Error = NoLanguage;

    fn try_from(code: String) -> Result<Self, NoLanguage> {
        Self::parse(&code)
    }
}

impl From<Language> for String {
    fn from(language: Language) -> Self {
        language.as_str().to_owned()
    }
}

impl std::fmt::Display for Language {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl std::fmt::Debug for Language {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "Language({self})")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_code_is_read_as_it_is_written(code in "[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8}){0,3}") {
            prop_assert_eq!(Language::parse(&code).map(String::from), Ok(code));
        }

        #[test]
        fn any_text_is_a_code_or_is_refused_and_nothing_panics(text in "\\PC{0,40}") {
            prop_assert!(Language::parse(&text).is_ok_and(|code| code.as_str() == text) || Language::parse(&text).is_err());
        }
    }

    #[test]
    fn what_is_no_code_is_refused() {
        for text in ["", "-", "fr-", "f r", "fr/..", "é", "../en", &"a".repeat(36)] {
            assert!(Language::parse(text).is_err(), "{text}");
        }
    }
}
