//! Chooses which counters to name to a person of a commune.
//!
//! Of each kind the competent office, else the nearest; then the second of each kind, and so
//! on. Three names for `caf`, `france_services`, `mairie` are therefore one of each, not three
//! mairies. A kind that serves one commune only (mairie, CCAS) is named for that commune alone:
//! the CCAS next door would turn the person away.
//! Must not know: rules, hours, the person.

use super::Directory;
use super::commune::Commune;
use super::counter::{Counter, Precision};
use super::kind;

/// Beyond this a counter is no help, and nearness means nothing; a competent one is named
/// wherever it is.
pub const REACH_KILOMETRES: f64 = 100.0;

/// Counters of a kind closer together than this, or with one telephone, are one place listed
/// twice.
const SAME_PLACE_KILOMETRES: f64 = 0.15;

/// Whether the office that must deal with a commune comes before one that is nearer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfficeOrder {
    CompetentFirst,
    NearestFirst,
}

/// A counter as seen from a commune.
#[derive(Debug, Clone, Copy)]
pub struct Nearby<'a> {
    pub counter: &'a Counter,
    /// As the crow flies from the middle of the commune; not known if either has no position.
    pub kilometres: Option<f64>,
    /// Whether this office must deal with the people of the commune.
    pub competent: bool,
}

/// The counters to name, best first: at most `limit`, one of each kind before a second of any.
pub(super) fn offices<'a>(
    directory: &'a Directory,
    kinds: &[&str],
    from: &Commune,
    order: OfficeOrder,
    limit: usize,
) -> Vec<Nearby<'a>> {
    let mut names: Vec<&str> = Vec::with_capacity(kinds.len());
    for name in kinds.iter().map(|name| kind::usual_name(name)) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let ranked = names.iter().map(|name| of_kind(directory, name, from, order, limit));
    in_turns(ranked.map(Vec::into_iter).collect(), limit)
}

/// The first of each list, then the second of each.
fn in_turns<T>(mut lists: Vec<std::vec::IntoIter<T>>, limit: usize) -> Vec<T> {
    let mut chosen = Vec::new();
    loop {
        let round: Vec<T> = lists.iter_mut().filter_map(Iterator::next).collect();
        if round.is_empty() || chosen.len() >= limit {
            chosen.truncate(limit);
            return chosen;
        }
        chosen.extend(round);
    }
}

fn of_kind<'a>(
    directory: &'a Directory,
    kind: &str,
    from: &Commune,
    order: OfficeOrder,
    limit: usize,
) -> Vec<Nearby<'a>> {
    let mut found = competent(directory, kind, from);
    found.sort_by(by_distance);
    if !kind::serves_one_commune(kind) || (found.is_empty() && kind == "mairie") {
        add_nearest(directory, kind, from, limit, &mut found);
    }
    if order == OfficeOrder::NearestFirst {
        found.sort_by(by_distance);
    }
    found.truncate(limit);
    found
}

fn competent<'a>(directory: &'a Directory, kind: &str, from: &Commune) -> Vec<Nearby<'a>> {
    let numbers = directory.competence.of(from, kind);
    let counters = numbers.into_iter().filter_map(|number| directory.counter(number));
    let seen = counters.map(|counter| {
        let kilometres = kilometres(from, counter);
        Nearby { counter, kilometres, competent: true }
    });
    seen.collect()
}

fn kilometres(from: &Commune, counter: &Counter) -> Option<f64> {
    Some(from.position()?.kilometres_to(counter.position()?))
}

fn add_nearest<'a>(directory: &'a Directory, kind: &str, from: &Commune, limit: usize, found: &mut Vec<Nearby<'a>>) {
    let Some(position) = from.position() else {
        return;
    };
    let enough = found.len() + limit;
    let nearest = directory.nearest.near(kind, position);
    for (number, kilometres) in nearest.take_while(|(_, far)| *far <= REACH_KILOMETRES) {
        let Some(counter) = directory.counter(number) else {
            continue;
        };
        if !found.iter().any(|known| same_place(known.counter, counter)) {
            found.push(Nearby { counter, kilometres: Some(kilometres), competent: false });
        }
        if found.len() >= enough {
            return;
        }
    }
}

/// Published lists overlap, and the same place comes from two of them. A position that is only
/// that of the commune says nothing.
fn same_place(one: &Counter, other: &Counter) -> bool {
    let same_phone = one.phone().is_some() && one.phone() == other.phone();
    let exact = |counter: &Counter| {
        let known = counter.precision() != Precision::Approximate;
        counter.position().filter(|_| known)
    };
    let close = exact(one).zip(exact(other));
    let close = close.is_some_and(|(a, b)| a.kilometres_to(b) < SAME_PLACE_KILOMETRES);
    (same_phone && one.insee() == other.insee()) || close
}

/// Nearest first, unknown last; the id decides between equals, so that the answer is always
/// the same.
fn by_distance(one: &Nearby<'_>, other: &Nearby<'_>) -> std::cmp::Ordering {
    let far = |nearby: &Nearby<'_>| nearby.kilometres.unwrap_or(f64::INFINITY);
    far(one).total_cmp(&far(other)).then_with(|| one.counter.id().cmp(other.counter.id()))
}
