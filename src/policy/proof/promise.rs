//! The kinds of guarantee, as functions of partial answers.

use std::collections::BTreeMap;

use super::{Case, Compared, Failure, pair};
use crate::policy::compile::ChannelRouting;
use crate::policy::condition::Condition;
use crate::policy::diagram::{Diagrams, Function, TooLarge, Variable};
use crate::policy::model::{Channel, GuaranteeClaim};

/// Proves guarantees about one service.
pub(super) struct Prover<'a> {
    pub case: &'a Case<'a>,
    pub diagrams: &'a mut Diagrams,
    pub compared: &'a mut Compared,
}

impl Prover<'_> {
    pub(super) fn failure(mut self, claim: &GuaranteeClaim) -> Result<Option<Failure>, TooLarge> {
        match claim {
            GuaranteeClaim::Always(condition) => self.always(condition),
            GuaranteeClaim::UsableChannel => self.usable_channel(),
            GuaranteeClaim::AskedBefore { questions, channel } => self.asked_before(questions, *channel),
            GuaranteeClaim::EqualTreatment { outcome, regardless_of } => {
                pair::Pairs { prover: &mut self }.equal(outcome, regardless_of)
            }
            GuaranteeClaim::Monotone(monotone) => pair::Pairs { prover: &mut self }.monotone(monotone),
            GuaranteeClaim::Answerable => pair::Pairs { prover: &mut self }.answerable(),
        }
    }

    fn always(&mut self, condition: &Condition) -> Result<Option<Failure>, TooLarge> {
        let holds = self.guarantee(condition)?;
        self.unless(holds)
    }

    /// Whatever the missing answers are, some channel can be used; and one whose
    /// use is not known is never the only one. Of those who fall through, someone
    /// who surely can use none tells more than someone who has said nothing yet.
    fn usable_channel(&mut self) -> Result<Option<Failure>, TooLarge> {
        let service = self.case.service;
        let perhaps = self.diagrams.perhaps(service.some_usable)?;
        let surely_none = self.unless(perhaps)?;
        if surely_none.is_some() {
            return Ok(surely_none);
        }
        let some = self.diagrams.surely(service.some_usable)?;
        let mut known = Function::FALSE;
        let mut offered = Vec::new();
        for channel in &service.channels {
            let usable = self.diagrams.surely(channel.usable)?;
            known = self.diagrams.or(known, usable)?;
            offered.push(self.named(channel)?);
        }
        let several = self.diagrams.at_least(2, &offered)?;
        let not_alone = self.diagrams.or(known, several)?;
        let holds = self.diagrams.and(some, not_alone)?;
        self.unless(holds)
    }

    /// Where the channel is in the plan, each of the questions has its answer.
    /// Web addresses stand in other channels too, for all who are known to be
    /// online.
    fn asked_before(&mut self, questions: &[usize], channel: Channel) -> Result<Option<Failure>, TooLarge> {
        let mut shown = self.offered(channel)?;
        if channel == Channel::Web {
            let online = self.known_online()?;
            shown = self.diagrams.or(shown, online)?;
        }
        let mut answered = Function::TRUE;
        for question in questions {
            for variable in self.case.compiled.variables.range(*question) {
                let known = self.diagrams.known(variable)?;
                answered = self.diagrams.and(answered, known)?;
            }
        }
        let not_shown = self.diagrams.not(shown)?;
        let holds = self.diagrams.or(not_shown, answered)?;
        self.unless(holds)
    }

    fn unless(&mut self, holds: Function) -> Result<Option<Failure>, TooLarge> {
        let fails = self.diagrams.not(holds)?;
        Ok(self.smallest(fails)?.map(|values| Failure { values, other: None }))
    }

    /// The person with the fewest answers for whom a function is true.
    pub(super) fn smallest(&mut self, function: Function) -> Result<Option<BTreeMap<Variable, u32>>, TooLarge> {
        let possible = self.possible()?;
        let people = self.diagrams.and(function, possible)?;
        Ok(self.smallest_of(people))
    }

    pub(super) fn smallest_of(&self, people: Function) -> Option<BTreeMap<Variable, u32>> {
        self.diagrams.cheapest(people, &|variable| self.case.compiled.variables.price(variable))
    }

    /// The answers that can be given: several options are answered together.
    pub(super) fn possible(&mut self) -> Result<Function, TooLarge> {
        let variables = &self.case.compiled.variables;
        let mut possible = Function::TRUE;
        for question in 0..self.case.rules.questions.len() {
            if variables.range(question).len() < 2 {
                continue;
            }
            let (mut all, mut none) = (Function::TRUE, Function::TRUE);
            for variable in variables.range(question) {
                let known = self.diagrams.known(variable)?;
                let unknown = self.diagrams.not(known)?;
                all = self.diagrams.and(all, known)?;
                none = self.diagrams.and(none, unknown)?;
            }
            let together = self.diagrams.or(all, none)?;
            possible = self.diagrams.and(possible, together)?;
        }
        Ok(possible)
    }

    /// The plan names the channel, not known to be unusable.
    pub(super) fn named(&mut self, channel: &ChannelRouting) -> Result<Function, TooLarge> {
        if channel.channel == Channel::Web {
            return self.diagrams.surely(channel.usable);
        }
        self.diagrams.perhaps(channel.usable)
    }
}
