//! The plan: what to do first, the other ways, papers, rights, and why.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::visit::OpenVisit;
use super::why::{QuestionLink, Why, WhyGroup};
use crate::policy::{Certainty, EntitlementKind};
use crate::speech::channels::{ChannelSpeech, Channels, ClosedChannel};
use crate::speech::entitlements::{EntitlementSpeech, Entitlements};
use crate::store::Code;
use crate::web::frame::Frame;
use crate::web::trouble::Reply;

/// The template `plan`.
#[derive(Serialize)]
struct PlanPage {
    #[serde(flatten)]
    frame: Frame,
    service: Option<String>,
    first: Option<ChannelSpeech>,
    others: Vec<ChannelSpeech>,
    closed: Vec<ClosedChannel>,
    evidence: Vec<String>,
    likely: Vec<EntitlementSpeech>,
    possible: Vec<EntitlementSpeech>,
    access: Vec<EntitlementSpeech>,
    /// Answered with "I don't know".
    unsaid: Vec<QuestionLink>,
    /// The answer to the next question could still change the plan.
    next: Option<String>,
    why: Vec<WhyGroup>,
    /// Where the person gets a code, and what it is if they have one.
    code: String,
    code_given: Option<String>,
    /// Where they ask to be called back; `None` when the plan has no slot.
    callback: Option<String>,
    callback_booked: Option<String>,
    check: String,
    erase: String,
    policy_version: String,
    made: String,
}

/// The plan for what was said so far.
///
/// # Errors
/// The page cannot be rendered.
pub fn show(open: &OpenVisit) -> Reply {
    open.page(StatusCode::OK, "plan", &PlanPage::new(open))
}

impl PlanPage {
    fn new(open: &OpenVisit) -> Self {
        let (planner, words, answers, taken) =
            (open.planner(), open.own_words(), &open.visit.answers, &open.visit.taken);
        let (plan, explanation) = (planner.plan(answers, open.now()), planner.explain(answers, open.now()));
        let (mut usable, closed) = Channels::new(words, &plan).speeches();
        let entitlements = Entitlements { words, plan: &plan, explanation: Some(&explanation) };
        let benefits = |certainty| {
            entitlements.speeches(|right| right.kind == EntitlementKind::Benefit && right.certainty == certainty)
        };
        let unsaid = open.interview().unsaid(answers);
        Self {
            frame: Frame::new(words.own("plan-title", &[])).at(open, "plan"),
            service: plan.service().map(|service| words.rule(&format!("service-{service}"))),
            first: (!usable.is_empty()).then(|| usable.remove(0)),
            others: usable,
            closed,
            evidence: plan.evidence().iter().map(|paper| words.rule(&format!("evidence-{paper}"))).collect(),
            likely: benefits(Certainty::Likely),
            possible: benefits(Certainty::Possible),
            access: entitlements.speeches(|right| right.kind == EntitlementKind::Access),
            unsaid: unsaid.map(|question| QuestionLink::new(words, &question.id)).collect(),
            next: plan.next_question().map(|id| open.address(&format!("question/{id}"))),
            why: Why { planner, words, answers }.groups(&explanation),
            code: open.address("code"),
            code_given: taken.code.as_ref().map(Code::to_text),
            callback: (!planner.call_slots(&plan, open.now()).is_empty()).then(|| open.address("callback")),
            callback_booked: taken.callback.map(|slot| words.slot(slot.start(), slot.end())),
            check: open.address("check"),
            erase: open.address("erase"),
            policy_version: plan.policy_version().to_owned(),
            made: words.now_in_words(),
        }
    }
}
