//! A plan as plain text: the sentences of the page, one a line.
//!
//! Chooses and orders sentences; words none.

mod explanation;

use std::fmt::{self, Write as _};

pub use self::explanation::explain;
use super::channels::{ChannelSpeech, Channels, ContactSpeech};
use super::entitlements::{EntitlementSpeech, Entitlements};
use super::words::Words;
use crate::plan::ContactPlan;
use crate::policy::{Certainty, EntitlementKind};

/// The whole plan: channels first, then papers, then entitlements.
#[must_use]
pub fn render(plan: &ContactPlan, words: Words<'_>) -> String {
    let mut text = String::new();
    // Writing to a String does not fail.
    let _ = Layout { plan, words }.whole(&mut text);
    text
}

struct Layout<'a> {
    plan: &'a ContactPlan,
    words: Words<'a>,
}

impl Layout<'_> {
    fn whole(&self, out: &mut String) -> fmt::Result {
        if let Some(service) = self.plan.service() {
            writeln!(out, "{}", self.words.rule(&format!("service-{service}")))?;
        }
        self.channels(out)?;
        self.papers(out)?;
        self.entitlements(out)?;
        let Some(next) = self.plan.next_question() else { return Ok(()) };
        let question = self.words.rule(&format!("question-{next}"));
        writeln!(out, "{}", self.words.own("terminal-next", &[("question", question)]))
    }

    fn channels(&self, out: &mut String) -> fmt::Result {
        let (open, closed) = Channels::new(self.words, self.plan).speeches();
        self.heading("plan-title", out)?;
        for (number, channel) in (1..).zip(&open) {
            writeln!(out, "  {number}. {}", channel.title)?;
            lines(5, self.channel_lines(channel), out)?;
        }
        if !closed.is_empty() {
            self.heading("terminal-closed", out)?;
        }
        for channel in &closed {
            writeln!(out, "  - {}", channel.title)?;
            lines(4, channel.why.iter().cloned(), out)?;
        }
        Ok(())
    }

    fn papers(&self, out: &mut String) -> fmt::Result {
        if self.plan.evidence().is_empty() {
            return Ok(());
        }
        self.heading("papers", out)?;
        for paper in self.plan.evidence() {
            writeln!(out, "  - {}", self.words.rule(&format!("evidence-{paper}")))?;
        }
        Ok(())
    }

    fn entitlements(&self, out: &mut String) -> fmt::Result {
        let all = Entitlements { words: self.words, plan: self.plan, explanation: None };
        let benefits =
            |certainty| all.speeches(|one| one.kind == EntitlementKind::Benefit && one.certainty == certainty);
        self.group("rights-likely", &benefits(Certainty::Likely), out)?;
        self.group("rights-possible", &benefits(Certainty::Possible), out)?;
        self.group("rights-access", &all.speeches(|one| one.kind == EntitlementKind::Access), out)
    }

    fn group(&self, title: &str, entitlements: &[EntitlementSpeech], out: &mut String) -> fmt::Result {
        if !entitlements.is_empty() {
            self.heading(title, out)?;
        }
        for entitlement in entitlements {
            writeln!(out, "  - {}", entitlement.name)?;
            lines(4, entitlement.claim.clone(), out)?;
        }
        Ok(())
    }

    fn channel_lines(&self, channel: &ChannelSpeech) -> Vec<String> {
        let ChannelSpeech { why, how, unsure, points, without, .. } = channel;
        let before = why.iter().chain(unsure).chain(how).cloned();
        before.chain(points.iter().flat_map(|point| self.contact_lines(point))).chain(without.clone()).collect()
    }

    /// Where, by which number, when, and what else there is to know.
    fn contact_lines(&self, contact: &ContactSpeech) -> Vec<String> {
        let ContactSpeech { number, price, name, lines, distance, phone, hours, today, notes, site, source, .. } =
            contact;
        let joined = |parts: Vec<&String>, sign: &str| {
            let parts: Vec<&str> = parts.into_iter().map(String::as_str).collect();
            (!parts.is_empty()).then(|| parts.join(sign))
        };
        let place = joined(name.iter().chain(lines).chain(distance).collect(), ", ");
        let line = joined(number.iter().map(|dial| &dial.spaced).chain(price).collect(), ", ");
        let phone = phone.as_ref().map(|dial| format!("{} {}", self.words.own("phone", &[]), dial.spaced));
        let hours = joined(hours.iter().chain(today).collect(), ". ");
        let parts = [place, line, site.clone(), phone, hours].into_iter().flatten();
        parts.chain(notes.iter().cloned()).chain(source.clone()).collect()
    }

    fn heading(&self, key: &str, out: &mut String) -> fmt::Result {
        writeln!(out, "{}", self.words.own(key, &[]))
    }
}

fn lines(indent: usize, lines: impl IntoIterator<Item = String>, out: &mut String) -> fmt::Result {
    lines.into_iter().try_for_each(|line| writeln!(out, "{:indent$}{line}", ""))
}
