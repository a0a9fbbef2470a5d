//! The answers of a scenario: the same reading as for a person's answers.

use serde_json::{Map, Value};
use toml::Spanned;
use toml::de::{DeString, DeValue};

use super::item::{Item, Word, plain_date};
use crate::policy::answers::{AnswerError, Answers};
use crate::policy::model::Question;

/// A table of answers by question; faulty ones are left out.
pub(super) fn read(item: &Item<'_>, questions: &[Question]) -> Answers {
    let mut answers = Answers::default();
    for (id, value) in item.entries().unwrap_or_default() {
        for (question, answer) in one(&id, &value, questions).iter() {
            answers.record(question, answer.clone());
        }
    }
    answers
}

fn one(id: &Word<'_>, value: &Item<'_>, questions: &[Question]) -> Answers {
    let Some(json) = json(value.value.get_ref()) else {
        let help = Some("an option, a list of options, a number, a date or \"unknown\"".to_owned());
        value.place().fault("answer-wrong-type", format!("this cannot be an answer to `{}`", id.text), help);
        return Answers::default();
    };
    let object = Value::Object(Map::from_iter([(id.text.to_owned(), json)]));
    Answers::from_json(questions, &object).unwrap_or_else(|errors| {
        for error in &errors {
            report(error, id, value);
        }
        Answers::default()
    })
}

fn report(error: &AnswerError, id: &Word<'_>, value: &Item<'_>) {
    let place = match error {
        AnswerError::UnknownQuestion { .. } => id.place.clone(),
        _ => value.place(),
    };
    place.fault(error.code(), error.to_string(), None);
}

fn json(value: &DeValue<'_>) -> Option<Value> {
    match value {
        DeValue::String(text) => Some(Value::from(text.as_ref())),
        DeValue::Integer(integer) => i64::from_str_radix(integer.as_str(), integer.radix()).ok().map(Value::from),
        DeValue::Boolean(yes) => Some(Value::from(*yes)),
        DeValue::Datetime(_) => plain_date(value).map(|date| Value::from(date.to_string())),
        DeValue::Array(items) => items.iter().map(|item| json(item.get_ref())).collect(),
        DeValue::Table(table) => {
            let entry = |(key, value): (&Spanned<DeString<'_>>, &Spanned<DeValue<'_>>)| {
                Some((key.get_ref().to_string(), json(value.get_ref())?))
            };
            table.iter().map(entry).collect::<Option<Map<_, _>>>().map(Value::Object)
        }
        DeValue::Float(_) => None,
    }
}
