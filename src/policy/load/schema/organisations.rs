//! `organisations.toml`.

use serde_json::json;

use super::super::id::Style;
use super::super::organisations::{FILE, ORGANISATION};
use super::table::{Case, TableSchema};
use super::value::{date, id_form, link, text};

pub(super) fn file() -> TableSchema {
    let sourced = Case::when(json!({ "minProperties": 1 }), json!({ "required": ["source", "date"] }));
    let organisation = TableSchema::new("One organisation.", &ORGANISATION)
        .may("website", link("Its site."))
        .may("source", text("Where the site was read: the address of a page, or a title."))
        .may("date", date("When the source was read."))
        .cases(vec![sourced]);
    let organisations = json!({
        "type": "object",
        "description": "Organisations by name, such as caf.",
        "propertyNames": id_form(Style::Underscore),
        "additionalProperties": organisation.json(),
    });
    TableSchema::new("Who answers and who pays.", &FILE).needs("organisations", organisations)
}
