//! The folder of a store: generations of its files, and which one is in force.
//!
//! A generation is filled whole before it is put in force, by replacing the
//! small file `current`. So an import or a compaction that is cut short leaves
//! the store as it was, and files that went missing are no new store.

use std::fs::{self, File};
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use super::error::StoreError;

const CURRENT: &str = "current";

/// See the module.
#[derive(Clone, Debug)]
pub(super) struct Folder {
    path: PathBuf,
}

/// One set of files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Generation {
    number: u64,
    pub(super) path: PathBuf,
    /// Nothing was ever acknowledged in it.
    pub(super) new: bool,
}

impl Folder {
    /// Makes the folder if it is not there.
    pub(super) fn open(path: &Path) -> Result<Self, StoreError> {
        fs::create_dir_all(path).map_err(|error| unwritable(path, &error))?;
        Ok(Self { path: path.to_owned() })
    }

    /// The generation in force; the first one in a new folder.
    pub(super) fn current(&self) -> Result<Generation, StoreError> {
        match fs::read_to_string(self.path.join(CURRENT)) {
            Ok(text) => self.named(&text),
            Err(error) if error.kind() == ErrorKind::NotFound => self.first(),
            Err(error) => Err(unwritable(&self.path, &error)),
        }
    }

    fn named(&self, text: &str) -> Result<Generation, StoreError> {
        let mut words = text.split_whitespace();
        let number = words.next().and_then(|word| word.parse().ok());
        let number = number.ok_or_else(|| damaged("the file `current` cannot be read"))?;
        let generation = self.generation(number, words.next() == Some("new"));
        if !generation.new && !generation.path.join("db").exists() {
            return Err(damaged(&format!("`{}` is not there", generation.path.join("db").display())));
        }
        Ok(generation)
    }

    fn first(&self) -> Result<Generation, StoreError> {
        let first = self.generation(1, true);
        let holds_something = |path: &Path| fs::read_dir(path).is_ok_and(|mut entries| entries.next().is_some());
        if holds_something(&first.path) {
            return Err(damaged("there are files of a store, and no file `current`"));
        }
        fs::create_dir_all(&first.path).map_err(|error| unwritable(&self.path, &error))?;
        self.put_in_force(&first)?;
        Ok(first)
    }

    /// An empty generation after this one.
    pub(super) fn next(&self, current: &Generation) -> Result<Generation, StoreError> {
        let next = self.generation(current.number + 1, true);
        let cleared = match fs::remove_dir_all(&next.path) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
            _ => fs::create_dir_all(&next.path),
        };
        cleared.map_err(|error| unwritable(&next.path, &error))?;
        Ok(next)
    }

    /// From now on, also after a power cut, this generation is the current one.
    pub(super) fn put_in_force(&self, generation: &Generation) -> Result<(), StoreError> {
        let text = format!("{}{}\n", generation.number, if generation.new { " new" } else { "" });
        let replaced = replace(&self.path.join(CURRENT), &text).and_then(|()| sync_folder(&self.path));
        replaced.map_err(|error| unwritable(&self.path, &error))
    }

    /// The same generation, in which something may be acknowledged from now on.
    pub(super) fn made(&self, generation: Generation) -> Result<Generation, StoreError> {
        let made = Generation { new: false, ..generation };
        sync_folder(&made.path).map_err(|error| unwritable(&made.path, &error))?;
        self.put_in_force(&made)?;
        Ok(made)
    }

    /// Drops a generation that is no longer in force.
    pub(super) fn discard(&self, generation: &Generation) -> Result<(), StoreError> {
        let dropped = fs::remove_dir_all(&generation.path).and_then(|()| sync_folder(&self.path));
        dropped.map_err(|error| unwritable(&generation.path, &error))
    }

    fn generation(&self, number: u64, new: bool) -> Generation {
        Generation { number, path: self.path.join(format!("generation-{number}")), new }
    }
}

impl Generation {
    /// What its files take on disk, in bytes.
    pub(super) fn size(&self) -> u64 {
        size(&self.path)
    }
}

fn size(path: &Path) -> u64 {
    use std::os::unix::fs::MetadataExt as _;
    let entries = fs::read_dir(path).into_iter().flatten().flatten();
    let sizes = entries.map(|entry| match entry.metadata() {
        Ok(about) if about.is_dir() => size(&entry.path()),
        // Blocks, as a file may have holes.
        Ok(about) => about.blocks() * 512,
        Err(_) => 0,
    });
    sizes.sum()
}

fn replace(path: &Path, text: &str) -> std::io::Result<()> {
    let beside = path.with_extension("new");
    let mut file = File::create(&beside)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    fs::rename(&beside, path)
}

fn sync_folder(path: &Path) -> std::io::Result<()> {
    File::open(path)?.sync_all()
}

fn unwritable(path: &Path, error: &std::io::Error) -> StoreError {
    StoreError::Unavailable { reason: format!("`{}`: {error}", path.display()) }
}

fn damaged(what: &str) -> StoreError {
    StoreError::Damaged { what: what.to_owned() }
}
