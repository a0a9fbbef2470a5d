//! The plan beside the questions: ways, papers, rights, and what is still unknown.

use serde::Serialize;

use crate::plan::ContactPlan;
use crate::policy::explanation::Explanation;
use crate::policy::{Certainty, EntitlementKind};
use crate::speech::channels::{ChannelSpeech, Channels};
use crate::speech::entitlements::{EntitlementSpeech, Entitlements};
use crate::speech::spoken::Spoken;
use crate::speech::words::Words;

/// The partial `call_plan`.
#[derive(Serialize)]
pub struct PlanView {
    service: Option<String>,
    first: Option<ChannelSpeech>,
    others: Vec<ChannelSpeech>,
    /// Names of ways that do not suit.
    closed: Vec<String>,
    evidence: Vec<String>,
    likely: Vec<EntitlementSpeech>,
    possible: Vec<EntitlementSpeech>,
    access: Vec<EntitlementSpeech>,
    /// Answered with "does not know".
    unknown: Vec<String>,
    /// Questions whose answer can still change the plan are left.
    unfinished: bool,
    say: Option<Say>,
    policy_version: String,
}

/// The first way in the words of the caller, when those are not the agent's.
#[derive(Serialize)]
struct Say {
    language: String,
    sentences: Vec<String>,
}

/// A plan, and what it is shown with.
pub struct PlanOnScreen<'a> {
    pub plan: &'a ContactPlan,
    pub explanation: &'a Explanation,
    pub words: Words<'a>,
    /// The caller's, when those are not the agent's.
    pub caller: Option<Words<'a>>,
    /// Ids of questions answered with "does not know".
    pub unknown: Vec<&'a str>,
}

impl PlanView {
    pub fn new(shown: &PlanOnScreen<'_>) -> Self {
        let (plan, words) = (shown.plan, shown.words);
        let (mut open, closed) = Channels::new(words, plan).speeches();
        let entitlements = Entitlements { words, plan, explanation: Some(shown.explanation) };
        let benefits = |certainty| {
            entitlements.speeches(|right| right.kind == EntitlementKind::Benefit && right.certainty == certainty)
        };
        Self {
            service: plan.service().map(|service| words.rule(&format!("service-{service}"))),
            first: (!open.is_empty()).then(|| open.remove(0)),
            others: open,
            closed: closed.iter().map(|channel| channel.title.clone()).collect(),
            evidence: plan.evidence().iter().map(|paper| words.rule(&format!("evidence-{paper}"))).collect(),
            likely: benefits(Certainty::Likely),
            possible: benefits(Certainty::Possible),
            access: entitlements.speeches(|right| right.kind == EntitlementKind::Access),
            unknown: shown.unknown.iter().map(|id| words.rule(&format!("question-{id}.short"))).collect(),
            unfinished: plan.next_question().is_some(),
            say: shown.caller.map(|caller| Say::new(plan, caller)),
            policy_version: plan.policy_version().to_owned(),
        }
    }
}

impl Say {
    fn new(plan: &ContactPlan, words: Words<'_>) -> Self {
        let spoken = Spoken { plan, words };
        let sentences = spoken.first_step().into_iter().chain(spoken.hours()).collect();
        Self { language: words.language.to_owned(), sentences }
    }
}
