//! The directory: where, when and how far. Communes, counters, opening hours, the nearest and
//! the competent office.
//!
//! Ships with every commune and mairie of France; a deployment adds the national directory or
//! its own counters. Once built it never changes and can be shared between threads.
//!
//! Architecture invariant: nothing here knows rules, answers, pages or the clock. The moment is
//! always a parameter.

mod commune;
mod competence;
mod counter;
mod error;
pub mod hours;
mod import;
mod kind;
mod nearest;
mod offices;
mod position;
mod replacement;
mod shipped;
mod source;
mod statistics;
mod telephone;
mod territory;
mod text_fields;

use std::path::Path;
use std::sync::Arc;

pub use commune::Commune;
pub use counter::{Accessibility, Counter, HoursStanding, Mobility, Precision};
pub use error::DirectoryError;
pub use hours::{HoursError, OpenSpan, Opening, OpeningHours};
pub use import::{Effect, Fault, ImportFault, ImportReport, RecordPlace};
pub use offices::{Nearby, OfficeOrder, REACH_KILOMETRES};
pub use position::Position;
pub use source::DataSet;
pub use statistics::Statistics;
pub use territory::Territory;

use commune::Communes;
use competence::{Competence, CompetenceIndex};
use nearest::NearestIndex;

/// Contact points in space and time. Immutable; share it in an `Arc`.
#[derive(Debug)]
pub struct Directory {
    communes: Communes,
    communes_source: Arc<DataSet>,
    counters: Vec<Counter>,
    competences: Vec<Competence>,
    nearest: NearestIndex,
    competence: CompetenceIndex,
}

impl Directory {
    /// The directory inside the program: every commune and every mairie.
    ///
    /// # Errors
    /// [`DirectoryError::Shipped`] if the program was built from damaged tables.
    pub fn shipped() -> Result<Self, DirectoryError> {
        let sources = shipped::sources()?;
        let source = |table: &str| sources.get(table).cloned().unwrap_or_default();
        let communes = Communes::new(shipped::communes()?);
        let mairies = shipped::mairies(&source("mairies"))?;
        Ok(Self::assemble(communes, source("communes"), mairies, Vec::new()))
    }

    /// This directory with the counters and competences of a file or folder added.
    ///
    /// What comes from outside replaces what has the same kind and id, and for a mairie or CCAS
    /// what has the same commune. Bad records are left out and reported.
    ///
    /// # Errors
    /// [`DirectoryError`] if the file is missing, of no known format, or cannot be read to its
    /// end.
    pub fn with_external(self, path: &Path) -> Result<(Self, ImportReport), DirectoryError> {
        let (external, new_competences, mut report) = import::read(path, &self.communes)?;
        let before = self.counters.len();
        let mut counters = replacement::without_replaced(self.counters, &external);
        report.replaced = before - counters.len();
        counters.extend(external);
        let competences = [self.competences, new_competences].concat();
        Ok((Self::assemble(self.communes, self.communes_source, counters, competences), report))
    }

    /// Counts of what is in it. Parses all opening hours, which takes a second or more.
    #[must_use]
    pub fn statistics(&self) -> Statistics {
        statistics::count(self)
    }

    fn assemble(
        communes: Communes,
        communes_source: Arc<DataSet>,
        counters: Vec<Counter>,
        competences: Vec<Competence>,
    ) -> Self {
        let nearest = NearestIndex::new(&counters);
        let competence = CompetenceIndex::new(&counters, &competences);
        Self { communes, communes_source, counters, competences, nearest, competence }
    }

    /// The communes that a postal code may mean, by INSEE code.
    ///
    /// Several are usual (the person chooses; nothing is guessed). None when the code is not
    /// known, or is one of business delivery (CEDEX).
    #[must_use]
    pub fn communes_with_postal_code(&self, code: &str) -> Vec<&Commune> {
        self.communes.with_postal_code(code).collect()
    }

    /// The commune of an INSEE code.
    #[must_use]
    pub fn commune(&self, insee: &str) -> Option<&Commune> {
        self.communes.by_insee(insee)
    }

    /// Every commune, by INSEE code.
    #[must_use]
    pub fn communes(&self) -> &[Commune] {
        self.communes.all()
    }

    /// Where codes, names and postal codes of communes come from.
    #[must_use]
    pub fn communes_source(&self) -> &DataSet {
        &self.communes_source
    }

    /// Every counter.
    #[must_use]
    pub fn counters(&self) -> &[Counter] {
        &self.counters
    }

    /// The counters to name to a person of a commune: `kinds` best first, at most `limit`.
    ///
    /// One of each kind in the order given, then a second of each. Of a kind the competent
    /// office comes first (or the nearest, by `order`), then others by distance within
    /// [`REACH_KILOMETRES`]. A mairie or CCAS is named for its own commune alone. Any name of a
    /// kind is understood (`msap` is `france_services`).
    #[must_use]
    pub fn offices<'a>(&'a self, kinds: &[&str], from: &Commune, order: OfficeOrder, limit: usize) -> Vec<Nearby<'a>> {
        offices::offices(self, kinds, from, order, limit)
    }

    fn counter(&self, number: u32) -> Option<&Counter> {
        self.counters.get(usize::try_from(number).ok()?)
    }
}

#[cfg(test)]
mod tests;
