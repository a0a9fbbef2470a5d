//! The interview as a whole: who is asked what, and what comes next.
//!
//! `interview` finds the next question of one person. Here the same is known
//! of everyone at once, exactly, as functions of the answers: nothing is drawn
//! at random and nothing is left out. A person is a set of answers, "does not
//! know" among them; two people differ only by what they answer.
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
use super::diagram::TooLarge;
use super::model::QuestionKind;

/// The questions that can be asked of the people who come, and what leads from
/// one to the next.
#[derive(Clone, Debug)]
pub struct Flow {
    /// Position of the service they come for; `None` for people who come for
    /// anything.
    pub service: Option<usize>,
    /// Where an interview begins.
    pub start: Vec<Way>,
    /// Every question that somebody is asked, in the order of asking.
    pub steps: Vec<FlowStep>,
    pub shortest: Interview,
    pub longest: Interview,
}

/// One question that somebody is asked.
#[derive(Clone, Debug)]
pub struct FlowStep {
    /// Position of the question.
    pub question: usize,
    pub who: Who,
    /// By target, in the order of asking; the end is the last.
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

/// Why there is no flow.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FlowError {
    #[error("there is no service `{id}`; services: {}", .known.join(", "))]
    UnknownService { id: String, known: Vec<String> },
    #[error("who is asked what is beyond the engine at the question `{question}`: it needs {source}")]
    TooLarge {
        question: String,
        #[source]
        source: TooLarge,
    },
}

impl Flow {
    /// The flow of the people who come for a service, by its id, or for any, on
    /// a date.
    ///
    /// # Errors
    /// There is no such service, or the flow is beyond the engine.
    pub fn of(policy: &Policy, service: Option<&str>, on: NaiveDate) -> Result<Self, FlowError> {
        let service = service.map(|id| position_of(policy, id)).transpose()?;
        let mut people = People::of(policy, service, on)?;
        let start = people.ways(None).map_err(people.too_large(0))?;
        let mut steps = Vec::new();
        for question in people.questions() {
            steps.push(people.step(question).map_err(people.too_large(question))?);
        }
        let shortest = people.shortest().map_err(people.too_large(0))?;
        let longest = people.longest().map_err(people.too_large(0))?;
        Ok(Self { service, start, steps, shortest, longest })
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
        all.filter(|question| self.step(*question).is_none() && !is_of_plan(policy, *question))
    }
}

/// The questions that nobody is ever asked, whatever they come for, on any day
/// of the parameters. The one for the commune is not among them: the plan asks
/// it, not the policy.
///
/// # Errors
/// The flow is beyond the engine.
pub fn never_asked(policy: &Policy) -> Result<Vec<usize>, FlowError> {
    let mut left: Vec<usize> = (0..policy.questions().len()).filter(|at| !is_of_plan(policy, *at)).collect();
    for (from, _) in &policy.compiled().routings {
        let asked = People::of(policy, None, *from)?.questions();
        left.retain(|question| !asked.contains(question));
    }
    Ok(left)
}

/// A question that the plan asks.
fn is_of_plan(policy: &Policy, question: usize) -> bool {
    policy.questions().get(question).is_some_and(|question| question.kind == QuestionKind::Commune)
}

fn position_of(policy: &Policy, id: &str) -> Result<usize, FlowError> {
    let services = &policy.rules().services;
    services.iter().position(|service| service.id == id).ok_or_else(|| FlowError::UnknownService {
        id: id.to_owned(),
        known: services.iter().map(|service| service.id.clone()).collect(),
    })
}

#[cfg(test)]
mod tests;
