//! `entitlements/*.toml`: one right or benefit a file.

use super::Known;
use super::document::{Document, Documents, check_file_id};
use super::id::{Ids, Style};
use super::item::Word;
use super::table::Table;
use crate::policy::model::{Channel, Entitlement, EntitlementKind, Source};

pub(super) const ENTITLEMENT: [&str; 10] =
    ["kind", "payer", "services", "when", "likely", "rank", "claim", "evidence", "unasked", "source"];

pub(super) const KINDS: [&str; 2] = ["benefit", "access"];

pub(super) const SOURCE: [&str; 3] = ["title", "url", "date"];

/// All entitlements, by id.
pub(super) fn read<'a>(documents: &'a Documents<'a>, known: &Known<'_>) -> Vec<Entitlement> {
    documents.folder("entitlements/").filter_map(|(id, document)| entitlement(&id, document, known)).collect()
}

fn entitlement<'a>(id: &Word<'a>, document: &'a Document<'a>, known: &Known<'_>) -> Option<Entitlement> {
    check_file_id(id);
    let table = document.table(&ENTITLEMENT);
    let kind = kind(&table);
    let payer = table.need_word("payer").inspect(|word| {
        word.find("organisation", known.organisations.iter().map(String::as_str));
    });
    let services = services(&table, known);
    let condition = table.clause("when", &known.names);
    let likely = table.word("likely").map(|word| word.clause(&known.names));
    let rank = table.need("rank").and_then(|item| item.integer());
    let claim = claim(&table);
    want_texts(id, &claim);
    let (evidence, unasked) = (named(&table, "evidence"), named(&table, "unasked"));
    let sources = sources(&table);
    Some(Entitlement {
        id: id.text.to_owned(),
        kind: kind?,
        payer: payer?.text.to_owned(),
        services,
        condition,
        likely,
        rank: rank?,
        claim,
        evidence,
        unasked,
        sources,
    })
}

fn want_texts(id: &Word<'_>, claim: &[Channel]) {
    id.place.want(format!("entitlement-{}", id.text));
    id.place.want(format!("entitlement-{}.what", id.text));
    id.place.allow(format!("entitlement-{}.refused", id.text));
    for channel in claim {
        id.place.want(format!("entitlement-{}.claim-{channel}", id.text));
    }
}

fn kind(table: &Table<'_>) -> Option<EntitlementKind> {
    let word = table.need_word("kind")?;
    match word.find("kind of entitlement", KINDS.into_iter())? {
        0 => Some(EntitlementKind::Benefit),
        _ => Some(EntitlementKind::Access),
    }
}

/// The services whose visitors are asked about it; `None` for all.
fn services(table: &Table<'_>, known: &Known<'_>) -> Option<Vec<String>> {
    let words = table.words("services");
    if table.get("services").is_none() || words.iter().any(|word| word.text == "all") {
        return None;
    }
    let mut ids = Ids::new("a service of this list");
    for word in &words {
        ids.take(word);
        word.find("service", known.services.iter().map(String::as_str));
    }
    Some(words.iter().map(|word| word.text.to_owned()).collect())
}

fn claim(table: &Table<'_>) -> Vec<Channel> {
    let Some(item) = table.need("claim") else { return Vec::new() };
    let mut ids = Ids::new("a channel of this list");
    let words = table.words("claim");
    let channels: Vec<Channel> = words.iter().inspect(|word| ids.take(word)).filter_map(Word::channel).collect();
    if channels.len() == words.len() && !channels.iter().any(|channel| channel.is_human()) {
        let help = Some("add a channel that people without internet can use".to_owned());
        item.place().fault("web-only", "a right can be claimed by at least one channel besides the web", help);
    }
    channels
}

/// Ids that stand for nothing but their text.
fn named(table: &Table<'_>, key: &str) -> Vec<String> {
    let mut ids = Ids::new("an entry of this list");
    let words = table.words(key);
    let words = words.iter().inspect(|word| ids.take(word));
    words
        .inspect(|word| word.place.want(format!("{key}-{}", word.text)))
        .map(|word| word.id(Style::Underscore))
        .collect()
}

fn sources(table: &Table<'_>) -> Vec<Source> {
    table.need("source");
    table.tables("source", &SOURCE).iter().filter_map(source).collect()
}

fn source(row: &Table<'_>) -> Option<Source> {
    let title = row.need_word("title").map(|word| word.text.to_owned());
    let url = row.word("url").map(|word| word.link());
    Some(Source { title, url, date: row.need_date("date")? })
}
