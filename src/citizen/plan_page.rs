//! The plan: what to do first, the other ways, papers, rights, and why.

use serde::Serialize;

use super::start_page::{OtherLanguage, other_languages};
use super::words::{Words, spaced};
use crate::plan::{Access, ContactPlan, ContactPoint, CounterPoint, Line, Place, PlannedEntitlement, Way};
use crate::policy::{Certainty, Channel, EntitlementKind, Reason, Source, Usable};

/// The template `plan`.
#[derive(Serialize)]
pub struct PlanPage {
    head: String,
    service: Option<String>,
    first: Option<WayView>,
    others: Vec<WayView>,
    closed: Vec<ClosedView>,
    evidence: Vec<String>,
    benefits: Vec<RightView>,
    access: Vec<RightView>,
    /// The answer to the next question could still change the plan.
    next: Option<String>,
    check: String,
    restart: String,
    policy_version: String,
    made: String,
    other_languages: Vec<OtherLanguage>,
}

#[derive(Serialize)]
struct WayView {
    title: String,
    why: Option<String>,
    unsure: bool,
    points: Vec<PointView>,
    /// What to do when no concrete place or line is known.
    without: Option<String>,
}

#[derive(Serialize)]
struct ClosedView {
    title: String,
    why: Vec<String>,
}

/// One line, counter, address or site: the fields it has.
#[derive(Default, Serialize)]
struct PointView {
    number: Option<String>,
    dial: Option<String>,
    price: Option<String>,
    name: Option<String>,
    lines: Vec<String>,
    distance: Option<String>,
    hours: Option<String>,
    /// Green light: open at this moment.
    open: bool,
    today: Option<String>,
    notes: Vec<String>,
    site: Option<String>,
    source: Option<String>,
}

#[derive(Serialize)]
struct RightView {
    name: String,
    certainty: String,
    what: String,
    payer: String,
    claims: Vec<String>,
    refused: Option<String>,
    evidence: Vec<String>,
    unasked: Vec<String>,
    sources: Vec<String>,
}

impl PlanPage {
    pub fn new(plan: &ContactPlan, words: Words<'_>) -> Self {
        let view = View { words, plan };
        let (open, closed): (Vec<&Way>, Vec<&Way>) = plan.channels().iter().partition(|way| way.usable != Usable::No);
        let mut ways = open.into_iter().map(|way| view.way(way));
        let (benefits, access): (Vec<&PlannedEntitlement>, Vec<&PlannedEntitlement>) =
            plan.entitlements().iter().partition(|right| right.kind == EntitlementKind::Benefit);
        let language = words.language;
        Self {
            head: words.own("plan-title", &[]),
            service: plan.service().map(|service| words.rule(&format!("service-{service}"))),
            first: ways.next(),
            others: ways.collect(),
            closed: closed.into_iter().map(|way| view.closed(way)).collect(),
            evidence: plan.evidence().iter().map(|paper| words.rule(&format!("evidence-{paper}"))).collect(),
            benefits: benefits.into_iter().map(|right| view.right(right)).collect(),
            access: access.into_iter().map(|right| view.right(right)).collect(),
            next: plan.next_question().map(|id| format!("/{language}/question/{id}")),
            check: format!("/{language}/check"),
            restart: format!("/{language}/"),
            policy_version: plan.policy_version().to_owned(),
            made: words.date(words.now.date()),
            other_languages: other_languages(language, "plan"),
        }
    }
}

impl PointView {
    /// A letter needs no hours, no number and no ramp.
    fn only_the_address(self) -> Self {
        Self { name: self.name, lines: self.lines, site: self.site, source: self.source, ..Self::default() }
    }
}

struct View<'a> {
    words: Words<'a>,
    plan: &'a ContactPlan,
}

