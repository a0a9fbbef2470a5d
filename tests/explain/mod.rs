//! Laws of explanations, on people drawn at random: what is said to rest on
//! some answers rests on them, what is said to change it does, and nothing
//! smaller would.

mod person;

use std::sync::LazyLock;

use aiguillage::policy::explanation::{Change, ChannelExplanation, EntitlementExplanation, Explanation, NewAnswer};
use aiguillage::policy::{
    Answer, Answers, Certainty, Channel, Policy, Question, QuestionKind, Reason, RuleFiles, Usable,
};
use chrono::NaiveDate;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use self::person::{Draw, answer, draws, partial};

static POLICY: LazyLock<Policy> = LazyLock::new(|| Policy::load(&RuleFiles::embedded()).unwrap());

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

/// What an explanation speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Subject {
    Channel(Channel),
    Right(String),
}

/// One of them, with all that is said of it.
struct Told<'a> {
    subject: Subject,
    because: &'a [String],
    missing: &'a [String],
    changes: &'a [Change],
}

fn told(explanation: &Explanation) -> Vec<Told<'_>> {
    let channels = explanation.channels.iter().map(|one| {
        let ChannelExplanation { kind, because, missing, changes, .. } = one;
        Told { subject: Subject::Channel(*kind), because, missing, changes }
    });
    let rights = explanation.entitlements.iter().map(|one| {
        let EntitlementExplanation { id, because, missing, changes, .. } = one;
        Told { subject: Subject::Right(id.clone()), because, missing, changes }
    });
    channels.chain(rights).collect()
}

/// In the words of [`Change::to`], read off the decision. A channel that the
/// decision does not name is not usable, or, for the web, not known to be.
fn outcome(subject: &Subject, answers: &Answers) -> &'static str {
    let decision = POLICY.decide(answers, today());
    match subject {
        Subject::Channel(kind) => {
            match decision.channels.iter().find(|one| one.channel == *kind).map(|one| one.usable) {
                Some(Usable::Yes) => "usable",
                Some(Usable::Unknown) => "unknown",
                Some(Usable::No) | None => "not_usable",
            }
        }
        Subject::Right(id) => match decision.entitlements.iter().find(|one| one.id == *id).map(|one| one.certainty) {
            Some(Certainty::Likely) => "likely",
            Some(Certainty::Possible) => "possible",
            None => "absent",
        },
    }
}

fn settled(outcome: &str) -> bool {
    !matches!(outcome, "unknown" | "possible")
}

/// Whether the answers lead to what a change promises.
fn leads_to(to: &str, subject: &Subject, answers: &Answers) -> bool {
    let Subject::Channel(kind) = subject else { return outcome(subject, answers) == to };
    if to == "first" {
        let explanation = POLICY.explain(answers, today());
        return explanation.channels.iter().any(|one| one.kind == *kind && one.first);
    }
    outcome(subject, answers) == to
}

/// Whether the decision tells the outcome: it names the last resort whatever
/// the rules of its channel say, and the web only where it suits.
fn is_told(subject: &Subject, answers: &Answers) -> bool {
    let Subject::Channel(kind) = subject else { return true };
    let decision = POLICY.decide(answers, today());
    match decision.channels.iter().find(|one| one.channel == *kind) {
        Some(named) => named.usable != Usable::Unknown || !named.reasons.contains(&Reason::Fallback),
        None => *kind != Channel::Web,
    }
}

fn question(id: &str) -> (usize, &'static Question) {
    let at = POLICY.question_position(id).unwrap();
    (at, &POLICY.questions()[at])
}

/// Two of the answers that a change allows to a question, after what was said:
/// both ends of numbers.
fn allowed(question: &Question, said: Option<&Answer>, answer: &NewAnswer) -> Vec<Answer> {
    match answer {
        NewAnswer::OneOf(ids) => ids.iter().map(|id| Answer::from_text(question, id).unwrap()).collect(),
        NewAnswer::Number { least, most } => {
            let (_, min, max) = question.kind.as_number().unwrap();
            vec![Answer::Number(least.unwrap_or(min)), Answer::Number(most.unwrap_or(max))]
        }
        NewAnswer::Aged { from, to, least, most } => {
            [*least, *most].map(|count| Answer::Ages(with_people(said, *from, *to, count))).to_vec()
        }
        NewAnswer::With(id) => vec![Answer::Options(chosen(said) | 1 << option(question, id))],
        NewAnswer::Without(id) => vec![Answer::Options(chosen(said) & !(1 << option(question, id)))],
    }
}

