//! A plan as a short message (SMS): the first step, when it is possible, the
//! benefits that are likely, and the code.

mod sms;

use serde::Serialize;

use self::sms::{Alphabet, Length};
use super::spoken::Spoken;
use super::week;
use super::words::Words;
use crate::plan::{ContactPlan, Planner};

/// The text to send, and what it costs to send it.
#[derive(Serialize)]
pub struct Message {
    text: String,
    /// For whoever sends it.
    length: String,
}

impl Message {
    /// In the words of the person who gets it; its length in those of `sender`.
    #[must_use]
    pub fn new(
        plan: &ContactPlan,
        planner: Planner<'_>,
        words: Words<'_>,
        code: Option<&str>,
        sender: Words<'_>,
    ) -> Self {
        let spoken = Spoken { plan, words };
        let benefits = spoken.likely_benefits().join(", ");
        let benefits = (!benefits.is_empty()).then(|| words.own("message-rights", &[("rights", benefits)]));
        let code = code.map(|code| words.own("message-code", &[("code", code.to_owned())]));
        let sentences = spoken.first_step().into_iter().chain(hours(spoken, planner)).chain(benefits).chain(code);
        let text = sms::plain(&sentences.collect::<Vec<_>>().join("\n"));
        Self { length: in_words(Length::of(&text), sender), text }
    }

    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }
}

/// Of a line the ordinary week: a message may be read tomorrow.
fn hours(spoken: Spoken<'_>, planner: Planner<'_>) -> Vec<String> {
    let Some(line) = spoken.first_line() else { return spoken.hours().into_iter().take(1).collect() };
    planner.line_hours(spoken.plan, line).map_or_else(Vec::new, |hours| week::of_line(spoken.words, &hours))
}

fn in_words(length: Length, words: Words<'_>) -> String {
    let key = match length.alphabet {
        Alphabet::Gsm7 => "message-length",
        Alphabet::Ucs2 => "message-length-wide",
    };
    words.own(key, &[("units", length.units.to_string()), ("parts", length.parts.to_string())])
}
