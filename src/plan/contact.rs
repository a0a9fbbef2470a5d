//! The concrete lines, counters, addresses and sites of a channel.

use chrono::{DateTime, Utc};

use super::planner::Planner;
use super::{Access, ContactPoint, CounterPoint, Line, PostalAddress, Site};
use crate::directory::{
    Accessibility, Commune, Mobility, Nearby, OfficeOrder, Opening, OpeningHours, Precision, Territory,
};
use crate::policy::model::{Contact, PublicService, Reach};
use crate::policy::{Channel, ChannelDecision, Decision, Reason, Usable};

/// Counters named at most.
const MOST_COUNTERS: usize = 3;

/// What is known of a person's surroundings.
pub(super) struct Contacts<'a> {
    pub planner: Planner<'a>,
    pub decision: &'a Decision<'a>,
    pub service: Option<&'a PublicService>,
    pub commune: Option<&'a Commune>,
    pub now: DateTime<Utc>,
}

impl Contacts<'_> {
    /// The contact points of a channel, best first.
    pub(super) fn of(&self, decided: &ChannelDecision) -> Vec<ContactPoint> {
        let mut points: Vec<ContactPoint> = self.declared(decided);
        match decided.channel {
            Channel::Counter => points.extend(self.counters(&self.kinds(decided))),
            Channel::HomeVisit if points.is_empty() => points.extend(self.counters(&["ccas", "mairie"])),
            Channel::Letter if points.is_empty() => {
                points.extend(self.counters(&self.kinds(decided)).into_iter().take(1));
            }
            Channel::Phone | Channel::Callback if points.is_empty() => points.extend(self.telephones(decided)),
            _ => {}
        }
        points
    }

    /// Contacts that the rules give and the decision names.
    fn declared(&self, decided: &ChannelDecision) -> Vec<ContactPoint> {
        let points: Vec<ContactPoint> = self.named(decided).flat_map(|contact| self.declared_point(contact)).collect();
        if decided.channel == Channel::Callback && points.is_empty() {
            return self.line_to_be_called_back().into_iter().collect();
        }
        points
    }

    fn named<'b>(&'b self, decided: &'b ChannelDecision) -> impl Iterator<Item = &'b Contact> {
        decided.contacts.iter().filter_map(|at| self.service_contacts().get(*at))
    }

    /// To be called back one asks on the line, so only one that suits the person.
    fn line_to_be_called_back(&self) -> Option<ContactPoint> {
        let phone = self.decided(Channel::Phone).filter(|decided| decided.usable != Usable::No)?;
        self.named(phone).find_map(|contact| self.line(contact))
    }

    fn decided(&self, channel: Channel) -> Option<&ChannelDecision> {
        self.decision.channels.iter().find(|decided| decided.channel == channel)
    }

    fn service_contacts(&self) -> &[Contact] {
        self.service.map_or(&[], |service| &service.contacts)
    }

    fn declared_point(&self, contact: &Contact) -> Vec<ContactPoint> {
        let (id, source) = (contact.id.clone(), contact.source.clone());
        match &contact.reach {
            Reach::Number(_) => self.line(contact).into_iter().collect(),
            Reach::Site(url) => vec![ContactPoint::Site(Site { id, url: url.clone(), source })],
            Reach::Address(lines) => vec![ContactPoint::Address(PostalAddress { id, lines: lines.clone(), source })],
            Reach::CounterAddress(kind) => {
                let kinds: Vec<&str> = std::iter::once(kind.as_str()).chain(self.service_kinds()).collect();
                self.counters(&kinds).into_iter().take(1).collect()
            }
        }
    }

    fn line(&self, contact: &Contact) -> Option<ContactPoint> {
        let Reach::Number(number) = &contact.reach else { return None };
        Some(ContactPoint::Line(Line {
            id: contact.id.clone(),
            number: number.clone(),
            price: contact.price.clone(),
            opening: self.opening(contact.hours.as_deref()),
            hours_vary: contact.hours_vary.clone(),
            source: contact.source.clone(),
        }))
    }

    /// National lines keep the hours of mainland France.
    fn opening(&self, hours: Option<&str>) -> Opening {
        let parsed = hours.and_then(|hours| OpeningHours::parse(hours).ok());
        parsed.map_or(Opening::Unknown, |hours| hours.at(Territory::of_commune("75056"), self.now))
    }

    fn service_kinds(&self) -> impl Iterator<Item = &str> {
        self.service.into_iter().flat_map(|service| service.counters.iter().map(String::as_str))
    }

    fn kinds(&self, decided: &ChannelDecision) -> Vec<&str> {
        let own: Vec<&str> = self.service_kinds().collect();
        if own.is_empty() || decided.reasons.contains(&Reason::Fallback) {
            let fallback = self.planner.policy.rules().fallback.counters.iter().map(String::as_str);
            return own.into_iter().chain(fallback).collect();
        }
        own
    }

    fn counters(&self, kinds: &[&str]) -> Vec<ContactPoint> {
        let offices = self.offices(kinds);
        offices.iter().map(|office| ContactPoint::Counter(Box::new(self.counter(office)))).collect()
    }

    /// A service without a line of its own is rung at its counter. One whose
    /// lines do not suit the person is not rung at all.
    fn telephones(&self, decided: &ChannelDecision) -> Vec<ContactPoint> {
        if self.service_contacts().iter().any(|contact| contact.channel == Channel::Phone) {
            return Vec::new();
        }
        let offices = self.offices(&self.kinds(decided));
        let rung = offices.iter().filter(|office| office.counter.phone().is_some());
        rung.take(1).map(|office| ContactPoint::Counter(Box::new(self.counter(office)))).collect()
    }

    /// A number is no help to a person known not to be able to ring it.
    fn can_ring(&self) -> bool {
        self.decided(Channel::Phone).is_none_or(|phone| phone.usable != Usable::No)
    }

    fn offices(&self, kinds: &[&str]) -> Vec<Nearby<'_>> {
        let Some(commune) = self.commune else { return Vec::new() };
        let competent = self.service.is_none_or(|service| service.competent);
        let order = if competent { OfficeOrder::CompetentFirst } else { OfficeOrder::NearestFirst };
        self.planner.directory.offices(kinds, commune, order, MOST_COUNTERS)
    }

    fn counter(&self, office: &Nearby<'_>) -> CounterPoint {
        let counter = office.counter;
        let hours = counter.opening_hours();
        let territory = counter.territory();
        let date = self.now.with_timezone(&territory.time_zone()).date_naive();
        let text = |text: Option<&str>| text.map(str::to_owned);
        CounterPoint {
            id: counter.id().to_owned(),
            kind: counter.kind().to_owned(),
            name: counter.name().to_owned(),
            address: counter.street().into_iter().map(str::to_owned).collect(),
            postal_code: text(counter.postal_code()),
            commune: text(counter.town()),
            phone: text(counter.phone().filter(|_| self.can_ring())),
            kilometres: office.kilometres,
            competent: office.competent,
            approximate: counter.precision() == Precision::Approximate,
            opening: hours.map_or(Opening::Unknown, |hours| hours.at(territory, self.now)),
            today: hours.map(|hours| hours.on(territory, date)),
            hours_unconfirmed: counter.hours_unconfirmed(),
            hours_comment: text(counter.hours_note()),
            access: match counter.accessibility() {
                Accessibility::Accessible => Access::Accessible,
                Accessibility::OnRequest => Access::OnRequest,
                Accessibility::Unknown => Access::Unknown,
            },
            moves: counter.mobility() != Mobility::Fixed,
            source: counter.source().title.clone(),
            source_date: counter.source().date.clone(),
        }
    }
}
