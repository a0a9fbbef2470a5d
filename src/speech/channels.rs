//! The channels of a plan in words: lines, counters, addresses and sites.
//!
//! Each field is a sentence or a part of the plan that every layout says alike;
//! pages, the terminal and the letter lay them out.

use chrono_tz::Tz;
use serde::Serialize;

use super::words::Words;
use crate::directory::{Opening, Territory};
use crate::plan::{Access, ContactPlan, ContactPoint, CounterPoint, Line, Place, PlannedChannel, PostalAddress, Site};
use crate::policy::{Channel, Usable};
use crate::texts::telephone::spaced;

/// One channel, in the template `channel`.
#[derive(Serialize)]
pub struct ChannelSpeech {
    pub title: String,
    pub why: Option<String>,
    /// What to say or do there, when the title does not tell.
    pub how: Option<String>,
    /// The answers do not tell yet whether it suits.
    pub unsure: Option<String>,
    pub points: Vec<ContactSpeech>,
    /// What to do when no concrete place or line is known.
    pub without: Option<String>,
}

/// A channel that does not suit the person.
#[derive(Serialize)]
pub struct ClosedChannel {
    pub title: String,
    pub why: Vec<String>,
}

impl ChannelSpeech {
    /// Without what is true at this moment only: for paper that is read later.
    #[must_use]
    pub fn for_paper(mut self) -> Self {
        for point in &mut self.points {
            (point.hours, point.today, point.open) = (None, None, false);
        }
        self
    }
}

/// One line, counter, address or site: the fields it has.
#[derive(Default, Serialize)]
pub struct ContactSpeech {
    /// The thing to dial, when the channel is to ring.
    pub number: Option<Dial>,
    pub price: Option<String>,
    pub name: Option<String>,
    /// Of the address.
    pub lines: Vec<String>,
    pub distance: Option<String>,
    /// The number of a place one goes to.
    pub phone: Option<Dial>,
    pub hours: Option<String>,
    pub open: bool,
    pub today: Option<String>,
    pub notes: Vec<String>,
    pub site: Option<String>,
    pub source: Option<String>,
}

/// A telephone number.
#[derive(Serialize)]
pub struct Dial {
    /// As dialled.
    pub digits: String,
    /// As read aloud.
    pub spaced: String,
}

/// Puts the channels of one plan into words.
#[derive(Clone, Copy)]
pub struct Channels<'a> {
    words: Words<'a>,
    plan: &'a ContactPlan,
    /// Where the counters are.
    zone: Tz,
}

impl<'a> Channels<'a> {
    #[must_use]
    pub fn new(words: Words<'a>, plan: &'a ContactPlan) -> Self {
        Self { words, plan, zone: zone(plan) }
    }

    /// Channels that may suit, best first, and those that do not.
    #[must_use]
    pub fn speeches(self) -> (Vec<ChannelSpeech>, Vec<ClosedChannel>) {
        let (open, closed): (Vec<&PlannedChannel>, Vec<&PlannedChannel>) =
            self.plan.channels().iter().partition(|channel| channel.usable != Usable::No);
        let speeches = open.iter().enumerate().map(|(at, channel)| {
            let before = open.get(..at).unwrap_or_default();
            self.channel(channel, before)
        });
        (speeches.collect(), closed.iter().map(|channel| self.closed(channel)).collect())
    }

