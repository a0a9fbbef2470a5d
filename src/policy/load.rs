//! From files to checked rules: every fault at once, each with its place.
//!
//! The only module of `policy` that touches a disk, in [`RuleFiles::read`].

mod entitlement;
mod files;
mod question;
mod reader;
mod scenario;
mod service;
#[cfg(test)]
mod tests;
mod wording;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

pub use self::files::{ReadError, RuleFiles};
use self::reader::{File, Placed, Table};
use super::condition::{Dialect, Names};
use super::fault::{Fault, Faults};
use super::model::{Channel, Fallback, Preference, PublicOrganisation, Question, Rules, Situation};
use super::parameter::Parameter;
use crate::texts::Texts;

/// Reads and checks a rule set and its texts.
///
/// # Errors
/// Every fault, in the order of files and places.
pub fn load(files: &RuleFiles) -> Result<(Rules, Texts), Faults> {
    let faults = RefCell::new(Vec::new());
    let parsed = parse(files, &faults);
    let sources: Vec<Source<'_>> = parsed
        .iter()
        .map(|(path, content, table)| Source { file: File { path, content, faults: &faults }, table })
        .collect();
    let loader = Loader { sources: &sources, faults: &faults, items: RefCell::default() };
    let rules = loader.rules();
    let texts = wording::load(files, &rules, &loader);
    match (texts, faults.take()) {
        (Some(texts), faults) if faults.is_empty() => Ok((rules, texts)),
        (_, faults) => Err(Faults::new(faults, |path| files.get(path))),
    }
}

type Parsed<'a> = (&'a str, &'a str, Spanned<DeTable<'a>>);

/// Every TOML file, as far as it can be parsed.
fn parse<'a>(files: &'a RuleFiles, faults: &RefCell<Vec<Fault>>) -> Vec<Parsed<'a>> {
    let mut parsed = Vec::new();
    for (path, content) in files.iter() {
        if !is_expected(path) {
            let help = Some("rule files are described in docs/rule-files.md".to_owned());
            let message = format!("`{path}` has no place in a rule set");
            faults.borrow_mut().push(Fault { code: "unexpected-file", message, file: path.to_owned(), span: 0..0, help });
        } else if path.ends_with(".toml") {
            let (table, errors) = DeTable::parse_recoverable(content);
            faults.borrow_mut().extend(errors.iter().map(|error| Fault {
                code: "toml-syntax",
                message: error.message().to_owned(),
                file: path.to_owned(),
                span: error.span().unwrap_or(0..0),
                help: None,
            }));
            parsed.push((path, content, table));
        }
    }
    parsed
}

const SINGLE_FILES: [&str; 6] =
    ["policy.toml", "questions.toml", "situations.toml", "organisations.toml", "preferences.toml", "guarantees.toml"];
const FOLDERS: [&str; 4] = ["services", "entitlements", "parameters", "scenarios"];

fn is_expected(path: &str) -> bool {
    let parts: Vec<&str> = path.split('/').collect();
    match parts.as_slice() {
        [file] => SINGLE_FILES.contains(file),
        [folder, file] => FOLDERS.contains(folder) && file.ends_with(".toml"),
        ["texts", _, file] => file.ends_with(".ftl"),
        _ => false,
    }
}

/// One parsed TOML file.
struct Source<'a> {
    file: File<'a>,
    table: &'a Spanned<DeTable<'a>>,
}

/// What was declared, by kind and id: the file and the place of the id.
type Items = BTreeMap<(&'static str, String), (String, Range<usize>)>;

struct Loader<'a> {
    sources: &'a [Source<'a>],
    faults: &'a RefCell<Vec<Fault>>,
    items: RefCell<Items>,
}

impl<'a> Loader<'a> {
    fn rules(&self) -> Rules {
        let (id, languages, fallback) = self.policy();
        let questions = question::declared(self);
        let parameters = self.parameters();
        let situations = self.situations(&questions, &parameters);
        let situation_ids: Vec<String> = situations.iter().map(|situation| situation.id.clone()).collect();
        let entitlement_ids: Vec<String> = self.folder("entitlements").map(|(id, _)| id).collect();
        let names = Names {
            questions: &questions,
            situations: &situation_ids,
            parameters: &parameters,
            entitlements: &entitlement_ids,
        };
        let organisations = self.organisations();
        let with_existence = question::existence(self, &names);
        let services = service::load(self, &names, &organisations);
        let preferences = self.preferences(&names);
        let entitlements = entitlement::load(self, &names, &organisations, &services);
        let guarantees = scenario::guarantees(self, &names);
        let scenarios = scenario::scenarios(self, &names);
        Rules {
            id,
            languages,
            fallback,
            questions: with_existence,
            situations,
            organisations,
            services,
            preferences,
            entitlements,
            parameters,
            guarantees,
            scenarios,
        }
    }

