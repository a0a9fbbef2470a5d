//! Schemas of single values: what `super::super::item` reads.

use serde_json::{Value, json};

use super::super::id::Style;
use crate::policy::condition::syntax::KEYWORDS;
use crate::policy::model::Channel;

pub(super) fn text(about: &str) -> Value {
    json!({ "type": "string", "description": about })
}

pub(super) fn matching(pattern: &str, about: &str) -> Value {
    json!({ "type": "string", "pattern": pattern, "description": about })
}

pub(super) fn id(style: Style, about: &str) -> Value {
    described(id_form(style), about)
}

/// The form of an id, for the keys of a table and the items of a list.
pub(super) fn id_form(style: Style) -> Value {
    let form = json!({ "type": "string", "pattern": style.pattern() });
    if style == Style::Underscore { with(form, "not", json!({ "enum": KEYWORDS })) } else { form }
}

/// A list in which nothing stands twice.
pub(super) fn distinct(items: Value, about: &str) -> Value {
    with(list(items, about), "uniqueItems", json!(true))
}

pub(super) fn list(items: Value, about: &str) -> Value {
    with(json!({ "type": "array", "description": about }), "items", items)
}

/// A condition over answers; whether it is one, `check` says.
pub(super) fn condition(about: &str) -> Value {
    text(&format!("{about} A condition over answers, such as `internet is none and age at least 65`."))
}

/// Editors present a date of TOML, which has no quotes, as a text.
pub(super) fn date(about: &str) -> Value {
    let date = matching("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", &format!("{about} A date without quotes."));
    with(date, "format", json!("date"))
}

pub(super) fn link(about: &str) -> Value {
    matching("^https?://", &format!("{about} The whole address of a web page."))
}

pub(super) fn whole_number(about: &str, largest: i64) -> Value {
    json!({ "type": "integer", "minimum": -largest, "maximum": largest, "description": about })
}

pub(super) fn amount(about: &str) -> Value {
    json!({ "type": "number", "description": format!("{about} At most six decimals.") })
}

pub(super) fn yes_or_no(about: &str) -> Value {
    json!({ "type": "boolean", "description": about })
}

/// Letters, digits and `/`: units compare as they are written.
pub(super) fn unit(about: &str) -> Value {
    matching("^[A-Za-z0-9/]+$", &format!("{about} Such as EUR/month, people or years."))
}

/// One of a few words, each with its meaning.
pub(super) fn one_of(words: &[&str], meaning: fn(&str) -> &'static str, about: &str) -> Value {
    described(words_form(words, meaning), about)
}

pub(super) fn channel(about: &str) -> Value {
    described(channel_form(), about)
}

pub(super) fn channel_form() -> Value {
    words_form(&Channel::ALL.map(Channel::id), meaning_of_channel)
}

fn words_form(words: &[&str], meaning: fn(&str) -> &'static str) -> Value {
    let meanings: Vec<&str> = words.iter().map(|word| meaning(word)).collect();
    json!({ "type": "string", "enum": words, "x-taplo": { "docs": { "enumValues": meanings } } })
}

fn meaning_of_channel(channel: &str) -> &'static str {
    match Channel::from_id(channel) {
        Some(Channel::Phone) => "The person calls.",
        Some(Channel::Counter) => "The person goes there.",
        Some(Channel::Callback) => "Someone calls the person.",
        Some(Channel::Letter) => "The person writes on paper.",
        Some(Channel::HomeVisit) => "Someone comes to the person.",
        Some(Channel::Web) => "The person uses a site. Never the only way, nor the last resort.",
        None => "",
    }
}

pub(super) fn described(form: Value, about: &str) -> Value {
    with(form, "description", json!(about))
}

/// A schema with one keyword more.
pub(super) fn with(mut schema: Value, keyword: &str, value: Value) -> Value {
    if let Some(object) = schema.as_object_mut() {
        object.insert(keyword.to_owned(), value);
    }
    schema
}
