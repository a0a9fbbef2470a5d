//! The queue: when, in what language and for what; neither who nor which number.

use serde::Serialize;

use super::{Notice, address};
use crate::agent::desk::AgentDesk;
use crate::agent::frame::Frame;
use crate::speech::words::Words;
use crate::store::{Id, WaitingCallback};

/// The template `callbacks`.
#[derive(Serialize)]
pub struct QueuePage {
    #[serde(flatten)]
    frame: Frame,
    next: String,
    home: String,
    waiting: Vec<Waiting>,
    notice: Option<String>,
}

#[derive(Serialize)]
struct Waiting {
    number: usize,
    slot: String,
    service: String,
    topic: Option<String>,
    language: String,
    attempts: usize,
    /// The time has come.
    due: bool,
    /// Who has it.
    taken_by: Option<String>,
    mine: bool,
    take: String,
    show: String,
}

impl QueuePage {
    pub fn new(desk: &AgentDesk, waiting: &[WaitingCallback], notice: Option<Notice>) -> Self {
        let words = desk.own_words();
        Self {
            frame: Frame::new(desk, "callbacks-title"),
            next: desk.address("/callbacks/next"),
            home: desk.address(""),
            waiting: waiting.iter().enumerate().map(|(at, one)| Waiting::new(desk, words, at + 1, one)).collect(),
            notice: notice.map(|notice| words.own(text(notice), &[])),
        }
    }
}

fn text(notice: Notice) -> &'static str {
    match notice {
        Notice::Taken => "callbacks-taken",
        Notice::Nobody => "callbacks-nobody",
        Notice::Gone => "callbacks-gone",
    }
}

impl Waiting {
    fn new(desk: &AgentDesk, words: Words<'_>, number: usize, one: &WaitingCallback) -> Self {
        let show = address(desk, &one.id);
        Self {
            number,
            slot: words.slot(one.slot.start(), one.slot.end()),
            service: words.rule(&format!("service-{}", one.service)),
            topic: one.topic.as_ref().map(|topic| words.rule(&format!("question-purpose.option-{topic}"))),
            language: language_name(desk, &one.language),
            attempts: one.attempts.len(),
            due: one.due <= words.now,
            taken_by: one.taken_by.as_ref().map(|name| name.as_str().to_owned()),
            mine: one.taken_by.as_ref() == Some(&desk.signed_in.account),
            take: format!("{show}/take"),
            show,
        }
    }
}

/// By its own name where the interface knows it.
pub fn language_name(desk: &AgentDesk, language: &Id) -> String {
    let known = desk.interface.holds(language.as_str(), "language");
    if known { desk.interface.get(language.as_str(), "language", &[]) } else { language.to_string() }
}
