//! Reading TOML tables: every fault is noted with its place, and reading goes on.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Range;

use chrono::NaiveDate;
use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

use crate::policy::condition::{Condition, Dialect, Names, hundredths};
use crate::policy::fault::{Fault, nearest};
use crate::policy::model::Source;

/// One file being read, and where its faults go.
pub(super) struct File<'a> {
    pub path: &'a str,
    pub content: &'a str,
    pub faults: &'a RefCell<Vec<Fault>>,
}

/// A table of a file. Keys that nobody asked for are faults.
pub(super) struct Table<'a> {
    pub file: &'a File<'a>,
    table: &'a DeTable<'a>,
    span: Range<usize>,
    asked: RefCell<BTreeSet<&'static str>>,
}

/// A value with its place.
pub(super) type Placed<T> = (T, Range<usize>);

impl File<'_> {
    pub fn fault(&self, code: &'static str, message: String, span: Range<usize>, help: Option<String>) {
        self.faults.borrow_mut().push(Fault { code, message, file: self.path.to_owned(), span, help });
    }
}

impl<'a> Table<'a> {
    pub fn new(file: &'a File<'a>, table: &'a DeTable<'a>, span: Range<usize>) -> Self {
        Self { file, table, span, asked: RefCell::default() }
    }

    pub fn fault(&self, code: &'static str, message: impl Into<String>, span: &Range<usize>) {
        self.file.fault(code, message.into(), span.clone(), None);
    }

    fn get(&self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.asked.borrow_mut().insert(key);
        self.table.iter().find(|(name, _)| name.get_ref() == key).map(|(_, value)| value)
    }

    pub fn has(&self, key: &'static str) -> bool {
        self.get(key).is_some()
    }

    /// The place of a key's value, or of the table.
    pub fn place(&self, key: &'static str) -> Range<usize> {
        self.get(key).map_or_else(|| self.span.clone(), Spanned::span)
    }

    fn missing(&self, key: &str) {
        self.fault("missing-key", format!("`{key}` is missing here"), &self.head());
    }

    /// The first line of the table, not all of it.
    fn head(&self) -> Range<usize> {
        let text = self.file.content.get(self.span.clone()).unwrap_or_default();
        let line = text.find('\n').unwrap_or(text.len());
        self.span.start..self.span.start + line
    }

    fn wrong(&self, key: &str, expected: &str, value: &Spanned<DeValue<'_>>) {
        let message = format!("`{key}` takes {expected}, not {}", value.get_ref().type_str());
        self.fault("wrong-type", message, &value.span());
    }

    pub fn optional_text(&self, key: &'static str) -> Option<Placed<String>> {
        let value = self.get(key)?;
        match value.get_ref() {
            DeValue::String(text) => Some((text.to_string(), value.span())),
            _ => {
                self.wrong(key, "a text", value);
                None
            }
        }
    }

    pub fn text(&self, key: &'static str) -> Placed<String> {
        if !self.has(key) {
            self.missing(key);
        }
        self.optional_text(key).unwrap_or_else(|| (String::new(), self.head()))
    }

    /// An id: lower-case words joined by `_` or `-`.
    pub fn id(&self, key: &'static str) -> Placed<String> {
        let (id, span) = self.text(key);
        if self.has(key) && !is_id(&id) {
            self.fault("bad-id", format!("`{id}` is not an id: lower-case words joined by `_` or `-`"), &span);
        }
        (id, span)
    }

    pub fn integer(&self, key: &'static str) -> Option<i64> {
        let value = self.get(key)?;
        let number = value.get_ref().as_integer().and_then(|number| number.as_str().replace('_', "").parse().ok());
        if number.is_none() {
            self.wrong(key, "a whole number", value);
        }
        number
    }

    pub fn required_integer(&self, key: &'static str) -> Option<i64> {
        if !self.has(key) {
            self.missing(key);
        }
        self.integer(key)
    }

    pub fn boolean(&self, key: &'static str) -> bool {
        let Some(value) = self.get(key) else { return false };
        value.get_ref().as_bool().unwrap_or_else(|| {
            self.wrong(key, "true or false", value);
            false
        })
    }

    /// An amount in hundredths; finer ones are faults.
    pub fn amount(&self, key: &'static str) -> Option<i64> {
        let value = self.get(key)?;
        let amount = amount(value.get_ref());
        if amount.is_none() {
            self.wrong(key, "an amount with at most two decimals", value);
        }
        amount
    }

