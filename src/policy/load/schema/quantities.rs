//! `quantities.toml`.

use serde_json::json;

use super::super::id::Style;
use super::super::quantities::FILE;
use super::table::TableSchema;
use super::value::{id_form, text};

pub(super) fn file() -> TableSchema {
    let quantities = json!({
        "type": "object",
        "description": "Quantities by name, such as people. One may use those written above it, and situations.",
        "propertyNames": id_form(Style::Underscore),
        "additionalProperties": text("A sum, a product or a choice, such as `rsa_base * rsa_scale[people]`."),
    });
    TableSchema::new("Named quantities.", &FILE).needs("quantities", quantities)
}
