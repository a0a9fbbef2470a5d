//! How a channel of a service is reached.

use super::Known;
use super::id::{Ids, Style};
use super::item::{Item, Word};
use super::organisations::source;
use super::table::Table;
use crate::policy::model::{Channel, Contact, Reach, ServiceChannel};

pub(super) const CONTACT: [&str; 12] = [
    "id",
    "channel",
    "number",
    "site",
    "address",
    "counter_address",
    "price",
    "hours",
    "hours_vary",
    "when",
    "source",
    "date",
];

pub(super) const REACH: [&str; 4] = ["number", "site", "address", "counter_address"];

/// The contacts of one service.
pub(super) fn read(
    table: &Table<'_>,
    service: &str,
    offered: &[ServiceChannel],
    known: &Known<'_>,
    ids: &mut Ids,
) -> Vec<Contact> {
    let mut contacts: Vec<Contact> = Vec::new();
    for row in table.tables("contact", &CONTACT) {
        if let Some(mut contact) = contact(&row, offered, known, ids) {
            if contact.id.is_empty() {
                let before = contacts.iter().filter(|other| other.channel == contact.channel).count();
                contact.id = format!("{service}-{}-{}", contact.channel, before + 1);
            }
            row.place().allow(format!("contact-{}", contact.id));
            contacts.push(contact);
        }
    }
    contacts
}

/// One contact; with an empty id when it has none of its own.
fn contact(row: &Table<'_>, offered: &[ServiceChannel], known: &Known<'_>, ids: &mut Ids) -> Option<Contact> {
    let id = row.word("id").inspect(|id| ids.take(id)).map(|id| id.id(Style::Hyphen));
    let channel = row.need_word("channel").and_then(|word| offered_channel(&word, offered));
    let reach = row.exactly_one(&REACH).and_then(|(key, item)| reach(key, &item));
    let price = row.word("price").inspect(|price| price.place.want(format!("price-{}", price.text)));
    let when = row.clause("when", &known.names);
    let source = source(row);
    let (channel, reach) = (channel?, reach?);
    check_site(row, channel);
    Some(Contact {
        id: id.unwrap_or_default(),
        channel,
        reach,
        price: price.map(|price| price.id(Style::Underscore)),
        hours: row.text("hours"),
        hours_vary: row.text("hours_vary"),
        when,
        source: source?,
    })
}

fn offered_channel(word: &Word<'_>, offered: &[ServiceChannel]) -> Option<Channel> {
    let channel = word.channel()?;
    if !offered.iter().any(|row| row.kind == channel) {
        let help = Some(format!("add a `[[channel]]` of kind `{channel}`, or leave the contact out"));
        word.place.fault("unknown-name", format!("this service does not offer `{channel}`"), help);
    }
    Some(channel)
}

/// A web page serves only people who are online.
fn check_site(row: &Table<'_>, channel: Channel) {
    let Some(site) = row.get("site") else { return };
    if channel != Channel::Web && row.get("when").is_none() {
        let help = Some("add `when = \"online\"`".to_owned());
        site.place().fault("web-only", format!("a web page as a contact of `{channel}` for everyone"), help);
    }
}

fn reach(key: &str, item: &Item<'_>) -> Option<Reach> {
    match key {
        "number" => item.word().map(|word| Reach::Number(number(&word))),
        "site" => item.word().map(|word| Reach::Site(word.link())),
        "address" => item.list().map(|lines| Reach::Address(address(&lines))),
        _ => item.word().map(|word| Reach::CounterAddress(word.id(Style::Underscore))),
    }
}

fn address(lines: &[Item<'_>]) -> Vec<String> {
    lines.iter().filter_map(Item::word).map(|word| word.text.to_owned()).collect()
}

fn number(word: &Word<'_>) -> String {
    let digits = word.text.strip_prefix('+').unwrap_or(word.text);
    if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        let help = Some("write it as dialled, digits only, such as `3230` or `+33123456789`".to_owned());
        word.place.fault("malformed-number", format!("`{}` is not a telephone number", word.text), help);
    }
    word.text.to_owned()
}
