//! One condition to one plain function.

use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

use chrono::NaiveDate;

use super::quantity::Cases;
use super::reach::Reach;
use crate::policy::condition::Condition;
use crate::policy::diagram::{Diagrams, Function, TooLarge};
use crate::policy::model::{Channel, Otherwise, Rules, ServiceChannel};
use crate::policy::variable::Variables;

/// Answers taken for granted: a value for each variable of the question.
type Pins = BTreeMap<usize, Vec<u32>>;

/// Compiles the conditions of a rule set as they stand on one date.
pub(in crate::policy) struct Compiler<'a> {
    pub(super) rules: &'a Rules,
    pub(in crate::policy) variables: &'a Variables,
    pub(in crate::policy) diagrams: &'a mut Diagrams,
    date: NaiveDate,
    /// The answer to `service` is taken for granted.
    pins: Pins,
    /// Compiled before, for this service.
    situations: HashMap<usize, Function>,
    pub(super) quantities: HashMap<usize, Rc<Cases>>,
    /// Functions of narrow variables only, and others.
    pub(super) narrow: HashMap<Function, bool>,
}

impl<'a> Compiler<'a> {
    pub(in crate::policy) fn new(
        rules: &'a Rules,
        variables: &'a Variables,
        diagrams: &'a mut Diagrams,
        date: NaiveDate,
    ) -> Self {
        let (pins, situations, quantities, narrow) = Default::default();
        Self { rules, variables, diagrams, date, pins, situations, quantities, narrow }
    }

    /// From here on, the person came for this service.
    pub(in crate::policy) fn come_for(&mut self, service: Option<&str>) {
        self.pins.clear();
        self.forget_what_depends_on_the_service();
        let Some(question) = self.position("service") else { return };
        let option = self.option(question, service.unwrap_or_default());
        if let Some(option) = option {
            self.pins.insert(question, vec![option]);
        }
    }

    /// What was compiled for another service and is not the same for this one.
    fn forget_what_depends_on_the_service(&mut self) {
        let rules = self.rules;
        self.situations.retain(|at, _| {
            let named = rules.situations.get(*at);
            named.is_some_and(|named| !Reach::of_condition(rules, &named.condition).depends_on_service())
        });
        self.quantities.retain(|at, _| {
            let named = rules.quantities.get(*at);
            named.is_some_and(|named| !Reach::of_quantity(rules, &named.quantity).depends_on_service())
        });
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
            Condition::Situation(at) => self.named_situation(*at),
            Condition::OneOf { question, .. } | Condition::Has { question, .. } => self.atom(condition, *question),
            Condition::Compare(comparison) => self.compare(comparison),
            // The loader lets claims stand only in guarantees, which are not compiled here.
            Condition::Claim(_) => Ok(Function::FALSE),
        }
    }

    fn named_situation(&mut self, at: usize) -> Result<Function, TooLarge> {
        if let Some(known) = self.situations.get(&at) {
            return Ok(*known);
        }
        let rules = self.rules;
        let Some(named) = rules.situations.get(at) else { return Ok(Function::FALSE) };
        let function = self.function(&named.condition)?;
        self.situations.insert(at, function);
        Ok(function)
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

    /// A condition on the answer to one question. Where the question does not
    /// exist for a person, its declared answer stands in.
    fn atom(&mut self, condition: &Condition, question: usize) -> Result<Function, TooLarge> {
        let rules = self.rules;
        let pins = self.pins.clone();
        let only = rules.questions.get(question).and_then(|question| question.only_when.as_ref());
        let Some(only) = only.filter(|_| !pins.contains_key(&question)) else {
            return self.plain_atom(condition, &pins);
        };
        let exists = self.function(&only.condition)?;
        let yes = self.plain_atom(condition, &pins)?;
        let mut absent = pins;
        if let Otherwise::Values(values) = &only.otherwise {
            absent.insert(question, values.clone());
        }
        let no = self.plain_atom(condition, &absent)?;
        self.diagrams.choose(exists, yes, no)
    }

    fn plain_atom(&mut self, condition: &Condition, pins: &Pins) -> Result<Function, TooLarge> {
        match condition {
            Condition::OneOf { question, options } => self.one_of(*question, options, pins),
            Condition::Has { question, option } => self.equals(*question, *option, 1, pins),
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

    /// The amount of a parameter on the date, in millionths.
    pub(super) fn amount(&self, parameter: usize, key: i64) -> i64 {
        let value = self.rules.parameters.get(parameter).and_then(|parameter| parameter.on(self.date));
        value.and_then(|dated| dated.value.amount(key)).unwrap_or(0)
    }
}

fn pinned(pins: &Pins, question: usize, offset: usize) -> Option<u32> {
    pins.get(&question)?.get(offset).copied()
}
