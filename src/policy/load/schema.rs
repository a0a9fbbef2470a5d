//! The format of rule files as JSON Schema (draft 2020-12), for editors.
//!
//! Keys, kinds and the form of ids are the constants that the readers beside
//! this module use; tests hold what is needed, and of which type, to what those
//! readers say. Names that a rule set declares are beyond a schema: `check`
//! knows those. Editors for TOML read a part of the draft only, so nothing here
//! refers to anything (`$ref`) or is put together (`allOf`).

mod entitlements;
mod guarantees;
mod organisations;
mod parameters;
mod policy;
mod preferences;
mod quantities;
mod questions;
mod scenarios;
mod services;
mod situations;
mod table;
mod value;

use serde_json::{Value, json};

use self::table::TableSchema;
use super::files::{FOLDERS, NAMES};

/// The schema of one sort of rule file.
#[derive(Clone, Debug)]
pub struct RuleSchema {
    /// `questions`, `services` and so on.
    pub name: &'static str,
    /// The files within a rule set that it is for, with `*` for any name.
    pub files: String,
    /// What such a file says, in a few words.
    pub about: &'static str,
    /// The schema itself.
    pub json: Value,
}

/// One schema for each sort of TOML file of a rule set.
#[must_use]
pub fn all() -> Vec<RuleSchema> {
    let at_top = NAMES.iter().map(|file| (file.trim_end_matches(".toml"), (*file).to_owned()));
    let in_folders = FOLDERS.iter().map(|folder| (*folder, format!("{folder}/*.toml")));
    at_top.chain(in_folders).filter_map(|(name, files)| of_sort(name, files)).collect()
}

fn of_sort(name: &'static str, files: String) -> Option<RuleSchema> {
    let (about, table): (_, TableSchema) = match name {
        "policy" => ("what the rule set is, its languages, its last resort", policy::file()),
        "questions" => ("what may be asked, in the order of asking", questions::file()),
        "situations" => ("named conditions over answers", situations::file()),
        "quantities" => ("named sums, products and tables", quantities::file()),
        "organisations" => ("who answers and who pays", organisations::file()),
        "preferences" => ("which channel comes first, and why", preferences::file()),
        "guarantees" => ("what must hold for every possible person", guarantees::file()),
        "services" => ("one public service a file", services::file()),
        "entitlements" => ("one right or benefit a file", entitlements::file()),
        "parameters" => ("dated amounts with their sources", parameters::file()),
        "scenarios" => ("personas with the plan they must get", scenarios::file()),
        _ => return None,
    };
    let mut json = table.json();
    if let Some(object) = json.as_object_mut() {
        object.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
        object.insert("$id".to_owned(), json!(format!("urn:aiguillage:rules:{name}")));
        object.insert("title".to_owned(), json!(format!("Aiguillage: {files}")));
    }
    Some(RuleSchema { name, files, about, json })
}
