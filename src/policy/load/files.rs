//! The files of a rule set: from a folder, from this program, or from memory.
//!
//! Knows which files a rule set has, not what stands in them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};

use crate::policy::fault::{Fault, nearest};

/// Bytes of one file.
const LARGEST: usize = 1_000_000;

/// Folders within folders, as in `texts/fr/`; also ends a loop of links.
const DEEPEST: usize = 4;

/// At the top of the folder.
pub(super) const NAMES: [&str; 7] = [
    "policy.toml",
    "questions.toml",
    "situations.toml",
    "quantities.toml",
    "organisations.toml",
    "preferences.toml",
    "guarantees.toml",
];

/// Of TOML files, one level deep.
pub(super) const FOLDERS: [&str; 4] = ["services", "entitlements", "parameters", "scenarios"];

/// The shipped places are data of the directory, not rules.
const DIRECTORY: &str = "directory";

#[derive(RustEmbed)]
#[folder = "rules/"]
#[exclude = "directory/*"]
struct Shipped;

/// The files of one rule set, by path relative to its folder, with `/`.
#[derive(Clone, Debug, Default)]
pub struct RuleFiles {
    files: BTreeMap<String, String>,
    refused: Vec<Fault>,
}

/// Why a folder of rules could not be read at all.
#[derive(Debug, thiserror::Error)]
#[error("cannot read `{}`: {source}; give the folder that holds policy.toml", .path.display())]
pub struct LoadError {
    pub path: PathBuf,
    pub source: io::Error,
}

impl LoadError {
    /// A stable code, listed in the manual.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        "rules-unreadable"
    }
}

impl RuleFiles {
    /// Reads a folder. Files beginning with a dot and the folder `directory`
    /// are left alone; files that no rule set has become faults of [`super::load`].
    ///
    /// # Errors
    /// The folder or a file in it cannot be read.
    pub fn read(folder: &Path) -> Result<Self, LoadError> {
        let mut files = Self::default();
        files.read_folder(folder, "", 0)?;
        Ok(files)
    }

    /// The rules this program ships.
    #[must_use]
    pub fn embedded() -> Self {
        let mut files = Self::default();
        for path in Shipped::iter().filter(|path| !is_ignored(path)) {
            if let Some(file) = Shipped::get(&path) {
                files.add(&path, &file.data);
            }
        }
        files
    }

    /// Files from memory, by path.
    #[must_use]
    pub fn from_memory<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Self {
        let mut found = Self::default();
        files.into_iter().for_each(|(path, content)| found.add(path, content));
        found
    }

    /// Puts a file in, in place of one of that path.
    pub fn insert(&mut self, path: &str, content: &str) {
        self.files.remove(path);
        self.refused.retain(|fault| fault.file != path);
        self.add(path, content.as_bytes());
    }

    /// The version of a policy: twelve hexadecimal digits of the SHA-256 over
    /// the paths and contents.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let mut hash = Sha256::new();
        for (path, content) in &self.files {
            hash.update(format!("{path}\0{}\0", content.len()));
            hash.update(content);
        }
        let digits = |byte: &u8| [byte >> 4, byte & 15].map(|digit| char::from_digit(digit.into(), 16).unwrap_or('0'));
        hash.finalize().iter().take(6).flat_map(digits).collect()
    }

    #[must_use]
    pub fn get(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    /// Path and content, by path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(path, content)| (path.as_str(), content.as_str()))
    }

    /// The paths of files that came, went or are others than before.
    #[must_use]
    pub fn changed_since(&self, before: &Self) -> Vec<String> {
        let paths: BTreeSet<&String> = self.paths().chain(before.paths()).collect();
        paths.into_iter().filter(|path| self.found_at(path) != before.found_at(path)).cloned().collect()
    }

    fn paths(&self) -> impl Iterator<Item = &String> {
        self.files.keys().chain(self.refused.iter().map(|fault| &fault.file))
    }

    fn found_at(&self, path: &str) -> (Option<&str>, Vec<&Fault>) {
        (self.get(path), self.refused.iter().filter(|fault| fault.file == path).collect())
    }

    pub(super) fn refused(&self) -> Vec<Fault> {
        self.refused.clone()
    }

    fn read_folder(&mut self, folder: &Path, prefix: &str, depth: usize) -> Result<(), LoadError> {
        let unreadable = |path: &Path| {
            let path = path.to_owned();
            move |source| LoadError { path, source }
        };
        for entry in fs::read_dir(folder).map_err(unreadable(folder))? {
            let entry = entry.map_err(unreadable(folder))?;
            let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if is_ignored(&path) {
                continue;
            }
            if !entry.path().is_dir() {
                self.add(&path, &read_file(&entry.path()).map_err(unreadable(&entry.path()))?);
            } else if depth + 1 < DEEPEST {
                self.read_folder(&entry.path(), &format!("{path}/"), depth + 1)?;
            } else {
                self.refuse("unexpected-file", &path, "folders do not nest so deep".to_owned(), None);
            }
        }
        Ok(())
    }

    fn add(&mut self, path: &str, content: &[u8]) {
        if !is_expected(path) {
            let known = NAMES.into_iter().chain(FOLDERS);
            let help = nearest(path.split('/').next().unwrap_or(path), known).map_or_else(
                || "move it out of the folder of rules".to_owned(),
                |name| format!("did you mean `{name}`?"),
            );
            self.refuse("unexpected-file", path, "no rule set has this file".to_owned(), Some(help));
        } else if content.len() > LARGEST {
            let help = Some("split it into several files".to_owned());
            self.refuse("file-too-large", path, "the file is larger than one megabyte".to_owned(), help);
        } else {
            self.add_text(path, content);
        }
    }

    fn add_text(&mut self, path: &str, content: &[u8]) {
        if let Err(error) = std::str::from_utf8(content) {
            let message = format!("byte {} is not text in UTF-8", error.valid_up_to());
            self.refuse("not-utf8", path, message, Some("save the file as UTF-8".to_owned()));
            self.refused
                .iter_mut()
                .rev()
                .take(1)
                .for_each(|fault| fault.span = error.valid_up_to()..error.valid_up_to());
        }
        self.files.insert(path.to_owned(), String::from_utf8_lossy(content).into_owned());
    }

    fn refuse(&mut self, code: &'static str, path: &str, message: String, help: Option<String>) {
        self.refused.push(Fault { code, message, file: path.to_owned(), span: 0..0, help });
    }
}

/// At most one byte more than is taken, however large the file is.
fn read_file(path: &Path) -> io::Result<Vec<u8>> {
    let mut content = Vec::new();
    fs::File::open(path)?.take(LARGEST as u64 + 1).read_to_end(&mut content)?;
    Ok(content)
}

fn is_ignored(path: &str) -> bool {
    let mut names = path.split('/');
    names.clone().next() == Some(DIRECTORY) || names.any(|name| name.starts_with('.'))
}

fn is_expected(path: &str) -> bool {
    let names: Vec<&str> = path.split('/').collect();
    let ends = |name: &str, end| Path::new(name).extension().is_some_and(|found| found == end);
    match names.as_slice() {
        [name] => NAMES.contains(name),
        [folder, name] => FOLDERS.contains(folder) && ends(name, "toml"),
        [folder, _, name] => *folder == "texts" && ends(name, "ftl"),
        _ => false,
    }
}
