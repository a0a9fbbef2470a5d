//! Services: channels, contacts, evidence.

use super::reader::Table;
use super::{Loader, channel, unknown};
use crate::policy::condition::{Condition, Dialect, Names};
use crate::policy::model::{
    Channel, Contact, Evidence, PublicOrganisation, PublicService, QuestionKind, Reach, ServiceChannel, Source,
};

pub(super) fn load(
    loader: &Loader<'_>,
    names: &Names<'_>,
    organisations: &[PublicOrganisation],
) -> Vec<PublicService> {
    let mut services: Vec<PublicService> = loader
        .folder("services")
        .map(|(id, table)| {
            loader.declare("service", &table, &(id.clone(), table.place("organisation")));
            service(loader, names, organisations, id, &table)
        })
        .collect();
    let order = options(names);
    services.sort_by_key(|service| order.iter().position(|id| *id == service.id));
    for (id, table) in loader.folder("services") {
        if !order.contains(&id) {
            let known: Vec<&str> = order.iter().map(String::as_str).collect();
            unknown(&table, "option of the question `service` named", &id, &table.place("organisation"), &known);
        }
    }
    services
}

/// Services in the order in which the question offers them.
fn options(names: &Names<'_>) -> Vec<String> {
    let question = names.questions.iter().find(|question| question.id == "service");
    question.map_or_else(Vec::new, |question| match &question.kind {
        QuestionKind::Choice { options } => options.clone(),
        _ => Vec::new(),
    })
}

fn service(
    loader: &Loader<'_>,
    names: &Names<'_>,
    organisations: &[PublicOrganisation],
    id: String,
    table: &Table<'_>,
) -> PublicService {
    let organisation = organisation(table, "organisation", organisations);
    let counters = table.words("counters");
    let competent = table.boolean("competent");
    let channels: Vec<ServiceChannel> =
        table.tables("channel").iter().filter_map(|row| service_channel(row, names)).collect();
    for (at, one) in channels.iter().enumerate() {
        if channels.iter().take(at).any(|other| other.kind == one.kind) {
            table.fault("duplicate-id", format!("the channel `{}` stands twice", one.kind), &table.place("channel"));
        }
    }
    let rows = table.tables("contact");
    let contacts = rows.iter().enumerate().filter_map(|(at, row)| contact(loader, names, &id, at, row)).collect();
    let evidence = table.tables("evidence").iter().map(|row| evidence(loader, names, row)).collect();
    table.finish();
    PublicService { id, organisation, counters, competent, channels, contacts, evidence }
}

/// The organisation a key names.
pub(super) fn organisation(table: &Table<'_>, key: &'static str, organisations: &[PublicOrganisation]) -> String {
    let (id, span) = table.text(key);
    let known: Vec<&str> = organisations.iter().map(|organisation| organisation.id.as_str()).collect();
    if table.has(key) && !known.contains(&id.as_str()) {
        unknown(table, "organisation", &id, &span, &known);
    }
    id
}

fn service_channel(row: &Table<'_>, names: &Names<'_>) -> Option<ServiceChannel> {
    let kind = channel(row, "kind");
    let requires = row.condition("requires", names, Dialect::Rule);
    let offered = row.condition("offered", names, Dialect::Rule);
    row.finish();
    Some(ServiceChannel { kind: kind?, requires, offered })
}

fn contact(loader: &Loader<'_>, names: &Names<'_>, service: &str, at: usize, row: &Table<'_>) -> Option<Contact> {
    let channel = channel(row, "channel");
    let id = if row.has("id") {
        let id = row.id("id");
        loader.declare("contact", row, &id);
        id.0
    } else {
        format!("{service}-{}-{}", channel.map_or("contact", Channel::id), at + 1)
    };
    let when = row.condition("when", names, Dialect::Rule);
    let reach = reach(row, channel, &when);
    let price = row.optional_text("price").map(|(price, span)| {
        loader.used("price", row, &price, &span);
        price
    });
    let hours = row.optional_text("hours").map(|(hours, _)| hours);
    let hours_vary = row.optional_text("hours_vary").map(|(area, _)| area);
    let source = row.source("fact-without-source", "fact-without-date");
    row.finish();
    let source = source.unwrap_or_else(Source::missing);
    Some(Contact { id, channel: channel?, reach: reach?, price, hours, hours_vary, when, source })
}

fn reach(row: &Table<'_>, channel: Option<Channel>, when: &Condition) -> Option<Reach> {
    let number = row.optional_text("number").map(|(number, span)| {
        if !number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'+') || number.is_empty() {
            row.fault("bad-number", format!("`{number}` is not a number as dialled, without spaces"), &span);
        }
        Reach::Number(number)
    });
    let site = row.optional_text("site").map(|(site, span)| {
        if channel != Some(Channel::Web) && *when == Condition::TRUE {
            let message = "a site on another channel than the web needs a `when` that says for whom";
            row.fault("site-for-everyone", message, &span);
        }
        Reach::Site(site)
    });
    let address = row.has("address").then(|| Reach::Address(row.words("address")));
    let counter = row.optional_text("counter_address").map(|(kind, _)| Reach::CounterAddress(kind));
    let mut given = [number, site, address, counter].into_iter().flatten();
    let reach = given.next();
    if reach.is_none() || given.next().is_some() {
        let message = "a contact has one of `number`, `site`, `address`, `counter_address`";
        row.fault("bad-contact", message, &row.place("channel"));
    }
    reach
}

fn evidence(loader: &Loader<'_>, names: &Names<'_>, row: &Table<'_>) -> Evidence {
    let (id, span) = row.id("id");
    loader.used("evidence", row, &id, &span);
    let when = row.condition("when", names, Dialect::Rule);
    row.finish();
    Evidence { id, when }
}

impl Loader<'_> {
    /// Notes the first use of a name that only texts declare.
    pub(super) fn used(&self, kind: &'static str, row: &Table<'_>, id: &str, span: &std::ops::Range<usize>) {
        let place = || (row.file.path.to_owned(), span.clone());
        self.items.borrow_mut().entry((kind, id.to_owned())).or_insert_with(place);
    }
}
