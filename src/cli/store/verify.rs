//! `aiguillage store verify`.

use std::io::Write;

use super::place::StoreArgs;
use crate::cli::Stop;
use crate::store::{ShelfReport, StoreError};

pub(super) fn run(place: &StoreArgs, out: &mut impl Write) -> Result<(), Stop> {
    let (store, of_files) = place.open_damaged()?;
    let shelves = store.verify();
    for fault in &of_files {
        writeln!(out, "files: {}", told(fault))?;
    }
    for report in &shelves {
        print(report, out)?;
    }
    let faults = of_files.len() as u64 + shelves.iter().map(|report| report.faulty).sum::<u64>();
    if faults == 0 {
        writeln!(out, "everything that was acknowledged is there, and can be read")?;
        return Ok(());
    }
    out.flush()?;
    Err(Stop::from(StoreError::Damaged { what: format!("{faults} faults") }))
}

fn print(report: &ShelfReport, out: &mut impl Write) -> std::io::Result<()> {
    writeln!(out, "{:<10} {:>9} records, {} at fault", report.shelf, report.records, report.faulty)?;
    report.faults.iter().try_for_each(|fault| writeln!(out, "  {}", told(fault)))
}

/// What to do is said once, at the end.
fn told(fault: &StoreError) -> String {
    match fault {
        StoreError::Damaged { what } => what.clone(),
        fault => fault.to_string(),
    }
}
