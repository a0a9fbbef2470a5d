//! `guarantees.toml`.

use serde_json::{Value, json};

use super::super::guarantees::{FILE, GUARANTEE, KINDS, NEVER, OUTCOMES};
use super::super::id::Style;
use super::table::{Case, TableSchema, only};
use super::value::{channel, condition, distinct, id, id_form, list, one_of, text};

/// What a guarantee of a kind needs besides id and kind, and what it may have.
fn of_kind(kind: &str) -> (&'static [&'static str], &'static [&'static str]) {
    match kind {
        "monotone" => (&["question", "never", "outcome"], &["order", "when"]),
        "asked-before" => (&["questions", "channel"], &[]),
        _ => (&[], &[]),
    }
}

pub(super) fn file() -> TableSchema {
    let guarantee = TableSchema::new("One promise to the public.", &GUARANTEE)
        .needs("id", id(Style::Hyphen, "Its name; the text guarantee-… says the promise."))
        .may("always", text(ALWAYS))
        .may("kind", one_of(&KINDS, meaning, "A promise that no condition can say."))
        .may("outcome", list(outcome(), "What must be the same: outcomes, or rights by name."))
        .may("regardless_of", list(id_form(Style::Underscore), "Questions whose answer must not matter."))
        .may("question", id(Style::Underscore, "The question whose answer moves."))
        .may("order", distinct(id_form(Style::Underscore), "Its options, from one end to the other."))
        .may("never", json!({ "enum": NEVER, "description": "What a move along the order never does." }))
        .may("when", condition("Of whom it speaks; of everyone if it is left out."))
        .may("questions", list(id_form(Style::Underscore), "What is answered before the way is offered."))
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
        "monotone" => "As one answer moves along its order, the outcome never becomes surer, or never less sure.",
        "asked-before" => "A way is offered only when these questions are answered.",
        "answerable" => "To say “I don’t know” never loses a way to a person.",
        _ => "",
    }
}

fn outcome() -> Value {
    json!({ "anyOf": [{ "enum": OUTCOMES }, id_form(Style::Underscore)] })
}

/// A guarantee is of a kind, or a condition, or says what must be the same.
fn cases() -> Vec<Case> {
    let known = KINDS.iter().map(|kind| {
        let (needs, may) = of_kind(kind);
        Case::is("kind", kind, only(&[&["id", "kind"], needs, may].concat(), needs, &[]))
    });
    let any_kind = Case::has("kind", only(&GUARANTEE, &[], &[("always", json!(false))]));
    let always = Case::has("always", only(&["id", "always"], &[], &[]));
    let keys = ["id", "outcome", "regardless_of"];
    let equal = Case::when(json!({}), only(&keys, &keys, &[]));
    known.chain([any_kind, always, equal]).collect()
}
