//! The command line: one file a subcommand.
//!
//! Exit codes: 0 fine, 1 the rules or scenarios have faults, 2 bad input or
//! usage, 3 something of the machine (a file, a port).

mod check;
pub mod directory;
mod interview;
mod plan;
pub mod serve;
mod test;

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chrono::{DateTime, NaiveDateTime, TimeZone, Utc};
use chrono_tz::Europe::Paris;
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::clock::{self, Stopwatch};
use crate::directory::Directory;
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
    Serve(serve::ServeArgs),
    /// Check a rule set and prove its guarantees.
    Check(check::CheckArgs),
    /// Make the contact plan for some answers.
    Plan(plan::PlanArgs),
    /// Hold the interview in this terminal.
    Interview(interview::InterviewArgs),
    /// Run the scenarios of a rule set.
    Test(test::TestArgs),
    /// Look into the directory of counters, or validate a file for it.
    Directory(directory::DirectoryArgs),
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

impl Stop {
    /// Tells why on stderr, and the exit code.
    fn tell(self) -> u8 {
        match self {
            Self::Rules(faults, Format::Json) => {
                println!("{}", faults.to_json());
                1
            }
            Self::Rules(faults, Format::Text) => {
                let theme = if io::IsTerminal::is_terminal(&io::stderr()) { Theme::Colours } else { Theme::Plain };
                eprint!("{}", faults.to_text(theme));
                eprintln!("{} faults in the rules", faults.len());
                1
            }
            Self::Faulty => 1,
            Self::Input(sentence) => {
                eprintln!("aiguillage: {sentence}");
                2
            }
            Self::Machine(error) if is_closed_pipe(&error) => 0,
            Self::Machine(error) => {
                eprintln!("aiguillage: {error:#}");
                3
            }
        }
    }
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
        Command::Plan(arguments) => plan::run(arguments, stdout),
        Command::Interview(arguments) => interview::run(arguments, io::stdin().lock(), stdout),
        Command::Test(arguments) => test::run(arguments, stdout),
        Command::Directory(arguments) => directory::run(arguments, stdout, &|| watch.elapsed()).map_err(Stop::Machine),
    };
    let done = done.and_then(|()| Ok(stdout.flush()?));
    done.map_or_else(|stop| ExitCode::from(stop.tell()), |()| ExitCode::SUCCESS)
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

fn load_directory(file: &DirectoryFileArgs) -> Result<Directory, Stop> {
    let shipped = Directory::shipped().map_err(|error| Stop::Machine(error.into()))?;
    let Some(path) = &file.directory else { return Ok(shipped) };
    let (directory, _) = shipped.with_external(path).map_err(|error| Stop::Machine(error.into()))?;
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
