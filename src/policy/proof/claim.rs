//! Guarantees of one service on one date, as functions of partial answers.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::policy::compile::formula::Compiler;
use crate::policy::compile::{ChannelRouting, Compiled, Routing, ServiceRouting};
use crate::policy::condition::{Claim, Condition};
use crate::policy::diagram::{Diagrams, Function, TooLarge, Variable};
use crate::policy::model::{Channel, Outcome, PublicService, Rules};

/// The values of a person for whom a guarantee fails.
type Failure = Option<BTreeMap<Variable, u32>>;

/// The values of a person who is treated unequally, and the question by which.
type UnequalTreatment = (BTreeMap<Variable, u32>, Option<usize>);

/// Proves guarantees about one service.
pub(super) struct Prover<'a> {
    pub rules: &'a Rules,
    pub compiled: &'a Compiled,
    pub diagrams: &'a mut Diagrams,
    pub routing: &'a Routing,
    /// The service the person comes for; `None` when the policy has none.
    pub named: Option<&'a PublicService>,
    pub service: &'a ServiceRouting,
    pub date: NaiveDate,
}

impl<'a> Prover<'a> {
    pub(super) fn always(&mut self, condition: &Condition) -> Result<Failure, TooLarge> {
        let holds = self.guarantee(condition)?;
        Ok(self.smallest_failure(holds))
    }

    /// The path to false with the fewest answers; `None` when there is none.
    fn smallest_failure(&self, holds: Function) -> Failure {
        self.diagrams.cheapest(holds, Function::FALSE)
    }

    /// Whatever the missing answers are, some channel can be used; and one whose
    /// use is not known is never the only one.
    pub(super) fn usable_channel(&mut self) -> Result<Failure, TooLarge> {
        let service = self.service;
        let some = self.diagrams.surely(service.some_usable)?;
        let mut known = Function::FALSE;
        let mut offered = Vec::new();
        for channel in &service.channels {
            let usable = self.diagrams.surely(channel.usable)?;
            known = self.diagrams.or(known, usable)?;
            offered.push(self.is_named(channel)?);
        }
        let several = self.diagrams.at_least(2, &offered)?;
        let not_alone = self.diagrams.or(known, several)?;
        let holds = self.diagrams.and(some, not_alone)?;
        Ok(self.smallest_failure(holds))
    }

    /// Nothing of the outcome depends on these questions. Diagrams are
    /// canonical: a function depends on a variable exactly when it tests it.
    pub(super) fn equal(&self, outcome: &[Outcome], regardless_of: &[usize]) -> Option<UnequalTreatment> {
        let mut functions = Vec::new();
        if outcome.contains(&Outcome::HumanChannels) {
            let human = self.service.channels.iter().filter(|channel| channel.channel.is_human());
            functions.extend(human.flat_map(|channel| [channel.offered, channel.usable]));
        }
        if outcome.contains(&Outcome::Entitlements) {
            functions.extend(self.service.entitlements.iter().map(|entitlement| entitlement.function));
        }
        for function in functions {
            for variable in self.diagrams.support(function) {
                let question = self.compiled.variables.question(variable);
                if question.is_some_and(|question| regardless_of.contains(&question)) {
                    let path = self.diagrams.cheapest_to(function, variable).unwrap_or_default();
                    return Some((path, question));
                }
            }
        }
        None
    }

    /// A guarantee as a function of partial answers.
    fn guarantee(&mut self, condition: &Condition) -> Result<Function, TooLarge> {
        match condition {
            Condition::Not(inner) => {
                let inner = self.guarantee(inner)?;
                self.diagrams.not(inner)
            }
            Condition::Claim(claim) => self.claim(claim),
            _ if !speaks_of_the_decision(condition) => self.known(condition),
            Condition::All(parts) => {
                let parts = self.guarantees(parts)?;
                self.diagrams.all(parts)
            }
            Condition::Any(parts) => {
                let parts = self.guarantees(parts)?;
                self.diagrams.any(parts)
            }
            Condition::AtLeast(count, parts) => {
                let parts = self.guarantees(parts)?;
                self.diagrams.at_least(*count, &parts)
            }
            _ => Ok(Function::TRUE),
        }
    }

    fn guarantees(&mut self, parts: &[Condition]) -> Result<Vec<Function>, TooLarge> {
        parts.iter().map(|part| self.guarantee(part)).collect()
    }

