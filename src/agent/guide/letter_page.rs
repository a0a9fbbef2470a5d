//! The letter that is posted to the caller, in their language, to be printed.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::open_call::OpenCall;
use crate::agent::desk::{AgentDesk, Outcome};
use crate::web::rendering::rights::{RightView, Rights};
use crate::web::rendering::spoken::{Spoken, is_likely_benefit};
use crate::web::rendering::ways::{WayView, Ways};

/// The template `letter`.
#[derive(Serialize)]
struct LetterPage {
    head: String,
    footer: String,
    date: String,
    service: Option<String>,
    ways: Vec<WayView>,
    evidence: Vec<String>,
    likely: Vec<RightView>,
    /// Names of rights that depend on what is not known.
    others: Vec<String>,
    appeal: Vec<String>,
    code: Option<String>,
    unfinished: bool,
    policy_version: String,
    other_languages: [(); 0],
}

/// The letter of a call.
///
/// # Errors
/// The page cannot be rendered.
pub fn show(desk: &AgentDesk, call: &OpenCall) -> Outcome {
    let (words, plan) = (desk.caller_words(call), desk.plan(call));
    let explanation = desk.planner().explain(&call.answers, desk.running.now());
    let (ways, _) = Ways::new(words, &plan).views();
    let rights = Rights { words, plan: &plan, explanation: &explanation };
    let spoken = Spoken { plan: &plan, words };
    let others = plan.entitlements().iter().filter(|right| !is_likely_benefit(right));
    let page = LetterPage {
        head: words.own("letter-title", &[]),
        footer: desk.footer(),
        date: words.now_in_words(),
        service: plan.service().map(|service| words.rule(&format!("service-{service}"))),
        ways,
        evidence: spoken.papers(),
        likely: rights.views(is_likely_benefit),
        others: others.map(|right| spoken.right_name(right)).collect(),
        appeal: spoken.appeal(),
        code: call.code.clone(),
        unfinished: plan.next_question().is_some(),
        policy_version: plan.policy_version().to_owned(),
        other_languages: [],
    };
    desk.page_in(&call.language, StatusCode::OK, "letter", &page)
}
