//! What can keep a directory from loading at all. Faults in single records are in the report.

use std::path::PathBuf;

use thiserror::Error;

/// Why no directory could be had.
#[derive(Debug, Error)]
pub enum DirectoryError {
    #[error("the directory {path} could not be read: check that the file is there and may be read")]
    NotReadable {
        path: PathBuf,
        #[source]
        source: std::io::Error,
    },
    #[error(
        "{path} is in no format that is known here: give a file of JSON Lines (.jsonl, .jsonl.gz), \
         or of the DILA annuaire (.json, .json.gz), or a folder of them"
    )]
    UnknownFormat { path: PathBuf },
    #[error("the folder {path} holds no directory file: put .jsonl, .jsonl.gz, .json or .json.gz files in it")]
    NothingToRead { path: PathBuf },
    #[error("{path} is not the JSON that its name promises: download it again or mend it by hand")]
    NotJson {
        path: PathBuf,
        #[source]
        source: serde_json::Error,
    },
    #[error("the directory inside the program is damaged ({what}): build the program again")]
    Shipped { what: &'static str },
}

impl DirectoryError {
    /// A name for this fault that does not change with the wording.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotReadable { .. } => "directory/not-readable",
            Self::UnknownFormat { .. } => "directory/unknown-format",
            Self::NothingToRead { .. } => "directory/nothing-to-read",
            Self::NotJson { .. } => "directory/not-json",
            Self::Shipped { .. } => "directory/shipped",
        }
    }
}
