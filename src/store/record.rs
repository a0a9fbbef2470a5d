//! Records as bytes: JSON that says which version of its kind it is.
//!
//! A field that is added has a default, and the version stays; a version is
//! raised when old records would be misread.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::error::StoreError;
use super::shelves::Shelf;

/// The version of all records so far.
const VERSION: u32 = 1;

/// What lies on a shelf.
pub trait Record: Serialize + DeserializeOwned {
    const SHELF: Shelf;
}

#[derive(Serialize, Deserialize)]
struct Versioned<R> {
    #[serde(rename = "v")]
    version: u32,
    #[serde(rename = "r")]
    record: R,
}

#[derive(Deserialize)]
struct VersionOnly {
    #[serde(rename = "v")]
    version: u32,
}

pub(super) fn write<R: Record>(record: &R) -> Result<Vec<u8>, StoreError> {
    let versioned = Versioned { version: VERSION, record };
    serde_json::to_vec(&versioned).map_err(|error| damaged(R::SHELF, &error))
}

/// Nothing of the record gets into the error: it may be about a person.
pub(super) fn read<R: Record>(bytes: &[u8]) -> Result<R, StoreError> {
    let VersionOnly { version } = serde_json::from_slice(bytes).map_err(|error| damaged(R::SHELF, &error))?;
    if version > VERSION {
        return Err(StoreError::LaterVersion { version });
    }
    let versioned: Versioned<R> = serde_json::from_slice(bytes).map_err(|error| damaged(R::SHELF, &error))?;
    Ok(versioned.record)
}

fn damaged(shelf: Shelf, error: &serde_json::Error) -> StoreError {
    let (name, line, column) = (shelf.name(), error.line(), error.column());
    StoreError::Damaged { what: format!("a record of `{name}` cannot be read at line {line}, column {column}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Small {
        name: String,
        #[serde(default)]
        added_later: Option<u32>,
    }

    impl Record for Small {
        const SHELF: Shelf = Shelf::Counter;
    }

    #[test]
    fn a_record_of_before_a_field_was_added_is_read() {
        let small = Small { name: "a".to_owned(), added_later: None };
        assert_eq!(read::<Small>(br#"{"v":1,"r":{"name":"a"}}"#).unwrap(), small);
        assert_eq!(read::<Small>(br#"{"v":1,"r":{"name":"a","dropped":1}}"#).unwrap(), small);
        assert_eq!(read::<Small>(&write(&small).unwrap()).unwrap(), small);
    }

    #[test]
    fn a_record_of_a_later_version_is_not_misread() {
        let later = read::<Small>(br#"{"v":2,"r":{"title":"a"}}"#);
        assert!(matches!(later, Err(StoreError::LaterVersion { version: 2 })));
    }

    #[test]
    fn an_error_shows_nothing_of_the_record() {
        let error = read::<Small>(br#"{"v":1,"r":{"name":{"secret":1}}}"#).unwrap_err().to_string();
        assert!(error.contains("counter") && !error.contains("secret"), "{error}");
    }
}
