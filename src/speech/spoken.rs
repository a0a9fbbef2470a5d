//! The plan as it is said aloud: short sentences, the first channel first.
//!
//! The same sentences make the checklist of the call, the message and what is
//! kept for a callback, in whichever language the caller speaks.

use chrono_tz::Tz;

use super::channels::zone;
use super::entitlements::first_claim;
use super::words::Words;
use crate::plan::{ContactPlan, ContactPoint, CounterPoint, Line, PlannedChannel, PlannedEntitlement};
use crate::policy::{Certainty, Channel, EntitlementKind, Usable};
use crate::texts::telephone::spaced;

/// Other channels that are said beside the first.
const OTHER_CHANNELS: usize = 2;

/// Says one plan in one language.
#[derive(Clone, Copy)]
pub struct Spoken<'a> {
    pub plan: &'a ContactPlan,
    pub words: Words<'a>,
}

impl<'a> Spoken<'a> {
    /// What to do, the first thing first.
    #[must_use]
    pub fn next_step(self) -> Vec<String> {
        let mut open = self.open();
        let first = open.next().map(|channel| self.channel(channel));
        let others = open.take(OTHER_CHANNELS);
        let others = others.map(|other| self.words.own("say-otherwise", &[("channel", self.channel(other))]));
        first.into_iter().chain(others).collect()
    }

    /// The first channel alone.
    #[must_use]
    pub fn first_step(self) -> Option<String> {
        self.open().next().map(|channel| self.channel(channel))
    }

    /// The line to ring, when the first channel is one.
    #[must_use]
    pub fn first_line(self) -> Option<&'a Line> {
        match self.open().next()?.contact.first()? {
            ContactPoint::Line(line) => Some(line),
            _ => None,
        }
    }

    /// When the first channel is open, today and now; a letter needs no open door.
    #[must_use]
    pub fn hours(self) -> Vec<String> {
        let first = self.open().next().filter(|channel| channel.kind != Channel::Letter);
        let Some(point) = first.and_then(|channel| channel.contact.first()) else { return Vec::new() };
        match point {
            ContactPoint::Line(line) => self.line_hours(line),
            ContactPoint::Counter(counter) => self.counter_hours(counter),
            ContactPoint::Address(_) | ContactPoint::Site(_) => Vec::new(),
        }
    }

    /// What to have at hand.
    #[must_use]
    pub fn papers(self) -> Vec<String> {
        self.plan.evidence().iter().map(|paper| self.words.rule(&format!("evidence-{paper}"))).collect()
    }

    /// One entitlement, and how to ask for it by the channel that suits best.
    #[must_use]
    pub fn entitlement(self, entitlement: &PlannedEntitlement) -> Vec<String> {
        let what = self.words.optional_rule(&format!("entitlement-{}.what", entitlement.id));
        what.into_iter().chain(first_claim(entitlement, self.words)).collect()
    }

    /// Several in one breath: their names, then each way to ask once.
    pub fn names_and_claims(self, wanted: impl Fn(&PlannedEntitlement) -> bool) -> Vec<String> {
        let told: Vec<_> = self.plan.entitlements().iter().filter(|one| wanted(one)).collect();
        let names = told.iter().map(|one| self.name(one)).collect::<Vec<_>>().join(", ");
        let mut said: Vec<String> = (!names.is_empty()).then(|| format!("{names}.")).into_iter().collect();
        for claim in told.iter().filter_map(|one| first_claim(one, self.words)) {
            if !said.contains(&claim) {
                said.push(claim);
            }
        }
        said
    }

    #[must_use]
    pub fn name(self, entitlement: &PlannedEntitlement) -> String {
        self.words.rule(&format!("entitlement-{}", entitlement.id))
    }

    /// What to do about a refusal, each sentence once.
    #[must_use]
    pub fn appeal(self) -> Vec<String> {
        let mut said = vec![self.words.own("say-appeal", &[])];
        for likely in self.plan.entitlements().iter().filter(|one| is_likely_benefit(one)) {
            let refused = self.words.optional_rule(&format!("entitlement-{}.refused", likely.id));
            said.extend(refused.filter(|refused| !said.contains(refused)));
        }
        said
    }

    /// The names of benefits the person may well have, for a short text.
    #[must_use]
    pub fn likely_benefits(self) -> Vec<String> {
        let likely = self.plan.entitlements().iter().filter(|one| is_likely_benefit(one));
        likely.map(|one| self.name(one)).collect()
    }

    /// The whole plan, a sentence a line, for whoever calls the person back.
    #[must_use]
    pub fn in_short(self) -> String {
        let all = [self.next_step(), self.hours(), self.papers(), self.likely_benefits()];
        all.concat().join("\n")
    }

    fn open(self) -> impl Iterator<Item = &'a PlannedChannel> {
        self.plan.channels().iter().filter(|channel| channel.usable != Usable::No)
    }

    fn channel(self, channel: &PlannedChannel) -> String {
        let Some(point) = channel.contact.first() else {
            return self.words.own(&format!("say-{}-nowhere", key(channel.kind)), &[]);
        };
        let place = place(channel.kind, point);
        self.words.own(&format!("say-{}", key(channel.kind)), &[("place", place)])
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

#[must_use]
pub fn is_likely_benefit(entitlement: &PlannedEntitlement) -> bool {
    entitlement.kind == EntitlementKind::Benefit && entitlement.certainty == Certainty::Likely
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
