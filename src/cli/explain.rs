//! `aiguillage explain`: why the plan says what it says, and what would change it.

use std::io::Write;
use std::path::PathBuf;

use chrono_tz::Europe::Paris;
use serde_json::json;

use super::voice::Voice;
use super::{Format, RulesArgs, Stop, answers, load_policy, moment};
use crate::speech::terminal;

/// Arguments of `aiguillage explain`.
#[derive(Debug, clap::Args)]
pub(super) struct ExplainArgs {
    /// A JSON object keyed by question id; `-` for standard input.
    #[arg(long, value_name = "FILE")]
    answers: PathBuf,
    /// The moment of the plan: 2026-11-24T10:00 in Paris, or RFC 3339. Now if left out.
    #[arg(long)]
    at: Option<String>,
    /// The language of the text.
    #[arg(long)]
    lang: Option<String>,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    #[command(flatten)]
    rules: RulesArgs,
}

pub(super) fn run(arguments: &ExplainArgs, out: &mut impl Write) -> Result<(), Stop> {
    let policy = load_policy(&arguments.rules, Format::Text)?;
    let at = moment(arguments.at.as_deref())?;
    let voice = Voice::of(&policy, arguments.lang.as_deref(), at)?;
    let day = at.with_timezone(&Paris).date_naive();
    let answers = answers::of_one_person(&policy, &arguments.answers)?;
    let explanation = policy.explain(&answers, day);
    match arguments.format {
        Format::Json => writeln!(out, "{}", json!(explanation))?,
        Format::Text => write!(out, "{}", terminal::explain(&explanation, &answers, &policy, voice.words(&policy)))?,
    }
    Ok(())
}
