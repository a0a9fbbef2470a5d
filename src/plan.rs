//! Decision × directory × time × place → [`ContactPlan`].
//!
//! Everything a person sees or hears is a rendering of one `ContactPlan`, so
//! that page, call guide, JSON and print say the same.

mod appointment;
mod contact;
mod place;
mod planner;
#[cfg(test)]
mod tests;

pub use self::appointment::CallSlot;
pub use self::place::{CommuneChoice, Place};
pub use self::planner::{Planner, Step};
use crate::directory::{OpenSpan, Opening};
use crate::policy::{Certainty, Channel, Decision, EntitlementKind, Fallback, Reason, Source, Usable};

/// A contact plan for one person, complete or not.
///
/// There is one constructor, and it keeps the first promise: the web is never
/// in the plan of a person not known to be online, and never alone.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct ContactPlan {
    policy_version: String,
    service: Option<String>,
    known_online: bool,
    channels: Vec<PlannedChannel>,
    entitlements: Vec<PlannedEntitlement>,
    evidence: Vec<String>,
    place: Place,
    next_question: Option<String>,
}

/// One channel of the plan, in the order to try them.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct PlannedChannel {
    pub kind: Channel,
    pub usable: Usable,
    /// Why it is first, or why it does not fit.
    pub reasons: Vec<Reason>,
    /// Best first. Empty when the person cannot use the channel.
    pub contact: Vec<ContactPoint>,
}

/// A concrete line, counter, address or site.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum ContactPoint {
    Line(Line),
    Counter(Box<CounterPoint>),
    Address(PostalAddress),
    Site(Site),
}

/// A telephone line.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Line {
    /// Id of the contact in the rules (text `contact-ID` when there is one).
    pub id: String,
    /// Digits as dialled, without spaces.
    pub number: String,
    /// Id of the text `price-…`.
    pub price: Option<String>,
    pub opening: Opening,
    /// The kind of area by which hours differ, if they do.
    pub hours_vary: Option<String>,
    pub source: Source,
}

/// A counter near the person.
#[expect(clippy::struct_excessive_bools, reason = "each is an independent fact of the directory")]
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct CounterPoint {
    pub id: String,
    /// Kind of counter (text `counter-KIND` of the interface).
    pub kind: String,
    pub name: String,
    /// Address lines without postal code and commune.
    pub address: Vec<String>,
    pub postal_code: Option<String>,
    pub commune: Option<String>,
    /// `None` when not known, or when the person cannot use a telephone.
    pub phone: Option<String>,
    /// Great-circle kilometres from the centre of the person's commune, where
    /// both positions are known.
    pub kilometres: Option<f64>,
    /// The office in charge of the person's commune.
    pub competent: bool,
    /// The position is that of the commune, not of the counter.
    pub approximate: bool,
    pub opening: Opening,
    /// Spans of the day asked about, local time; `None` when not known.
    pub today: Option<Vec<OpenSpan>>,
    /// Hours come from a source that drops remarks: to be confirmed by phone.
    pub hours_unconfirmed: bool,
    pub hours_comment: Option<String>,
    pub access: Access,
    /// A bus or stand that moves.
    pub moves: bool,
    pub source: String,
    pub source_date: String,
}

/// Whether a wheelchair can come in. There is no value for "no": a source that
/// says nothing is not taken to say no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Access {
    Accessible,
    OnRequest,
    Unknown,
}

/// Where to write.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct PostalAddress {
    pub id: String,
    pub lines: Vec<String>,
    pub source: Source,
}

/// A web site. Only ever built for a person known to be online.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Site {
    pub id: String,
    pub url: String,
    pub source: Source,
}

/// A right to speak of, with the ways this person can claim it.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct PlannedEntitlement {
    pub id: String,
    pub kind: EntitlementKind,
    pub certainty: Certainty,
    pub reasons: Vec<Reason>,
    pub payer: String,
    /// Channels to claim by, of those this person can or may use (text
    /// `entitlement-ID.claim-CHANNEL`), best first. Never empty.
    pub claim: Vec<Channel>,
    pub evidence: Vec<String>,
    /// What the payer will check and was not asked.
    pub unasked: Vec<String>,
    pub sources: Vec<Source>,
}

