//! Keys as text: one a line, 32 bytes in base64, the newest first. Empty lines
//! and lines that begin with `#` are passed over.

use std::io::{ErrorKind, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::KeyRing;
use crate::store::error::StoreError;
use crate::store::randomness::Randomness;

impl KeyRing {
    /// Reads the text of a key file; several keys on one line are separated by commas.
    ///
    /// # Errors
    /// A line is no key, or there is none.
    pub fn parse(text: &str) -> Result<Self, StoreError> {
        let lines = text.lines().map(str::trim).enumerate();
        let lines = lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
        let words = lines.flat_map(|(number, line)| line.split(',').map(move |word| (number + 1, word.trim())));
        let keys: Result<Vec<[u8; 32]>, StoreError> = words.map(|(number, word)| key(number, word)).collect();
        Self::new(&keys?)
    }

    /// The keys of a file.
    ///
    /// # Errors
    /// The file cannot be read, or is no key file.
    pub fn read_file(path: &Path) -> Result<Self, StoreError> {
        Self::parse(&std::fs::read_to_string(path).map_err(|error| of_file(path, &error))?)
    }

    /// The keys of a file, which is made with one key if it is not there, readable
    /// by its owner only.
    ///
    /// # Errors
    /// The file cannot be read or made, or is no key file.
    pub fn of_file(path: &Path, randomness: &Randomness) -> Result<Self, StoreError> {
        match path.metadata() {
            Err(error) if error.kind() == ErrorKind::NotFound => make(path, randomness),
            _ => Self::read_file(path),
        }
    }
}

fn key(number: usize, word: &str) -> Result<[u8; 32], StoreError> {
    let bytes = STANDARD.decode(word).ok().and_then(|bytes| bytes.try_into().ok());
    bytes.ok_or_else(|| StoreError::KeyFile { what: format!("line {number} is no key") })
}

fn make(path: &Path, randomness: &Randomness) -> Result<KeyRing, StoreError> {
    let key: [u8; 32] = randomness.bytes()?;
    write(path, &STANDARD.encode(key)).map_err(|error| of_file(path, &error))?;
    Ok(KeyRing::of_one(&key))
}

/// On disk before anything is sealed with it.
fn write(path: &Path, line: &str) -> std::io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)?;
    let mut file = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    writeln!(file, "# Keys of the store, the newest first. Without them nothing sealed can be read.\n{line}")?;
    file.sync_all()?;
    std::fs::File::open(folder)?.sync_all()
}

fn of_file(path: &Path, error: &std::io::Error) -> StoreError {
    StoreError::KeyFile { what: format!("{}: {error}", path.display()) }
}
