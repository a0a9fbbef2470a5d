//! The end of a call: what must be told, and what the caller takes away.

use serde::Serialize;

use super::call_page::Choice;
use super::message::{self, Alphabet, Length};
use super::must_tell::{Checklist, MustTell, REASONS, Told};
use super::open_call::OpenCall;
use crate::agent::desk::AgentDesk;
use crate::agent::frame::Frame;
use crate::conversation::spelling::CodeView;
use crate::plan::ContactPlan;
use crate::speech::spoken::Spoken;
use crate::speech::week;
use crate::speech::words::Words;

/// The template `closing`.
#[derive(Serialize)]
pub struct ClosingPage {
    #[serde(flatten)]
    frame: Frame,
    call: String,
    caller_language: String,
    items: Vec<MustTell>,
    reasons: Vec<Choice>,
    unfinished: bool,
    /// In the caller's language.
    code: Option<CodeView>,
    notes: String,
    message: MessageView,
    /// The slot booked, in words.
    callback: Option<String>,
    can_be_called_back: bool,
    /// What went wrong, each with the place where it is mended.
    faults: Vec<ClosingFault>,
}

#[derive(Serialize)]
struct ClosingFault {
    place: &'static str,
    sentence: String,
}

/// The plan in short, and what it costs to send.
#[derive(Serialize)]
struct MessageView {
    text: String,
    length: String,
}

/// What was wrong with an action of this page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Something was not told, without a reason.
    NoReason,
    /// No code can be kept now.
    NoCode,
}

impl Fault {
    const fn text(self) -> &'static str {
        match self {
            Self::NoReason => "closing-no-reason",
            Self::NoCode => "code-unavailable",
        }
    }

    const fn place(self) -> &'static str {
        match self {
            Self::NoReason => "reason-left",
            Self::NoCode => "code",
        }
    }
}

impl ClosingPage {
    pub fn new(desk: &AgentDesk, call: &OpenCall, told: &Told, fault: Option<Fault>) -> Self {
        let (own, caller, plan) = (desk.own_words(), desk.caller_words(call), desk.plan(call));
        let checklist = Checklist {
            own: Spoken { plan: &plan, words: desk.words(call.who) },
            said: Spoken { plan: &plan, words: caller },
        };
        Self {
            frame: Frame::new(desk, "closing-title").with_keys(),
            call: desk.place().address(&call.id),
            caller_language: call.language.clone(),
            items: checklist.items(told),
            reasons: reasons(own),
            unfinished: plan.next_question().is_some(),
            code: call.code.as_deref().map(|text| CodeView::new(text, caller)),
            notes: call.notes.clone(),
            message: MessageView::new(desk, &plan, call),
            callback: call.callback.map(|(start, end)| own.slot(start, end)),
            can_be_called_back: !desk.planner().call_slots(&plan, desk.running.now()).is_empty(),
            faults: fault.map(|fault| ClosingFault::new(fault, own)).into_iter().collect(),
        }
    }
}

impl ClosingFault {
    fn new(fault: Fault, words: Words<'_>) -> Self {
        Self { place: fault.place(), sentence: words.own(fault.text(), &[]) }
    }
}

fn reasons(words: Words<'_>) -> Vec<Choice> {
    let choice = |(id, _): (&str, _)| Choice {
        value: id.to_owned(),
        label: words.own(&format!("closing-reason-{id}"), &[]),
        chosen: false,
    };
    REASONS.map(choice).into()
}

impl MessageView {
    /// The first step, its hours, the likely benefits and the code.
    fn new(desk: &AgentDesk, plan: &ContactPlan, call: &OpenCall) -> Self {
        let (own, caller) = (desk.own_words(), desk.caller_words(call));
        let spoken = Spoken { plan, words: caller };
        let benefits = spoken.likely_benefits().join(", ");
        let rights = (!benefits.is_empty()).then(|| caller.own("message-rights", &[("rights", benefits)]));
        let code = call.code.clone().map(|code| caller.own("message-code", &[("code", code)]));
        let sentences = spoken.first_step().into_iter().chain(hours(desk, spoken));
        let sentences: Vec<String> = sentences.chain(rights).chain(code).collect();
        let text = message::plain(&sentences.join("\n"));
        let length = Length::of(&text);
        Self { length: length.in_words(own), text }
    }
}

/// Of a line, the ordinary week: a message may be read tomorrow.
fn hours(desk: &AgentDesk, spoken: Spoken<'_>) -> Vec<String> {
    let line = spoken.first_line();
    let week = line.and_then(|line| desk.planner().line_hours(spoken.plan, line));
    match (line, week) {
        (Some(_), Some(hours)) => week::of_line(spoken.words, &hours),
        (Some(_), None) => Vec::new(),
        (None, _) => spoken.hours().into_iter().take(1).collect(),
    }
}

impl Length {
    fn in_words(self, words: Words<'_>) -> String {
        let key = match self.alphabet {
            Alphabet::Gsm7 => "message-length",
            Alphabet::Ucs2 => "message-length-wide",
        };
        words.own(key, &[("units", self.units.to_string()), ("parts", self.parts.to_string())])
    }
}
