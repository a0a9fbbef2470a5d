//! Situations, and for which persons a question exists.

use std::collections::BTreeSet;

use super::Declared;
use super::document::Documents;
use super::id::{Ids, Style};
use super::item::{Item, Word};
use super::table::Table;
use crate::policy::condition::{Condition, Names, Quantity};
use crate::policy::model::{Clause, OnlyWhen, Otherwise, PublicService, Question, QuestionKind, Situation};
use crate::policy::parameter::Parameter;

pub(super) const FILE: [&str; 1] = ["situations"];

/// Who can use the web; the plan relies on it.
pub(super) const ONLINE: &str = "online";

type Named<'a> = (Word<'a>, Situation);

/// The situations in order, each with its id's place.
pub(super) fn situations<'a>(
    documents: &'a Documents<'a>,
    questions: &[Question],
    parameters: &[Parameter],
    ids: &mut Ids,
) -> Vec<Named<'a>> {
    let table = documents.required("situations.toml", &FILE);
    let Some(item) = table.and_then(|table| table.need("situations")) else { return Vec::new() };
    let mut written: Vec<String> = Vec::new();
    let mut found = Vec::new();
    for (id, condition) in item.entries().unwrap_or_default() {
        Style::Underscore.check(&id);
        ids.take(&id);
        id.place.allow(format!("situation-{}", id.text));
        let names = Names { questions, situations: &written, parameters, quantities: &[], entitlements: &[] };
        let harmless = || Clause { condition: Condition::TRUE, passage: id.place.passage() };
        let condition = condition.word().map_or_else(harmless, |word| word.clause(&names));
        written.push(id.text.to_owned());
        found.push((id.clone(), Situation { id: id.text.to_owned(), condition }));
    }
    if !written.iter().any(|id| id == ONLINE) {
        let help = Some("write for whom the web is a channel, such as `online = \"internet is home\"`".to_owned());
        item.place().fault("missing-key", "the situation `online` is missing", help);
    }
    found
}

