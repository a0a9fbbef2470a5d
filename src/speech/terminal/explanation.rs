//! An explanation as plain text, for those who write rules or answer for them.
//!
//! Must not know: how an explanation is made.

use std::fmt::{self, Write as _};

use super::key_of_reason;
use super::words::{OwnWords, own};
use crate::policy::explanation::{
    Change, ChangedAnswer, ChannelExplanation, EntitlementExplanation, Explanation, NewAnswer, RuleReference,
};
use crate::policy::{Answers, Certainty, Policy, Question, QuestionKind, Reason, Usable};
use crate::texts::grouped;

/// Every channel and every right: what it rests on, and what would change it.
#[must_use]
pub fn explain(explanation: &Explanation, answers: &Answers, policy: &Policy, language: &str) -> String {
    let writer = Writer { answers, policy, language, words: own(language) };
    let mut text = String::new();
    // Writing to a String does not fail.
    let _ = writer.whole(explanation, &mut text);
    text
}

struct Writer<'a> {
    answers: &'a Answers,
    policy: &'a Policy,
    language: &'a str,
    words: OwnWords,
}

/// What is said of a channel and of a right alike.
struct Grounds<'a> {
    reasons: &'a [Reason],
    because: &'a [String],
    missing: &'a [String],
    changes: &'a [Change],
    rules: &'a [RuleReference],
}

