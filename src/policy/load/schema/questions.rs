//! `questions.toml`.

use serde_json::{Value, json};

use super::super::id::Style;
use super::super::questions::{COMMON, FILE, KINDS, LARGEST_BOUND, LARGEST_COUNT, MOST_OPTIONS, OLDEST, keys_of_kind};
use super::table::{Case, TableSchema, only};
use super::value::{condition, distinct, id, id_form, one_of, unit, whole_number, with, yes_or_no};

/// Keys that a question of their kind may leave out.
const FREE: [(&str, &str); 3] = [("number", "step"), ("number", "open"), ("number", "bands")];

pub(super) fn file() -> TableSchema {
    let cases = KINDS.iter().map(|kind| Case::is("kind", kind, of_kind(kind))).collect();
    let question = TableSchema::new("One question.", &every_key())
        .needs("id", id(Style::Underscore, "The name by which conditions use the answer."))
        .needs("kind", one_of(&KINDS, meaning, "How it is answered. Whoever does not know can always say so."))
        .needs("topic", id(Style::Underscore, "Groups questions on the page that shows all answers."))
        .may("options", options())
        .may("unit", unit("What is counted. Amounts of different units are never compared."))
        .may("min", whole_number("The least number, or the lowest age.", LARGEST_BOUND))
        .may("max", whole_number("The greatest number, or the highest age.", LARGEST_BOUND))
        .may(
            "step",
            with(whole_number("Answers stand for the nearest step from min on.", LARGEST_BOUND), "minimum", json!(1)),
        )
        .may("open", yes_or_no("A number above max is taken as max, not refused."))
        .may("bands", bands())
        .may("most", whole_number("More people in one band are counted as so many.", LARGEST_BOUND))
        .may("when", condition("For whom the question exists; goes with `otherwise`."))
        .may("otherwise", otherwise())
        .and("dependentRequired", json!({ "when": ["otherwise"], "otherwise": ["when"] }))
        .cases(cases);
    TableSchema::new("What may be asked.", &FILE)
        .needs("question", question.rows("The questions, in the order of asking."))
}

/// Those of questions of any kind.
fn every_key() -> Vec<&'static str> {
    let mut keys = COMMON.to_vec();
    for key in KINDS.iter().flat_map(|kind| keys_of_kind(Some(kind))) {
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys
}

fn meaning(kind: &str) -> &'static str {
    match kind {
        "choice" => "One of the options.",
        "several" => "Any number of the options.",
        "yes_no" => "yes or no.",
        "number" => "A whole number of a unit.",
        "ages" => "The ages of any number of people, counted in bands.",
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

fn bands() -> Value {
    let bound = json!({ "type": "integer", "minimum": -LARGEST_BOUND, "maximum": LARGEST_BOUND });
    let of_ages = "Of ages: the first age of each band in which people are counted, from 0 up.";
    let of_numbers =
        "Of a number: where one band offered to those who do not know it exactly ends and the next begins.";
    let bands = distinct(bound, &format!("{of_ages} {of_numbers}"));
    with(bands, "minItems", json!(1))
}

fn otherwise() -> Value {
    let option = json!({ "type": "string" });
    json!({
        "description": "The answer of everyone for whom the question does not exist; of a number also another question.",
        "anyOf": [option, { "type": "integer" }, { "type": "array", "items": { "type": ["string", "integer"] } }],
    })
}

/// What a kind has besides what all have, it mostly needs.
fn of_kind(kind: &str) -> Value {
    let keys = keys_of_kind(Some(kind));
    let needed: Vec<&str> =
        keys.iter().copied().filter(|key| !COMMON.contains(key) && !FREE.contains(&(kind, *key))).collect();
    let most = if kind == "several" { json!({ "maxItems": MOST_OPTIONS }) } else { json!({}) };
    let oldest = if kind == "ages" { json!({ "minimum": 1, "maximum": OLDEST }) } else { json!({}) };
    let count = json!({ "minimum": 1, "maximum": LARGEST_COUNT });
    let age = json!({ "items": { "minimum": 0, "maximum": OLDEST } });
    let bands = if kind == "ages" { age } else { json!({}) };
    let further = [("options", most), ("max", oldest), ("bands", bands), ("most", count), ("otherwise", answer(kind))];
    only(&keys, &needed, &further)
}

/// What stands in `otherwise`; a place has no answer in the rules.
fn answer(kind: &str) -> Value {
    match kind {
        "choice" => id_form(Style::Underscore),
        "yes_no" => json!({ "enum": ["yes", "no"] }),
        "several" => json!({ "type": "array", "items": { "type": "string" } }),
        "ages" => json!({ "type": "array", "items": { "type": "integer" } }),
        "number" | "birth_date" => json!({ "anyOf": [{ "type": "integer" }, id_form(Style::Underscore)] }),
        _ => json!(false),
    }
}
