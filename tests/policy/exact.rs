//! On small rule sets drawn at random: what is decided, and what is proved, is
//! what trying everyone finds.

use std::collections::BTreeMap;

use aiguillage::policy::model::{PublicService, QuestionKind};
use aiguillage::policy::proof::{Counterexample, Proof};
use aiguillage::policy::{Answer, Policy};
use chrono::NaiveDate;

use super::brute_force::guarantee::{Promise, head, offers};
use super::brute_force::search::{Broken, days, smallest, smallest_among, who_comes_for};
use super::brute_force::{Completions, Facts, Partial, Person, Plan, plan};
use super::everyone::Everyone;
use super::generated::dice::Dice;
use super::generated::{files, load};
use super::parallel::on_two_threads;

/// Days on which a rule set may be asked: the day before each change and that
/// of the change.
fn moments(policy: &Policy) -> Vec<NaiveDate> {
    let days = days(policy.rules()).into_iter().filter(|day| *day != NaiveDate::MIN);
    let around = days.flat_map(|day| [day.pred_opt().unwrap(), day]);
    around.chain([super::today()]).collect()
}

#[test]
fn every_decision_says_what_all_completions_agree_on() {
    let seeds: Vec<u64> = (0..500).collect();
    let counts = on_two_threads(&seeds, |seed| {
        let (policy, mut dice) = (load(&files(*seed)), Dice::new(*seed));
        let on = *dice.pick(&moments(&policy));
        let facts = Facts::of(policy.rules(), on);
        let everyone = Everyone::new(policy.rules(), &facts, on);
        let mut count = 0;
        for (partial, plan) in everyone.iter() {
            let Some(mut answers) = everyone.answers(partial) else { continue };
            // Not to know counts as not to have been asked.
            for at in (0..policy.questions().len()).filter(|_| dice.percent(50)) {
                if answers.get(at).is_none() {
                    answers.record(at, Answer::Unknown);
                }
            }
            let decided = Plan::of(&policy.decide(&answers, on), &policy.rules().services);
            assert_eq!(decided, *plan, "seed {seed}, {on}, {answers:?}");
            count += 1;
        }
        count
    });
    let count: usize = counts.into_iter().sum();
    eprintln!("{count} decisions of {} rule sets", seeds.len());
    assert!(count > 100_000, "{count}");
}

#[test]
fn the_two_ways_of_trying_completions_agree_and_claims_are_those_of_the_plan() {
    for seed in 0..40 {
        let (policy, mut dice) = (load(&files(seed)), Dice::new(seed));
        let on = *dice.pick(&moments(&policy));
        let facts = Facts::of(policy.rules(), on);
        let everyone = Everyone::new(policy.rules(), &facts, on);
        for (partial, expected) in everyone.iter().filter(|_| dice.percent(5)).collect::<Vec<_>>() {
            let service = policy.rules().services.iter().find(|service| expected.service.as_ref() == Some(&service.id));
            let person = Person { rules: policy.rules(), facts: &facts, on, service };
            let oracle = Completions::new(person, partial.clone());
            assert_eq!(plan(&oracle), *expected, "seed {seed}, {partial:?}");
            for channel in aiguillage::policy::Channel::ALL {
                assert_eq!(offers(&oracle, channel), expected.offers(channel), "seed {seed}, {partial:?}");
            }
            let first = expected.ways.iter().map(|way| way.channel).find(|channel| expected.offers(*channel));
            assert_eq!(head(&oracle), first);
        }
    }
}

/// The smallest person, over all services and stretches of time.
fn try_everyone(policy: &Policy, at: usize) -> Option<Broken> {
    let rules = policy.rules();
    let claim = &rules.guarantees[at].claim;
    let services: Vec<Option<&PublicService>> = rules.services.iter().map(Some).collect();
    let found = days(rules).into_iter().filter_map(|on| {
        let facts = Facts::of(rules, on);
        let all = services.iter().filter_map(|service| {
            let person = Person { rules, facts: &facts, on, service: *service };
            smallest(person, &Promise::of(claim, rules))
        });
        all.min_by_key(|broken| broken.known)
    });
    found.min_by_key(|broken| broken.known)
}

/// What a counterexample tells of a person.
pub fn told(policy: &Policy, facts: &Facts, found: &Counterexample) -> Partial {
    let rules = policy.rules();
    let service = rules.services.iter().find(|service| found.service.as_ref() == Some(&service.id));
    let mut partial = who_comes_for(facts, rules, service);
    for (id, said) in &found.answers {
        let at = policy.question_position(id).unwrap();
        let kind = &rules.questions[at].kind;
        let option = |id: &str| kind.options().iter().position(|option| option == id).unwrap();
        match kind {
            QuestionKind::Several { .. } => {
                for word in said.split(", ") {
                    let (option, chosen) =
                        word.strip_prefix("not ").map_or_else(|| (option(word), 1), |id| (option(id), 0));
                    partial[facts.position(at, option)] = Some(chosen);
                }
            }
            kind if kind.as_number().is_some() => partial[facts.position(at, 0)] = Some(said.parse().unwrap()),
            _ => partial[facts.position(at, 0)] = Some(option(said) as i64),
        }
    }
    partial
}

