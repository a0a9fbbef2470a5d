//! What every form of a session carries, and no other site can know.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::store::{Randomness, SessionToken, StoreError};

/// The value of the hidden field [`FormToken::FIELD`].
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FormToken(String);

impl FormToken {
    /// The name of the hidden field.
    pub const FIELD: &str = "csrf";

    /// Follows from the token of the session, and does not give it away.
    #[must_use]
    pub fn of(session: &SessionToken) -> Self {
        Self(URL_SAFE_NO_PAD.encode(Sha256::new().chain_update("form\0").chain_update(session.to_text()).finalize()))
    }

    /// One of its own, for a form before there is a session.
    ///
    /// # Errors
    /// There is no randomness.
    pub fn draw(randomness: &Randomness) -> Result<Self, StoreError> {
        Ok(Self::of(&SessionToken::draw(randomness)?))
    }

    /// For the hidden field.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Digests are compared, so that the time taken says nothing of how much of
    /// it was right.
    #[must_use]
    pub fn is(&self, sent: &str) -> bool {
        Sha256::digest(sent) == Sha256::digest(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_token_of_another_session_is_another_and_gives_no_session_away() {
        let randomness = Randomness::of_this_machine();
        let (one, other) = (SessionToken::draw(&randomness).unwrap(), SessionToken::draw(&randomness).unwrap());
        let token = FormToken::of(&one);
        assert!(token.is(FormToken::of(&one).as_str()));
        for sent in [FormToken::of(&other).as_str(), "", one.to_text().as_str()] {
            assert!(!token.is(sent));
        }
        assert!(SessionToken::parse(token.as_str()).is_ok_and(|read| read.session_id() != one.session_id()));
    }
}
