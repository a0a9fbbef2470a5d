//! Questions.

use std::collections::BTreeSet;
use std::ops::Range;

use toml::de::DeValue;

use super::Loader;
use super::reader::{Table, is_id};
use crate::policy::condition::{Dialect, Names};
use crate::policy::model::{OnlyWhen, Question, QuestionKind};

/// More options, or more values of a number, are refused.
const MOST_OPTIONS: usize = 60;
const MOST_VALUES: i64 = 1_000_000;

/// Every question, without the conditions for whom it exists: those may name
/// situations, which name questions.
pub(super) fn declared(loader: &Loader<'_>) -> Vec<Question> {
    let Some(table) = loader.single("questions.toml") else { return Vec::new() };
    let mut questions = Vec::new();
    for row in table.tables("question") {
        let id = row.id("id");
        loader.declare("question", &row, &id);
        let (topic, _) = row.id("topic");
        if let Some(kind) = kind(&row) {
            questions.push(Question { id: id.0, topic, kind, only_when: None });
        }
        let _ = (row.has("when"), row.has("otherwise"));
        row.finish();
    }
    table.finish();
    questions
}

/// The same questions with the conditions for whom they exist.
pub(super) fn existence(loader: &Loader<'_>, names: &Names<'_>) -> Vec<Question> {
    let mut questions = names.questions.to_vec();
    let Some(table) = loader.single("questions.toml") else { return questions };
    for row in table.tables("question") {
        let (id, _) = row.text("id");
        let Some(question) = questions.iter_mut().find(|question| question.id == id) else { continue };
        if row.has("when") != row.has("otherwise") {
            let message = "`when` and `otherwise` go together: what is the answer of those who are not asked?";
            let place = if row.has("when") { row.place("when") } else { row.place("otherwise") };
            row.fault("when-without-otherwise", message, &place);
        } else if row.has("when") {
            let condition = row.condition("when", names, Dialect::Rule);
            question.only_when = otherwise(&row, &question.kind).map(|otherwise| OnlyWhen { condition, otherwise });
        }
    }
    questions
}

fn kind(row: &Table<'_>) -> Option<QuestionKind> {
    let (kind, span) = row.text("kind");
    Some(match kind.as_str() {
        "choice" => QuestionKind::Choice { options: options(row) },
        "several" => QuestionKind::Several { options: options(row) },
        "yes_no" => QuestionKind::YesNo { options: ["yes".to_owned(), "no".to_owned()] },
        "postal_code" => QuestionKind::PostalCode,
        "commune" => QuestionKind::Commune,
        "number" => {
            let (unit, _) = row.text("unit");
            let (min, max) = range(row);
            QuestionKind::Number { unit, min, max }
        }
        "birth_date" => {
            let (min, max) = range(row);
            QuestionKind::BirthDate { min, max }
        }
        _ => {
            let known = ["choice", "several", "yes_no", "number", "birth_date", "postal_code", "commune"];
            if row.has("kind") {
                super::unknown(row, "kind of question", &kind, &span, &known);
            }
            return None;
        }
    })
}

fn options(row: &Table<'_>) -> Vec<String> {
    let options = row.texts("options");
    let mut seen = BTreeSet::new();
    for (option, span) in &options {
        if !is_id(option) || option == "unknown" {
            row.fault("bad-id", format!("`{option}` cannot be the id of an option"), span);
        } else if !seen.insert(option) {
            row.fault("duplicate-id", format!("the option `{option}` stands twice"), span);
        }
    }
    if options.len() < 2 || options.len() > MOST_OPTIONS {
        let message = format!("a question has 2 to {MOST_OPTIONS} options");
        row.fault("bad-range", message, &row.place("options"));
    }
    options.into_iter().map(|(option, _)| option).take(MOST_OPTIONS).collect()
}

fn range(row: &Table<'_>) -> (i64, i64) {
    let bound = |key| row.required_integer(key).unwrap_or_default();
    let (min, max) = (bound("min"), bound("max"));
    let values = max.checked_sub(min);
    if !values.is_some_and(|values| (1..MOST_VALUES).contains(&values)) {
        let message = format!("`max` is greater than `min`, by less than {MOST_VALUES}");
        row.fault("bad-range", message, &row.place("max"));
        return (0, 1);
    }
    (min, max)
}

/// One value a variable of the question.
fn otherwise(row: &Table<'_>, kind: &QuestionKind) -> Option<Vec<u32>> {
    let value = row.value("otherwise")?;
    let span = value.span();
    let refused = |expected: &str| {
        row.fault("wrong-type", format!("`otherwise` is an answer to the question: {expected}"), &span);
        None
    };
    match (kind, value.get_ref()) {
        (QuestionKind::Several { options }, DeValue::Array(_)) => {
            let chosen = row.texts("otherwise");
            for (option, place) in chosen.iter().filter(|(option, _)| !options.contains(option)) {
                option_unknown(row, option, place, options);
            }
            Some(options.iter().map(|option| u32::from(chosen.iter().any(|(name, _)| name == option))).collect())
        }
        (QuestionKind::Choice { .. } | QuestionKind::YesNo { .. }, DeValue::String(option)) => {
            let at = kind.options().iter().position(|known| known == option);
            if at.is_none() {
                option_unknown(row, option, &span, kind.options());
            }
            Some(vec![u32::try_from(at?).ok()?])
        }
        (_, DeValue::Integer(_)) => match (kind.as_number(), row.integer("otherwise")) {
            (Some((_, min, max)), Some(number)) if (min..=max).contains(&number) => {
                Some(vec![u32::try_from(number - min).ok()?])
            }
            _ => refused("a number in its range"),
        },
        _ => refused("an option, a number or a list of options"),
    }
}

fn option_unknown(row: &Table<'_>, option: &str, span: &Range<usize>, options: &[String]) {
    let known: Vec<&str> = options.iter().map(String::as_str).collect();
    super::unknown(row, "option", option, span, &known);
}
