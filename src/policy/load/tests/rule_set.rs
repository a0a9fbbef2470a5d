//! A small whole rule set, to be broken on purpose.

use std::collections::BTreeMap;

use super::example::RULE_SET;
use crate::policy::fault::Faults;
use crate::policy::load::{RuleFiles, load};
use crate::policy::model::Rules;
use crate::texts::Texts;

#[derive(Clone)]
pub(super) struct RuleSet {
    files: BTreeMap<String, Vec<u8>>,
}

impl RuleSet {
    pub fn new() -> Self {
        let files = RULE_SET.iter().map(|(path, content)| ((*path).to_owned(), content.as_bytes().to_vec()));
        Self { files: files.collect() }
    }

    pub fn add(self, path: &str, content: &str) -> Self {
        self.add_bytes(path, content.as_bytes())
    }

    pub fn add_bytes(mut self, path: &str, content: &[u8]) -> Self {
        self.files.insert(path.to_owned(), content.to_vec());
        self
    }

    pub fn remove(mut self, path: &str) -> Self {
        self.files.remove(path);
        self
    }

    /// Replaces the first place of a text, which must be there.
    #[track_caller]
    pub fn replace(self, path: &str, from: &str, to: &str) -> Self {
        let content = String::from_utf8(self.files[path].clone()).unwrap();
        assert!(content.contains(from), "{from} is not in {path}");
        self.add(path, &content.replacen(from, to, 1))
    }

    pub fn files(&self) -> RuleFiles {
        RuleFiles::from_memory(self.files.iter().map(|(path, content)| (path.as_str(), content.as_slice())))
    }

    pub fn load(&self) -> Result<(Rules, Texts), Faults> {
        load(&self.files()).map(|loaded| (loaded.rules, loaded.texts))
    }

    #[track_caller]
    pub fn faults(&self) -> Faults {
        match self.load() {
            Ok(_) => panic!("no fault was found"),
            Err(faults) => faults,
        }
    }
}
