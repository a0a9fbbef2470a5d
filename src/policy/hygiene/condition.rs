//! Conditions that are always true or always false, and parts of conditions
//! that change nothing.

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

pub(super) fn constant_or_redundant(
    rules: &Rules,
    compiled: &Compiled,
    found: &mut Vec<Warning>,
) -> Result<(), CompileError> {
    let diagrams = Diagrams::empty_like(&compiled.diagrams);
    let mut judge = Judge { rules, compiled, diagrams };
    for stated in stated(rules) {
        judge.judge(&stated, found).map_err(|source| CompileError {
            passage: stated.clause.passage.clone(),
            rule: stated.rule.clone(),
            source,
        })?;
    }
    Ok(())
}

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
    stated
}

struct Judge<'a> {
    rules: &'a Rules,
    compiled: &'a Compiled,
    diagrams: Diagrams,
}

impl Judge<'_> {
    fn judge(&mut self, stated: &Stated<'_>, found: &mut Vec<Warning>) -> Result<(), TooLarge> {
        if matches!(stated.clause.condition, Condition::Constant(_)) {
            return Ok(());
        }
        let whole = self.functions(&stated.clause.condition, stated.service)?;
        let all = |function: Function| whole.iter().all(|one| *one == function);
        if all(Function::TRUE) || all(Function::FALSE) {
            let value = all(Function::TRUE);
            if !stated.may_be_constant {
                found.push(constant(stated, value));
            }
            return Ok(());
        }
        for (part, rest) in stated.clause.condition.shortened() {
            if self.functions(&rest, stated.service)? == whole {
                let part = Writer { rules: self.rules }.text(&part);
                found.push(redundant(stated, &part));
            }
        }
        Ok(())
    }

    /// The condition at each time.
    fn functions(&mut self, condition: &Condition, service: Option<&str>) -> Result<Vec<Function>, TooLarge> {
        let dates = self.compiled.routings.iter().map(|(date, _)| *date);
        dates
            .map(|date| {
                let mut compiler = Compiler::new(self.rules, &self.compiled.variables, &mut self.diagrams, date);
                if service.is_some() {
                    compiler.come_for(service);
                }
                compiler.function(condition)
            })
            .collect()
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
