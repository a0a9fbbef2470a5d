//! Which question comes next: the first, in the written order, whose answer
//! can still change the plan.
//!
//! A plan is the values of the functions it is made of. A question can still
//! change it exactly when one of them, with the answers given filled in, still
//! depends on a variable of the question; the diagrams are canonical, so that
//! is read off, not searched for. Reasons explain a plan and are not part of
//! it: no question is asked to choose between two of them.

use std::ops::Range;

use chrono::NaiveDate;

use super::answers::Answers;
use super::compile::{Compiled, Routing, ServiceRouting};
use super::decision::{named_service, unsure};
use super::diagram::{Function, Restriction, Truth, Variable};
use super::model::{QuestionKind, Rules};

/// Position of the next question; `None` when no answer changes anything.
pub(super) fn next_question(rules: &Rules, compiled: &Compiled, answers: &Answers, on: NaiveDate) -> Option<usize> {
    let routing = compiled.on(on)?;
    let assignment = compiled.variables.assignment(&rules.questions, answers, on);
    let step = Step { rules, compiled, routing, answers, assignment: &assignment };
    let mut given = compiled.variables.given(&rules.questions, answers, on);
    (0..rules.questions.len()).find(|question| {
        let open = answers.get(*question).is_none();
        let asked = open && step.exists(*question) && step.counts(*question, &given);
        if open {
            pass_over(&mut given, compiled.variables.range(*question));
        }
        asked
    })
}

/// Answered questions that exist for this person, in order.
pub(super) fn relevant(rules: &Rules, compiled: &Compiled, answers: &Answers, on: NaiveDate) -> Vec<usize> {
    let Some(routing) = compiled.on(on) else { return Vec::new() };
    let assignment = compiled.variables.assignment(&rules.questions, answers, on);
    let step = Step { rules, compiled, routing, answers, assignment: &assignment };
    answers.iter().map(|(question, _)| question).filter(|question| step.exists(*question)).collect()
}

/// The plan does not depend on the question, so any value will do.
fn pass_over(given: &mut [Option<u32>], variables: Range<Variable>) {
    for variable in variables {
        if let Some(slot) = given.get_mut(usize::from(variable)) {
            *slot = Some(0);
        }
    }
}

struct Step<'a> {
    rules: &'a Rules,
    compiled: &'a Compiled,
    routing: &'a Routing,
    answers: &'a Answers,
    assignment: &'a [u32],
}

impl Step<'_> {
    /// The question is not known to be without object for this person.
    fn exists(&self, question: usize) -> bool {
        let exists = self.routing.exists.get(question).copied().unwrap_or(Function::TRUE);
        self.compiled.diagrams.value(exists, self.assignment) != Truth::False
    }

    /// `given` has a value for every question before this one.
    fn counts(&self, question: usize, given: &[Option<u32>]) -> bool {
        let Some(asked) = self.rules.questions.get(question) else { return false };
        match asked.kind {
            QuestionKind::Commune => false,
            QuestionKind::PostalCode => self.place_counts(),
            _ if asked.id == "service" => self.rules.services.len() > 1,
            _ => {
                let parts = self.services().flat_map(|service| &service.plan).copied();
                let asked = self.compiled.variables.range(question);
                Restriction::new(&self.compiled.diagrams, given).depends(parts, &asked)
            }
        }
    }

    /// The services the person may have come for.
    fn services(&self) -> impl Iterator<Item = &ServiceRouting> {
        let named = named_service(self.rules, self.answers);
        let question = self.rules.service_question();
        let answered = question.is_some_and(|question| self.answers.get(question).is_some());
        let only = named.or_else(|| unsure(self.rules).filter(|_| answered));
        self.routing
            .services
            .iter()
            .enumerate()
            .filter(move |(at, _)| only.is_none_or(|only| only == *at))
            .map(|(_, s)| s)
    }

    /// A place is needed to name a counter, a visit or an address.
    fn place_counts(&self) -> bool {
        self.services().any(|service| {
            let mut channels = service.channels.iter().filter(|channel| channel.channel.needs_a_place());
            channels.any(|channel| self.compiled.diagrams.value(channel.usable, self.assignment) != Truth::False)
        })
    }
}
