//! The entitlements of a plan in words.

use serde::Serialize;

use super::words::Words;
use crate::plan::{ContactPlan, PlannedEntitlement};
use crate::policy::explanation::Explanation;

/// One entitlement, in the template `entitlement`.
#[derive(Serialize)]
pub struct EntitlementSpeech {
    pub name: String,
    pub what: String,
    pub payer: String,
    /// By the channel that suits the person best.
    pub claim: Option<String>,
    pub other_claims: Vec<String>,
    /// On which answers it still depends.
    pub missing: Option<String>,
    pub refused: Option<String>,
    pub evidence: Vec<String>,
    pub unasked: Vec<String>,
    pub sources: Vec<String>,
}

/// Puts the entitlements of one plan into words.
#[derive(Clone, Copy)]
pub struct Entitlements<'a> {
    pub words: Words<'a>,
    pub plan: &'a ContactPlan,
    /// Where what is still missing is said.
    pub explanation: Option<&'a Explanation>,
}

impl Entitlements<'_> {
    /// Those that are `wanted`, in the order of the plan.
    pub fn speeches(self, wanted: impl Fn(&PlannedEntitlement) -> bool) -> Vec<EntitlementSpeech> {
        self.plan.entitlements().iter().filter(|one| wanted(one)).map(|one| self.speech(one)).collect()
    }

    fn speech(self, entitlement: &PlannedEntitlement) -> EntitlementSpeech {
        let words = self.words;
        let text = |suffix: &str| format!("entitlement-{}{suffix}", entitlement.id);
        let each = |kind: &str, ids: &[String]| ids.iter().map(|id| words.rule(&format!("{kind}-{id}"))).collect();
        let mut claims = claims(entitlement, words);
        EntitlementSpeech {
            name: words.rule(&text("")),
            what: words.rule(&text(".what")),
            payer: words.rule(&format!("organisation-{}", entitlement.payer)),
            claim: claims.next().or_else(|| claim_by_name(entitlement, words)),
            other_claims: claims.collect(),
            missing: self.missing(entitlement),
            refused: words.optional_rule(&text(".refused")),
            evidence: each("evidence", &entitlement.evidence),
            unasked: each("unasked", &entitlement.unasked),
            sources: entitlement.sources.iter().map(|source| words.source(self.plan, source)).collect(),
        }
    }

    /// More exact than the reasons of the plan, which are all that its rule names.
    fn missing(self, entitlement: &PlannedEntitlement) -> Option<String> {
        let explained = self.explanation?.entitlements.iter().find(|explained| explained.id == entitlement.id)?;
        let missing = explained.missing.iter().map(|id| self.words.rule(&format!("question-{id}.short")));
        let missing = missing.collect::<Vec<_>>().join(", ");
        (!missing.is_empty()).then(|| self.words.own("right-missing", &[("missing", missing)]))
    }
}

/// The first step of asking for it, by the channel that suits the person best.
#[must_use]
pub fn first_claim(entitlement: &PlannedEntitlement, words: Words<'_>) -> Option<String> {
    claims(entitlement, words).next().or_else(|| claim_by_name(entitlement, words))
}

/// The sentences of the rules, best channel first.
fn claims<'a>(entitlement: &'a PlannedEntitlement, words: Words<'a>) -> impl Iterator<Item = String> {
    let text = move |channel| words.optional_rule(&format!("entitlement-{}.claim-{channel}", entitlement.id));
    entitlement.claim.iter().filter_map(text)
}

/// A plan may name a channel that the rules have no sentence for, such as the
/// last resort: nobody leaves without knowing where to ask.
fn claim_by_name(entitlement: &PlannedEntitlement, words: Words<'_>) -> Option<String> {
    let channel = words.own(&format!("channel-{}", entitlement.claim.first()?), &[]);
    Some(words.own("right-claim-by", &[("channel", channel)]))
}
