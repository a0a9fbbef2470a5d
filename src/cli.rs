//! The command line: one file a subcommand.
//!
//! Exit codes: 0 fine, 1 the rules or scenarios have faults, 2 bad input or
//! usage, 3 something of the machine (a file, a port).

mod agent;
mod answers;
mod check;
mod control;
mod diff;
pub mod directory;
mod explain;
mod graph;
mod interview;
mod plan;
mod schema;
pub mod serve;
mod store;
mod test;
mod voice;

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chrono::{DateTime, NaiveDateTime, TimeZone, Utc};
use chrono_tz::Europe::Paris;
use clap::{Args, Parser, Subcommand, ValueEnum};
use ethnum::U256;

use crate::clock::{self, Stopwatch};
use crate::directory::{Directory, DirectoryError};
use crate::policy::fault::{Faults, Theme};
use crate::policy::{Policy, RuleFiles};

/// From a few answers to a contact plan that the person can use.
#[derive(Debug, Parser)]
#[command(version, about, after_help = EXIT_CODES)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

const EXIT_CODES: &str = "Exit codes: 0 fine; 1 the rules or scenarios have faults; 2 bad input or usage; \
3 something of the machine (a file, a port).";

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the public form.
    Serve(Box<serve::ServeArgs>),
    /// Check a rule set and prove its guarantees.
    Check(check::CheckArgs),
    /// Say whose plan changes between two rule sets, and whether a promise is weakened.
    Diff(diff::DiffArgs),
    /// Make the contact plan for some answers.
    Plan(plan::PlanArgs),
    /// Explain a plan: what it rests on, and what would change it.
    Explain(explain::ExplainArgs),
    /// Hold the interview in this terminal.
    Interview(interview::InterviewArgs),
    /// Draw the interview: who is asked what, and what comes next.
    Graph(graph::GraphArgs),
    /// Run the scenarios of a rule set.
    Test(test::TestArgs),
    /// Print the format of rule files as JSON Schema, for editors.
    Schema(schema::SchemaArgs),
    /// The accounts of those who answer the public: make, list, change, disable.
    Agent(agent::AgentCommand),
    /// Look into the directory of counters, or validate a file for it.
    Directory(directory::DirectoryArgs),
    /// Look after what is kept: export, import, verify, compact, purge.
    Store(store::StoreCommand),
}

/// Where the rules come from.
#[derive(Debug, Args)]
struct RulesArgs {
    /// A folder of rules, in place of those inside the program.
    #[arg(long, value_name = "DIR", env = "AIGUILLAGE_RULES")]
    rules: Option<PathBuf>,
}

/// Where the counters come from.
#[derive(Debug, Args)]
struct DirectoryFileArgs {
    /// A file or folder of counters, to add to those inside the program.
    #[arg(long, value_name = "FILE", env = "AIGUILLAGE_DIRECTORY")]
    directory: Option<PathBuf>,
}

/// How to print.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    #[default]
    Text,
    Json,
}

/// Why a command stops.
#[derive(Debug)]
enum Stop {
    /// The rules have faults; they are printed as asked for.
    Rules(Box<Faults>, Format),
    /// Faults were told already.
    Faulty,
    Input(String),
    Machine(anyhow::Error),
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Machine(error.into())
    }
}

impl From<DirectoryError> for Stop {
    fn from(error: DirectoryError) -> Self {
        Self::of_directory(error.into())
    }
}

impl Stop {
    /// A file that cannot be read, or a damaged program, is of the machine; all
    /// else that the directory refuses is bad input.
    fn of_directory(error: anyhow::Error) -> Self {
        let unreadable = |cause: &DirectoryError| {
            matches!(cause, DirectoryError::NotReadable { .. } | DirectoryError::Shipped { .. })
        };
        let of_machine = |cause: &(dyn std::error::Error + 'static)| {
            cause.is::<io::Error>() || cause.downcast_ref().is_some_and(unreadable)
        };
        if error.chain().any(of_machine) { Self::Machine(error) } else { Self::Input(format!("{error:#}")) }
    }

    /// Tells why, and the exit code. A closed output is no reason to fail again.
    fn tell(self, out: &mut impl Write) -> u8 {
        let mut stderr = io::stderr();
        let (told, code) = match self {
            Self::Rules(faults, Format::Json) => (writeln!(out, "{}", faults.to_json()), 1),
            Self::Rules(faults, Format::Text) => (stderr.write_all(in_full(&faults).as_bytes()), 1),
            Self::Faulty => (Ok(()), 1),
            Self::Input(sentence) => (writeln!(stderr, "aiguillage: {sentence}"), 2),
            Self::Machine(error) if is_closed_pipe(&error) => (Ok(()), 0),
            Self::Machine(error) => (writeln!(stderr, "aiguillage: {error:#}"), 3),
        };
        let _ = told.and_then(|()| out.flush());
        code
    }
}

