//! Preferences that never decide.

use super::Warning;
use crate::policy::compile::formula::Compiler;
use crate::policy::compile::{CompileError, Compiled};
use crate::policy::diagram::{Diagrams, Function, TooLarge};
use crate::policy::model::{Preference, PublicService, Rules};

/// Rows that decide for nobody, whatever the service and the time.
pub(super) fn never_applying(rules: &Rules, compiled: &Compiled, found: &mut Vec<Warning>) -> Result<(), CompileError> {
    for (at, row) in rules.preferences.iter().enumerate() {
        let services = compiled.routings.iter().flat_map(|(_, routing)| &routing.services);
        let decides = services.into_iter().any(|service| service.deciding.get(at).copied().unwrap_or(false));
        if !decides {
            let hiding = hiding(rules, compiled, at, row).map_err(|source| CompileError {
                passage: row.passage.clone(),
                rule: row.id.clone(),
                source,
            })?;
            found.push(warning(row, &hiding));
        }
    }
    Ok(())
}

fn warning(row: &Preference, hiding: &Hiding<'_>) -> Warning {
    let (message, help) = match hiding {
        Hiding::Nobody => (
            format!("`{}` applies to nobody who can use `{}`", row.id, row.first),
            "widen its condition or take it out".to_owned(),
        ),
        Hiding::Row(earlier) => (
            format!("`{}` never applies: `{}` before it takes everyone it is for", row.id, earlier.id),
            format!("move it before `{}`", earlier.id),
        ),
        Hiding::Several => (
            format!("`{}` never applies: the rows before it take everyone it is for", row.id),
            "move it up or take it out".to_owned(),
        ),
    };
    Warning::new("row-never-applies", row.id.clone(), message, &row.passage).with_help(help)
}

enum Hiding<'a> {
    /// The condition and the use of the channel exclude each other.
    Nobody,
    Row(&'a Preference),
    Several,
}

fn hiding<'a>(rules: &'a Rules, compiled: &Compiled, at: usize, row: &Preference) -> Result<Hiding<'a>, TooLarge> {
    let mut diagrams = Diagrams::empty_like(&compiled.diagrams);
    let mut nobody = true;
    let mut covering: Vec<&Preference> = rules.preferences.iter().take(at).collect();
    for (date, _) in &compiled.routings {
        for service in &rules.services {
            let mut compiler = Compiler::new(rules, &compiled.variables, &mut diagrams, *date);
            compiler.come_for(Some(&service.id));
            let own = applies(&mut compiler, service, row)?;
            nobody &= own == Function::FALSE;
            let mut kept = Vec::new();
            for earlier in covering {
                let before = applies(&mut compiler, service, earlier)?;
                let left = compiler.diagrams.not(before)?;
                if compiler.diagrams.and(own, left)? == Function::FALSE {
                    kept.push(earlier);
                }
            }
            covering = kept;
        }
    }
    Ok(match covering.first() {
        _ if nobody => Hiding::Nobody,
        Some(earlier) => Hiding::Row(earlier),
        None => Hiding::Several,
    })
}

/// The row's condition holds and its channel can be used.
fn applies(compiler: &mut Compiler<'_>, service: &PublicService, row: &Preference) -> Result<Function, TooLarge> {
    let Some(channel) = service.channels.iter().find(|channel| channel.kind == row.first) else {
        return Ok(Function::FALSE);
    };
    let (when, usable) = (compiler.function(&row.when)?, compiler.usable(channel)?);
    compiler.diagrams.and(when, usable)
}
