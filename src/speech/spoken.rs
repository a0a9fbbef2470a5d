//! The plan as it is said aloud: short sentences, the first way first.
//!
//! The same sentences make the checklist of the call, the message and what is
//! kept for a callback, in whichever language the caller speaks.

use chrono_tz::Tz;

use super::ways::zone;
use super::words::{Words, spaced};
use crate::plan::{ContactPlan, ContactPoint, CounterPoint, Line, PlannedEntitlement, Way};
use crate::policy::{Certainty, Channel, EntitlementKind, Usable};

/// Other ways that are said beside the first.
const OTHER_WAYS: usize = 2;

/// Says one plan in one language.
#[derive(Clone, Copy)]
pub struct Spoken<'a> {
    pub plan: &'a ContactPlan,
    pub words: Words<'a>,
}

impl<'a> Spoken<'a> {
    /// What to do, the first thing first.
    pub fn next_step(self) -> Vec<String> {
        let mut ways = self.open_ways();
        let first = ways.next().map(|way| self.way(way));
        let others = ways.take(OTHER_WAYS).map(|way| self.words.own("say-otherwise", &[("way", self.way(way))]));
        first.into_iter().chain(others).collect()
    }

    /// The first way alone.
    pub fn first_step(self) -> Option<String> {
        self.open_ways().next().map(|way| self.way(way))
    }

    /// The line to ring, when the first way is one.
    pub fn first_line(self) -> Option<&'a Line> {
        match self.open_ways().next()?.contact.first()? {
            ContactPoint::Line(line) => Some(line),
            _ => None,
        }
    }

    /// When the first way is open, today and now.
    pub fn hours(self) -> Vec<String> {
        let Some(point) = self.open_ways().next().and_then(|way| way.contact.first()) else { return Vec::new() };
        match point {
            ContactPoint::Line(line) => self.line_hours(line),
            ContactPoint::Counter(counter) => self.counter_hours(counter),
            ContactPoint::Address(_) | ContactPoint::Site(_) => Vec::new(),
        }
    }

    /// What to have at hand.
    pub fn papers(self) -> Vec<String> {
        self.plan.evidence().iter().map(|paper| self.words.rule(&format!("evidence-{paper}"))).collect()
    }

    /// One right, and how to ask for it by the way that suits the person best.
    pub fn right(self, right: &PlannedEntitlement) -> Vec<String> {
        let what = self.words.optional_rule(&format!("entitlement-{}.what", right.id));
        what.into_iter().chain(self.claim(right)).collect()
    }

    /// Several rights in one breath: their names, then each way to ask once.
    pub fn names_and_claims(self, wanted: impl Fn(&PlannedEntitlement) -> bool) -> Vec<String> {
        let rights: Vec<_> = self.plan.entitlements().iter().filter(|right| wanted(right)).collect();
        let names = rights.iter().map(|right| self.right_name(right)).collect::<Vec<_>>().join(", ");
        let mut said: Vec<String> = (!names.is_empty()).then(|| format!("{names}.")).into_iter().collect();
        for claim in rights.iter().filter_map(|right| self.claim(right)) {
            if !said.contains(&claim) {
                said.push(claim);
            }
        }
        said
    }

    fn claim(self, right: &PlannedEntitlement) -> Option<String> {
        let text = |way| self.words.optional_rule(&format!("entitlement-{}.claim-{way}", right.id));
        right.claim.iter().find_map(text)
    }

    pub fn right_name(self, right: &PlannedEntitlement) -> String {
        self.words.rule(&format!("entitlement-{}", right.id))
    }

    /// What to do about a refusal, each sentence once.
    pub fn appeal(self) -> Vec<String> {
        let mut said = vec![self.words.own("say-appeal", &[])];
        for right in self.plan.entitlements().iter().filter(|right| is_likely_benefit(right)) {
            let refused = self.words.optional_rule(&format!("entitlement-{}.refused", right.id));
            said.extend(refused.filter(|refused| !said.contains(refused)));
        }
        said
    }

    /// The names of benefits the person may well have, for a short text.
    pub fn likely_benefits(self) -> Vec<String> {
        let likely = self.plan.entitlements().iter().filter(|right| is_likely_benefit(right));
        likely.map(|right| self.right_name(right)).collect()
    }

    /// The whole plan, a sentence a line, for whoever calls the person back.
    pub fn in_short(self) -> String {
        let rights = self.likely_benefits();
        let all = [self.next_step(), self.hours(), self.papers(), rights];
        all.concat().join("\n")
    }

    fn open_ways(self) -> impl Iterator<Item = &'a Way> {
        self.plan.channels().iter().filter(|way| way.usable != Usable::No)
    }

    fn way(self, way: &Way) -> String {
        let Some(point) = way.contact.first() else {
            return self.words.own(&format!("say-{}-nowhere", key(way.kind)), &[]);
        };
        let place = place(way.kind, point);
        self.words.own(&format!("say-{}", key(way.kind)), &[("place", place)])
    }

    fn line_hours(self, line: &Line) -> Vec<String> {
        let price = line.price.as_ref().map(|price| self.words.rule(&format!("price-{price}")));
        std::iter::once(self.words.opening(line.opening, Tz::Europe__Paris)).chain(price).collect()
    }

    fn counter_hours(self, counter: &CounterPoint) -> Vec<String> {
        let opening = self.words.opening(counter.opening, zone(self.plan));
        let unsure = counter.hours_unconfirmed.then(|| self.words.own("hours-unconfirmed", &[]));
        std::iter::once(opening).chain(self.words.today(counter.today.as_deref())).chain(unsure).collect()
    }
}

pub fn is_likely_benefit(right: &PlannedEntitlement) -> bool {
    right.kind == EntitlementKind::Benefit && right.certainty == Certainty::Likely
}

/// `home_visit` in the manner of text keys.
fn key(channel: Channel) -> String {
    channel.id().replace('_', "-")
}

fn place_name(counter: &CounterPoint) -> String {
    let parts = std::iter::once(counter.name.clone()).chain(counter.address.iter().cloned());
    parts.chain(Some(counter.town())).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// A number to ring, or a place by name and address.
fn place(channel: Channel, point: &ContactPoint) -> String {
    let rings = matches!(channel, Channel::Phone | Channel::Callback);
    match point {
        ContactPoint::Line(line) => spaced(&line.number),
        ContactPoint::Counter(counter) => match counter.phone.as_deref().filter(|_| rings) {
            Some(phone) => format!("{} ({})", spaced(phone), counter.name),
            None => place_name(counter),
        },
        ContactPoint::Address(address) => address.lines.join(", "),
        ContactPoint::Site(site) => site.url.clone(),
    }
}