/// A situation that a channel requires has a text that says why it is needed.
pub(super) fn want_reasons(situations: &[Named<'_>], services: &[PublicService]) {
    let mut required = Vec::new();
    for channel in services.iter().flat_map(|service| &service.channels) {
        channel.requires.situations(&mut required);
    }
    let required: BTreeSet<usize> = required.into_iter().collect();
    for (id, _) in required.iter().filter_map(|at| situations.get(*at)) {
        id.place.want(format!("situation-{}", id.text));
    }
}

/// Reads for whom each question exists.
pub(super) fn attach(asked: &[(Table<'_>, Question)], declared: &mut Declared, situations: &[Named<'_>]) {
    let names = declared.names();
    let read: Vec<_> = asked.iter().map(|(table, question)| only_when(table, question, &names)).collect();
    for (question, only_when) in declared.questions.iter_mut().zip(read) {
        question.only_when = only_when;
    }
    for (at, (table, question)) in asked.iter().enumerate() {
        if let Some(when) = table.get("when").filter(|_| reaches_itself(at, &declared.questions, situations)) {
            let message = format!("whether `{}` exists depends on its own answer", question.id);
            when.place().fault("circular-question", message, None);
        }
    }
}

fn only_when(table: &Table<'_>, question: &Question, names: &Names<'_>) -> Option<OnlyWhen> {
    match (table.get("when"), table.get("otherwise")) {
        (None, None) => None,
        (Some(when), Some(otherwise)) => {
            let condition = when.word()?.clause(names);
            Some(OnlyWhen { condition, otherwise: declared_answer(&otherwise, question, names)? })
        }
        (Some(item), None) | (None, Some(item)) => {
            let help = Some("say for whom the question exists, and the answer of everyone else".to_owned());
            item.place().fault("missing-key", "`when` and `otherwise` go together", help);
            None
        }
    }
}

/// An answer, or the name of a number question whose answer stands in.
fn declared_answer(item: &Item<'_>, question: &Question, names: &Names<'_>) -> Option<Otherwise> {
    let is_name = item.value.get_ref().as_str().is_some();
    if question.kind.as_number().is_none() || !is_name {
        return Some(Otherwise::Values(values(item, &question.kind)?));
    }
    let word = item.word()?;
    let unit = |question: &Question| question.kind.as_number().map(|(unit, ..)| unit.to_owned());
    let same = names.questions.iter().filter(|other| unit(other) == unit(question) && other.id != question.id);
    let known: Vec<&str> = same.map(|other| other.id.as_str()).collect();
    word.find("question of the same unit", known.into_iter())?;
    let at = names.questions.iter().position(|other| other.id == word.text)?;
    fits_within(&word, names.questions.get(at)?, question);
    Some(Otherwise::SameAs(at))
}

/// Tables that cover every answer to a question then cover what stands in.
fn fits_within(word: &Word<'_>, other: &Question, question: &Question) {
    let (Some((_, low, high)), Some((_, min, max))) = (other.kind.as_number(), question.kind.as_number()) else {
        return;
    };
    if low < min || high > max {
        let message = format!("`{}` goes from {low} to {high}, `{}` only from {min} to {max}", other.id, question.id);
        let help = Some("an answer that stands in for another is one that may be given to it".to_owned());
        word.place.fault("out-of-range", message, help);
    }
}

/// One value for each variable of the question.
fn values(item: &Item<'_>, kind: &QuestionKind) -> Option<Vec<u32>> {
    match kind {
        QuestionKind::Choice { options } => option(&item.word()?, options),
        QuestionKind::YesNo { options } => option(&item.word()?, options),
        QuestionKind::Several { options } => chosen(item, options),
        QuestionKind::Number { min, max, step, .. } => number(item, *min, *max, *step),
        QuestionKind::BirthDate { min, max } => number(item, *min, *max, 1),
        QuestionKind::Ages { max, .. } => Some(kind.counts(&ages(item, *max)?)),
        QuestionKind::PostalCode | QuestionKind::Commune => {
            item.place().fault("wrong-type", "a place has no answer in the rules", None);
            None
        }
    }
}

fn option(word: &Word<'_>, options: &[String]) -> Option<Vec<u32>> {
    let position = word.find("option", options.iter().map(String::as_str))?;
    Some(vec![u32::try_from(position).ok()?])
}

fn chosen(item: &Item<'_>, options: &[String]) -> Option<Vec<u32>> {
    let words: Vec<Word<'_>> = item.list()?.iter().filter_map(Item::word).collect();
    for word in &words {
        word.find("option", options.iter().map(String::as_str));
    }
    Some(options.iter().map(|option| u32::from(words.iter().any(|word| word.text == option))).collect())
}

fn ages(item: &Item<'_>, max: i64) -> Option<Vec<u8>> {
    let years = |item: &Item<'_>| number(item, 0, max, 1)?.first().and_then(|age| u8::try_from(*age).ok());
    item.list()?.iter().map(years).collect()
}

fn number(item: &Item<'_>, min: i64, max: i64, step: i64) -> Option<Vec<u32>> {
    let number = item.integer()?;
    if !(min..=max).contains(&number) {
        item.place().fault("out-of-range", format!("{number} is not from {min} to {max}"), None);
        return None;
    }
    // The nearest step, as of any answer.
    Some(vec![u32::try_from((number - min + step / 2) / step).ok()?])
}

/// Whether the existence of a question hangs, through others, on itself.
fn reaches_itself(start: usize, questions: &[Question], situations: &[Named<'_>]) -> bool {
    let mut reached = BTreeSet::new();
    let mut open = vec![start];
    while let Some(at) = open.pop() {
        let only_when = questions.get(at).and_then(|question| question.only_when.as_ref());
        let mut found = BTreeSet::new();
        if let Some(only_when) = only_when {
            asked_by(&only_when.condition, situations, &mut found, &mut BTreeSet::new());
            if let Otherwise::SameAs(other) = &only_when.otherwise {
                found.insert(*other);
            }
        }
        open.extend(found.into_iter().filter(|question| reached.insert(*question)));
    }
    reached.contains(&start)
}

/// The questions a condition speaks of, through situations.
fn asked_by(condition: &Condition, named: &[Named<'_>], found: &mut BTreeSet<usize>, seen: &mut BTreeSet<usize>) {
    for part in condition.parts() {
        match part {
            Condition::Situation(at) => {
                if let Some((_, situation)) = named.get(*at).filter(|_| seen.insert(*at)) {
                    asked_by(&situation.condition, named, found, seen);
                }
            }
            Condition::OneOf { question, .. } | Condition::Has { question, .. } => {
                found.insert(*question);
            }
            Condition::Compare(comparison) => {
                for side in comparison.sides() {
                    answered_by(side, named, found, seen);
                }
            }
            _ => {}
        }
    }
}

/// The questions a quantity speaks of. None has a name yet: named ones are
/// read after the situations.
fn answered_by(quantity: &Quantity, named: &[Named<'_>], found: &mut BTreeSet<usize>, seen: &mut BTreeSet<usize>) {
    match quantity {
        Quantity::Answer(question) | Quantity::Aged { question, .. } => {
            found.insert(*question);
        }
        Quantity::Either { when, .. } => asked_by(when, named, found, seen),
        _ => {}
    }
    for part in quantity.parts() {
        answered_by(part, named, found, seen);
    }
}