fn in_full(faults: &Faults) -> String {
    let theme = if io::IsTerminal::is_terminal(&io::stderr()) { Theme::Colours } else { Theme::Plain };
    let count = if faults.len() == 1 { "1 fault".to_owned() } else { format!("{} faults", faults.len()) };
    format!("{}aiguillage: {count} in the rules\n", faults.to_text(theme))
}

fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}

/// Runs the command that the arguments name.
#[must_use]
pub fn main() -> ExitCode {
    let watch = Stopwatch::start();
    let arguments = Arguments::parse();
    let stdout = &mut io::BufWriter::new(io::stdout().lock());
    let done = match &arguments.command {
        Command::Serve(arguments) => serve::run(arguments, watch),
        Command::Check(arguments) => check::run(arguments, stdout, watch),
        Command::Diff(arguments) => diff::run(arguments, stdout),
        Command::Plan(arguments) => plan::run(arguments, stdout),
        Command::Explain(arguments) => explain::run(arguments, stdout),
        Command::Interview(arguments) => interview::run(arguments, io::stdin().lock(), stdout),
        Command::Graph(arguments) => graph::run(arguments, stdout),
        Command::Test(arguments) => test::run(arguments, stdout),
        Command::Schema(arguments) => schema::run(arguments, stdout),
        Command::Store(arguments) => store::run(arguments, stdout),
        Command::Agent(arguments) => agent::run(arguments, stdout),
        Command::Directory(arguments) => {
            directory::run(arguments, stdout, &|| watch.elapsed()).map_err(Stop::of_directory)
        }
    };
    let done = done.and_then(|()| Ok(stdout.flush()?));
    done.map_or_else(|stop| ExitCode::from(stop.tell(stdout)), |()| ExitCode::SUCCESS)
}

fn load_policy(rules: &RulesArgs, format: Format) -> Result<Policy, Stop> {
    let files = rule_files(rules.rules.as_deref())?;
    Policy::load(&files).map_err(|faults| Stop::Rules(Box::new(faults), format))
}

fn rule_files(folder: Option<&Path>) -> Result<RuleFiles, Stop> {
    match folder {
        None => Ok(RuleFiles::embedded()),
        Some(folder) => RuleFiles::read(folder).map_err(|error| Stop::Machine(error.into())),
    }
}

/// Records that were refused are told of, and do not stop the rest.
fn load_directory(file: &DirectoryFileArgs) -> Result<Directory, Stop> {
    let shipped = Directory::shipped()?;
    let Some(path) = &file.directory else { return Ok(shipped) };
    let (directory, report) = shipped.with_external(path)?;
    if report.refused() > 0 {
        let (refused, path) = (report.refused(), path.display());
        let told = "aiguillage directory import";
        let _ =
            writeln!(io::stderr(), "aiguillage: {refused} records of {path} were refused; `{told} {path}` says why");
    }
    Ok(directory)
}

/// The moment an argument names: local time in Paris, or RFC 3339.
fn moment(text: Option<&str>) -> Result<DateTime<Utc>, Stop> {
    let Some(text) = text else { return Ok(clock::now()) };
    if let Ok(moment) = DateTime::parse_from_rfc3339(text) {
        return Ok(moment.to_utc());
    }
    let forms = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M"];
    let local = forms.iter().find_map(|form| NaiveDateTime::parse_from_str(text, form).ok());
    let moment = local.and_then(|local| Paris.from_local_datetime(&local).earliest());
    let refused = || Stop::Input(format!("--at takes a moment such as 2026-11-24T10:00, not `{text}`"));
    moment.map(|moment| moment.to_utc()).ok_or_else(refused)
}

/// A language the rules are written in.
fn language<'a>(policy: &'a Policy, wanted: Option<&str>) -> Result<&'a str, Stop> {
    let languages = policy.languages();
    let Some(wanted) = wanted else { return Ok(languages.first().map_or("", String::as_str)) };
    let found = languages.iter().find(|language| *language == wanted).map(String::as_str);
    found.ok_or_else(|| {
        Stop::Input(format!("the rules are not written in `{wanted}`; languages: {}", languages.join(", ")))
    })
}

/// A number too long to be read, in two figures and a power of ten.
fn about(number: U256) -> String {
    let figures = number.to_string();
    match figures.split_at_checked(2) {
        Some((two, rest)) if figures.len() > 9 => {
            let (first, second) = two.split_at(1);
            format!("about {first}.{second} × 10^{}", rest.len() + 1)
        }
        _ => figures,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_numbers_are_told_in_two_figures() {
        assert_eq!(about(U256::ZERO), "0");
        assert_eq!(about(U256::new(999_999_999)), "999999999");
        assert_eq!(about(U256::new(3_250_000_000_000_000_000_000)), "about 3.2 × 10^21");
    }
}
