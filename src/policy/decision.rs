//! What the policy says for some answers.
//!
//! Deciding is pure: it walks diagrams compiled at load, takes no lock and
//! knows nothing of clock, place or web.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::answers::{Answer, Answers};
use super::compile::{ChannelRouting, Compiled, Routing, ServiceRouting};
use super::diagram::{Assignment, Function, Truth};
use super::model::{Question, Rules};
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
pub struct EntitlementDecision<'a> {
    /// Position in the policy's entitlements.
    pub position: usize,
    pub id: &'a str,
    pub kind: EntitlementKind,
    pub certainty: Certainty,
    /// Positions of the questions on which it depends.
    pub questions: &'a [usize],
}

/// What the policy says for some answers, complete or not, in its own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision<'a> {
    /// Position of the service in the policy; `None` when the person named
    /// none and the policy has several, and none `unsure`.
    pub service: Option<usize>,
    /// The answers tell for sure that the person can use the web.
    pub known_online: bool,
    /// Usable ones first, then unknown ones and the web, then unusable; never the
    /// web for a person not known to be online.
    pub channels: Vec<ChannelDecision>,
    /// Most valuable first.
    pub entitlements: Vec<EntitlementDecision<'a>>,
    /// Ids of papers to bring.
    pub evidence: Vec<&'a str>,
}

impl From<Truth> for Usable {
    fn from(truth: Truth) -> Self {
        match truth {
            Truth::True => Self::Yes,
            Truth::Unknown => Self::Unknown,
            Truth::False => Self::No,
        }
    }
}

impl Certainty {
    fn of(truth: Truth) -> Option<Self> {
        match truth {
            Truth::True => Some(Self::Likely),
            Truth::Unknown => Some(Self::Possible),
            Truth::False => None,
        }
    }
}

/// Decides for these answers, with the parameters of this date.
pub(super) fn decide<'a>(rules: &'a Rules, compiled: &'a Compiled, answers: &Answers, on: NaiveDate) -> Decision<'a> {
    let assignment = compiled.variables.assignment(&rules.questions, answers, on);
    let service = service(rules, answers);
    let routing = compiled.on(on);
    let case = Case { rules, compiled, routing, assignment: &assignment };
    let offered = routing.and_then(|routing| routing.services.get(service.unwrap_or(rules.services.len())));
    Decision {
        service,
        known_online: routing.is_some_and(|routing| case.truth(routing.known_online) == Truth::True),
        channels: offered.map_or_else(Vec::new, |offered| case.channels(service, offered)),
        entitlements: offered.map_or_else(Vec::new, |offered| case.entitlements(offered)),
        evidence: offered.map_or_else(Vec::new, |offered| case.evidence(service, offered)),
    }
}

/// The service named, or `unsure` until one is.
fn service(rules: &Rules, answers: &Answers) -> Option<usize> {
    named_service(rules, answers).or_else(|| unsure(rules))
}

/// The service for those who do not know which: `unsure`, or the only one.
pub(super) fn unsure(rules: &Rules) -> Option<usize> {
    let unsure = rules.services.iter().position(|service| service.id == "unsure");
    unsure.or_else(|| (rules.services.len() == 1).then_some(0))
}

/// The service the person named.
pub(super) fn named_service(rules: &Rules, answers: &Answers) -> Option<usize> {
    let question = rules.service_question()?;
    let Answer::Option(option) = answers.get(question)? else { return None };
    let id = rules.questions.get(question)?.kind.options().get(*option)?;
    rules.services.iter().position(|service| service.id == *id)
}

/// One set of answers being decided.
struct Case<'a, 'b> {
    rules: &'a Rules,
    compiled: &'a Compiled,
    routing: Option<&'a Routing>,
    assignment: &'b Assignment,
}

