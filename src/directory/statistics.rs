//! What a directory holds, in figures.
//!
//! Must not know: how figures are shown.

use std::collections::{BTreeMap, HashMap};
use std::mem::size_of;

use serde::Serialize;

use super::commune::Commune;
use super::counter::{Counter, Precision};
use super::hours::OpeningHours;
use super::{Directory, Territory};

/// Figures of a whole directory.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Statistics {
    pub communes: usize,
    pub communes_with_position: usize,
    pub postal_codes: usize,
    pub counters: CounterFigures,
    pub by_kind: BTreeMap<String, CounterFigures>,
    /// Counters by the title of the data set they come from.
    pub by_source: BTreeMap<String, usize>,
    pub by_territory: BTreeMap<Territory, usize>,
    /// Lines of the table of competence.
    pub competences: usize,
    /// Records, texts and trees; an estimate that leaves out the allocator's own share.
    pub memory_bytes: usize,
}

/// Figures of a group of counters.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct CounterFigures {
    pub total: usize,
    pub with_phone: usize,
    pub with_hours: usize,
    /// Hours that parse and pass the checks.
    pub with_parsed_hours: usize,
    /// Hours that a page must not tell as certain.
    pub hours_to_confirm: usize,
    pub with_position: usize,
    /// Positions found to lie in their commune.
    pub position_checked: usize,
}

pub(super) fn count(directory: &Directory) -> Statistics {
    let communes = directory.communes();
    let mut statistics = Statistics {
        communes: communes.len(),
        communes_with_position: communes.iter().filter(|commune| commune.position().is_some()).count(),
        postal_codes: directory.communes.postal_codes(),
        counters: CounterFigures::default(),
        by_kind: BTreeMap::new(),
        by_source: BTreeMap::new(),
        by_territory: BTreeMap::new(),
        competences: directory.competences.len(),
        memory_bytes: memory_bytes(directory),
    };
    let mut parsed = HashMap::new();
    for counter in directory.counters() {
        add(&mut statistics, counter, figures(counter, &mut parsed));
    }
    statistics
}

fn add(statistics: &mut Statistics, counter: &Counter, figures: CounterFigures) {
    statistics.counters.add(figures);
    statistics.by_kind.entry(counter.kind().to_owned()).or_default().add(figures);
    *statistics.by_source.entry(counter.source().title.clone()).or_default() += 1;
    *statistics.by_territory.entry(counter.territory()).or_default() += 1;
}

/// The figures of one counter. Hundreds publish the same hours, so each text is parsed once.
fn figures<'a>(counter: &'a Counter, parsed: &mut HashMap<&'a str, bool>) -> CounterFigures {
    let hours = counter.hours_text();
    let is_right = |text| *parsed.entry(text).or_insert_with(|| OpeningHours::parse(text).is_ok());
    CounterFigures {
        total: 1,
        with_phone: counter.phone().is_some().into(),
        with_hours: hours.is_some().into(),
        with_parsed_hours: hours.is_some_and(is_right).into(),
        hours_to_confirm: (hours.is_some() && counter.hours_unconfirmed()).into(),
        with_position: counter.position().is_some().into(),
        position_checked: (counter.precision() == Precision::Checked).into(),
    }
}

impl CounterFigures {
    fn add(&mut self, other: Self) {
        self.total += other.total;
        self.with_phone += other.with_phone;
        self.with_hours += other.with_hours;
        self.with_parsed_hours += other.with_parsed_hours;
        self.hours_to_confirm += other.hours_to_confirm;
        self.with_position += other.with_position;
        self.position_checked += other.position_checked;
    }
}

/// A point of a tree with its number, and its share of the nodes above.
const BYTES_A_POINT: usize = 48;

/// Two index entries a record: its key, its number, and the table's free places.
const BYTES_INDEXED: usize = 2 * 56;

fn memory_bytes(directory: &Directory) -> usize {
    let communes = directory.communes().iter();
    let communes: usize = communes.map(|one| one.heap_bytes() + size_of::<Commune>() + BYTES_INDEXED).sum();
    let counters = directory.counters().iter();
    let counters: usize =
        counters.map(|one| one.heap_bytes() + size_of::<Counter>() + BYTES_A_POINT + BYTES_INDEXED).sum();
    communes + counters
}
