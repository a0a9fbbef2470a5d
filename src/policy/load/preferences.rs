//! `preferences.toml`: which channel comes first, and why.

use super::Known;
use super::document::Documents;
use super::id::{Ids, Style};
use super::table::Table;
use crate::policy::model::Preference;

pub(super) const FILE: [&str; 1] = ["preference"];

pub(super) const PREFERENCE: [&str; 3] = ["id", "when", "first"];

/// The rows in order.
pub(super) fn read<'a>(documents: &'a Documents<'a>, known: &Known<'_>) -> Vec<Preference> {
    let Some(file) = documents.optional("preferences.toml", &FILE) else { return Vec::new() };
    let mut ids = Ids::new("a preference");
    let rows = file.tables("preference", &PREFERENCE);
    rows.iter().filter_map(|row| preference(row, known, &mut ids)).collect()
}

fn preference(row: &Table<'_>, known: &Known<'_>, ids: &mut Ids) -> Option<Preference> {
    let id = row.need_id(Style::Hyphen).inspect(|id| {
        ids.take(id);
        id.place.want(format!("preference-{}", id.text));
    });
    let first = row.need_word("first").and_then(|word| word.channel());
    let when = row.clause("when", &known.names);
    let id = id?;
    Some(Preference { id: id.text.to_owned(), when, first: first?, passage: id.place.passage() })
}
