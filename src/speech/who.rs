//! For whom the questions are answered.

use serde::{Deserialize, Serialize};

/// The person themselves, or someone who speaks for them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Who {
    #[default]
    Me,
    Other,
}

impl Who {
    /// The value of `$who` in texts.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Me => "me",
            Self::Other => "other",
        }
    }
}