    pub fn date(&self, key: &'static str) -> Option<NaiveDate> {
        let value = self.get(key)?;
        let date = value.get_ref().as_datetime().and_then(|date| date.date);
        let date = date.and_then(|date| NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into()));
        if date.is_none() {
            self.wrong(key, "a date such as 2026-11-24", value);
        }
        date
    }

    fn array(&self, key: &'static str) -> Option<&'a DeArray<'a>> {
        let value = self.get(key)?;
        let array = value.get_ref().as_array();
        if array.is_none() {
            self.wrong(key, "a list", value);
        }
        array
    }

    /// A list of texts; empty when there is none.
    pub fn texts(&self, key: &'static str) -> Vec<Placed<String>> {
        let mut texts = Vec::new();
        for item in self.array(key).into_iter().flat_map(|array| array.iter()) {
            match item.get_ref() {
                DeValue::String(text) => texts.push((text.to_string(), item.span())),
                _ => self.wrong(key, "texts", item),
            }
        }
        texts
    }

    pub fn words(&self, key: &'static str) -> Vec<String> {
        self.texts(key).into_iter().map(|(text, _)| text).collect()
    }

    pub fn value(&self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.get(key)
    }

    pub fn table(&self, key: &'static str) -> Option<Table<'a>> {
        let value = self.get(key)?;
        match value.get_ref() {
            DeValue::Table(table) => Some(Table::new(self.file, table, value.span())),
            _ => {
                self.wrong(key, "a table", value);
                None
            }
        }
    }

    /// `[[key]]` tables, in order.
    pub fn tables(&self, key: &'static str) -> Vec<Table<'a>> {
        let mut tables = Vec::new();
        for item in self.array(key).into_iter().flat_map(|array| array.iter()) {
            match item.get_ref() {
                DeValue::Table(table) => tables.push(Table::new(self.file, table, item.span())),
                _ => self.wrong(key, "tables", item),
            }
        }
        tables
    }

    /// Every entry, whatever its key.
    pub fn entries(&self) -> Vec<(&'a str, Range<usize>, &'a Spanned<DeValue<'a>>)> {
        self.table.iter().map(|(name, value)| (name.get_ref().as_ref(), name.span(), value)).collect()
    }

    /// A condition; true when the key is missing.
    pub fn condition(&self, key: &'static str, names: &Names<'_>, dialect: Dialect) -> Condition {
        let Some((text, span)) = self.optional_text(key) else { return Condition::TRUE };
        self.file.condition(&text, span, names, dialect)
    }

    /// `source` and `date`, or `title`, `url` and `date`.
    pub fn source(&self, missing_source: &'static str, missing_date: &'static str) -> Option<Source> {
        let url = self.optional_text("url").map(|(url, _)| url);
        let title = self.optional_text("source").or_else(|| self.optional_text("title")).map(|(title, _)| title);
        let date = self.date("date");
        if title.is_none() && url.is_none() {
            self.fault(missing_source, "this fact has no `source`", &self.head());
        }
        if !self.has("date") {
            self.fault(missing_date, "this fact has no `date` on which its source was read", &self.head());
        }
        let (title, url) = match title {
            Some(link) if url.is_none() && link.starts_with("http") => (None, Some(link)),
            title => (title, url),
        };
        Some(Source { title, url, date: date? })
    }

    /// Notes the keys nobody asked for.
    pub fn finish(&self) {
        let asked = self.asked.borrow();
        for (name, _) in self.table {
            let key: &str = name.get_ref();
            if !asked.contains(key) {
                let help = nearest(key, asked.iter().copied()).map(|known| format!("did you mean `{known}`?"));
                self.file.fault("unknown-key", format!("`{key}` has no meaning here"), name.span(), help);
            }
        }
    }
}

impl File<'_> {
    /// Checks a condition that stands at `span`; true in place of a faulty one.
    pub fn condition(&self, text: &str, span: Range<usize>, names: &Names<'_>, dialect: Dialect) -> Condition {
        names.check(text, dialect).unwrap_or_else(|faults| {
            // Without escapes the text stands in the file as it is, after the quote.
            let inside = span.start + 1..span.end.saturating_sub(1);
            let plain = self.content.get(inside.clone()) == Some(text);
            for fault in faults {
                let place = if plain { inside.start + fault.span.start..inside.start + fault.span.end } else { span.clone() };
                self.fault(fault.code, fault.message, place, fault.help);
            }
            Condition::TRUE
        })
    }
}

/// A TOML number in hundredths.
pub(super) fn amount(value: &DeValue<'_>) -> Option<i64> {
    match value {
        DeValue::Integer(number) => hundredths(number.as_str()),
        DeValue::Float(number) => hundredths(number.as_str()),
        _ => None,
    }
}

pub(super) fn is_id(word: &str) -> bool {
    let plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || "_-".contains(letter);
    word.starts_with(|letter: char| letter.is_ascii_lowercase()) && word.chars().all(plain)
}
