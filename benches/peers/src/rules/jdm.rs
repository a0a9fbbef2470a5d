//! JSON Decision Models, as `zen-engine` reads them.
//!
//! In two forms, for it is not plain which is faster: a graph with a decision
//! table whose columns are questions, situations and channels, as one draws it
//! in the editor; and a graph of one expression node. The engine refuses to
//! compare a missing number, so that for partial answers each comparison first
//! asks whether there is one; full answers are spared that.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::case::Given;
use crate::formula::Formula;
use crate::task::{FIRST, NO_CHANNEL, Row, Task};

/// Situations and outcomes in an expression node, preferences in a decision
/// table.
pub fn table(task: &Task, given: Given) -> Value {
    let words = Words { named: "$.", given };
    let table = json!({
        "id": "preferences", "name": "preferences", "type": "decisionTableNode",
        "content": Table::of(task, Words { named: "", given }).content(),
    });
    chain(&[expression_node(named(task, words).collect()), table])
}

/// Everything in one expression node, preferences as one conditional.
pub fn expression(task: &Task, given: Given) -> Value {
    let words = Words { named: "$.", given };
    let expressions = named(task, words).chain([(FIRST.to_owned(), first(task, words))]).collect();
    chain(&[expression_node(expressions)])
}

fn named(task: &Task, words: Words) -> impl Iterator<Item = (String, String)> + use<'_> {
    task.situations.iter().chain(&task.outcomes).map(move |named| (named.id.clone(), words.of(&named.formula)))
}

fn expression_node(expressions: Vec<(String, String)>) -> Value {
    let rows = expressions.into_iter().map(|(key, value)| json!({ "id": key, "key": key, "value": value }));
    json!({
        "id": "outcomes", "name": "outcomes", "type": "expressionNode",
        "content": { "expressions": rows.collect::<Vec<_>>(), "passThrough": true },
    })
}

/// The nodes between an input and an output.
fn chain(nodes: &[Value]) -> Value {
    let end = |id: &str, kind: &str| json!({ "id": id, "name": id, "type": kind, "content": {} });
    let nodes: Vec<Value> = [end("input", "inputNode")]
        .into_iter()
        .chain(nodes.iter().cloned())
        .chain([end("output", "outputNode")])
        .collect();
    let edges = nodes.windows(2).map(|pair| {
        let [from, to] = pair else { return Value::Null };
        json!({ "id": format!("to {}", to["id"]), "type": "edge", "sourceId": from["id"], "targetId": to["id"] })
    });
    json!({ "edges": edges.collect::<Vec<_>>(), "nodes": nodes })
}

/// Preferences as a first-hit table: what can stand in a column of its own
/// does, so that the engine can index it.
struct Table {
    columns: Vec<String>,
    rows: Vec<BTreeMap<String, String>>,
}

/// The column of what no other column can hold.
const OTHERWISE: &str = "otherwise";

impl Table {
    fn of(task: &Task, words: Words) -> Self {
        let mut table = Self { columns: Vec::new(), rows: Vec::new() };
        for row in &task.preferences {
            table.add(row, words);
        }
        let last = BTreeMap::from([(FIRST.to_owned(), quoted(NO_CHANNEL))]);
        table.rows.push(last);
        table
    }

    fn add(&mut self, row: &Row, words: Words) {
        let both = match &row.when {
            Formula::All(parts) => parts.clone(),
            other => vec![other.clone()],
        };
        let mut cells = BTreeMap::new();
        let mut rest = Vec::new();
        for part in both.into_iter().chain([row.usable.clone()]) {
            match cell(&part) {
                Some((column, test)) if !cells.contains_key(&column) => {
                    cells.insert(column, test);
                }
                _ => rest.push(part),
            }
        }
        let rest = Formula::all(rest);
        if rest != Formula::Constant(true) {
            cells.insert(OTHERWISE.to_owned(), words.of(&rest));
        }
        let new = cells.keys().filter(|column| !self.columns.contains(column)).cloned().collect::<Vec<_>>();
        self.columns.extend(new);
        cells.insert(FIRST.to_owned(), quoted(row.first.id()));
        self.rows.push(cells);
    }

