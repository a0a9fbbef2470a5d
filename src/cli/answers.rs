//! Answers from a file or standard input, for every subcommand that takes them.
//!
//! Must not know: what the answers are for.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read as _};
use std::path::Path;

use anyhow::Context as _;
use serde_json::Value;

use super::Stop;
use crate::policy::{AnswerError, Answers, Policy};

/// Bytes; longer answers are refused, and not held in memory.
pub(super) const LONGEST: usize = 1 << 20;

/// Why answers were refused.
#[derive(Debug, PartialEq, Eq, serde::Serialize)]
pub(super) struct Refusal {
    pub code: &'static str,
    pub message: String,
}

impl Refusal {
    /// The code of the first, the sentences of all.
    fn of_answers(errors: &[AnswerError]) -> Self {
        let code = errors.first().map_or("answer-not-an-object", AnswerError::code);
        let sentences: Vec<String> = errors.iter().map(ToString::to_string).collect();
        Self { code, message: sentences.join("; ") }
    }

    pub(super) fn not_json(error: &serde_json::Error) -> Self {
        Self { code: "answer-not-json", message: format!("the answers are not JSON: {error}") }
    }

    pub(super) fn too_long(what: &str) -> Self {
        let message = format!("{what} has more than {LONGEST} bytes, and answers have far fewer");
        Self { code: "answer-too-long", message }
    }
}

/// The file, or standard input for `-`.
pub(super) fn open(path: &Path) -> Result<Box<dyn BufRead>, Stop> {
    if path.as_os_str() == "-" {
        return Ok(Box::new(BufReader::new(io::stdin())));
    }
    let file = File::open(path).with_context(|| format!("the answers in `{}` cannot be read", path.display()));
    Ok(Box::new(BufReader::new(file.map_err(Stop::Machine)?)))
}

/// An object keyed by question id.
pub(super) fn read(policy: &Policy, value: &Value) -> Result<Answers, Refusal> {
    Answers::from_json(policy.questions(), value).map_err(|errors| Refusal::of_answers(&errors))
}

/// The answers of one person, from the one object that is there.
pub(super) fn of_one_person(policy: &Policy, path: &Path) -> Result<Answers, Stop> {
    let mut text = Vec::new();
    let limit = u64::try_from(LONGEST).unwrap_or(u64::MAX);
    open(path)?.take(limit).read_to_end(&mut text)?;
    let whole = if text.len() < LONGEST { Ok(()) } else { Err(Refusal::too_long("the object")) };
    let value = whole.and_then(|()| serde_json::from_slice(&text).map_err(|error| Refusal::not_json(&error)));
    value.and_then(|value: Value| read(policy, &value)).map_err(|refusal| Stop::Input(refusal.message))
}
