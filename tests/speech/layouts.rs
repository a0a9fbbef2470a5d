//! One plan in every layout, and the facts in each: telephone numbers, hours,
//! addresses.

use std::collections::BTreeSet;

use aiguillage::plan::{ContactPlan, ContactPoint, Planner};
use aiguillage::policy::Answers;
use aiguillage::speech::channels::{ChannelSpeech, Channels};
use aiguillage::speech::letter::Letter;
use aiguillage::speech::message::Message;
use aiguillage::speech::spoken::Spoken;
use aiguillage::speech::terminal;
use aiguillage::speech::words::Words;
use aiguillage::texts::telephone::spaced;

pub struct Layouts {
    pub known_online: bool,
    /// Every sentence about an open channel that the page shows.
    pub page: Vec<String>,
    /// Those of them that are true on paper too.
    pub lasting: Vec<String>,
    pub page_facts: BTreeSet<String>,
    pub terminal: String,
    pub letter: String,
    spoken: String,
    message: String,
}

impl Layouts {
    pub fn of(planner: Planner<'_>, answers: &Answers, words: Words<'_>) -> Self {
        let plan = planner.plan(answers, words.now);
        let (open, _) = Channels::new(words, &plan).speeches();
        let letter = serde_json::to_value(Letter::new(&plan, planner, words)).unwrap();
        let spoken = Spoken { plan: &plan, words };
        let said = [spoken.next_step(), spoken.hours(), spoken.papers(), spoken.appeal()].concat();
        let page = sentences(&open);
        let lasting = sentences(&open.into_iter().map(ChannelSpeech::for_paper).collect::<Vec<_>>());
        let page_facts = facts(&[page.join("\n"), weeks(&letter)].join("\n"), &plan);
        Self {
            known_online: plan.known_online(),
            page_facts,
            terminal: terminal::render(&plan, words),
            letter: texts_of(&letter).join("\n"),
            spoken: said.join("\n"),
            // In the short alphabet spaces and dashes are plain.
            message: Message::new(&plan, planner, words, None, words).text().to_owned(),
            page,
            lasting,
        }
    }

    pub fn texts(&self) -> [(&'static str, &str); 4] {
        [
            ("the terminal", &self.terminal),
            ("the letter", &self.letter),
            ("the voice", &self.spoken),
            ("the message", &self.message),
        ]
    }

    /// What each layout states, in the plain signs of a message.
    pub fn facts(&self) -> impl Iterator<Item = (&'static str, BTreeSet<String>)> {
        self.texts().into_iter().map(|(layout, text)| (layout, numbers_and_hours(text)))
    }
}

fn sentences(channels: &[ChannelSpeech]) -> Vec<String> {
    channels.iter().flat_map(|channel| texts_of(&serde_json::to_value(channel).unwrap())).collect()
}

/// Every text in a value but those that are for machines.
fn texts_of(value: &serde_json::Value) -> Vec<String> {
    use serde_json::Value;
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(list) => list.iter().flat_map(texts_of).collect(),
        Value::Object(fields) => {
            fields.iter().filter(|(name, _)| *name != "digits").flat_map(|(_, value)| texts_of(value)).collect()
        }
        _ => Vec::new(),
    }
}

fn weeks(letter: &serde_json::Value) -> String {
    texts_of(&letter["lines"]).join("\n")
}

fn facts(page: &str, plan: &ContactPlan) -> BTreeSet<String> {
    let mut facts = numbers_and_hours(page);
    // Postal codes of addresses are numbers too.
    for point in plan.channels().iter().flat_map(|channel| &channel.contact) {
        if let ContactPoint::Address(address) = point {
            facts.extend(numbers_and_hours(&address.lines.join("\n")));
        }
    }
    facts
}

/// Telephone numbers and hours, as written, with plain spaces.
fn numbers_and_hours(text: &str) -> BTreeSet<String> {
    let plain = text.replace(['\u{a0}', '\u{202f}'], " ").replace(['–', '—'], "-");
    let mut found = BTreeSet::new();
    let mut run = String::new();
    for letter in plain.chars().chain(['\n']) {
        let joins = letter == ' ' && run.ends_with(|last: char| last.is_ascii_digit());
        if letter.is_ascii_digit()
            || joins
            || (matches!(letter, ':' | 'h') && run.ends_with(|last: char| last.is_ascii_digit()))
        {
            run.push(letter);
            continue;
        }
        let known = run.trim_matches([' ', ':', 'h']);
        if is_telephone(known) || known.contains([':', 'h']) {
            found.insert(known.to_owned());
        }
        run.clear();
    }
    found
}

/// Groups of digits as telephone numbers have them, and amounts have not.
fn is_telephone(run: &str) -> bool {
    let digits = run.replace(' ', "");
    run.contains(' ') && spaced(&digits).replace('\u{a0}', " ") == run
}
