//! The TOML files of a rule set, parsed with their places.

use std::path::Path;

use toml::Spanned;
use toml::de::DeTable;

use super::RuleFiles;
use super::id::Style;
use super::item::Word;
use super::page::{Page, Sink};
use super::table::Table;

/// All TOML files, by path.
pub(super) struct Documents<'a> {
    documents: Vec<Document<'a>>,
    sink: &'a Sink,
}

/// One file; of faulty TOML, what could be made out.
pub(super) struct Document<'a> {
    page: Page<'a>,
    table: Spanned<DeTable<'a>>,
}

impl<'a> Documents<'a> {
    pub fn parse(files: &'a RuleFiles, sink: &'a Sink) -> Self {
        let toml = files.iter().filter(|(path, _)| Path::new(path).extension().is_some_and(|end| end == "toml"));
        let documents = toml.map(|(path, text)| Document::parse(Page { path, text, sink })).collect();
        Self { documents, sink }
    }

    /// A file at the top of the folder, if it is there.
    pub fn optional(&'a self, path: &str, keys: &[&str]) -> Option<Table<'a>> {
        self.documents.iter().find(|document| document.page.path == path).map(|document| document.table(keys))
    }

    /// A file that every rule set has.
    pub fn required(&'a self, path: &'a str, keys: &[&str]) -> Option<Table<'a>> {
        let found = self.optional(path, keys);
        if found.is_none() {
            let page = Page { path, text: "", sink: self.sink };
            page.place(0..0).fault("missing-file", format!("the rule set has no {path}"), None);
        }
        found
    }

    /// The files of a folder, such as `services/`, each with the id its name is.
    pub fn folder(&'a self, folder: &str) -> impl Iterator<Item = (Word<'a>, &'a Document<'a>)> {
        self.documents.iter().filter_map(move |document| {
            let text = document.page.path.strip_prefix(folder)?.strip_suffix(".toml")?;
            Some((Word { text, place: document.page.place(0..0) }, document))
        })
    }

    /// The ids of the files of a folder.
    pub fn ids_in(&'a self, folder: &str) -> Vec<String> {
        self.folder(folder).map(|(id, _)| id.text.to_owned()).collect()
    }
}

impl<'a> Document<'a> {
    fn parse(page: Page<'a>) -> Self {
        let (table, errors) = DeTable::parse_recoverable(page.text);
        for error in errors {
            page.place(error.span().unwrap_or_default()).fault("toml-syntax", error.message(), None);
        }
        Self { page, table }
    }

    pub fn table(&'a self, keys: &[&str]) -> Table<'a> {
        Table::open(&self.page.place(0..0), self.table.get_ref(), keys)
    }
}

/// Whether the name of a file can be an id; a fault otherwise.
pub(super) fn check_file_id(id: &Word<'_>) {
    Style::Underscore.check(id);
}