/// The options said; none where nothing was.
fn chosen(said: Option<&Answer>) -> u64 {
    if let Some(Answer::Options(chosen)) = said { *chosen } else { 0 }
}

fn option(question: &Question, id: &str) -> usize {
    question.kind.options().iter().position(|option| option == id).unwrap()
}

/// The ages said, with so many of these in place of those of them.
fn with_people(said: Option<&Answer>, from: i64, to: i64, count: u32) -> Vec<u8> {
    let mut ages = if let Some(Answer::Ages(said)) = said { said.clone() } else { Vec::new() };
    ages.retain(|age| !(from..=to).contains(&i64::from(*age)));
    ages.extend(vec![u8::try_from(from).unwrap(); count as usize]);
    ages
}

/// The answers after a change, each time with another of the allowed ones.
fn changed(answers: &Answers, change: &Change) -> Vec<Answers> {
    let size = |answer: &NewAnswer| if let NewAnswer::OneOf(ids) = answer { ids.len() } else { 2 };
    let most = change.answers.iter().map(|one| size(&one.answer)).max().unwrap_or(0);
    let pick = |round: usize| {
        let mut after = answers.clone();
        for one in &change.answers {
            let (at, question) = question(&one.question);
            let allowed = allowed(question, after.get(at), &one.answer);
            after.record(at, allowed[round % allowed.len()].clone());
        }
        after
    };
    (0..most).map(pick).collect()
}

/// Every answer to a question, numbers at the places where a limit could be.
fn every_answer(kind: &QuestionKind) -> Vec<Answer> {
    match kind {
        QuestionKind::Choice { .. } | QuestionKind::YesNo { .. } => {
            (0..kind.options().len()).map(Answer::Option).collect()
        }
        QuestionKind::Number { min, max, .. } => {
            let step = ((max - min) / 200).max(1);
            (*min..=*max).step_by(usize::try_from(step).unwrap()).chain([*max]).map(Answer::Number).collect()
        }
        _ => Vec::new(),
    }
}

fn for_people(cases: u32, law: impl Fn(&Answers) -> Result<(), TestCaseError>) {
    for_people_who_go_on(cases, |answers, _| law(answers));
}

/// People, and what each would say to every question.
fn for_people_who_go_on(cases: u32, law: impl Fn(&Answers, &[Draw]) -> Result<(), TestCaseError>) {
    let mut runner = TestRunner::new(Config { cases, failure_persistence: None, ..Config::default() });
    let people = (draws(&POLICY), draws(&POLICY));
    runner.run(&people, |(said, more)| law(&partial(&POLICY, &said), &more)).unwrap();
}

#[test]
fn after_each_change_it_is_as_was_said() {
    for_people(400, |answers| {
        let explanation = POLICY.explain(answers, today());
        for Told { subject, changes, .. } in told(&explanation) {
            for change in changes {
                prop_assert!(!change.answers.is_empty(), "{subject:?}: {change:?}");
                for after in changed(answers, change) {
                    if is_told(&subject, &after) || change.to == "usable" {
                        prop_assert!(leads_to(change.to, &subject, &after), "{subject:?}: {change:?} {answers:?}");
                    }
                }
            }
        }
        Ok(())
    });
}

