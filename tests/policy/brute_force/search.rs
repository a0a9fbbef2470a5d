//! The smallest person for whom a guarantee does not hold, among all.

use std::collections::BTreeSet;

use aiguillage::policy::model::{PublicService, Rules};
use chrono::NaiveDate;

use super::guarantee::Promise;
use super::table::Tables;
use super::{Facts, Partial, Person};

/// Someone for whom a guarantee does not hold.
#[derive(Clone, Debug)]
pub struct Broken {
    pub partial: Partial,
    /// How many facts are known of them, the service they come for left out.
    pub known: usize,
    /// The question that makes the difference between two people.
    pub changed: Option<usize>,
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
    smallest_among(person, promise, &who_comes_for(person.facts, person.rules, person.service))
}

/// Tries everyone of whom all that is given is known.
pub fn smallest_among<'a>(person: Person<'a>, promise: &Promise<'a>, given: &Partial) -> Option<Broken> {
    let free = |fact: &usize| given[*fact].is_none();
    let varying = promise.facts(&person).into_iter().filter(free).collect();
    let tables = Tables::new(person, varying, given.clone(), &promise.statements(&person));
    let mut smallest: Option<Broken> = None;
    for row in tables.rows() {
        let partial = tables.partial(row.at);
        let known = partial.iter().flatten().count() - given.iter().flatten().count();
        if smallest.as_ref().is_some_and(|broken| broken.known <= known) {
            continue;
        }
        if let Some(changed) = promise.broken(&partial, &|other: &Partial| tables.row(tables.find(other))) {
            smallest = Some(Broken { partial, known, changed });
        }
    }
    smallest
}
