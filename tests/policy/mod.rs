//! Laws of the shipped policy, on people drawn at random.

mod amounts;
mod brute_force;
mod everyone;
mod exact;
mod generated;
mod interview;
mod kinds;
mod mutation;
mod parallel;
mod written;

use aiguillage::policy::{Answer, Answers, Channel, Policy, QuestionKind, RuleFiles, Usable};
use chrono::NaiveDate;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{Config, TestRunner};

fn shipped() -> Policy {
    Policy::load(&RuleFiles::embedded()).unwrap_or_else(|faults| panic!("{faults:?}"))
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

/// For each question a draw: 0 unanswered, 1 "does not know", else an answer.
pub fn draws(policy: &Policy) -> impl Strategy<Value = Vec<(u8, Index)>> + use<> {
    prop::collection::vec((0..6_u8, any::<Index>()), policy.questions().len())
}

fn answer(kind: &QuestionKind, draw: Index) -> Answer {
    match kind {
        QuestionKind::Choice { options } => Answer::Option(draw.index(options.len())),
        QuestionKind::YesNo { .. } => Answer::Option(draw.index(2)),
        QuestionKind::Several { options } => Answer::Options(draw.index(1 << options.len()) as u64),
        QuestionKind::Number { min, max, .. } | QuestionKind::BirthDate { min, max } => {
            Answer::Number(min + draw.index(usize::try_from(max - min + 1).unwrap()) as i64)
        }
        QuestionKind::Ages { max, .. } => {
            let bits = draw.index(1 << 12);
            Answer::Ages(
                (0..4)
                    .filter(|child| bits >> child & 1 == 1)
                    .map(|child| ((bits >> 4) as i64 * (child + 7) % max) as u8)
                    .collect(),
            )
        }
        QuestionKind::PostalCode => Answer::Code("48000".to_owned()),
        QuestionKind::Commune => Answer::Code("48095".to_owned()),
    }
}

pub fn partial(policy: &Policy, draws: &[(u8, Index)]) -> Answers {
    let mut answers = Answers::default();
    for (at, (question, (mode, draw))) in policy.questions().iter().zip(draws).enumerate() {
        match mode {
            0 | 2 => {}
            1 => answers.record(at, Answer::Unknown),
            _ => answers.record(at, answer(&question.kind, *draw)),
        }
    }
    answers
}

/// Every question without a known answer gets one.
fn completed(policy: &Policy, answers: &Answers, draws: &[(u8, Index)]) -> Answers {
    let mut full = answers.clone();
    for (at, (question, (_, draw))) in policy.questions().iter().zip(draws).enumerate() {
        if matches!(answers.get(at), None | Some(Answer::Unknown)) {
            full.record(at, answer(&question.kind, *draw));
        }
    }
    full
}

fn check(law: impl Fn(&Policy, &[(u8, Index)], &[(u8, Index)]) -> Result<(), TestCaseError>) {
    let policy = shipped();
    let mut runner = TestRunner::new(Config { cases: 2000, failure_persistence: None, ..Config::default() });
    let people = (draws(&policy), draws(&policy));
    runner.run(&people, |(first, second)| law(&policy, &first, &second)).unwrap();
}

#[test]
fn the_web_is_named_only_to_people_known_to_be_online_and_never_alone() {
    check(|policy, draws, _| {
        let decision = policy.decide(&partial(policy, draws), today());
        let web = decision.channels.iter().any(|channel| channel.channel == Channel::Web);
        prop_assert!(!web || decision.known_online);
        let human = |usable: Usable| usable != Usable::No;
        prop_assert!(decision.channels.iter().any(|one| one.channel.is_human() && human(one.usable)));
        Ok(())
    });
}

#[test]
fn what_is_known_stays_so_whatever_else_is_answered() {
    check(|policy, first, second| {
        let mut answers = partial(policy, first);
        // Without a service named, the plan is that of `unsure`: name one.
        let service = policy.question_position("service").unwrap();
        answers.record(service, Answer::Option(first[service].1.index(12)));
        let before = policy.decide(&answers, today());
        let after = policy.decide(&completed(policy, &answers, second), today());
        for channel in before.channels.iter().filter(|channel| channel.usable != Usable::Unknown) {
            let same = after.channels.iter().find(|other| other.channel == channel.channel);
            prop_assert!(same.is_none_or(|same| same.usable == channel.usable), "{:?}", channel.channel);
            prop_assert!(same.is_some() || channel.usable == Usable::No);
        }
        for right in &after.entitlements {
            let known = before.entitlements.iter().find(|other| other.id == right.id);
            prop_assert!(known.is_some(), "{} appeared though it was ruled out", right.id);
        }
        Ok(())
    });
}

/// Reasons explain a plan; they are not part of it.
fn ways(decision: &aiguillage::policy::Decision) -> Vec<(Channel, Usable, Vec<usize>)> {
    decision.channels.iter().map(|one| (one.channel, one.usable, one.contacts.clone())).collect()
}

#[test]
fn when_the_interview_is_over_no_answer_changes_the_plan() {
    check(|policy, first, second| {
        let mut answers = partial(policy, first);
        while let Some(next) = policy.next_question(&answers, today()) {
            let (mode, draw) = &second[next];
            let said = if *mode == 1 { Answer::Unknown } else { answer(&policy.questions()[next].kind, *draw) };
            answers.record(next, said);
        }
        let plan = policy.decide(&answers, today());
        let mut more = answers.clone();
        for (at, (question, (_, draw))) in policy.questions().iter().zip(first).enumerate() {
            let known_to_be_open = answers.get(at).is_none();
            if known_to_be_open && !matches!(question.kind, QuestionKind::PostalCode | QuestionKind::Commune) {
                more.record(at, answer(&question.kind, *draw));
            }
        }
        let after = policy.decide(&more, today());
        prop_assert_eq!(ways(&plan), ways(&after));
        prop_assert_eq!(&plan.evidence, &after.evidence);
        prop_assert_eq!(plan.known_online, after.known_online);
        let rights = |decision: &aiguillage::policy::Decision| -> Vec<_> {
            decision.entitlements.iter().map(|right| (right.id.to_owned(), right.certainty)).collect()
        };
        prop_assert_eq!(rights(&plan), rights(&after));
        Ok(())
    });
}

#[test]
fn connectivity_is_asked_first() {
    let policy = shipped();
    let first = policy.next_question(&Answers::default(), today()).unwrap();
    assert_eq!(policy.questions()[first].id, "internet");
}

#[test]
fn every_guarantee_of_the_shipped_policy_is_proved() {
    let proofs = shipped().prove().unwrap();
    assert!(proofs.len() >= 3);
    let failed: Vec<_> = proofs.iter().filter(|proof| !proof.holds).collect();
    assert!(failed.is_empty(), "{failed:#?}");
}

#[test]
fn every_scenario_of_the_shipped_policy_gets_its_plan() {
    let results = shipped().run_scenarios();
    assert!(results.len() >= 96, "{} scenarios", results.len());
    let failed: Vec<_> = results.iter().filter(|result| !result.differences.is_empty()).collect();
    assert!(failed.is_empty(), "{failed:#?}");
}
