//! The lines, counters, addresses and sites of a way, one line of text each.

use chrono::NaiveDateTime;
use chrono_tz::Europe::Paris;

use super::Writer;
use crate::directory::Opening;
use crate::plan::{ContactPoint, CounterPoint, Line, Place, Way};
use crate::policy::Channel;

impl Writer<'_> {
    pub(super) fn contacts(&self, way: &Way) -> Vec<String> {
        if way.contact.is_empty() {
            return vec![self.why_no_contact(way.kind)];
        }
        way.contact.iter().flat_map(|point| self.point(way.kind, point)).collect()
    }

    /// A place is asked for only where it would help.
    fn why_no_contact(&self, channel: Channel) -> String {
        let placed = channel.needs_a_place();
        match self.plan.place() {
            Place::NotGiven if placed => self.words.no_place.to_owned(),
            Place::Several { .. } if placed => self.words.several_places.to_owned(),
            Place::NotFound { postal_code } if placed => format!("{} {postal_code}", self.words.place_not_found),
            _ => self.words.no_contact.to_owned(),
        }
    }

    fn point(&self, channel: Channel, point: &ContactPoint) -> Vec<String> {
        match point {
            ContactPoint::Line(line) => self.line(line),
            // A letter needs no door, so no hours.
            ContactPoint::Counter(counter) if channel == Channel::Letter => vec![address(counter)],
            ContactPoint::Counter(counter) => vec![self.counter(counter)],
            ContactPoint::Address(address) => vec![address.lines.join(", ")],
            ContactPoint::Site(site) => vec![site.url.clone()],
        }
    }

    fn line(&self, line: &Line) -> Vec<String> {
        let price = line.price.as_ref().map(|price| format!(" ({})", self.text(&format!("price-{price}"))));
        let opening = self.opening(line.opening);
        let vary = line.hours_vary.as_ref().map(|_| format!(", {}", self.words.hours_vary));
        let parts = [Some(in_pairs(&line.number)), price, Some(format!(" — {opening}")), vary];
        let note = self.find(&format!("contact-{}", line.id));
        std::iter::once(parts.into_iter().flatten().collect()).chain(note).collect()
    }

    fn counter(&self, counter: &CounterPoint) -> String {
        let phone = counter.phone.as_ref().map(|phone| format!(", {phone}"));
        let far = counter.kilometres.map(|far| format!(", {} {}", self.decimal(far), self.words.kilometres));
        let opening = format!(" — {}", self.opening(counter.opening));
        let confirm = counter.hours_unconfirmed.then(|| format!(" ({})", self.words.confirm));
        [Some(address(counter)), phone, far, Some(opening), confirm].into_iter().flatten().collect()
    }

    fn decimal(&self, number: f64) -> String {
        let written = format!("{number:.1}");
        if self.language == "en" { written } else { written.replace('.', ",") }
    }

    fn opening(&self, opening: Opening) -> String {
        match opening {
            Opening::AlwaysOpen => self.words.always.to_owned(),
            Opening::OpenUntil(until) => format!("{} {}", self.words.open_until, self.moment(until)),
            Opening::OpensAt(at) => format!("{} {}", self.words.opens, at.format("%d/%m %H:%M")),
            Opening::Unknown => self.words.hours_unknown.to_owned(),
        }
    }

    /// The hour alone for today.
    fn moment(&self, moment: NaiveDateTime) -> String {
        let today = self.now.with_timezone(&Paris).date_naive();
        let form = if moment.date() == today { "%H:%M" } else { "%d/%m %H:%M" };
        moment.format(form).to_string()
    }
}

/// Name and postal address on one line.
fn address(counter: &CounterPoint) -> String {
    let town = counter.town();
    let street = counter.address.iter().map(String::as_str);
    let parts = std::iter::once(counter.name.as_str()).chain(street).chain(std::iter::once(town.as_str()));
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// As numbers are read out in French: `32 30`, `08 00 36 03 60`.
fn in_pairs(number: &str) -> String {
    if number.len() % 2 == 1 || !number.bytes().all(|byte| byte.is_ascii_digit()) {
        return number.to_owned();
    }
    let pairs = number.as_bytes().chunks(2).filter_map(|pair| std::str::from_utf8(pair).ok());
    pairs.collect::<Vec<_>>().join(" ")
}
