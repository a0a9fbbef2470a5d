//! Entitlements and the dated parameters they compare with.

use std::collections::BTreeMap;

use super::reader::{Table, amount};
use super::service::organisation;
use super::{Loader, channels, unknown};
use crate::policy::condition::{Dialect, Names};
use crate::policy::model::{Entitlement, EntitlementKind, PublicOrganisation, PublicService, Source};
use crate::policy::parameter::{DatedValue, Parameter, ParameterValue};

pub(super) fn load(
    loader: &Loader<'_>,
    names: &Names<'_>,
    organisations: &[PublicOrganisation],
    services: &[PublicService],
) -> Vec<Entitlement> {
    let loaded = loader.folder("entitlements").map(|(id, table)| {
        loader.declare("entitlement", &table, &(id.clone(), table.place("kind")));
        let entitlement = Entitlement {
            kind: kind(&table),
            payer: organisation(&table, "payer", organisations),
            services: for_services(&table, services),
            condition: table.condition("when", names, Dialect::Rule),
            rank: table.required_integer("rank").unwrap_or(0),
            claim: channels(&table, "claim"),
            evidence: used(loader, &table, "evidence", "evidence"),
            unasked: used(loader, &table, "unasked", "unasked"),
            sources: sources(&table),
            id,
        };
        if entitlement.claim.iter().all(|channel| !channel.is_human()) {
            let message = "a right can be claimed by at least one channel besides the web";
            table.fault("web-only-claim", message, &table.place("claim"));
        }
        table.finish();
        entitlement
    });
    loaded.collect()
}

fn kind(table: &Table<'_>) -> EntitlementKind {
    let (kind, span) = table.text("kind");
    match kind.as_str() {
        "access" => EntitlementKind::Access,
        "benefit" => EntitlementKind::Benefit,
        _ => {
            if table.has("kind") {
                unknown(table, "kind of entitlement", &kind, &span, &["benefit", "access"]);
            }
            EntitlementKind::Benefit
        }
    }
}

fn for_services(table: &Table<'_>, services: &[PublicService]) -> Option<Vec<String>> {
    let named = table.texts("services");
    if named.is_empty() || named.iter().any(|(id, _)| id == "all") {
        return None;
    }
    let known: Vec<&str> = services.iter().map(|service| service.id.as_str()).collect();
    for (id, span) in named.iter().filter(|(id, _)| !known.contains(&id.as_str())) {
        unknown(table, "service", id, span, &known);
    }
    Some(named.into_iter().map(|(id, _)| id).collect())
}

fn used(loader: &Loader<'_>, table: &Table<'_>, key: &'static str, kind: &'static str) -> Vec<String> {
    let names = table.texts(key).into_iter().map(|(id, span)| {
        loader.used(kind, table, &id, &span);
        id
    });
    names.collect()
}

fn sources(table: &Table<'_>) -> Vec<Source> {
    let rows = table.tables("source");
    if rows.is_empty() {
        table.fault("fact-without-source", "a right names its legal source", &table.place("kind"));
    }
    let sources = rows.iter().filter_map(|row| {
        let source = row.source("fact-without-source", "fact-without-date");
        row.finish();
        source
    });
    sources.collect()
}

/// One parameter; `None` when it has no value at all.
pub(super) fn parameter(row: &Table<'_>, id: String) -> Option<Parameter> {
    let (unit, _) = row.text("unit");
    let by = row.optional_text("by").map(|(by, _)| by);
    let rows = row.tables("value");
    let values: Vec<DatedValue> = rows.iter().filter_map(|value| dated(value, by.is_some())).collect();
    if rows.is_empty() {
        row.fault("missing-key", "a parameter has at least one `[[parameter.value]]`", &row.place("id"));
    }
    for (earlier, (later, place)) in values.iter().zip(values.iter().zip(&rows).skip(1)) {
        if later.from <= earlier.from {
            row.fault("parameter-order", "values stand oldest first, each from a later day", &place.place("from"));
        }
    }
    (!values.is_empty()).then_some(Parameter { id, unit, by, values })
}

fn dated(row: &Table<'_>, is_table: bool) -> Option<DatedValue> {
    let from = row.date("from");
    if !row.has("from") {
        row.fault("parameter-without-date", "a value says from which day on it holds", &row.place("amount"));
    }
    let source = row.source("parameter-without-source", "parameter-without-date");
    let value = if is_table { table_value(row) } else { row.amount("amount").map(ParameterValue::Amount) };
    let _ = row.has("beyond");
    if value.is_none() && !row.has("amount") && !row.has("table") {
        row.fault("missing-key", if is_table { "`table` is missing here" } else { "`amount` is missing here" }, &row.place("from"));
    }
    row.finish();
    Some(DatedValue { from: from?, value: value?, source: source.unwrap_or_else(Source::missing) })
}

fn table_value(row: &Table<'_>) -> Option<ParameterValue> {
    let table = row.table("table")?;
    let mut rows = BTreeMap::new();
    for (key, span, value) in table.entries() {
        match (key.parse::<i64>(), amount(value.get_ref())) {
            (Ok(key), Some(amount)) => {
                rows.insert(key, amount);
            }
            (Err(_), _) => table.fault("wrong-type", format!("`{key}` is not a whole number"), &span),
            (_, None) => {
                table.fault("wrong-type", format!("`{key}` takes an amount with at most two decimals"), &value.span());
            }
        }
    }
    Some(ParameterValue::Table { rows, beyond: row.amount("beyond") })
}
