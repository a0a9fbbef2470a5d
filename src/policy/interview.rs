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
//! where in the stretch it lies.

use chrono::NaiveDate;

use super::answers::{Answer, Answers};
use super::compile::{Compiled, Routing, ServiceRouting, plan_of_person};
use super::decision::{named_service, unsure};
use super::diagram::{Assignment, Diagrams, Function, Given, Narrowing, Restriction, TooLarge, Truth};
use super::model::{QuestionKind, Rules};

/// Position of the next question; `None` when no answer changes anything.
pub(super) fn next_question(rules: &Rules, compiled: &Compiled, answers: &Answers, on: NaiveDate) -> Option<usize> {
    let routing = compiled.on(on)?;
    let assignment = compiled.variables.assignment(&rules.questions, answers, on);
    let step = Step { rules, compiled, routing, answers, assignment: &assignment };
    let given = compiled.variables.given(&rules.questions, answers, on);
    let narrowed = step.narrowed(&given);
    let mut left = Left { step: &step, plan: step.plan(narrowed.as_ref()), given: given.clone() };
    left.first(|answer| answer.is_none()).or_else(|| left.first(|answer| answer.is_some_and(Answer::may_come_closer)))
}

/// Answered questions that exist for this person, in order.
pub(super) fn relevant(rules: &Rules, compiled: &Compiled, answers: &Answers, on: NaiveDate) -> Vec<usize> {
    let Some(routing) = compiled.on(on) else { return Vec::new() };
    let assignment = compiled.variables.assignment(&rules.questions, answers, on);
    let step = Step { rules, compiled, routing, answers, assignment: &assignment };
    answers.iter().map(|(question, _)| question).filter(|question| step.exists(*question)).collect()
}

/// What the plan depends on, and where its functions are.
struct Plan<'a> {
    diagrams: &'a Diagrams,
    parts: Vec<Function>,
}

/// What is left to be asked.
struct Left<'a> {
    step: &'a Step<'a>,
    plan: Plan<'a>,
    /// By variable; those of questions passed over have a value.
    given: Vec<Given>,
}

impl Left<'_> {
    /// The first question whose answer is such, and counts.
    fn first(&mut self, wanted: impl Fn(Option<&Answer>) -> bool) -> Option<usize> {
        let all = 0..self.step.rules.questions.len();
        all.into_iter().filter(|question| wanted(self.step.answers.get(*question))).find(|question| {
            let asked = self.step.exists(*question) && self.step.counts(*question, &self.given, &self.plan);
            if !asked {
                self.pass_over(*question);
            }
            asked
        })
    }

    /// The plan does not depend on the question, so any value will do.
    fn pass_over(&mut self, question: usize) {
        for variable in self.step.compiled.variables.range(question) {
            if let Some(given) = self.given.get_mut(usize::from(variable)) {
                *given = match *given {
                    Given::OpenWithin(stretch) => Given::Value(stretch.from),
                    _ => Given::Value(0),
                };
            }
        }
    }
}

struct Step<'a> {
    rules: &'a Rules,
    compiled: &'a Compiled,
    routing: &'a Routing,
    answers: &'a Answers,
    assignment: &'a Assignment,
}

impl Step<'_> {
    /// The question is not known to be without object for this person.
    fn exists(&self, question: usize) -> bool {
        let exists = self.routing.exists.get(question).copied().unwrap_or(Function::TRUE);
        self.compiled.diagrams.truth(exists, self.assignment) != Truth::False
    }

    /// `given` has a value for every question before this one.
    fn counts(&self, question: usize, given: &[Given], plan: &Plan<'_>) -> bool {
        let Some(asked) = self.rules.questions.get(question) else { return false };
        match asked.kind {
            QuestionKind::Commune => false,
            QuestionKind::PostalCode => self.place_counts(),
            _ if asked.id == "service" => self.rules.services.len() > 1,
            _ => {
                let asked = self.compiled.variables.range(question);
                Restriction::new(plan.diagrams, given).depends(plan.parts.iter().copied(), &asked)
            }
        }
    }

    fn plan<'b>(&'b self, narrowed: Option<&'b (Narrowing<'_>, Vec<Function>)>) -> Plan<'b> {
        if let Some((narrowing, parts)) = narrowed {
            return Plan { diagrams: narrowing.diagrams(), parts: parts.clone() };
        }
        let parts = self.services().flat_map(|(_, service)| &service.plan).copied();
        Plan { diagrams: &self.compiled.diagrams, parts: parts.collect() }
    }

    /// The plan of a person of whom an amount will not be told closer. `None`
    /// where there is none, or it were too large: it is then taken for not known.
    fn narrowed<'b>(&'b self, given: &'b [Given]) -> Option<(Narrowing<'b>, Vec<Function>)> {
        let never_told = given.iter().any(|given| matches!(given, Given::Somewhere(_)));
        let mut narrowing = never_told.then(|| Narrowing::new(&self.compiled.diagrams, given))?;
        let parts = self.parts_of_person(&mut narrowing).ok()?;
        Some((narrowing, parts))
    }

    fn parts_of_person(&self, narrowing: &mut Narrowing<'_>) -> Result<Vec<Function>, TooLarge> {
        let mut parts = Vec::new();
        for (at, routing) in self.services() {
            let (service, online) = (self.rules.services.get(at), self.routing.known_online);
            parts.extend(plan_of_person(self.rules, service, routing, online, narrowing)?);
        }
        Ok(parts)
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
