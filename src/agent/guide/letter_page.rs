//! The letter that is posted to the caller, in their language, to be printed.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::call::OpenCall;
use crate::plan::{ContactPlan, ContactPoint};
use crate::speech::rights::{RightView, Rights};
use crate::speech::spoken::{Spoken, is_likely_benefit};
use crate::speech::ways::{WayView, Ways};
use crate::speech::week;
use crate::speech::words::{Words, spaced};
use crate::store::Code;
use crate::web::frame::Frame;
use crate::web::trouble::Reply;

/// The template `letter`.
#[derive(Serialize)]
struct LetterPage {
    #[serde(flatten)]
    frame: Frame,
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
pub fn show(open: &OpenCall) -> Reply {
    let (words, plan) = (open.caller_words(), open.plan());
    let explanation = open.planner().explain(&open.visit().answers, open.now());
    let (ways, _) = Ways::new(words, &plan).views();
    let rights = Rights { words, plan: &plan, explanation: &explanation };
    let spoken = Spoken { plan: &plan, words };
    let others = plan.entitlements().iter().filter(|right| !is_likely_benefit(right));
    let page = LetterPage {
        frame: Frame::new(words.own("letter-title", &[])).with_footer(words.own("footer-staff", &[])),
        date: words.now_in_words(),
        service: plan.service().map(|service| words.rule(&format!("service-{service}"))),
        ways: ways.into_iter().map(WayView::for_paper).collect(),
        lines: lines(open, &plan, words),
        evidence: spoken.papers(),
        likely: rights.views(is_likely_benefit),
        others: others.map(|right| spoken.right_name(right)).collect(),
        appeal: spoken.appeal(),
        code: open.visit().taken.code.as_ref().map(Code::to_text),
        unfinished: plan.next_question().is_some(),
        policy_version: plan.policy_version().to_owned(),
    };
    open.page_in(open.visit().language, StatusCode::OK, "letter", &page)
}

/// Each line of the plan whose hours are known, once.
fn lines(open: &OpenCall, plan: &ContactPlan, words: Words<'_>) -> Vec<LineView> {
    let mut lines: Vec<LineView> = Vec::new();
    for point in plan.channels().iter().flat_map(|way| &way.contact) {
        let ContactPoint::Line(line) = point else { continue };
        let (number, hours) = (spaced(&line.number), open.planner().line_hours(plan, line));
        if let Some(hours) = hours.filter(|_| lines.iter().all(|known| known.number != number)) {
            lines.push(LineView { number, week: week::of_line(words, &hours) });
        }
    }
    lines
}
