//! The letter that is posted to the caller, in their language, to be printed.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::open_call::OpenCall;
use crate::agent::desk::{AgentDesk, Outcome};
use crate::speech::letter::Letter;

/// The template `letter`.
#[derive(Serialize)]
struct LetterPage {
    head: String,
    footer: String,
    #[serde(flatten)]
    letter: Letter,
    code: Option<String>,
    policy_version: String,
    other_languages: [(); 0],
}

/// The letter of a call.
///
/// # Errors
/// The page cannot be rendered.
pub fn show(desk: &AgentDesk, call: &OpenCall) -> Outcome {
    let (words, plan, planner) = (desk.caller_words(call), desk.plan(call), desk.planner());
    let page = LetterPage {
        head: words.own("letter-title", &[]),
        footer: words.own("footer-staff", &[]),
        letter: Letter::new(&plan, planner, words),
        code: call.code.clone(),
        policy_version: plan.policy_version().to_owned(),
        other_languages: [],
    };
    desk.page_in(&call.language, StatusCode::OK, "letter", &page)
}
