//! `questions.toml`, but for which persons a question exists.

use super::document::Documents;
use super::id::{Ids, Style};
use super::item::{Item, Word};
use super::table::Table;
use crate::policy::model::{Question, QuestionKind};

pub(super) const FILE: [&str; 1] = ["question"];

/// Options of kind several are bits of one number.
pub(super) const MOST_OPTIONS: usize = 60;

/// Values of one number.
const WIDEST_RANGE: i64 = 1_000_000;

/// Bounds; with amounts in millionths and multiples, sums stay far from overflow.
pub(super) const LARGEST_BOUND: i64 = 1_000_000_000;

pub(super) const KINDS: [&str; 8] =
    ["choice", "several", "yes_no", "number", "ages", "birth_date", "postal_code", "commune"];

/// Ages counted of one question.
pub(super) const OLDEST: i64 = 120;

/// People counted in one band.
pub(super) const LARGEST_COUNT: i64 = 20;

/// Shared by questions of every kind.
pub(super) const COMMON: [&str; 5] = ["id", "kind", "topic", "when", "otherwise"];

/// The questions in order, each with its table, for whom still open.
pub(super) fn read<'a>(documents: &'a Documents<'a>, ids: &mut Ids) -> Vec<(Table<'a>, Question)> {
    let Some(file) = documents.required("questions.toml", &FILE) else { return Vec::new() };
    file.need("question");
    file.list("question").iter().filter_map(|item| question(item.table(&keys_of(item))?, ids)).collect()
}

fn keys_of(item: &Item<'_>) -> Vec<&'static str> {
    keys_of_kind(item.value.get_ref().get("kind").and_then(|kind| kind.get_ref().as_str()))
}

/// The keys of a question of this kind; all of them if it is not known.
pub(super) fn keys_of_kind(kind: Option<&str>) -> Vec<&'static str> {
    let further: &[&str] = match kind {
        Some("choice" | "several") => &["options"],
        Some("number") => &["unit", "min", "max", "step", "open", "bands"],
        Some("ages") => &["bands", "max", "most"],
        Some("birth_date") => &["min", "max"],
        Some("yes_no" | "postal_code" | "commune") => &[],
        _ => &["options", "unit", "min", "max"],
    };
    COMMON.iter().chain(further).copied().collect()
}

fn question<'a>(table: Table<'a>, ids: &mut Ids) -> Option<(Table<'a>, Question)> {
    let id = table.need_id(Style::Underscore);
    let topic = table.need_word("topic");
    let kind = kind(&table);
    let id = id?;
    ids.take(&id);
    if let Some(topic) = &topic {
        Style::Underscore.check(topic);
        topic.place.want(format!("topic-{}", topic.text));
    }
    want_texts(&id, &kind);
    let topic = topic.map_or_else(String::new, |topic| topic.text.to_owned());
    Some((table, Question { id: id.text.to_owned(), topic, kind, only_when: None, passage: id.place.passage() }))
}

fn want_texts(id: &Word<'_>, kind: &QuestionKind) {
    for attribute in ["", ".spoken", ".reword", ".short"] {
        id.place.want(format!("question-{}{attribute}", id.text));
    }
    id.place.allow(format!("question-{}.hint", id.text));
    if matches!(kind, QuestionKind::Ages { .. }) {
        id.place.allow(format!("question-{}.none", id.text));
    }
    for option in kind.options() {
        id.place.want(format!("question-{}.option-{option}", id.text));
    }
}

/// The kind; of a faulty one what it looks like, so that conditions on it
/// are not faults as well.
fn kind(table: &Table<'_>) -> QuestionKind {
    let known = table.need_word("kind").and_then(|word| word.find("kind of question", KINDS.into_iter()));
    match known.and_then(|position| KINDS.get(position).copied()) {
        Some("choice") => QuestionKind::Choice { options: options(table, usize::MAX) },
        Some("several") => QuestionKind::Several { options: options(table, MOST_OPTIONS) },
        Some("yes_no") => QuestionKind::YesNo { options: ["yes".to_owned(), "no".to_owned()] },
        Some("number") => number(table),
        Some("ages") => ages(table),
        Some("birth_date") => {
            let (min, max) = bounds(table);
            QuestionKind::BirthDate { min, max }
        }
        Some("postal_code") => QuestionKind::PostalCode,
        Some("commune") => QuestionKind::Commune,
        _ if table.get("min").is_some() => number(table),
        _ => QuestionKind::Choice { options: table.words("options").iter().map(|word| word.text.to_owned()).collect() },
    }
}

fn options(table: &Table<'_>, most: usize) -> Vec<String> {
    let Some(item) = table.need("options") else { return Vec::new() };
    let words = table.words("options");
    if words.is_empty() || words.len() > most {
        let message = format!("{} options; a question has at least one and, of this kind, at most {most}", words.len());
        let message = if words.is_empty() { "a question has at least one option".to_owned() } else { message };
        item.place().fault("out-of-range", message, None);
    }
    let mut ids = Ids::new("an option of this question");
    words.iter().inspect(|word| ids.take(word)).map(option).collect()
}

