//! Guarantees that compare two people who differ in one answer.

use std::collections::BTreeSet;

use super::Failure;
use super::promise::Prover;
use crate::policy::diagram::{Diagrams, Function, Step, TooLarge, Variable};
use crate::policy::model::{Monotone, Never, Order, Outcome};

/// Finds two people who must be treated alike, or in an order, and are not.
pub(super) struct Pairs<'a, 'b> {
    pub prover: &'b mut Prover<'a>,
}

impl Pairs<'_, '_> {
    /// Nothing of the outcome depends on these questions.
    pub(super) fn equal(&mut self, outcome: &[Outcome], regardless_of: &[usize]) -> Result<Option<Failure>, TooLarge> {
        let mut smallest = None;
        for function in self.outcomes(outcome) {
            if !self.prover.compared.insert(function) {
                continue;
            }
            let support = self.prover.diagrams.support(function);
            for variable in regardless_of.iter().flat_map(|at| self.prover.case.compiled.variables.range(*at)) {
                if support.contains(&variable) {
                    let steps = neighbours(&self.prover.diagrams.stretches(function, variable));
                    let failure = self.smallest_step(function, variable, &steps, Function::TRUE, differ)?;
                    smallest = self.smaller(smallest, failure);
                }
            }
        }
        Ok(smallest)
    }

    /// Along the order of answers, no outcome rises, or none falls.
    pub(super) fn monotone(&mut self, monotone: &Monotone) -> Result<Option<Failure>, TooLarge> {
        let among = self.prover.guarantee(&monotone.when)?;
        let variable = self.prover.case.compiled.variables.first(monotone.question);
        let wrong: Step = match monotone.never {
            Never::Adds => rises,
            Never::Removes => falls,
        };
        let order = match &monotone.order {
            Order::Rising => None,
            Order::Written(values) => Some(values.as_slice()),
        };
        let looks_at_itself = self.prover.diagrams.support(among).contains(&variable);
        let mut smallest = None;
        for function in self.outcomes(&monotone.outcome) {
            if among == Function::TRUE && !self.prover.compared.insert(function) {
                continue;
            }
            let people = self.prover.diagrams.along(function, variable, order, wrong)?;
            if !looks_at_itself && self.prover.diagrams.and(people, among)? == Function::FALSE {
                continue;
            }
            let steps = self.steps(monotone, function, among, variable);
            let failure = self.smallest_step(function, variable, &steps, among, wrong)?;
            smallest = self.smaller(smallest, failure);
        }
        Ok(smallest)
    }

    /// The pairs of answers to compare. Neighbours are enough, for what holds
    /// from one to the next holds from the first to the last; but not where
    /// `when` looks at the question itself and may leave out what is between.
    fn steps(&self, monotone: &Monotone, function: Function, among: Function, variable: Variable) -> Vec<(u32, u32)> {
        let diagrams = &self.prover.diagrams;
        let stretches = || {
            let mut starts = diagrams.stretches(function, variable);
            starts.extend(diagrams.stretches(among, variable));
            starts.sort_unstable();
            starts.dedup();
            starts
        };
        let values = match &monotone.order {
            Order::Rising => stretches(),
            Order::Written(values) => values.clone(),
        };
        if !diagrams.support(among).contains(&variable) {
            return neighbours(&values);
        }
        let later = |at: usize| values.iter().skip(at + 1);
        values.iter().enumerate().flat_map(|(at, from)| later(at).map(|to| (*from, *to))).collect()
    }

    fn smaller(&self, one: Option<Failure>, other: Option<Failure>) -> Option<Failure> {
        let size = |failure: &Failure| self.prover.case.compiled.variables.questions_in(&failure.values);
        one.into_iter().chain(other).min_by_key(size)
    }

