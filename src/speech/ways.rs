//! The ways of a plan in words: lines, counters, addresses and sites.

use chrono_tz::Tz;
use serde::Serialize;

use super::words::{Words, spaced};
use crate::directory::{Opening, Territory};
use crate::plan::{Access, ContactPlan, ContactPoint, CounterPoint, Line, Place, PostalAddress, Site, Way};
use crate::policy::{Channel, Reason, Usable};

/// One way, in the template `way`.
#[derive(Serialize)]
pub struct WayView {
    title: String,
    why: Option<String>,
    /// What to say or do there, when the title does not tell.
    how: Option<String>,
    unsure: bool,
    points: Vec<PointView>,
    /// What to do when no concrete place or line is known.
    without: Option<String>,
}

/// A way that does not suit the person.
#[derive(Serialize)]
pub struct ClosedView {
    title: String,
    why: Vec<String>,
}

impl WayView {
    /// Without what is true at this moment only: for paper that is read later.
    pub fn for_paper(mut self) -> Self {
        for point in &mut self.points {
            (point.hours, point.today, point.open) = (None, None, false);
        }
        self
    }
}

impl ClosedView {
    pub fn title(&self) -> &str {
        &self.title
    }
}

/// One line, counter, address or site: the fields it has.
#[derive(Default, Serialize)]
struct PointView {
    /// The thing to dial, when the way is to ring.
    number: Option<Dial>,
    price: Option<String>,
    name: Option<String>,
    lines: Vec<String>,
    distance: Option<String>,
    /// The number of a place one goes to.
    phone: Option<Dial>,
    hours: Option<String>,
    open: bool,
    today: Option<String>,
    notes: Vec<String>,
    site: Option<String>,
    source: Option<String>,
}

#[derive(Serialize)]
struct Dial {
    digits: String,
    spaced: String,
}

/// Puts the ways of one plan into words.
#[derive(Clone, Copy)]
pub struct Ways<'a> {
    words: Words<'a>,
    plan: &'a ContactPlan,
    /// Where the counters are.
    zone: Tz,
}

impl<'a> Ways<'a> {
    pub fn new(words: Words<'a>, plan: &'a ContactPlan) -> Self {
        Self { words, plan, zone: zone(plan) }
    }

    /// Ways that may suit, best first, and those that do not.
    pub fn views(self) -> (Vec<WayView>, Vec<ClosedView>) {
        let (open, closed): (Vec<&Way>, Vec<&Way>) =
            self.plan.channels().iter().partition(|way| way.usable != Usable::No);
        let views = open.iter().enumerate().map(|(at, way)| self.way(way, open.get(..at).unwrap_or_default()));
        (views.collect(), closed.iter().map(|way| self.closed(way)).collect())
    }

