//! One voice: the same plan for the page, the terminal, the ear, the letter and
//! the message says the same numbers, hours, addresses and sentences.

mod layouts;

use std::sync::LazyLock;

use aiguillage::directory::Directory;
use aiguillage::plan::Planner;
use aiguillage::policy::{Answer, Answers, Policy, RuleFiles};
use aiguillage::speech::who::Who;
use aiguillage::speech::words::Words;
use aiguillage::texts::{Texts, interface};
use chrono::{DateTime, Utc};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use self::layouts::Layouts;
use super::policy::{draws, partial};

static POLICY: LazyLock<Policy> = LazyLock::new(|| Policy::load(&RuleFiles::embedded()).unwrap());
static INTERFACE: LazyLock<Texts> = LazyLock::new(|| interface::read().unwrap());
static DIRECTORY: LazyLock<Directory> = LazyLock::new(|| Directory::shipped().unwrap());

/// Postal codes of one commune, of several, of Paris and overseas.
const PLACES: [&str; 5] = ["48000", "75011", "97400", "16100", "67000"];

fn words(language: &'static str, who: Who, now: DateTime<Utc>) -> Words<'static> {
    Words { interface: &INTERFACE, rules: POLICY.texts(), language, who, now }
}

/// People drawn at random, somewhere in France, at some moment of two weeks.
fn for_people_drawn_at_random(cases: u32, law: impl Fn(&Layouts) -> Result<(), TestCaseError>) {
    let mut runner = TestRunner::new(Config { cases, failure_persistence: None, ..Config::default() });
    let planner = Planner::new(&POLICY, &DIRECTORY);
    let drawn = (draws(&POLICY), 0..PLACES.len(), 0..14 * 24_i64, any::<bool>(), any::<bool>());
    runner
        .run(&drawn, |(draws, place, hour, english, other)| {
            let now = "2026-11-23T00:30:00Z".parse::<DateTime<Utc>>().unwrap() + chrono::Duration::hours(hour);
            let answers = somewhere(partial(&POLICY, &draws), PLACES[place]);
            let who = if other { Who::Other } else { Who::Me };
            let words = words(if english { "en" } else { "fr" }, who, now);
            law(&Layouts::of(planner, &answers, words))
        })
        .unwrap();
}

/// The postal code, and its first commune where several share it.
fn somewhere(mut answers: Answers, postal_code: &str) -> Answers {
    let at = |id| POLICY.question_position(id).unwrap();
    answers.record(at("postal_code"), Answer::Code(postal_code.to_owned()));
    let communes = DIRECTORY.communes_with_postal_code(postal_code);
    answers.record(at("commune"), Answer::Code(communes[0].insee().to_owned()));
    answers
}

#[test]
fn every_layout_says_the_numbers_hours_and_addresses_of_the_page() {
    for_people_drawn_at_random(300, |layouts| {
        for (layout, facts) in layouts.facts() {
            for fact in facts {
                prop_assert!(
                    layouts.page_facts.contains(&fact),
                    "{layout} says {fact:?}, and the page does not:\n{:?}",
                    layouts.page_facts
                );
            }
        }
        Ok(())
    });
}

#[test]
fn the_terminal_and_the_letter_tell_every_open_channel_as_the_page_does() {
    for_people_drawn_at_random(300, |layouts| {
        for sentence in &layouts.page {
            prop_assert!(layouts.terminal.contains(sentence), "the terminal lacks {sentence:?}:\n{}", layouts.terminal);
        }
        for sentence in &layouts.lasting {
            prop_assert!(layouts.letter.contains(sentence), "the letter lacks {sentence:?}:\n{}", layouts.letter);
        }
        Ok(())
    });
}

/// Words of one piece can be keys by chance.
fn is_key(word: &str) -> bool {
    word.contains('-') && (INTERFACE.holds("fr", word) || POLICY.texts().holds("fr", word))
}

#[test]
fn no_layout_shows_the_key_of_a_text_or_the_web_to_who_is_not_online() {
    for_people_drawn_at_random(300, |layouts| {
        for (layout, text) in layouts.texts() {
            let key = text.split_whitespace().find(|word| is_key(word));
            prop_assert_eq!(key, None, "{} shows a key:\n{}", layout, text);
            let web = text.contains("http") || text.contains("www.");
            prop_assert!(layouts.known_online || !web, "{layout} names the web:\n{text}");
        }
        Ok(())
    });
}
