//! Reads counters from outside: one file a public format, one report for all.
//!
//! A bad record never stops the others: it is left out, or mended, and said so with its place.
//! Must not know: how counters are found later.

mod admission;
mod dila;
mod doubles;
mod fault;
mod fields;
mod json_lines;
mod open;
mod place_name;
mod records;

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

use super::commune::Communes;
use super::competence::Competence;
use super::counter::{Accessibility, Counter, HoursStanding, Mobility};
use super::error::DirectoryError;
use super::source::DataSet;
pub use fault::{Effect, Fault, ImportFault, RecordPlace};

/// What was read, and everything that was refused, left out or mended.
#[derive(Debug, Default)]
pub struct ImportReport {
    pub files: Vec<PathBuf>,
    /// Records met in the files, bad ones included.
    pub records: usize,
    /// Counters loaded, by kind.
    pub counters: BTreeMap<String, usize>,
    /// Lines of competence loaded: this counter for this commune.
    pub competences: usize,
    /// Places that were listed twice and are now one.
    pub merged: usize,
    /// Counters of the directory so far that those from outside replace.
    pub replaced: usize,
    pub faults: Vec<ImportFault>,
}

impl ImportReport {
    /// Counters loaded, of all kinds.
    #[must_use]
    pub fn loaded(&self) -> usize {
        self.counters.values().sum()
    }

    /// Records that were refused whole.
    #[must_use]
    pub fn refused(&self) -> usize {
        let refused = |fault: &&ImportFault| fault.fault.effect() == Effect::RecordRefused;
        self.faults.iter().filter(refused).count()
    }
}

/// A counter as a format gives it, before any check. Empty text means not known.
#[derive(Debug, Clone, Default)]
struct CounterDraft {
    id: String,
    kind: String,
    name: String,
    street: String,
    postal_code: String,
    town: String,
    insee: String,
    phone: String,
    website: String,
    hours: String,
    hours_note: String,
    access_note: String,
    latitude: Option<f64>,
    longitude: Option<f64>,
    /// The format itself says that the point is that of the commune.
    point_is_of_commune: bool,
    accessibility: Accessibility,
    hours_standing: Option<HoursStanding>,
    mobility: Option<Mobility>,
    source: DataSet,
}

/// What the readers of all files fill.
#[derive(Debug, Default)]
struct Harvest {
    drafts: Vec<(CounterDraft, Origin)>,
    competences: Vec<Competence>,
    /// Former ids of counters, by which a table of competence may still name them.
    former_ids: HashMap<Box<str>, Box<str>>,
    records: usize,
    faults: Vec<ImportFault>,
}

/// The file and place of a record.
#[derive(Debug, Clone)]
struct Origin {
    file: std::sync::Arc<Path>,
    place: RecordPlace,
}

impl Harvest {
    fn blame(&mut self, origin: &Origin, field: &'static str, fault: Fault) {
        self.faults.push(ImportFault { file: std::sync::Arc::clone(&origin.file), place: origin.place, field, fault });
    }
}

/// Counters and competences from a file or a folder, checked against the communes.
pub(super) fn read(
    path: &Path,
    communes: &Communes,
) -> Result<(Vec<Counter>, Vec<Competence>, ImportReport), DirectoryError> {
    let files = open::files(path)?;
    let mut harvest = Harvest::default();
    for file in &files {
        read_file(file, &mut harvest)?;
    }
    let admitted = admission::admit_all(&mut harvest, communes);
    let (counters, merged) = doubles::merge(admitted, &mut harvest.faults);
    let competences = with_present_ids(harvest.competences, &harvest.former_ids);
    let report = ImportReport {
        files: files.into_iter().map(|file| file.path).collect(),
        records: harvest.records,
        counters: count_by_kind(&counters),
        competences: competences.len(),
        merged,
        replaced: 0,
        faults: harvest.faults,
    };
    Ok((counters, competences, report))
}

fn read_file(file: &open::SourceFile, harvest: &mut Harvest) -> Result<(), DirectoryError> {
    let reader = open::reader(&file.path)?;
    match file.format {
        open::Format::JsonLines => json_lines::read(&file.path, reader, harvest),
        open::Format::Dila => dila::read(&file.path, reader, harvest),
    }
}

fn with_present_ids(mut table: Vec<Competence>, former: &HashMap<Box<str>, Box<str>>) -> Vec<Competence> {
    for line in &mut table {
        if let Some(present) = former.get(&line.counter) {
            line.counter.clone_from(present);
        }
    }
    table
}

fn count_by_kind(counters: &[Counter]) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for counter in counters {
        *counts.entry(counter.kind().to_owned()).or_default() += 1;
    }
    counts
}

#[cfg(test)]
mod tests;
