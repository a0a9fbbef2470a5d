//! What somebody notes during a call, in their own words.

use serde::{Deserialize, Serialize};
use validator::Validate;

/// Characters at most: more does not fit in a cookie beside the answers.
pub const LONGEST: u64 = 500;

/// Notes that can be kept.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(try_from = "String", into = "String")]
pub struct Notes {
    #[validate(length(max = LONGEST))]
    text: String,
}

/// There are more than [`LONGEST`] characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("notes are at most {LONGEST} characters long")]
pub struct NotesTooLong;

impl Notes {
    /// As a form sends them: browsers end a line with two characters.
    ///
    /// # Errors
    /// They are too long.
    pub fn parse(typed: &str) -> Result<Self, NotesTooLong> {
        let notes = Self { text: typed.replace("\r\n", "\n") };
        notes.validate().map_err(|_| NotesTooLong)?;
        Ok(notes)
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }
}

impl TryFrom<String> for Notes {
    type Error = NotesTooLong;

    fn try_from(text: String) -> Result<Self, NotesTooLong> {
        Self::parse(&text)
    }
}

impl From<Notes> for String {
    fn from(notes: Notes) -> Self {
        notes.text
    }
}

/// Nothing of a person is shown by accident.
impl std::fmt::Debug for Notes {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Notes")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_are_counted_by_character_and_a_line_ends_with_one() {
        assert!(Notes::parse(&"é".repeat(LONGEST as usize)).is_ok());
        assert!(Notes::parse(&"é\r\n".repeat(LONGEST as usize / 2)).is_ok());
        assert_eq!(Notes::parse(&"é".repeat(LONGEST as usize + 1)), Err(NotesTooLong));
    }
}
