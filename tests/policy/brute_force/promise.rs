//! The kinds of guarantee, in the words of this reading, and what each asks.

use std::collections::BTreeSet;

use aiguillage::policy::Channel;
use aiguillage::policy::condition::{Claim, Condition};
use aiguillage::policy::model::{self, GuaranteeClaim, Never, Outcome, Rules};

use super::guarantee::{asked_before, has_a_usable_channel, position, says, speaks_of_the_plan};
use super::person::Written;
use super::{Oracle, Partial, Person, Statement};

/// A guarantee.
pub enum Promise<'a> {
    Always(&'a Condition),
    /// Some channel can be used however the answers are completed, and one
    /// whose use is not known is never the only one.
    UsableChannel,
    /// Where the plan offers the channel, these questions have an answer.
    AskedBefore {
        channel: Channel,
        questions: Vec<usize>,
    },
    /// No outcome changes with one of these questions alone.
    Equal {
        outcomes: Outcomes,
        questions: Vec<usize>,
    },
    /// No outcome moves against the order when only this question does.
    Monotone {
        outcomes: Outcomes,
        question: usize,
        order: Order,
        never: Never,
        when: &'a Condition,
    },
    /// No human channel is lost by answering "I don't know" instead.
    Answerable,
}

/// Answers from first to last: these, or a number from low to high.
pub enum Order {
    Written(Vec<i64>),
    Rising,
}

/// What follows for a person: human channels, or these rights.
pub struct Outcomes {
    pub human_channels: bool,
    pub rights: Vec<usize>,
}

impl<'a> Promise<'a> {
    pub fn of(claim: &'a GuaranteeClaim, rules: &Rules) -> Self {
        match claim {
            GuaranteeClaim::Always(condition) => Self::Always(condition),
            GuaranteeClaim::UsableChannel => Self::UsableChannel,
            GuaranteeClaim::AskedBefore { channel, questions } => {
                Self::AskedBefore { channel: *channel, questions: questions.clone() }
            }
            GuaranteeClaim::EqualTreatment { outcome, regardless_of } => {
                Self::Equal { outcomes: Outcomes::of(outcome, rules), questions: regardless_of.clone() }
            }
            GuaranteeClaim::Monotone(monotone) => Self::Monotone {
                outcomes: Outcomes::of(&monotone.outcome, rules),
                question: monotone.question,
                order: match &monotone.order {
                    model::Order::Written(values) => {
                        Order::Written(values.iter().map(|value| i64::from(*value)).collect())
                    }
                    model::Order::Rising => Order::Rising,
                },
                never: monotone.never,
                when: &monotone.when,
            },
            GuaranteeClaim::Answerable => Self::Answerable,
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

    pub fn compares_people(&self) -> bool {
        matches!(self, Self::Equal { .. } | Self::Monotone { .. } | Self::Answerable)
    }

    /// How many completions there are at most to try for someone of whom this
    /// is known.
    pub fn effort(&self, person: &Person<'a>, partial: &Partial) -> usize {
        let missing = |statement: Statement<'a>| {
            let facts = person.facts_of(statement).into_iter().filter(|fact| partial[*fact].is_none());
            facts.fold(1, |product: usize, fact| product.saturating_mul(person.facts.values[fact].len()))
        };
        self.statements(person).into_iter().map(missing).max().unwrap_or(1)
    }

    /// Whether it is kept for one person. Promises that compare two people are.
    fn is_kept(&self, oracle: &impl Oracle<'a>) -> bool {
        match self {
            Self::Always(condition) => says(oracle, condition),
            Self::UsableChannel => has_a_usable_channel(oracle),
            Self::AskedBefore { channel, questions } => asked_before(oracle, *channel, questions),
            _ => true,
        }
    }

    /// Whether it is broken for a person, with the other one where it compares
    /// two: `Err` of that other one, if any.
    pub fn keeps<O: Oracle<'a>>(
        &self,
        partial: &Partial,
        look: &impl Fn(&Partial) -> O,
    ) -> Result<(), Option<Partial>> {
        let one = look(partial);
        if !self.is_kept(&one) {
            return Err(None);
        }
        let others = self.others(partial, one.person());
        match others.into_iter().find(|other| !self.is_kept_between(&one, &look(other))) {
            Some(other) => Err(Some(other)),
            None => Ok(()),
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
            Self::Equal { outcomes, .. } => found.extend(outcomes.statements(person)),
            Self::Monotone { outcomes, when, .. } => {
                found.extend(outcomes.statements(person));
                statements_in(person, when, &mut found);
            }
            Self::AskedBefore { channel, .. } => {
                found.push(Statement::Online);
                offer(person, *channel, &mut found);
            }
            Self::Answerable => Channel::ALL.into_iter().for_each(|channel| offer(person, channel, &mut found)),
        }
        found
    }

    /// The facts on which it may depend whether the promise is kept; of each
    /// question all, for they are answered together.
    pub fn facts(&self, person: &Person<'a>) -> BTreeSet<usize> {
        let asked = self.statements(person).into_iter().flat_map(|statement| person.facts_of(statement));
        let mut questions: BTreeSet<usize> = asked.map(|fact| person.facts.question[fact]).collect();
        if let Self::AskedBefore { questions: before, .. } = self {
            questions.extend(before);
        }
        questions.into_iter().flat_map(|question| person.facts.of_question(question)).collect()
    }
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
    fn of(outcomes: &[Outcome], rules: &Rules) -> Self {
        let rights = outcomes.iter().flat_map(|outcome| match outcome {
            Outcome::HumanChannels => Vec::new(),
            Outcome::Entitlements => (0..rules.entitlements.len()).collect(),
            Outcome::Entitlement(at) => vec![*at],
        });
        Self { human_channels: outcomes.contains(&Outcome::HumanChannels), rights: rights.collect() }
    }
}
