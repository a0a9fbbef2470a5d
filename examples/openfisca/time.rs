//! How long the rights of one household take, one at a time.

use std::time::Duration;

use aiguillage::clock::Stopwatch;
use aiguillage::policy::Answers;
use serde_json::{Value, json};

use crate::caller::{Misfits, said_by_caller, said_of_facts};
use crate::household::Household;
use crate::interview::Interviewer;
use crate::profile::PROFILES;
use crate::request::Wish;

/// Decisions in a row for each household; their mean is its time.
const REPETITIONS: u32 = 10_000;

/// For each household: seconds for one decision with all its facts, the rights
/// that were weighed, and those that are shown.
pub fn times(interviewer: Interviewer<'_>, households: &[Household]) -> Value {
    let each = households.iter().map(|household| {
        let answers = answers(interviewer, household);
        let watch = Stopwatch::start();
        for _ in 0..REPETITIONS {
            std::hint::black_box(interviewer.policy.decide(std::hint::black_box(&answers), interviewer.on));
        }
        let one = watch.elapsed() / REPETITIONS;
        told(interviewer, household, &answers, one)
    });
    Value::Array(each.collect())
}

fn told(interviewer: Interviewer<'_>, household: &Household, answers: &Answers, one: Duration) -> Value {
    let decision = interviewer.policy.decide(answers, interviewer.on);
    let shown: Vec<_> =
        decision.entitlements.iter().map(|right| (right.id, format!("{:?}", right.certainty))).collect();
    json!({
        "household": household.id,
        "seconds": one.as_secs_f64(),
        "rights": interviewer.policy.rules().entitlements.len(),
        "shown": shown,
    })
}

/// Everything that the household knows, asked or not.
fn answers(interviewer: Interviewer<'_>, household: &Household) -> Answers {
    let mut misfits = Misfits::new();
    let [profile, ..] = &PROFILES;
    let request = Some(("unsure", Wish::AllRights));
    let caller = said_by_caller(interviewer.policy, profile, request, &mut misfits);
    let facts = said_of_facts(interviewer.policy, household, None, &mut misfits);
    let mut answers = Answers::default();
    for (question, said) in caller.into_iter().zip(facts).map(|(one, other)| one.or(other)).enumerate() {
        if let Some(answer) = said {
            answers.record(question, answer);
        }
    }
    answers
}
