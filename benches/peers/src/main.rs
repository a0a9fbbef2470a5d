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
use rules::{jdm, json_rules, publicodes};
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
        let peers = vec![
            self.zen("zen-engine, decision table", jdm::table)?,
            self.zen("zen-engine, one expression node", jdm::expression)?,
            self.node("json-rules-engine")?,
            self.node("publicodes")?,
        ];
        Ok(Table {
            full_cases: self.full.len(),
            partial_cases: self.partial.len(),
            outcomes: self.task.outcome_ids().count(),
            whole: self
                .own("Aiguillage, the whole decision", |case| drop(black_box(self.functions.decide(&case.answers)))),
            same: self
                .own("Aiguillage, the same outcomes", |case| drop(black_box(self.functions.values(&case.answers)))),
            peers,
        })
    }

    /// What the peers read, left for whoever wants to look.
    fn write(&self) -> Result<()> {
        let outcomes: Vec<&str> = self.task.outcome_ids().collect();
        let write = |name: &str, rules: &Value| node::write(&self.folder, name, rules);
        for (given, name) in [(Given::All, "full"), (Given::Half, "partial")] {
            write(&format!("zen-table-{name}.json"), &jdm::table(self.task, given))?;
            write(&format!("zen-expression-{name}.json"), &jdm::expression(self.task, given))?;
        }
        write("json-rules-engine.json", &json_rules::rules(self.task))?;
        write("publicodes.json", &publicodes::model(self.task))?;
        node::write_cases(&self.folder, &outcomes, &self.full, &self.partial)
    }

    fn own(&self, engine: &str, decide: impl Fn(&Case)) -> Line {
        let [full, partial] = [&self.full, &self.partial].map(|cases| nanoseconds(cases, &decide));
        Line {
            engine: engine.to_owned(),
            version: own_version().to_owned(),
            timed: Timed { full, partial },
            missing_answers: Partial::default(),
        }
    }

    fn zen(&self, engine: &str, graph: impl Fn(&Task, Given) -> Value) -> Result<Line> {
        let zen = Zen::with(graph(self.task, Given::All), graph(self.task, Given::Half))?;
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
    let mut lines = include_str!("../../../Cargo.toml").lines();
    let version = lines.find_map(|line| line.strip_prefix("version = "));
    version.map_or("", |version| version.trim_matches('"'))
}
