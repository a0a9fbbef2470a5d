//! A model as `publicodes` reads it: every question, situation and outcome is
//! a rule. Questions have no value until a situation gives one, so a missing
//! answer is undefined, as the language has it.

use serde_json::{Map, Value, json};

use crate::formula::Formula;
use crate::task::{FIRST, NO_CHANNEL, Task};

pub fn model(task: &Task) -> Value {
    let mut rules = Map::new();
    for question in task.questions() {
        rules.insert(question.to_owned(), Value::Null);
    }
    for named in task.situations.iter().chain(&task.outcomes) {
        rules.insert(named.id.clone(), json!({ "valeur": mechanism(&named.formula) }));
    }
    rules.insert(FIRST.to_owned(), first(task));
    Value::Object(rules)
}

fn first(task: &Task) -> Value {
    let rows = task.preferences.iter().map(|row| {
        let both = Formula::all([row.when.clone(), row.usable.clone()]);
        json!({ "si": mechanism(&both), "alors": text(row.first.id()) })
    });
    json!({ "variations": rows.chain([json!({ "sinon": text(NO_CHANNEL) })]).collect::<Vec<_>>() })
}

fn text(words: &str) -> String {
    format!("'{words}'")
}

fn mechanism(formula: &Formula) -> Value {
    match formula {
        Formula::Constant(value) => json!(if *value { "oui" } else { "non" }),
        Formula::Not(inner) => match inner.as_ref() {
            Formula::OneOf { question, options } => each(question, options, "!=", "toutes ces conditions"),
            other => json!({ "=": [mechanism(other), "non"] }),
        },
        Formula::All(parts) => json!({ "toutes ces conditions": parts.iter().map(mechanism).collect::<Vec<_>>() }),
        Formula::Any(parts) => json!({ "une de ces conditions": parts.iter().map(mechanism).collect::<Vec<_>>() }),
        Formula::Named(id) => json!(id),
        Formula::OneOf { question, options } => each(question, options, "=", "une de ces conditions"),
        Formula::AtMost { question, limit } => json!(format!("{question} <= {limit}")),
        Formula::AtLeast { question, limit } => json!(format!("{question} >= {limit}")),
        Formula::AtMostIn { question, key, least, limits } => {
            json!({ "<=": [question, grid(key, *least, limits)] })
        }
    }
}

/// One comparison an option.
fn each(question: &str, options: &[String], relation: &str, together: &str) -> Value {
    let mut tests = options.iter().map(|option| format!("{question} {relation} '{option}'")).collect::<Vec<_>>();
    match tests.pop() {
        Some(only) if tests.is_empty() => json!(only),
        last => json!({ together: tests.into_iter().chain(last).collect::<Vec<_>>() }),
    }
}

/// A table of steps: each limit holds up to the next key.
fn grid(key: &str, least: i64, limits: &[i64]) -> Value {
    let steps = (least + 1..).zip(limits).map(|(below, limit)| json!({ "plafond": below, "montant": limit }));
    json!({ "grille": { "assiette": key, "tranches": steps.collect::<Vec<_>>() } })
}
