//! A TOML table with declared keys.

use chrono::NaiveDate;
use toml::de::DeTable;

use super::id::Style;
use super::item::{Item, Word, suggestion};
use super::page::Place;
use crate::policy::condition::{Condition, Names};
use crate::policy::model::{Channel, Clause};

/// A table; keys that were not declared are faults already.
pub(super) struct Table<'a> {
    entries: &'a DeTable<'a>,
    place: Place<'a>,
}

impl<'a> Table<'a> {
    /// Opens a table that may hold these keys and no others.
    pub fn open(place: &Place<'a>, entries: &'a DeTable<'a>, keys: &[&str]) -> Self {
        for key in entries.keys().filter(|key| !keys.contains(&key.get_ref().as_ref())) {
            let place = place.page.place(key.span());
            let message = format!("`{}` has no meaning here", key.get_ref());
            place.fault("unknown-key", message, suggestion(key.get_ref(), keys));
        }
        let line = place.page.text.get(place.span.clone()).unwrap_or_default().lines().next().unwrap_or_default();
        let span = place.span.start..place.span.start + line.len();
        Self { entries, place: place.page.place(span) }
    }

    /// Its first line.
    pub fn place(&self) -> &Place<'a> {
        &self.place
    }

    pub fn get(&self, key: &str) -> Option<Item<'a>> {
        self.entries.get(key).map(|value| Item { page: self.place.page, value })
    }

    /// The value of a key that must be there.
    pub fn need(&self, key: &str) -> Option<Item<'a>> {
        let found = self.get(key);
        if found.is_none() {
            self.place.fault("missing-key", format!("`{key}` is missing"), None);
        }
        found
    }

    pub fn word(&self, key: &str) -> Option<Word<'a>> {
        self.get(key)?.word()
    }

    pub fn need_word(&self, key: &str) -> Option<Word<'a>> {
        self.need(key)?.word()
    }

    /// The text of a key, if it is there.
    pub fn text(&self, key: &str) -> Option<String> {
        self.word(key).map(|word| word.text.to_owned())
    }

    pub fn need_id(&self, style: Style) -> Option<Word<'a>> {
        self.need_word("id").inspect(|id| style.check(id))
    }

    pub fn need_date(&self, key: &str) -> Option<NaiveDate> {
        self.need(key)?.date()
    }

    /// The texts of a list; none without the key.
    pub fn words(&self, key: &str) -> Vec<Word<'a>> {
        self.list(key).iter().filter_map(Item::word).collect()
    }

    pub fn channels(&self, key: &str) -> Vec<Channel> {
        self.words(key).iter().filter_map(Word::channel).collect()
    }

    /// The tables of a list of tables; none without the key.
    pub fn tables(&self, key: &str, keys: &[&str]) -> Vec<Self> {
        self.list(key).iter().filter_map(|item| item.table(keys)).collect()
    }

    pub fn list(&self, key: &str) -> Vec<Item<'a>> {
        self.get(key).and_then(|item| item.list()).unwrap_or_default()
    }

    /// The condition of a key; true without it.
    pub fn clause(&self, key: &str, names: &Names<'_>) -> Clause {
        let left_out = || Clause { condition: Condition::TRUE, passage: self.place.passage() };
        self.word(key).map_or_else(left_out, |word| word.clause(names))
    }

    /// The one of these keys that stands; a fault if none or several do.
    pub fn exactly_one<'k>(&self, keys: &[&'k str]) -> Option<(&'k str, Item<'a>)> {
        let mut found = keys.iter().filter_map(|key| Some((*key, self.get(key)?)));
        let first = found.next();
        if first.is_none() {
            self.place.fault("missing-key", format!("one of {} is missing", quoted(keys)), None);
        }
        for (key, item) in found {
            let message = format!("`{key}` stands with another of {}", quoted(keys));
            item.place().fault("contradictory-keys", message, Some("keep one of them".to_owned()));
        }
        first
    }
}

fn quoted(keys: &[&str]) -> String {
    keys.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ")
}
