//! `aiguillage check`: a rule set is sound, and its guarantees hold for everyone.

mod person;

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;

use super::{Format, RulesArgs, Stop, load_policy};
use crate::clock::Stopwatch;
use crate::policy::Policy;
use crate::policy::proof::Proof;

/// Arguments of `aiguillage check`.
#[derive(Debug, clap::Args)]
pub(super) struct CheckArgs {
    #[command(flatten)]
    rules: RulesArgs,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub(super) fn run(arguments: &CheckArgs, out: &mut impl Write, watch: Stopwatch) -> Result<(), Stop> {
    let policy = load_policy(&arguments.rules, arguments.format)?;
    let proofs = policy.prove().map_err(|faults| Stop::Rules(Box::new(faults), arguments.format))?;
    let seconds = watch.elapsed().as_secs_f64();
    let report = Report { policy: &policy, proofs: &proofs, seconds };
    match arguments.format {
        Format::Json => writeln!(out, "{}", serde_json::to_string(&report.summary()).map_err(io::Error::from)?)?,
        Format::Text => report.tell(out)?,
    }
    if proofs.iter().all(|proof| proof.holds) {
        return Ok(());
    }
    out.flush()?;
    Err(Stop::Faulty)
}

/// What was found.
struct Report<'a> {
    policy: &'a Policy,
    proofs: &'a [Proof],
    seconds: f64,
}

/// The report for a program.
#[derive(Serialize)]
struct Summary<'a> {
    policy: &'a str,
    policy_version: &'a str,
    languages: &'a [String],
    combinations: u128,
    seconds: f64,
    guarantees: &'a [Proof],
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
            person::tell(policy, proof, out)?;
        }
        let (count, all, seconds) = (self.proofs.len(), about(policy.combinations()), self.seconds);
        writeln!(out, "{count} guarantees over {all} combinations of answers, {seconds:.3} s in all")?;
        Ok(())
    }
}

/// A number too long to be read, in two figures and a power of ten.
fn about(number: u128) -> String {
    let exponent = number.checked_ilog10().unwrap_or_default();
    if exponent < 9 {
        return number.to_string();
    }
    let two_figures = number / 10_u128.pow(exponent - 1);
    format!("about {}.{} × 10^{exponent}", two_figures / 10, two_figures % 10)
}

#[cfg(test)]
mod tests {
    use super::about;

    #[test]
    fn long_numbers_are_told_in_two_figures() {
        assert_eq!(about(0), "0");
        assert_eq!(about(999_999_999), "999999999");
        assert_eq!(about(3_250_000_000_000_000_000_000), "about 3.2 × 10^21");
    }
}
