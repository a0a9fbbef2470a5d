//! Finds the files to read and opens them, packed or not.
//!
//! Must not know: what a record holds.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

use flate2::bufread::MultiGzDecoder;

use super::super::error::DirectoryError;

/// The first two bytes of every gzip file.
const GZIP_MAGIC: [u8; 2] = [0x1f, 0x8b];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    JsonLines,
    Dila,
}

#[derive(Debug)]
pub(super) struct SourceFile {
    pub path: PathBuf,
    pub format: Format,
}

/// The file itself, or every file of a known format in a folder and its folders, by name.
pub(super) fn files(path: &Path) -> Result<Vec<SourceFile>, DirectoryError> {
    let meta = std::fs::metadata(path).map_err(|source| not_readable(path, source))?;
    if !meta.is_dir() {
        let format = format_of(path).ok_or_else(|| DirectoryError::UnknownFormat { path: path.into() })?;
        return Ok(vec![SourceFile { path: path.into(), format }]);
    }
    let mut found = Vec::new();
    collect(path, &mut found)?;
    if found.is_empty() {
        return Err(DirectoryError::NothingToRead { path: path.into() });
    }
    Ok(found)
}

fn collect(folder: &Path, found: &mut Vec<SourceFile>) -> Result<(), DirectoryError> {
    let entries = std::fs::read_dir(folder).map_err(|source| not_readable(folder, source))?;
    let mut paths = Vec::new();
    for entry in entries {
        paths.push(entry.map_err(|source| not_readable(folder, source))?.path());
    }
    paths.sort();
    for path in paths {
        if path.is_dir() {
            collect(&path, found)?;
        } else if let Some(format) = format_of(&path) {
            found.push(SourceFile { path, format });
        }
    }
    Ok(())
}

fn format_of(path: &Path) -> Option<Format> {
    let name = path.file_name()?.to_str()?.to_lowercase();
    match name.strip_suffix(".gz").unwrap_or(&name).rsplit_once('.')?.1 {
        "jsonl" | "ndjson" => Some(Format::JsonLines),
        "json" => Some(Format::Dila),
        _ => None,
    }
}

/// The text of a file, unpacked if it is packed, whatever its name says.
pub(super) fn reader(path: &Path) -> Result<Box<dyn BufRead>, DirectoryError> {
    let file = File::open(path).map_err(|source| not_readable(path, source))?;
    let mut plain = BufReader::with_capacity(1 << 16, file);
    let start = plain.fill_buf().map_err(|source| not_readable(path, source))?;
    if start.starts_with(&GZIP_MAGIC) {
        return Ok(Box::new(BufReader::with_capacity(1 << 16, MultiGzDecoder::new(plain))));
    }
    Ok(Box::new(plain))
}

pub(super) fn not_readable(path: &Path, source: std::io::Error) -> DirectoryError {
    DirectoryError::NotReadable { path: path.into(), source }
}
