//! `services/*.toml`: one public service a file.

use super::Known;
use super::contacts;
use super::document::{Document, Documents, check_file_id};
use super::id::{Ids, Style};
use super::item::Word;
use super::organisations::counters;
use super::table::Table;
use crate::policy::model::{Evidence, PublicService, ServiceChannel};

pub(super) const SERVICE: [&str; 6] = ["organisation", "counters", "competent", "channel", "contact", "evidence"];

pub(super) const CHANNEL: [&str; 3] = ["kind", "requires", "offered"];

pub(super) const EVIDENCE: [&str; 2] = ["id", "when"];

/// All services, by id.
pub(super) fn read<'a>(documents: &'a Documents<'a>, known: &Known<'_>) -> Vec<PublicService> {
    let mut contact_ids = Ids::new("a contact");
    documents.folder("services/").map(|(id, document)| service(&id, document, known, &mut contact_ids)).collect()
}

fn service<'a>(id: &Word<'a>, document: &'a Document<'a>, known: &Known<'_>, contact_ids: &mut Ids) -> PublicService {
    check_file_id(id);
    id.place.want(format!("service-{}", id.text));
    id.place.want(format!("service-{}.short", id.text));
    let table = document.table(&SERVICE);
    let organisation = table.need_word("organisation").inspect(|word| {
        word.find("organisation", known.organisations.iter().map(String::as_str));
    });
    let channels = channels(&table, known);
    PublicService {
        id: id.text.to_owned(),
        organisation: organisation.map_or_else(String::new, |word| word.text.to_owned()),
        counters: counters(&table),
        competent: table.get("competent").and_then(|item| item.boolean()).unwrap_or(false),
        contacts: contacts::read(&table, id.text, &channels, known, contact_ids),
        channels,
        evidence: evidence(&table, known),
        passage: id.place.passage(),
    }
}

fn channels(table: &Table<'_>, known: &Known<'_>) -> Vec<ServiceChannel> {
    table.need("channel");
    let mut ids = Ids::new("a channel of this service");
    let rows = table.tables("channel", &CHANNEL);
    rows.iter().filter_map(|row| channel(row, known, &mut ids)).collect()
}

fn channel(row: &Table<'_>, known: &Known<'_>, ids: &mut Ids) -> Option<ServiceChannel> {
    let kind = row.need_word("kind").inspect(|word| ids.take(word)).and_then(|word| word.channel());
    let requires = row.clause("requires", &known.names);
    let offered = row.clause("offered", &known.names);
    Some(ServiceChannel { kind: kind?, requires, offered, passage: row.place().passage() })
}

fn evidence(table: &Table<'_>, known: &Known<'_>) -> Vec<Evidence> {
    let mut ids = Ids::new("a paper of this service");
    let rows = table.tables("evidence", &EVIDENCE);
    rows.iter()
        .filter_map(|row| {
            let (id, when) = (row.need_id(Style::Underscore), row.clause("when", &known.names));
            let id = id?;
            ids.take(&id);
            id.place.want(format!("evidence-{}", id.text));
            Some(Evidence { id: id.text.to_owned(), when })
        })
        .collect()
}
