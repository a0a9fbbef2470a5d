//! `guarantees.toml`: what must hold for every possible person.

use super::Known;
use super::document::Documents;
use super::id::{Ids, Style};
use super::item::{Item, Word};
use super::table::Table;
use crate::policy::condition::Dialect;
use crate::policy::model::{Guarantee, GuaranteeClaim, Outcome};

pub(super) const FILE: [&str; 1] = ["guarantee"];

pub(super) const GUARANTEE: [&str; 5] = ["id", "always", "kind", "outcome", "regardless_of"];

/// Of a guarantee that is more than a condition.
pub(super) const KINDS: [&str; 1] = ["usable-channel"];

pub(super) const OUTCOMES: [&str; 2] = ["human_channels", "entitlements"];

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
    if let Some(item) = row.get("regardless_of").filter(|_| row.get("outcome").is_none()) {
        item.place().fault("contradictory-keys", "`regardless_of` goes with `outcome` only", None);
    }
    let (key, item) = row.exactly_one(&["always", "kind", "outcome"])?;
    let claim = claim(key, &item, row, known)?;
    Some(Guarantee { id: id?.text.to_owned(), claim })
}

fn claim(key: &str, item: &Item<'_>, row: &Table<'_>, known: &Known<'_>) -> Option<GuaranteeClaim> {
    match key {
        "always" => Some(GuaranteeClaim::Always(item.word()?.condition(&known.names, Dialect::Guarantee))),
        "kind" => {
            item.word()?.find("kind of guarantee", KINDS.into_iter())?;
            Some(GuaranteeClaim::UsableChannel)
        }
        _ => Some(equal_treatment(row, known)),
    }
}

fn equal_treatment(row: &Table<'_>, known: &Known<'_>) -> GuaranteeClaim {
    let ids = || known.names.questions.iter().map(|question| question.id.as_str());
    row.need("regardless_of");
    let questions = row.words("regardless_of");
    GuaranteeClaim::EqualTreatment {
        outcome: row.words("outcome").iter().filter_map(outcome).collect(),
        regardless_of: questions.iter().filter_map(|word| word.find("question", ids())).collect(),
    }
}

fn outcome(word: &Word<'_>) -> Option<Outcome> {
    match word.find("outcome", OUTCOMES.into_iter())? {
        0 => Some(Outcome::HumanChannels),
        _ => Some(Outcome::Entitlements),
    }
}
