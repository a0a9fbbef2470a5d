//! `situations.toml`.

use serde_json::json;

use super::super::existence::{FILE, ONLINE};
use super::super::id::Style;
use super::table::TableSchema;
use super::value::{condition, id_form};

pub(super) fn file() -> TableSchema {
    let online = condition("For whom the web is a channel.");
    let situations = json!({
        "type": "object",
        "description": "Conditions by name, such as offline. One may use those written above it.",
        "properties": { ONLINE: online },
        "required": [ONLINE],
        "propertyNames": id_form(Style::Underscore),
        "additionalProperties": condition("When a person is in this situation."),
    });
    TableSchema::new("Named conditions.", &FILE).needs("situations", situations)
}
