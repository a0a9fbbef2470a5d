//! The end of a call: what must be told, and what the caller takes away.

use serde::Serialize;

use super::call_page::Choice;
use super::must_tell::{Checklist, MustTell, REASONS, Told};
use super::open_call::OpenCall;
use crate::agent::desk::AgentDesk;
use crate::agent::frame::Frame;
use crate::conversation::spelling::CodeView;
use crate::speech::message::Message;
use crate::speech::spoken::Spoken;
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
    message: Message,
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
            message: Message::new(&plan, desk.planner(), caller, call.code.as_deref(), own),
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
