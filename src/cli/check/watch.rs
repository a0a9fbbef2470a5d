//! `aiguillage check --watch`: checks again whenever the rules change.
//!
//! Knows when to check and how to go on after a fault, not what a check is.

mod changes;
#[cfg(test)]
mod tests;

use std::io::Write;

use anyhow::Context as _;
use serde_json::json;

use self::changes::Changes;
use super::super::{Format, Stop, is_closed_pipe};
use super::{CheckArgs, once};
use crate::clock::Stopwatch;
use crate::policy::RuleFiles;
use crate::policy::load::LoadError;

/// More files than this are counted, not named.
const NAMED: usize = 5;

pub(super) fn run(arguments: &CheckArgs, out: &mut impl Write) -> Result<(), Stop> {
    let Some(folder) = &arguments.rules.rules else {
        return Err(Stop::Input("--watch needs a folder to watch: name it with --rules DIR".to_owned()));
    };
    let unwatched = || format!("cannot watch `{}`", folder.display());
    let changes = Changes::of(folder).with_context(unwatched).map_err(Stop::Machine)?;
    let read = || RuleFiles::read(folder).ok();
    let before = read();
    let first = once(arguments, out, Stopwatch::start());
    if before.is_none() {
        return first;
    }
    go_on(first, arguments.format, out)?;
    let in_text = arguments.format == Format::Text;
    if in_text {
        writeln!(out, "watching {}; Ctrl-C ends it", folder.display())?;
        out.flush()?;
    }
    each_time(changes, before, read, |changed| {
        if in_text {
            writeln!(out, "\nchanged: {}", named(changed))?;
            out.flush()?;
        }
        go_on(once(arguments, out, Stopwatch::start()), arguments.format, out)
    })
}

/// Checks after each settled change that left other files, until the changes
/// end. `read` gives the files, or none if they cannot be read.
fn each_time(
    changes: impl Iterator<Item = anyhow::Result<()>>,
    mut before: Option<RuleFiles>,
    read: impl Fn() -> Option<RuleFiles>,
    mut check: impl FnMut(&[String]) -> Result<(), Stop>,
) -> Result<(), Stop> {
    for change in changes {
        change.map_err(Stop::Machine)?;
        let now = read();
        let changed = differences(before.as_ref(), now.as_ref());
        if !changed.is_empty() {
            check(&changed)?;
        }
        before = now;
    }
    Ok(())
}

fn differences(before: Option<&RuleFiles>, now: Option<&RuleFiles>) -> Vec<String> {
    match (before, now) {
        (Some(before), Some(now)) => now.changed_since(before),
        (None, None) => Vec::new(),
        (Some(_), None) => vec!["the folder is gone".to_owned()],
        (None, Some(_)) => vec!["the folder is back".to_owned()],
    }
}

fn named(changed: &[String]) -> String {
    let named = changed.get(..NAMED).unwrap_or(changed).join(", ");
    match changed.len().checked_sub(NAMED) {
        None | Some(0) => named,
        Some(more) => format!("{named} and {more} more"),
    }
}

/// Tells what is wrong and goes on; only a reader who went away ends it.
fn go_on(checked: Result<(), Stop>, format: Format, out: &mut impl Write) -> Result<(), Stop> {
    match checked {
        Err(Stop::Machine(error)) if is_closed_pipe(&error) => return Err(Stop::Machine(error)),
        Err(Stop::Machine(error)) if format == Format::Json => {
            let code = error.downcast_ref().map(LoadError::code);
            writeln!(out, "{}", json!({ "error": { "code": code, "message": format!("{error:#}") } }))?;
        }
        Err(stop) => drop(stop.tell(out)),
        Ok(()) => {}
    }
    Ok(out.flush()?)
}
