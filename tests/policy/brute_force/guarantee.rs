//! Whether a guarantee holds for one person.
//!
//! A guarantee speaks of plans. A condition on answers in it means *known*:
//! true of everyone whose answers so far tell that it holds. `not` stands
//! outside of that: `not offline` is true of whoever is not known to be
//! offline.

use std::collections::BTreeSet;

use aiguillage::policy::condition::{Claim, Condition};
use aiguillage::policy::model::{GuaranteeClaim, Outcome, Rules};
use aiguillage::policy::{Channel, Usable};

use super::person::Written;
use super::plan::ways;
use super::{Oracle, Partial, Person, Statement, Truth};

/// A guarantee, in the words of this reading.
pub enum Promise<'a> {
    Always(&'a Condition),
    /// Some channel can be used however the answers are completed, and one
    /// whose use is not known is never the only one.
    UsableChannel,
    /// No outcome changes with one of these questions alone.
    Equal {
        outcomes: Outcomes,
        questions: Vec<usize>,
    },
    /// No outcome moves against the order when only this question does.
    Monotone {
        outcomes: Outcomes,
        question: usize,
        order: Vec<i64>,
        never: Move,
    },
    /// Where the plan offers the channel, these questions have an answer.
    AskedBefore {
        channel: Channel,
        questions: Vec<usize>,
    },
    /// No human channel is lost by answering "I don't know" instead.
    Answerable,
}

/// What follows for a person: human channels, or these rights.
pub struct Outcomes {
    pub human_channels: bool,
    pub rights: Vec<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    Adds,
    Removes,
}

impl<'a> Promise<'a> {
    pub fn of(claim: &'a GuaranteeClaim, rules: &Rules) -> Self {
        match claim {
            GuaranteeClaim::Always(condition) => Self::Always(condition),
            GuaranteeClaim::UsableChannel => Self::UsableChannel,
            GuaranteeClaim::EqualTreatment { outcome, regardless_of } => {
                Self::Equal { outcomes: Outcomes::of(outcome, rules), questions: regardless_of.clone() }
            }
        }
    }

    /// The same promise, of this question only.
    pub fn about(self, changed: Option<usize>) -> Self {
        match (self, changed) {
            (Self::Equal { outcomes, .. }, Some(question)) => Self::Equal { outcomes, questions: vec![question] },
            (promise, _) => promise,
        }
    }

    /// The same promise without questions that stand in no condition it speaks
    /// of: with those nothing can change.
    pub fn narrowed(self, person: &Person<'a>) -> Self {
        let facts = self.facts(person);
        match self {
            Self::Equal { outcomes, mut questions } => {
                questions.retain(|at| person.facts.of_question(*at).iter().any(|fact| facts.contains(fact)));
                Self::Equal { outcomes, questions }
            }
            promise => promise,
        }
    }

    /// The question that changes between two people for whom this is broken,
    /// of whom one answers as in `partial`; `Some(None)` when the promise
    /// speaks of one person at a time, and `None` when it is kept.
    pub fn broken<O: Oracle<'a>>(&self, partial: &Partial, look: &impl Fn(&Partial) -> O) -> Option<Option<usize>> {
        let one = |kept: bool| (!kept).then_some(None);
        match self {
            Self::Always(condition) => one(says(&look(partial), condition)),
            Self::UsableChannel => one(has_a_usable_channel(&look(partial))),
            Self::AskedBefore { channel, questions } => one(asked_before(&look(partial), *channel, questions)),
            Self::Equal { outcomes, questions } => {
                let mut questions = questions.iter();
                questions.find(|question| outcomes.depend(**question, partial, look)).map(|question| Some(*question))
            }
            Self::Monotone { outcomes, question, order, never } => {
                let broken = outcomes.move_with(*question, order, *never, partial, look);
                broken.then_some(Some(*question))
            }
            Self::Answerable => loses_a_way(partial, look).map(Some),
        }
    }

    /// Everything that is asked of the oracle.
    pub fn statements(&self, person: &Person<'a>) -> Vec<Statement<'a>> {
        let channels = person.service.map_or(0, |service| service.channels.len());
        let mut found = Vec::new();
        match self {
            Self::Always(condition) => statements_in(person, condition, &mut found),
            Self::UsableChannel => {
                found.push(Statement::SomeUsable);
                found.extend((0..channels).flat_map(|at| [Statement::Offered(at), Statement::Usable(at)]));
            }
            Self::Equal { outcomes, .. } | Self::Monotone { outcomes, .. } => found.extend(outcomes.statements(person)),
            Self::AskedBefore { channel, .. } => {
                found.push(Statement::Online);
                offer(person, *channel, &mut found);
            }
            Self::Answerable => Channel::ALL.into_iter().for_each(|channel| offer(person, channel, &mut found)),
        }
        found
    }

    /// The facts on which it may depend whether the promise is kept.
    pub fn facts(&self, person: &Person<'a>) -> BTreeSet<usize> {
        let mut facts: BTreeSet<usize> =
            self.statements(person).into_iter().flat_map(|statement| person.facts_of(statement)).collect();
        if let Self::AskedBefore { questions, .. } = self {
            facts.extend(questions.iter().flat_map(|question| person.facts.of_question(*question)));
        }
        facts
    }
}

/// What a condition of a guarantee says of one person.
fn says<'a>(oracle: &impl Oracle<'a>, condition: &'a Condition) -> bool {
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

