//! One TOML value, read as what the format wants it to be.

use chrono::NaiveDate;
use toml::Spanned;
use toml::de::{DeTable, DeValue};
use validator::ValidateUrl as _;

use super::id::Style;
use super::page::{Page, Place};
use super::table::Table;
use crate::policy::condition::{Condition, ConditionFault, Dialect, Names, hundredths};
use crate::policy::fault::nearest;
use crate::policy::model::{Channel, Clause};

/// Amounts beyond this many hundredths could overflow sums.
const LARGEST_AMOUNT: i64 = 1_000_000_000_000;

/// More names than this are not listed in a help.
const LISTED: usize = 12;

/// A value and where it stands.
#[derive(Clone)]
pub(super) struct Item<'a> {
    pub page: Page<'a>,
    pub value: &'a Spanned<DeValue<'a>>,
}

/// A text value and where it stands.
#[derive(Clone)]
pub(super) struct Word<'a> {
    pub text: &'a str,
    pub place: Place<'a>,
}

impl<'a> Item<'a> {
    pub fn place(&self) -> Place<'a> {
        self.page.place(self.value.span())
    }

    pub fn word(&self) -> Option<Word<'a>> {
        let text = self.value.get_ref().as_str();
        let place = self.place();
        text.map(|text| Word { text, place }).or_else(|| self.mismatch("a text in quotes"))
    }

    pub fn integer(&self) -> Option<i64> {
        let integer = self.value.get_ref().as_integer();
        let read = integer.and_then(|integer| i64::from_str_radix(integer.as_str(), integer.radix()).ok());
        read.or_else(|| self.mismatch("a whole number"))
    }

    pub fn boolean(&self) -> Option<bool> {
        self.value.get_ref().as_bool().or_else(|| self.mismatch("true or false"))
    }

    /// A date without a time.
    pub fn date(&self) -> Option<NaiveDate> {
        plain_date(self.value.get_ref()).or_else(|| self.mismatch("a date such as 2026-11-24, without quotes"))
    }

    /// An amount in hundredths, exactly as written.
    pub fn amount(&self) -> Option<i64> {
        let written = match self.value.get_ref() {
            DeValue::Float(float) => float.as_str(),
            DeValue::Integer(integer) if integer.radix() == 10 => integer.as_str(),
            _ => return self.mismatch("an amount such as 651.69"),
        };
        let amount = hundredths(written.strip_prefix('+').unwrap_or(written));
        let amount = amount.filter(|amount| amount.checked_abs().is_some_and(|size| size <= LARGEST_AMOUNT));
        if amount.is_none() {
            let help = Some("amounts have at most two decimals and ten digits before them".to_owned());
            self.place().fault("out-of-range", "this amount cannot be kept exactly", help);
        }
        amount
    }

    /// The values of a list.
    pub fn list(&self) -> Option<Vec<Self>> {
        let values = self.value.get_ref().as_array().or_else(|| self.mismatch("a list"))?;
        Some(values.iter().map(|value| Self { page: self.page, value }).collect())
    }

    /// A table with these keys and no others.
    pub fn table(&self, keys: &[&str]) -> Option<Table<'a>> {
        self.plain_table().map(|table| Table::open(&self.place(), table, keys))
    }

    /// The keys and values of a table whose keys are names of the rule set.
    pub fn entries(&self) -> Option<Vec<(Word<'a>, Self)>> {
        let page = self.page;
        let entry = |(key, value): (&'a Spanned<_>, &'a Spanned<DeValue<'a>>)| {
            let key: &'a Spanned<toml::de::DeString<'a>> = key;
            (Word { text: key.get_ref(), place: page.place(key.span()) }, Item { page, value })
        };
        self.plain_table().map(|table| table.iter().map(entry).collect())
    }

    fn plain_table(&self) -> Option<&'a DeTable<'a>> {
        self.value.get_ref().as_table().or_else(|| self.mismatch("a table"))
    }

    fn mismatch<T>(&self, expected: &str) -> Option<T> {
        let message = format!("expected {expected}, found {}", name_of_type(self.value.get_ref()));
        self.place().fault("wrong-type", message, None);
        None
    }
}

impl Word<'_> {
    /// The position among the candidates; a fault if it is none of them.
    pub fn find<'b>(&self, what: &str, candidates: impl Iterator<Item = &'b str>) -> Option<usize> {
        let candidates: Vec<&str> = candidates.collect();
        let position = candidates.iter().position(|candidate| *candidate == self.text);
        if position.is_none() {
            let message = format!("there is no {what} `{}`", self.text);
            self.place.fault("unknown-name", message, suggestion(self.text, &candidates));
        }
        position
    }

    pub fn channel(&self) -> Option<Channel> {
        let position = self.find("channel", Channel::ALL.iter().map(|channel| channel.id()));
        position.and_then(|position| Channel::ALL.get(position).copied())
    }

    /// The text, after a check that it is an id.
    pub fn id(&self, style: Style) -> String {
        style.check(self);
        self.text.to_owned()
    }

    /// The text, after a check that it is the address of a web page.
    pub fn link(&self) -> String {
        let is_web = self.text.starts_with("https://") || self.text.starts_with("http://");
        if !is_web || !self.text.validate_url() {
            let help = Some("write it whole, such as `https://www.example.fr`".to_owned());
            self.place.fault("malformed-link", format!("`{}` is not the address of a web page", self.text), help);
        }
        self.text.to_owned()
    }

    /// The checked condition; true in place of a faulty one.
    pub fn condition(&self, names: &Names<'_>, dialect: Dialect) -> Condition {
        names.check(self.text, dialect).unwrap_or_else(|faults| {
            for fault in faults {
                self.condition_fault(fault);
            }
            Condition::TRUE
        })
    }

    /// The checked condition of a rule, with its place.
    pub fn clause(&self, names: &Names<'_>) -> Clause {
        Clause { condition: self.condition(names, Dialect::Rule), passage: self.place.passage() }
    }

    /// Points into the text, unless it is written with escapes.
    fn condition_fault(&self, fault: ConditionFault) {
        let written = self.place.page.text.get(self.place.span.clone()).unwrap_or_default();
        let place = match written.find(self.text) {
            Some(offset) => self.place.part(self.place.span.start + offset, &fault.span),
            None => self.place.clone(),
        };
        place.fault(fault.code, fault.message, fault.help);
    }
}

/// What a person may have meant, or what there is.
pub(super) fn suggestion(word: &str, candidates: &[&str]) -> Option<String> {
    nearest(word, candidates.iter().copied()).map(|name| format!("did you mean `{name}`?")).or_else(|| {
        let few = (1..=LISTED).contains(&candidates.len());
        few.then(|| format!("known: {}", candidates.join(", ")))
    })
}

/// The date of a value that is a date and no time.
pub(super) fn plain_date(value: &DeValue<'_>) -> Option<NaiveDate> {
    let moment = value.as_datetime().filter(|moment| moment.time.is_none() && moment.offset.is_none())?;
    let date = moment.date?;
    NaiveDate::from_ymd_opt(i32::from(date.year), u32::from(date.month), u32::from(date.day))
}

fn name_of_type(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) => "a whole number",
        DeValue::Float(_) => "a decimal number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date or time",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}
