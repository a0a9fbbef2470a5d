//! One condition to one plain function.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::policy::condition::{Amount, Comparison, Condition};
use crate::policy::diagram::{Diagrams, Function, Linear, Relation, Term, TooLarge};
use crate::policy::model::{Channel, Rules, ServiceChannel};
use crate::policy::variable::Variables;

/// What an atom takes for granted: the answers of questions that do not exist
/// for a person (a value for each of its variables), and which do exist.
type Pins = BTreeMap<usize, Option<Vec<u32>>>;

/// Compiles the conditions of a rule set as they stand on one date.
pub(in crate::policy) struct Compiler<'a> {
    rules: &'a Rules,
    pub(in crate::policy) variables: &'a Variables,
    pub(in crate::policy) diagrams: &'a mut Diagrams,
    date: NaiveDate,
    /// The answer to `service` is taken for granted.
    pins: Pins,
}

impl<'a> Compiler<'a> {
    pub(in crate::policy) fn new(
        rules: &'a Rules,
        variables: &'a Variables,
        diagrams: &'a mut Diagrams,
        date: NaiveDate,
    ) -> Self {
        Self { rules, variables, diagrams, date, pins: Pins::new() }
    }

    /// From here on, the person came for this service.
    pub(in crate::policy) fn come_for(&mut self, service: Option<&str>) {
        self.pins.clear();
        let Some(question) = self.position("service") else { return };
        let option = self.option(question, service.unwrap_or_default());
        if let Some(option) = option {
            self.pins.insert(question, Some(vec![option]));
        }
    }

    pub(in crate::policy) fn function(&mut self, condition: &Condition) -> Result<Function, TooLarge> {
        match condition {
            Condition::Constant(value) => Ok(Function::constant(*value)),
            Condition::Not(inner) => {
                let inner = self.function(inner)?;
                self.diagrams.not(inner)
            }
            Condition::All(parts) => {
                let parts = self.functions(parts)?;
                self.diagrams.all(parts)
            }
            Condition::Any(parts) => {
                let parts = self.functions(parts)?;
                self.diagrams.any(parts)
            }
            Condition::AtLeast(count, parts) => {
                let parts = self.functions(parts)?;
                self.diagrams.at_least(*count, &parts)
            }
            Condition::Situation(at) => {
                let rules = self.rules;
                rules.situations.get(*at).map_or(Ok(Function::FALSE), |named| self.function(&named.condition))
            }
            Condition::OneOf { question, .. } | Condition::Has { question, .. } => {
                self.atom(condition, &[*question], &self.pins.clone())
            }
            Condition::Compare(comparison) => self.atom(condition, &asked(comparison), &self.pins.clone()),
            // The loader lets claims stand only in guarantees, which are not compiled here.
            Condition::Claim(_) => Ok(Function::FALSE),
        }
    }

    pub(in crate::policy) fn situation(&mut self, id: &str) -> Result<Function, TooLarge> {
        let rules = self.rules;
        let named = rules.situations.iter().find(|situation| situation.id == id);
        named.map_or(Ok(Function::FALSE), |named| self.function(&named.condition))
    }

    /// The channel is offered, and the person has what it requires; of the web,
    /// that they are online.
    pub(in crate::policy) fn usable(&mut self, channel: &ServiceChannel) -> Result<Function, TooLarge> {
        let (offered, requires) = (self.function(&channel.offered)?, self.function(&channel.requires)?);
        let usable = self.diagrams.and(offered, requires)?;
        if channel.kind != Channel::Web {
            return Ok(usable);
        }
        let online = self.situation("online")?;
        self.diagrams.and(usable, online)
    }

    /// The person wants all rights checked; true where nobody is asked.
    pub(in crate::policy) fn all_rights_checked(&mut self) -> Result<Function, TooLarge> {
        let Some(question) = self.position("check_rights") else { return Ok(Function::TRUE) };
        let yes = self.option(question, "yes").unwrap_or(0) as usize;
        self.function(&Condition::OneOf { question, options: vec![yes] })
    }

    fn functions(&mut self, parts: &[Condition]) -> Result<Vec<Function>, TooLarge> {
        parts.iter().map(|part| self.function(part)).collect()
    }

    fn position(&self, question: &str) -> Option<usize> {
        self.rules.questions.iter().position(|known| known.id == question)
    }

    fn option(&self, question: usize, option: &str) -> Option<u32> {
        let options = self.rules.questions.get(question)?.kind.options();
        options.iter().position(|known| known == option).and_then(|at| u32::try_from(at).ok())
    }

    /// An atom over these questions. Where a question does not exist for a
    /// person, its declared answer stands in.
    fn atom(&mut self, condition: &Condition, questions: &[usize], pins: &Pins) -> Result<Function, TooLarge> {
        let rules = self.rules;
        let conditional = questions.iter().find_map(|question| {
            let only = rules.questions.get(*question)?.only_when.as_ref()?;
            (!pins.contains_key(question)).then_some((*question, only))
        });
        let Some((question, only)) = conditional else { return self.plain_atom(condition, pins) };
        let exists = self.function(&only.condition)?;
        let branch = |value| {
            let mut pins = pins.clone();
            pins.insert(question, value);
            pins
        };
        let yes = self.atom(condition, questions, &branch(None))?;
        let no = self.atom(condition, questions, &branch(Some(only.otherwise.clone())))?;
        self.diagrams.choose(exists, yes, no)
    }

