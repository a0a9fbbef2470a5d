//! Who answers which question: the profile and the request, or the household.
//!
//! What a caller says is turned into answers of the policy. An answer that does
//! not fit its question is "does not know", and told of at the end.

use std::collections::BTreeSet;

use aiguillage::policy::{Answer, Policy, Question, QuestionKind};

use crate::answers::{Said, reading};
use crate::household::Household;
use crate::profile::{PROFILES, Profile};
use crate::request::{self, Wish};
use crate::withhold::Withhold;

/// By position of the question; `None` where another source has the word.
pub type Lines = Vec<Option<Answer>>;

/// Answers that do not fit their question, each as a sentence.
pub type Misfits = BTreeSet<String>;

/// What a caller says whatever the household: of the profile, of the request
/// once they tell it, and "does not know" to a question that nothing here knows.
pub fn said_by_caller(
    policy: &Policy,
    profile: &Profile,
    request: Option<(&str, Wish)>,
    misfits: &mut Misfits,
) -> Lines {
    let mut line = |question: &Question| {
        let of_request = |(service, wish)| request::answer(&question.id, service, wish);
        match profile.answer(&question.id).or_else(|| request.and_then(of_request)) {
            Some(text) => Some(fit(question, text, misfits)),
            None => (!is_known(question)).then_some(Answer::Unknown),
        }
    };
    policy.questions().iter().map(&mut line).collect()
}

/// What a household says, but for the facts that are withheld.
pub fn said_of_facts(
    policy: &Policy,
    household: &Household,
    withhold: Option<&Withhold>,
    misfits: &mut Misfits,
) -> Lines {
    let mut line = |question: &Question| {
        let reading = reading(&question.id)?;
        let withheld = withhold.is_some_and(|withhold| withhold.holds_back(&household.id, &question.id));
        let said = if withheld { None } else { reading(&household.facts) };
        Some(said.map_or(Answer::Unknown, |said| answer(question, said, misfits)))
    };
    policy.questions().iter().map(&mut line).collect()
}

/// Questions of the policy that nothing here knows how to answer.
pub fn unmapped(policy: &Policy) -> Vec<&str> {
    let unknown = policy.questions().iter().filter(|question| !is_known(question));
    unknown.map(|question| question.id.as_str()).collect()
}

/// A profile, the request or a fact answers it; or it is asked by the plan
/// alone, which knows places.
fn is_known(question: &Question) -> bool {
    let profiled = PROFILES.iter().any(|profile| profile.answer(&question.id).is_some());
    let requested = request::answer(&question.id, "", Wish::AllRights).is_some();
    profiled || requested || reading(&question.id).is_some() || question.kind == QuestionKind::Commune
}

fn answer(question: &Question, said: Said, misfits: &mut Misfits) -> Answer {
    match (said, question.kind.as_number()) {
        (Said::Option(id), _) => fit(question, id, misfits),
        (Said::Options(ids), _) if ids.is_empty() => Answer::Options(0),
        (Said::Options(ids), _) => fit(question, &ids.join(","), misfits),
        (Said::Ages(ages), _) if ages.is_empty() => Answer::Ages(Vec::new()),
        (Said::Ages(ages), _) => fit(question, &ages.iter().map(i64::to_string).collect::<Vec<_>>().join(","), misfits),
        (Said::Number(number), Some((_, min, max))) => Answer::Number(number.clamp(min, max)),
        (Said::Number(number), None) => fit(question, &number.to_string(), misfits),
    }
}

fn fit(question: &Question, text: &str, misfits: &mut Misfits) -> Answer {
    Answer::from_text(question, text).unwrap_or_else(|error| {
        misfits.insert(error.to_string());
        Answer::Unknown
    })
}