fn option(word: &Word<'_>) -> String {
    if word.text == "unknown" {
        let help = Some("every question may be answered so; leave it out".to_owned());
        word.place.fault("malformed-id", "`unknown` stands for “I don’t know”", help);
    }
    word.id(Style::Underscore)
}

fn number(table: &Table<'_>) -> QuestionKind {
    let unit = table.need_word("unit");
    let (min, max) = bounds(table);
    if let Some(unit) = &unit {
        want_unit(unit);
    }
    let open = table.get("open").and_then(|open| open.boolean()).unwrap_or(false);
    let step = table.get("step").and_then(|step| step_of(&step, max - min)).unwrap_or(1);
    let bands = table.get("bands").and_then(|bands| bounds_of_bands(&bands, min, max)).unwrap_or_default();
    let unit = unit.map_or_else(String::new, |unit| unit.text.to_owned());
    QuestionKind::Number { unit, min, max, step, open, bands }
}

/// A whole part of the range.
fn step_of(item: &Item<'_>, range: i64) -> Option<i64> {
    let step = item.integer()?;
    if step < 1 || range % step != 0 {
        let help = Some("the range from `min` to `max` is a whole number of steps".to_owned());
        item.place().fault("out-of-range", format!("steps of {step} do not fill the range"), help);
        return None;
    }
    Some(step)
}

fn ages(table: &Table<'_>) -> QuestionKind {
    let bounded = |key: &str, most: i64| {
        let item = table.need(key)?;
        let number = item.integer()?;
        if !(1..=most).contains(&number) {
            item.place().fault("out-of-range", format!("{number} is not from 1 to {most}"), None);
        }
        (1..=most).contains(&number).then_some(number)
    };
    let (max, most) = (bounded("max", OLDEST).unwrap_or(OLDEST), bounded("most", LARGEST_COUNT).unwrap_or(1));
    let starts: Vec<i64> = table.need("bands").and_then(|item| bands(&item, max)).unwrap_or_else(|| vec![0]);
    QuestionKind::Ages { starts, max, most: u8::try_from(most).unwrap_or(u8::MAX) }
}

/// The first age of each band, from zero up.
fn bands(item: &Item<'_>, max: i64) -> Option<Vec<i64>> {
    let starts = item.list()?.iter().map(Item::integer).collect::<Option<Vec<i64>>>()?;
    if starts.first() != Some(&0) || !is_rising(&starts) || starts.last().is_some_and(|last| *last > max) {
        let help = Some("the first age of each band, such as `[0, 3, 6]`".to_owned());
        item.place().fault("wrong-order", format!("bands begin at 0 and rise up to {max}"), help);
        return None;
    }
    Some(starts)
}

/// Where one band of a number ends and the next begins.
fn bounds_of_bands(item: &Item<'_>, min: i64, max: i64) -> Option<Vec<i64>> {
    let bounds = item.list()?.iter().map(Item::integer).collect::<Option<Vec<i64>>>()?;
    let within = bounds.iter().all(|bound| min < *bound && *bound < max);
    if bounds.is_empty() || !within || !is_rising(&bounds) {
        let help = Some("where one band ends and the next begins, such as `[500, 1000, 1500]`".to_owned());
        item.place().fault("wrong-order", format!("bands rise, between {min} and {max}"), help);
        return None;
    }
    Some(bounds)
}

fn is_rising(numbers: &[i64]) -> bool {
    numbers.iter().zip(numbers.iter().skip(1)).all(|(one, next)| one < next)
}

pub(super) fn want_unit(unit: &Word<'_>) {
    if unit.text.is_empty() || !unit.text.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '/') {
        let help = Some("letters, digits and `/`, such as `EUR/month`".to_owned());
        unit.place.fault("malformed-id", format!("`{}` is not a unit", unit.text), help);
    }
    unit.place.want(format!("unit-{}", unit.text.replace('/', "-")));
}

/// Both bounds; zero in place of faulty ones.
fn bounds(table: &Table<'_>) -> (i64, i64) {
    let (low, high) = (table.need("min"), table.need("max"));
    let (min, max) = (low.as_ref().and_then(Item::integer), high.as_ref().and_then(Item::integer));
    let (Some(min), Some(max), Some(high)) = (min, max, high) else { return (0, 0) };
    let bounded = |bound: i64| (-LARGEST_BOUND..=LARGEST_BOUND).contains(&bound);
    if !bounded(min) || !bounded(max) || max < min || max - min >= WIDEST_RANGE {
        let message = format!("from {min} to {max} is not a range of 1 to {WIDEST_RANGE} values");
        high.place().fault("out-of-range", message, Some(format!("bounds lie within {LARGEST_BOUND}")));
        return (0, 0);
    }
    (min, max)
}

/// What a person comes for is one of the services, and each service can be said.
pub(super) fn check_services(asked: &[(Table<'_>, Question)], services: &[String]) {
    let Some((table, question)) = asked.iter().find(|(_, question)| question.id == "service") else { return };
    for option in table.words("options") {
        option.find("service", services.iter().map(String::as_str));
    }
    for service in services.iter().filter(|service| !question.kind.options().contains(service)) {
        let message = format!("nobody can come for the service `{service}`");
        let help = Some("add it to the options of the question `service`".to_owned());
        table.place().fault("unknown-name", message, help);
    }
}
