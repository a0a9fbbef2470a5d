//! `scenarios/*.toml`: personas with the plan they must get.

use chrono::NaiveDate;

use super::Known;
use super::answers;
use super::document::Documents;
use super::id::{Ids, Style};
use super::table::Table;
use crate::policy::model::{Expectation, Scenario};

pub(super) const FILE: [&str; 1] = ["scenario"];

pub(super) const SCENARIO: [&str; 6] = ["id", "title", "source", "at", "answers", "expect"];

pub(super) const EXPECT: [&str; 6] = ["first", "usable", "absent", "shown", "likely", "not_shown"];

/// The date that decides the parameters of a scenario that names none.
const DEFAULT_DATE: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 11, 24);

/// All scenarios, file by file.
pub(super) fn read<'a>(documents: &'a Documents<'a>, known: &Known<'_>) -> Vec<Scenario> {
    let mut ids = Ids::new("a scenario");
    let mut found = Vec::new();
    for (_, document) in documents.folder("scenarios/") {
        let rows = document.table(&FILE).tables("scenario", &SCENARIO);
        found.extend(rows.iter().filter_map(|row| scenario(row, known, &mut ids)));
    }
    found
}

fn scenario(row: &Table<'_>, known: &Known<'_>, ids: &mut Ids) -> Option<Scenario> {
    let id = row.need_id(Style::Hyphen).inspect(|id| ids.take(id));
    let title = row.need_word("title");
    row.word("source");
    let at = row.get("at").map_or(DEFAULT_DATE, |item| item.date());
    let answers = row.need("answers").map(|item| answers::read(&item, known.names.questions));
    let expect = row.need("expect").and_then(|item| item.table(&EXPECT)).map(|table| expectation(&table, known));
    Some(Scenario {
        id: id?.text.to_owned(),
        title: title?.text.to_owned(),
        at: at?,
        answers: answers?,
        expect: expect?,
    })
}

fn expectation(table: &Table<'_>, known: &Known<'_>) -> Expectation {
    Expectation {
        first: table.word("first").and_then(|word| word.channel()),
        usable: table.channels("usable"),
        absent: table.channels("absent"),
        likely: entitlements(table, "likely", known),
        shown: entitlements(table, "shown", known),
        not_shown: entitlements(table, "not_shown", known),
    }
}

fn entitlements(table: &Table<'_>, key: &str, known: &Known<'_>) -> Vec<String> {
    let words = table.words(key);
    for word in &words {
        word.find("entitlement", known.names.entitlements.iter().map(String::as_str));
    }
    words.iter().map(|word| word.text.to_owned()).collect()
}
