//! The plan: what to do first, the other ways, papers, rights, and why.

use serde::Serialize;

use super::channels::{ChannelSpeech, Channels, ClosedChannel};
use super::entitlements::{EntitlementSpeech, Entitlements};
use super::start_page::{OtherLanguage, other_languages};
use super::visit::Taken;
use super::why::{QuestionLink, Why, WhyGroup};
use crate::plan::ContactPlan;
use crate::policy::explanation::Explanation;
use crate::policy::{Certainty, EntitlementKind, Question};

/// The template `plan`.
#[derive(Serialize)]
pub struct PlanPage {
    head: String,
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
    other_languages: Vec<OtherLanguage>,
}

impl PlanPage {
    /// `unsaid` are the questions answered with "I don't know".
    pub fn new(
        plan: &ContactPlan,
        explanation: &Explanation,
        why: Why<'_>,
        unsaid: Vec<&Question>,
        taken: &Taken,
    ) -> Self {
        let words = why.words;
        let (mut open, closed) = Channels::new(words, plan).speeches();
        let rights = Entitlements { words, plan, explanation: Some(explanation) };
        let benefits =
            |certainty| rights.speeches(|right| right.kind == EntitlementKind::Benefit && right.certainty == certainty);
        let address = |path: &str| format!("/{}/{path}", words.language);
        Self {
            head: words.own("plan-title", &[]),
            service: plan.service().map(|service| words.rule(&format!("service-{service}"))),
            first: (!open.is_empty()).then(|| open.remove(0)),
            others: open,
            closed,
            evidence: plan.evidence().iter().map(|paper| words.rule(&format!("evidence-{paper}"))).collect(),
            likely: benefits(Certainty::Likely),
            possible: benefits(Certainty::Possible),
            access: rights.speeches(|right| right.kind == EntitlementKind::Access),
            unsaid: unsaid.into_iter().map(|question| QuestionLink::new(words, &question.id)).collect(),
            next: plan.next_question().map(|id| address(&format!("question/{id}"))),
            why: why.groups(explanation),
            code: address("code"),
            code_given: taken.code.clone(),
            callback: (!why.planner.call_slots(plan, words.now).is_empty()).then(|| address("callback")),
            callback_booked: taken.callback.map(|(start, end)| words.slot(start, end)),
            check: address("check"),
            erase: address("erase"),
            policy_version: plan.policy_version().to_owned(),
            made: words.now_in_words(),
            other_languages: other_languages(words, "plan"),
        }
    }
}
