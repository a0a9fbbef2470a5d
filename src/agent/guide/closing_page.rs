//! The end of a call: what must be told, and what the caller takes away.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::call::OpenCall;
use super::must_tell::{Checklist, MustTell, PointsTold, REASONS};
use super::select::SelectOption;
use crate::agent::frame::StaffFrame;
use crate::conversation::spelling::CodeView;
use crate::speech::message::Message;
use crate::speech::spoken::Spoken;
use crate::speech::words::Words;
use crate::store::Code;
use crate::web::trouble::Reply;

/// The template `closing`.
#[derive(Serialize)]
struct ClosingPage {
    #[serde(flatten)]
    frame: StaffFrame,
    call: String,
    caller_language: String,
    items: Vec<MustTell>,
    reasons: Vec<SelectOption>,
    unfinished: bool,
    /// In the caller's language.
    code: Option<CodeView>,
    notes: String,
    message: Message,
    /// The slot booked, in words.
    callback: Option<String>,
    can_be_called_back: bool,
    /// What went wrong, each with the place where it is mended.
    faults: Vec<FaultView>,
}

#[derive(Serialize)]
struct FaultView {
    place: &'static str,
    sentence: String,
}

/// What was wrong with an action of this page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClosingFault {
    /// Something was not told, without a reason.
    NoReason,
    /// No code can be kept now.
    NoCode,
}

/// # Errors
/// The page cannot be rendered.
pub fn show_closing(open: &OpenCall, status: StatusCode, told: &PointsTold, fault: Option<ClosingFault>) -> Reply {
    open.page(status, "closing", &ClosingPage::new(open, told, fault))
}

impl ClosingPage {
    fn new(open: &OpenCall, told: &PointsTold, fault: Option<ClosingFault>) -> Self {
        let (own, caller, plan, visit) = (open.reader_words(), open.caller_words(), open.plan(), open.visit());
        let code = visit.taken.code.as_ref().map(Code::to_text);
        let checklist = Checklist {
            own: Spoken { plan: &plan, words: open.own_words() },
            said: Spoken { plan: &plan, words: caller },
        };
        Self {
            frame: StaffFrame::titled(open, "closing-title").with_keys(),
            call: open.here(""),
            caller_language: visit.language.to_string(),
            items: checklist.items(told),
            reasons: reasons(own),
            unfinished: plan.next_question().is_some(),
            code: visit.taken.code.as_ref().map(|code| CodeView::new(code, caller)),
            notes: visit.notes.as_str().to_owned(),
            message: Message::new(&plan, open.planner(), caller, code.as_deref(), own),
            callback: visit.taken.callback.map(|slot| own.slot(slot.start(), slot.end())),
            can_be_called_back: !open.planner().call_slots(&plan, open.now()).is_empty(),
            faults: fault.map(|fault| fault.view(own)).into_iter().collect(),
        }
    }
}

impl ClosingFault {
    /// The sentence, and the id of the place where it is mended.
    fn view(self, words: Words<'_>) -> FaultView {
        let (place, key) = match self {
            Self::NoReason => ("reason-left", "closing-no-reason"),
            Self::NoCode => ("code", "code-unavailable"),
        };
        FaultView { place, sentence: words.own(key, &[]) }
    }
}

fn reasons(words: Words<'_>) -> Vec<SelectOption> {
    let option = |(id, _): (&str, _)| SelectOption {
        value: id.to_owned(),
        label: words.own(&format!("closing-reason-{id}"), &[]),
        chosen: false,
    };
    REASONS.map(option).into()
}
