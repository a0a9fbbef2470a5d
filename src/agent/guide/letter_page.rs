//! The letter that is posted to the caller, in their language, to be printed.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::open_call::OpenCall;
use crate::agent::desk::{AgentDesk, Outcome};
use crate::plan::{ContactPlan, ContactPoint};
use crate::speech::rights::{RightView, Rights};
use crate::speech::spoken::{Spoken, is_likely_benefit};
use crate::speech::ways::{WayView, Ways};
use crate::speech::week;
use crate::speech::words::{Words, spaced};

/// The template `letter`.
#[derive(Serialize)]
struct LetterPage {
    head: String,
    footer: String,
    date: String,
    service: Option<String>,
    ways: Vec<WayView>,
    /// The ordinary week of each line.
    lines: Vec<LineView>,
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

/// A line and when it is open.
#[derive(Serialize)]
struct LineView {
    number: String,
    week: Vec<String>,
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
        footer: words.own("footer-staff", &[]),
        date: words.now_in_words(),
        service: plan.service().map(|service| words.rule(&format!("service-{service}"))),
        ways: ways.into_iter().map(WayView::for_paper).collect(),
        lines: lines(desk, &plan, words),
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

/// Each line of the plan whose hours are known, once.
fn lines(desk: &AgentDesk, plan: &ContactPlan, words: Words<'_>) -> Vec<LineView> {
    let mut lines: Vec<LineView> = Vec::new();
    for point in plan.channels().iter().flat_map(|way| &way.contact) {
        let ContactPoint::Line(line) = point else { continue };
        let (number, hours) = (spaced(&line.number), desk.planner().line_hours(plan, line));
        if let Some(hours) = hours.filter(|_| lines.iter().all(|known| known.number != number)) {
            lines.push(LineView { number, week: week::of_line(words, &hours) });
        }
    }
    lines
}
