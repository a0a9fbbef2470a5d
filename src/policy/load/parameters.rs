//! `parameters/*.toml`: dated amounts with their sources.

use std::collections::BTreeMap;

use super::document::Documents;
use super::id::{Ids, Style};
use super::item::Item;
use super::questions::want_unit;
use super::table::Table;
use crate::policy::model::Source;
use crate::policy::parameter::{DatedValue, Parameter, ParameterValue};

pub(super) const FILE: [&str; 1] = ["parameter"];

pub(super) const PARAMETER: [&str; 4] = ["id", "unit", "by", "value"];

pub(super) const VALUE: [&str; 7] = ["from", "amount", "table", "beyond", "source", "url", "date"];

/// Rows of a table are looked up by numbers of people, months and the like.
const LARGEST_ROW: i64 = 1_000_000;

/// All parameters, file by file.
pub(super) fn read<'a>(documents: &'a Documents<'a>, ids: &mut Ids) -> Vec<Parameter> {
    let mut found = Vec::new();
    for (_, document) in documents.folder("parameters/") {
        let tables = document.table(&FILE).tables("parameter", &PARAMETER);
        found.extend(tables.iter().filter_map(|table| parameter(table, ids)));
    }
    found
}

fn parameter(table: &Table<'_>, ids: &mut Ids) -> Option<Parameter> {
    let id = table.need_id(Style::Underscore);
    let unit = table.need_word("unit");
    let by = table.text("by");
    table.need("value");
    let written = table.tables("value", &VALUE);
    for value in &written {
        check_shape(value, by.is_some());
    }
    check_order(&written);
    let values: Vec<DatedValue> = written.iter().filter_map(dated_value).collect();
    if let Some(unit) = &unit {
        want_unit(unit);
    }
    let id = id?;
    ids.take(&id);
    let unit = unit.map_or_else(String::new, |unit| unit.text.to_owned());
    Some(Parameter { id: id.text.to_owned(), unit, by, values, passage: id.place.passage() })
}

/// A table if the parameter is looked up, an amount if not.
fn check_shape(value: &Table<'_>, looked_up: bool) {
    let Some((key, item)) = value.exactly_one(&["amount", "table"]) else { return };
    match (key, looked_up) {
        ("amount", true) => item.place().fault("wrong-type", "`by` stands above: a table is needed", None),
        ("table", false) => {
            let help = Some("add `by`, the unit of the number that looks it up".to_owned());
            item.place().fault("wrong-type", "an amount is needed without `by`", help);
        }
        _ => {}
    }
    if let Some(beyond) = value.get("beyond").filter(|_| key == "amount") {
        beyond.place().fault("contradictory-keys", "`beyond` goes with `table` only", None);
    }
}

fn check_order(values: &[Table<'_>]) {
    let dates = values.iter().filter_map(|value| {
        let from = value.get("from")?;
        Some((super::item::plain_date(from.value.get_ref())?, from))
    });
    let dates: Vec<_> = dates.collect();
    for ((earlier, _), (date, from)) in dates.iter().zip(dates.iter().skip(1)) {
        if date <= earlier {
            let help = Some("oldest first, one value a date".to_owned());
            from.place().fault("wrong-order", format!("{date} does not come after {earlier}"), help);
        }
    }
}

fn dated_value(table: &Table<'_>) -> Option<DatedValue> {
    let from = table.need_date("from");
    let source = source(table);
    let value = match (table.get("amount"), table.get("table")) {
        (Some(amount), _) => amount.amount().map(ParameterValue::Amount),
        (None, Some(rows)) => rows_of(&rows).map(|rows| {
            let beyond = table.get("beyond").and_then(|item| item.amount());
            ParameterValue::Table { rows, beyond }
        }),
        (None, None) => None,
    };
    Some(DatedValue { from: from?, value: value?, source: source? })
}

fn source(table: &Table<'_>) -> Option<Source> {
    let url = table.word("url").map(|word| word.link());
    let title = table.text("source");
    if title.is_none() {
        let help = Some("add `source = \"…\"`: the text of law or the page it was read in".to_owned());
        table.place().fault("parameter-without-source", "this amount names no source", help);
    }
    let date = table.get("date").and_then(|item| item.date());
    if table.get("date").is_none() {
        let help = Some("add `date = …`: the day the source was read".to_owned());
        table.place().fault("parameter-without-date", "this amount does not say when its source was read", help);
    }
    Some(Source { title, url, date: date? })
}

fn rows_of(item: &Item<'_>) -> Option<BTreeMap<i64, i64>> {
    let mut rows = BTreeMap::new();
    let entries = item.entries()?;
    if entries.is_empty() {
        item.place().fault("out-of-range", "a table has at least one row", None);
    }
    for (key, value) in entries {
        let row = key.text.parse().ok().filter(|row| (-LARGEST_ROW..=LARGEST_ROW).contains(row));
        match row {
            None => {
                let message = format!("`{}` is not a whole number that looks up a row", key.text);
                key.place.fault("out-of-range", message, None);
            }
            Some(row) if rows.contains_key(&row) => {
                key.place.fault("duplicate-id", format!("there is already a row {row}"), None);
            }
            Some(row) => {
                rows.insert(row, value.amount().unwrap_or_default());
            }
        }
    }
    Some(rows)
}
