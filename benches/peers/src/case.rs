//! People drawn at random, always the same ones.

use aiguillage::policy::{Answer, Answers, Policy, Question, QuestionKind};
use anyhow::{Context, Result};
use serde_json::{Map, Value};

use crate::random::Random;
use crate::task::{Scope, Task};

/// One person's answers.
pub struct Case {
    /// As Aiguillage takes them: to all questions of the policy.
    pub answers: Answers,
    /// As the peers take them: only to what their rules read.
    pub given: Map<String, Value>,
}

/// How many of the answers a person gives.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Given {
    All,
    /// Each with an even chance; the service always.
    Half,
}

/// `count` people who come for the service.
///
/// # Errors
/// The policy has no such service.
pub fn draw(policy: &Policy, task: &Task, scope: Scope<'_>, given: Given, count: usize) -> Result<Vec<Case>> {
    let mut random = Random::seeded(match given {
        Given::All => 1,
        Given::Half => 2,
    });
    (0..count).map(|_| person(policy, task, scope, given, &mut random)).collect()
}

fn person(policy: &Policy, task: &Task, scope: Scope<'_>, given: Given, random: &mut Random) -> Result<Case> {
    let mut answers = Answers::default();
    for (at, question) in policy.questions().iter().enumerate() {
        let drawn = answer(question, random);
        let said = given == Given::All || random.below(2) == 1;
        if let Some(answer) = drawn.filter(|_| said) {
            answers.record(at, answer);
        }
    }
    let service = policy.question_position("service").context("the policy asks for the service")?;
    let asked = policy.questions().get(service).context("the policy asks for the service")?;
    answers.record(service, Answer::from_text(asked, scope.service)?);
    let mut given = Map::new();
    if let Value::Object(all) = answers.to_json(policy.questions()) {
        let read = task.questions();
        given.extend(all.into_iter().filter(|(question, _)| read.contains(question.as_str())));
    }
    Ok(Case { answers, given })
}

/// An answer; none where it would be a date or a place.
fn answer(question: &Question, random: &mut Random) -> Option<Answer> {
    match &question.kind {
        QuestionKind::Choice { options } => Some(Answer::Option(random.below(options.len() as u64) as usize)),
        QuestionKind::YesNo { .. } => Some(Answer::Option(random.below(2) as usize)),
        QuestionKind::Several { options } => Some(Answer::Options(random.below(1 << options.len()))),
        QuestionKind::Number { min, max, .. } => {
            Some(Answer::Number(min + random.below(min.abs_diff(*max) + 1) as i64))
        }
        QuestionKind::BirthDate { .. } | QuestionKind::PostalCode | QuestionKind::Commune => None,
    }
}