    fn plain_atom(&mut self, condition: &Condition, pins: &Pins) -> Result<Function, TooLarge> {
        match condition {
            Condition::OneOf { question, options } => self.one_of(*question, options, pins),
            Condition::Has { question, option } => self.equals(*question, *option, 1, pins),
            Condition::Compare(comparison) => self.compare(comparison, pins),
            _ => Ok(Function::FALSE),
        }
    }

    fn one_of(&mut self, question: usize, options: &[usize], pins: &Pins) -> Result<Function, TooLarge> {
        let mut any = Function::FALSE;
        for option in options {
            let value = u32::try_from(*option).unwrap_or(u32::MAX);
            let equals = self.equals(question, 0, value, pins)?;
            any = self.diagrams.or(any, equals)?;
        }
        Ok(any)
    }

    fn equals(&mut self, question: usize, offset: usize, value: u32, pins: &Pins) -> Result<Function, TooLarge> {
        if let Some(pinned) = pinned(pins, question, offset) {
            return Ok(Function::constant(pinned == value));
        }
        let offset = u16::try_from(offset).unwrap_or(u16::MAX);
        self.diagrams.equals(self.variables.first(question).saturating_add(offset), value)
    }

    /// Looks up one table at a time: the comparison for each answer that looks
    /// it up, then plain sums.
    fn compare(&mut self, comparison: &Comparison, pins: &Pins) -> Result<Function, TooLarge> {
        let lookup = comparison.amounts.iter().enumerate().find_map(|(at, (_, amount))| match amount {
            Amount::Lookup { parameter, key } => Some((at, *parameter, *key)),
            _ => None,
        });
        let Some((at, parameter, key)) = lookup else { return self.sum(comparison, pins) };
        let (min, max) = self.bounds(key);
        if let Some(value) = pinned(pins, key, 0) {
            return self.looked_up(comparison, at, parameter, min + i64::from(value), pins);
        }
        let mut any = Function::FALSE;
        for (value, number) in (min..=max).enumerate() {
            let here = self.equals(key, 0, u32::try_from(value).unwrap_or(u32::MAX), pins)?;
            let holds = self.looked_up(comparison, at, parameter, number, pins)?;
            let both = self.diagrams.and(here, holds)?;
            any = self.diagrams.or(any, both)?;
        }
        Ok(any)
    }

    fn looked_up(
        &mut self,
        comparison: &Comparison,
        at: usize,
        parameter: usize,
        key: i64,
        pins: &Pins,
    ) -> Result<Function, TooLarge> {
        let amount = self.amount(parameter, key);
        let mut comparison = comparison.clone();
        if let Some((_, slot)) = comparison.amounts.get_mut(at) {
            *slot = Amount::Fixed(amount);
        }
        self.compare(&comparison, pins)
    }

    /// The amount of a parameter on the date, in hundredths.
    fn amount(&self, parameter: usize, key: i64) -> i64 {
        let value = self.rules.parameters.get(parameter).and_then(|parameter| parameter.on(self.date));
        value.and_then(|dated| dated.value.amount(key)).unwrap_or(0)
    }

    fn bounds(&self, question: usize) -> (i64, i64) {
        let number = self.rules.questions.get(question).and_then(|question| question.kind.as_number());
        number.map_or((0, 0), |(_, min, max)| (min, max))
    }

    /// `Σ factor × answer + amounts  relation  0`, amounts in hundredths.
    fn sum(&mut self, comparison: &Comparison, pins: &Pins) -> Result<Function, TooLarge> {
        let mut hundredths: i64 = comparison.amounts.iter().map(|(factor, amount)| factor * self.fixed(amount)).sum();
        let mut terms = Vec::new();
        for (factor, question) in &comparison.questions {
            let (min, _) = self.bounds(*question);
            match pinned(pins, *question, 0) {
                Some(value) => hundredths += factor * (min + i64::from(value)) * 100,
                None => terms.push(Term { variable: self.variables.first(*question), factor: *factor, offset: min }),
            }
        }
        if comparison.relation == Relation::Equal && hundredths % 100 != 0 {
            return Ok(Function::FALSE);
        }
        terms.retain(|term| term.factor != 0);
        terms.sort_unstable_by_key(|term| term.variable);
        let bound = (-hundredths).div_euclid(100);
        self.diagrams.linear(&Linear { terms, relation: comparison.relation, bound })
    }

    fn fixed(&self, amount: &Amount) -> i64 {
        match amount {
            Amount::Fixed(hundredths) => *hundredths,
            Amount::Parameter(at) | Amount::Lookup { parameter: at, .. } => self.amount(*at, 0),
        }
    }
}

fn pinned(pins: &Pins, question: usize, offset: usize) -> Option<u32> {
    pins.get(&question)?.as_ref()?.get(offset).copied()
}

/// The questions whose answers a comparison needs.
fn asked(comparison: &Comparison) -> Vec<usize> {
    let lookups = comparison.amounts.iter().filter_map(|(_, amount)| match amount {
        Amount::Lookup { key, .. } => Some(*key),
        _ => None,
    });
    comparison.questions.iter().map(|(_, question)| *question).chain(lookups).collect()
}
