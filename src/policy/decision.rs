//! What the policy says for some answers.
//!
//! Deciding is pure: it walks diagrams compiled at load, takes no lock and
//! knows nothing of clock, place or web.

use super::{Channel, EntitlementKind};

/// Whether a person can use a channel, as far as the answers tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Usable {
    Yes,
    /// Some completions of the answers make it usable and some do not.
    Unknown,
    No,
}

/// How sure a right is, as far as the answers tell. A right whose condition is
/// false has no certainty: it is not in the decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// The condition holds whatever the missing answers are.
    Likely,
    /// It depends on answers that are missing.
    Possible,
}

/// Why something stands in a decision; each names a rule by its id.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum Reason {
    /// A preference that puts the channel first.
    Preference(String),
    /// A situation that the channel requires and the person is not in.
    Situation(String),
    /// An answer on which the right depends.
    Answer(String),
    /// A question whose answer is still missing.
    Missing(String),
    /// Offered because no other channel is surely usable.
    Fallback,
}

/// One channel, in the order to try them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChannelDecision {
    pub channel: Channel,
    pub usable: Usable,
    pub reasons: Vec<Reason>,
    /// Positions in the service's contacts that suit this person, best first.
    pub contacts: Vec<usize>,
}

/// One right to speak of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntitlementDecision {
    /// Position in the policy's entitlements.
    pub position: usize,
    pub id: String,
    pub kind: EntitlementKind,
    pub certainty: Certainty,
    pub reasons: Vec<Reason>,
}

/// What the policy says for some answers, complete or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Position of the service in the policy; `None` when the person named
    /// none and the policy has no service `unsure`.
    pub service: Option<usize>,
    /// The answers tell for sure that the person can use the web.
    pub known_online: bool,
    /// Usable ones first, then unknown, then unusable; never the web for a
    /// person not known to be online.
    pub channels: Vec<ChannelDecision>,
    /// Most valuable first.
    pub entitlements: Vec<EntitlementDecision>,
    /// Ids of papers to bring.
    pub evidence: Vec<String>,
}
