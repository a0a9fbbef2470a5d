//! Rule sets drawn at random in which two or three amounts have more values than
//! the engine looks at one by one: what is decided is what trying all ways to
//! complete some answers finds.

use aiguillage::policy::Answers;

use super::brute_force::search::who_comes_for;
use super::brute_force::{Completions, Facts, Partial, Person, Plan, plan};
use super::everyone::answer;
use super::generated::dice::Dice;
use super::generated::{files_with_amounts, load};
use super::parallel::on_two_threads;

/// Completions that are tried of one person.
const MOST: usize = 40_000;

/// People of whom all is known but an amount or two.
fn someone(person: &Person<'_>, dice: &mut Dice) -> Partial {
    let facts = person.facts;
    let mut partial = who_comes_for(facts, person.rules, person.service);
    let mut order: Vec<usize> = (0..facts.values.len()).collect();
    dice.shuffle(&mut order);
    for fact in order {
        if partial[fact].is_none() && (dice.percent(60) || completions(facts, &partial) > MOST) {
            for own in facts.of_question(facts.question[fact]) {
                partial[own] = Some(*dice.pick(&facts.values[own]));
            }
        }
    }
    partial
}

fn completions(facts: &Facts, partial: &Partial) -> usize {
    let missing = (0..partial.len()).filter(|fact| partial[*fact].is_none());
    missing.fold(1, |all: usize, fact| all.saturating_mul(facts.values[fact].len()))
}

fn answers(person: &Person<'_>, partial: &Partial) -> Answers {
    let mut answers = Answers::default();
    for (at, question) in person.rules.questions.iter().enumerate() {
        let known: Option<Vec<i64>> = person.facts.of_question(at).into_iter().map(|fact| partial[fact]).collect();
        if let Some(known) = known.filter(|known| !known.is_empty()) {
            answers.record(at, answer(&question.kind, &known, person.on));
        }
    }
    answers
}

#[test]
fn what_is_decided_of_several_amounts_is_what_all_completions_agree_on() {
    let seeds: Vec<u64> = (20_000..20_040).collect();
    let counts = on_two_threads(&seeds, |seed| {
        let (policy, mut dice) = (load(&files_with_amounts(*seed)), Dice::new(*seed));
        let (rules, on) = (policy.rules(), super::today());
        let facts = Facts::of(rules, on);
        let person = Person { rules, facts: &facts, on, service: rules.services.first() };
        for _ in 0..12 {
            let partial = someone(&person, &mut dice);
            let (said, oracle) = (answers(&person, &partial), Completions::new(person, partial));
            let decided = Plan::of(&policy.decide(&said, on), &rules.services);
            assert_eq!(decided, plan(&oracle), "seed {seed}, {said:?}");
        }
        facts.values.iter().filter(|values| values.len() > 50).count()
    });
    let several = counts.iter().filter(|count| **count > 1).count();
    assert!(several * 2 > seeds.len(), "{several} rule sets with several amounts that count");
}
