//! A code to go on by telephone or at a counter, at the person's wish.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::keep_limits::{KeepLimits, NotKept};
use super::visit::OpenVisit;
use crate::conversation::handing_on::{HandedOn, NotesWish, give_code};
use crate::conversation::spelling::CodeView;
use crate::store::handoff::KEPT_FOR;
use crate::web::frame::Frame;
use crate::web::trouble::Reply;

/// The template `code`.
#[derive(Serialize)]
struct CodePage {
    #[serde(flatten)]
    frame: Frame,
    code: Option<CodeView>,
    /// Why there is none.
    not_kept: Option<String>,
    plan: String,
}

/// The code that was given; without one, the plan is where to ask for it.
///
/// # Errors
/// The page cannot be rendered.
pub fn show(open: &OpenVisit) -> Reply {
    match open.visit.taken.code {
        Some(_) => page(open, StatusCode::OK, None),
        None => open.go_to("plan"),
    }
}

/// Keeps the answers under a code.
///
/// # Errors
/// The page cannot be rendered, or the visit cannot be sealed.
pub async fn give(mut open: OpenVisit) -> Reply {
    let (request, visit) = (&open.request, &mut open.visit);
    let limits = request.shared::<KeepLimits>()?;
    let keep = async |HandedOn { answers, language }| {
        limits.codes.take(request.http(), request.now())?;
        let code = request.ask(move |store, now| store.keep_handoff(&answers, &language, KEPT_FOR, now)).await?;
        Ok::<_, NotKept>(code)
    };
    match give_code(visit, request.policy(), NotesWish::LeaveOut, keep).await {
        Ok(()) => open.go_to("code"),
        Err(why) => why.answer("code-none-now", open.own_words(), |status, not_kept| page(&open, status, not_kept)),
    }
}

fn page(open: &OpenVisit, status: StatusCode, not_kept: Option<String>) -> Reply {
    let words = open.own_words();
    let page = CodePage {
        frame: Frame::new(words.own("code-title", &[])).at(open, "code"),
        code: open.visit.taken.code.as_ref().map(|code| CodeView::new(code, words)),
        not_kept,
        plan: open.address("plan"),
    };
    open.page(status, "code", &page)
}
