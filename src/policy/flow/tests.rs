//! The flow says of everyone what `next_question` says of each.

mod example;

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{Config, TestRunner};

use self::example::example;
use super::*;
use crate::policy::RuleFiles;
use crate::policy::answers::Answer;
use crate::policy::diagram::{Function, Truth};

fn shipped() -> Policy {
    Policy::load(&RuleFiles::embedded()).unwrap_or_else(|faults| panic!("{faults:?}"))
}

/// Small policies: as written; and one where not everyone is asked for the service.
fn examples() -> [Policy; 2] {
    let service = "options = [\"caf\", \"tax\"]\ntopic = \"net\"";
    let with_object = format!("{service}\nwhen = \"internet is not none\"\notherwise = \"tax\"");
    [example("", ""), example(service, &with_object)]
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

/// One answer in six is "I don't know".
fn answer(policy: &Policy, question: usize, (mode, draw): (u8, Index)) -> Answer {
    let kind = &policy.questions()[question].kind;
    match kind {
        _ if mode == 0 => Answer::Unknown,
        QuestionKind::Choice { .. } | QuestionKind::YesNo { .. } => Answer::Option(draw.index(kind.options().len())),
        QuestionKind::Several { options } => Answer::Options(draw.index(1 << options.len()) as u64),
        QuestionKind::Number { min, max, .. } | QuestionKind::BirthDate { min, max } => {
            // Small numbers, where rules cut, as often as all others.
            let most = if mode % 2 == 0 { (max - min).min(25) } else { max - min };
            Answer::Number(min + draw.index(usize::try_from(most + 1).unwrap()) as i64)
        }
        QuestionKind::Ages { max, .. } => {
            let ages = (0..draw.index(4)).map(|child| u8::try_from((child as i64 * 7 + 3).min(*max)).unwrap());
            Answer::Ages(ages.collect())
        }
        QuestionKind::PostalCode | QuestionKind::Commune => Answer::Code("48000".to_owned()),
    }
}

/// Everything asked, and the answers, where `say` answers.
fn interview(policy: &Policy, say: impl Fn(usize) -> Answer) -> (Vec<usize>, Answers) {
    let (mut asked, mut answers) = (Vec::new(), Answers::default());
    while let Some(next) = policy.next_question(&answers, today()) {
        answers.record(next, say(next));
        asked.push(next);
    }
    (asked, answers)
}

/// The question for the service, and what the people of the flow answer.
fn granted(policy: &Policy, flow: &Flow) -> Option<(usize, Answer)> {
    let id = &policy.rules().services[flow.service?].id;
    let question = policy.question_position("service")?;
    let option = policy.questions()[question].kind.options().iter().position(|option| option == id)?;
    Some((question, Answer::Option(option)))
}

/// Someone who knows this much, and comes for the service of the flow.
fn of_person(policy: &Policy, flow: &Flow, known: &Answers) -> Vec<usize> {
    let granted = granted(policy, flow);
    let say = |question: usize| match &granted {
        Some((service, answer)) if question == *service => answer.clone(),
        _ => known.get(question).cloned().unwrap_or(Answer::Unknown),
    };
    interview(policy, say).0
}

type Draws = Vec<(u8, Index)>;

fn check(policy: &Policy, cases: u32, law: impl Fn(&Draws) -> Result<(), TestCaseError>) {
    let draws = prop::collection::vec((0..6_u8, any::<Index>()), policy.questions().len());
    let mut runner = TestRunner::new(Config { cases, failure_persistence: None, ..Config::default() });
    runner.run(&draws, |draws| law(&draws)).unwrap();
}

/// For the same answers; those to questions passed over are drawn as well, and
/// must not matter.
fn the_flow_asks_what_the_interview_asks(policy: &Policy) {
    let people = People::of(policy, None, today(), MOST_EDGES);
    let horizon = people.asked.of_question.len();
    check(policy, 200, |draws| {
        let say = |question: usize| answer(policy, question, draws[question]);
        let (asked, answers) = interview(policy, say);
        let mut everything = Answers::default();
        (0..draws.len()).for_each(|question| everything.record(question, say(question)));
        for answers in [answers, everything] {
            let assignment = policy.compiled().variables.assignment(policy.questions(), &answers, today());
            let asked_in_flow = |question: usize| people.asked.of_question[question];
            let in_flow =
                |question: &usize| people.diagrams().truth(asked_in_flow(*question), &assignment) == Truth::True;
            let found: Vec<usize> = (0..horizon).filter(in_flow).collect();
            let (near, beyond): (Vec<usize>, Vec<usize>) = asked.iter().partition(|question| **question < horizon);
            prop_assert_eq!(&found, &near);
            prop_assert!(beyond.iter().all(|question| people.asked.beyond.contains(question)), "{beyond:?}");
        }
        Ok(())
    });
}

#[test]
fn the_flow_of_the_shipped_policy_asks_what_its_interview_asks() {
    the_flow_asks_what_the_interview_asks(&shipped());
}

#[test]
fn the_flow_of_small_policies_asks_what_their_interviews_ask() {
    examples().iter().for_each(the_flow_asks_what_the_interview_asks);
}

fn says(said: &[Said], answer: &Answer) -> bool {
    let years = |date| crate::policy::answers::age(date, today());
    said.iter().any(|said| match (said, answer) {
        (Said::Anything, _) | (Said::Unknown, Answer::Unknown) => true,
        (Said::Option(one), Answer::Option(other)) => one == other,
        (Said::Numbers { from, to }, Answer::Number(number)) => (from..=to).contains(&number),
        (Said::Numbers { from, to }, Answer::Date(date)) => (*from..=*to).contains(&years(*date)),
        (Said::Options { with, without }, Answer::Options(chosen)) => {
            let has = |option: &usize| chosen & (1 << option) != 0;
            with.iter().all(has) && !without.iter().any(has)
        }
        _ => false,
    })
}

/// Each step of each interview is a way of the flow; after an answer that
/// always leads somewhere, it leads there.
fn every_step_is_a_way(policy: &Policy, flow: &Flow) {
    let granted = granted(policy, flow);
    check(policy, 150, |draws| {
        let say = |question: usize| match &granted {
            Some((service, answer)) if question == *service => answer.clone(),
            _ => answer(policy, question, draws[question]),
        };
        let (asked, answers) = interview(policy, say);
        let near: Vec<usize> = asked.iter().copied().filter(|question| flow.step(*question).is_some()).collect();
        let beyond = asked.get(near.len()..).unwrap();
        prop_assert!(beyond.iter().all(|question| flow.beyond.contains(question)), "{beyond:?}");
        prop_assert!(asked.len() <= flow.most_questions());
        prop_assert!(flow.start.iter().any(|way| way.to == near.first().copied()));
        for (at, question) in near.iter().enumerate() {
            let given = answers.get(*question).unwrap();
            for way in &flow.step(*question).unwrap().ways {
                let always = says(&way.always, given);
                let sometimes = says(&way.sometimes, given);
                let taken = way.to == near.get(at + 1).copied();
                prop_assert!(!taken || always || sometimes, "{question} {given:?} {way:?}");
                prop_assert!(taken || !always, "{question} {given:?} {way:?}");
            }
        }
        let least = flow.shortest.as_ref().map_or(0, |interview| interview.questions.len());
        prop_assert!(least <= asked.len());
        Ok(())
    });
}

/// The people named as examples are examples.
fn every_person_is_what_is_said_of_them(policy: &Policy, flow: &Flow) {
    for interview in [&flow.shortest, &flow.longest].into_iter().flatten() {
        assert_eq!(of_person(policy, flow, &interview.answers), interview.questions);
    }
    for step in &flow.steps {
        if let Who::Some { asked, not_asked, .. } = &step.who {
            assert!(of_person(policy, flow, asked).contains(&step.question), "{asked:?}");
            assert!(!of_person(policy, flow, not_asked).contains(&step.question), "{not_asked:?}");
        }
    }
}

fn flows(policy: &Policy) -> Vec<Flow> {
    let services = policy.rules().services.iter().map(|service| Some(service.id.as_str()));
    services.chain([None]).map(|service| Flow::of(policy, service, today()).unwrap()).collect()
}

#[test]
fn every_step_of_an_interview_is_a_way_of_the_flow_and_nobody_asks_more_or_less() {
    let shipped = shipped();
    let caf = Flow::of(&shipped, Some("caf"), today()).unwrap();
    let all = Flow::of(&shipped, None, today()).unwrap();
    for flow in [caf, all] {
        every_step_is_a_way(&shipped, &flow);
    }
    let [small, _] = examples();
    for flow in flows(&small) {
        every_step_is_a_way(&small, &flow);
    }
}

#[test]
fn the_people_named_are_asked_what_the_flow_says() {
    let [small, _] = examples();
    for policy in [small, shipped()] {
        for flow in flows(&policy) {
            every_person_is_what_is_said_of_them(&policy, &flow);
        }
    }
}

/// Every way is walked by somebody: no answer is named that leads nowhere.
#[test]
fn every_way_of_a_small_flow_is_walked_by_someone() {
    let [policy, _] = examples();
    let mut people = People::of(&policy, None, today(), MOST_EDGES);
    for question in people.questions() {
        for (to, who) in people.next(Some(question)).unwrap() {
            let known = people.smallest(who).unwrap();
            let asked = interview(&policy, |at| known.get(at).cloned().unwrap_or(Answer::Unknown)).0;
            let at = asked.iter().position(|other| *other == question).unwrap();
            assert_eq!(asked.get(at + 1).copied(), to, "{question} {known:?}");
        }
    }
}

#[test]
fn a_question_on_which_nothing_depends_is_never_asked() {
    let [small, _] = examples();
    let idle = small.question_position("idle").unwrap();
    assert_eq!(never_asked(&small), [idle]);
    let all = Flow::of(&small, None, today()).unwrap();
    assert_eq!(all.not_asked(&small).collect::<Vec<_>>(), [idle]);
}

/// With any budget, the flow up to its horizon is that of all of them, and a
/// question is asked, beyond or asked of nobody.
#[test]
fn a_flow_that_does_not_fit_says_the_same_up_to_its_horizon_and_names_the_rest() {
    let [policy, _] = examples();
    let idle = policy.question_position("idle").unwrap();
    let whole = Flow::of(&policy, None, today()).unwrap();
    assert!(whole.beyond.is_empty() && whole.shortest.is_some() && whole.longest.is_some());
    let mut horizons = BTreeSet::new();
    for most_edges in (0..1000).step_by(10) {
        let flow = Flow::within(&policy, None, today(), most_edges);
        let asked = flow.steps.iter().map(|step| step.question);
        let named: Vec<usize> = asked.chain(flow.beyond.iter().copied()).filter(|one| *one != idle).collect();
        assert_eq!(named, whole.steps.iter().map(|step| step.question).collect::<Vec<_>>(), "{most_edges}");
        assert_eq!(flow.beyond.is_empty(), flow.shortest.is_some());
        every_step_is_a_way(&policy, &flow);
        every_person_is_what_is_said_of_them(&policy, &flow);
        horizons.insert(flow.beyond.len());
    }
    assert!(horizons.len() > 3 && horizons.contains(&0), "{horizons:?}");
}

#[test]
fn the_shipped_flow_is_exact_until_the_household_is_asked_about() {
    let policy = shipped();
    for service in [None, Some("caf")] {
        let flow = Flow::of(&policy, service, today()).unwrap();
        let rights = policy.question_position("check_rights").unwrap();
        assert!(flow.beyond.iter().all(|question| *question > rights), "{:?}", flow.beyond);
    }
}

#[test]
fn who_is_asked_is_told_in_answers_when_one_question_decides() {
    let policy = shipped();
    let flow = Flow::of(&policy, None, today()).unwrap();
    let at = |id| policy.question_position(id).unwrap();
    let Who::Answered { question, said } = &flow.step(at("device")).unwrap().who else { panic!() };
    let none = policy.questions()[at("internet")].kind.options().iter().position(|id| id == "none").unwrap();
    assert_eq!(*question, at("internet"));
    assert!(!says(said, &Answer::Option(none)) && says(said, &Answer::Unknown));
}

#[test]
fn a_service_that_is_not_there_is_told_with_those_that_are() {
    let error = Flow::of(&shipped(), Some("post"), today()).unwrap_err();
    assert!(error.to_string().contains("`post`") && error.to_string().contains("caf"), "{error}");
}

/// Nothing is true of somebody here and of nobody there: the flow of one
/// service is a part of the flow of all.
#[test]
fn people_who_come_for_one_service_are_asked_what_all_people_may_be_asked() {
    let policy = shipped();
    let all = Flow::of(&policy, None, today()).unwrap();
    for service in 0..policy.rules().services.len() {
        let people = People::of(&policy, Some(service), today(), MOST_EDGES);
        assert!(people.asked.everyone != Function::FALSE);
        let asked = people.questions().into_iter().chain(people.asked.beyond);
        assert!(asked.into_iter().all(|one| all.step(one).is_some() || all.beyond.contains(&one)));
    }
}
