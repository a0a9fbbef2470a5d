//! The queue: when, in what language and for what; neither who nor which number.

use serde::Serialize;

use super::one_page::address;
use crate::agent::frame::StaffFrame;
use crate::agent::language_name::language_name;
use crate::store::WaitingCallback;
use crate::web::session::SignedIn;

/// The template `callbacks`.
#[derive(Serialize)]
pub struct QueuePage {
    #[serde(flatten)]
    frame: StaffFrame,
    next: String,
    home: String,
    waiting: Vec<WaitingRow>,
    notice: Option<String>,
}

#[derive(Serialize)]
struct WaitingRow {
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

/// What happened to what an agent wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QueueNotice {
    /// Another agent was faster.
    Taken,
    /// Nobody is to be called now.
    Nobody,
    /// It is closed, or is no more.
    Gone,
}

impl QueueNotice {
    const fn text(self) -> &'static str {
        match self {
            Self::Taken => "callbacks-taken",
            Self::Nobody => "callbacks-nobody",
            Self::Gone => "callbacks-gone",
        }
    }
}

impl QueuePage {
    pub fn new(agent: &SignedIn, waiting: &[WaitingCallback], notice: Option<QueueNotice>) -> Self {
        Self {
            frame: StaffFrame::titled(agent, "callbacks-title"),
            next: agent.address("agent/callbacks/next"),
            home: agent.address("agent"),
            waiting: waiting.iter().zip(1..).map(|(one, number)| WaitingRow::new(agent, number, one)).collect(),
            notice: notice.map(|notice| agent.reader_words().own(notice.text(), &[])),
        }
    }
}

impl WaitingRow {
    fn new(agent: &SignedIn, number: usize, one: &WaitingCallback) -> Self {
        let (words, show) = (agent.reader_words(), address(agent, &one.id));
        Self {
            number,
            slot: words.slot(one.slot.start(), one.slot.end()),
            service: words.rule(&format!("service-{}", one.service)),
            topic: one.topic.as_ref().map(|topic| words.rule(&format!("question-purpose.option-{topic}"))),
            language: language_name(agent, one.language.as_str()),
            attempts: one.attempts.len(),
            due: one.due <= agent.now(),
            taken_by: one.taken_by.as_ref().map(|name| name.as_str().to_owned()),
            mine: one.taken_by.as_ref() == Some(agent.account()),
            take: format!("{show}/take"),
            show,
        }
    }
}
