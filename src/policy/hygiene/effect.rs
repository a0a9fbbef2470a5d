//! Rights for nobody or everybody; questions and options that change no plan.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::Warning;
use crate::policy::Policy;
use crate::policy::compile::Compiled;
use crate::policy::condition::Condition;
use crate::policy::diagram::{Function, Variable};
use crate::policy::model::{Entitlement, Question, QuestionKind, Rules};

pub(super) fn without(policy: &Policy, found: &mut Vec<Warning>) {
    rights(policy.rules(), policy.compiled(), found);
    questions(policy.rules(), policy.compiled(), found);
}

fn rights(rules: &Rules, compiled: &Compiled, found: &mut Vec<Warning>) {
    for (at, right) in rules.entitlements.iter().enumerate() {
        let functions = functions_of(right, at, rules, compiled);
        let all = |wanted| functions.iter().all(|function| *function == wanted);
        let told = if all(Function::FALSE) {
            ("right-for-nobody", "nobody can ever have")
        } else if all(Function::TRUE) && right.condition.condition != Condition::TRUE {
            ("right-for-everybody", "everybody has, whatever they answer,")
        } else {
            continue;
        };
        let message = format!("{} the right `{}`", told.1, right.id);
        found.push(Warning::new(told.0, right.id.clone(), message, &right.condition.passage));
    }
}

/// A right as it is for the visitors of each service that always speaks of it.
fn functions_of(right: &Entitlement, at: usize, rules: &Rules, compiled: &Compiled) -> Vec<Function> {
    let speaks_of_it = |service: usize| {
        let service = rules.services.get(service);
        right.services.as_ref().is_none_or(|ids| service.is_some_and(|service| ids.contains(&service.id)))
    };
    let routings = compiled.routings.iter().flat_map(|(_, routing)| routing.services.iter().enumerate());
    let of_visitors = routings.filter(|(service, _)| speaks_of_it(*service));
    of_visitors.filter_map(|(_, service)| service.entitlements.get(at)).map(|right| right.function).collect()
}

/// Everything a plan depends on.
fn functions(compiled: &Compiled) -> BTreeSet<Function> {
    let services = compiled.routings.iter().flat_map(|(_, routing)| &routing.services);
    services.flat_map(|service| &service.plan).copied().collect()
}

fn questions(rules: &Rules, compiled: &Compiled, found: &mut Vec<Warning>) {
    let functions = functions(compiled);
    let classes = compiled.diagrams.alike(functions.iter().copied());
    for (at, question) in rules.questions.iter().enumerate() {
        let variables: Vec<Variable> = compiled.variables.range(at).collect();
        if question.id == "service" || variables.is_empty() {
            continue;
        }
        if variables.iter().all(|variable| !classes.contains_key(variable)) {
            let message = format!("no answer to `{}` changes any plan", question.id);
            let warning = Warning::new("question-never-matters", question.id.clone(), message, &question.passage);
            found.push(warning.with_help("take the question out, or let a rule use it"));
            continue;
        }
        options(question, &variables, &classes, found);
    }
}

fn options(
    question: &Question,
    variables: &[Variable],
    classes: &HashMap<Variable, Vec<usize>>,
    found: &mut Vec<Warning>,
) {
    let options = question.kind.options();
    let mut warn = |names: &[&str], message: String| {
        let rule = format!("{}: {}", question.id, names.join(", "));
        found.push(Warning::new("option-without-effect", rule, message, &question.passage));
    };
    if let QuestionKind::Several { .. } = question.kind {
        for (option, variable) in options.iter().zip(variables) {
            if !classes.contains_key(variable) {
                warn(&[option], format!("whether `{option}` of `{}` is chosen changes no plan", question.id));
            }
        }
        return;
    }
    let mut alike: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
    let of = variables.first().and_then(|variable| classes.get(variable));
    for (option, class) in options.iter().zip(of.into_iter().flatten()) {
        alike.entry(*class).or_default().push(option);
    }
    for names in alike.values().filter(|names| names.len() > 1) {
        let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
        warn(names, format!("{} of `{}` always lead to the same plan", quoted.join(" and "), question.id));
    }
}