    /// A file at the top, which must be there.
    fn single(&self, path: &str) -> Option<Table<'_>> {
        let found = self.sources.iter().find(|source| source.file.path == path);
        if found.is_none() {
            let message = format!("the file `{path}` is missing");
            let fault = Fault { code: "missing-file", message, file: path.to_owned(), span: 0..0, help: None };
            self.faults.borrow_mut().push(fault);
        }
        found.map(Source::whole)
    }

    /// The files of a folder, by the id that their name is.
    fn folder(&self, folder: &'static str) -> impl Iterator<Item = (String, Table<'_>)> {
        self.sources.iter().filter_map(move |source| {
            let name = source.file.path.strip_prefix(folder)?.strip_prefix('/')?.strip_suffix(".toml")?;
            Some((name.to_owned(), source.whole()))
        })
    }

    /// Notes a declaration; a second one of the same id is a fault.
    fn declare(&self, kind: &'static str, table: &Table<'_>, (id, span): &Placed<String>) {
        let place = (table.file.path.to_owned(), span.clone());
        let first = self.items.borrow().get(&(kind, id.clone())).cloned();
        match first {
            Some((file, _)) if !id.is_empty() => {
                table.fault("duplicate-id", format!("the {kind} `{id}` is declared twice, first in {file}"), span);
            }
            _ => {
                self.items.borrow_mut().insert((kind, id.clone()), place);
            }
        }
    }

    fn policy(&self) -> (String, Vec<String>, Fallback) {
        let empty = Fallback { channel: Channel::Counter, counters: Vec::new() };
        let Some(table) = self.single("policy.toml") else { return (String::new(), Vec::new(), empty) };
        let (id, _) = table.id("id");
        let languages = table.words("languages");
        if languages.is_empty() {
            table.fault("missing-key", "`languages` needs at least one language", &table.place("languages"));
        }
        let fallback = table.table("fallback");
        if fallback.is_none() && !table.has("fallback") {
            table.text("fallback");
        }
        let fallback = fallback.map_or(empty, |row| {
            let channel = channel(&row, "channel");
            if channel == Some(Channel::Web) {
                row.fault("web-fallback", "the last resort is a channel that everyone can use, not the web", &row.place("channel"));
            }
            let counters = row.words("counters");
            row.finish();
            Fallback { channel: channel.unwrap_or(Channel::Counter), counters }
        });
        table.finish();
        (id, languages, fallback)
    }

    fn situations(&self, questions: &[Question], parameters: &[Parameter]) -> Vec<Situation> {
        let Some(table) = self.single("situations.toml") else { return Vec::new() };
        let mut situations: Vec<Situation> = Vec::new();
        let mut known: Vec<String> = Vec::new();
        if let Some(rows) = table.table("situations") {
            for (id, span, value) in rows.entries() {
                self.declare("situation", &rows, &(id.to_owned(), span));
                let DeValue::String(text) = value.get_ref() else {
                    rows.fault("wrong-type", format!("`{id}` takes a condition as text"), &value.span());
                    continue;
                };
                let names = Names { questions, situations: &known, parameters, entitlements: &[] };
                let condition = rows.file.condition(text, value.span(), &names, Dialect::Rule);
                situations.push(Situation { id: id.to_owned(), condition });
                known.push(id.to_owned());
            }
        }
        if !known.iter().any(|id| id == "online") {
            table.fault("missing-situation", "the situation `online` must say who can use the web", &table.place("situations"));
        }
        table.finish();
        situations
    }

    fn organisations(&self) -> Vec<PublicOrganisation> {
        let Some(table) = self.single("organisations.toml") else { return Vec::new() };
        let mut organisations = Vec::new();
        if let Some(rows) = table.table("organisations") {
            for (id, span, value) in rows.entries() {
                self.declare("organisation", &rows, &(id.to_owned(), span));
                let DeValue::Table(row) = value.get_ref() else {
                    rows.fault("wrong-type", format!("`{id}` takes a table"), &value.span());
                    continue;
                };
                let row = Table::new(rows.file, row, value.span());
                let website = row.optional_text("website").map(|(site, _)| site);
                let source = website.is_some().then(|| row.source("fact-without-source", "fact-without-date")).flatten();
                if website.is_none() {
                    let _ = (row.has("source"), row.has("date"));
                }
                row.finish();
                organisations.push(PublicOrganisation { id: id.to_owned(), website, source });
            }
        }
        table.finish();
        organisations
    }

    fn preferences(&self, names: &Names<'_>) -> Vec<Preference> {
        let Some(table) = self.single("preferences.toml") else { return Vec::new() };
        let rows = table.tables("preference").into_iter().filter_map(|row| {
            let id = row.id("id");
            self.declare("preference", &row, &id);
            let when = row.condition("when", names, Dialect::Rule);
            let first = channel(&row, "first");
            row.finish();
            Some(Preference { id: id.0, when, first: first? })
        });
        let rows = rows.collect();
        table.finish();
        rows
    }

    fn parameters(&self) -> Vec<Parameter> {
        let mut parameters = Vec::new();
        for (_, table) in self.folder("parameters") {
            for row in table.tables("parameter") {
                let id = row.id("id");
                self.declare("parameter", &row, &id);
                parameters.extend(entitlement::parameter(&row, id.0));
                row.finish();
            }
            table.finish();
        }
        parameters
    }
}

impl<'a> Source<'a> {
    fn whole(&'a self) -> Table<'a> {
        Table::new(&self.file, self.table.get_ref(), self.table.span())
    }
}

/// The channel a key names.
fn channel(row: &Table<'_>, key: &'static str) -> Option<Channel> {
    let (id, span) = row.text(key);
    let channel = Channel::from_id(&id);
    if channel.is_none() && row.has(key) {
        unknown(row, "channel", &id, &span, &Channel::ALL.map(Channel::id));
    }
    channel
}

/// Channels a key lists.
fn channels(row: &Table<'_>, key: &'static str) -> Vec<Channel> {
    let named = row.texts(key).into_iter().filter_map(|(id, span)| {
        let channel = Channel::from_id(&id);
        if channel.is_none() {
            unknown(row, "channel", &id, &span, &Channel::ALL.map(Channel::id));
        }
        channel
    });
    named.collect()
}

/// Notes a name that was declared nowhere.
fn unknown(row: &Table<'_>, what: &str, id: &str, span: &Range<usize>, known: &[&str]) {
    let help = super::fault::nearest(id, known.iter().copied()).map(|name| format!("did you mean `{name}`?"));
    row.file.fault("unknown-name", format!("there is no {what} `{id}`"), span.clone(), help);
}
