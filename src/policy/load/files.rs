//! The files of a rule set, from a folder or from inside the binary.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};

/// Larger files are refused: nobody can read them.
const LARGEST_FILE: u64 = 1 << 20;

#[derive(RustEmbed)]
#[folder = "rules/"]
#[exclude = "directory/*"]
struct Shipped;

/// The files of a rule set, by path relative to its folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleFiles {
    files: BTreeMap<String, String>,
}

/// Why a folder of rules cannot be read at all.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    #[error("the folder of rules `{}` cannot be read: name an existing folder with --rules", path.display())]
    Folder { path: PathBuf, source: std::io::Error },
    #[error("the rule file `{}` cannot be read", path.display())]
    File { path: PathBuf, source: std::io::Error },
    #[error("the rule file `{}` is not text in UTF-8", path.display())]
    NotText { path: PathBuf },
    #[error("the rule file `{}` is larger than one megabyte", path.display())]
    TooLarge { path: PathBuf },
}

impl RuleFiles {
    /// The rules that ship inside.
    #[must_use]
    pub fn embedded() -> Self {
        let text = |path: &str| Some(String::from_utf8_lossy(&Shipped::get(path)?.data).into_owned());
        let files = Shipped::iter().filter(|path| is_rule_file(path));
        Self { files: files.filter_map(|path| Some((path.to_string(), text(&path)?))).collect() }
    }

    /// Reads a folder. Hidden files and the folder `directory` are left out.
    ///
    /// # Errors
    /// The folder or a file in it cannot be read as text.
    pub fn read(folder: &Path) -> Result<Self, ReadError> {
        let mut rules = Self::default();
        rules.read_folder(folder, folder)?;
        Ok(rules)
    }

    fn read_folder(&mut self, root: &Path, folder: &Path) -> Result<(), ReadError> {
        let unreadable = |source| ReadError::Folder { path: folder.to_owned(), source };
        for entry in std::fs::read_dir(folder).map_err(unreadable)? {
            let path = entry.map_err(unreadable)?.path();
            let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            if path.is_dir() && is_rule_file(&format!("{name}/")) {
                self.read_folder(root, &path)?;
            } else if path.is_file() && is_rule_file(&name) {
                self.files.insert(name, read_file(&path)?);
            }
        }
        Ok(())
    }

    /// Puts a file in, in place of one of that path.
    pub fn insert(&mut self, path: &str, content: &str) {
        self.files.insert(path.to_owned(), content.to_owned());
    }

    #[must_use]
    pub fn get(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(path, content)| (path.as_str(), content.as_str()))
    }

    /// Twelve hexadecimal digits that change with any file.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let mut hash = Sha256::new();
        for (path, content) in self.iter() {
            for part in [path, content] {
                hash.update(part.len().to_be_bytes());
                hash.update(part);
            }
        }
        hash.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect()
    }
}

fn is_rule_file(path: &str) -> bool {
    let hidden = path.split('/').any(|part| part.starts_with('.'));
    !hidden && !path.starts_with("directory/")
}

fn read_file(path: &Path) -> Result<String, ReadError> {
    let unreadable = |source| ReadError::File { path: path.to_owned(), source };
    if std::fs::metadata(path).map_err(unreadable)?.len() > LARGEST_FILE {
        return Err(ReadError::TooLarge { path: path.to_owned() });
    }
    let bytes = std::fs::read(path).map_err(unreadable)?;
    String::from_utf8(bytes).map_err(|_| ReadError::NotText { path: path.to_owned() })
}
