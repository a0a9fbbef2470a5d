//! The schemas for editors say what the readers say.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use boon::{Compiler, SchemaIndex, Schemas};
use proptest::prelude::*;
use serde_json::{Value, json};
use toml::Table;

use super::example::RULE_SET;
use super::mutation::{NO_ID, changes};
use crate::policy::load::schema::{RuleSchema, all};
use crate::policy::load::{RuleFiles, load};

/// Faults of form, as against those of what names stand for.
const FORM: [&str; 10] = [
    "answer-wrong-type",
    "contradictory-keys",
    "malformed-id",
    "malformed-link",
    "malformed-number",
    "parameter-without-date",
    "parameter-without-source",
    "unknown-key",
    "web-only",
    "wrong-type",
];

static ASKED: LazyLock<Asked> = LazyLock::new(Asked::new);

/// All schemas, ready to be asked.
struct Asked {
    schemas: Schemas,
    by_name: BTreeMap<&'static str, SchemaIndex>,
}

impl Asked {
    fn new() -> Self {
        let mut asked = Self { schemas: Schemas::new(), by_name: BTreeMap::new() };
        for RuleSchema { name, json, .. } in all() {
            let mut compiler = Compiler::new();
            compiler.enable_format_assertions();
            let place = format!("https://example.org/{name}.json");
            compiler.add_resource(&place, json).unwrap();
            let index =
                compiler.compile(&place, &mut asked.schemas).unwrap_or_else(|error| panic!("{name}: {error:#}"));
            asked.by_name.insert(name, index);
        }
        asked
    }

    /// What the schema of a file says against it.
    fn refusal(&self, path: &str, file: &Table) -> Option<String> {
        let index = self.by_name[sort(path)];
        self.schemas.validate(&json(&toml::Value::Table(file.clone())), index).err().map(|error| format!("{error:#}"))
    }
}

/// The name of the schema for a file.
fn sort(path: &str) -> &str {
    path.split('/').next().unwrap().trim_end_matches(".toml")
}

/// As editors see it: a date is a text.
fn json(value: &toml::Value) -> Value {
    match value {
        toml::Value::String(text) => json!(text),
        toml::Value::Integer(number) => json!(number),
        toml::Value::Float(number) => json!(number),
        toml::Value::Boolean(yes) => json!(yes),
        toml::Value::Datetime(date) => json!(date.to_string()),
        toml::Value::Array(items) => items.iter().map(json).collect(),
        toml::Value::Table(table) => table.iter().map(|(key, value)| (key.clone(), json(value))).collect(),
    }
}

/// The first fault of form that the reader finds in a file standing alone, but
/// for the questions, whose kinds some guarantees look at.
fn fault(path: &str, file: &Table) -> Option<String> {
    let text = toml::to_string(file).unwrap();
    let mut files = RuleFiles::from_memory([(path, text.as_bytes())]);
    if path == "guarantees.toml" {
        files.insert("questions.toml", RuleFiles::embedded().get("questions.toml").unwrap());
    }
    let faults = load(&files).err()?;
    let of_form = |fault: &&crate::policy::Fault| {
        let underlined = faults.underlined(fault);
        let counts = match fault.code {
            // Alone, a file names much that is not declared; what cannot be a name at all is of form.
            "unknown-name" => underlined.contains(NO_ID),
            // A number, or the name of one, is out of the range that others make, an empty list out of any.
            "out-of-range" => underlined.parse::<i64>().is_err() && !underlined.starts_with('"'),
            "wrong-order" => underlined == "[]",
            // Whether an order is needed hangs on the kind of a question, in another file.
            "missing-key" => !fault.message.contains("`order`"),
            code => FORM.contains(&code),
        };
        counts && fault.file == path && !is_within_quotes(&text, fault.span.start)
    };
    faults.iter().find(of_form).map(|fault| format!("{}: {}", fault.code, fault.message))
}

/// Whether a place is a part of a text, such as a name in a condition.
fn is_within_quotes(text: &str, at: usize) -> bool {
    text[..at].matches('"').count() % 2 == 1
}

/// The TOML files of the shipped rules and of the example, by path.
fn files() -> Vec<(String, Table)> {
    let shipped = RuleFiles::embedded();
    let all = shipped.iter().chain(RULE_SET).filter(|(path, _)| !path.starts_with("texts/"));
    all.map(|(path, text)| (path.to_owned(), text.parse().unwrap())).collect()
}

#[test]
fn every_sort_of_rule_file_has_a_schema_that_is_one() {
    let sorts: BTreeSet<String> = files().iter().map(|(path, _)| sort(path).to_owned()).collect();
    assert_eq!(sorts, ASKED.by_name.keys().map(|name| (*name).to_owned()).collect());
}

