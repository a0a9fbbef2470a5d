//! `parameters/*.toml`.

use serde_json::{Value, json};

use super::super::id::Style;
use super::super::parameters::{FILE, PARAMETER, VALUE};
use super::table::{Case, TableSchema};
use super::value::{amount, date, id, link, text, unit};

pub(super) fn file() -> TableSchema {
    let parameter = TableSchema::new("One amount through time.", &PARAMETER)
        .needs("id", id(Style::Underscore, "The name by which conditions use the amount."))
        .needs("unit", unit("What the amount counts."))
        .may("by", text("Only for a table: the unit of the number that looks a row up, such as people."))
        .needs("value", value().rows("The amount from each date on, oldest first."))
        .cases(vec![Case::has("by", every_value("table")), Case::when(json!({}), every_value("amount"))]);
    TableSchema::new("Dated amounts.", &FILE).may("parameter", parameter.rows("The amounts of this file."))
}

fn every_value(key: &str) -> Value {
    json!({ "properties": { "value": { "items": { "required": [key] } } } })
}

fn value() -> TableSchema {
    TableSchema::new("The amount from one date on.", &VALUE)
        .needs("from", date("The first day on which it holds."))
        .may("amount", amount("The amount."))
        .may("table", rows())
        .may("beyond", amount("Only for a table: what each further one adds to its last row."))
        .needs("source", text("The text of law, or the page, where it was read."))
        .may("url", link("Where that stands."))
        .needs("date", date("When the source was read."))
        .and("oneOf", json!([{ "required": ["amount"] }, { "required": ["table"] }]))
        .and("dependentRequired", json!({ "beyond": ["table"] }))
}

fn rows() -> Value {
    json!({
        "type": "object",
        "description": "Amounts by the number that looks them up, such as { 1 = 651.69, 2 = 977.54 }.",
        "minProperties": 1,
        "propertyNames": { "pattern": "^[+-]?[0-9]+$" },
        "additionalProperties": amount("The amount for this number."),
    })
}
