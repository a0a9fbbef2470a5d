//! Measures the shipped policy against an independent model of the law: which
//! rights it shows to households, and how many questions it asks of them.
//!
//! The households are those of a file, not part of the project: one JSON object
//! a line, with facts, the benefits that the model grants and those on which it
//! is not firm. Each is interviewed as the form would do it: only what is asked
//! is answered. A question that no mapping knows is answered "does not know".
//!
//! Exit codes: 0 fine; 1 withheld facts lost a right; 2 bad input or usage.

mod answers;
mod benefits;
mod caller;
mod file;
mod household;
mod interview;
mod lengths;
mod profile;
mod refusal;
mod report;
mod request;
mod score;
mod study;
mod tally;
#[cfg(test)]
mod tests;
mod time;
mod usefulness;
mod withhold;

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use aiguillage::policy::{Policy, RuleFiles};
use chrono::NaiveDate;
use clap::{Parser, ValueEnum};

use self::household::Household;
use self::interview::Interviewer;
use self::profile::{PROFILES, Profile};
use self::refusal::Refusal;
use self::report::Report;
use self::study::Study;
use self::tally::Tally;
use self::withhold::Withhold;

/// Measure the policy on households whose benefits an independent model computed.
#[derive(Debug, Parser)]
struct Arguments {
    /// Households, JSON Lines, plain or gzip.
    file: PathBuf,
    /// The day that decides the parameters; by default in the month of the model.
    #[arg(long, value_name = "DAY", default_value = "2026-03-15")]
    on: NaiveDate,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Only this profile.
    #[arg(long, value_name = "NAME")]
    profile: Option<String>,
    /// Only this service, for every household.
    #[arg(long, value_name = "ID")]
    service: Option<String>,
    /// Only the first households.
    #[arg(long, value_name = "N", default_value_t = usize::MAX, hide_default_value = true)]
    limit: usize,
    /// Answer a share of the facts with "does not know".
    #[arg(long, num_args = 2, value_names = ["SEED", "SHARE"])]
    withhold: Vec<String>,
    /// Also for each question: of whom it is asked, and for whom it changes a right.
    #[arg(long)]
    questions: bool,
    /// Also each right that a household misses.
    #[arg(long)]
    missed: bool,
    /// Only how long one decision takes for each household, as JSON.
    #[arg(long)]
    time: bool,
    /// A folder of rules, in place of those inside the program.
    #[arg(long, value_name = "DIR")]
    rules: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    #[default]
    Text,
    Json,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let measured = policy(arguments.rules.as_deref()).and_then(|policy| measure(&arguments, &policy));
    let told = measured.map(|(text, code)| {
        // A reader who went away needs no more of it.
        let _ = write!(io::stdout(), "{text}");
        code
    });
    told.unwrap_or_else(|refusal| {
        let _ = writeln!(io::stderr(), "openfisca: {refusal}");
        ExitCode::from(2)
    })
}

/// The report, and the exit code.
fn measure(arguments: &Arguments, policy: &Policy) -> Result<(String, ExitCode), Refusal> {
    let households = file::read(&arguments.file, arguments.limit)?;
    if arguments.time {
        let interviewer = Interviewer { policy, on: arguments.on };
        return Ok((format!("{}\n", time::times(interviewer, &households)), ExitCode::SUCCESS));
    }
    let study = study(arguments, policy)?;
    let tally = study.run(&households)?;
    let fallen = fallen(&study, &tally, &households)?;
    let report = Report {
        study: &study,
        tally: &tally,
        known: &score::known_benefits(policy),
        fallen: &fallen,
        unmapped: &caller::unmapped(policy),
        with_missed: arguments.missed,
        with_questions: arguments.questions,
    };
    let text = match arguments.format {
        Format::Json => format!("{}\n", report::to_json(&report)),
        Format::Text => report.to_string(),
    };
    Ok((text, ExitCode::from(u8::from(!fallen.is_empty()))))
}

fn policy(folder: Option<&Path>) -> Result<Policy, Refusal> {
    let files = match folder {
        None => RuleFiles::embedded(),
        Some(folder) => RuleFiles::read(folder)?,
    };
    Policy::load(&files).map_err(Refusal::Rules)
}

fn study<'a>(arguments: &Arguments, policy: &'a Policy) -> Result<Study<'a>, Refusal> {
    Ok(Study {
        interviewer: Interviewer { policy, on: arguments.on },
        profiles: profiles(arguments.profile.as_deref())?,
        services: services(policy, arguments.service.as_deref())?,
        withhold: withhold(&arguments.withhold)?,
    })
}

fn profiles(name: Option<&str>) -> Result<Vec<&'static Profile>, Refusal> {
    let chosen: Vec<_> = PROFILES.iter().filter(|profile| name.is_none_or(|name| name == profile.name)).collect();
    match name {
        Some(name) if chosen.is_empty() => {
            let known = PROFILES.iter().map(|profile| profile.name).collect::<Vec<_>>().join(", ");
            Err(Refusal::NoProfile { name: name.to_owned(), known })
        }
        _ => Ok(chosen),
    }
}

fn services(policy: &Policy, id: Option<&str>) -> Result<Vec<String>, Refusal> {
    let known = study::services(policy);
    match id {
        None => Ok(known),
        Some(id) if known.iter().any(|service| service == id) => Ok(vec![id.to_owned()]),
        Some(id) => Err(Refusal::NoService { id: id.to_owned(), known: known.join(", ") }),
    }
}

fn withhold(words: &[String]) -> Result<Option<Withhold>, Refusal> {
    if words.is_empty() { Ok(None) } else { Withhold::parse(words).map(Some) }
}

/// Benefits that more households miss than if they knew all their facts.
fn fallen(study: &Study<'_>, tally: &Tally, households: &[Household]) -> Result<Vec<&'static str>, Refusal> {
    if study.withhold.is_none() {
        return Ok(Vec::new());
    }
    let with_all_facts =
        Study { withhold: None, profiles: study.profiles.clone(), services: study.services.clone(), ..*study };
    Ok(tally.missed_more_than(&with_all_facts.run(households)?))
}
