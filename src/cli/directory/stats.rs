//! `aiguillage directory stats`: what the directory holds, and how long it takes to load.

use std::io::Write;
use std::time::Duration;

use clap::Args;
use serde_json::json;

use super::{External, Format, load};
use crate::directory::{DataSet, Statistics};

/// Arguments of `stats`.
#[derive(Debug, Args)]
pub struct StatsArgs {
    #[command(flatten)]
    external: External,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub(super) fn run(arguments: &StatsArgs, stdout: &mut dyn Write, elapsed: &dyn Fn() -> Duration) -> anyhow::Result<()> {
    let before = elapsed();
    let (directory, _) = load(arguments.external.path.as_deref())?;
    let load_time = elapsed().saturating_sub(before);
    let statistics = directory.statistics();
    match arguments.format {
        Format::Text => print_text(&statistics, directory.communes_source(), load_time, stdout),
        Format::Json => {
            let milliseconds = load_time.as_secs_f64() * 1000.0;
            let figures = json!({ "load_milliseconds": milliseconds, "statistics": statistics, "communes_source": directory.communes_source() });
            Ok(writeln!(stdout, "{figures:#}")?)
        }
    }
}

fn print_text(
    statistics: &Statistics,
    communes_source: &DataSet,
    load_time: Duration,
    stdout: &mut dyn Write,
) -> anyhow::Result<()> {
    writeln!(stdout, "loaded in {} ms, about {} MB", load_time.as_millis(), statistics.memory_bytes / 1_000_000)?;
    writeln!(
        stdout,
        "{} communes ({} with a position), {} postal codes, {} lines of competence; {} {}",
        statistics.communes,
        statistics.communes_with_position,
        statistics.postal_codes,
        statistics.competences,
        communes_source.title,
        communes_source.date
    )?;
    writeln!(
        stdout,
        "\n{:>7} {:>7} {:>7} {:>7} {:>10} {:>9} {:>8}  kind",
        "all", "phone", "hours", "parsed", "to confirm", "position", "checked"
    )?;
    let all = [(&"all kinds".to_owned(), &statistics.counters)];
    for (kind, figures) in all.into_iter().chain(&statistics.by_kind) {
        writeln!(
            stdout,
            "{:>7} {:>7} {:>7} {:>7} {:>10} {:>9} {:>8}  {kind}",
            figures.total,
            figures.with_phone,
            figures.with_hours,
            figures.with_parsed_hours,
            figures.hours_to_confirm,
            figures.with_position,
            figures.position_checked
        )?;
    }
    print_sources(statistics, stdout)
}

fn print_sources(statistics: &Statistics, stdout: &mut dyn Write) -> anyhow::Result<()> {
    writeln!(stdout, "\ncounters by source")?;
    for (source, count) in &statistics.by_source {
        writeln!(stdout, "{count:>7}  {source}")?;
    }
    Ok(())
}
