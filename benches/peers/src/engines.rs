//! Aiguillage and its peers, each asked the same.

pub mod node;
pub mod own;
pub mod zen;

use crate::outcome::Outcomes;

/// What an engine says of each case; `None` where it refuses to decide.
pub struct Answered {
    pub full: Vec<Option<Outcomes>>,
    pub partial: Vec<Option<Outcomes>>,
}

/// Nanoseconds a decision.
#[derive(Clone, Copy, serde::Serialize, serde::Deserialize)]
pub struct Timed {
    pub full: f64,
    pub partial: f64,
}
