//! `preferences.toml`.

use super::super::id::Style;
use super::super::preferences::{FILE, PREFERENCE};
use super::table::TableSchema;
use super::value::{channel, condition, id};

pub(super) fn file() -> TableSchema {
    let about = "The first row that applies, and whose channel the person can use, decides.";
    let preference = TableSchema::new("Puts one channel first.", &PREFERENCE)
        .needs("id", id(Style::Hyphen, "Its name; the text preference-… says the reason to the person."))
        .may("when", condition("For whom; for everyone if it is left out."))
        .needs("first", channel("What comes first."));
    TableSchema::new("Which channel comes first, and why.", &FILE).may("preference", preference.rows(about))
}
