//! `services/*.toml`.

use serde_json::{Value, json};

use super::super::contacts::{CONTACT, REACH};
use super::super::id::Style;
use super::super::services::{CHANNEL, EVIDENCE, SERVICE};
use super::policy::counters;
use super::table::{Case, TableSchema};
use super::value::{channel, condition, date, id, link, list, matching, text};
use crate::policy::model::Channel;

pub(super) fn file() -> TableSchema {
    TableSchema::new("One public service; the name of the file is its id.", &SERVICE)
        .needs("organisation", id(Style::Underscore, "Who answers: a name in organisations.toml."))
        .may("counters", counters("Kinds of counter that serve it, best first."))
        .may("competent", competent())
        .needs("channel", offered().rows("Ways to reach it, in the order shown when no preference applies."))
        .may("contact", contact().rows("How each way is reached. Counters come from the directory."))
        .may("evidence", evidence().rows("Papers to have at hand."))
}

fn competent() -> Value {
    json!({ "type": "boolean", "description": "Whether the office of the person’s commune comes before the nearest." })
}

fn offered() -> TableSchema {
    TableSchema::new("One way to reach the service.", &CHANNEL)
        .needs("kind", channel("Which way."))
        .may("requires", condition("Who can use it; everyone if it is left out."))
        .may("offered", condition("When the service offers it at all; always if it is left out."))
}

fn contact() -> TableSchema {
    let one_way: Vec<Value> = REACH.iter().map(|key| json!({ "required": [key] })).collect();
    TableSchema::new("How one way is reached.", &CONTACT)
        .may("id", id(Style::Hyphen, "Its name; a text contact-… may say more."))
        .needs("channel", channel("The way it is for; the service must offer it."))
        .may("number", matching("^[+]?[0-9]+$", "A telephone number as it is dialled, digits only."))
        .may("site", link("A site; for a way other than the web, say for whom with `when`."))
        .may("address", list(json!({ "type": "string" }), "A postal address, one line each."))
        .may("counter_address", id(Style::Underscore, "Write to the address of this kind of counter."))
        .may("price", id(Style::Underscore, "What a call costs: free, local, or the name of a text price-…."))
        .may("hours", text("Opening hours as OpenStreetMap writes them, such as Mo-Fr 09:00-16:00."))
        .may("hours_vary", text("The kind of area by which the hours differ, such as departement."))
        .may("when", condition("For whom; for everyone if it is left out."))
        .needs("source", text("Where this was read: the address of a page, or a title."))
        .needs("date", date("When the source was read."))
        .and("oneOf", json!(one_way))
        .cases(vec![Case::when(site_besides_the_web(), json!({ "required": ["when"] }))])
}

/// A site serves only people who are online.
fn site_besides_the_web() -> Value {
    let web = json!({ "const": Channel::Web.id() });
    json!({ "properties": { "channel": { "not": web } }, "required": ["site", "channel"] })
}

fn evidence() -> TableSchema {
    TableSchema::new("One paper.", &EVIDENCE)
        .needs("id", id(Style::Underscore, "Its name; the text evidence-… says what it is."))
        .may("when", condition("For whom; for everyone if it is left out."))
}
