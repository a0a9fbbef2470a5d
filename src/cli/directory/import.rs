//! `aiguillage directory import FILE`: validates, loads nothing for good.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;

use anyhow::bail;
use clap::Args;
use serde_json::json;

use super::Format;
use crate::directory::{Directory, Effect, ImportFault, ImportReport};

/// Arguments of `import`.
#[derive(Debug, Args)]
pub struct ImportArgs {
    /// JSON Lines (.jsonl, .jsonl.gz), DILA annuaire (.json, .json.gz), or a folder of them.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// How many faults of each sort to show in full.
    #[arg(long, default_value_t = 5, value_name = "N")]
    show: usize,
}

pub(super) fn run(arguments: &ImportArgs, stdout: &mut dyn Write) -> anyhow::Result<()> {
    let (_, report) = Directory::shipped()?.with_external(&arguments.file)?;
    match arguments.format {
        Format::Text => print_text(&report, arguments.show, stdout)?,
        Format::Json => writeln!(stdout, "{:#}", as_json(&report))?,
    }
    if report.refused() > 0 {
        bail!("{} of {} records were refused", report.refused(), report.records);
    }
    Ok(())
}

fn print_text(report: &ImportReport, show: usize, stdout: &mut dyn Write) -> anyhow::Result<()> {
    writeln!(
        stdout,
        "{} files, {} records: {} counters loaded, {} records refused, {} doubles merged, {} shipped counters replaced, {} lines of competence",
        report.files.len(),
        report.records,
        report.loaded(),
        report.refused(),
        report.merged,
        report.replaced,
        report.competences
    )?;
    for (kind, count) in &report.counters {
        writeln!(stdout, "  {count:>6}  {kind}")?;
    }
    for ((effect, code), faults) in by_sort(report) {
        writeln!(stdout, "\n{} {code} ({})", faults.len(), words(effect))?;
        for fault in faults.iter().take(show) {
            writeln!(stdout, "  {}", sentence(fault))?;
        }
        if let Some(more) = faults.len().checked_sub(show).filter(|more| *more > 0) {
            writeln!(stdout, "  and {more} more (--show {})", faults.len())?;
        }
    }
    Ok(())
}

fn by_sort(report: &ImportReport) -> BTreeMap<(Effect, &'static str), Vec<&ImportFault>> {
    let mut sorts: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for fault in &report.faults {
        sorts.entry((fault.fault.effect(), fault.fault.code())).or_default().push(fault);
    }
    sorts
}

fn words(effect: Effect) -> &'static str {
    match effect {
        Effect::RecordRefused => "record refused",
        Effect::FieldLeftOut => "field left out",
        Effect::FieldMended => "field mended",
    }
}

fn sentence(fault: &ImportFault) -> String {
    let file = fault.file.display();
    let field = if fault.field.is_empty() { String::new() } else { format!(" {}:", fault.field) };
    format!("{file}:{}:{field} {}", fault.place, fault.fault)
}

fn as_json(report: &ImportReport) -> serde_json::Value {
    let faults = report.faults.iter().map(|fault| {
        json!({
            "file": fault.file.display().to_string(),
            "place": fault.place.to_string(),
            "field": fault.field,
            "code": fault.fault.code(),
            "effect": words(fault.fault.effect()),
            "sentence": fault.fault.to_string(),
        })
    });
    json!({
        "files": report.files.iter().map(|path| path.display().to_string()).collect::<Vec<_>>(),
        "records": report.records,
        "loaded": report.loaded(),
        "refused": report.refused(),
        "merged": report.merged,
        "replaced": report.replaced,
        "competences": report.competences,
        "counters": report.counters,
        "faults": faults.collect::<Vec<_>>(),
    })
}
