//! `guarantees.toml`.

use serde_json::{Value, json};

use super::super::guarantees::{FILE, GUARANTEE, KINDS, OUTCOMES};
use super::super::id::Style;
use super::table::{Case, TableSchema, only};
use super::value::{channel, distinct, id, id_form, list, one_of, text};

/// What a guarantee of a kind has besides its id, its kind and nothing else.
const OF_KIND: [(&str, &[&str]); 4] = [
    ("usable-channel", &[]),
    ("monotone", &["question", "order", "never", "outcome"]),
    ("asked-before", &["questions", "channel"]),
    ("answerable", &[]),
];

pub(super) fn file() -> TableSchema {
    let guarantee = TableSchema::new("One promise to the public.", &GUARANTEE)
        .needs("id", id(Style::Hyphen, "Its name; the text guarantee-… says the promise."))
        .may("always", text(ALWAYS))
        .may("kind", one_of(&KINDS, meaning, "A promise that no condition can say."))
        .may("outcome", list(outcome(), "What must be the same: outcomes, or rights by name."))
        .may("regardless_of", list(id_form(Style::Underscore), "Questions whose answer must not matter."))
        .may("question", id(Style::Underscore, "The question whose answer moves."))
        .may("order", distinct(id_form(Style::Underscore), "Its options, from one end to the other."))
        .may("never", json!({ "enum": ["adds", "removes"], "description": "What a move along the order never does." }))
        .may("questions", distinct(id_form(Style::Underscore), "What is asked first."))
        .may("channel", channel("The way in question."))
        .cases(cases());
    TableSchema::new("Promises to the public.", &FILE)
        .may("guarantee", guarantee.rows("What must hold for every possible person."))
}

const ALWAYS: &str = "What holds for everyone: a condition that may also say known_online, offered(phone), \
usable(phone), first(phone), shown(rsa), likely(rsa).";

fn meaning(kind: &str) -> &'static str {
    match kind {
        "usable-channel" => "Everyone is named a way that they are known to be able to use.",
        "monotone" => "As an answer moves along an order, the plan never gains, or never loses.",
        "asked-before" => "A way is never known to fit before these questions are answered.",
        "answerable" => "Every question can be answered by everyone it is asked of.",
        _ => "",
    }
}

fn outcome() -> Value {
    json!({ "anyOf": [{ "enum": OUTCOMES }, id_form(Style::Underscore)] })
}

/// A guarantee is of a kind, or a condition, or says what must be the same.
fn cases() -> Vec<Case> {
    let of_kind = OF_KIND.iter().filter(|(kind, _)| KINDS.contains(kind)).map(|(kind, further)| {
        let keys = [&["id", "kind"], *further].concat();
        Case::is("kind", kind, only(&keys, &keys, &[]))
    });
    let any_kind = Case::has("kind", only(&GUARANTEE, &[], &[("always", json!(false))]));
    let always = Case::has("always", only(&["id", "always"], &[], &[]));
    let outcomes = json!({ "items": { "enum": OUTCOMES } });
    let keys = ["id", "outcome", "regardless_of"];
    let equal = Case::when(json!({}), only(&keys, &keys, &[("outcome", outcomes)]));
    of_kind.chain([any_kind, always, equal]).collect()
}
