//! A TOML file with one thing changed: a key gone, a key too many, a value of
//! another sort.

use std::collections::BTreeSet;

use toml::{Table, Value};

/// A way into a file: keys, and positions in lists.
#[derive(Clone, PartialEq, Eq)]
enum Step {
    Key(String),
    Position(usize),
}

/// What stands in place of a value; as a text no id, link, number or option.
pub(super) const NO_ID: &str = "Not an id!";

fn strangers() -> Vec<Value> {
    let list = |items: Vec<Value>| Value::Array(items);
    let scalars = [Value::Boolean(true), Value::Integer(1), Value::Float(1.5), Value::String(NO_ID.to_owned())];
    let nested = [list(vec![]), list(vec![Value::Integer(1)]), Value::Table(Table::new())];
    scalars.into_iter().chain(nested).collect()
}

/// Every change of one thing, of one table of each shape not seen before.
pub(super) fn changes(file: &Table, seen: &mut BTreeSet<String>) -> Vec<(String, Table)> {
    let mut tables = Vec::new();
    gather(&Value::Table(file.clone()), &mut Vec::new(), &mut tables);
    let new = tables.into_iter().filter(|path| seen.insert(shape(path, at(file, path))));
    new.flat_map(|path| changes_of(file, &path)).collect()
}

fn gather(value: &Value, path: &mut Vec<Step>, tables: &mut Vec<Vec<Step>>) {
    let inner: Vec<(Step, &Value)> = match value {
        Value::Table(table) => {
            tables.push(path.clone());
            table.iter().map(|(key, value)| (Step::Key(key.clone()), value)).collect()
        }
        Value::Array(items) => items.iter().enumerate().map(|(at, item)| (Step::Position(at), item)).collect(),
        _ => Vec::new(),
    };
    for (step, value) in inner {
        path.push(step);
        gather(value, path, tables);
        path.pop();
    }
}

/// Where a table stands, its keys, its kind and the sorts of its values.
fn shape(path: &[Step], table: &Table) -> String {
    let steps = path.iter().map(|step| if let Step::Key(key) = step { key.as_str() } else { "*" });
    let keys = table.iter().map(|(key, value)| format!("{key}: {}", value.type_str()));
    let kind = table.get("kind").and_then(Value::as_str).unwrap_or_default();
    format!("{} {kind} {}", steps.collect::<Vec<_>>().join("."), keys.collect::<Vec<_>>().join(", "))
}

fn changes_of(file: &Table, path: &[Step]) -> Vec<(String, Table)> {
    let changed = |what: String, change: &dyn Fn(&mut Table)| {
        let mut file = file.clone();
        change(at_mut(&mut file, path));
        (format!("{}: {what}", shape(path, at(&file, path))), file)
    };
    let mut changes = vec![changed("a key too many".to_owned(), &|table| {
        table.insert("zzz".to_owned(), Value::Boolean(true));
    })];
    for key in at(file, path).keys() {
        changes.push(changed(format!("without `{key}`"), &|table| drop(table.remove(key))));
        changes.extend(strangers().into_iter().map(|stranger| {
            changed(format!("`{key}` is {stranger}"), &|table| drop(table.insert(key.clone(), stranger.clone())))
        }));
    }
    changes
}

fn at<'a>(file: &'a Table, path: &[Step]) -> &'a Table {
    let Some((Step::Key(first), rest)) = path.split_first() else { return file };
    let found = rest.iter().fold(&file[first], |value, step| match step {
        Step::Key(key) => &value[key.as_str()],
        Step::Position(at) => &value[*at],
    });
    found.as_table().unwrap()
}

fn at_mut<'a>(file: &'a mut Table, path: &[Step]) -> &'a mut Table {
    let Some((Step::Key(first), rest)) = path.split_first() else { return file };
    let start = file.get_mut(first).unwrap();
    let found = rest.iter().fold(start, |value, step| match step {
        Step::Key(key) => &mut value[key.as_str()],
        Step::Position(at) => &mut value[*at],
    });
    found.as_table_mut().unwrap()
}
