//! `entitlements/*.toml`.

use serde_json::{Value, json};

use super::super::entitlements::{ENTITLEMENT, KINDS, SOURCE};
use super::super::id::Style;
use super::table::TableSchema;
use super::value::{channel_form, condition, date, distinct, id, id_form, link, one_of, text, whole_number, with};
use crate::policy::model::Channel;

pub(super) fn file() -> TableSchema {
    TableSchema::new("One right or benefit; the name of the file is its id.", &ENTITLEMENT)
        .needs("kind", one_of(&KINDS, meaning, "What sort of right it is."))
        .needs("payer", id(Style::Underscore, "Who pays or grants it: a name in organisations.toml."))
        .may("services", names("Services whose visitors are asked about it; all for every service."))
        .may("when", condition("Who may have it, as far as is asked; everyone if it is left out."))
        .may("likely", condition("What must hold besides for it to be likely and not only possible."))
        .needs("rank", whole_number("Where it stands among the others; 1 is shown first.", i64::MAX))
        .needs("claim", claim())
        .may("evidence", names("Papers to bring; each has a text evidence-…."))
        .may("unasked", names("What the payer checks and nobody asks here; each has a text unasked-…."))
        .needs("source", sources())
}

fn meaning(kind: &str) -> &'static str {
    match kind {
        "benefit" => "Money, or a cost that is met.",
        "access" => "A right in the dealings with the service itself.",
        _ => "",
    }
}

fn names(about: &str) -> Value {
    distinct(id_form(Style::Underscore), about)
}

/// At least one way is open to people who are not online.
fn claim() -> Value {
    let human = json!({ "not": { "const": Channel::Web.id() } });
    with(distinct(channel_form(), "Ways to ask for it, best first; never the web alone."), "contains", human)
}

fn sources() -> Value {
    TableSchema::new("One source.", &SOURCE)
        .needs("title", text("The text of law, or the page."))
        .may("url", link("Where it stands."))
        .needs("date", date("When it was read."))
        .rows("Where the conditions were read.")
}
