//! `aiguillage store`: looks after what is kept, while no server has it.

mod place;
mod verify;

use std::fs::File;
use std::io::{BufReader, Write};
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

pub(super) use self::place::StoreArgs;
use super::{Stop, moment};
use crate::store::exchange::Told;
use crate::store::{Actor, AuditAct, AuditEntry, AuditSubject, AuditTrail as _, SledStore, StoreError, Upkeep as _};

/// Arguments of `aiguillage store`.
#[derive(Debug, Args)]
pub(super) struct StoreCommand {
    #[command(flatten)]
    place: StoreArgs,
    /// The present moment, in Paris or RFC 3339; for trying things out.
    #[arg(long, global = true, value_name = "TIME")]
    at: Option<String>,
    #[command(subcommand)]
    verb: Verb,
}

/// What to do with the store.
#[derive(Debug, Subcommand)]
enum Verb {
    /// Write all records as lines of JSON. What is sealed stays sealed.
    Export {
        /// A file that does not exist yet; `-` is standard output.
        #[arg(value_name = "FILE")]
        to: PathBuf,
        /// From a damaged store: leave out what cannot be read.
        #[arg(long)]
        what_is_left: bool,
    },
    /// Read an export into a store that is new.
    Import {
        #[arg(value_name = "FILE")]
        from: PathBuf,
    },
    /// Read every record and say what is wrong.
    Verify,
    /// Write the files anew, so that they hold nothing but what is kept.
    Compact,
    /// Drop what has expired, then write the files anew.
    Purge,
}

impl From<StoreError> for Stop {
    /// An export that is not whole, or a folder that is taken, is bad input.
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Export { .. } | StoreError::NotEmpty { .. } => Self::Input(error.to_string()),
            error => Self::Machine(error.into()),
        }
    }
}

pub(super) fn run(arguments: &StoreCommand, out: &mut impl Write) -> Result<(), Stop> {
    let place = &arguments.place;
    match &arguments.verb {
        Verb::Verify => verify::run(place, out),
        Verb::Export { to, what_is_left: false } => export(arguments, to, out),
        Verb::Export { to, what_is_left: true } => rescue(arguments, to, out),
        Verb::Import { from } => import(arguments, from, out),
        Verb::Compact => compact(arguments, place.open_existing()?, out),
        Verb::Purge => purge(arguments, out),
    }
}

fn export(arguments: &StoreCommand, to: &Path, out: &mut impl Write) -> Result<(), Stop> {
    let store = arguments.place.open_existing()?;
    note(&store, AuditAct::StoreExported, arguments)?;
    let now = moment(arguments.at.as_deref())?;
    write_to(to, out, |file| store.export(file, now))
}

/// A damaged store is left as it is: nothing is noted in it.
fn rescue(arguments: &StoreCommand, to: &Path, out: &mut impl Write) -> Result<(), Stop> {
    let (store, faults) = arguments.place.open_damaged()?;
    let now = moment(arguments.at.as_deref())?;
    for fault in faults {
        writeln!(std::io::stderr(), "aiguillage: {fault}")?;
    }
    write_to(to, out, |file| store.export_what_is_left(file, now))
}

fn write_to(
    to: &Path,
    out: &mut impl Write,
    export: impl FnOnce(&mut dyn Write) -> Result<Told, StoreError>,
) -> Result<(), Stop> {
    if to.as_os_str() == "-" {
        export(out)?;
        return Ok(());
    }
    let mut file = private(to).map_err(|error| Stop::Machine(named(to, error)))?;
    let Told { records, left_out } = export(&mut file)?;
    file.sync_all()?;
    let left_out = if left_out == 0 { String::new() } else { format!("; {left_out} cannot be read") };
    writeln!(out, "{records} records are in {}{left_out}", to.display())?;
    Ok(())
}

/// It holds names of agents and hashes of their passwords: for its owner only.
fn private(path: &Path) -> std::io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt as _;
    File::options().write(true).create_new(true).mode(0o600).open(path)
}

fn import(arguments: &StoreCommand, from: &Path, out: &mut impl Write) -> Result<(), Stop> {
    let file = File::open(from).map_err(|error| Stop::Machine(named(from, error)))?;
    let store = arguments.place.open()?;
    let records = store.import(&arguments.place.folder(), &mut BufReader::new(file))?;
    note(&arguments.place.open()?, AuditAct::StoreImported, arguments)?;
    writeln!(out, "{records} records were imported")?;
    Ok(())
}

fn compact(arguments: &StoreCommand, store: SledStore, out: &mut impl Write) -> Result<(), Stop> {
    note(&store, AuditAct::StoreCompacted, arguments)?;
    let (before, after) = store.compact(&arguments.place.folder())?;
    writeln!(out, "{} KiB on disk before, {} KiB now", before / 1024, after / 1024)?;
    Ok(())
}

fn purge(arguments: &StoreCommand, out: &mut impl Write) -> Result<(), Stop> {
    let store = arguments.place.open_existing()?;
    let purged = store.purge(moment(arguments.at.as_deref())?)?;
    note(&store, AuditAct::StorePurged, arguments)?;
    writeln!(
        out,
        "dropped: {} hand-offs, {} callbacks, {} sessions, {} counts, {} lines of the audit trail",
        purged.handoffs, purged.callbacks, purged.sessions, purged.counts, purged.audit_entries
    )?;
    compact(arguments, store, out)
}

fn note(store: &SledStore, act: AuditAct, arguments: &StoreCommand) -> Result<(), Stop> {
    let at = moment(arguments.at.as_deref())?;
    store.note(&AuditEntry { at, by: Actor::Operator, act, on: AuditSubject::Store })?;
    Ok(())
}

fn named(path: &Path, error: std::io::Error) -> anyhow::Error {
    anyhow::Error::new(error).context(format!("`{}`", path.display()))
}
