//! The architecture as a test: who may know whom, and what is absent where.
//!
//! It reads the source, not the compiled crate, because a dependency that
//! compiles is exactly what it looks for. `ARCHITECTURE.md` says the same in
//! words.

mod road;
mod source;

use std::path::{Path, PathBuf};

use self::road::{faults, modules};
use self::source::SourceFile;

fn shipped() -> Vec<SourceFile> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    let mut open = vec![PathBuf::from("src")];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(root.join(&folder)).unwrap() {
            let entry = entry.unwrap();
            let path = folder.join(entry.file_name());
            if entry.file_type().unwrap().is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = std::fs::read_to_string(root.join(&path)).unwrap();
                files.push(SourceFile::new(&path.to_string_lossy(), &text));
            }
        }
    }
    files
}

#[test]
fn every_module_keeps_to_the_road() {
    let files = shipped();
    assert!(files.iter().any(|file| file.path == "src/lib.rs"), "the source was not found");
    let found: Vec<String> = files.iter().flat_map(faults).collect();
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[test]
fn the_road_names_no_module_that_is_not_there() {
    let files = shipped();
    let ghosts: Vec<&str> = modules().filter(|module| !files.iter().any(|file| file.module() == *module)).collect();
    assert!(ghosts.is_empty(), "{ghosts:?}");
}

/// What the checker says of one made-up file.
fn said(path: &str, text: &str) -> String {
    faults(&SourceFile::new(path, text)).join("\n")
}

#[test]
fn a_module_that_knows_what_stands_above_it_is_found() {
    for (path, text) in [
        ("src/policy/decision.rs", "use crate::directory::Directory;"),
        ("src/policy/decision.rs", "fn f() { crate::plan::draw() }"),
        ("src/policy/decision.rs", "use crate::{directory, texts::Texts};"),
        ("src/policy/decision.rs", "use crate::{\n    texts::{Texts, TextFile},\n    web::Page,\n};"),
        ("src/policy.rs", "use super::directory::Directory;"),
        ("src/policy/load/files.rs", "use super::super::super::clock;"),
        ("src/directory/hours.rs", "use crate::policy::Answers;"),
        ("src/texts.rs", "use crate::policy::Policy;"),
        ("src/plan/planner.rs", "use crate::citizen::visit;"),
        ("src/citizen/routes.rs", "use crate::agent::page;"),
        ("src/web/pages.rs", "use crate::citizen::words;"),
        ("src/citizen/routes.rs", "use crate::clock::now;"),
        ("src/main.rs", "use aiguillage::policy::Policy;"),
    ] {
        assert!(said(path, text).contains("must not know"), "{path}: {text}");
    }
}

#[test]
fn what_a_module_may_know_is_no_fault() {
    for (path, text) in [
        ("src/policy/load.rs", "use crate::texts::Texts;"),
        ("src/policy/load.rs", "use crate::{policy::model, texts::Texts};"),
        ("src/policy/load.rs", "use super::super::policy::model;"),
        ("src/directory/import/dila.rs", "use super::super::hours::OpeningHours;"),
        ("src/plan.rs", "use crate::directory::Opening;\nuse crate::policy::Policy;"),
        ("src/citizen/routes.rs", "use crate::web::error;"),
        ("src/cli/serve.rs", "use crate::{citizen, clock};"),
        ("src/main.rs", "fn main() { aiguillage::cli::main(); }"),
    ] {
        assert_eq!(said(path, text), "", "{path}: {text}");
    }
}

#[test]
fn a_crate_where_it_has_no_place_is_found() {
    for (path, text) in [
        ("src/policy/decision.rs", "use actix_web::web;"),
        ("src/policy/decision.rs", "let text = std::fs::read(path);"),
        ("src/directory/import.rs", "use actix_web::web;"),
        ("src/plan/contact.rs", "use handlebars::Handlebars;"),
        ("src/cli/serve.rs", "let db = sled::open(path);"),
        ("src/store/kept.rs", "let db = sled::open(path);"),
        ("src/store.rs", "use sled::Db;"),
        ("src/cli/plan.rs", "getrandom::fill(&mut bytes)"),
        ("src/store/code.rs", "getrandom::fill(&mut bytes)"),
    ] {
        assert!(said(path, text).contains("has no place"), "{path}: {text}");
    }
    assert_eq!(said("src/policy/load/files.rs", "let text = std::fs::read(path);"), "");
    assert_eq!(said("src/web/seal.rs", "getrandom::fill(&mut nonce)"), "");
    assert_eq!(said("src/store/sled/opening.rs", "sled::Config::new()"), "");
    assert_eq!(said("src/store.rs", "mod sled;\npub use self::sled::SledStore;"), "");
}

#[test]
fn a_clock_read_outside_the_clock_is_found() {
    for call in ["Utc::now()", "chrono::Local::now()", "SystemTime::now()", "std::time::Instant::now()"] {
        let text = format!("fn f() {{ let now = {call}; }}");
        assert!(said("src/cli/plan.rs", &text).contains("reads the clock"), "{call}");
        assert_eq!(said("src/clock.rs", &text), "");
    }
}

#[test]
fn words_in_comments_texts_and_tests_are_no_fault() {
    for text in [
        "// actix_web would be wrong here",
        "/* crate::directory /* nested */ Utc::now() */",
        "const URL: &str = \"https://example.org\"; const A: &str = \"crate::plan\";",
        "const A: &str = r#\"a \" crate::plan\"#;",
        "const QUOTE: char = '\"'; fn f<'a>(a: &'a str) {} // \" crate::plan",
        "#[cfg(test)]\nmod tests {\n    use crate::directory::Directory;\n}",
    ] {
        assert_eq!(said("src/policy/decision.rs", text), "", "{text}");
    }
    assert_eq!(said("src/policy/load/tests.rs", "use crate::directory::Directory;"), "");
    let after = "const QUOTE: char = '\"'; use crate::plan::Place;";
    assert!(!said("src/policy/decision.rs", after).is_empty(), "what follows a quoted quote is code");
}

#[test]
fn a_file_too_long_to_read_at_once_is_found() {
    let lines = |count: usize| "//\n".repeat(count);
    assert_eq!(said("src/plan.rs", &lines(400)), "");
    assert!(said("src/plan.rs", &lines(401)).contains("401 lines"));
    let tests = format!("{}#[cfg(test)]\nmod tests {{\n{}}}\n", lines(390), lines(500));
    assert_eq!(said("src/plan.rs", &tests), "");
}

#[test]
fn a_module_without_a_place_on_the_road_is_found() {
    assert!(said("src/helper.rs", "").contains("no place on the road"));
}
