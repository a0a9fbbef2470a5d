//! `aiguillage directory`: looks into the directory, and validates files before they are used.
//!
//! A set of functions over arguments and an output: no clock, no settings, no web.

mod import;
mod nearest;
mod stats;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::Context as _;
use clap::{Args, Subcommand, ValueEnum};

use crate::directory::{Directory, ImportReport};

/// Arguments of `aiguillage directory`.
#[derive(Debug, Args)]
pub struct DirectoryArgs {
    #[command(subcommand)]
    pub verb: Verb,
}

/// What to do with the directory.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Read a file or folder of counters and say what was read, refused or mended, and why.
    Import(import::ImportArgs),
    /// Show the counters that a person of a commune would be told of.
    Nearest(nearest::NearestArgs),
    /// Count what the directory holds.
    Stats(stats::StatsArgs),
}

/// How to print.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    #[default]
    Text,
    Json,
}

/// Runs one verb. `elapsed` tells the time since the program began, for the load time shown by
/// `stats`: reading the clock is not this module's business.
///
/// # Errors
/// A directory that cannot be loaded, a commune that is not known, an import with refused
/// records, or an output that is closed.
pub fn run(arguments: &DirectoryArgs, stdout: &mut dyn Write, elapsed: &dyn Fn() -> Duration) -> anyhow::Result<()> {
    match &arguments.verb {
        Verb::Import(arguments) => import::run(arguments, stdout),
        Verb::Nearest(arguments) => nearest::run(arguments, stdout),
        Verb::Stats(arguments) => stats::run(arguments, stdout, elapsed),
    }
}

/// The shipped directory, with that of a file or folder if one is named.
fn load(external: Option<&Path>) -> anyhow::Result<(Directory, Option<ImportReport>)> {
    let shipped = Directory::shipped()?;
    match external {
        None => Ok((shipped, None)),
        Some(path) => {
            let loaded = shipped.with_external(path);
            let (directory, report) = loaded.with_context(|| format!("loading {}", path.display()))?;
            Ok((directory, Some(report)))
        }
    }
}

/// `--directory FILE`.
#[derive(Debug, Args)]
struct External {
    /// A file or folder of counters to add to those inside the program.
    #[arg(long = "directory", value_name = "FILE")]
    path: Option<PathBuf>,
}

#[cfg(test)]
mod tests;