/// Whether the person of a counterexample really falls through.
pub fn confirmed(policy: &Policy, at: usize, found: &Counterexample) -> bool {
    let rules = policy.rules();
    let facts = Facts::of(rules, found.from);
    let service = rules.services.iter().find(|service| found.service.as_ref() == Some(&service.id));
    let person = Person { rules, facts: &facts, on: found.from, service };
    let changed = found.changed_by.as_ref().map(|id| policy.question_position(id).unwrap());
    let promise = Promise::of(&rules.guarantees[at].claim, rules).about(changed);
    let look = |partial: &Partial| Completions::new(person, partial.clone());
    promise.broken(&told(policy, &facts, found), &look) == Some(changed)
}

/// Whether someone of whom at least this is known falls through.
pub fn leads_to_someone(policy: &Policy, at: usize, found: &Counterexample) -> bool {
    let rules = policy.rules();
    let facts = Facts::of(rules, found.from);
    let service = rules.services.iter().find(|service| found.service.as_ref() == Some(&service.id));
    let person = Person { rules, facts: &facts, on: found.from, service };
    let changed = found.changed_by.as_ref().map(|id| policy.question_position(id).unwrap());
    let promise = Promise::of(&rules.guarantees[at].claim, rules).about(changed);
    smallest_among(person, &promise, &told(policy, &facts, found)).is_some()
}

/// How many facts a counterexample tells, the service left out.
fn size(policy: &Policy, found: &Counterexample) -> usize {
    let facts = Facts::of(policy.rules(), found.from);
    told(policy, &facts, found).iter().flatten().count() - usize::from(found.service.is_some())
}

#[derive(Debug, Default)]
struct Tally {
    held: usize,
    refused: usize,
    confirmed: usize,
    smallest: usize,
}

fn compare(policy: &Policy, at: usize, proof: &Proof, tally: &mut Tally, seed: u64) {
    let broken = try_everyone(policy, at);
    assert_eq!(proof.holds, broken.is_none(), "seed {seed}, {}: {proof:?}, {broken:?}", proof.id);
    let (Some(found), Some(broken)) = (&proof.counterexample, broken) else {
        tally.held += 1;
        return;
    };
    tally.refused += 1;
    let (really, small) = (confirmed(policy, at, found), size(policy, found) == broken.known);
    // Of unequal treatment, what is told is where the question still counts:
    // further answers may be needed to see the difference.
    let unequal = found.changed_by.is_some();
    assert!(really || unequal && leads_to_someone(policy, at, found), "seed {seed}, {}: {found:?}", proof.id);
    assert!(small || unequal, "seed {seed}, {}: {found:?}, {broken:?}", proof.id);
    tally.confirmed += usize::from(really);
    tally.smallest += usize::from(small);
}

#[test]
fn every_proof_says_what_trying_everyone_finds() {
    let seeds: Vec<u64> = (1_000..1_600).collect();
    let results = on_two_threads(&seeds, |seed| {
        let policy = load(&files(*seed));
        let mut tallies: BTreeMap<&str, Tally> = BTreeMap::new();
        for (at, proof) in policy.prove().unwrap().iter().enumerate() {
            let kind = kind(&Promise::of(&policy.rules().guarantees[at].claim, policy.rules()));
            compare(&policy, at, proof, tallies.entry(kind).or_default(), *seed);
        }
        tallies
    });
    let mut all: BTreeMap<&str, Tally> = BTreeMap::new();
    for (kind, tally) in results.into_iter().flatten() {
        let sum = all.entry(kind).or_default();
        sum.held += tally.held;
        sum.refused += tally.refused;
        sum.confirmed += tally.confirmed;
        sum.smallest += tally.smallest;
    }
    eprintln!("{all:#?}");
    let (held, refused): (usize, usize) =
        all.values().fold((0, 0), |(h, r), tally| (h + tally.held, r + tally.refused));
    assert!(held + refused > 3_000 && held * 5 > refused && refused * 5 > held, "{held} held, {refused} refused");
    for (kind, tally) in all {
        assert!(tally.held > 0 && tally.refused > 0, "{kind}: {tally:?}");
    }
}

fn kind(promise: &Promise<'_>) -> &'static str {
    match promise {
        Promise::Always(_) => "always",
        Promise::UsableChannel => "usable-channel",
        Promise::Equal { .. } => "equal-treatment",
        Promise::Monotone { .. } => "monotone",
        Promise::AskedBefore { .. } => "asked-before",
        Promise::Answerable => "answerable",
    }
}