#[test]
fn where_two_answers_must_change_no_single_one_is_enough() {
    for_people(25, |answers| {
        let explanation = POLICY.explain(answers, today());
        let told = told(&explanation);
        let larger: Vec<(&Subject, &Change)> = told
            .iter()
            .flat_map(|one| one.changes.iter().map(|change| (&one.subject, change)))
            .filter(|(_, change)| of_several_questions(change) && change.to != "first")
            .collect();
        for (at, question) in POLICY.questions().iter().enumerate().filter(|(_, question)| question.id != "service") {
            for answer in every_answer(&question.kind) {
                let mut after = answers.clone();
                after.record(at, answer.clone());
                for (subject, change) in &larger {
                    prop_assert!(
                        outcome(subject, &after) != change.to || !is_told(subject, &after),
                        "{subject:?}: {} {answer:?} does what {change:?} does",
                        question.id
                    );
                }
            }
        }
        Ok(())
    });
}

fn of_several_questions(change: &Change) -> bool {
    change.answers.iter().any(|one| one.position != change.answers[0].position)
}

#[test]
fn whatever_can_change_is_told_how() {
    for_people(400, |answers| {
        let explanation = POLICY.explain(answers, today());
        for Told { subject, missing, changes, .. } in told(&explanation) {
            prop_assert!(missing.is_empty() || !changes.is_empty(), "{subject:?} {answers:?}");
        }
        Ok(())
    });
}

/// Only those answers, as if nothing else had been said.
fn only(answers: &Answers, ids: &[&String]) -> Answers {
    let mut some = Answers::default();
    for id in ids.iter().map(|id| id.as_str()).chain(["service"]) {
        let (at, _) = question(id);
        if let Some(answer) = answers.get(at) {
            some.record(at, answer.clone());
        }
    }
    some
}

#[test]
fn the_answers_it_rests_on_are_enough_and_none_of_them_can_be_left_out() {
    for_people(400, |answers| {
        let explanation = POLICY.explain(answers, today());
        for Told { subject, because, .. } in told(&explanation).into_iter().filter(|one| is_told(&one.subject, answers))
        {
            let now = outcome(&subject, answers);
            if !settled(now) {
                prop_assert!(because.is_empty(), "{subject:?} is open");
                continue;
            }
            let ids: Vec<&String> = because.iter().collect();
            let alone = only(answers, &ids);
            if is_told(&subject, &alone) {
                prop_assert_eq!(outcome(&subject, &alone), now, "{:?} {:?}", subject, because);
            }
            for left_out in because {
                let rest: Vec<&String> = because.iter().filter(|id| *id != left_out).collect();
                let less = only(answers, &rest);
                if is_told(&subject, &less) {
                    prop_assert!(outcome(&subject, &less) != now, "{:?}: {} adds nothing", subject, left_out);
                }
            }
        }
        Ok(())
    });
}

#[test]
fn what_is_missing_is_open_and_once_it_is_answered_nothing_more_is_waited_for() {
    for_people_who_go_on(400, |answers, more| {
        let explanation = POLICY.explain(answers, today());
        for Told { subject, missing, .. } in told(&explanation).into_iter().filter(|one| is_told(&one.subject, answers))
        {
            prop_assert!(missing.is_empty() || !settled(outcome(&subject, answers)), "{:?}", subject);
            let mut after = answers.clone();
            for id in missing {
                let (at, question) = question(id);
                prop_assert!(matches!(answers.get(at), None | Some(Answer::Unknown)), "{}", id);
                after.record(at, answer(&question.kind, more[at].1));
            }
            // A right may stay possible: the payer looks at what is not asked.
            let then = POLICY.explain(&after, today());
            let waits = told(&then).into_iter().find(|one| one.subject == subject && is_told(&subject, &after));
            prop_assert!(waits.is_none_or(|one| one.missing.is_empty()), "{:?} waits for more", subject);
        }
        Ok(())
    });
}

#[test]
fn every_rule_is_where_its_place_says() {
    let files = POLICY.files();
    for_people(50, |answers| {
        let explanation = POLICY.explain(answers, today());
        let channels = explanation.channels.iter().flat_map(|one| &one.rules);
        for rule in channels.chain(explanation.entitlements.iter().flat_map(|one| &one.rules)) {
            let line = files.get(&rule.file).unwrap().lines().nth(rule.line - 1).unwrap();
            prop_assert!(rule.column <= line.chars().count() + 1, "{:?}", rule);
        }
        Ok(())
    });
}
