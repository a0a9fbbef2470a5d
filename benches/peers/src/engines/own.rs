//! What Aiguillage says: the task's outcomes, as compiled functions.

use std::collections::BTreeMap;

use aiguillage::policy::diagram::{Function, Truth};
use aiguillage::policy::{Answers, Channel, Decision, Policy};
use anyhow::{Context, Result, ensure};
use chrono::NaiveDate;

use crate::outcome::{Outcomes, Said};
use crate::task::{FIRST, NO_CHANNEL, Scope, Task, offered, right, usable};

/// The task, as Aiguillage has it compiled.
pub struct Functions<'a> {
    policy: &'a Policy,
    on: NaiveDate,
    outcomes: Vec<(String, Function)>,
    first: Vec<(Channel, Function)>,
}

impl<'a> Functions<'a> {
    /// # Errors
    /// The policy has no such service or right.
    pub fn of(policy: &'a Policy, task: &Task, scope: Scope<'_>) -> Result<Self> {
        let rules = policy.rules();
        let at = rules.services.iter().position(|service| service.id == scope.service).context("no such service")?;
        let routing = policy.compiled().on(scope.on).and_then(|routing| routing.services.get(at));
        let routing = routing.context("the service is compiled")?;
        let mut known = BTreeMap::new();
        for channel in &routing.channels {
            known.insert(offered(channel.channel), channel.offered);
            known.insert(usable(channel.channel), channel.usable);
        }
        for (entitlement, compiled) in rules.entitlements.iter().zip(&routing.entitlements) {
            known.insert(right(&entitlement.id), compiled.function);
        }
        let outcomes = task.outcomes.iter().map(|outcome| {
            let function = known.get(&outcome.id).with_context(|| format!("`{}` is not compiled", outcome.id))?;
            Ok((outcome.id.clone(), *function))
        });
        let first = routing.channels.iter().map(|channel| (channel.channel, channel.first)).collect();
        Ok(Self { policy, on: scope.on, outcomes: outcomes.collect::<Result<_>>()?, first })
    }

    /// The value of every function: those of the outcomes, then whether each
    /// channel comes first.
    pub fn values(&self, answers: &Answers) -> Vec<Truth> {
        let compiled = self.policy.compiled();
        let assignment = compiled.variables.assignment(&self.policy.rules().questions, answers, self.on);
        let functions = self.outcomes.iter().map(|(_, function)| function).chain(self.first.iter().map(|(_, f)| f));
        functions.map(|function| compiled.diagrams.truth(*function, &assignment)).collect()
    }

    pub fn outcomes(&self, answers: &Answers) -> Outcomes {
        let values = self.values(answers);
        let (said, first) = values.split_at(self.outcomes.len());
        let said = self.outcomes.iter().zip(said).map(|((id, _), truth)| (id.clone(), Said::from(*truth)));
        said.chain([(FIRST.to_owned(), self.first(first))]).collect()
    }

    /// The channel that surely comes first, none if surely none does.
    fn first(&self, values: &[Truth]) -> Said {
        let surely = self.first.iter().zip(values).find(|(_, truth)| **truth == Truth::True);
        match surely {
            Some(((channel, _), _)) => Said::First(channel.to_string()),
            None if values.iter().all(|truth| *truth == Truth::False) => Said::First(NO_CHANNEL.to_owned()),
            None => Said::Unknown,
        }
    }

    /// The whole decision, of which the functions are a part.
    pub fn decide(&self, answers: &Answers) -> Decision<'_> {
        self.policy.decide(answers, self.on)
    }

    /// # Errors
    /// The public decision does not say what the functions say.
    pub fn agree_with_the_decision(&self, answers: &Answers) -> Result<()> {
        let outcomes = self.outcomes(answers);
        let decision = self.decide(answers);
        for channel in &decision.channels {
            let Some(said) = outcomes.get(&usable(channel.channel)) else { continue };
            let decided = Said::from(channel.usable);
            ensure!(*said == decided, "{}: {said:?}, and {decided:?} in the decision", channel.channel);
        }
        for (id, said) in outcomes.iter().filter_map(|(id, said)| Some((id.strip_prefix("right_")?, said))) {
            let shown = decision.entitlements.iter().any(|entitlement| entitlement.id == id);
            ensure!((*said != Said::Truth(false)) == shown, "`{id}`: {said:?}, and shown: {shown}");
        }
        let Some(Said::First(first)) = outcomes.get(FIRST).filter(|said| **said != Said::First(NO_CHANNEL.to_owned()))
        else {
            return Ok(());
        };
        let decided = decision.channels.first().map(|channel| channel.channel.id());
        ensure!(decided == Some(first.as_str()), "{first} comes first, and {decided:?} in the decision");
        Ok(())
    }
}