    /// The answers so far tell that a condition is true.
    fn known(&mut self, condition: &Condition) -> Result<Function, TooLarge> {
        let mut compiler = Compiler::new(self.rules, &self.compiled.variables, self.diagrams, self.date);
        compiler.come_for(self.named.map(|service| service.id.as_str()));
        let plain = compiler.function(condition)?;
        let lifted = self.diagrams.lift(plain)?;
        self.diagrams.surely(lifted)
    }

    fn claim(&mut self, claim: &Claim) -> Result<Function, TooLarge> {
        match claim {
            Claim::KnownOnline => self.diagrams.surely(self.routing.known_online),
            Claim::Offered(channel) => self.offered(*channel),
            Claim::Usable(channel) => match self.find(*channel) {
                Some(routing) => self.diagrams.surely(routing.usable),
                None => Ok(Function::FALSE),
            },
            Claim::First(channel) => self.first(*channel),
            Claim::Shown(at) => {
                let function = self.entitlement(*at);
                self.diagrams.perhaps(function)
            }
            Claim::Likely(at) => {
                let function = self.entitlement(*at);
                self.diagrams.surely(function)
            }
        }
    }

    fn entitlement(&self, at: usize) -> Function {
        self.service.entitlements.get(at).map_or(Function::FALSE, |entitlement| entitlement.function)
    }

    fn find(&self, channel: Channel) -> Option<&'a ChannelRouting> {
        self.service.channels.iter().find(|routing| routing.channel == channel)
    }

    /// The plan names the channel, not known to be unusable.
    fn is_named(&mut self, channel: &ChannelRouting) -> Result<Function, TooLarge> {
        if channel.channel == Channel::Web {
            return self.diagrams.surely(channel.usable);
        }
        let usable = self.diagrams.perhaps(channel.usable)?;
        let offered = self.diagrams.perhaps(channel.offered)?;
        self.diagrams.and(usable, offered)
    }

    fn offered(&mut self, channel: Channel) -> Result<Function, TooLarge> {
        let own = match self.find(channel) {
            Some(routing) => self.is_named(routing)?,
            None => Function::FALSE,
        };
        if self.rules.fallback.channel != channel {
            return Ok(own);
        }
        let listed = match self.find(channel) {
            Some(routing) => self.diagrams.perhaps(routing.offered)?,
            None => Function::FALSE,
        };
        let mut last_resort = self.diagrams.not(listed)?;
        for routing in self.service.channels.iter().filter(|routing| routing.channel.is_human()) {
            let sure = self.diagrams.surely(routing.usable)?;
            let not_sure = self.diagrams.not(sure)?;
            last_resort = self.diagrams.and(last_resort, not_sure)?;
        }
        self.diagrams.or(own, last_resort)
    }

    /// The channel stands at the head of the plan: surely usable ones before
    /// others, a preferred one before those in written order.
    fn first(&mut self, channel: Channel) -> Result<Function, TooLarge> {
        let mut head = Function::FALSE;
        let mut undecided = Function::TRUE;
        for rank in Rank::ALL {
            for routing in &self.service.channels {
                let here = self.ranked(routing, rank)?;
                if routing.channel == channel {
                    let decides = self.diagrams.and(undecided, here)?;
                    head = self.diagrams.or(head, decides)?;
                }
                let passed = self.diagrams.not(here)?;
                undecided = self.diagrams.and(undecided, passed)?;
            }
        }
        Ok(head)
    }

    fn ranked(&mut self, routing: &ChannelRouting, rank: Rank) -> Result<Function, TooLarge> {
        match rank {
            Rank::Preferred => self.diagrams.surely(routing.first),
            Rank::Sure if routing.channel == Channel::Web => Ok(Function::FALSE),
            Rank::Sure => self.diagrams.surely(routing.usable),
            Rank::Perhaps => self.is_named(routing),
        }
    }
}

#[derive(Clone, Copy)]
enum Rank {
    Preferred,
    Sure,
    Perhaps,
}

impl Rank {
    const ALL: [Self; 3] = [Self::Preferred, Self::Sure, Self::Perhaps];
}

fn speaks_of_the_decision(condition: &Condition) -> bool {
    match condition {
        Condition::Claim(_) => true,
        Condition::Not(inner) => speaks_of_the_decision(inner),
        Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts) => {
            parts.iter().any(speaks_of_the_decision)
        }
        _ => false,
    }
}
