//! What is true of one person with partial answers: every way to complete them
//! is tried.

use std::cell::RefCell;
use std::collections::HashMap;

use super::{Oracle, Partial, Person, Statement, Truth};

/// One person with partial answers.
pub struct Completions<'a> {
    person: Person<'a>,
    partial: Partial,
    /// What was asked before.
    known: RefCell<HashMap<Statement<'a>, Truth>>,
}

impl<'a> Completions<'a> {
    pub fn new(person: Person<'a>, partial: Partial) -> Self {
        Self { person, partial, known: RefCell::default() }
    }

    fn try_all(&self, statement: Statement<'a>) -> Truth {
        let missing: Vec<usize> =
            self.person.facts_of(statement).into_iter().filter(|fact| self.partial[*fact].is_none()).collect();
        // A fact that does not matter may have any value.
        let mut values: Vec<i64> = self.partial.iter().map(|known| known.unwrap_or_default()).collect();
        self.complete(statement, &missing, &mut values)
    }

    fn complete(&self, statement: Statement<'a>, missing: &[usize], values: &mut [i64]) -> Truth {
        let Some((fact, rest)) = missing.split_first() else {
            return self.person.is(statement, values);
        };
        let mut agreed = None;
        for value in &self.person.facts.values[*fact] {
            values[*fact] = *value;
            let here = self.complete(statement, rest, values);
            let all = agreed.map_or(here, |before: Truth| before.agree(here));
            if all == Truth::Open {
                return all;
            }
            agreed = Some(all);
        }
        agreed.expect("every fact has a value")
    }
}

impl<'a> Oracle<'a> for Completions<'a> {
    fn person(&self) -> &Person<'a> {
        &self.person
    }

    fn truth(&self, statement: Statement<'a>) -> Truth {
        if let Some(known) = self.known.borrow().get(&statement) {
            return *known;
        }
        let truth = self.try_all(statement);
        self.known.borrow_mut().insert(statement, truth);
        truth
    }

    fn knows(&self, fact: usize) -> bool {
        self.partial[fact].is_some()
    }
}