fn speaks_of_the_plan(condition: &Condition) -> bool {
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
        Claim::First(channel) => head(oracle) == Some(*channel),
        Claim::Shown(right) => oracle.truth(Statement::Entitled(*right)) != Truth::No,
        Claim::Likely(right) => oracle.truth(Statement::Entitled(*right)) == Truth::Yes,
    }
}

fn position(person: &Person<'_>, channel: Channel) -> Option<usize> {
    person.service?.channels.iter().position(|own| own.kind == channel)
}

fn can_use<'a>(oracle: &impl Oracle<'a>, channel: Channel) -> Option<Truth> {
    position(oracle.person(), channel).map(|at| oracle.truth(Statement::Usable(at)))
}

/// The first channel of the plan that is not known to be unusable.
pub fn head<'a>(oracle: &impl Oracle<'a>) -> Option<Channel> {
    ways(oracle).into_iter().find(|(_, usable)| *usable != Usable::No).map(|(channel, _)| channel)
}

/// The plan names the channel, not known to be unusable: as one of the
/// service, or as the last resort.
pub fn offers<'a>(oracle: &impl Oracle<'a>, channel: Channel) -> bool {
    let at = position(oracle.person(), channel);
    let own = match channel {
        Channel::Web => can_use(oracle, channel) == Some(Truth::Yes),
        _ => at.is_some_and(|at| oracle.truth(Statement::Usable(at)) != Truth::No),
    };
    let listed = at.is_some_and(|at| oracle.truth(Statement::Offered(at)) != Truth::No);
    let is_last_resort = oracle.person().rules.fallback.channel == channel && !listed;
    own || is_last_resort && !has_a_sure_human_way(oracle)
}

fn has_a_sure_human_way<'a>(oracle: &impl Oracle<'a>) -> bool {
    Channel::ALL.into_iter().any(|channel| channel.is_human() && can_use(oracle, channel) == Some(Truth::Yes))
}

/// Channels of the service count, its last resort does not.
fn has_a_usable_channel<'a>(oracle: &impl Oracle<'a>) -> bool {
    let usable = |channel: &Channel| can_use(oracle, *channel);
    let sure = Channel::ALL.iter().any(|channel| usable(channel) == Some(Truth::Yes));
    let named = |channel: &&Channel| match usable(channel) {
        Some(Truth::Open) => **channel != Channel::Web,
        truth => truth == Some(Truth::Yes),
    };
    oracle.truth(Statement::SomeUsable) == Truth::Yes && (sure || Channel::ALL.iter().filter(named).count() >= 2)
}

fn asked_before<'a>(oracle: &impl Oracle<'a>, channel: Channel, questions: &[usize]) -> bool {
    let online = channel != Channel::Web || oracle.truth(Statement::Online) == Truth::Yes;
    let facts = |question: &usize| oracle.person().facts.of_question(*question);
    !(online && offers(oracle, channel))
        || questions.iter().all(|question| facts(question).into_iter().all(|fact| oracle.knows(fact)))
}

/// The first question whose answer, when it is forgotten, takes a human way along.
fn loses_a_way<'a, O: Oracle<'a>>(partial: &Partial, look: &impl Fn(&Partial) -> O) -> Option<usize> {
    let before = look(partial);
    let facts = before.person().facts;
    let human = || Channel::ALL.into_iter().filter(|channel| channel.is_human());
    let questions: BTreeSet<usize> = facts.question.iter().copied().collect();
    questions.into_iter().find(|question| {
        let mut less = partial.clone();
        facts.of_question(*question).into_iter().for_each(|fact| less[fact] = None);
        let after = look(&less);
        less != *partial && human().any(|channel| offers(&before, channel) && !offers(&after, channel))
    })
}

fn statements_in<'a>(person: &Person<'a>, condition: &'a Condition, found: &mut Vec<Statement<'a>>) {
    match condition {
        Condition::Not(inner) => statements_in(person, inner, found),
        Condition::Claim(claim) => claimed(person, claim, found),
        _ if !speaks_of_the_plan(condition) => found.push(Statement::Written(Written(condition))),
        Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts) => {
            for part in parts {
                statements_in(person, part, found);
            }
        }
        _ => {}
    }
}

fn claimed<'a>(person: &Person<'a>, claim: &Claim, found: &mut Vec<Statement<'a>>) {
    match claim {
        Claim::KnownOnline => found.push(Statement::Online),
        Claim::Offered(channel) | Claim::Usable(channel) => offer(person, *channel, found),
        Claim::First(_) => {
            let channels = person.service.map_or(0, |service| service.channels.len());
            found.extend(
                (0..channels).flat_map(|at| [Statement::Offered(at), Statement::Usable(at), Statement::First(at)]),
            );
        }
        Claim::Shown(right) | Claim::Likely(right) => found.push(Statement::Entitled(*right)),
    }
}

fn offer<'a>(person: &Person<'a>, channel: Channel, found: &mut Vec<Statement<'a>>) {
    found.extend(position(person, channel).into_iter().flat_map(|at| [Statement::Offered(at), Statement::Usable(at)]));
    if person.rules.fallback.channel == channel {
        let channels = person.service.iter().flat_map(|service| service.channels.iter().enumerate());
        let human = channels.filter(|(_, channel)| channel.kind.is_human());
        found.extend(human.map(|(at, _)| Statement::Usable(at)));
    }
}

impl Outcomes {
    fn of(outcome: &[Outcome], rules: &Rules) -> Self {
        let rights = if outcome.contains(&Outcome::Entitlements) { rules.entitlements.len() } else { 0 };
        Self { human_channels: outcome.contains(&Outcome::HumanChannels), rights: (0..rights).collect() }
    }
}
