//! `aiguillage diff`: whose plan changes between two rule sets, and whether a
//! promise is weakened.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use ethnum::U256;

use super::voice::Voice;
use super::{Format, Stop, about, rule_files};
use crate::clock;
use crate::policy::comparison::{Comparison, OutcomeChange, Part, PromiseChange, RuleChange, compare};
use crate::policy::{Answers, Policy};
use crate::speech::answer::all_said;
use crate::speech::words::Words;

/// Arguments of `aiguillage diff`.
#[derive(Debug, clap::Args)]
pub(super) struct DiffArgs {
    /// A folder of rules; the word `shipped` for those inside the program.
    old: PathBuf,
    /// Likewise.
    new: PathBuf,
    /// The day from which on plans are compared. Today if left out.
    #[arg(long, value_name = "DATE")]
    on: Option<NaiveDate>,
    /// The language of people's answers.
    #[arg(long)]
    lang: Option<String>,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub(super) fn run(arguments: &DiffArgs, out: &mut impl Write) -> Result<(), Stop> {
    let (old, new) = (load(&arguments.old, arguments.format)?, load(&arguments.new, arguments.format)?);
    let on = arguments.on.unwrap_or_else(|| clock::now().date_naive());
    let comparison = compare(&old, &new, on).map_err(|faults| Stop::Rules(Box::new(faults), arguments.format))?;
    match arguments.format {
        Format::Json => writeln!(out, "{}", serde_json::to_string(&comparison).map_err(io::Error::from)?)?,
        Format::Text => {
            let voice = Voice::of(&new, arguments.lang.as_deref(), clock::now())?;
            Teller { comparison: &comparison, new: &new, words: voice.words(&new) }.tell(out)?;
        }
    }
    out.flush()?;
    if comparison.weakens_a_promise() { Err(Stop::Faulty) } else { Ok(()) }
}

fn load(folder: &Path, format: Format) -> Result<Policy, Stop> {
    let files = rule_files(Some(folder).filter(|folder| folder.as_os_str() != "shipped"))?;
    Policy::load(&files).map_err(|faults| Stop::Rules(Box::new(faults), format))
}

struct Teller<'a> {
    comparison: &'a Comparison,
    new: &'a Policy,
    words: Words<'a>,
}

impl Teller<'_> {
    fn tell(&self, out: &mut impl Write) -> Result<(), Stop> {
        let found = self.comparison;
        writeln!(out, "policy {}: {} -> {}", self.new.rules().id, found.old_version, found.new_version)?;
        for name in &found.only_old {
            writeln!(out, "gone: {name}")?;
        }
        for name in &found.only_new {
            writeln!(out, "new: {name}")?;
        }
        self.rules(out)?;
        self.outcomes(out)?;
        self.promises(out)
    }

    fn rules(&self, out: &mut impl Write) -> Result<(), Stop> {
        for RuleChange { change, place, combinations, exactly } in &self.comparison.rules {
            let (file, line, share) = (&place.file, place.line, self.at_least(*combinations, *exactly));
            writeln!(out, "{change} {} ({file}:{line}): alone it changes {share}", place.rule)?;
        }
        Ok(())
    }

    fn outcomes(&self, out: &mut impl Write) -> Result<(), Stop> {
        let changed = self.at_least(self.comparison.changed, self.comparison.changed_exactly);
        writeln!(out, "plans that change: {changed}")?;
        for change in &self.comparison.outcomes {
            let OutcomeChange { service, part, from, to, since, combinations, person, .. } = change;
            let (part, share) = (in_words(part), self.share(*combinations));
            writeln!(out, "  {service}, {part}: {from} -> {to} from {since}, {share}")?;
            writeln!(out, "    such as: {}", self.person(person))?;
        }
        Ok(())
    }

    fn person(&self, person: &Answers) -> String {
        let said = all_said(self.new, person, self.words).into_iter();
        let said = said.map(|(question, answer)| format!("{question}: {answer}"));
        said.collect::<Vec<_>>().join("; ")
    }

    fn promises(&self, out: &mut impl Write) -> Result<(), Stop> {
        let promises = &self.comparison.promises;
        let weaker: Vec<&PromiseChange> = promises.iter().filter(|promise| promise.is_weaker()).collect();
        writeln!(out, "promises: {} in all, {} weakened", promises.len(), weaker.len())?;
        for promise in weaker {
            let text = self.words.rule(&format!("guarantee-{}", promise.id));
            let how = match promise.holds {
                None => "is not made any more",
                Some(false) => "does not hold any more",
                Some(true) => "is made with less in it",
            };
            writeln!(out, "  WEAKENED {}: {how}. {text}", promise.id)?;
            if let Some(found) = &promise.counterexample {
                writeln!(out, "    falls through: {}", found.answers)?;
            }
        }
        for promise in promises.iter().filter(|promise| promise.held.is_none()) {
            writeln!(
                out,
                "  new promise {}: {}",
                promise.id,
                if promise.holds == Some(true) { "holds" } else { "BROKEN" }
            )?;
        }
        Ok(())
    }

    fn at_least(&self, count: U256, exactly: bool) -> String {
        let share = self.share(count);
        if exactly { share } else { format!("at least {share}") }
    }

    /// A number of sets of answers, and how much of all it is.
    fn share(&self, count: U256) -> String {
        let all = self.comparison.combinations;
        let percent = if all == 0 { 0.0 } else { 100.0 * count.as_f64() / all.as_f64() };
        let percent = match percent {
            0.0 => "none".to_owned(),
            small if small < 0.01 => "less than 0.01 %".to_owned(),
            percent => format!("{percent:.2} %"),
        };
        format!("{} sets of answers ({percent})", about(count))
    }
}

fn in_words(part: &Part) -> String {
    match part {
        Part::Channel(channel) => format!("{channel} usable"),
        Part::First(channel) => format!("{channel} first"),
        Part::Contact(id) => format!("contact {id}"),
        Part::Evidence(id) => format!("paper {id}"),
        Part::Entitlement(id) => format!("right {id}"),
    }
}