impl View<'_> {
    fn way(&self, way: &Way) -> WayView {
        let mut points: Vec<PointView> = way.contact.iter().map(|point| self.point(point)).collect();
        if way.kind == Channel::Letter {
            points = points.into_iter().map(PointView::only_the_address).collect();
            self.note_a_stand_in(way, &mut points);
        }
        WayView {
            title: self.words.own(&format!("channel-{}", way.kind), &[]),
            why: way.reasons.iter().find_map(|reason| self.why(reason)),
            unsure: way.usable == Usable::Unknown,
            without: points.is_empty().then(|| self.without(way.kind)),
            points,
        }
    }

    /// Where only the mairie of the place is known, it is said that the letter
    /// is for another body.
    fn note_a_stand_in(&self, way: &Way, points: &mut [PointView]) {
        for (point, view) in way.contact.iter().zip(points) {
            let ContactPoint::Counter(counter) = point else { continue };
            if counter.kind == "mairie" && self.plan.service() != Some("mairie") {
                view.notes.push(self.words.own("letter-stand-in", &[]));
            }
        }
    }

    fn why(&self, reason: &Reason) -> Option<String> {
        match reason {
            Reason::Preference(id) => Some(self.words.rule(&format!("preference-{id}"))),
            Reason::Situation(id) => Some(self.words.rule(&format!("situation-{id}"))),
            Reason::Fallback => Some(self.words.own("why-fallback", &[])),
            Reason::Answer(_) | Reason::Missing(_) => None,
        }
    }

    fn without(&self, channel: Channel) -> String {
        let key = match (channel, self.plan.place()) {
            (Channel::Phone | Channel::Callback, _) => "without-line",
            (_, Place::NotGiven) => "without-place",
            (_, Place::Several { .. }) => "without-commune",
            (_, Place::NotFound { .. } | Place::Commune(_)) => "without-counter",
        };
        self.words.own(key, &[])
    }

    fn closed(&self, way: &Way) -> ClosedView {
        ClosedView {
            title: self.words.own(&format!("channel-{}", way.kind), &[]),
            why: way.reasons.iter().filter_map(|reason| self.why(reason)).collect(),
        }
    }

    fn point(&self, point: &ContactPoint) -> PointView {
        match point {
            ContactPoint::Line(line) => self.line(line),
            ContactPoint::Counter(counter) => self.counter(counter),
            ContactPoint::Address(address) => PointView {
                lines: address.lines.clone(),
                notes: self.note(&address.id),
                source: Some(self.source(&address.source)),
                ..PointView::default()
            },
            ContactPoint::Site(site) => PointView {
                site: Some(site.url.clone()),
                notes: self.note(&site.id),
                source: Some(self.source(&site.source)),
                ..PointView::default()
            },
        }
    }

    fn line(&self, line: &Line) -> PointView {
        let mut notes = self.note(&line.id);
        if let Some(area) = &line.hours_vary {
            notes.push(self.words.own("hours-vary", &[("area", area.clone())]));
        }
        PointView {
            number: Some(spaced(&line.number)),
            dial: Some(line.number.clone()),
            price: line.price.as_ref().map(|price| self.words.rule(&format!("price-{price}"))),
            hours: Some(self.words.opening(line.opening)),
            open: is_open(line.opening),
            notes,
            source: Some(self.source(&line.source)),
            ..PointView::default()
        }
    }

    fn counter(&self, counter: &CounterPoint) -> PointView {
        let town = [counter.postal_code.as_deref(), counter.commune.as_deref()];
        let town = town.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let lines = counter.address.iter().cloned().chain((!town.is_empty()).then_some(town));
        PointView {
            name: Some(counter.name.clone()),
            lines: lines.collect(),
            number: counter.phone.as_deref().map(spaced),
            dial: counter.phone.clone(),
            distance: counter.kilometres.map(|kilometres| self.words.distance(kilometres)),
            hours: Some(self.words.opening(counter.opening)),
            open: is_open(counter.opening) && !counter.hours_unconfirmed,
            today: self.words.today(counter.today.as_deref()),
            notes: self.counter_notes(counter),
            source: Some(
                self.words.own(
                    "source-directory",
                    &[("source", counter.source.clone()), ("date", counter.source_date.clone())],
                ),
            ),
            ..PointView::default()
        }
    }

    fn counter_notes(&self, counter: &CounterPoint) -> Vec<String> {
        let access = match counter.access {
            Access::Accessible => Some("access-yes"),
            Access::OnRequest => Some("access-on-request"),
            Access::Unknown => None,
        };
        let known = [
            (counter.competent && counter.kind != "mairie").then_some("counter-competent"),
            counter.hours_unconfirmed.then_some("hours-unconfirmed"),
            counter.moves.then_some("counter-moves"),
            counter.approximate.then_some("counter-approximate"),
            access,
        ];
        let own = known.into_iter().flatten().map(|key| self.words.own(key, &[]));
        own.chain(counter.hours_comment.clone()).collect()
    }

    fn note(&self, contact: &str) -> Vec<String> {
        self.words.optional_rule(&format!("contact-{contact}")).into_iter().collect()
    }

    /// No address of a web site for someone not known to be online.
    fn source(&self, source: &Source) -> String {
        let host = |url: &String| url.split('/').nth(2).map(|host| host.trim_start_matches("www.").to_owned());
        let site = source.url.as_ref().and_then(host).filter(|_| self.plan.known_online());
        let name = source.title.clone().or(site);
        let date = ("date", self.words.date(source.date));
        match name {
            Some(name) => self.words.own("source", &[("source", name), date]),
            None => self.words.own("source-date", &[date]),
        }
    }

    fn right(&self, right: &PlannedEntitlement) -> RightView {
        let text = |suffix: &str| format!("entitlement-{}{suffix}", right.id);
        let certainty = match right.certainty {
            Certainty::Likely => "right-likely",
            Certainty::Possible => "right-possible",
        };
        let claims =
            right.claim.iter().filter_map(|channel| self.words.optional_rule(&text(&format!(".claim-{channel}"))));
        let sources = right.sources.iter().map(|source| self.source(source));
        RightView {
            name: self.words.rule(&text("")),
            certainty: self.words.own(certainty, &[]),
            what: self.words.rule(&text(".what")),
            payer: self.words.rule(&format!("organisation-{}", right.payer)),
            claims: claims.collect(),
            refused: self.words.optional_rule(&text(".refused")),
            evidence: right.evidence.iter().map(|paper| self.words.rule(&format!("evidence-{paper}"))).collect(),
            unasked: right.unasked.iter().map(|what| self.words.rule(&format!("unasked-{what}"))).collect(),
            sources: sources.collect(),
        }
    }
}

fn is_open(opening: crate::directory::Opening) -> bool {
    use crate::directory::Opening;
    matches!(opening, Opening::AlwaysOpen | Opening::OpenUntil(_))
}
