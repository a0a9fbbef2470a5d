//! Going on from a code: somebody types it, with the consent of whom it belongs to.

use validator::{Validate, ValidationError};

use super::form::{self, Fields};
use crate::store::Code;

/// As it was typed.
#[derive(Validate)]
pub struct TypedCode {
    /// The box is ticked.
    #[validate(required)]
    consent: Option<String>,
    #[validate(custom(function = is_a_code))]
    code: String,
}

/// Why it opens nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeFault {
    /// The person was not asked.
    NoConsent,
    /// It is not complete, or one character is wrong.
    Mistyped,
}

const FAULTS: [(&str, CodeFault); 2] = [("consent", CodeFault::NoConsent), ("code", CodeFault::Mistyped)];

impl TypedCode {
    #[must_use]
    pub fn read(fields: &Fields) -> Self {
        let code = form::first(fields, "code").unwrap_or_default().to_owned();
        Self { consent: form::first(fields, "consent").map(str::to_owned), code }
    }

    /// # Errors
    /// There is no consent, or it is no code: the first of both.
    pub fn parse(&self) -> Result<Code, CodeFault> {
        let found = self.validate().map_err(|found| form::faults(&found, &FAULTS));
        match found.map_err(|faults| faults.first().copied()) {
            Err(Some(fault)) => Err(fault),
            Ok(()) | Err(None) => Code::parse(&self.code).map_err(|_| CodeFault::Mistyped),
        }
    }
}

fn is_a_code(typed: &str) -> Result<(), ValidationError> {
    Code::parse(typed).map(|_| ()).map_err(|_| ValidationError::new("code"))
}