#[test]
fn every_shipped_file_fits_its_schema() {
    for (path, file) in files() {
        assert_eq!(ASKED.refusal(&path, &file), None, "{path}");
    }
}

#[test]
fn every_example_of_the_manual_fits_its_schema_and_its_reader() {
    let manual = include_str!("../../../../docs/rule-files.md").replace("https://…", "https://example.org");
    let mut seen = BTreeSet::new();
    for (heading, section) in manual.split("\n## ").filter_map(|section| section.split_once('\n')) {
        let Some((_, rest)) = section.split_once("```toml\n") else { continue };
        let path = heading.replace('*', "all");
        let file: Table = rest.split("```").next().unwrap().parse().unwrap();
        assert_eq!((ASKED.refusal(&path, &file), fault(&path, &file)), (None, None), "{path}");
        seen.insert(sort(&path).to_owned());
    }
    assert_eq!(seen.len(), ASKED.by_name.len(), "{seen:?}");
}

#[test]
fn a_key_gone_a_key_too_many_or_a_value_of_another_sort_is_refused_by_both_or_by_neither() {
    let (mut seen, mut told, mut refused, mut taken) = (BTreeSet::new(), Vec::new(), 0, 0);
    for (path, file) in files() {
        assert_eq!(fault(&path, &file), None, "{path} alone is of good form");
        for (what, changed) in changes(&file, &mut seen) {
            let (by_schema, by_reader) = (ASKED.refusal(&path, &changed), fault(&path, &changed));
            match (by_schema.is_some(), by_reader.is_some()) {
                (true, true) => refused += 1,
                (false, false) => taken += 1,
                _ => told.push(format!("{path}: {what}\n  schema {by_schema:?}\n  reader {by_reader:?}")),
            }
        }
    }
    assert!(told.is_empty(), "{}\n{} in all", told.join("\n"), told.len());
    assert!(refused > 1000 && taken > 100, "{refused} refused, {taken} taken: the changes are too few");
}

#[test]
fn every_key_says_what_it_is_for() {
    for RuleSchema { name, json, .. } in all() {
        assert_described(name, &json);
    }
}

/// Keys, the keys of their rows, and those of tables whose keys are names.
fn assert_described(place: &str, schema: &Value) {
    let keys = schema["properties"].as_object().into_iter().flatten();
    for (key, value) in keys {
        let said = value["description"].as_str().unwrap_or_default();
        assert!(said.ends_with('.'), "{place}.{key} does not say what it is for");
        assert_described(&format!("{place}.{key}"), value);
    }
    for inner in ["items", "additionalProperties"] {
        if schema[inner].is_object() {
            assert_described(place, &schema[inner]);
        }
    }
}

/// A file of the example in which one text is another.
fn with_text(path: &str, from: &str, to: &str) -> Table {
    let (_, text) = RULE_SET.iter().find(|(other, _)| *other == path).unwrap();
    text.replacen(&format!("\"{from}\""), &toml::Value::String(to.to_owned()).to_string(), 1).parse().unwrap()
}

proptest! {
    #[test]
    fn ids_units_and_numbers_have_the_same_form_for_both(text in "[ab1_-]{0,4}|[a-z0-9_+/A-Z é-]{0,4}|and|more|unknown") {
        for (path, from) in [
            ("policy.toml", "example"),
            ("policy.toml", "mairie"),
            ("questions.toml", "net"),
            ("questions.toml", "none"),
            ("questions.toml", "EUR/month"),
            ("preferences.toml", "seen"),
            ("guarantees.toml", "not-web-only"),
            ("services/caf.toml", "3230"),
            ("services/caf.toml", "local"),
        ] {
            let file = with_text(path, from, &text);
            let (by_schema, by_reader) = (ASKED.refusal(path, &file), fault(path, &file));
            prop_assert_eq!(by_schema.is_some(), by_reader.is_some(), "{} {:?} {:?}", path, by_schema, by_reader);
        }
    }

    #[test]
    fn a_link_or_a_language_that_is_read_fits_the_schema(text in "(https?://)?[a-z.]{1,9}(/[a-z é?=]{0,5})?|[a-zA-Z]{2,3}(-[A-Z]{2})?") {
        // The other language of the example: said twice, which is no matter of form.
        prop_assume!(text != "en");
        for (path, from) in [("organisations.toml", "https://www.caf.fr"), ("policy.toml", "fr")] {
            let file = with_text(path, from, &text);
            prop_assert!(fault(path, &file).is_some() || ASKED.refusal(path, &file).is_none(), "{}: {}", path, text);
        }
    }
}
