//! Which counter must deal with the people of a commune.
//!
//! A mairie and a CCAS serve their own commune. For the rest (CAF, CPAM, MSA, taxes) the
//! national directory publishes a table. Must not know: distances.

use std::collections::HashMap;
use std::sync::Arc;

use super::commune::Commune;
use super::counter::Counter;
use super::kind;

/// By commune and kind, the numbers of the counters that are competent.
#[derive(Debug, Default)]
pub(super) struct CompetenceIndex {
    by_commune: HashMap<Box<str>, Vec<(Arc<str>, u32)>>,
}

/// One line of a published table: this counter is competent for this commune.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Competence {
    /// INSEE code of the commune.
    pub insee: Box<str>,
    pub kind: Box<str>,
    /// Id of the counter.
    pub counter: Box<str>,
}

impl CompetenceIndex {
    /// Lines that name a counter which is not there are passed over.
    pub(super) fn new(counters: &[Counter], table: &[Competence]) -> Self {
        let mut index = Self::default();
        for (number, counter) in (0..).zip(counters) {
            if let Some(insee) = counter.insee().filter(|_| kind::serves_one_commune(&counter.kind)) {
                index.add(insee, &counter.kind, number);
            }
        }
        index.add_table(counters, table);
        index
    }

    fn add_table(&mut self, counters: &[Counter], table: &[Competence]) {
        if table.is_empty() {
            return;
        }
        let by_id: HashMap<_, _> = counters.iter().map(|c| (c.kind(), c.id())).zip(0..).collect();
        for line in table {
            if let Some(number) = by_id.get(&(&*line.kind, &*line.counter)) {
                self.add(&line.insee, &line.kind.clone().into(), *number);
            }
        }
    }

    fn add(&mut self, insee: &str, kind: &Arc<str>, number: u32) {
        let offices = self.by_commune.entry(insee.into()).or_default();
        if !offices.iter().any(|(known, there)| known == kind && *there == number) {
            offices.push((Arc::clone(kind), number));
        }
    }

    /// The competent counters of a kind: of the commune, else of the one it is served with.
    pub(super) fn of(&self, commune: &Commune, kind: &str) -> Vec<u32> {
        let codes = std::iter::once(commune.insee()).chain(commune.served_with());
        let mut offices = codes.map(|code| self.of_code(code, kind));
        offices.find(|found| !found.is_empty()).unwrap_or_default()
    }

    fn of_code(&self, insee: &str, kind: &str) -> Vec<u32> {
        let offices = self.by_commune.get(insee).into_iter().flatten();
        offices.filter(|(known, _)| &**known == kind).map(|(_, number)| *number).collect()
    }
}
