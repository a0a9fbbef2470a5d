//! An explanation as plain text, for those who write rules or answer for them.
//!
//! Must not know: how an explanation is made.

use std::fmt::{self, Write as _};

use super::lines;
use crate::policy::explanation::{
    Change, ChangedAnswer, ChannelExplanation, EntitlementExplanation, Explanation, RuleReference,
};
use crate::policy::{Answers, Certainty, Policy, Reason, Usable};
use crate::speech::answer::AnswerWords;
use crate::speech::words::Words;

/// Every channel and every entitlement: what it rests on, and what would change it.
#[must_use]
pub fn explain(explanation: &Explanation, answers: &Answers, policy: &Policy, words: Words<'_>) -> String {
    let mut text = String::new();
    // Writing to a String does not fail.
    let _ = Layout { answers, policy, words }.whole(explanation, &mut text);
    text
}

struct Layout<'a> {
    answers: &'a Answers,
    policy: &'a Policy,
    words: Words<'a>,
}

/// What is said of a channel and of an entitlement alike.
struct Grounds<'a> {
    reasons: &'a [Reason],
    because: &'a [String],
    missing: &'a [String],
    changes: &'a [Change],
    rules: &'a [RuleReference],
}

impl Layout<'_> {
    fn whole(&self, explanation: &Explanation, out: &mut String) -> fmt::Result {
        if let Some(service) = &explanation.service {
            writeln!(out, "{}", self.words.rule(&format!("service-{service}")))?;
        }
        writeln!(out, "{}", self.own("why-ways"))?;
        for channel in &explanation.channels {
            let name = self.own(&format!("channel-{}", channel.kind));
            writeln!(out, "  - {name} ({})", self.state_of_channel(channel))?;
            let ChannelExplanation { reasons, because, missing, changes, rules, .. } = channel;
            self.grounds(&Grounds { reasons, because, missing, changes, rules }, out)?;
        }
        writeln!(out, "{}", self.own("explain-rights"))?;
        for entitlement in &explanation.entitlements {
            let name = self.words.rule(&format!("entitlement-{}", entitlement.id));
            writeln!(out, "  - {name} ({})", self.state_of_entitlement(entitlement))?;
            let EntitlementExplanation { reasons, because, missing, changes, rules, .. } = entitlement;
            self.grounds(&Grounds { reasons, because, missing, changes, rules }, out)?;
        }
        Ok(())
    }

    fn own(&self, key: &str) -> String {
        self.words.own(key, &[])
    }

    fn state_of_channel(&self, channel: &ChannelExplanation) -> String {
        let state = self.own(match channel.usable {
            Some(Usable::Yes) => "explain-usable",
            Some(Usable::Unknown) => "explain-unknown",
            Some(Usable::No) => "explain-not-usable",
            None => "explain-not-named",
        });
        if channel.first { format!("{state}, {}", self.own("explain-first")) } else { state }
    }

    fn state_of_entitlement(&self, entitlement: &EntitlementExplanation) -> String {
        self.own(match entitlement.certainty {
            Some(Certainty::Likely) => "explain-likely",
            Some(Certainty::Possible) => "explain-unknown",
            None => "explain-not-concerned",
        })
    }

    fn grounds(&self, grounds: &Grounds<'_>, out: &mut String) -> fmt::Result {
        let reasons = grounds.reasons.iter().filter_map(|reason| self.words.reason(reason));
        let because = self.listed("explain-because", grounds.because.iter().filter_map(|id| self.given(id)));
        let missing = self.listed("explain-missing", grounds.missing.iter().map(|id| self.short(id)));
        let changes = grounds.changes.iter().filter_map(|change| {
            let answers = change.answers.iter().filter_map(|answer| self.changed(answer));
            self.listed(&format!("explain-to-{}", change.to.replace('_', "-")), answers)
        });
        let rules = self.listed("explain-rules", grounds.rules.iter().map(place));
        lines(4, reasons.chain(because).chain(missing).chain(changes).chain(rules), out)
    }

    /// Nothing where there is nothing to say.
    fn listed(&self, key: &str, parts: impl Iterator<Item = String>) -> Option<String> {
        let list = parts.collect::<Vec<_>>().join(", ");
        (!list.is_empty()).then(|| self.words.own(key, &[("list", list)]))
    }

    fn short(&self, question: &str) -> String {
        self.words.rule(&format!("question-{question}.short"))
    }

    fn given(&self, id: &str) -> Option<String> {
        let position = self.policy.question_position(id)?;
        let (question, answer) = self.policy.questions().get(position).zip(self.answers.get(position))?;
        let asked = AnswerWords { words: self.words, question };
        Some(asked.with(&asked.said(answer)))
    }

    fn changed(&self, changed: &ChangedAnswer) -> Option<String> {
        let question = self.policy.questions().get(changed.position)?;
        Some(AnswerWords { words: self.words, question }.with_new(&changed.answer))
    }
}

/// As compilers write it, so that editors find it.
fn place(rule: &RuleReference) -> String {
    format!("{} {}:{}:{}", rule.rule, rule.file, rule.line, rule.column)
}
