//! The plan that follows from what is true of a person.

use std::cmp::Reverse;

use aiguillage::policy::model::{EntitlementKind, PublicService};
use aiguillage::policy::{Certainty, Channel, Decision, Usable};

use super::{Oracle, Statement, Truth};

/// What a decision says, without the reasons.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Plan {
    pub service: Option<String>,
    pub known_online: bool,
    pub ways: Vec<Way>,
    /// Rights to speak of, with how sure they are.
    pub rights: Vec<(String, Certainty)>,
    pub papers: Vec<String>,
}

/// One channel with the contacts that suit, by position.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Way {
    pub channel: Channel,
    pub usable: Usable,
    pub contacts: Vec<usize>,
}

impl Plan {
    /// The plan of a decision of the engine.
    pub fn of(decision: &Decision, services: &[PublicService]) -> Self {
        let ways = decision.channels.iter().map(|way| Way {
            channel: way.channel,
            usable: way.usable,
            contacts: way.contacts.clone(),
        });
        Self {
            service: decision.service.map(|at| services[at].id.clone()),
            known_online: decision.known_online,
            ways: ways.collect(),
            rights: decision.entitlements.iter().map(|right| (right.id.to_owned(), right.certainty)).collect(),
            papers: decision.evidence.iter().map(|paper| (*paper).to_owned()).collect(),
        }
    }

    pub fn way(&self, channel: Channel) -> Option<&Way> {
        self.ways.iter().find(|way| way.channel == channel)
    }

    /// The plan names the channel, not known to be unusable.
    pub fn offers(&self, channel: Channel) -> bool {
        self.way(channel).is_some_and(|way| way.usable != Usable::No)
    }
}

/// The plan of one person.
pub fn plan<'a>(oracle: &impl Oracle<'a>) -> Plan {
    Plan {
        service: oracle.person().service.map(|service| service.id.clone()),
        known_online: oracle.truth(Statement::Online) == Truth::Yes,
        ways: ways(oracle)
            .into_iter()
            .map(|(channel, usable)| Way { channel, usable, contacts: contacts(oracle, channel) })
            .collect(),
        rights: rights(oracle),
        papers: papers(oracle),
    }
}

fn usable(truth: Truth) -> Usable {
    match truth {
        Truth::Yes => Usable::Yes,
        Truth::Open => Usable::Unknown,
        Truth::No => Usable::No,
    }
}

/// Usable ones first, of these the preferred one; then unknown ones, and the
/// web unless it is preferred; then unusable ones; else as written.
pub fn ways<'a>(oracle: &impl Oracle<'a>) -> Vec<(Channel, Usable)> {
    let mut ways = Vec::new();
    for (at, channel) in oracle.person().service.iter().flat_map(|service| service.channels.iter().enumerate()) {
        let usable = usable(oracle.truth(Statement::Usable(at)));
        let is_web = channel.kind == Channel::Web;
        if oracle.truth(Statement::Offered(at)) == Truth::No || is_web && usable != Usable::Yes {
            continue;
        }
        let preferred = usable == Usable::Yes && oracle.truth(Statement::First(at)) == Truth::Yes;
        let rank = if is_web && !preferred { Usable::Unknown } else { usable };
        ways.push((rank, Reverse(preferred), channel.kind, usable));
    }
    // Stable: else as written.
    ways.sort_by_key(|(rank, preferred, ..)| (*rank, *preferred));
    let ways = ways.into_iter().map(|(_, _, channel, usable)| (channel, usable)).collect();
    with_last_resort(ways, oracle.person().rules.fallback.channel)
}

/// Whoever has no human channel that is surely usable is told the last resort;
/// where no other is open either, as the last that is.
fn with_last_resort(mut ways: Vec<(Channel, Usable)>, last_resort: Channel) -> Vec<(Channel, Usable)> {
    let human = |(channel, _): &&(Channel, Usable)| *channel != Channel::Web;
    let sure = ways.iter().filter(human).any(|(_, usable)| *usable == Usable::Yes);
    let other = |(channel, usable): &(Channel, Usable)| *channel != last_resort && *usable != Usable::No;
    let listed = ways.iter().any(|(channel, _)| *channel == last_resort);
    if sure || listed && ways.iter().filter(human).any(other) {
        return ways;
    }
    ways.retain(|(channel, _)| *channel != last_resort);
    let unfit = ways.iter().position(|(_, usable)| *usable == Usable::No).unwrap_or(ways.len());
    ways.insert(unfit, (last_resort, Usable::Unknown));
    ways
}

/// Those that surely suit before those that may.
fn contacts<'a>(oracle: &impl Oracle<'a>, channel: Channel) -> Vec<usize> {
    let contacts = oracle.person().service.iter().flat_map(|service| service.contacts.iter().enumerate());
    let of_channel: Vec<usize> = contacts.filter(|(_, contact)| contact.channel == channel).map(|(at, _)| at).collect();
    let suiting = |truth| {
        let suits = move |at: &&usize| oracle.truth(Statement::Suits(**at)) == truth;
        of_channel.iter().filter(suits).copied().collect::<Vec<_>>()
    };
    [suiting(Truth::Yes), suiting(Truth::Open)].concat()
}

/// Papers that may be needed.
fn papers<'a>(oracle: &impl Oracle<'a>) -> Vec<String> {
    let papers = oracle.person().service.iter().flat_map(|service| service.evidence.iter().enumerate());
    let needed = papers.filter(|(at, _)| oracle.truth(Statement::Needed(*at)) != Truth::No);
    needed.map(|(_, paper)| paper.id.clone()).collect()
}

/// Benefits before rights of access, likely ones before possible ones, by rank.
fn rights<'a>(oracle: &impl Oracle<'a>) -> Vec<(String, Certainty)> {
    let mut found: Vec<(EntitlementKind, Certainty, i64, String)> = Vec::new();
    for (at, right) in oracle.person().rules.entitlements.iter().enumerate() {
        let certainty = match oracle.truth(Statement::Entitled(at)) {
            Truth::Yes => Certainty::Likely,
            Truth::Open => Certainty::Possible,
            Truth::No => continue,
        };
        found.push((right.kind, certainty, right.rank, right.id.clone()));
    }
    // Stable: rights of one rank stand as in the rule set.
    found.sort_by_key(|(kind, certainty, rank, _)| (*kind, *certainty, *rank));
    found.into_iter().map(|(_, certainty, _, id)| (id, certainty)).collect()
}
