//! Guarantees and scenarios: what must hold, for all and for one.

use chrono::NaiveDate;
use serde_json::Value;
use toml::de::DeValue;

use super::reader::Table;
use super::{Loader, channel, channels, unknown};
use crate::policy::answers::Answers;
use crate::policy::condition::{Dialect, Names};
use crate::policy::model::{Expectation, Guarantee, GuaranteeClaim, Outcome, Scenario};

pub(super) fn guarantees(loader: &Loader<'_>, names: &Names<'_>) -> Vec<Guarantee> {
    let Some(table) = loader.single("guarantees.toml") else { return Vec::new() };
    let rows = table.tables("guarantee").into_iter().filter_map(|row| {
        let id = row.id("id");
        loader.declare("guarantee", &row, &id);
        let claim = claim(&row, names);
        row.finish();
        Some(Guarantee { id: id.0, claim: claim? })
    });
    let rows = rows.collect();
    table.finish();
    rows
}

fn claim(row: &Table<'_>, names: &Names<'_>) -> Option<GuaranteeClaim> {
    let always = row.has("always").then(|| row.condition("always", names, Dialect::Guarantee));
    let usable = row.optional_text("kind").and_then(|(kind, span)| {
        if kind != "usable-channel" {
            unknown(row, "kind of guarantee", &kind, &span, &["usable-channel"]);
        }
        (kind == "usable-channel").then_some(GuaranteeClaim::UsableChannel)
    });
    let equal = (row.has("outcome") || row.has("regardless_of")).then(|| equal_treatment(row, names));
    let mut claims = [always.map(GuaranteeClaim::Always), usable, equal].into_iter().flatten();
    let claim = claims.next();
    if (claim.is_none() && !row.has("kind")) || claims.next().is_some() {
        let message = "a guarantee has one of `always`, `kind`, or `outcome` with `regardless_of`";
        row.fault("bad-guarantee", message, &row.place("id"));
    }
    claim
}

fn equal_treatment(row: &Table<'_>, names: &Names<'_>) -> GuaranteeClaim {
    let mut outcome = Vec::new();
    for (word, span) in row.texts("outcome") {
        match word.as_str() {
            "human_channels" => outcome.push(Outcome::HumanChannels),
            "entitlements" => outcome.push(Outcome::Entitlements),
            _ => unknown(row, "outcome", &word, &span, &["human_channels", "entitlements"]),
        }
    }
    let known: Vec<&str> = names.questions.iter().map(|question| question.id.as_str()).collect();
    let mut regardless_of = Vec::new();
    for (id, span) in row.texts("regardless_of") {
        match known.iter().position(|name| *name == id) {
            Some(at) => regardless_of.push(at),
            None => unknown(row, "question", &id, &span, &known),
        }
    }
    GuaranteeClaim::EqualTreatment { outcome, regardless_of }
}

pub(super) fn scenarios(loader: &Loader<'_>, names: &Names<'_>) -> Vec<Scenario> {
    let mut scenarios = Vec::new();
    for (_, table) in loader.folder("scenarios") {
        for row in table.tables("scenario") {
            let id = row.id("id");
            loader.declare("scenario", &row, &id);
            scenarios.extend(scenario(&row, names, id.0));
            row.finish();
        }
        table.finish();
    }
    scenarios
}

fn scenario(row: &Table<'_>, names: &Names<'_>, id: String) -> Option<Scenario> {
    let (title, _) = row.text("title");
    let _ = row.has("source");
    let at = row.date("at").or_else(|| NaiveDate::from_ymd_opt(2026, 11, 24));
    let answers = answers(row, names);
    let expect = row.table("expect").map(|table| expectation(&table, names));
    if expect.is_none() {
        row.fault("missing-key", "a scenario says what plan it must get: `expect`", &row.place("id"));
    }
    Some(Scenario { id, title, at: at?, answers, expect: expect.unwrap_or_default() })
}

fn answers(row: &Table<'_>, names: &Names<'_>) -> Answers {
    let Some(value) = row.value("answers") else {
        row.fault("missing-key", "`answers` is missing here", &row.place("id"));
        return Answers::default();
    };
    let span = value.span();
    Answers::from_json(names.questions, &json(value.get_ref())).unwrap_or_else(|errors| {
        for error in errors {
            row.fault(error.code(), error.to_string(), &span);
        }
        Answers::default()
    })
}

fn json(value: &DeValue<'_>) -> Value {
    match value {
        DeValue::String(text) => Value::String(text.to_string()),
        DeValue::Integer(number) => number.as_str().parse::<i64>().map_or(Value::Null, Value::from),
        DeValue::Boolean(value) => Value::Bool(*value),
        DeValue::Datetime(date) => Value::String(date.to_string()),
        DeValue::Float(number) => Value::String(number.as_str().to_owned()),
        DeValue::Array(items) => items.iter().map(|item| json(item.get_ref())).collect(),
        DeValue::Table(table) => {
            let entries = table.iter().map(|(key, value)| (key.get_ref().to_string(), json(value.get_ref())));
            Value::Object(entries.collect())
        }
    }
}

fn expectation(table: &Table<'_>, names: &Names<'_>) -> Expectation {
    let rights = |key| {
        let named = table.texts(key);
        let known: Vec<&str> = names.entitlements.iter().map(String::as_str).collect();
        for (id, span) in named.iter().filter(|(id, _)| !known.contains(&id.as_str())) {
            unknown(table, "entitlement", id, span, &known);
        }
        named.into_iter().map(|(id, _)| id).collect()
    };
    let expect = Expectation {
        first: table.has("first").then(|| channel(table, "first")).flatten(),
        usable: channels(table, "usable"),
        absent: channels(table, "absent"),
        likely: rights("likely"),
        shown: rights("shown"),
        not_shown: rights("not_shown"),
    };
    table.finish();
    expect
}
