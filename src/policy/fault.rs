//! What is wrong with a rule set, and where, for a person who writes rules.
//!
//! Knows nothing of the format: `load` finds faults, this module sorts, places
//! and shows them.

pub mod codes;
mod render;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;

use serde_json::{Value, json};

/// One fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Stable; listed in [`codes::ALL`] and in the manual.
    pub code: &'static str,
    pub message: String,
    /// Path within the rule set, with `/`.
    pub file: String,
    /// Bytes in the file; empty at its start for a fault of the whole file.
    pub span: Range<usize>,
    /// What to do about it.
    pub help: Option<String>,
}

/// Every fault of a rule set, by file and place, with the texts they point into.
#[derive(Clone, PartialEq, Eq)]
pub struct Faults {
    faults: Vec<Fault>,
    texts: BTreeMap<String, String>,
}

/// How faults are shown to people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    Plain,
    /// For a terminal.
    Colours,
}

/// A place for people, counted from 1; columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    pub line: usize,
    pub column: usize,
}

impl Faults {
    /// Sorts the faults and keeps the texts they point into; `text` gives the
    /// content of a file. Spans are brought within it.
    #[must_use]
    pub fn new<'a>(mut faults: Vec<Fault>, text: impl Fn(&str) -> Option<&'a str>) -> Self {
        let mut texts = BTreeMap::new();
        for fault in &mut faults {
            let content = text(&fault.file).unwrap_or_default();
            fault.span = within(content, &fault.span);
            texts.entry(fault.file.clone()).or_insert_with(|| content.to_owned());
        }
        faults.sort_by(|left, right| order(left).cmp(&order(right)));
        faults.dedup();
        Self { faults, texts }
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.faults.is_empty()
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.faults.len()
    }

    pub fn iter(&self) -> std::slice::Iter<'_, Fault> {
        self.faults.iter()
    }

    /// The bytes a fault points at, as text.
    #[must_use]
    pub fn underlined(&self, fault: &Fault) -> &str {
        self.text(&fault.file).get(fault.span.clone()).unwrap_or_default()
    }

    /// Where a fault begins and ends.
    #[must_use]
    pub fn positions(&self, fault: &Fault) -> (Position, Position) {
        let text = self.text(&fault.file);
        (position(text, fault.span.start), position(text, fault.span.end))
    }

    /// The faults for a person: the line, a caret, the help.
    #[must_use]
    pub fn to_text(&self, theme: Theme) -> String {
        self.iter().map(|fault| render::report(fault, self.text(&fault.file), theme)).collect()
    }

    /// The faults for a program: `{"faults": [{code, message, file, line,
    /// column, end_line, end_column, help}]}`.
    #[must_use]
    pub fn to_json(&self) -> Value {
        json!({ "faults": self.list() })
    }

    /// The objects of [`Faults::to_json`].
    #[must_use]
    pub fn list(&self) -> Vec<Value> {
        self.iter().map(|fault| self.fault_to_json(fault)).collect()
    }

    fn fault_to_json(&self, fault: &Fault) -> Value {
        let (start, end) = self.positions(fault);
        json!({
            "code": fault.code, "message": fault.message, "file": fault.file,
            "line": start.line, "column": start.column, "end_line": end.line, "end_column": end.column,
            "help": fault.help,
        })
    }

    /// The place of a byte of a text.
    #[must_use]
    pub fn position_of(text: &str, at: usize) -> Position {
        position(text, at)
    }

    fn text(&self, file: &str) -> &str {
        self.texts.get(file).map(String::as_str).unwrap_or_default()
    }
}

impl From<Fault> for Faults {
    fn from(fault: Fault) -> Self {
        Self { faults: vec![fault], texts: BTreeMap::new() }
    }
}

impl<'a> IntoIterator for &'a Faults {
    type Item = &'a Fault;
    type IntoIter = std::slice::Iter<'a, Fault>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.to_text(Theme::Plain))
    }
}

/// As for a person: a fault in a test's output should be readable.
impl fmt::Debug for Faults {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

impl std::error::Error for Faults {}

/// The candidate a person most likely meant, if any is near enough to suggest.
pub fn nearest<'a>(word: &str, candidates: impl Iterator<Item = &'a str>) -> Option<String> {
    let far = (word.chars().count() / 3).max(1);
    candidates
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate))
        .filter(|(distance, _)| *distance <= far)
        .min()
        .map(|(_, candidate)| candidate.to_owned())
}

fn order(fault: &Fault) -> (&str, usize, usize, &str, &str) {
    (&fault.file, fault.span.start, fault.span.end, fault.code, &fault.message)
}

fn within(text: &str, span: &Range<usize>) -> Range<usize> {
    let start = text.floor_char_boundary(span.start);
    start..text.ceil_char_boundary(span.end).max(start)
}

fn position(text: &str, at: usize) -> Position {
    let before = text.get(..at).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    Position { line, column: before.get(start..).unwrap_or_default().chars().count() + 1 }
}
