//! Rules as `json-rules-engine` reads them.
//!
//! Each outcome is a rule whose event says its name. Each preference is a rule
//! of a priority of its own, and the engine stops at the first. What a formula
//! names is written out, which is faster than the engine's shared conditions.
//! Tables are facts worked out from another fact, for it has no arithmetic.

use serde_json::{Value, json};

use crate::formula::Formula;
use crate::task::{FIRST, Task};

/// What `node/json-rules-engine.mjs` sets up.
pub fn rules(task: &Task) -> Value {
    let writer = Writer::of(task);
    let outcomes = task.outcomes.iter().map(|outcome| {
        json!({
            "conditions": rooted(writer.condition(&outcome.formula)),
            "priority": task.preferences.len() + 1,
            "event": { "type": "outcome", "params": { "id": outcome.id } },
        })
    });
    let preferences = task.preferences.iter().enumerate().map(|(at, row)| {
        let both = Formula::all([row.when.clone(), row.usable.clone()]);
        json!({
            "conditions": rooted(writer.condition(&both)),
            "priority": task.preferences.len() - at,
            "event": { "type": FIRST, "params": { "channel": row.first.id() } },
        })
    });
    json!({
        "tables": writer.tables(),
        "rules": outcomes.chain(preferences).collect::<Vec<_>>(),
        "outcomes": task.outcomes.iter().map(|outcome| &outcome.id).collect::<Vec<_>>(),
    })
}

struct Writer<'a> {
    task: &'a Task,
    /// Every table of the task; its position is its name.
    tables: Vec<&'a Formula>,
}

impl<'a> Writer<'a> {
    fn of(task: &'a Task) -> Self {
        let mut tables = Vec::new();
        for named in task.situations.iter().chain(&task.outcomes) {
            named.formula.visit(&mut |part| {
                if matches!(part, Formula::AtMostIn { .. }) && !tables.contains(&part) {
                    tables.push(part);
                }
            });
        }
        Self { task, tables }
    }

    fn tables(&self) -> Vec<Value> {
        let facts = self.tables.iter().filter_map(|table| match table {
            Formula::AtMostIn { key, least, limits, .. } => {
                Some(json!({ "id": self.id(table), "key": key, "least": least, "limits": limits }))
            }
            _ => None,
        });
        facts.collect()
    }

    fn id(&self, table: &Formula) -> String {
        let position = self.tables.iter().position(|known| *known == table).unwrap_or(self.tables.len());
        format!("limits_{position}")
    }

    fn condition(&self, formula: &Formula) -> Value {
        let each = |parts: &[Formula]| parts.iter().map(|part| self.condition(part)).collect::<Vec<_>>();
        match formula {
            Formula::Constant(true) => json!({ "all": [] }),
            Formula::Constant(false) => json!({ "any": [] }),
            Formula::Not(inner) => match inner.as_ref() {
                Formula::OneOf { question, options } => one_of(question, options, "notEqual", "notIn"),
                other => json!({ "not": self.condition(other) }),
            },
            Formula::All(parts) => json!({ "all": each(parts) }),
            Formula::Any(parts) => json!({ "any": each(parts) }),
            Formula::Named(id) => self.task.named(id).map_or(Value::Null, |named| self.condition(&named.formula)),
            Formula::OneOf { question, options } => one_of(question, options, "equal", "in"),
            Formula::AtMost { question, limit } => compared(question, "lessThanInclusive", &json!(limit)),
            Formula::AtLeast { question, limit } => compared(question, "greaterThanInclusive", &json!(limit)),
            Formula::AtMostIn { question, .. } => {
                compared(question, "lessThanInclusive", &json!({ "fact": self.id(formula) }))
            }
        }
    }
}

fn one_of(question: &str, options: &[String], one: &str, several: &str) -> Value {
    match options {
        [only] => compared(question, one, &json!(only)),
        _ => compared(question, several, &json!(options)),
    }
}

fn compared(fact: &str, operator: &str, value: &Value) -> Value {
    json!({ "fact": fact, "operator": operator, "value": value })
}

/// The root of a rule is a connective.
fn rooted(condition: Value) -> Value {
    if condition.get("fact").is_some() { json!({ "all": [condition] }) } else { condition }
}
