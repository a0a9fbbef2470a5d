//! Reads fields of a JSON object one by one, so that a bad one is blamed by name and the
//! others are kept. Absent, null and empty text are the same.
//!
//! Must not know: any one format.

use serde_json::{Map, Value};

use super::{Fault, Harvest, Origin};

/// A JSON object, its place, and where to complain.
pub(super) struct Fields<'a> {
    pub object: &'a Map<String, Value>,
    pub origin: &'a Origin,
    pub harvest: &'a mut Harvest,
}

impl Fields<'_> {
    /// Text without blanks around it; a number is read as text.
    pub fn text(&mut self, field: &'static str) -> String {
        match self.object.get(field) {
            None | Some(Value::Null) => String::new(),
            Some(Value::String(text)) => on_one_line(text),
            Some(Value::Number(number)) => number.to_string(),
            Some(_) => self.wrong(field, "text").unwrap_or_default(),
        }
    }

    /// A number, or text that is one.
    pub fn number(&mut self, field: &'static str) -> Option<f64> {
        match self.object.get(field) {
            None | Some(Value::Null) => None,
            Some(Value::Number(number)) => number.as_f64(),
            Some(Value::String(text)) if text.trim().is_empty() => None,
            Some(Value::String(text)) => match text.trim().parse() {
                Ok(number) => Some(number),
                Err(_) => self.wrong(field, "a number"),
            },
            Some(_) => self.wrong(field, "a number"),
        }
    }

    /// True only if the field says so.
    pub fn is_true(&mut self, field: &'static str) -> bool {
        match self.object.get(field) {
            None | Some(Value::Null) => false,
            Some(Value::Bool(truth)) => *truth,
            Some(_) => self.wrong(field, "true or false").unwrap_or_default(),
        }
    }

    fn wrong<T>(&mut self, field: &'static str, expected: &'static str) -> Option<T> {
        self.harvest.blame(self.origin, field, Fault::WrongType { expected });
        None
    }
}

/// Runs of blanks and line ends become one blank.
pub(super) fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text of a field of a nested object; empty if it is not there or not text.
pub(super) fn nested_text(value: &Value, field: &str) -> String {
    value.get(field).and_then(Value::as_str).map(on_one_line).unwrap_or_default()
}

/// A field that is a list, one value, or absent, as a list.
pub(super) fn list<'a>(value: &'a Value, field: &str) -> Vec<&'a Value> {
    match value.get(field) {
        None | Some(Value::Null) => Vec::new(),
        Some(Value::Array(values)) => values.iter().collect(),
        Some(single) => vec![single],
    }
}
