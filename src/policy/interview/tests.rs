//! What bands do to an interview and to a plan, against trying every amount.

use chrono::NaiveDate;
use proptest::prelude::*;

use crate::policy::decision::Decision;
use crate::policy::diagram::{Function, Truth};
use crate::policy::{Answer, Answers, Certainty, Policy, QuestionKind, RuleFiles};

/// Amounts decide about rights, a channel, what comes first and a paper.
const FILES: [(&str, &str); 7] = [
    ("policy.toml", "id = \"bands\"\nlanguages = [\"fr\"]\n[fallback]\nchannel = \"counter\"\ncounters = [\"caf\"]\n"),
    (
        "questions.toml",
        r#"
[[question]]
id = "internet"
kind = "choice"
options = ["home", "none"]
topic = "net"
[[question]]
id = "income"
kind = "number"
topic = "net"
unit = "EUR/month"
min = 0
max = 120
step = 10
open = true
bands = [30, 60, 90]
[[question]]
id = "earnings"
kind = "number"
topic = "net"
unit = "EUR/month"
min = 0
max = 60
step = 20
when = "income more than 0"
otherwise = 0
[[question]]
id = "couple"
kind = "yes_no"
topic = "net"
"#,
    ),
    ("situations.toml", "[situations]\nonline = \"internet is home\"\npoor = \"income at most 40\"\n"),
    (
        "organisations.toml",
        "[organisations]\ncaf = { website = \"https://www.caf.fr\", source = \"https://www.caf.fr\", date = 2026-11-01 }\n",
    ),
    (
        "services/caf.toml",
        r#"organisation = "caf"
counters = ["caf"]
[[channel]]
kind = "web"
requires = "online"
[[channel]]
kind = "phone"
requires = "poor or couple is yes"
[[channel]]
kind = "letter"
[[channel]]
kind = "counter"
[[evidence]]
id = "payslip"
when = "earnings more than 20"
"#,
    ),
    (
        "preferences.toml",
        "[[preference]]\nid = \"thrifty\"\nwhen = \"income + earnings at most 70\"\nfirst = \"counter\"\n",
    ),
    ("guarantees.toml", ""),
];

const RIGHTS: [&str; 2] = [
    "when = \"income + earnings at most 80 or couple is yes and income at most 100\"\nlikely = \"income at least 20\"",
    "when = \"income at least 50 and (couple is no or earnings is 0)\"",
];

fn policy() -> Policy {
    let right = |when: &str| {
        format!(
            "kind = \"benefit\"\npayer = \"caf\"\nservices = [\"caf\"]\n{when}\nrank = 1\nclaim = [\"letter\"]\n\
             evidence = []\nunasked = []\n[[source]]\ntitle = \"Code\"\nurl = \"https://www.legifrance.gouv.fr\"\n\
             date = 2026-11-01\n"
        )
    };
    let rights = RIGHTS.map(right);
    let texts = texts();
    let mut files: Vec<(&str, &[u8])> = FILES.iter().map(|(path, text)| (*path, text.as_bytes())).collect();
    files.push(("entitlements/small.toml", rights[0].as_bytes()));
    files.push(("entitlements/large.toml", rights[1].as_bytes()));
    files.push(("texts/fr/all.ftl", texts.as_bytes()));
    Policy::load(&RuleFiles::from_memory(files)).unwrap_or_else(|faults| panic!("{}", faults.to_json()))
}