    fn content(&self) -> Value {
        let inputs = self.columns.iter().map(|column| match column.as_str() {
            OTHERWISE => json!({ "id": column, "name": column }),
            _ => json!({ "id": column, "name": column, "field": column }),
        });
        json!({
            "hitPolicy": "first",
            "inputs": inputs.collect::<Vec<_>>(),
            "outputs": [{ "id": FIRST, "name": FIRST, "field": FIRST }],
            "rules": self.rows,
            "passThrough": true,
        })
    }
}

/// A column and the test of its value.
fn cell(part: &Formula) -> Option<(String, String)> {
    match part {
        Formula::OneOf { question, options } => Some((question.clone(), list(options))),
        Formula::Named(id) => Some((id.clone(), "true".to_owned())),
        Formula::Not(inner) => match inner.as_ref() {
            Formula::Named(id) => Some((id.clone(), "false".to_owned())),
            Formula::OneOf { question, options } => Some((question.clone(), format!("not in [{}]", list(options)))),
            _ => None,
        },
        _ => None,
    }
}

fn list(options: &[String]) -> String {
    options.iter().map(|option| quoted(option)).collect::<Vec<_>>().join(", ")
}

fn quoted(text: &str) -> String {
    format!("'{text}'")
}

/// The first row that applies, as one conditional expression.
fn first(task: &Task, words: Words) -> String {
    let otherwise = quoted(NO_CHANNEL);
    task.preferences.iter().rev().fold(otherwise, |otherwise, row| {
        let both = Formula::all([row.when.clone(), row.usable.clone()]);
        format!("{} ? '{}' : ({otherwise})", words.of(&both), row.first)
    })
}

/// How formulas are put in the ZEN expression language.
#[derive(Clone, Copy)]
struct Words {
    /// What stands before the names of what was worked out earlier.
    named: &'static str,
    given: Given,
}

impl Words {
    fn of(self, formula: &Formula) -> String {
        match formula {
            Formula::Constant(value) => value.to_string(),
            Formula::Not(inner) => match inner.as_ref() {
                Formula::OneOf { question, options } => one_of(question, options, "!=", "not in"),
                other => format!("not ({})", self.of(other)),
            },
            Formula::All(parts) => self.joined(parts, " and "),
            Formula::Any(parts) => self.joined(parts, " or "),
            Formula::Named(id) => format!("{}{id}", self.named),
            Formula::OneOf { question, options } => one_of(question, options, "==", "in"),
            Formula::AtMost { question, limit } => self.compared(&[question], &format!("{question} <= {limit}")),
            Formula::AtLeast { question, limit } => self.compared(&[question], &format!("{question} >= {limit}")),
            Formula::AtMostIn { question, key, least, limits } => {
                let limits = limits.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
                self.compared(&[question, key], &format!("{question} <= [{limits}][{key} - {least}]"))
            }
        }
    }

    fn joined(self, parts: &[Formula], word: &str) -> String {
        let parts = parts.iter().map(|part| self.of(part)).collect::<Vec<_>>();
        format!("({})", parts.join(word))
    }

    /// False where a number is missing.
    fn compared(self, numbers: &[&str], comparison: &str) -> String {
        match self.given {
            Given::All => comparison.to_owned(),
            Given::Half => {
                let there = numbers.iter().map(|number| format!("{number} != null")).collect::<Vec<_>>();
                format!("({} and {comparison})", there.join(" and "))
            }
        }
    }
}

fn one_of(question: &str, options: &[String], one: &str, several: &str) -> String {
    match options {
        [only] => format!("{question} {one} {}", quoted(only)),
        _ => format!("{question} {several} [{}]", list(options)),
    }
}
