//! A plan on paper: without what is true at this moment only, and with the
//! ordinary week of each line.

use serde::Serialize;

use super::channels::{ChannelSpeech, Channels};
use super::entitlements::{EntitlementSpeech, Entitlements};
use super::spoken::{Spoken, is_likely_benefit};
use super::week;
use super::words::Words;
use crate::plan::{ContactPlan, ContactPoint, Planner};
use crate::texts::telephone::spaced;

/// What the letter of one plan says.
#[derive(Serialize)]
pub struct Letter {
    date: String,
    service: Option<String>,
    channels: Vec<ChannelSpeech>,
    /// The ordinary week of each line.
    lines: Vec<LineWeek>,
    evidence: Vec<String>,
    likely: Vec<EntitlementSpeech>,
    /// Names of entitlements that depend on what is not known.
    others: Vec<String>,
    appeal: Vec<String>,
    unfinished: bool,
}

/// A line and when it is open.
#[derive(Serialize)]
struct LineWeek {
    number: String,
    week: Vec<String>,
}

impl Letter {
    pub fn new(plan: &ContactPlan, planner: Planner<'_>, words: Words<'_>) -> Self {
        let (open, _) = Channels::new(words, plan).speeches();
        let spoken = Spoken { plan, words };
        let others = plan.entitlements().iter().filter(|one| !is_likely_benefit(one));
        Self {
            date: words.now_in_words(),
            service: plan.service().map(|service| words.rule(&format!("service-{service}"))),
            channels: open.into_iter().map(ChannelSpeech::for_paper).collect(),
            lines: lines(planner, plan, words),
            evidence: spoken.papers(),
            likely: Entitlements { words, plan, explanation: None }.speeches(is_likely_benefit),
            others: others.map(|one| spoken.name(one)).collect(),
            appeal: spoken.appeal(),
            unfinished: plan.next_question().is_some(),
        }
    }
}

/// Each line of the plan whose hours are known, once.
fn lines(planner: Planner<'_>, plan: &ContactPlan, words: Words<'_>) -> Vec<LineWeek> {
    let mut lines: Vec<LineWeek> = Vec::new();
    for point in plan.channels().iter().flat_map(|channel| &channel.contact) {
        let ContactPoint::Line(line) = point else { continue };
        let (number, hours) = (spaced(&line.number), planner.line_hours(plan, line));
        if let Some(hours) = hours.filter(|_| lines.iter().all(|known| known.number != number)) {
            lines.push(LineWeek { number, week: week::of_line(words, &hours) });
        }
    }
    lines
}
