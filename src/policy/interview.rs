//! Which question comes next: the first, in the written order, whose answer
//! can still change the plan.
//!
//! A plan is the values of the functions it is made of. A question can still
//! change it exactly when one of them, with the answers given filled in, still
//! depends on a variable of the question; the diagrams are canonical, so that
//! is read off, not searched for. Reasons explain a plan and are not part of
//! it: no question is asked to choose between two of them.
//!
//! A number that was only said to lie in a stretch is asked once more, and
//! closer, after everything else: only then is it known whether it still counts
//! where in the stretch it lies. What is said about a number is not asked again.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::answers::{Answer, Answers};
use super::compile::{Compiled, Routing, ServiceRouting, plan_of_person};
use super::decision::{named_service, unsure};
use super::diagram::{Assignment, Function, Given, Narrowing, Restriction, Truth, Variable};
use super::model::{QuestionKind, Rules};

/// Position of the next question; `None` when no answer changes anything.
pub(super) fn next_question(rules: &Rules, compiled: &Compiled, answers: &Answers, on: NaiveDate) -> Option<usize> {
    let routing = compiled.on(on)?;
    let assignment = compiled.variables.assignment(&rules.questions, answers, on);
    let mut step = Step { rules, compiled, routing, answers, assignment: &assignment, counted: None, on };
    let mut first = |asked: &dyn Fn(Option<&Answer>) -> bool| {
        (0..rules.questions.len())
            .find(|question| asked(answers.get(*question)) && step.exists(*question) && step.counts(*question))
    };
    first(&|answer| answer.is_none()).or_else(|| first(&|answer| answer.is_some_and(Answer::may_come_closer)))
}

/// Answered questions that exist for this person, in order.
pub(super) fn relevant(rules: &Rules, compiled: &Compiled, answers: &Answers, on: NaiveDate) -> Vec<usize> {
    let Some(routing) = compiled.on(on) else { return Vec::new() };
    let assignment = compiled.variables.assignment(&rules.questions, answers, on);
    let step = Step { rules, compiled, routing, answers, assignment: &assignment, counted: None, on };
    answers.iter().map(|(question, _)| question).filter(|question| step.exists(*question)).collect()
}

struct Step<'a> {
    rules: &'a Rules,
    compiled: &'a Compiled,
    routing: &'a Routing,
    answers: &'a Answers,
    assignment: &'a Assignment,
    /// Questions on which the plan still depends, once they were looked for.
    counted: Option<BTreeSet<usize>>,
    on: NaiveDate,
}

impl Step<'_> {
    /// The question is not known to be without object for this person.
    fn exists(&self, question: usize) -> bool {
        let exists = self.routing.exists.get(question).copied().unwrap_or(Function::TRUE);
        self.compiled.diagrams.truth(exists, self.assignment) != Truth::False
    }

    fn counts(&mut self, question: usize) -> bool {
        let Some(asked) = self.rules.questions.get(question) else { return false };
        match asked.kind {
            QuestionKind::Commune => false,
            QuestionKind::PostalCode => self.place_counts(),
            _ if asked.id == "service" => self.rules.services.len() > 1,
            _ => {
                let counted = self.counted.take().unwrap_or_else(|| self.dependencies());
                let counts = counted.contains(&question);
                self.counted = Some(counted);
                counts
            }
        }
    }

    /// Every question on whose answer, or closer answer, a part of the plan still
    /// depends.
    fn dependencies(&self) -> BTreeSet<usize> {
        let given = self.compiled.variables.given(&self.rules.questions, self.answers, self.on);
        let never_told = given.iter().any(|given| matches!(given, Given::Somewhere(_)));
        let narrowed = if never_told { self.support_within_stretches(&given) } else { None };
        let variables = narrowed.unwrap_or_else(|| {
            let plan = self.services().flat_map(|(_, service)| &service.plan).copied();
            Restriction::new(&self.compiled.diagrams, &given).support(plan)
        });
        variables.into_iter().filter_map(|variable| self.compiled.variables.question(variable)).collect()
    }

    /// `None` if that were too large: a stretch is then taken for "not known".
    fn support_within_stretches(&self, given: &[Given]) -> Option<BTreeSet<Variable>> {
        let mut narrowing = Narrowing::new(&self.compiled.diagrams, given);
        let mut plan = Vec::new();
        for (at, routing) in self.services() {
            let service = self.rules.services.get(at);
            let online = self.routing.known_online;
            plan.extend(plan_of_person(self.rules, service, routing, online, &mut narrowing).ok()?);
        }
        Some(Restriction::new(narrowing.diagrams(), given).support(plan))
    }

    /// The services the person may have come for, by position; the last stands
    /// for none.
    fn services(&self) -> impl Iterator<Item = (usize, &ServiceRouting)> {
        let named = named_service(self.rules, self.answers);
        let question = self.rules.service_question();
        let answered = question.is_some_and(|question| self.answers.get(question).is_some());
        let only = named.or_else(|| unsure(self.rules).filter(|_| answered));
        let services = self.routing.services.iter().enumerate();
        services.filter(move |(at, _)| only.is_none_or(|only| only == *at))
    }

    /// A place is needed to name a counter, a visit or an address.
    fn place_counts(&self) -> bool {
        self.services().any(|(_, service)| {
            let mut channels = service.channels.iter().filter(|channel| channel.channel.needs_a_place());
            channels.any(|channel| self.compiled.diagrams.truth(channel.usable, self.assignment) != Truth::False)
        })
    }
}