/// What a plan is made of, before its promises are kept.
struct Draft {
    policy_version: String,
    service: Option<String>,
    channels: Vec<PlannedChannel>,
    entitlements: Vec<PlannedEntitlement>,
    place: Place,
    next_question: Option<String>,
}

impl ContactPlan {
    /// The only constructor. Whatever the draft says, no web way and no site
    /// stays unless the decision knows the person to be online; if no human way
    /// stays that may be usable, the fallback is added; and every right can be
    /// claimed by a way that the plan names.
    fn new(draft: Draft, decision: &Decision, fallback: &Fallback) -> Self {
        let known_online = decision.known_online;
        let mut channels = draft.channels;
        if !known_online {
            channels.retain(|way| way.kind.is_human());
            for way in &mut channels {
                way.contact.retain(|point| !matches!(point, ContactPoint::Site(_)));
            }
        }
        if !channels.iter().any(|way| way.kind.is_human() && way.usable != Usable::No) {
            channels.retain(|way| way.kind != fallback.channel);
            channels.push(PlannedChannel::last_resort(fallback.channel));
            channels.sort_by_key(|way| way.usable);
        }
        let entitlements = draft.entitlements.into_iter().map(|right| right.claimable_by(&channels, fallback));
        Self {
            entitlements: entitlements.collect(),
            policy_version: draft.policy_version,
            service: draft.service,
            known_online,
            channels,
            evidence: decision.evidence.iter().map(|paper| (*paper).to_owned()).collect(),
            place: draft.place,
            next_question: draft.next_question,
        }
    }

    #[must_use]
    pub fn policy_version(&self) -> &str {
        &self.policy_version
    }

    /// Id of the service the person comes for, when they said so.
    #[must_use]
    pub fn service(&self) -> Option<&str> {
        self.service.as_deref()
    }

    #[must_use]
    pub fn known_online(&self) -> bool {
        self.known_online
    }

    /// Usable ones first, then unknown, then unusable.
    #[must_use]
    pub fn channels(&self) -> &[PlannedChannel] {
        &self.channels
    }

    /// Most valuable first.
    #[must_use]
    pub fn entitlements(&self) -> &[PlannedEntitlement] {
        &self.entitlements
    }

    /// Ids of papers to bring.
    #[must_use]
    pub fn evidence(&self) -> &[String] {
        &self.evidence
    }

    #[must_use]
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// Id of the next question whose answer can change this plan.
    #[must_use]
    pub fn next_question(&self) -> Option<&str> {
        self.next_question.as_deref()
    }
}

impl CounterPoint {
    /// Postal code and commune, as on an envelope; empty when not known.
    #[must_use]
    pub fn town(&self) -> String {
        let parts = [self.postal_code.as_deref(), self.commune.as_deref()];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}

impl PlannedChannel {
    fn last_resort(kind: Channel) -> Self {
        Self { kind, usable: Usable::Unknown, reasons: vec![Reason::Fallback], contact: Vec::new() }
    }
}

impl PlannedEntitlement {
    /// Keeps the claim channels that the plan names and the person may use, in
    /// the order of the plan; a human one always, so never the web alone.
    fn claimable_by(mut self, channels: &[PlannedChannel], fallback: &Fallback) -> Self {
        let open = || channels.iter().filter(|way| way.usable != Usable::No).map(|way| way.kind);
        let mut claim: Vec<Channel> = open().filter(|channel| self.claim.contains(channel)).collect();
        if !claim.iter().any(|channel| channel.is_human()) {
            // Nobody is sent to a counter they cannot reach, fallback or not.
            let last_resort = open().find(|channel| *channel == fallback.channel);
            claim.splice(0..0, last_resort.or_else(|| open().find(|channel| channel.is_human())));
        }
        self.claim = claim;
        self
    }
}
