//! Aiguillage beside `zen-engine`, `json-rules-engine` and `publicodes`, given
//! the same rules and the same answers. `README.md` says what is measured.

mod agreement;
mod case;
mod engines;
mod formula;
mod measure;
mod outcome;
mod random;
mod rules;
mod table;
mod task;

use std::hint::black_box;
use std::path::PathBuf;

use aiguillage::policy::{Policy, RuleFiles};
use anyhow::{Context, Result, anyhow, bail};
use chrono::NaiveDate;
use serde_json::Value;

use agreement::{Expected, Partial, compare};
use case::{Case, Given, draw};
use engines::node::{self, Peer};
use engines::own::Functions;
use engines::zen::{self, Zen};
use engines::{Answered, Timed};
use measure::nanoseconds;
use table::{Line, Table};
use task::{Scope, Task};

/// People drawn, for full and for partial decisions each.
const CASES: usize = 512;
const SERVICE: &str = "caf";
/// Family allowance, back-to-school allowance, housing benefit: an option, a
/// threshold and a table each, which every engine can say.
const RIGHTS: [&str; 3] = ["af", "ars", "aide_logement"];
/// The date of the scenarios.
const YEAR_MONTH_DAY: (i32, u32, u32) = (2026, 11, 24);

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["--rules-in", folder] => print!("{}", run(folder.into())?.text()),
        ["--rules-in", folder, "--format", "json"] => {
            println!("{}", serde_json::to_string_pretty(&run(folder.into())?)?);
        }
        _ => bail!("usage: aiguillage-bench-peers --rules-in FOLDER [--format json]; see scripts/bench-peers"),
    }
    Ok(())
}

/// Writes the peers' rules and the cases to the folder, compares, measures.
fn run(folder: PathBuf) -> Result<Table> {
    let policy = Policy::load(&RuleFiles::embedded());
    let policy = policy.map_err(|faults| anyhow!("the shipped rules have faults: {faults:?}"))?;
    let (year, month, day) = YEAR_MONTH_DAY;
    let on = NaiveDate::from_ymd_opt(year, month, day).context("a date")?;
    let scope = Scope { service: SERVICE, rights: &RIGHTS, on };
    let task = Task::of(&policy, scope).context("the shipped rules no longer have what is measured")?;
    let functions = Functions::of(&policy, &task, scope)?;
    let full = draw(&policy, &task, scope, Given::All, CASES)?;
    let partial = draw(&policy, &task, scope, Given::Half, CASES)?;
    for case in full.iter().chain(&partial) {
        functions.agree_with_the_decision(&case.answers)?;
    }
    let each = |cases: &[Case]| cases.iter().map(|case| functions.outcomes(&case.answers)).collect();
    let expected = Expected { full: each(&full), partial: each(&partial) };
    Bench { task: &task, functions, full, partial, expected, folder }.table()
}

struct Bench<'a> {
    task: &'a Task,
    functions: Functions<'a>,
    full: Vec<Case>,
    partial: Vec<Case>,
    expected: Expected,
    folder: PathBuf,
}

impl Bench<'_> {
    fn table(&self) -> Result<Table> {
        self.write()?;
        let mut lines = self.own();
        lines.push(self.zen("zen-engine, decision table", rules::jdm::table(self.task))?);
        lines.push(self.zen("zen-engine, one expression node", rules::jdm::expression(self.task))?);
        lines.push(self.node("json-rules-engine")?);
        lines.push(self.node("publicodes")?);
        Ok(Table {
            full_cases: self.full.len(),
            partial_cases: self.partial.len(),
            outcomes: self.task.outcome_ids().count(),
            lines,
        })
    }

    /// What the peers read, left for whoever wants to look.
    fn write(&self) -> Result<()> {
        let outcomes: Vec<&str> = self.task.outcome_ids().collect();
        node::write(&self.folder, "zen-table.json", &rules::jdm::table(self.task))?;
        node::write(&self.folder, "zen-expression.json", &rules::jdm::expression(self.task))?;
        node::write(&self.folder, "json-rules-engine.json", &rules::json_rules::rules(self.task))?;
        node::write(&self.folder, "publicodes.json", &rules::publicodes::model(self.task))?;
        node::write_cases(&self.folder, &outcomes, &self.full, &self.partial)
    }

    /// Aiguillage deciding in full, then only what the peers work out.
    fn own(&self) -> Vec<Line> {
        let time = |decide: &dyn Fn(&Case)| Timed {
            full: nanoseconds(&self.full, decide),
            partial: nanoseconds(&self.partial, decide),
        };
        let line = |engine: &str, timed| Line {
            engine: engine.to_owned(),
            version: own_version().to_owned(),
            timed,
            missing_answers: Partial::default(),
        };
        let whole = time(&|case| drop(black_box(self.functions.decide(&case.answers))));
        let part = time(&|case| drop(black_box(self.functions.values(&case.answers))));
        vec![line("Aiguillage, the whole decision", whole), line("Aiguillage, the same outcomes only", part)]
    }

    fn zen(&self, engine: &str, graph: Value) -> Result<Line> {
        let zen = Zen::with(graph)?;
        let missing_answers = self.compare(engine, &zen.answer(self.task, &self.full, &self.partial))?;
        let timed = zen.time(&self.full, &self.partial);
        Ok(Line { engine: engine.to_owned(), version: zen::VERSION.to_owned(), timed, missing_answers })
    }

    fn node(&self, name: &str) -> Result<Line> {
        let peer = Peer { name, folder: &self.folder };
        let (version, answered) = peer.answer()?;
        let missing_answers = self.compare(name, &answered)?;
        Ok(Line { engine: name.to_owned(), version, timed: peer.time()?, missing_answers })
    }

    fn compare(&self, engine: &str, answered: &Answered) -> Result<Partial> {
        let compared = compare(self.task, &self.expected, &self.partial, answered);
        compared.with_context(|| format!("{engine} does not say what Aiguillage says"))
    }
}

/// The version in the program's Cargo.toml.
fn own_version() -> &'static str {
    let lines = include_str!("../../../Cargo.toml").lines();
    let version = lines.filter_map(|line| line.strip_prefix("version = ")).next();
    version.map_or("", |version| version.trim_matches('"'))
}
