//! `guarantees.toml`: what must hold for every possible person.

use super::Known;
use super::document::Documents;
use super::id::{Ids, Style};
use super::item::Word;
use super::table::Table;
use crate::policy::condition::Dialect;
use crate::policy::model::{Guarantee, GuaranteeClaim, Monotone, Never, Order, Outcome, Question, QuestionKind};

pub(super) const FILE: [&str; 1] = ["guarantee"];

pub(super) const GUARANTEE: [&str; 11] =
    ["id", "always", "kind", "outcome", "regardless_of", "question", "order", "never", "when", "questions", "channel"];

/// Kinds that `kind` names; the others are told by their keys.
pub(super) const KINDS: [&str; 4] = ["usable-channel", "monotone", "asked-before", "answerable"];

pub(super) const OUTCOMES: [&str; 2] = ["human_channels", "entitlements"];

/// What moving along an order never does.
pub(super) const NEVER: [&str; 2] = ["adds", "removes"];

/// The guarantees in order.
pub(super) fn read<'a>(documents: &'a Documents<'a>, known: &Known<'_>) -> Vec<Guarantee> {
    let Some(file) = documents.optional("guarantees.toml", &FILE) else { return Vec::new() };
    let mut ids = Ids::new("a guarantee");
    file.tables("guarantee", &GUARANTEE).iter().filter_map(|row| guarantee(row, known, &mut ids)).collect()
}

fn guarantee(row: &Table<'_>, known: &Known<'_>, ids: &mut Ids) -> Option<Guarantee> {
    let id = row.need_id(Style::Hyphen).inspect(|id| {
        ids.take(id);
        id.place.want(format!("guarantee-{}", id.text));
    });
    let claim = claim(row, known)?;
    let id = id?;
    Some(Guarantee { id: id.text.to_owned(), claim, passage: id.place.passage() })
}

fn claim(row: &Table<'_>, known: &Known<'_>) -> Option<GuaranteeClaim> {
    if row.get("kind").is_some() && row.get("always").is_none() {
        return of_kind(row, known);
    }
    let (key, item) = row.exactly_one(&["always", "kind", "outcome"])?;
    if key == "always" {
        goes_with(row, "a guarantee with `always`", &["always"]);
        return Some(GuaranteeClaim::Always(item.word()?.condition(&known.names, Dialect::Guarantee)));
    }
    goes_with(row, "equal treatment", &["outcome", "regardless_of"]);
    row.need("regardless_of");
    Some(GuaranteeClaim::EqualTreatment {
        outcome: outcomes(row, known),
        regardless_of: questions(row, "regardless_of", known),
    })
}

fn of_kind(row: &Table<'_>, known: &Known<'_>) -> Option<GuaranteeClaim> {
    let word = row.need_word("kind")?;
    let kind = word.find("kind of guarantee", KINDS.into_iter()).and_then(|at| KINDS.get(at).copied())?;
    match kind {
        "monotone" => {
            goes_with(row, kind, &["kind", "question", "order", "never", "outcome", "when"]);
            monotone(row, known).map(GuaranteeClaim::Monotone)
        }
        "asked-before" => {
            goes_with(row, kind, &["kind", "questions", "channel"]);
            row.need("questions");
            let questions = questions(row, "questions", known);
            Some(GuaranteeClaim::AskedBefore { questions, channel: row.need_word("channel")?.channel()? })
        }
        "answerable" => {
            goes_with(row, kind, &["kind"]);
            Some(GuaranteeClaim::Answerable)
        }
        _ => {
            goes_with(row, kind, &["kind"]);
            Some(GuaranteeClaim::UsableChannel)
        }
    }
}

/// Other keys of guarantees have no meaning beside these.
fn goes_with(row: &Table<'_>, what: &str, keys: &[&str]) {
    for key in GUARANTEE.iter().filter(|key| **key != "id" && !keys.contains(key)) {
        if let Some(item) = row.get(key) {
            item.place().fault("contradictory-keys", format!("`{key}` does not go with {what}"), None);
        }
    }
}

fn monotone(row: &Table<'_>, known: &Known<'_>) -> Option<Monotone> {
    let word = row.need_word("question");
    let never = row.need_word("never").and_then(|word| word.find("direction", NEVER.into_iter()));
    row.need("outcome");
    let outcome = outcomes(row, known);
    let when = row.clause("when", &known.names);
    let word = word?;
    let (at, question) = question(&word, known)?;
    let order = order(row, &word, question)?;
    let never = if never? == 0 { Never::Adds } else { Never::Removes };
    Some(Monotone { question: at, order, never, outcome, when })
}

/// The order of options as written; a number has its own.
fn order(row: &Table<'_>, word: &Word<'_>, question: &Question) -> Option<Order> {
    match &question.kind {
        QuestionKind::Number { .. } | QuestionKind::BirthDate { .. } => {
            if let Some(item) = row.get("order") {
                item.place().fault("contradictory-keys", "numbers go from low to high; leave `order` out", None);
            }
            Some(Order::Rising)
        }
        QuestionKind::Choice { .. } | QuestionKind::YesNo { .. } => {
            row.need("order")?;
            let options = || question.kind.options().iter().map(String::as_str);
            let mut ids = Ids::new("an option of this order");
            let words = row.words("order");
            let values = words.iter().inspect(|word| ids.take(word)).filter_map(|word| word.find("option", options()));
            Some(Order::Written(values.filter_map(|value| u32::try_from(value).ok()).collect()))
        }
        QuestionKind::Several { .. } | QuestionKind::Ages { .. } | QuestionKind::PostalCode | QuestionKind::Commune => {
            word.place.fault("wrong-type", "the answers to this question have no order", None);
            None
        }
    }
}

fn question<'a>(word: &Word<'_>, known: &Known<'a>) -> Option<(usize, &'a Question)> {
    let at = word.find("question", known.names.questions.iter().map(|question| question.id.as_str()))?;
    Some((at, known.names.questions.get(at)?))
}

fn questions(row: &Table<'_>, key: &str, known: &Known<'_>) -> Vec<usize> {
    row.words(key).iter().filter_map(|word| question(word, known)).map(|(at, _)| at).collect()
}

fn outcomes(row: &Table<'_>, known: &Known<'_>) -> Vec<Outcome> {
    row.words("outcome").iter().filter_map(|word| outcome(word, known)).collect()
}

fn outcome(word: &Word<'_>, known: &Known<'_>) -> Option<Outcome> {
    let rights = known.names.entitlements.iter().map(String::as_str);
    match word.find("outcome", OUTCOMES.into_iter().chain(rights))? {
        0 => Some(Outcome::HumanChannels),
        1 => Some(Outcome::Entitlements),
        right => Some(Outcome::Entitlement(right - OUTCOMES.len())),
    }
}
