//! Kinds of guarantee held to one another, on small rule sets drawn at random:
//! what one kind says must fit what another says.

use aiguillage::policy::condition::Condition;
use aiguillage::policy::model::Never;
use aiguillage::policy::{Channel, Policy};

use super::brute_force::promise::{Order, Outcomes, Promise};
use super::brute_force::search::smallest;
use super::brute_force::{Completions, Facts, Person, plan};
use super::generated::{files, load};
use super::parallel::on_two_threads;

/// Both outcomes of `check` must occur, each in many cases.
fn on_many_people(check: impl Fn(Person<'_>, usize) -> bool + Sync) {
    let seeds: Vec<u64> = (8_000..8_120).collect();
    let kept = on_two_threads(&seeds, |seed| {
        let policy = load(&files(*seed));
        let facts = Facts::of(policy.rules(), super::today());
        let service = &policy.rules().services[*seed as usize % policy.rules().services.len()];
        let person = Person { rules: policy.rules(), facts: &facts, on: super::today(), service: Some(service) };
        one_fact_questions(&policy, &facts).into_iter().map(|question| check(person, question)).collect::<Vec<_>>()
    });
    let kept: Vec<bool> = kept.into_iter().flatten().collect();
    let count = kept.iter().filter(|kept| **kept).count();
    eprintln!("{count} of {} kept", kept.len());
    assert!(count * 10 > kept.len() && count * 10 < kept.len() * 9, "{count} of {} kept", kept.len());
}

fn one_fact_questions(policy: &Policy, facts: &Facts) -> Vec<usize> {
    let questions = 0..policy.questions().len();
    questions.filter(|at| policy.questions()[*at].id != "service" && facts.of_question(*at).len() == 1).collect()
}

fn everything(person: &Person<'_>) -> Outcomes {
    Outcomes { human_channels: true, rights: (0..person.rules.entitlements.len()).collect() }
}

/// Whether no outcome ever moves so along the answers in this order.
fn is_monotone(person: Person<'_>, question: usize, order: &[i64], never: Never) -> bool {
    let (outcomes, order) = (everything(&person), Order::Written(order.to_vec()));
    let promise = Promise::Monotone { outcomes, question, order, never, when: &Condition::TRUE };
    smallest(person, &promise).is_none()
}

#[test]
fn what_never_adds_in_one_order_never_removes_in_the_other() {
    on_many_people(|person, question| {
        let order = person.facts.values[person.facts.position(question, 0)].clone();
        let back: Vec<i64> = order.iter().rev().copied().collect();
        let adds = is_monotone(person, question, &order, Never::Adds);
        assert_eq!(adds, is_monotone(person, question, &back, Never::Removes));
        adds
    });
}

#[test]
fn what_treats_all_answers_alike_neither_adds_nor_removes() {
    on_many_people(|person, question| {
        let order = &person.facts.values[person.facts.position(question, 0)];
        let equal = Promise::Equal { outcomes: everything(&person), questions: vec![question] };
        let alike = smallest(person, &equal).is_none();
        if alike {
            assert!(is_monotone(person, question, order, Never::Adds));
            assert!(is_monotone(person, question, order, Never::Removes));
        }
        alike
    });
}

#[test]
fn whoever_is_offered_a_channel_unasked_is_found_with_the_answer_missing() {
    on_many_people(|person, question| {
        let promise = Promise::AskedBefore { channel: Channel::Phone, questions: vec![question] };
        let broken = smallest(person, &promise);
        if let Some(broken) = &broken {
            assert!(broken.partial[person.facts.position(question, 0)].is_none());
            let plan = plan(&Completions::new(person, broken.partial.clone()));
            assert!(plan.offers(Channel::Phone));
        }
        broken.is_none()
    });
}

#[test]
fn not_to_know_never_takes_a_way_of_the_service() {
    let seeds: Vec<u64> = (8_000..8_120).collect();
    on_two_threads(&seeds, |seed| {
        let policy = load(&files(*seed));
        let facts = Facts::of(policy.rules(), super::today());
        for service in &policy.rules().services {
            let person = Person { rules: policy.rules(), facts: &facts, on: super::today(), service: Some(service) };
            assert!(smallest(person, &Promise::Answerable).is_none(), "seed {seed}");
        }
    });
}
