//! Reading households: JSON Lines, plain or packed by gzip.

use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::Path;

use flate2::bufread::MultiGzDecoder;

use crate::household::Household;
use crate::refusal::Refusal;

const GZIP: [u8; 2] = [0x1f, 0x8b];

/// The first `limit` households of a file.
///
/// # Errors
/// The file cannot be read, holds no household, or has a line that is none.
pub fn read(path: &Path, limit: usize) -> Result<Vec<Household>, Refusal> {
    let unreadable = |source: io::Error| Refusal::Unreadable { path: path.to_owned(), source };
    let file = File::open(path).map_err(unreadable)?;
    let mut packed = BufReader::new(file);
    let is_gzip = packed.fill_buf().map_err(unreadable)?.starts_with(&GZIP);
    let lines: Box<dyn BufRead> =
        if is_gzip { Box::new(BufReader::new(MultiGzDecoder::new(packed))) } else { Box::new(packed) };
    let mut households = Vec::new();
    for (line, number) in lines.lines().zip(1..) {
        let line = line.map_err(unreadable)?;
        if households.len() < limit && !line.trim().is_empty() {
            households.push(household(&line, number)?);
        }
    }
    if households.is_empty() { Err(Refusal::Empty { path: path.to_owned() }) } else { Ok(households) }
}

fn household(line: &str, number: usize) -> Result<Household, Refusal> {
    serde_json::from_str(line).map_err(|source| Refusal::Line { number, source })
}
