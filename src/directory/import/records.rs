//! Hands over the records of a large JSON file one at a time, so that a file of hundreds of
//! megabytes never stands in memory whole.
//!
//! Understands a bare array, one record, and records under `service` or `commune`.

use std::fmt;
use std::io::Read;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

/// The names under which the files keep their records.
const WRAPPERS: [&str; 2] = ["service", "commune"];

/// Calls `receive` for each record, in the order of the file.
pub(super) fn for_each_record(reader: impl Read, mut receive: impl FnMut(Value)) -> Result<(), serde_json::Error> {
    let mut file = serde_json::Deserializer::from_reader(reader);
    file.deserialize_any(Records { receive: &mut receive })?;
    file.end()
}

struct Records<'f, F> {
    receive: &'f mut F,
}

impl<'de, F: FnMut(Value)> DeserializeSeed<'de> for Records<'_, F> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, file: D) -> Result<(), D::Error> {
        file.deserialize_any(self)
    }
}

impl<'de, F: FnMut(Value)> Visitor<'de> for Records<'_, F> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("records: an array, or an object with \"service\" or \"commune\"")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut records: A) -> Result<(), A::Error> {
        while let Some(record) = records.next_element()? {
            (self.receive)(record);
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        let mut single = Map::new();
        while let Some(name) = fields.next_key::<String>()? {
            if WRAPPERS.contains(&name.as_str()) {
                fields.next_value_seed(Records { receive: &mut *self.receive })?;
            } else {
                single.insert(name, fields.next_value()?);
            }
        }
        if !single.is_empty() {
            (self.receive)(Value::Object(single));
        }
        Ok(())
    }
}
