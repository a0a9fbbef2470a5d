//! `questions.toml`.

use serde_json::{Value, json};

use super::super::id::Style;
use super::super::questions::{COMMON, FILE, KINDS, LARGEST_BOUND, MOST_OPTIONS, keys_of_kind};
use super::table::{Case, TableSchema, only};
use super::value::{condition, distinct, id, id_form, one_of, unit, whole_number, with};

pub(super) fn file() -> TableSchema {
    let cases = KINDS.iter().map(|kind| Case::is("kind", kind, of_kind(kind))).collect();
    let question = TableSchema::new("One question.", &keys_of_kind(None))
        .needs("id", id(Style::Underscore, "The name by which conditions use the answer."))
        .needs("kind", one_of(&KINDS, meaning, "How it is answered. Whoever does not know can always say so."))
        .needs("topic", id(Style::Underscore, "Groups questions on the page that shows all answers."))
        .may("options", options())
        .may("unit", unit("What is counted. Amounts of different units are never compared."))
        .may("min", whole_number("The least number, or the lowest age.", LARGEST_BOUND))
        .may("max", whole_number("The greatest number, or the highest age.", LARGEST_BOUND))
        .may("when", condition("For whom the question exists; goes with `otherwise`."))
        .may("otherwise", otherwise())
        .and("dependentRequired", json!({ "when": ["otherwise"], "otherwise": ["when"] }))
        .cases(cases);
    TableSchema::new("What may be asked.", &FILE)
        .needs("question", question.rows("The questions, in the order of asking."))
}

fn meaning(kind: &str) -> &'static str {
    match kind {
        "choice" => "One of the options.",
        "several" => "Any number of the options.",
        "yes_no" => "yes or no.",
        "number" => "A whole number of a unit.",
        "birth_date" => "A date, compared as an age in years.",
        "postal_code" => "Five digits. Conditions cannot use it.",
        "commune" => "One of the communes that share the postal code. Conditions cannot use it.",
        _ => "",
    }
}

fn options() -> Value {
    let option = json!({ "type": "string", "pattern": Style::Underscore.pattern(), "not": not_an_option() });
    with(distinct(option, "The options, in the order shown."), "minItems", json!(1))
}

/// `unknown` is an answer that every question has.
fn not_an_option() -> Value {
    let keywords = id_form(Style::Underscore).get("not").cloned().unwrap_or_default();
    json!({ "anyOf": [keywords, { "const": "unknown" }] })
}

fn otherwise() -> Value {
    let option = json!({ "type": "string" });
    json!({
        "description": "The answer of everyone for whom the question does not exist.",
        "anyOf": [option, { "type": "integer" }, { "type": "array", "items": option }],
    })
}

/// What a kind has besides what all have, it needs.
fn of_kind(kind: &str) -> Value {
    let keys = keys_of_kind(Some(kind));
    let needed: Vec<&str> = keys.iter().copied().filter(|key| !COMMON.contains(key)).collect();
    let most = if kind == "several" { json!({ "maxItems": MOST_OPTIONS }) } else { json!({}) };
    only(&keys, &needed, &[("options", most), ("otherwise", answer(kind))])
}

/// What stands in `otherwise`; a place has no answer in the rules.
fn answer(kind: &str) -> Value {
    match kind {
        "choice" => id_form(Style::Underscore),
        "yes_no" => json!({ "enum": ["yes", "no"] }),
        "several" => json!({ "type": "array" }),
        "number" | "birth_date" => json!({ "type": "integer" }),
        _ => json!(false),
    }
}
