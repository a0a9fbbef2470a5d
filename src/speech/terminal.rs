//! A plan as plain text, for a terminal or a message.
//!
//! Must not know: how a plan is made. It says what is in it and nothing else.

mod contact;
mod explanation;
mod words;

use std::fmt::{self, Write as _};

use chrono::{DateTime, Utc};

pub use self::explanation::explain;
pub use self::words::{OwnWords, own};
use crate::plan::{ContactPlan, PlannedEntitlement, Way};
use crate::policy::{Certainty, Policy, Reason, Usable};

/// The whole plan, ways first, then papers, then rights.
#[must_use]
pub fn render(plan: &ContactPlan, policy: &Policy, language: &str, now: DateTime<Utc>) -> String {
    let writer = Writer { plan, policy, language, words: own(language), now };
    let mut text = String::new();
    // Writing to a String does not fail.
    let _ = writer.whole(&mut text);
    text
}

/// The sentence of the rules for a reason that has one.
fn key_of_reason(reason: &Reason) -> Option<String> {
    match reason {
        Reason::Preference(id) => Some(format!("preference-{id}")),
        Reason::Situation(id) => Some(format!("situation-{id}")),
        Reason::Answer(_) | Reason::Missing(_) | Reason::Fallback => None,
    }
}

struct Writer<'a> {
    plan: &'a ContactPlan,
    policy: &'a Policy,
    language: &'a str,
    words: OwnWords,
    now: DateTime<Utc>,
}

impl Writer<'_> {
    fn text(&self, key: &str) -> String {
        self.policy.texts().get(self.language, key, &[("who", "me".into())])
    }

    fn find(&self, key: &str) -> Option<String> {
        self.policy.texts().find(self.language, key, &[("who", "me".into())])
    }

    fn whole(&self, out: &mut String) -> fmt::Result {
        if let Some(service) = self.plan.service() {
            writeln!(out, "{}", self.text(&format!("service-{service}")))?;
        }
        self.ways(out)?;
        self.ways_that_do_not_fit(out)?;
        self.papers(out)?;
        self.rights(out)?;
        self.plan
            .next_question()
            .map_or(Ok(()), |next| writeln!(out, "{} {}", self.words.next, self.text(&format!("question-{next}"))))
    }

    fn ways(&self, out: &mut String) -> fmt::Result {
        writeln!(out, "{}", self.words.ways)?;
        let open = self.plan.channels().iter().filter(|way| way.usable != Usable::No);
        for (number, way) in (1..).zip(open) {
            writeln!(out, "  {number}. {}", self.words.channel(way.kind))?;
            for line in self.reasons(way).into_iter().chain(self.contacts(way)) {
                writeln!(out, "     {line}")?;
            }
        }
        Ok(())
    }

    fn ways_that_do_not_fit(&self, out: &mut String) -> fmt::Result {
        let closed: Vec<&Way> = self.plan.channels().iter().filter(|way| way.usable == Usable::No).collect();
        if !closed.is_empty() {
            writeln!(out, "{}", self.words.not_fitting)?;
        }
        for way in closed {
            writeln!(out, "  - {}", self.words.channel(way.kind))?;
            for reason in self.reasons(way) {
                writeln!(out, "    {reason}")?;
            }
        }
        Ok(())
    }

    fn reasons(&self, way: &Way) -> Vec<String> {
        way.reasons.iter().filter_map(key_of_reason).map(|key| self.text(&key)).collect()
    }

    fn papers(&self, out: &mut String) -> fmt::Result {
        if !self.plan.evidence().is_empty() {
            writeln!(out, "{}", self.words.bring)?;
        }
        for paper in self.plan.evidence() {
            writeln!(out, "  - {}", self.text(&format!("evidence-{paper}")))?;
        }
        Ok(())
    }

    fn rights(&self, out: &mut String) -> fmt::Result {
        if !self.plan.entitlements().is_empty() {
            writeln!(out, "{}", self.words.rights)?;
        }
        for right in self.plan.entitlements() {
            let certainty = if right.certainty == Certainty::Likely { self.words.likely } else { self.words.possible };
            writeln!(out, "  - {} ({certainty})", self.text(&format!("entitlement-{}", right.id)))?;
            if let Some(claim) = self.claim(right) {
                writeln!(out, "    {claim}")?;
            }
        }
        Ok(())
    }

    /// How to claim by the best channel; by its name where the rules have no sentence.
    fn claim(&self, right: &PlannedEntitlement) -> Option<String> {
        let best = *right.claim.first()?;
        let sentence = self.find(&format!("entitlement-{}.claim-{best}", right.id));
        Some(sentence.unwrap_or_else(|| format!("{} {}", self.words.claim_by, self.words.channel(best).to_lowercase())))
    }
}
