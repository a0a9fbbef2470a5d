//! `aiguillage plan`: answers in, contact plan out; one object or a stream of lines.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::PathBuf;

use anyhow::Context as _;
use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::{DirectoryFileArgs, Format, RulesArgs, Stop, language, load_directory, load_policy, moment};
use crate::plan::{Planner, text};
use crate::policy::{AnswerError, Answers};

/// Longer lines are refused.
const LONGEST_LINE: u64 = 1 << 20;

/// Arguments of `aiguillage plan`.
#[derive(Debug, clap::Args)]
pub(super) struct PlanArgs {
    /// A JSON object keyed by question id, or one a line; `-` for standard input.
    #[arg(long, value_name = "FILE")]
    answers: PathBuf,
    /// The moment of the plan: 2026-11-24T10:00 in Paris, or RFC 3339. Now if left out.
    #[arg(long)]
    at: Option<String>,
    /// The language of the text.
    #[arg(long)]
    lang: Option<String>,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    #[command(flatten)]
    rules: RulesArgs,
    #[command(flatten)]
    directory: DirectoryFileArgs,
}

pub(super) fn run(arguments: &PlanArgs, out: &mut impl Write) -> Result<(), Stop> {
    let policy = load_policy(&arguments.rules, Format::Text)?;
    let directory = load_directory(&arguments.directory)?;
    let printer = Printer {
        planner: Planner::new(&policy, &directory),
        language: language(&policy, arguments.lang.as_deref())?,
        format: arguments.format,
        at: moment(arguments.at.as_deref())?,
    };
    let mut input = open(&arguments.answers)?;
    let mut whole = String::new();
    // A first line that is a whole object may be one of many; else one object
    // spreads over lines.
    read_line(&mut input, &mut whole)?;
    if let Ok(first) = serde_json::from_str::<Value>(&whole) {
        printer.stream(first, input, out)
    } else {
        input.take(LONGEST_LINE).read_to_string(&mut whole).map_err(not_text)?;
        let value =
            serde_json::from_str(&whole).map_err(|error| Stop::Input(format!("the answers are not JSON: {error}")))?;
        printer.single(&value, out)
    }
}

fn open(path: &PathBuf) -> Result<Box<dyn BufRead>, Stop> {
    if path.as_os_str() == "-" {
        return Ok(Box::new(BufReader::new(io::stdin())));
    }
    let file = File::open(path).with_context(|| format!("the answers in `{}` cannot be read", path.display()));
    Ok(Box::new(BufReader::new(file.map_err(Stop::Machine)?)))
}

/// Reads one line; 0 at the end.
fn read_line(input: &mut Box<dyn BufRead>, line: &mut String) -> Result<usize, Stop> {
    let mut limited = input.take(LONGEST_LINE);
    limited.read_line(line).map_err(not_text)
}

fn not_text(error: io::Error) -> Stop {
    if error.kind() == io::ErrorKind::InvalidData {
        return Stop::Input("the answers are not text in UTF-8".to_owned());
    }
    Stop::Machine(error.into())
}

struct Printer<'a> {
    planner: Planner<'a>,
    language: &'a str,
    format: Format,
    at: DateTime<Utc>,
}

impl Printer<'_> {
    fn single(&self, value: &Value, out: &mut impl Write) -> Result<(), Stop> {
        let answers = self.answers(value).map_err(|errors| Stop::Input(sentences(&errors)))?;
        self.print(&answers, out)
    }

    /// One plan a line; a bad line gives an error object, and the rest goes on.
    fn stream(&self, first: Value, mut input: Box<dyn BufRead>, out: &mut impl Write) -> Result<(), Stop> {
        let mut line = String::new();
        if read_line(&mut input, &mut line)? == 0 || (line.trim().is_empty() && input.fill_buf()?.is_empty()) {
            return self.single(&first, out);
        }
        let mut refused = self.line(1, &Ok(first), out)?;
        for number in 2.. {
            if !line.trim().is_empty() {
                refused += self.line(number, &serde_json::from_str(&line), out)?;
            }
            line.clear();
            if read_line(&mut input, &mut line)? == 0 {
                break;
            }
        }
        if refused == 0 { Ok(()) } else { Err(Stop::Input(format!("{refused} lines were refused; each says why"))) }
    }

    /// 1 when the line is refused.
    fn line(&self, number: usize, value: &serde_json::Result<Value>, out: &mut impl Write) -> Result<usize, Stop> {
        let answers = match value {
            Ok(value) => self.answers(value).map_err(|errors| {
                let code = errors.first().map_or("answer-not-an-object", AnswerError::code);
                json!({ "code": code, "message": sentences(&errors) })
            }),
            Err(error) => {
                Err(json!({ "code": "answer-not-json", "message": format!("the line is not JSON: {error}") }))
            }
        };
        let refused = usize::from(answers.is_err());
        match answers {
            Ok(answers) => self.print(&answers, out)?,
            Err(error) => writeln!(out, "{}", json!({ "line": number, "error": error }))?,
        }
        out.flush()?;
        Ok(refused)
    }

    fn answers(&self, value: &Value) -> Result<Answers, Vec<AnswerError>> {
        Answers::from_json(self.planner.policy.questions(), value)
    }

    fn print(&self, answers: &Answers, out: &mut impl Write) -> Result<(), Stop> {
        let plan = self.planner.plan(answers, self.at);
        match self.format {
            Format::Json => writeln!(out, "{}", json!(plan))?,
            Format::Text => writeln!(out, "{}", text::render(&plan, self.planner.policy, self.language, self.at))?,
        }
        Ok(())
    }
}

fn sentences(errors: &[AnswerError]) -> String {
    errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}
