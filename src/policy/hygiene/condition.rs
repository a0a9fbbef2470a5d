//! Conditions that are always true or always false, and parts of conditions
//! that change nothing.

mod shortened;

use self::shortened::Shortened;
use super::Warning;
use crate::policy::compile::formula::Compiler;
use crate::policy::compile::{CompileError, Compiled};
use crate::policy::condition::{Condition, Writer};
use crate::policy::diagram::{Diagrams, Function, TooLarge};
use crate::policy::model::{Clause, Rules};

/// A clause to look at: what it is called, and the service it is about.
struct Stated<'a> {
    rule: String,
    clause: &'a Clause,
    /// The services that people it is about may come for; none for all.
    service: Option<&'a str>,
    /// Already looked at as a right.
    may_be_constant: bool,
}

/// What held of a condition at every time looked at so far.
#[derive(Clone)]
struct Held<'a> {
    /// For everybody.
    constant: Option<bool>,
    /// Parts without which it is the same, by position.
    idle: Vec<(usize, &'a Condition)>,
}

pub(super) fn constant_or_redundant(
    rules: &Rules,
    compiled: &Compiled,
    found: &mut Vec<Warning>,
) -> Result<(), CompileError> {
    let stated = stated(rules);
    let mut held: Vec<Option<Held<'_>>> = vec![None; stated.len()];
    let mut diagrams = Diagrams::empty_like(&compiled.diagrams);
    for (date, _) in &compiled.routings {
        let mut compiler = Compiler::new(rules, &compiled.variables, &mut diagrams, *date);
        look(&stated, &mut held, &mut compiler)?;
    }
    for (stated, held) in stated.iter().zip(held) {
        found.extend(held.into_iter().flat_map(|held| held.warnings(stated, rules)));
    }
    Ok(())
}

/// Looks at one time at those of which there is still something to say.
fn look<'a>(
    all: &[Stated<'a>],
    held: &mut [Option<Held<'a>>],
    compiler: &mut Compiler<'_>,
) -> Result<(), CompileError> {
    let mut service = None;
    for (stated, held) in all.iter().zip(held).filter(|(_, held)| held.as_ref().is_none_or(Held::says_something)) {
        if stated.service != service {
            service = stated.service;
            compiler.come_for(service);
        }
        let (passage, rule) = (&stated.clause.passage, &stated.rule);
        let located = |source| CompileError { passage: passage.clone(), rule: rule.clone(), source };
        let now = Held::of(&stated.clause.condition, compiler).map_err(located)?;
        *held = Some(held.take().map_or_else(|| now.clone(), |before| before.and(&now)));
    }
    Ok(())
}

/// All conditions but those that are written as constants; those of one service
/// after each other.
fn stated(rules: &Rules) -> Vec<Stated<'_>> {
    let all = |rule: &str, clause| Stated { rule: rule.to_owned(), clause, service: None, may_be_constant: false };
    let mut stated: Vec<Stated<'_>> = rules.situations.iter().map(|named| all(&named.id, &named.condition)).collect();
    stated.extend(rules.preferences.iter().map(|row| all(&row.id, &row.when)));
    let rights = rules.entitlements.iter().map(|right| all(&right.id, &right.condition));
    stated.extend(rights.map(|right| Stated { may_be_constant: true, ..right }));
    let likely = rules.entitlements.iter().filter_map(|right| Some((right, right.likely.as_ref()?)));
    stated.extend(likely.map(|(right, likely)| all(&format!("{}: likely", right.id), likely)));
    let asked = rules.questions.iter().filter_map(|question| Some((question, question.only_when.as_ref()?)));
    stated.extend(asked.map(|(question, only_when)| all(&question.id, &only_when.condition)));
    for service in &rules.services {
        let of = |rule: String, clause| Stated { rule, clause, service: Some(&service.id), may_be_constant: false };
        for channel in &service.channels {
            stated.push(of(format!("{}: {} requires", service.id, channel.kind), &channel.requires));
            stated.push(of(format!("{}: {} offered", service.id, channel.kind), &channel.offered));
        }
        stated.extend(service.contacts.iter().map(|contact| of(contact.id.clone(), &contact.when)));
        stated.extend(service.evidence.iter().map(|paper| of(format!("{}: {}", service.id, paper.id), &paper.when)));
    }
    stated.retain(|stated| !matches!(stated.clause.condition, Condition::Constant(_)));
    stated
}

impl<'a> Held<'a> {
    fn of(condition: &'a Condition, compiler: &mut Compiler<'_>) -> Result<Self, TooLarge> {
        let Shortened { whole, without } = Shortened::of(condition, compiler)?;
        let constant = [(Function::TRUE, true), (Function::FALSE, false)].into_iter().find(|(one, _)| *one == whole);
        let same = without.into_iter().enumerate().filter(|(_, (_, rest))| *rest == whole);
        let idle = same.map(|(at, (part, _))| (at, part)).collect();
        Ok(Self { constant: constant.map(|(_, value)| value), idle })
    }

    fn and(mut self, other: &Self) -> Self {
        self.constant = self.constant.filter(|value| other.constant == Some(*value));
        self.idle.retain(|(at, _)| other.idle.iter().any(|(idle, _)| idle == at));
        self
    }

    fn says_something(&self) -> bool {
        self.constant.is_some() || !self.idle.is_empty()
    }

    fn warnings(self, stated: &Stated<'_>, rules: &Rules) -> Vec<Warning> {
        let text = |part| Writer { rules }.text(part);
        match self.constant {
            Some(_) if stated.may_be_constant => Vec::new(),
            Some(value) => vec![constant(stated, value)],
            None => self.idle.into_iter().map(|(_, part)| redundant(stated, &text(part))).collect(),
        }
    }
}

fn constant(stated: &Stated<'_>, value: bool) -> Warning {
    let message = format!("this condition of `{}` is {value} for everybody", stated.rule);
    let warning = Warning::new("constant-condition", stated.rule.clone(), message, &stated.clause.passage);
    warning.with_help(format!("write `{value}` if that is meant"))
}

fn redundant(stated: &Stated<'_>, part: &str) -> Warning {
    let message = format!("in `{}`, `{part}` changes nothing", stated.rule);
    let warning = Warning::new("redundant-part", stated.rule.clone(), message, &stated.clause.passage);
    warning.with_help("take the part out")
}
