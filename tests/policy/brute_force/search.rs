//! The smallest person for whom a guarantee does not hold, among all.

use std::collections::BTreeSet;

use aiguillage::policy::model::{PublicService, Rules};
use chrono::NaiveDate;

use super::promise::Promise;
use super::table::Tables;
use super::{Facts, Partial, Person};

/// Someone for whom a guarantee does not hold.
#[derive(Clone, Debug)]
pub struct Broken {
    pub partial: Partial,
    /// How many questions they answered, that for the service left out.
    pub answered: usize,
}

/// The days on which a rule set changes, with the day before all of them left
/// out: then the first values are in force already.
pub fn days(rules: &Rules) -> Vec<NaiveDate> {
    let values = rules.parameters.iter().flat_map(|parameter| &parameter.values);
    let days: BTreeSet<NaiveDate> = values.map(|value| value.from).collect();
    if days.is_empty() { vec![NaiveDate::MIN] } else { days.into_iter().collect() }
}

/// Whoever comes for a service has answered that question.
pub fn who_comes_for(facts: &Facts, rules: &Rules, service: Option<&PublicService>) -> Partial {
    let mut partial = facts.nothing_known();
    let question = rules.questions.iter().position(|question| question.id == "service");
    if let (Some(question), Some(service)) = (question, service) {
        let options = rules.questions[question].kind.options();
        let option = options.iter().position(|option| *option == service.id);
        partial[facts.position(question, 0)] = option.map(|at| at as i64);
    }
    partial
}

/// How many combinations there are to try for a promise.
pub fn combinations<'a>(person: &Person<'a>, promise: &Promise<'a>) -> usize {
    let sizes = promise.facts(person).into_iter().map(|fact| person.facts.values[fact].len() + 1);
    sizes.fold(1, usize::saturating_mul)
}

/// Tries everyone who comes for the person's service.
pub fn smallest<'a>(person: Person<'a>, promise: &Promise<'a>) -> Option<Broken> {
    let given = who_comes_for(person.facts, person.rules, person.service);
    let varying: Vec<usize> = promise.facts(&person).into_iter().filter(|fact| given[*fact].is_none()).collect();
    let tables = Tables::new(person, varying.clone(), given.clone(), &promise.statements(&person));
    let mut smallest: Option<Broken> = None;
    for row in tables.rows() {
        let partial = tables.partial(row.at);
        let answered = answered(person.facts, &partial) - answered(person.facts, &given);
        let small = smallest.as_ref().is_none_or(|broken| answered < broken.answered);
        if !small || !is_possible(person.facts, &varying, &partial) {
            continue;
        }
        if promise.keeps(&partial, &|other: &Partial| tables.row(tables.find(other))).is_err() {
            smallest = Some(Broken { partial, answered });
        }
    }
    smallest
}

/// How many questions have an answer.
pub fn answered(facts: &Facts, partial: &Partial) -> usize {
    let known = (0..partial.len()).filter(|fact| partial[*fact].is_some());
    known.map(|fact| facts.question[fact]).collect::<BTreeSet<_>>().len()
}

/// Nobody answers half of a question.
fn is_possible(facts: &Facts, varying: &[usize], partial: &Partial) -> bool {
    varying.windows(2).all(|pair| {
        let same = facts.question[pair[0]] == facts.question[pair[1]];
        !same || partial[pair[0]].is_some() == partial[pair[1]].is_some()
    })
}