fn texts() -> String {
    let questions = ["internet", "income", "earnings", "couple"];
    let questions = questions.map(|id| {
        let options = ["home", "none", "yes", "no"].map(|option| format!("    .option-{option} = x\n")).concat();
        format!("question-{id} = x\n    .spoken = x\n    .reword = x\n    .short = x\n{options}")
    });
    let others = [
        "topic-net",
        "situation-online",
        "situation-poor",
        "organisation-caf",
        "service-caf",
        "evidence-payslip",
        "entitlement-small",
        "entitlement-large",
        "unit-EUR-month",
        "preference-thrifty",
    ];
    let others = others.map(|key| format!("{key} = x\n    .short = x\n    .what = x\n    .claim-letter = x\n"));
    questions.concat() + &others.concat()
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

/// A plan without the reasons.
fn plan(decision: &Decision<'_>) -> impl PartialEq + std::fmt::Debug + use<> {
    let channels = decision.channels.iter().map(|one| (one.channel, one.usable, one.contacts.clone()));
    let rights = decision.entitlements.iter().map(|right| (right.id.to_owned(), right.certainty));
    let evidence = decision.evidence.iter().map(|paper| (*paper).to_owned());
    (
        channels.collect::<Vec<_>>(),
        rights.collect::<Vec<(String, Certainty)>>(),
        evidence.collect::<Vec<String>>(),
        decision.known_online,
    )
}

fn number(max: i64) -> impl Strategy<Value = Answer> {
    let between = (0..=max, 0..=max, any::<bool>());
    prop_oneof![
        (0..=max).prop_map(Answer::Number),
        (0..=max).prop_map(Answer::About),
        between.prop_map(|(a, b, no_closer)| Answer::Between { from: a.min(b), to: a.max(b), no_closer }),
        Just(Answer::Unknown),
    ]
}

/// An answer to each question, or none.
fn people() -> impl Strategy<Value = Vec<Option<Answer>>> {
    let option = || prop_oneof![(0..2_usize).prop_map(Answer::Option), Just(Answer::Unknown)];
    (option().boxed(), number(120).boxed(), number(60).boxed(), option().boxed())
        .prop_flat_map(|(a, b, c, d)| [a, b, c, d].map(|answer| prop::option::weighted(0.8, Just(answer))).to_vec())
}

fn answers(person: &[Option<Answer>]) -> Answers {
    let mut answers = Answers::default();
    for (at, answer) in person.iter().enumerate() {
        if let Some(answer) = answer {
            answers.record(at, answer.clone());
        }
    }
    answers
}

/// The person with each amount of their stretches.
fn exactly(policy: &Policy, person: &[Option<Answer>]) -> Vec<Answers> {
    let mut all = vec![answers(person)];
    for (at, answer) in person.iter().enumerate() {
        let kind = &policy.questions()[at].kind;
        let Some((from, to)) = answer.as_ref().and_then(|answer| answer.stretch(kind)) else { continue };
        all = all
            .iter()
            .flat_map(|answers| {
                (from..=to).map(|number| {
                    let mut answers = answers.clone();
                    answers.record(at, Answer::Number(number));
                    answers
                })
            })
            .collect();
    }
    all
}

fn functions(policy: &Policy) -> Vec<Function> {
    let routing = policy.compiled().on(today()).unwrap();
    let service = &routing.services[0];
    let channels = service.channels.iter().flat_map(|channel| [channel.offered, channel.usable]);
    let rights = service.entitlements.iter().map(|right| right.function);
    let lists = [&routing.situations, &routing.exists, &routing.preferences, &service.contacts, &service.evidence];
    channels.chain(rights).chain(lists.into_iter().flatten().copied()).collect()
}

fn agreement(truths: &[Truth]) -> Truth {
    if truths.windows(2).all(|pair| pair[0] == pair[1]) { truths[0] } else { Truth::Unknown }
}

fn check<T: std::fmt::Debug>(cases: u32, people: impl Strategy<Value = T>, law: impl Fn(&Policy, T)) {
    let policy = policy();
    let config = ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() };
    let mut runner = proptest::test_runner::TestRunner::new(config);
    runner
        .run(&people, |person| {
            law(&policy, person);
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_decision_with_bands_is_what_the_decisions_for_all_their_amounts_agree_on() {
    check(60, people(), |policy, person| {
        let (variables, diagrams) = (&policy.compiled().variables, &policy.compiled().diagrams);
        let assignment = |answers: &Answers| variables.assignment(policy.questions(), answers, today());
        let all: Vec<_> = exactly(policy, &person).iter().map(assignment).collect();
        let here = assignment(&answers(&person));
        for function in functions(policy) {
            let truths: Vec<Truth> = all.iter().map(|exact| diagrams.truth(function, exact)).collect();
            assert_eq!(diagrams.truth(function, &here), agreement(&truths), "{person:?}");
        }
    });
}

/// Everything else is answered, as the last asked would be.
fn with_one_band() -> impl Strategy<Value = Vec<Option<Answer>>> {
    (people(), any::<bool>(), 0..=60_i64, 0..=60_i64).prop_map(|(mut person, earnings, a, b)| {
        for answer in &mut person {
            let given = answer.take().unwrap_or(Answer::Unknown);
            *answer = Some(given.no_closer());
        }
        let band = Answer::Between { from: a.min(b), to: a.max(b), no_closer: false };
        person[if earnings { 2 } else { 1 }] = Some(band);
        person
    })
}

#[test]
fn an_amount_is_asked_for_within_its_band_exactly_if_two_of_the_band_lead_to_different_plans() {
    let asked = std::cell::Cell::new((0, 0));
    check(300, with_one_band(), |policy, person| {
        let band = person.iter().position(|answer| answer.as_ref().is_some_and(Answer::may_come_closer)).unwrap();
        let Some(Answer::Between { from, to, .. }) = person[band] else { panic!("a band") };
        let with = |number| {
            let mut answers = answers(&person);
            answers.record(band, Answer::Number(number));
            answers
        };
        let without_object = band == 2 && !policy.relevant(&with(to), today()).contains(&band);
        let plans: Vec<_> = (from..=to).map(|number| plan(&policy.decide(&with(number), today()))).collect();
        let differ = plans.windows(2).any(|pair| pair[0] != pair[1]) && !without_object;
        let next = policy.next_question(&answers(&person), today());
        assert_eq!(next, differ.then_some(band), "{person:?}");
        let (yes, no) = asked.get();
        asked.set(if differ { (yes + 1, no) } else { (yes, no + 1) });
    });
    let (yes, no) = asked.get();
    assert!(yes > 20 && no > 20, "{yes} asked, {no} not: the draws are one-sided");
}

#[test]
fn beside_a_band_that_is_not_told_closer_only_what_can_change_the_plan_is_asked() {
    check(300, (people(), 0..4_usize), |policy, (mut person, open)| {
        for answer in &mut person {
            let given = answer.take().unwrap_or(Answer::Unknown);
            *answer = Some(given.no_closer());
        }
        person[open] = None;
        let given = answers(&person);
        let kind = &policy.questions()[open].kind;
        let possible: Vec<Answer> = match kind {
            QuestionKind::Number { min, max, .. } => (*min..=*max).map(Answer::Number).collect(),
            _ => (0..kind.options().len()).map(Answer::Option).collect(),
        };
        let plans: Vec<_> = possible
            .into_iter()
            .map(|answer| {
                let mut answers = given.clone();
                answers.record(open, answer);
                plan(&policy.decide(&answers, today()))
            })
            .collect();
        let differ = plans.windows(2).any(|pair| pair[0] != pair[1]);
        assert_eq!(policy.next_question(&given, today()), differ.then_some(open), "{person:?}");
    });
}

#[test]
fn a_band_is_asked_closer_last_and_never_once_the_person_cannot() {
    let policy = policy();
    let mut answers = Answers::default();
    answers.record(0, Answer::Option(1));
    answers.record(1, Answer::Between { from: 30, to: 60, no_closer: false });
    assert_eq!(policy.next_question(&answers, today()), Some(2), "everything else comes first");
    answers.record(2, Answer::Number(20));
    answers.record(3, Answer::Option(1));
    assert_eq!(policy.next_question(&answers, today()), Some(1), "40 and 50 lead to different plans");
    answers.record(1, Answer::Between { from: 30, to: 60, no_closer: true });
    assert_eq!(policy.next_question(&answers, today()), None);
    answers.record(1, Answer::About(45));
    assert_eq!(policy.next_question(&answers, today()), None);
}
