//! One person to call back: how to call them, and what was said.

use serde::Serialize;

use crate::agent::frame::StaffFrame;
use crate::agent::language_name::language_name;
use crate::store::{AttemptResult, Callback, CallbackId};
use crate::texts::telephone::spaced;
use crate::web::session::SignedIn;

/// How a call can go, in the order of the form.
pub const RESULTS: [(&str, AttemptResult); 6] = [
    ("reached", AttemptResult::Reached),
    ("no-answer", AttemptResult::NoAnswer),
    ("busy", AttemptResult::Busy),
    ("voicemail", AttemptResult::Voicemail),
    ("wrong-number", AttemptResult::WrongNumber),
    ("not-wanted", AttemptResult::NotWanted),
];

/// The template `callback_one`.
#[derive(Serialize)]
pub struct OnePage {
    #[serde(flatten)]
    frame: StaffFrame,
    name: String,
    /// To dial, and to read.
    number: String,
    spaced: String,
    slot: String,
    service: String,
    language: String,
    plan: Vec<String>,
    attempts: usize,
    results: Vec<ResultView>,
    attempt: String,
    release: String,
    queue: String,
}

#[derive(Serialize)]
struct ResultView {
    value: &'static str,
    label: String,
}

impl OnePage {
    pub fn new(agent: &SignedIn, callback: &Callback) -> Self {
        let (words, request) = (agent.reader_words(), &callback.request);
        let here = address(agent, &callback.id);
        let result = |(value, _)| ResultView { value, label: words.own(&format!("attempt-{value}"), &[]) };
        Self {
            frame: StaffFrame::titled(agent, "callback-one-title"),
            name: request.name.as_str().to_owned(),
            number: request.number.as_str().to_owned(),
            spaced: as_dialled_here(request.number.as_str()),
            slot: words.slot(request.slot.start(), request.slot.end()),
            service: words.rule(&format!("service-{}", request.service)),
            language: language_name(agent, request.language.as_str()),
            plan: request.plan.as_str().lines().map(str::to_owned).collect(),
            attempts: callback.attempts.len(),
            results: RESULTS.map(result).into(),
            attempt: format!("{here}/attempt"),
            release: format!("{here}/release"),
            queue: agent.address("agent/callbacks"),
        }
    }
}

/// The address of one of them.
pub fn address(agent: &SignedIn, id: &CallbackId) -> String {
    agent.address(&format!("agent/callbacks/{}", id.as_str()))
}

/// A French number without its country code, by pairs.
fn as_dialled_here(number: &str) -> String {
    number.strip_prefix("+33").map_or_else(|| number.to_owned(), |rest| spaced(&format!("0{rest}")))
}
