//! The schema of a table: the keys of its reader, and no others.

use serde_json::{Map, Value, json};

/// A table while it is described.
pub(super) struct TableSchema {
    keys: Vec<&'static str>,
    described: Map<String, Value>,
    needed: Vec<&'static str>,
    further: Map<String, Value>,
}

impl TableSchema {
    /// A table that may hold the keys of its reader. One that is not described
    /// may hold anything, as long as it is one of these.
    pub fn new(about: &str, keys: &[&'static str]) -> Self {
        let further = Map::from_iter([("description".to_owned(), json!(about))]);
        Self { keys: keys.to_vec(), described: Map::new(), needed: Vec::new(), further }
    }

    /// A key that must be there.
    pub fn needs(mut self, key: &'static str, value: Value) -> Self {
        self.needed.push(key);
        self.may(key, value)
    }

    /// A key that may be there.
    pub fn may(mut self, key: &'static str, value: Value) -> Self {
        self.described.insert(key.to_owned(), value);
        self
    }

    /// What else must be so, as a keyword of JSON Schema.
    pub fn and(mut self, keyword: &str, value: Value) -> Self {
        self.further.insert(keyword.to_owned(), value);
        self
    }

    /// The first case whose condition holds adds to what must be so.
    pub fn cases(mut self, cases: Vec<Case>) -> Self {
        let chained = cases.into_iter().rev().fold(None, |rest: Option<Value>, case| {
            let mut chained = json!({ "if": case.condition, "then": case.then });
            if let (Some(rest), Some(object)) = (rest, chained.as_object_mut()) {
                object.insert("else".to_owned(), rest);
            }
            Some(chained)
        });
        if let Some(Value::Object(chained)) = chained {
            self.further.extend(chained);
        }
        self
    }

    pub fn json(mut self) -> Value {
        let (keys, mut described) = (self.keys, self.described);
        let property = |key: &&str| ((*key).to_owned(), described.remove(*key).unwrap_or_else(|| json!({})));
        let properties: Map<String, Value> = keys.iter().map(property).collect();
        let needed: Vec<&str> = self.needed.into_iter().filter(|key| keys.contains(key)).collect();
        self.further.extend([
            ("type".to_owned(), json!("object")),
            ("properties".to_owned(), Value::Object(properties)),
            ("required".to_owned(), json!(needed)),
            ("additionalProperties".to_owned(), json!(false)),
        ]);
        Value::Object(self.further)
    }

    /// As rows: `[[…]]` in TOML.
    pub fn rows(self, about: &str) -> Value {
        json!({ "type": "array", "items": self.json(), "description": about })
    }
}

/// What must be so if a condition holds.
pub(super) struct Case {
    condition: Value,
    then: Value,
}

impl Case {
    /// If the key has this value.
    pub fn is(key: &str, value: &str, then: Value) -> Self {
        Self { condition: json!({ "properties": { key: { "const": value } }, "required": [key] }), then }
    }

    /// If the key is there.
    pub fn has(key: &str, then: Value) -> Self {
        Self { condition: json!({ "required": [key] }), then }
    }

    /// If something else holds.
    pub fn when(condition: Value, then: Value) -> Self {
        Self { condition, then }
    }
}

/// Of a table that is described elsewhere: these keys and no others, some of
/// them needed, some of them narrowed.
pub(super) fn only(keys: &[&str], needed: &[&str], narrowed: &[(&str, Value)]) -> Value {
    let mut properties: Map<String, Value> = keys.iter().map(|key| ((*key).to_owned(), json!({}))).collect();
    let narrowed = narrowed.iter().filter(|(key, _)| keys.contains(key));
    properties.extend(narrowed.map(|(key, value)| ((*key).to_owned(), value.clone())));
    json!({ "properties": properties, "required": needed, "additionalProperties": false })
}
