//! On small rule sets drawn at random: what is decided, and what is proved, is
//! what trying everyone finds.

use std::collections::BTreeMap;

use aiguillage::policy::Usable;
use aiguillage::policy::model::PublicService;
use aiguillage::policy::proof::{Counterexample, Proof};
use aiguillage::policy::{Answer, Answers, Policy};
use chrono::NaiveDate;

use super::brute_force::guarantee::{head, offers};
use super::brute_force::promise::Promise;
use super::brute_force::search::{Broken, days, smallest};
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
            assert_eq!(head(&oracle), first.unwrap_or(policy.rules().fallback.channel));
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
        all.min_by_key(|broken| broken.answered)
    });
    found.min_by_key(|broken| broken.answered)
}

/// Whether the person of a counterexample really falls through.
pub fn confirmed(policy: &Policy, at: usize, found: &Counterexample) -> bool {
    let rules = policy.rules();
    let facts = Facts::of(rules, found.from);
    let service = rules.services.iter().find(|service| found.service.as_ref() == Some(&service.id));
    let person = Person { rules, facts: &facts, on: found.from, service };
    let promise = Promise::of(&rules.guarantees[at].claim, rules);
    let known = |answers: &Answers| facts.known(rules, answers, found.from);
    let look = |partial: &Partial| Completions::new(person, partial.clone());
    let one = known(&found.person);
    match found.changed.as_ref().map(|changed| known(&changed.other)) {
        None => promise.keeps(&one, &look) == Err(None),
        Some(other) => promise.compares(&one, &other, &person) && !promise.is_kept_between(&look(&one), &look(&other)),
    }
}

/// How many questions a counterexample answers, that for the service left out.
fn size(found: &Counterexample) -> usize {
    found.person.iter().count() - usize::from(found.service.is_some())
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
    let (really, small) = (confirmed(policy, at, found), size(found) == broken.answered);
    assert!(really, "seed {seed}, {}: {found:?}", proof.id);
    // Of those without a usable channel, someone who surely has none is told.
    let is_telling = proof.kind == "usable-channel" && found.channels.iter().all(|way| way.usable != Usable::Yes);
    assert!(small || is_telling, "seed {seed}, {}: {found:?}, {broken:?}", proof.id);
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
            compare(&policy, at, proof, tallies.entry(proof.kind).or_default(), *seed);
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
        assert!(tally.held > 0 && (tally.refused > 0 || kind == "answerable"), "{kind}: {tally:?}");
    }
}