impl<'a> Case<'a, '_> {
    fn truth(&self, function: Function) -> Truth {
        self.compiled.diagrams.truth(function, self.assignment)
    }

    fn channels(&self, service: Option<usize>, offered: &ServiceRouting) -> Vec<ChannelDecision> {
        let mut ranked: Vec<(Usable, Reverse<bool>, ChannelDecision)> = Vec::new();
        for channel in &offered.channels {
            let usable = Usable::from(self.truth(channel.usable));
            let web_unproved = channel.channel == Channel::Web && usable != Usable::Yes;
            if web_unproved || self.truth(channel.offered) == Truth::False {
                continue;
            }
            let first = self.truth(channel.first) == Truth::True;
            let reasons = self.reasons(channel, usable, first);
            let contacts = self.contacts(service, channel.channel, offered);
            // The web stands before a human way only where a preference says so.
            let rank = if channel.channel == Channel::Web && !first { Usable::Unknown } else { usable };
            ranked.push((
                rank,
                Reverse(first),
                ChannelDecision { channel: channel.channel, usable, reasons, contacts },
            ));
        }
        ranked.sort_by_key(|(usable, first, _)| (*usable, *first));
        let mut channels: Vec<ChannelDecision> = ranked.into_iter().map(|(.., decision)| decision).collect();
        self.fall_back(&mut channels);
        channels
    }

    /// With no human channel surely usable, the policy's last resort is named
    /// too. With no other even perhaps, it is the last that is open, whatever
    /// else is said of it.
    fn fall_back(&self, channels: &mut Vec<ChannelDecision>) {
        let human = |wanted: Usable| move |one: &&ChannelDecision| one.channel.is_human() && one.usable == wanted;
        if channels.iter().any(|one| human(Usable::Yes)(&one)) {
            return;
        }
        let channel = self.rules.fallback.channel;
        let another_open = channels.iter().filter(human(Usable::Unknown)).any(|one| one.channel != channel);
        let listed = channels.iter().position(|one| one.channel == channel);
        if let Some(decision) = listed.and_then(|at| channels.get_mut(at)).filter(|_| another_open) {
            return decision.reasons.push(Reason::Fallback);
        }
        let contacts = listed.map(|at| channels.remove(at).contacts).unwrap_or_default();
        let open = channels.iter().take_while(|decision| decision.usable != Usable::No).count();
        let reasons = vec![Reason::Fallback];
        channels.insert(open, ChannelDecision { channel, usable: Usable::Unknown, reasons, contacts });
    }

    fn reasons(&self, channel: &ChannelRouting, usable: Usable, first: bool) -> Vec<Reason> {
        let Some(routing) = self.routing else { return Vec::new() };
        if first {
            let applies = |at: usize| routing.preferences.get(at).is_some_and(|row| self.truth(*row) == Truth::True);
            let rows = self.rules.preferences.iter().enumerate();
            let row = rows.filter(|(_, row)| row.first == channel.channel).find(|(at, _)| applies(*at));
            return row.map(|(_, row)| Reason::Preference(row.id.clone())).into_iter().collect();
        }
        if usable != Usable::No {
            return Vec::new();
        }
        let fails = |at: &&usize| routing.situations.get(**at).is_some_and(|named| self.truth(*named) == Truth::False);
        let situations = channel.required.iter().filter(fails).filter_map(|at| self.rules.situations.get(*at));
        situations.map(|situation| Reason::Situation(situation.id.clone())).collect()
    }

    fn contacts(&self, service: Option<usize>, channel: Channel, offered: &ServiceRouting) -> Vec<usize> {
        let Some(service) = service.and_then(|at| self.rules.services.get(at)) else { return Vec::new() };
        let mut suits: Vec<(Usable, usize)> = Vec::new();
        for (at, (contact, function)) in service.contacts.iter().zip(&offered.contacts).enumerate() {
            let usable = Usable::from(self.truth(*function));
            if contact.channel == channel && usable != Usable::No {
                suits.push((usable, at));
            }
        }
        suits.sort_unstable();
        suits.into_iter().map(|(_, at)| at).collect()
    }

    fn evidence(&self, service: Option<usize>, offered: &ServiceRouting) -> Vec<&'a str> {
        let Some(service) = service.and_then(|at| self.rules.services.get(at)) else { return Vec::new() };
        let papers = service.evidence.iter().zip(&offered.evidence);
        let needed = papers.filter(|(_, function)| self.truth(**function) != Truth::False);
        needed.map(|(paper, _)| paper.id.as_str()).collect()
    }

    fn entitlements(&self, offered: &'a ServiceRouting) -> Vec<EntitlementDecision<'a>> {
        let rights = self.rules.entitlements.iter().zip(&offered.entitlements).enumerate();
        let mut found: Vec<(i64, EntitlementDecision<'a>)> = rights
            .filter_map(|(position, (right, routing))| {
                let certainty = Certainty::of(self.truth(routing.function))?;
                let (id, kind, questions) = (right.id.as_str(), right.kind, routing.questions.as_slice());
                Some((right.rank, EntitlementDecision { position, id, kind, certainty, questions }))
            })
            .collect();
        found.sort_by_key(|(rank, decision)| (decision.kind, decision.certainty, *rank));
        found.into_iter().map(|(_, decision)| decision).collect()
    }
}

impl EntitlementDecision<'_> {
    /// The answers it depends on, and those that are missing.
    #[must_use]
    pub fn reasons(&self, questions: &[Question], answers: &Answers) -> Vec<Reason> {
        let reason = |at: &usize| {
            let id = questions.get(*at)?.id.clone();
            Some(match answers.get(*at) {
                None | Some(Answer::Unknown) => Reason::Missing(id),
                Some(_) => Reason::Answer(id),
            })
        };
        self.questions.iter().filter_map(reason).collect()
    }
}
