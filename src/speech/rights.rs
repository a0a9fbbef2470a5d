//! The rights of a plan in words.

use serde::Serialize;

use super::words::Words;
use crate::plan::{ContactPlan, PlannedEntitlement};
use crate::policy::explanation::Explanation;

/// One right, in the template `right`.
#[derive(Serialize)]
pub struct RightView {
    name: String,
    what: String,
    payer: String,
    /// By the way that suits the person best.
    claim: Option<String>,
    other_claims: Vec<String>,
    /// Answers that it still depends on.
    missing: Option<String>,
    refused: Option<String>,
    evidence: Vec<String>,
    unasked: Vec<String>,
    sources: Vec<String>,
}

/// Puts the rights of one plan into words.
#[derive(Clone, Copy)]
pub struct Rights<'a> {
    pub words: Words<'a>,
    pub plan: &'a ContactPlan,
    pub explanation: &'a Explanation,
}

impl Rights<'_> {
    /// Those rights that are `wanted`, in the order of the plan.
    pub fn views(self, wanted: impl Fn(&PlannedEntitlement) -> bool) -> Vec<RightView> {
        self.plan.entitlements().iter().filter(|right| wanted(right)).map(|right| self.view(right)).collect()
    }

    fn view(self, right: &PlannedEntitlement) -> RightView {
        let words = self.words;
        let text = |suffix: &str| format!("entitlement-{}{suffix}", right.id);
        let each = |kind: &str, ids: &[String]| ids.iter().map(|id| words.rule(&format!("{kind}-{id}"))).collect();
        let mut claims = right.claim.iter().filter_map(|way| words.optional_rule(&text(&format!(".claim-{way}"))));
        RightView {
            name: words.rule(&text("")),
            what: words.rule(&text(".what")),
            payer: words.rule(&format!("organisation-{}", right.payer)),
            claim: claims.next(),
            other_claims: claims.collect(),
            missing: self.missing(right),
            refused: words.optional_rule(&text(".refused")),
            evidence: each("evidence", &right.evidence),
            unasked: each("unasked", &right.unasked),
            sources: right.sources.iter().map(|source| words.source(self.plan, source)).collect(),
        }
    }

    /// More exact than the reasons of the plan, which are all that its rule names.
    fn missing(self, right: &PlannedEntitlement) -> Option<String> {
        let explained = self.explanation.entitlements.iter().find(|explained| explained.id == right.id)?;
        let missing = explained.missing.iter().map(|id| self.words.rule(&format!("question-{id}.short")));
        let missing = missing.collect::<Vec<_>>().join(", ");
        (!missing.is_empty()).then_some(missing)
    }
}
