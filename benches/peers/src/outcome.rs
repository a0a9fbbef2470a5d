//! What an engine says of a case.

use std::collections::BTreeMap;

use aiguillage::policy::Usable;
use aiguillage::policy::diagram::Truth;
use serde::{Deserialize, Serialize};

/// One outcome, as any engine says it. In JSON a truth value, a text or null.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Said {
    Truth(bool),
    First(String),
    Unknown,
}

/// Every outcome of a case, by its name.
pub type Outcomes = BTreeMap<String, Said>;

impl From<Truth> for Said {
    fn from(truth: Truth) -> Self {
        match truth {
            Truth::True => Self::Truth(true),
            Truth::False => Self::Truth(false),
            Truth::Unknown => Self::Unknown,
        }
    }
}

impl From<Usable> for Said {
    fn from(usable: Usable) -> Self {
        match usable {
            Usable::Yes => Self::Truth(true),
            Usable::No => Self::Truth(false),
            Usable::Unknown => Self::Unknown,
        }
    }
}