impl Writer<'_> {
    fn whole(&self, explanation: &Explanation, out: &mut String) -> fmt::Result {
        if let Some(service) = &explanation.service {
            writeln!(out, "{}", self.text(&format!("service-{service}")))?;
        }
        writeln!(out, "{}", self.words.why.ways)?;
        for channel in &explanation.channels {
            writeln!(out, "  - {} ({})", self.words.channel(channel.kind), self.state_of_channel(channel))?;
            let ChannelExplanation { reasons, because, missing, changes, rules, .. } = channel;
            self.grounds(&Grounds { reasons, because, missing, changes, rules }, out)?;
        }
        writeln!(out, "{}", self.words.why.rights)?;
        for right in &explanation.entitlements {
            let name = self.text(&format!("entitlement-{}", right.id));
            writeln!(out, "  - {name} ({})", self.state_of_right(right))?;
            let EntitlementExplanation { reasons, because, missing, changes, rules, .. } = right;
            self.grounds(&Grounds { reasons, because, missing, changes, rules }, out)?;
        }
        Ok(())
    }

    fn text(&self, key: &str) -> String {
        self.policy.texts().get(self.language, key, &[("who", "me".into())])
    }

    fn state_of_channel(&self, channel: &ChannelExplanation) -> String {
        let state = match channel.usable {
            Some(Usable::Yes) => self.words.why.usable,
            Some(Usable::Unknown) => self.words.why.perhaps_usable,
            Some(Usable::No) => self.words.why.not_usable,
            None => self.words.why.not_named,
        };
        if channel.first { format!("{state}, {}", self.words.why.first) } else { state.to_owned() }
    }

    fn state_of_right(&self, right: &EntitlementExplanation) -> &'static str {
        match right.certainty {
            Some(Certainty::Likely) => self.words.likely,
            Some(Certainty::Possible) => self.words.possible,
            None => self.words.why.not_concerned,
        }
    }

    fn grounds(&self, grounds: &Grounds<'_>, out: &mut String) -> fmt::Result {
        let reasons = grounds.reasons.iter().filter_map(|reason| self.reason(reason));
        let because = self.line(self.words.why.because, grounds.because.iter().filter_map(|id| self.said(id)));
        let missing = self.line(self.words.why.missing, grounds.missing.iter().map(|id| self.short(id)));
        let changes = grounds.changes.iter().map(|change| self.change(change));
        let rules = grounds.rules.iter().map(place);
        let rules = self.line(self.words.why.rules, rules);
        for line in reasons.chain(because).chain(missing).chain(changes).chain(rules) {
            writeln!(out, "    {line}")?;
        }
        Ok(())
    }

    fn reason(&self, reason: &Reason) -> Option<String> {
        if *reason == Reason::Fallback {
            return Some(self.words.why.last_resort.to_owned());
        }
        key_of_reason(reason).map(|key| self.text(&key))
    }

    /// Nothing where there is nothing to say.
    fn line(&self, label: &str, parts: impl Iterator<Item = String>) -> Option<String> {
        let parts = parts.collect::<Vec<_>>().join(self.words.why.and);
        (!parts.is_empty()).then(|| format!("{label} {parts}"))
    }

    fn short(&self, question: &str) -> String {
        self.text(&format!("question-{question}.short"))
    }

    fn said(&self, id: &str) -> Option<String> {
        let position = self.policy.question_position(id)?;
        let (question, answer) = self.policy.questions().get(position).zip(self.answers.get(position))?;
        let answer = self.policy.answer_in_words(question, answer, self.language)?;
        Some(self.answered(id, &answer))
    }

    fn answered(&self, question: &str, answer: &str) -> String {
        format!("{}{}{answer}", self.short(question), self.words.why.colon)
    }

    fn change(&self, change: &Change) -> String {
        let labels = self.words.why.changes.into_iter();
        let label = labels.into_iter().find(|(to, _)| *to == change.to).map_or(change.to, |(_, label)| label);
        let answers: Vec<String> = change.answers.iter().filter_map(|answer| self.changed(answer)).collect();
        format!("{label} {}", answers.join(self.words.why.and))
    }

    fn changed(&self, changed: &ChangedAnswer) -> Option<String> {
        let question = self.policy.questions().get(changed.position)?;
        Some(self.answered(&question.id, &self.new_answer(question, &changed.answer)))
    }

    fn new_answer(&self, question: &Question, answer: &NewAnswer) -> String {
        let option = |id: &String| self.text(&format!("question-{}.option-{id}", question.id));
        let why = self.words.why;
        match answer {
            NewAnswer::OneOf(ids) => ids.iter().map(option).collect::<Vec<_>>().join(&format!(" {} ", why.or)),
            NewAnswer::With(id) => format!("{} {}", why.with, option(id)),
            NewAnswer::Without(id) => format!("{} {}", why.without, option(id)),
            NewAnswer::Aged { from, to, least, most } => self.aged(question, [*from, *to], [*least, *most]),
            NewAnswer::Number { least, most } => self.range(question, *least, *most),
        }
    }

    /// So many people of these ages.
    fn aged(&self, question: &Question, [from, to]: [i64; 2], [least, most]: [u32; 2]) -> String {
        let [between, and] = self.words.between;
        let number = match &question.kind {
            QuestionKind::Ages { most: bound, .. } if most >= u32::from(*bound) => {
                format!("{least} {}", self.words.why.at_least)
            }
            _ if least == 0 => format!("{most} {}", self.words.why.at_most),
            _ if least == most => least.to_string(),
            _ => format!("{between} {least} {and} {most}"),
        };
        format!("{number} ({between} {from} {and} {})", self.policy.years_in_words(to, self.language))
    }

    /// An end that is `None` is the bound of the question.
    fn range(&self, question: &Question, least: Option<i64>, most: Option<i64>) -> String {
        let Some((_, min, max)) = question.kind.as_number() else { return String::new() };
        let number = |number| self.policy.number_in_words(question, number, self.language);
        let (from, to) = (least.unwrap_or(min), most.unwrap_or(max));
        let [between, and] = self.words.between;
        match (least, most) {
            _ if from == to => number(from),
            (Some(_), None) => format!("{} {}", number(from), self.words.why.at_least),
            (None, _) => format!("{} {}", number(to), self.words.why.at_most),
            (Some(_), Some(_)) => format!("{between} {} {and} {}", grouped(from, self.language), number(to)),
        }
    }
}

/// As compilers write it, so that editors find it.
fn place(rule: &RuleReference) -> String {
    format!("{} {}:{}:{}", rule.rule, rule.file, rule.line, rule.column)
}
