//! The letter that is posted to the caller, in their language, to be printed.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::call::OpenCall;
use crate::speech::letter::Letter;
use crate::store::Code;
use crate::web::frame::Frame;
use crate::web::trouble::Reply;

/// The template `letter`.
#[derive(Serialize)]
struct LetterPage {
    #[serde(flatten)]
    frame: Frame,
    #[serde(flatten)]
    letter: Letter,
    code: Option<String>,
    policy_version: String,
}

/// # Errors
/// The page cannot be rendered.
pub fn show(open: &OpenCall) -> Reply {
    let (words, plan, planner) = (open.caller_words(), open.plan(), open.planner());
    let page = LetterPage {
        frame: Frame::new(words.own("letter-title", &[])).with_footer(words.own("footer-staff", &[])),
        letter: Letter::new(&plan, planner, words),
        code: open.visit().taken.code.as_ref().map(Code::to_text),
        policy_version: plan.policy_version().to_owned(),
    };
    open.page_in(open.visit().language, StatusCode::OK, "letter", &page)
}