    fn channel(self, channel: &PlannedChannel, before: &[&'a PlannedChannel]) -> ChannelSpeech {
        let kind = channel.kind;
        let said = |point: &ContactPoint| before.iter().any(|other| other.contact.contains(point));
        let points: Vec<ContactSpeech> =
            channel.contact.iter().map(|point| self.point(kind, point, said(point))).collect();
        ChannelSpeech {
            title: self.title(kind),
            how: (kind == Channel::Callback && !points.is_empty()).then(|| self.words.own("callback-how", &[])),
            why: channel.reasons.iter().find_map(|reason| self.words.reason(reason)),
            unsure: (channel.usable == Usable::Unknown).then(|| self.words.own("unsure", &[])),
            without: points.is_empty().then(|| self.without(kind)),
            points,
        }
    }

    fn closed(self, channel: &PlannedChannel) -> ClosedChannel {
        let why = channel.reasons.iter().filter_map(|reason| self.words.reason(reason));
        ClosedChannel { title: self.title(channel.kind), why: why.collect() }
    }

    fn title(self, channel: Channel) -> String {
        self.words.own(&format!("channel-{channel}"), &[])
    }

    fn without(self, channel: Channel) -> String {
        let key = match (channel, self.plan.place()) {
            (Channel::Phone | Channel::Callback, _) => "without-line",
            (_, Place::NotGiven) => "without-place",
            (_, Place::Several { .. }) => "without-commune",
            (_, Place::NotFound { .. } | Place::Commune(_)) => "without-counter",
        };
        self.words.own(key, &[])
    }

    /// What was said of a point under another channel is not said again.
    fn point(self, channel: Channel, point: &ContactPoint, said: bool) -> ContactSpeech {
        let view = match point {
            ContactPoint::Line(line) => self.line(line),
            ContactPoint::Counter(counter) => self.counter(channel, counter),
            ContactPoint::Address(address) => self.address(address),
            ContactPoint::Site(site) => self.site(site),
        };
        // A letter's address is brief as it is.
        if said && channel != Channel::Letter { view.brief() } else { view }
    }

    fn line(self, line: &Line) -> ContactSpeech {
        let mut notes = self.note(&line.id);
        if let Some(area) = &line.hours_vary {
            notes.push(self.words.own("hours-vary", &[("area", area.clone())]));
        }
        ContactSpeech {
            number: Some(Dial::new(&line.number)),
            price: line.price.as_ref().map(|price| self.words.rule(&format!("price-{price}"))),
            // National lines keep the hours of Paris.
            hours: Some(self.words.opening(line.opening, Tz::Europe__Paris)),
            open: is_open(line.opening),
            notes,
            source: Some(self.words.source(self.plan, &line.source)),
            ..ContactSpeech::default()
        }
    }

    fn address(self, address: &PostalAddress) -> ContactSpeech {
        ContactSpeech {
            lines: address.lines.clone(),
            notes: self.note(&address.id),
            source: Some(self.words.source(self.plan, &address.source)),
            ..ContactSpeech::default()
        }
    }

    fn site(self, site: &Site) -> ContactSpeech {
        ContactSpeech {
            site: Some(site.url.clone()),
            notes: self.note(&site.id),
            source: Some(self.words.source(self.plan, &site.source)),
            ..ContactSpeech::default()
        }
    }

    fn note(self, contact: &str) -> Vec<String> {
        self.words.optional_rule(&format!("contact-{contact}")).into_iter().collect()
    }

    /// A counter by letter is an address; by phone, a number first.
    fn counter(self, channel: Channel, counter: &CounterPoint) -> ContactSpeech {
        let dial = counter.phone.as_deref().map(Dial::new);
        let (number, phone) = match channel {
            Channel::Phone | Channel::Callback => (dial, None),
            Channel::Letter => (None, None),
            Channel::Counter | Channel::HomeVisit | Channel::Web => (None, dial),
        };
        let source = [("source", counter.source.clone()), ("date", self.words.published(&counter.source_date))];
        let place = ContactSpeech {
            name: Some(counter.name.clone()),
            number,
            phone,
            lines: lines(counter),
            notes: self.stand_in(channel, counter),
            source: Some(self.words.own("source-directory", &source)),
            ..ContactSpeech::default()
        };
        if channel == Channel::Letter { place } else { self.with_hours(place, channel, counter) }
    }

    /// Where only the mairie of the place is known, it is said that the letter
    /// is for another body.
    fn stand_in(self, channel: Channel, counter: &CounterPoint) -> Vec<String> {
        let stands_in = channel == Channel::Letter && counter.kind == "mairie" && self.plan.service() != Some("mairie");
        stands_in.then(|| self.words.own("letter-stand-in", &[])).into_iter().collect()
    }

    fn with_hours(self, place: ContactSpeech, channel: Channel, counter: &CounterPoint) -> ContactSpeech {
        let distance = counter.kilometres.filter(|_| channel == Channel::Counter);
        ContactSpeech {
            distance: distance.map(|kilometres| self.words.distance(kilometres)),
            hours: Some(self.words.opening(counter.opening, self.zone)),
            open: is_open(counter.opening) && !counter.hours_unconfirmed,
            today: self.words.today(counter.today.as_deref()),
            notes: self.counter_notes(channel, counter),
            ..place
        }
    }

    fn counter_notes(self, channel: Channel, counter: &CounterPoint) -> Vec<String> {
        let goes = channel == Channel::Counter;
        let known = [
            (goes && counter.competent).then_some("counter-competent"),
            counter.hours_unconfirmed.then_some("hours-unconfirmed"),
            (goes && counter.moves).then_some("counter-moves"),
            (goes && counter.approximate).then_some("counter-approximate"),
            (goes && counter.access == Access::Accessible).then_some("access-yes"),
            (goes && counter.access == Access::OnRequest).then_some("access-on-request"),
        ];
        let own = known.into_iter().flatten().map(|key| self.words.own(key, &[]));
        own.chain(counter.hours_comment.clone()).collect()
    }
}

impl ContactSpeech {
    fn brief(self) -> Self {
        let Self { number, name, lines, phone, site, .. } = self;
        Self { number, name, lines, phone, site, ..Self::default() }
    }
}

impl Dial {
    fn new(digits: &str) -> Self {
        Self { digits: digits.to_owned(), spaced: spaced(digits) }
    }
}

fn lines(counter: &CounterPoint) -> Vec<String> {
    let town = counter.town();
    counter.address.iter().cloned().chain((!town.is_empty()).then_some(town)).collect()
}

/// The clock on the wall where the person lives; that of Paris until it is known.
#[must_use]
pub fn zone(plan: &ContactPlan) -> Tz {
    match plan.place() {
        Place::Commune(commune) => Territory::of_commune(&commune.insee).time_zone(),
        Place::NotGiven | Place::NotFound { .. } | Place::Several { .. } => Tz::Europe__Paris,
    }
}

fn is_open(opening: Opening) -> bool {
    matches!(opening, Opening::AlwaysOpen | Opening::OpenUntil(_))
}
