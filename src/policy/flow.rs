//! The interview as a whole: who is asked what, and what comes next.
//!
//! `interview` finds the next question of one person. Here the same is known
//! of everyone at once, exactly, as functions of the answers: nothing is drawn
//! at random and nothing is left out. A person is a set of answers, "does not
//! know" among them; two people differ only by what they answer.
//!
//! Who is asked one of the later questions can depend on everything before it,
//! and be more than can be held. A flow then has a horizon: up to there it is
//! exact, and what lies beyond it names, without saying who is asked it.
//!
//! Knows nothing of how a flow is drawn, nor of its wording.

mod asked;
mod length;
mod people;
mod said;
mod ways;

use chrono::NaiveDate;

pub use self::length::Interview;
use self::people::People;
pub use self::said::Said;
pub use self::ways::Way;
use super::Policy;
use super::answers::Answers;
use super::model::QuestionKind;

/// A flow that needs more edges than this has a horizon: it is drawn in about a
/// second.
const MOST_EDGES: usize = 500_000;

/// The questions that can be asked of the people who come, and what leads from
/// one to the next.
#[derive(Clone, Debug)]
pub struct Flow {
    /// Position of the service they come for; `None` for people who come for
    /// anything.
    pub service: Option<usize>,
    /// Where an interview begins.
    pub start: Vec<Way>,
    /// Every question up to the horizon that somebody is asked, in the order of
    /// asking.
    pub steps: Vec<FlowStep>,
    /// Positions of the questions beyond the horizon, in order: each may be
    /// asked of some of those who come there. Empty where all is said.
    pub beyond: Vec<usize>,
    /// `None` where something is beyond, or the interview is more than can be held.
    pub shortest: Option<Interview>,
    pub longest: Option<Interview>,
}

/// One question that somebody is asked.
#[derive(Clone, Debug)]
pub struct FlowStep {
    /// Position of the question.
    pub question: usize,
    pub who: Who,
    /// By target, in the order of asking; the last is the end, or one of the
    /// questions beyond.
    pub ways: Vec<Way>,
}

/// The people who are asked a question.
#[derive(Clone, Debug)]
pub enum Who {
    Everyone,
    /// It depends on one question only: those who answered it so.
    Answered {
        question: usize,
        said: Vec<Said>,
    },
    /// It depends on several: those with the fewest answers, everything else
    /// not known to them.
    Some {
        questions: Vec<usize>,
        asked: Answers,
        not_asked: Answers,
    },
}

/// There is no such service.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no service `{id}`; services: {}", .known.join(", "))]
pub struct UnknownService {
    pub id: String,
    pub known: Vec<String>,
}

impl Flow {
    /// The flow of the people who come for a service, by its id, or for any, on
    /// a date.
    ///
    /// # Errors
    /// There is no such service.
    pub fn of(policy: &Policy, service: Option<&str>, on: NaiveDate) -> Result<Self, UnknownService> {
        let service = service.map(|id| position_of(policy, id)).transpose()?;
        Ok(Self::within(policy, service, on, MOST_EDGES))
    }

    /// As far as so many edges go.
    fn within(policy: &Policy, service: Option<usize>, on: NaiveDate, most_edges: usize) -> Self {
        let mut people = People::of(policy, service, on, most_edges);
        let mut flow = people.flow();
        while flow.is_err() && people.asked.stop_earlier() {
            flow = people.flow();
        }
        let (start, steps, shortest, longest) = Default::default();
        flow.unwrap_or(Self { service, start, steps, beyond: people.asked.beyond, shortest, longest })
    }

    /// The question, if somebody is asked it.
    #[must_use]
    pub fn step(&self, question: usize) -> Option<&FlowStep> {
        self.steps.iter().find(|step| step.question == question)
    }

    /// The questions that none of these people is asked, but for the one for
    /// the commune, which the plan asks.
    pub fn not_asked<'a>(&'a self, policy: &'a Policy) -> impl Iterator<Item = usize> + 'a {
        let all = 0..policy.questions().len();
        let open = |question: &usize| self.step(*question).is_none() && !self.beyond.contains(question);
        all.filter(move |question| open(question) && !is_of_plan(policy, *question))
    }

    /// No interview has more questions.
    #[must_use]
    pub fn most_questions(&self) -> usize {
        let longest = self.longest.as_ref().map(|interview| interview.questions.len());
        longest.unwrap_or(self.steps.len() + self.beyond.len())
    }
}

/// The questions that surely nobody is ever asked, whatever they come for, on
/// any day of the parameters. The one for the commune is not among them: the
/// plan asks it, not the policy.
#[must_use]
pub fn never_asked(policy: &Policy) -> Vec<usize> {
    let mut left: Vec<usize> = (0..policy.questions().len()).filter(|at| !is_of_plan(policy, *at)).collect();
    for (from, _) in &policy.compiled().routings {
        let people = People::of(policy, None, *from, MOST_EDGES);
        let asked = people.questions();
        left.retain(|question| !asked.contains(question) && !people.asked.beyond.contains(question));
    }
    left
}

/// A question that the plan asks.
fn is_of_plan(policy: &Policy, question: usize) -> bool {
    policy.questions().get(question).is_some_and(|question| question.kind == QuestionKind::Commune)
}

fn position_of(policy: &Policy, id: &str) -> Result<usize, UnknownService> {
    let services = &policy.rules().services;
    services.iter().position(|service| service.id == id).ok_or_else(|| UnknownService {
        id: id.to_owned(),
        known: services.iter().map(|service| service.id.clone()).collect(),
    })
}

#[cfg(test)]
mod tests;
