//! The files of `templates/`: those inside the program, or those of a folder.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use rust_embed::RustEmbed;

/// In development rust-embed reads the folder itself, so that a change is seen.
#[derive(RustEmbed)]
#[folder = "templates/"]
struct Embedded;

/// Where the files come from.
pub(super) enum Source {
    Program,
    Folder(PathBuf),
}

/// One reading of them, by path.
pub(super) struct Files {
    texts: BTreeMap<String, String>,
    /// Seconds of the newest change.
    pub(super) changed: u64,
}

impl Source {
    /// # Errors
    /// The folder cannot be read.
    pub(super) fn read(&self) -> io::Result<Files> {
        let changed = self.last_change()?;
        let mut texts = BTreeMap::new();
        for path in self.paths()? {
            let text = self.text(&path)?;
            texts.insert(path, text);
        }
        Ok(Files { texts, changed })
    }

    fn paths(&self) -> io::Result<Vec<String>> {
        match self {
            Self::Program => Ok(Embedded::iter().map(String::from).collect()),
            Self::Folder(folder) => paths_below(folder, ""),
        }
    }

    fn text(&self, path: &str) -> io::Result<String> {
        match self {
            Self::Program => {
                let file = Embedded::get(path).ok_or(io::ErrorKind::NotFound)?;
                Ok(String::from_utf8_lossy(&file.data).into_owned())
            }
            Self::Folder(folder) => fs::read_to_string(folder.join(path)),
        }
    }

    /// Seconds of the newest change; files inside a released program never change.
    ///
    /// # Errors
    /// The folder cannot be read.
    pub(super) fn last_change(&self) -> io::Result<u64> {
        let times = self.paths()?.into_iter().map(|path| match self {
            Self::Program => Ok(Embedded::get(&path).and_then(|file| file.metadata.last_modified())),
            Self::Folder(folder) => {
                let modified = fs::metadata(folder.join(path))?.modified()?;
                Ok(modified.duration_since(UNIX_EPOCH).ok().map(|since| since.as_secs()))
            }
        });
        Ok(times.collect::<io::Result<Vec<_>>>()?.into_iter().flatten().max().unwrap_or_default())
    }
}

fn paths_below(folder: &Path, inside: &str) -> io::Result<Vec<String>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder.join(inside))? {
        let entry = entry?;
        let path = Path::new(inside).join(entry.file_name()).to_string_lossy().into_owned();
        if entry.file_type()?.is_dir() {
            paths.extend(paths_below(folder, &path)?);
        } else {
            paths.push(path);
        }
    }
    Ok(paths)
}

impl Files {
    /// The text at this path; none where there is no such file.
    pub(super) fn text(&self, path: &str) -> &str {
        self.texts.get(path).map_or("", String::as_str)
    }

    /// Path and text of each.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// Names of the files that end so, and their texts.
    pub(super) fn ending(&self, suffix: &'static str) -> impl Iterator<Item = (&str, &str)> {
        self.iter().filter_map(move |(path, text)| Some((path.strip_suffix(suffix)?, text)))
    }
}
