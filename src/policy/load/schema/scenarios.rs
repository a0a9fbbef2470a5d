//! `scenarios/*.toml`.

use serde_json::{Value, json};

use super::super::id::Style;
use super::super::scenarios::{EXPECT, FILE, SCENARIO};
use super::table::TableSchema;
use super::value::{channel, channel_form, date, id, id_form, list, text};

pub(super) fn file() -> TableSchema {
    let scenario = TableSchema::new("One persona. Nobody real.", &SCENARIO)
        .needs("id", id(Style::Hyphen, "Its name."))
        .needs("title", text("Who this is, in a sentence."))
        .may("source", text("Where the case comes from, if it is not made up."))
        .may("at", date("The day that decides the amounts."))
        .needs("answers", answers())
        .needs("expect", expectation());
    TableSchema::new("Personas.", &FILE).may("scenario", scenario.rows("Personas with the plan they must get."))
}

fn answers() -> Value {
    let word = json!({ "type": ["string", "integer", "boolean"] });
    json!({
        "type": "object",
        "description": "Answers by question. What is left out is not known.",
        "propertyNames": id_form(Style::Underscore),
        "additionalProperties": {
            "description": "An option, a list of options or ages, a number, a date, a code, or \"unknown\".",
            "anyOf": [word, { "type": "array", "items": word }, not_exactly()],
        },
    })
}

/// An amount that is known about, or between two numbers.
fn not_exactly() -> Value {
    let number = json!({ "type": "integer" });
    json!({
        "type": "object",
        "properties": { "from": number, "to": number, "no_closer": { "type": "boolean" }, "about": number },
        "additionalProperties": false,
    })
}

fn expectation() -> Value {
    let channels = |about| list(channel_form(), about);
    let rights = |about| list(id_form(Style::Underscore), about);
    TableSchema::new("What the plan must be. What is left out is not looked at.", &EXPECT)
        .may("first", channel("What comes first."))
        .may("usable", channels("Ways that the person is known to be able to use."))
        .may("absent", channels("Ways that the plan does not name."))
        .may("shown", rights("Rights that are likely or possible."))
        .may("likely", rights("Rights that are likely."))
        .may("not_shown", rights("Rights that the plan does not speak of."))
        .json()
}
