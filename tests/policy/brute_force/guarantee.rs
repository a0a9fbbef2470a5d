//! Whether a guarantee that speaks of one person at a time holds for one.
//!
//! A guarantee speaks of plans. A condition on answers in it means *known*:
//! true of everyone whose answers so far tell that it holds. `not` stands
//! outside of that: `not offline` is true of whoever is not known to be
//! offline.

use aiguillage::policy::condition::{Claim, Condition};
use aiguillage::policy::{Channel, Usable};

use super::person::Written;
use super::plan::ways;
use super::{Oracle, Person, Statement, Truth};

/// What a condition of a guarantee says of one person.
pub fn says<'a>(oracle: &impl Oracle<'a>, condition: &'a Condition) -> bool {
    match condition {
        Condition::Not(inner) => !says(oracle, inner),
        Condition::Claim(claim) => claims(oracle, claim),
        _ if !speaks_of_the_plan(condition) => oracle.truth(Statement::Written(Written(condition))) == Truth::Yes,
        Condition::All(parts) => parts.iter().all(|part| says(oracle, part)),
        Condition::Any(parts) => parts.iter().any(|part| says(oracle, part)),
        Condition::AtLeast(count, parts) => parts.iter().filter(|part| says(oracle, part)).count() >= *count,
        _ => panic!("what has no parts speaks of the plan only if it is a claim"),
    }
}

pub fn speaks_of_the_plan(condition: &Condition) -> bool {
    match condition {
        Condition::Claim(_) => true,
        Condition::Not(inner) => speaks_of_the_plan(inner),
        Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts) => {
            parts.iter().any(speaks_of_the_plan)
        }
        _ => false,
    }
}

fn claims<'a>(oracle: &impl Oracle<'a>, claim: &Claim) -> bool {
    match claim {
        Claim::KnownOnline => oracle.truth(Statement::Online) == Truth::Yes,
        Claim::Offered(channel) => offers(oracle, *channel),
        Claim::Usable(channel) => can_use(oracle, *channel) == Some(Truth::Yes),
        Claim::First(channel) => head(oracle) == *channel,
        Claim::Shown(right) => oracle.truth(Statement::Entitled(*right)) != Truth::No,
        Claim::Likely(right) => oracle.truth(Statement::Entitled(*right)) == Truth::Yes,
    }
}

pub fn position(person: &Person<'_>, channel: Channel) -> Option<usize> {
    person.service?.channels.iter().position(|own| own.kind == channel)
}

fn can_use<'a>(oracle: &impl Oracle<'a>, channel: Channel) -> Option<Truth> {
    position(oracle.person(), channel).map(|at| oracle.truth(Statement::Usable(at)))
}

/// The first channel of the plan that is not known to be unusable; where there
/// is none, the last resort, which the contact plan then puts in.
pub fn head<'a>(oracle: &impl Oracle<'a>) -> Channel {
    let open = ways(oracle).into_iter().find(|(_, usable)| *usable != Usable::No);
    open.map_or(oracle.person().rules.fallback.channel, |(channel, _)| channel)
}

/// The plan names the channel, not known to be unusable: as one of the
/// service; or as the last resort, of whoever has no sure human channel and is
/// not told that this one does not fit and another may.
pub fn offers<'a>(oracle: &impl Oracle<'a>, channel: Channel) -> bool {
    let at = position(oracle.person(), channel);
    let listed = at.is_some_and(|at| oracle.truth(Statement::Offered(at)) != Truth::No);
    let is_last_resort = oracle.person().rules.fallback.channel == channel;
    let told = || {
        has_human_way(oracle, |truth| truth == Truth::Yes)
            || listed && has_human_way(oracle, |truth| truth != Truth::No)
    };
    names(oracle, channel) || is_last_resort && !told()
}

fn has_human_way<'a>(oracle: &impl Oracle<'a>, is: impl Fn(Truth) -> bool) -> bool {
    Channel::ALL.into_iter().any(|channel| channel.is_human() && can_use(oracle, channel).is_some_and(&is))
}

/// The service offers the channel, and the person is not known to be unable to
/// use it; of the web they must be known to be able.
pub fn names<'a>(oracle: &impl Oracle<'a>, channel: Channel) -> bool {
    match can_use(oracle, channel) {
        Some(Truth::Open) => channel != Channel::Web,
        truth => truth == Some(Truth::Yes),
    }
}

/// Channels of the service count, its last resort does not.
pub fn has_a_usable_channel<'a>(oracle: &impl Oracle<'a>) -> bool {
    let usable = |channel: &Channel| can_use(oracle, *channel);
    let sure = Channel::ALL.iter().any(|channel| usable(channel) == Some(Truth::Yes));
    let named = |channel: &&Channel| names(oracle, **channel);
    oracle.truth(Statement::SomeUsable) == Truth::Yes && (sure || Channel::ALL.iter().filter(named).count() >= 2)
}

/// Web addresses stand in other channels too, for all who are known to be
/// online.
pub fn asked_before<'a>(oracle: &impl Oracle<'a>, channel: Channel, questions: &[usize]) -> bool {
    let online = channel == Channel::Web && oracle.truth(Statement::Online) == Truth::Yes;
    let facts = |question: &usize| oracle.person().facts.of_question(*question);
    !(online || offers(oracle, channel))
        || questions.iter().all(|question| facts(question).into_iter().all(|fact| oracle.knows(fact)))
}
