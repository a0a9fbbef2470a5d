//! `aiguillage plan`: answers in, contact plan out; one object or a stream of lines.

mod lines;

use std::io::{self, Write};
use std::path::PathBuf;

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use self::lines::{Line, Lines};
use super::answers::{LONGEST, Refusal, open};
use super::voice::Voice;
use super::{DirectoryFileArgs, Format, RulesArgs, Stop, load_directory, load_policy, moment};
use crate::plan::Planner;
use crate::policy::Answers;
use crate::speech::terminal;
use crate::speech::words::Words;

/// Arguments of `aiguillage plan`.
#[derive(Debug, clap::Args)]
pub(super) struct PlanArgs {
    /// A JSON object keyed by question id; `-` for standard input. Of several
    /// objects, one a line, the plans are JSON Lines whatever the format.
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
    let at = moment(arguments.at.as_deref())?;
    let voice = Voice::of(&policy, arguments.lang.as_deref(), at)?;
    let (planner, words) = (Planner::new(&policy, &directory), voice.words(&policy));
    let printer = Printer { planner, words, format: arguments.format, at };
    printer.run(Lines::new(open(&arguments.answers)?), out)
}

struct Printer<'a> {
    planner: Planner<'a>,
    words: Words<'a>,
    format: Format,
    at: DateTime<Utc>,
}

impl Printer<'_> {
    /// One object on a line, one over several lines, or one a line.
    fn run(&self, mut lines: Lines, out: &mut impl Write) -> Result<(), Stop> {
        let nothing =
            || Stop::Input("there are no answers; give an object such as {\"internet\": \"none\"}".to_owned());
        let first = lines.next().ok_or_else(nothing)??;
        // A sender who waits for each plan gets the first one before the second line.
        if self.format == Format::Json && self.answers(&first).is_ok() {
            return self.stream(std::iter::once(Ok(first)).chain(lines), out);
        }
        let Some(second) = lines.next() else { return self.single(first.value(), out) };
        let held = vec![first, second?];
        if held.first().is_some_and(Line::is_open) {
            self.gather(held, lines, out)
        } else {
            self.stream(held.into_iter().map(Ok).chain(lines), out)
        }
    }

    /// The first line is not whole: one object over several lines, or a line cut short.
    fn gather(&self, mut held: Vec<Line>, mut lines: Lines, out: &mut impl Write) -> Result<(), Stop> {
        while held.iter().map(Line::len).sum::<usize>() <= LONGEST {
            let Some(line) = lines.next() else { break };
            held.push(line?);
        }
        let whole = Line::joined(&held).value();
        if whole.is_err() && held.iter().any(Line::is_object) {
            return self.stream(held.into_iter().map(Ok).chain(lines), out);
        }
        self.single(whole, out)
    }

    fn single(&self, value: Result<Value, Refusal>, out: &mut impl Write) -> Result<(), Stop> {
        let refused = |refusal: Refusal| Stop::Input(refusal.message);
        let answers = value.and_then(|value| self.read(&value)).map_err(refused)?;
        let plan = self.planner.plan(&answers, self.at);
        match self.format {
            Format::Json => writeln!(out, "{}", json!(plan))?,
            Format::Text => write!(out, "{}", terminal::render(&plan, self.words))?,
        }
        Ok(())
    }

    /// One plan a line; a bad line gives an error object, and the rest goes on.
    fn stream(&self, lines: impl Iterator<Item = io::Result<Line>>, out: &mut impl Write) -> Result<(), Stop> {
        let mut refused = 0_usize;
        for line in lines {
            let line = line?;
            match self.answers(&line) {
                Ok(answers) => writeln!(out, "{}", json!(self.planner.plan(&answers, self.at)))?,
                Err(refusal) => {
                    refused += 1;
                    writeln!(out, "{}", json!({ "line": line.number, "error": refusal }))?;
                }
            }
            out.flush()?;
        }
        if refused == 0 { Ok(()) } else { Err(Stop::Input(format!("lines refused: {refused}; each says why"))) }
    }

    fn answers(&self, line: &Line) -> Result<Answers, Refusal> {
        self.read(&line.value()?)
    }

    fn read(&self, value: &Value) -> Result<Answers, Refusal> {
        super::answers::read(self.planner.policy, value)
    }
}
