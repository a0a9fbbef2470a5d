//! Lines of answers, however long or broken: none of them stops the others.
//!
//! Must not know: questions, plans.

use std::io::{self, BufRead, Read};

use serde_json::Value;

use crate::cli::answers::{LONGEST, Refusal};

/// A line that is not blank.
#[derive(Debug)]
pub(super) struct Line {
    /// From 1, blank lines counted.
    pub number: usize,
    /// `None` when too long.
    bytes: Option<Vec<u8>>,
}

impl Line {
    pub(super) fn value(&self) -> Result<Value, Refusal> {
        let bytes = self.bytes.as_ref().ok_or_else(|| Refusal::too_long("the line"))?;
        serde_json::from_slice(bytes).map_err(|error| Refusal::not_json(&error))
    }

    /// The line ends before its JSON does.
    pub(super) fn is_open(&self) -> bool {
        let parsed = self.bytes.as_ref().map(|bytes| serde_json::from_slice::<Value>(bytes));
        parsed.is_some_and(|parsed| parsed.is_err_and(|error| error.is_eof()))
    }

    pub(super) fn is_object(&self) -> bool {
        self.value().is_ok_and(|value| value.is_object())
    }

    pub(super) fn len(&self) -> usize {
        self.bytes.as_ref().map_or(LONGEST, Vec::len)
    }

    /// Several lines as one; too long if one of them or all together are.
    pub(super) fn joined(lines: &[Self]) -> Self {
        let parts: Option<Vec<&[u8]>> = lines.iter().map(|line| line.bytes.as_deref()).collect();
        let bytes = parts.map(|parts| parts.concat()).filter(|bytes| bytes.len() <= LONGEST);
        Self { number: lines.first().map_or(1, |line| line.number), bytes }
    }
}

/// The lines of an input that are not blank.
pub(super) struct Lines {
    input: Box<dyn BufRead>,
    read: usize,
}

impl Lines {
    pub(super) fn new(input: Box<dyn BufRead>) -> Self {
        Self { input, read: 0 }
    }

    fn next_line(&mut self) -> io::Result<Option<Line>> {
        let mut bytes = Vec::new();
        let limit = u64::try_from(LONGEST).unwrap_or(u64::MAX);
        let read = self.input.by_ref().take(limit).read_until(b'\n', &mut bytes)?;
        if read == 0 {
            return Ok(None);
        }
        self.read += 1;
        if read < LONGEST || bytes.ends_with(b"\n") {
            return Ok(Some(Line { number: self.read, bytes: Some(bytes) }));
        }
        self.input.skip_until(b'\n')?;
        Ok(Some(Line { number: self.read, bytes: None }))
    }
}

impl Iterator for Lines {
    type Item = io::Result<Line>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let line = self.next_line().transpose()?;
            let blank =
                line.as_ref().is_ok_and(|line| line.bytes.as_ref().is_some_and(|bytes| bytes.trim_ascii().is_empty()));
            if !blank {
                return Some(line);
            }
        }
    }
}
