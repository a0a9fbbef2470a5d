//! What must be told before a call ends, and what was.

use std::collections::BTreeSet;

use serde::Serialize;

use super::keys;
use crate::conversation::form::{self, Fields};
use crate::plan::{ContactPlan, PlannedEntitlement};
use crate::policy::EntitlementKind;
use crate::speech::spoken::{Spoken, is_likely_benefit};
use crate::store::{Ending, Id};

/// The field of the form that holds what was told.
const FIELD: &str = "told";
/// Benefits that depend on what is not known are told together.
const POSSIBLE: &str = "possible-rights";
/// Entitlements towards services are told together.
const ACCESS: &str = "access-rights";

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

/// The id of a point, its title and its words.
type Point = (String, String, Vec<String>);

impl Checklist<'_> {
    /// In the order of a good call, with what was told so far.
    pub fn items(&self, told: &PointsTold) -> Vec<MustTell> {
        let said = self.said;
        let mut points = vec![
            self.point("next-step", "tell-next-step", said.next_step()),
            self.point("hours", "tell-hours", said.hours()),
            self.point("papers", "tell-papers", said.papers()),
        ];
        points.extend(self.likely());
        points.push(self.point(POSSIBLE, "rights-possible", said.names_and_claims(is_possible_benefit)));
        points.push(self.point(ACCESS, "rights-access", said.names_and_claims(is_access)));
        points.push(self.point("appeal", "tell-appeal", said.appeal()));
        let numbered = points.into_iter().filter(|(_, _, say)| !say.is_empty()).enumerate();
        numbered.map(|(at, point)| MustTell::new(at, point, told)).collect()
    }

    fn point(&self, id: &str, title: &str, say: Vec<String>) -> Point {
        (id.to_owned(), self.own.words.own(title, &[]), say)
    }

    /// Each by itself: these are the ones to ask for now.
    fn likely(&self) -> impl Iterator<Item = Point> {
        let likely = self.said.plan.entitlements().iter().filter(|right| is_likely_benefit(right));
        likely.map(|right| (point_of(right), self.own.name(right), self.said.entitlement(right)))
    }
}

impl MustTell {
    fn new(at: usize, (id, title, say): Point, told: &PointsTold) -> Self {
        Self { key: keys::key(at), number: at + 1, told: told.0.contains(&id), id, title, say }
    }
}

fn is_access(right: &PlannedEntitlement) -> bool {
    right.kind == EntitlementKind::Access
}

fn is_possible_benefit(right: &PlannedEntitlement) -> bool {
    !is_access(right) && !is_likely_benefit(right)
}

/// The point under which a right is told.
fn point_of(right: &PlannedEntitlement) -> String {
    if is_access(right) {
        ACCESS.to_owned()
    } else if is_likely_benefit(right) {
        format!("right-{}", right.id)
    } else {
        POSSIBLE.to_owned()
    }
}

/// Ids of the points that were told.
#[derive(Clone, Debug, Default)]
pub struct PointsTold(BTreeSet<String>);

impl PointsTold {
    pub fn read(fields: &Fields) -> Self {
        Self(form::values(fields, FIELD).map(str::to_owned).collect())
    }

    /// Everything on the list was ticked.
    pub fn all(&self, items: &[MustTell]) -> bool {
        items.iter().all(|item| self.0.contains(&item.id))
    }

    /// The rights of the plan among it: nothing that a form makes up.
    pub fn rights(&self, plan: &ContactPlan) -> BTreeSet<Id> {
        let told = plan.entitlements().iter().filter(|right| self.0.contains(&point_of(right)));
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
    let named = form::first(fields, "reason")?;
    REASONS.into_iter().find(|(id, _)| *id == named).map(|(_, ending)| ending)
}
