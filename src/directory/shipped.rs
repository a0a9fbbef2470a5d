//! The communes and mairies inside the program, written by `rules/directory/derive`.
//!
//! Must not know: files outside, what counters are asked for.

use std::collections::HashMap;
use std::io::Read;
use std::sync::Arc;

use flate2::read::GzDecoder;

use super::commune::{Commune, position};
use super::counter::{Counter, CounterTexts, HoursStanding, Precision};
use super::error::DirectoryError;
use super::source::DataSet;

const COMMUNES: &[u8] = include_bytes!("../../rules/directory/communes.tsv.gz");
const MAIRIES: &[u8] = include_bytes!("../../rules/directory/mairies.tsv.gz");
const SOURCES: &str = include_str!("../../rules/directory/sources.toml");

/// The data sets of the shipped records, by table.
pub(super) fn sources() -> Result<HashMap<String, Arc<DataSet>>, DirectoryError> {
    let tables: HashMap<String, DataSet> = toml::from_str(SOURCES).map_err(|_| damaged("sources"))?;
    Ok(tables.into_iter().map(|(table, data_set)| (table, Arc::new(data_set))).collect())
}

pub(super) fn communes() -> Result<Vec<Commune>, DirectoryError> {
    let table = unpacked(COMMUNES, "communes")?;
    let communes = table.lines().map(Commune::from_table_line).collect::<Option<_>>();
    communes.ok_or_else(|| damaged("communes"))
}

pub(super) fn mairies(source: &Arc<DataSet>) -> Result<Vec<Counter>, DirectoryError> {
    let table = unpacked(MAIRIES, "mairies")?;
    let mut kinds = Vec::new();
    let counters = table.lines().map(|line| mairie(line, &mut kinds, source));
    counters.collect::<Option<_>>().ok_or_else(|| damaged("mairies"))
}

fn mairie(line: &str, kinds: &mut Vec<Arc<str>>, source: &Arc<DataSet>) -> Option<Counter> {
    let [kind, id, name, insee, street, postal_code, town, lat, lon, precision, phone, website, hours] = columns(line)?;
    let texts =
        CounterTexts { id, name, street, postal_code, town, insee, phone, website, hours, ..CounterTexts::default() };
    let mut counter = Counter::new(texts, interned(kind, kinds), Arc::clone(source));
    counter.position = position(lat, lon);
    counter.precision = if precision == "p" { Precision::Checked } else { Precision::Approximate };
    // The package leaves out the publisher's comments, which alter the hours of about one in twelve.
    counter.hours_standing = HoursStanding::ToConfirm;
    Some(counter)
}

/// The fields of one line of a table; nothing if there are more or fewer.
pub(super) fn columns<const N: usize>(line: &str) -> Option<[&str; N]> {
    let mut parts = line.split('\t');
    let mut fields = [""; N];
    for field in &mut fields {
        *field = parts.next()?;
    }
    parts.next().is_none().then_some(fields)
}

fn interned(kind: &str, kinds: &mut Vec<Arc<str>>) -> Arc<str> {
    if let Some(known) = kinds.iter().find(|known| &***known == kind) {
        return Arc::clone(known);
    }
    let new: Arc<str> = kind.into();
    kinds.push(Arc::clone(&new));
    new
}

fn unpacked(packed: &[u8], what: &'static str) -> Result<String, DirectoryError> {
    let mut text = String::with_capacity(packed.len() * 5);
    GzDecoder::new(packed).read_to_string(&mut text).map_err(|_| damaged(what))?;
    Ok(text)
}

fn damaged(what: &'static str) -> DirectoryError {
    DirectoryError::Shipped { what }
}