    fn way(self, way: &Way, before: &[&'a Way]) -> WayView {
        let said = |point: &ContactPoint| before.iter().any(|other| other.contact.contains(point));
        let points: Vec<PointView> = way.contact.iter().map(|point| self.point(way.kind, point, said(point))).collect();
        WayView {
            title: self.title(way.kind),
            how: (way.kind == Channel::Callback && !points.is_empty()).then(|| self.words.own("callback-how", &[])),
            why: way.reasons.iter().find_map(|reason| self.why(reason)),
            unsure: way.usable == Usable::Unknown,
            without: points.is_empty().then(|| self.without(way.kind)),
            points,
        }
    }

    fn closed(self, way: &Way) -> ClosedView {
        let why = way.reasons.iter().filter_map(|reason| self.why(reason));
        ClosedView { title: self.title(way.kind), why: why.collect() }
    }

    fn title(self, channel: Channel) -> String {
        self.words.own(&format!("channel-{channel}"), &[])
    }

    fn why(self, reason: &Reason) -> Option<String> {
        match reason {
            Reason::Preference(id) => Some(self.words.rule(&format!("preference-{id}"))),
            Reason::Situation(id) => Some(self.words.rule(&format!("situation-{id}"))),
            Reason::Fallback => Some(self.words.own("why-fallback", &[])),
            Reason::Answer(_) | Reason::Missing(_) => None,
        }
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

    /// What was said of a point under another way is not said again.
    fn point(self, channel: Channel, point: &ContactPoint, said: bool) -> PointView {
        let view = match point {
            ContactPoint::Line(line) => self.line(line),
            ContactPoint::Counter(counter) => self.counter(channel, counter),
            ContactPoint::Address(address) => self.address(address),
            ContactPoint::Site(site) => self.site(site),
        };
        // A letter's address is brief as it is.
        if said && channel != Channel::Letter { view.brief() } else { view }
    }

    fn line(self, line: &Line) -> PointView {
        let mut notes = self.note(&line.id);
        if let Some(area) = &line.hours_vary {
            notes.push(self.words.own("hours-vary", &[("area", area.clone())]));
        }
        PointView {
            number: Some(Dial::new(&line.number)),
            price: line.price.as_ref().map(|price| self.words.rule(&format!("price-{price}"))),
            // National lines keep the hours of Paris.
            hours: Some(self.words.opening(line.opening, Tz::Europe__Paris)),
            open: is_open(line.opening),
            notes,
            source: Some(self.words.source(self.plan, &line.source)),
            ..PointView::default()
        }
    }

    fn address(self, address: &PostalAddress) -> PointView {
        PointView {
            lines: address.lines.clone(),
            notes: self.note(&address.id),
            source: Some(self.words.source(self.plan, &address.source)),
            ..PointView::default()
        }
    }

    fn site(self, site: &Site) -> PointView {
        PointView {
            site: Some(site.url.clone()),
            notes: self.note(&site.id),
            source: Some(self.words.source(self.plan, &site.source)),
            ..PointView::default()
        }
    }

    fn note(self, contact: &str) -> Vec<String> {
        self.words.optional_rule(&format!("contact-{contact}")).into_iter().collect()
    }

    /// A counter by letter is an address; by phone, a number first.
    fn counter(self, channel: Channel, counter: &CounterPoint) -> PointView {
        let dial = counter.phone.as_deref().map(Dial::new);
        let (number, phone) = match channel {
            Channel::Phone | Channel::Callback => (dial, None),
            Channel::Letter => (None, None),
            Channel::Counter | Channel::HomeVisit | Channel::Web => (None, dial),
        };
        let source = [("source", counter.source.clone()), ("date", self.words.published(&counter.source_date))];
        let place = PointView {
            name: Some(counter.name.clone()),
            number,
            phone,
            lines: lines(counter),
            notes: self.stand_in(channel, counter),
            source: Some(self.words.own("source-directory", &source)),
            ..PointView::default()
        };
        if channel == Channel::Letter { place } else { self.with_hours(place, channel, counter) }
    }

    /// Where only the mairie of the place is known, it is said that the letter
    /// is for another body.
    fn stand_in(self, channel: Channel, counter: &CounterPoint) -> Vec<String> {
        let stands_in = channel == Channel::Letter && counter.kind == "mairie" && self.plan.service() != Some("mairie");
        stands_in.then(|| self.words.own("letter-stand-in", &[])).into_iter().collect()
    }

    fn with_hours(self, place: PointView, channel: Channel, counter: &CounterPoint) -> PointView {
        let distance = counter.kilometres.filter(|_| channel == Channel::Counter);
        PointView {
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

impl PointView {
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
pub fn zone(plan: &ContactPlan) -> Tz {
    match plan.place() {
        Place::Commune(commune) => Territory::of_commune(&commune.insee).time_zone(),
        Place::NotGiven | Place::NotFound { .. } | Place::Several { .. } => Tz::Europe__Paris,
    }
}

fn is_open(opening: Opening) -> bool {
    matches!(opening, Opening::AlwaysOpen | Opening::OpenUntil(_))
}
