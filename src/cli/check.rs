//! `aiguillage check`: a rule set is sound, and its guarantees hold for everyone.

mod person;
mod watch;

use std::collections::BTreeMap;
use std::io::{self, Write};

use chrono::NaiveDate;
use clap::ValueEnum;
use ethnum::U256;
use serde::Serialize;
use serde_json::Value;

use super::voice::Voice;
use super::{Format, RulesArgs, Stop, about, load_policy};
use crate::clock::{self, Stopwatch};
use crate::policy::Policy;
use crate::policy::fault::{Faults, Theme};
use crate::policy::proof::Proof;
use crate::speech::words::Words;

/// Arguments of `aiguillage check`.
#[derive(Debug, clap::Args)]
pub(super) struct CheckArgs {
    #[command(flatten)]
    rules: RulesArgs,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Check again whenever a file of `--rules` changes, until Ctrl-C.
    #[arg(long)]
    watch: bool,
    /// `warnings`: fail when there are any.
    #[arg(long, value_enum, value_name = "WHAT")]
    deny: Option<Deny>,
    /// The language of guarantees and of people's answers.
    #[arg(long)]
    lang: Option<String>,
    /// The day by which facts are judged too old. Today if left out.
    #[arg(long, value_name = "DATE")]
    on: Option<NaiveDate>,
}

/// What is not let pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Deny {
    Warnings,
}

pub(super) fn run(arguments: &CheckArgs, out: &mut impl Write, watch: Stopwatch) -> Result<(), Stop> {
    if arguments.watch { watch::run(arguments, out) } else { once(arguments, out, watch) }
}

fn once(arguments: &CheckArgs, out: &mut impl Write, watch: Stopwatch) -> Result<(), Stop> {
    let policy = load_policy(&arguments.rules, arguments.format)?;
    let mut proofs = policy.prove().map_err(|faults| Stop::Rules(Box::new(faults), arguments.format))?;
    let seconds = watch.elapsed().as_secs_f64();
    policy.look_for_repairs(&mut proofs);
    let on = arguments.on.unwrap_or_else(|| clock::now().date_naive());
    let warnings = policy.warnings(on).map_err(|faults| Stop::Rules(Box::new(faults), arguments.format))?;
    let voice = Voice::of(&policy, arguments.lang.as_deref(), clock::now())?;
    let report = Report { policy: &policy, proofs: &proofs, seconds, warnings: &warnings, words: voice.words(&policy) };
    match arguments.format {
        Format::Json => writeln!(out, "{}", serde_json::to_string(&report.summary()).map_err(io::Error::from)?)?,
        Format::Text => report.tell(out)?,
    }
    let denied = arguments.deny.is_some() && !warnings.is_empty();
    if proofs.iter().all(|proof| proof.holds) && !denied {
        return Ok(());
    }
    out.flush()?;
    Err(Stop::Faulty)
}

/// What was found.
struct Report<'a> {
    policy: &'a Policy,
    proofs: &'a [Proof],
    /// From the start to the last proof.
    seconds: f64,
    warnings: &'a Faults,
    words: Words<'a>,
}

/// The report for a program.
#[derive(Serialize)]
struct Summary<'a> {
    policy: &'a str,
    policy_version: &'a str,
    languages: &'a [String],
    #[serde(with = "ethnum::serde::decimal")]
    combinations: U256,
    seconds: f64,
    guarantees: &'a [Proof],
    warnings: Vec<Value>,
    faults: [(); 0],
    #[serde(flatten)]
    counts: BTreeMap<&'static str, usize>,
}

impl Report<'_> {
    fn counts(&self) -> [(&'static str, usize); 7] {
        let rules = self.policy.rules();
        [
            ("questions", rules.questions.len()),
            ("situations", rules.situations.len()),
            ("services", rules.services.len()),
            ("preferences", rules.preferences.len()),
            ("entitlements", rules.entitlements.len()),
            ("parameters", rules.parameters.len()),
            ("scenarios", rules.scenarios.len()),
        ]
    }

    fn summary(&self) -> Summary<'_> {
        Summary {
            policy: &self.policy.rules().id,
            policy_version: self.policy.version(),
            languages: self.policy.languages(),
            combinations: self.policy.combinations(),
            seconds: self.seconds,
            guarantees: self.proofs,
            warnings: self.warnings.list(),
            faults: [],
            counts: self.counts().into_iter().collect(),
        }
    }

    fn tell(&self, out: &mut impl Write) -> Result<(), Stop> {
        let policy = self.policy;
        writeln!(out, "policy {} {}: no fault", policy.rules().id, policy.version())?;
        let counts = self.counts().map(|(name, count)| format!("{count} {name}"));
        writeln!(out, "{}; languages {}", counts.join(", "), policy.languages().join(", "))?;
        for proof in self.proofs {
            person::tell(policy, proof, self.words, out)?;
        }
        write!(out, "{}", self.warnings.to_text(Theme::Plain))?;
        match self.warnings.len() {
            0 => writeln!(out, "no warning")?,
            1 => writeln!(out, "1 warning")?,
            several => writeln!(out, "{several} warnings")?,
        }
        let (count, all, seconds) = (self.proofs.len(), about(policy.combinations()), self.seconds);
        writeln!(out, "{count} guarantees over {all} combinations of answers, {seconds:.3} s in all")?;
        Ok(())
    }
}