    /// "I don't know" in place of any answer loses no human channel.
    pub(super) fn answerable(&mut self) -> Result<Option<Failure>, TooLarge> {
        let case = self.prover.case;
        let possible = self.prover.possible()?;
        for channel in case.service.channels.iter().filter(|channel| channel.channel.is_human()) {
            let named = self.prover.named(channel)?;
            let support = self.prover.diagrams.support(named);
            let counting: BTreeSet<usize> =
                support.iter().filter_map(|at| case.compiled.variables.question(*at)).collect();
            for question in counting {
                let mut without = named;
                for variable in case.compiled.variables.range(question) {
                    let unknown = self.prover.diagrams.unknown(variable);
                    without = self.prover.diagrams.fix(without, variable, unknown)?;
                }
                let lost = self.prover.diagrams.not(without)?;
                let lost = self.prover.diagrams.all([named, lost, possible])?;
                if let Some(values) = self.prover.smallest_of(lost) {
                    let mut other = values.clone();
                    other.retain(|variable, _| case.compiled.variables.question(*variable) != Some(question));
                    return Ok(Some(Failure { values, other: Some(other) }));
                }
            }
        }
        Ok(None)
    }

    fn outcomes(&self, outcomes: &[Outcome]) -> Vec<Function> {
        let service = self.prover.case.service;
        let human = || service.channels.iter().filter(|channel| channel.channel.is_human());
        let rights = || service.entitlements.iter();
        let mut functions = Vec::new();
        for outcome in outcomes {
            match outcome {
                Outcome::HumanChannels => functions.extend(human().map(|channel| channel.usable)),
                Outcome::Entitlements => functions.extend(rights().map(|right| right.function)),
                Outcome::Entitlement(at) => functions.extend(rights().nth(*at).map(|right| right.function)),
            }
        }
        functions
    }

    /// The smallest person for whom one of the steps changes the function in a
    /// wrong way, with their answer before and after it.
    fn smallest_step(
        &mut self,
        function: Function,
        variable: Variable,
        steps: &[(u32, u32)],
        among: Function,
        wrong: Step,
    ) -> Result<Option<Failure>, TooLarge> {
        let possible = self.prover.possible()?;
        let among = self.prover.diagrams.and(among, possible)?;
        let mut smallest = None;
        for &(from, to) in steps {
            let before = self.prover.diagrams.fix(function, variable, from)?;
            let after = self.prover.diagrams.fix(function, variable, to)?;
            let wrong = wrong(self.prover.diagrams, before, after)?;
            let first = self.prover.diagrams.fix(among, variable, from)?;
            let second = self.prover.diagrams.fix(among, variable, to)?;
            let people = self.prover.diagrams.all([wrong, first, second])?;
            let failure = self.prover.smallest_of(people).map(|values| {
                let with =
                    |value| values.iter().map(|(known, own)| (*known, *own)).chain([(variable, value)]).collect();
                Failure { values: with(from), other: Some(with(to)) }
            });
            smallest = self.smaller(smallest, failure);
        }
        Ok(smallest)
    }
}

fn rises(diagrams: &mut Diagrams, before: Function, after: Function) -> Result<Function, TooLarge> {
    let (sure, surer) = (diagrams.surely(before)?, diagrams.surely(after)?);
    let (maybe, likelier) = (diagrams.perhaps(before)?, diagrams.perhaps(after)?);
    let (not_sure, not_maybe) = (diagrams.not(sure)?, diagrams.not(maybe)?);
    let (to_sure, to_maybe) = (diagrams.and(not_sure, surer)?, diagrams.and(not_maybe, likelier)?);
    diagrams.or(to_sure, to_maybe)
}

fn falls(diagrams: &mut Diagrams, before: Function, after: Function) -> Result<Function, TooLarge> {
    rises(diagrams, after, before)
}

fn differ(diagrams: &mut Diagrams, before: Function, after: Function) -> Result<Function, TooLarge> {
    let (rises, falls) = (rises(diagrams, before, after)?, falls(diagrams, before, after)?);
    diagrams.or(rises, falls)
}

fn neighbours(values: &[u32]) -> Vec<(u32, u32)> {
    values.iter().copied().zip(values.iter().copied().skip(1)).collect()
}
