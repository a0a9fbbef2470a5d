//! `policy.toml` and `organisations.toml`.

use unic_langid::LanguageIdentifier;

use super::document::Documents;
use super::id::{Ids, Style};
use super::item::{Item, Word};
use super::table::Table;
use crate::policy::fault::codes;
use crate::policy::model::{Accepted, Channel, Fallback, Passage, PublicOrganisation, Source};

pub(super) const POLICY: [&str; 4] = ["id", "languages", "fallback", "accepted"];

pub(super) const FALLBACK: [&str; 2] = ["channel", "counters"];

pub(super) const ACCEPTED: [&str; 3] = ["warning", "rule", "why"];

/// Of organisations.toml.
pub(super) const FILE: [&str; 1] = ["organisations"];

pub(super) const ORGANISATION: [&str; 3] = ["website", "source", "date"];

/// What policy.toml says.
pub(super) struct Head {
    pub id: String,
    pub languages: Vec<String>,
    /// The last resort.
    pub fallback: Fallback,
    pub accepted: Vec<Accepted>,
}

/// The head of the rule set; what is faulty or missing is left empty.
pub(super) fn policy<'a>(documents: &'a Documents<'a>) -> Head {
    let fallback = Fallback { channel: Channel::Counter, counters: Vec::new(), passage: Passage::default() };
    let mut head = Head { id: String::new(), languages: Vec::new(), fallback, accepted: Vec::new() };
    let Some(table) = documents.required("policy.toml", &POLICY) else { return head };
    if let Some(id) = table.need_word("id") {
        head.id = id.id(Style::Underscore);
    }
    head.languages = languages(&table);
    let fallback = table.need("fallback").and_then(|item| item.table(&FALLBACK));
    if let Some(fallback) = fallback.as_ref().and_then(fallback_of) {
        head.fallback = fallback;
    }
    head.accepted = table.tables("accepted", &ACCEPTED).iter().filter_map(accepted).collect();
    head
}

fn accepted(row: &Table<'_>) -> Option<Accepted> {
    let (warning, rule, why) = (row.need_word("warning"), row.need_word("rule"), row.need_word("why"));
    let warning = warning.inspect(|word| {
        word.find("warning", codes::WARNINGS.into_iter());
    });
    let (warning, rule, why) = (warning?.text.to_owned(), rule?.text.to_owned(), why?.text.to_owned());
    Some(Accepted { warning, rule, why, passage: row.place().passage() })
}

fn languages(table: &Table<'_>) -> Vec<String> {
    let Some(item) = table.need("languages") else { return Vec::new() };
    let words = table.words("languages");
    if words.is_empty() {
        item.place().fault("out-of-range", "a rule set speaks at least one language", None);
    }
    let mut ids = Ids::new("a language");
    for word in &words {
        ids.take(word);
        if word.text.parse::<LanguageIdentifier>().is_err() {
            let help = Some("write its code, such as `fr`".to_owned());
            word.place.fault("malformed-id", format!("`{}` is not the code of a language", word.text), help);
        }
    }
    words.iter().map(|word| word.text.to_owned()).collect()
}

fn fallback_of(table: &Table<'_>) -> Option<Fallback> {
    let word = table.need_word("channel");
    let counters = counters(table);
    let word = word?;
    let channel = word.channel()?;
    if channel == Channel::Web {
        let help = Some("the last resort must serve people who are not online".to_owned());
        word.place.fault("web-only", "the last resort cannot be the web", help);
    }
    if channel == Channel::Counter && counters.is_empty() && table.get("counters").is_none() {
        table.need("counters");
    }
    Some(Fallback { channel, counters, passage: word.place.passage() })
}

/// Kinds of counter; which there are is known to the directory only.
pub(super) fn counters(table: &Table<'_>) -> Vec<String> {
    let mut ids = Ids::new("a counter of this list");
    table.words("counters").iter().inspect(|word| ids.take(word)).map(|word| word.id(Style::Underscore)).collect()
}

/// Who answers and who pays.
pub(super) fn read<'a>(documents: &'a Documents<'a>) -> Vec<PublicOrganisation> {
    let table = documents.required("organisations.toml", &FILE);
    let entries = table.and_then(|table| table.need("organisations")?.entries()).unwrap_or_default();
    entries.iter().filter_map(|(id, item)| organisation(id, item)).collect()
}

fn organisation(id: &Word<'_>, item: &Item<'_>) -> Option<PublicOrganisation> {
    let table = item.table(&ORGANISATION)?;
    id.place.want(format!("organisation-{}", id.text));
    let website = table.word("website").map(|word| word.link());
    let sourced = ORGANISATION.iter().any(|key| table.get(key).is_some());
    let source = if sourced { source(&table) } else { None };
    Some(PublicOrganisation { id: id.id(Style::Underscore), website, source, passage: id.place.passage() })
}

/// `source` and `date`, both needed. A source that is no web page is a title.
pub(super) fn source(table: &Table<'_>) -> Option<Source> {
    let (word, date) = (table.need_word("source"), table.need_date("date"));
    let (text, date) = (word?.text.to_owned(), date?);
    let online = text.starts_with("https://") || text.starts_with("http://");
    let (title, url) = if online { (None, Some(text)) } else { (Some(text), None) };
    Some(Source { title, url, date })
}
