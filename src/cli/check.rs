//! `aiguillage check`: a rule set is sound, and its guarantees hold for everyone.

mod watch;

use std::io::Write;

use serde_json::json;

use super::{Format, RulesArgs, Stop, load_policy};
use crate::clock::Stopwatch;
use crate::policy::Policy;
use crate::policy::proof::{Proof, combinations};

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
}

pub(super) fn run(arguments: &CheckArgs, out: &mut impl Write, watch: Stopwatch) -> Result<(), Stop> {
    if arguments.watch { watch::run(arguments, out) } else { once(arguments, out, watch) }
}

fn once(arguments: &CheckArgs, out: &mut impl Write, watch: Stopwatch) -> Result<(), Stop> {
    let policy = load_policy(&arguments.rules, arguments.format)?;
    let proofs = policy.prove().map_err(|faults| Stop::Rules(Box::new(faults), arguments.format))?;
    let seconds = watch.elapsed().as_secs_f64();
    match arguments.format {
        Format::Json => writeln!(out, "{}", summary(&policy, &proofs, seconds))?,
        Format::Text => tell(&policy, &proofs, seconds, out)?,
    }
    if proofs.iter().all(|proof| proof.holds) {
        return Ok(());
    }
    out.flush()?;
    Err(Stop::Faulty)
}

fn counts(policy: &Policy) -> [(&'static str, usize); 7] {
    let rules = policy.rules();
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

fn summary(policy: &Policy, proofs: &[Proof], seconds: f64) -> serde_json::Value {
    let mut summary = json!({
        "policy": policy.rules().id,
        "policy_version": policy.version(),
        "languages": policy.languages(),
        "combinations": combinations(policy.compiled()).to_string(),
        "seconds": seconds,
        "guarantees": proofs,
        "faults": [],
    });
    if let Some(object) = summary.as_object_mut() {
        object.extend(counts(policy).map(|(name, count)| (name.to_owned(), json!(count))));
    }
    summary
}

fn tell(policy: &Policy, proofs: &[Proof], seconds: f64, out: &mut impl Write) -> Result<(), Stop> {
    let language = policy.languages().first().map_or("", String::as_str);
    writeln!(out, "policy {} {}: no fault", policy.rules().id, policy.version())?;
    let counts = counts(policy).map(|(name, count)| format!("{count} {name}"));
    writeln!(out, "{}; languages {}", counts.join(", "), policy.languages().join(", "))?;
    for proof in proofs {
        let text = policy.texts().get(language, &format!("guarantee-{}", proof.id), &[]);
        writeln!(out, "{} {}: {text}", if proof.holds { "proved" } else { "BROKEN" }, proof.id)?;
        if let Some(person) = &proof.counterexample {
            let answers: Vec<String> = person.answers.iter().map(|(id, answer)| format!("{id}: {answer}")).collect();
            let service = person.service.as_deref().unwrap_or("no service");
            writeln!(out, "       falls through: a person who comes for {service}; {}", answers.join("; "))?;
            if let Some(question) = &person.changed_by {
                writeln!(out, "       what they are offered changes with `{question}`")?;
            }
        }
    }
    let all = about(combinations(policy.compiled()));
    writeln!(out, "{} guarantees over {all} combinations of answers, {seconds:.3} s in all", proofs.len())?;
    Ok(())
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
