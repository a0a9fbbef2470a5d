//! What must be told before a call ends, and what was.

use std::collections::BTreeSet;

use serde::Serialize;

use super::keys;
use crate::plan::{ContactPlan, PlannedEntitlement};
use crate::store::{Ending, Id};
use crate::web::rendering::spoken::Spoken;
use crate::web::request::{self, Fields};

/// The field of the form that holds what was told.
const FIELD: &str = "told";
/// A right is told by its id behind this.
const RIGHT: &str = "right-";

/// One thing to tell: the agent's title, the words for the caller.
#[derive(Serialize)]
pub struct MustTell {
    key: Option<char>,
    number: usize,
    id: String,
    title: String,
    say: Vec<String>,
    told: bool,
}

/// Everything that this plan obliges to tell; what it does not hold is left out.
pub struct Checklist<'a> {
    /// For the agent.
    pub own: Spoken<'a>,
    /// For the caller.
    pub said: Spoken<'a>,
}

impl Checklist<'_> {
    /// In the order of a good call, with what was told so far.
    pub fn items(&self, told: &Told) -> Vec<MustTell> {
        let (own, said) = (self.own, self.said);
        let title = |key: &str| own.words.own(key, &[]);
        let mut items = vec![("next-step".to_owned(), title("tell-next-step"), said.next_step())];
        items.push(("hours".to_owned(), title("tell-hours"), said.hours()));
        items.push(("papers".to_owned(), title("tell-papers"), said.papers()));
        let rights = said.plan.entitlements().iter();
        items.extend(rights.map(|right| (field_of(right), own.right_name(right), said.right(right))));
        items.push(("appeal".to_owned(), title("tell-appeal"), said.appeal()));
        items.retain(|(_, _, say)| !say.is_empty());
        let numbered = items.into_iter().enumerate();
        numbered
            .map(|(at, (id, title, say))| MustTell {
                key: keys::key(at),
                number: at + 1,
                told: told.0.contains(&id),
                id,
                title,
                say,
            })
            .collect()
    }
}

fn field_of(right: &PlannedEntitlement) -> String {
    format!("{RIGHT}{}", right.id)
}

/// Ids of what was told.
#[derive(Clone, Debug, Default)]
pub struct Told(BTreeSet<String>);

impl Told {
    pub fn read(fields: &Fields) -> Self {
        Self(request::values(fields, FIELD).map(str::to_owned).collect())
    }

    /// Everything on the list was ticked.
    pub fn all(&self, items: &[MustTell]) -> bool {
        items.iter().all(|item| self.0.contains(&item.id))
    }

    /// The rights of the plan among it: nothing that a form makes up.
    pub fn rights(&self, plan: &ContactPlan) -> BTreeSet<Id> {
        let told = plan.entitlements().iter().filter(|right| self.0.contains(&field_of(right)));
        told.filter_map(|right| Id::parse(&right.id).ok()).collect()
    }
}

/// Why something was not told, in the order of the form.
pub const REASONS: [(&str, Ending); 5] = [
    ("left", Ending::LeftEarly),
    ("refused", Ending::CallerRefused),
    ("no-time", Ending::NoTime),
    ("language", Ending::LanguageBarrier),
    ("transferred", Ending::Transferred),
];

/// The reason that a form names.
pub fn reason(fields: &Fields) -> Option<Ending> {
    let named = request::values(fields, "reason").next()?;
    REASONS.into_iter().find(|(id, _)| *id == named).map(|(_, ending)| ending)
}
