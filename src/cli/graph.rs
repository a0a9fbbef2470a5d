//! `aiguillage graph`: the interview as a picture, a page or JSON.
//!
//! What is drawn is proved: who is asked what comes from `policy::flow`.

mod json;
mod layout;
mod markup;
mod page;
mod svg;
mod wording;

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use chrono::NaiveDate;
use chrono_tz::Europe::Paris;
use clap::ValueEnum;

use self::wording::Wording;
use super::voice::Voice;
use super::{RulesArgs, Stop, load_policy, moment};
use crate::policy::flow::Flow;
use crate::policy::{Policy, Question};

/// Arguments of `aiguillage graph`.
#[derive(Debug, clap::Args)]
pub(super) struct GraphArgs {
    /// Only people who come for this service, such as caf. Everyone if left out.
    #[arg(long, value_name = "ID")]
    service: Option<String>,
    /// The language of the words.
    #[arg(long)]
    lang: Option<String>,
    /// The day whose amounts count: 2026-11-24T10:00 in Paris, or RFC 3339. Now if left out.
    #[arg(long)]
    at: Option<String>,
    /// As the name of the file says if left out, else svg.
    #[arg(long, value_enum)]
    format: Option<GraphFormat>,
    /// Where to write; to standard output if left out.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    #[command(flatten)]
    rules: RulesArgs,
}

/// What is made of a flow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum GraphFormat {
    /// A picture.
    Svg,
    /// A page with the picture, that reads well without it.
    Html,
    Json,
}

/// A flow with what is said of it.
struct Drawn<'a> {
    policy: &'a Policy,
    flow: Flow,
    words: Wording<'a>,
    on: NaiveDate,
}

pub(super) fn run(arguments: &GraphArgs, out: &mut impl Write) -> Result<(), Stop> {
    let format = format(arguments)?;
    let policy = load_policy(&arguments.rules, super::Format::Text)?;
    let at = moment(arguments.at.as_deref())?;
    let on = at.with_timezone(&Paris).date_naive();
    let voice = Voice::of(&policy, arguments.lang.as_deref(), at)?;
    let words = Wording { policy: &policy, words: voice.words(&policy) };
    let flow = Flow::of(&policy, arguments.service.as_deref(), on).map_err(|error| Stop::Input(error.to_string()))?;
    let drawn = Drawn { policy: &policy, flow, words, on };
    let written = match format {
        GraphFormat::Svg => svg::file(&drawn),
        GraphFormat::Html => page::page(&drawn),
        GraphFormat::Json => format!("{:#}\n", json::of(&drawn)),
    };
    let Some(path) = &arguments.out else { return Ok(out.write_all(written.as_bytes())?) };
    let done = std::fs::write(path, written).with_context(|| format!("`{}` cannot be written", path.display()));
    done.map_err(Stop::Machine)
}

fn format(arguments: &GraphArgs) -> Result<GraphFormat, Stop> {
    let named = arguments.out.as_deref().and_then(Path::extension).and_then(std::ffi::OsStr::to_str);
    match (arguments.format, named) {
        (Some(format), _) => Ok(format),
        (None, Some(extension)) => GraphFormat::from_str(extension, true).map_err(|_| {
            Stop::Input(format!(
                "a file that ends in .{extension} is no picture; use .svg, .html or .json, or --format"
            ))
        }),
        (None, None) => Ok(GraphFormat::Svg),
    }
}

impl Drawn<'_> {
    fn title(&self) -> String {
        let service = self.flow.service.and_then(|at| self.policy.rules().services.get(at));
        let Some(service) = service else { return self.words.own("graph-title", &[]) };
        let service = self.words.rule(&format!("service-{}", service.id));
        self.words.own("graph-title-service", &[("service", service.into())])
    }

    /// How many questions there are at least and at most.
    fn lengths(&self) -> String {
        let most = self.flow.most_questions();
        let least = self.flow.shortest.as_ref().map(|interview| interview.questions.len());
        let key = match least {
            None => "graph-length-at-most",
            Some(least) if least == most => "graph-length-always",
            Some(_) => "graph-length",
        };
        self.words.own(key, &[("shortest", least.unwrap_or_default().into()), ("longest", most.into())])
    }

    /// The questions beyond the horizon.
    fn beyond(&self) -> impl Iterator<Item = &Question> {
        self.flow.beyond.iter().filter_map(|question| self.policy.questions().get(*question))
    }
}
