//! Published lists overlap: the same place, listed twice, becomes one.
//!
//! Must not know: any one format.

use std::collections::HashMap;
use std::sync::Arc;

use super::super::counter::{Counter, Precision};
use super::{Fault, ImportFault, Origin};

/// Two entries with one telephone in one commune are one place if no farther apart.
const SAME_PLACE_KILOMETRES: f64 = 0.3;

/// The counters without doubles, and how many places were listed twice.
///
/// Of two that are one place, the one that says more is kept. Two places with one id are both
/// kept, the second under an id of its own: a door is not lost for a publisher's slip.
pub(super) fn merge(admitted: Vec<(Counter, Origin)>, faults: &mut Vec<ImportFault>) -> (Vec<Counter>, usize) {
    let unique = tell_repeated_ids_apart(admitted, faults);
    let before = unique.len();
    let merged = merge_same_places(unique);
    let doubles = before - merged.len();
    (merged, doubles)
}

fn tell_repeated_ids_apart(admitted: Vec<(Counter, Origin)>, faults: &mut Vec<ImportFault>) -> Vec<Counter> {
    let mut seen: HashMap<(Arc<str>, String), usize> = HashMap::with_capacity(admitted.len());
    let mut kept = Vec::with_capacity(admitted.len());
    for (counter, origin) in admitted {
        let times = seen.entry((Arc::clone(&counter.kind), counter.id().to_owned())).or_default();
        *times += 1;
        if *times == 1 {
            kept.push(counter);
            continue;
        }
        let new_id = format!("{}#{times}", counter.id());
        kept.push(counter.with_id(&new_id));
        let fault = Fault::IdTwice { new_id };
        faults.push(ImportFault { file: origin.file, place: origin.place, field: "id", fault });
    }
    kept
}

fn merge_same_places(counters: Vec<Counter>) -> Vec<Counter> {
    let mut by_phone: HashMap<(Arc<str>, String, String), Vec<usize>> = HashMap::new();
    let mut kept: Vec<Counter> = Vec::with_capacity(counters.len());
    for counter in counters {
        let Some(key) = key(&counter) else {
            kept.push(counter);
            continue;
        };
        let places = by_phone.entry(key).or_default();
        let double = places.iter().copied().find(|at| kept.get(*at).is_some_and(|known| same_place(known, &counter)));
        match double.and_then(|at| kept.get_mut(at)) {
            Some(known) if says_more(&counter, known) => *known = counter,
            Some(_) => {}
            None => {
                places.push(kept.len());
                kept.push(counter);
            }
        }
    }
    kept
}

/// Kind, commune and telephone; nothing when either is not known.
fn key(counter: &Counter) -> Option<(Arc<str>, String, String)> {
    Some((Arc::clone(&counter.kind), counter.insee()?.to_owned(), counter.phone()?.to_owned()))
}

/// A position that is only that of the commune tells nothing apart.
fn same_place(one: &Counter, other: &Counter) -> bool {
    let vague = one.precision() == Precision::Approximate || other.precision() == Precision::Approximate;
    let apart = one.position().zip(other.position()).map(|(a, b)| a.kilometres_to(b));
    vague || apart.is_none_or(|kilometres| kilometres <= SAME_PLACE_KILOMETRES)
}

/// Hours, then a true position, then the later date.
fn says_more(new: &Counter, known: &Counter) -> bool {
    let merit = |counter: &Counter| {
        let has_hours = counter.hours_text().is_some();
        let has_point = counter.precision() != Precision::Approximate;
        (has_hours, has_point, counter.source().date.clone())
    };
    merit(new) > merit(known)
}
