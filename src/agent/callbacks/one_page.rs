//! One person to call back: how to call them, and what was said.

use serde::Serialize;

use super::address;
use super::queue_page::language_name;
use crate::agent::desk::AgentDesk;
use crate::agent::frame::Frame;
use crate::store::{AttemptResult, Callback};
use crate::texts::telephone::spaced;

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
    frame: Frame,
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
    pub fn new(desk: &AgentDesk, callback: &Callback) -> Self {
        let (words, request) = (desk.own_words(), &callback.request);
        let here = address(desk, &callback.id);
        let result = |(value, _)| ResultView { value, label: words.own(&format!("attempt-{value}"), &[]) };
        Self {
            frame: Frame::new(desk, "callback-one-title"),
            name: request.name.as_str().to_owned(),
            number: request.number.as_str().to_owned(),
            spaced: as_dialled_here(request.number.as_str()),
            slot: words.slot(request.slot.start(), request.slot.end()),
            service: words.rule(&format!("service-{}", request.service)),
            language: language_name(desk, &request.language),
            plan: request.plan.as_str().lines().map(str::to_owned).collect(),
            attempts: callback.attempts.len(),
            results: RESULTS.map(result).into(),
            attempt: format!("{here}/attempt"),
            release: format!("{here}/release"),
            queue: desk.address("/callbacks"),
        }
    }
}

/// A French number without its country code, by pairs.
fn as_dialled_here(number: &str) -> String {
    number.strip_prefix("+33").map_or_else(|| number.to_owned(), |rest| spaced(&format!("0{rest}")))
}
