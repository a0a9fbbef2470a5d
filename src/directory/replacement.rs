//! Which counters of the directory so far give way to those from outside.
//!
//! Must not know: formats.

use std::collections::HashSet;

use super::counter::Counter;
use super::kind;

/// The counters that are not also in `external`: by kind and id, and for offices of one commune
/// by kind and commune.
pub(super) fn without_replaced(mut counters: Vec<Counter>, external: &[Counter]) -> Vec<Counter> {
    let ids: HashSet<_> = external.iter().map(|counter| (counter.kind(), counter.id())).collect();
    let offices: HashSet<_> = external.iter().filter_map(office_of_commune).collect();
    counters.retain(|counter| {
        let same_office = office_of_commune(counter).is_some_and(|office| offices.contains(&office));
        !same_office && !ids.contains(&(counter.kind(), counter.id()))
    });
    counters
}

fn office_of_commune(counter: &Counter) -> Option<(&str, &str)> {
    let insee = counter.insee().filter(|_| kind::serves_one_commune(counter.kind()))?;
    Some((counter.kind(), insee))
}
