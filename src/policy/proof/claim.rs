//! What guarantees say of a decision, as functions of partial answers.

use super::promise::Prover;
use crate::policy::compile::ChannelRouting;
use crate::policy::compile::formula::Compiler;
use crate::policy::condition::{Claim, Condition};
use crate::policy::diagram::{Function, TooLarge};
use crate::policy::model::Channel;

impl<'a> Prover<'a> {
    /// A guarantee as a function of partial answers.
    pub(super) fn guarantee(&mut self, condition: &Condition) -> Result<Function, TooLarge> {
        match condition {
            Condition::Not(inner) => {
                let inner = self.guarantee(inner)?;
                self.diagrams.not(inner)
            }
            Condition::Claim(claim) => self.claim(claim),
            _ if !condition.speaks_of_the_decision() => self.known(condition),
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
        let case = self.case;
        let mut compiler = Compiler::new(case.rules, &case.compiled.variables, self.diagrams, case.date);
        compiler.come_for(case.named.map(|service| service.id.as_str()));
        let plain = compiler.function(condition)?;
        self.diagrams.lift_surely(plain)
    }

    fn claim(&mut self, claim: &Claim) -> Result<Function, TooLarge> {
        match claim {
            Claim::KnownOnline => self.known_online(),
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

    /// The answers tell that the person is online; they come for the service.
    pub(super) fn known_online(&mut self) -> Result<Function, TooLarge> {
        let mut online = self.case.routing.known_online;
        let rules = self.case.rules;
        let named = self.case.named.and_then(|service| rules.coming_for(&service.id));
        let asked = rules.service_question().map(|at| self.case.compiled.variables.range(at));
        for variable in asked.unwrap_or_default() {
            let option = named.and_then(|(_, option)| u32::try_from(option).ok());
            online = self.diagrams.fix(online, variable, option.unwrap_or(self.diagrams.unknown(variable)))?;
        }
        self.diagrams.surely(online)
    }

    fn entitlement(&self, at: usize) -> Function {
        self.case.service.entitlements.get(at).map_or(Function::FALSE, |entitlement| entitlement.function)
    }

    fn find(&self, channel: Channel) -> Option<&'a ChannelRouting> {
        self.case.service.channels.iter().find(|routing| routing.channel == channel)
    }

    /// The plan offers the channel: it names it; or it is the last resort of
    /// those for whom no human channel is surely usable, unless it is said not
    /// to fit and another may.
    pub(super) fn offered(&mut self, channel: Channel) -> Result<Function, TooLarge> {
        let own = match self.find(channel) {
            Some(routing) => self.named(routing)?,
            None => Function::FALSE,
        };
        if self.case.rules.fallback.channel != channel {
            return Ok(own);
        }
        let listed = match self.find(channel) {
            Some(routing) => self.diagrams.perhaps(routing.offered)?,
            None => Function::FALSE,
        };
        let mut last_resort = self.diagrams.not(listed)?;
        let mut nothing_else = Function::TRUE;
        for routing in self.case.service.channels.iter().filter(|routing| routing.channel.is_human()) {
            let sure = self.diagrams.surely(routing.usable)?;
            last_resort = self.without(last_resort, sure)?;
            let open = self.diagrams.perhaps(routing.usable)?;
            nothing_else = self.without(nothing_else, open)?;
        }
        self.diagrams.any([own, last_resort, nothing_else])
    }

    /// The channel stands at the head of the plan: the preferred one; else the
    /// first human one that is surely usable; else the first one named, the
    /// web among them; else the last resort.
    fn first(&mut self, channel: Channel) -> Result<Function, TooLarge> {
        let preferred = self.find(channel).map_or(Function::FALSE, |routing| routing.first);
        let sure = self.first_of_the_sure(channel)?;
        let named = self.first_of_the_named(channel)?;
        let last_resort = self.only_the_last_resort(channel)?;
        self.diagrams.any([preferred, sure, named, last_resort])
    }

    fn first_of_the_sure(&mut self, channel: Channel) -> Result<Function, TooLarge> {
        let Some(own) = self.find(channel).filter(|routing| routing.channel.is_human()) else {
            return Ok(Function::FALSE);
        };
        let service = self.case.service;
        let mut head = self.diagrams.surely(own.usable)?;
        for before in service.channels.iter().take_while(|routing| routing.channel != channel) {
            if before.channel.is_human() {
                let sure = self.diagrams.surely(before.usable)?;
                head = self.without(head, sure)?;
            }
        }
        for other in service.channels.iter().filter(|routing| routing.channel != channel) {
            head = self.without(head, other.first)?;
        }
        Ok(head)
    }

    /// What is preferred can surely be used: where no human channel is sure,
    /// only the web can be preferred.
    fn first_of_the_named(&mut self, channel: Channel) -> Result<Function, TooLarge> {
        let Some(own) = self.find(channel) else { return Ok(Function::FALSE) };
        let service = self.case.service;
        let mut head = self.named(own)?;
        for before in service.channels.iter().take_while(|routing| routing.channel != channel) {
            let named = self.named(before)?;
            head = self.without(head, named)?;
        }
        for other in &service.channels {
            let passes = match other.channel {
                Channel::Web if channel == Channel::Web => Function::FALSE,
                Channel::Web => other.first,
                _ => self.diagrams.surely(other.usable)?,
            };
            head = self.without(head, passes)?;
        }
        Ok(head)
    }

    fn only_the_last_resort(&mut self, channel: Channel) -> Result<Function, TooLarge> {
        if self.case.rules.fallback.channel != channel {
            return Ok(Function::FALSE);
        }
        let service = self.case.service;
        let mut head = Function::TRUE;
        for routing in &service.channels {
            let named = self.named(routing)?;
            head = self.without(head, named)?;
        }
        Ok(head)
    }

    fn without(&mut self, function: Function, excluded: Function) -> Result<Function, TooLarge> {
        let rest = self.diagrams.not(excluded)?;
        self.diagrams.and(function, rest)
    }
}
