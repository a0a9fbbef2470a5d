//! The peers on npm, each in a Node.js process of its own: once to answer,
//! once, after the answers were compared, to be timed.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::{Answered, Timed};
use crate::case::Case;
use crate::outcome::Outcomes;

/// A script in `node/`, and what it reads.
pub struct Peer<'a> {
    pub name: &'a str,
    pub folder: &'a Path,
}

#[derive(Deserialize)]
struct Answers {
    version: String,
    full: Vec<Option<Outcomes>>,
    partial: Vec<Option<Outcomes>>,
}

/// Writes the answers of all cases for the peers.
///
/// # Errors
/// The folder cannot be written to.
pub fn write_cases(folder: &Path, outcomes: &[&str], full: &[Case], partial: &[Case]) -> Result<()> {
    let given = |cases: &[Case]| cases.iter().map(|case| Value::Object(case.given.clone())).collect::<Vec<_>>();
    let cases = json!({ "outcomes": outcomes, "full": given(full), "partial": given(partial) });
    write(folder, "cases.json", &cases)
}

/// # Errors
/// The folder cannot be written to.
pub fn write(folder: &Path, name: &str, value: &Value) -> Result<()> {
    fs::create_dir_all(folder)?;
    let path = folder.join(name);
    fs::write(&path, serde_json::to_string_pretty(value)?).with_context(|| format!("writing {}", path.display()))
}

impl Peer<'_> {
    /// The version, and what it says of each case.
    ///
    /// # Errors
    /// The script fails.
    pub fn answer(&self) -> Result<(String, Answered)> {
        let Answers { version, full, partial } = self.run("answer")?;
        Ok((version, Answered { full, partial }))
    }

    /// # Errors
    /// The script fails.
    pub fn time(&self) -> Result<Timed> {
        self.run("time")
    }

    fn run<T: DeserializeOwned>(&self, what: &str) -> Result<T> {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("node").join(format!("{}.mjs", self.name));
        let output = Command::new("node").arg(&script).arg(what).arg(self.folder).stderr(Stdio::inherit()).output();
        let output = output.context("Node.js 20 or later is needed for the peers on npm")?;
        ensure!(output.status.success(), "{} fails", script.display());
        serde_json::from_slice(&output.stdout).with_context(|| format!("what {} prints", script.display()))
    }
}
