//! A whole store as lines of JSON: to move it, to keep it elsewhere, to shrink it.
//!
//! The first line names the form, each other line holds one record, and the last
//! the number of records and the SHA-256 of all lines before it: an export that
//! was cut short or changed is refused. What is sealed stays sealed.

use std::io::{BufRead, Write};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use super::error::StoreError;
use super::kept::Kept;
use super::keys::hexadecimal;
use super::shelves::{LAST, Shelf, Shelves};

const FORM: u32 = 1;

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum Line {
    Export { form: u32, at: DateTime<Utc> },
    Record { shelf: String, key: String, value: Value },
    End { records: u64, sha256: String },
}

/// How many records went into an export, and how many did not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Told {
    pub records: u64,
    pub left_out: u64,
}

impl<S: Shelves> Kept<S> {
    /// Writes all records, or fails.
    ///
    /// # Errors
    /// Trouble of the store, or the output cannot be written.
    pub fn export(&self, out: &mut dyn Write, now: DateTime<Utc>) -> Result<Told, StoreError> {
        self.export_those(out, now, &|_, _, _| true)
    }

    /// Writes the records that can be read, so that they can be imported into a
    /// new store.
    ///
    /// # Errors
    /// Trouble of the store, or the output cannot be written.
    pub fn export_what_is_left(&self, out: &mut dyn Write, now: DateTime<Utc>) -> Result<Told, StoreError> {
        self.export_those(out, now, &|shelf, key, content| self.look_at(shelf, key, content).is_ok())
    }

    fn export_those(
        &self,
        out: &mut dyn Write,
        now: DateTime<Utc>,
        wanted: &dyn Fn(Shelf, &str, &[u8]) -> bool,
    ) -> Result<Told, StoreError> {
        let mut lines = Lines { out, hash: Sha256::new() };
        lines.write(&Line::Export { form: FORM, at: now })?;
        let mut told = Told::default();
        for shelf in Shelf::ALL {
            self.shelves.walk(shelf, "", LAST, &mut |key, content| {
                if !wanted(shelf, key, content) {
                    told.left_out += 1;
                    return Ok(());
                }
                told.records += 1;
                let value = serde_json::from_slice(content).map_err(|_| unreadable(shelf))?;
                lines.write(&Line::Record { shelf: shelf.name().to_owned(), key: key.to_owned(), value })
            })?;
        }
        let (records, sha256) = (told.records, hexadecimal(&lines.hash.clone().finalize()));
        lines.write(&Line::End { records, sha256 })?;
        Ok(told)
    }
}

fn unreadable(shelf: Shelf) -> StoreError {
    StoreError::Damaged { what: format!("a record of `{}` is no JSON", shelf.name()) }
}

struct Lines<'a> {
    out: &'a mut dyn Write,
    hash: Sha256,
}

impl Lines<'_> {
    fn write(&mut self, line: &Line) -> Result<(), StoreError> {
        let unwritten = |error: std::io::Error| StoreError::NotWritten { what: error.to_string() };
        let mut text = serde_json::to_vec(line).map_err(|error| unwritten(error.into()))?;
        text.push(b'\n');
        self.hash.update(&text);
        self.out.write_all(&text).map_err(unwritten)
    }
}

/// One record of an export.
pub(super) struct Exported {
    pub(super) shelf: Shelf,
    pub(super) key: String,
    pub(super) content: Vec<u8>,
}

/// Hands over each record. Only when this returns is it sure that the export is
/// whole: until then, nothing may be put in force.
pub(super) fn read(
    input: &mut dyn BufRead,
    each: &mut dyn FnMut(Exported) -> Result<(), StoreError>,
) -> Result<u64, StoreError> {
    let mut reading = Reading { hash: Sha256::new(), number: 0, records: 0 };
    let mut text = Vec::new();
    loop {
        text.clear();
        let length = input.read_until(b'\n', &mut text).map_err(|error| reading.fault(&error.to_string()))?;
        reading.number += 1;
        if length == 0 {
            return Err(reading.fault("the end is missing: the export was cut short"));
        }
        if reading.take(&text, each)? {
            return Ok(reading.records);
        }
    }
}

struct Reading {
    hash: Sha256,
    number: u64,
    records: u64,
}

impl Reading {
    /// Whether this was the end.
    fn take(
        &mut self,
        text: &[u8],
        each: &mut dyn FnMut(Exported) -> Result<(), StoreError>,
    ) -> Result<bool, StoreError> {
        let line = serde_json::from_slice(text).map_err(|_| self.fault("it is no line of an export"))?;
        match line {
            Line::Export { form: FORM, .. } if self.number == 1 => {}
            Line::Record { shelf, key, value } if self.number > 1 => {
                self.records += 1;
                let shelf = Shelf::from_name(&shelf).ok_or_else(|| self.fault("this kind of record is not known"))?;
                each(Exported { shelf, key, content: value.to_string().into_bytes() })?;
            }
            Line::End { records, sha256 } if records == self.records => {
                let whole = sha256 == hexadecimal(&self.hash.clone().finalize());
                return if whole { Ok(true) } else { Err(self.fault("the export was changed after it was written")) };
            }
            _ => return Err(self.fault("it is not what should stand here")),
        }
        self.hash.update(text);
        Ok(false)
    }

    fn fault(&self, what: &str) -> StoreError {
        StoreError::Export { line: self.number, what: what.to_owned() }
    }
}
