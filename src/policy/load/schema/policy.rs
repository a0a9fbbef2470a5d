//! `policy.toml`.

use serde_json::{Value, json};

use super::super::id::Style;
use super::super::organisations::{ACCEPTED, FALLBACK, POLICY};
use super::table::{Case, TableSchema};
use super::value::{channel_form, described, distinct, id, id_form, text, with};
use crate::policy::fault::codes;
use crate::policy::model::Channel;

const LANGUAGE: &str = "^[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*$";

pub(super) fn file() -> TableSchema {
    let languages = distinct(json!({ "type": "string", "pattern": LANGUAGE }), LANGUAGES);
    TableSchema::new("What the rule set is.", &POLICY)
        .needs("id", id(Style::Underscore, "The name of the rule set."))
        .needs("languages", with(languages, "minItems", json!(1)))
        .needs("fallback", fallback().json())
        .may("accepted", accepted())
}

const LANGUAGES: &str = "The codes of the languages of the texts, such as fr. The first is the reference.";

fn fallback() -> TableSchema {
    let not_web = with(channel_form(), "not", json!({ "const": Channel::Web.id() }));
    let about = "What is offered to everyone whose service offers nothing that they can surely use.";
    TableSchema::new(about, &FALLBACK)
        .needs("channel", described(not_web, "How the last resort is reached. Never the web."))
        .may("counters", counters("Kinds of counter; the first found nearby is named."))
        .cases(vec![Case::is("channel", Channel::Counter.id(), json!({ "required": ["counters"] }))])
}

/// Kinds of counter; which there are, the directory knows.
pub(super) fn counters(about: &str) -> Value {
    distinct(id_form(Style::Underscore), &format!("{about} Such as mairie or france_services."))
}

/// Warnings that the authors of the rules know of and live with.
fn accepted() -> Value {
    TableSchema::new("A warning that is accepted, and why.", &ACCEPTED)
        .needs("warning", json!({ "enum": codes::WARNINGS, "description": "The code of the warning." }))
        .needs("rule", text("The id of what the warning is about."))
        .needs("why", text("Why it may stay so, in a sentence."))
        .rows("Warnings of `check` that may stay.")
}
