//! A password as it was typed.

use serde::{Serialize, Serializer};
use validator::ValidationError;
use zeroize::Zeroizing;

/// Wiped from memory when it is dropped. Nothing shows it, and it is serialised
/// as nothing: a validator writes what it refuses into its error.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    pub fn new(typed: &str) -> Self {
        Self(Zeroizing::new(typed.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn into_text(self) -> Zeroizing<String> {
        self.0
    }

    /// # Errors
    /// Nothing was typed.
    pub fn is_typed(&self) -> Result<(), ValidationError> {
        if self.0.is_empty() { Err(ValidationError::new("empty")) } else { Ok(()) }
    }
}

impl Serialize for Secret {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit()
    }
}

#[cfg(test)]
mod tests {
    use validator::Validate;

    use super::*;

    #[derive(Validate)]
    struct Twice {
        first: Secret,
        #[validate(must_match(other = "first"))]
        second: Secret,
    }

    #[test]
    fn what_was_refused_does_not_hold_the_secret() {
        let typed = Twice { first: Secret::new("three bicycles"), second: Secret::new("four bicycles") };
        let refused = format!("{:?}", typed.validate().unwrap_err());
        assert!(refused.contains("second") && !refused.contains("bicycles"), "{refused}");
        assert_eq!(typed.first.into_text().as_str(), "three bicycles");
    }
}
