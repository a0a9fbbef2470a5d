//! One call as an anonymous record: what the dashboard counts.

use chrono_tz::Europe::Paris;
use sha2::{Digest as _, Sha256};

use super::call::{CallId, OpenCall};
use super::must_tell::PointsTold;
use crate::plan::{ContactPlan, Place};
use crate::policy::{Channel, Policy};
use crate::store::outcome::{AskedThrough, Device, Internet, OnlineSkill, OutcomeFacts, PolicyVersion, Telephone};
use crate::store::{Department, Ending, Id, Malformed, Outcome, OutcomeId, Profile, Vocabulary};

/// A day, in seconds: no call is longer.
const LONGEST: i64 = 24 * 60 * 60;

/// The record of a call that ends now.
///
/// # Errors
/// The rules have ids that the store does not take.
pub fn of(open: &OpenCall, told: &PointsTold, ending: Ending) -> Result<Outcome, Malformed> {
    let (plan, now) = (open.plan(), open.now());
    let seconds = (now - open.visit().began).num_seconds().clamp(0, LONGEST);
    let facts = OutcomeFacts {
        day: now.with_timezone(&Paris).date_naive(),
        policy: PolicyVersion::parse(plan.policy_version())?,
        through: AskedThrough::CallGuide,
        profile: profile(open),
        service: plan.service().and_then(|service| Id::parse(service).ok()),
        department: department(&plan),
        channels: plan.channels().iter().filter_map(|way| Id::parse(way.kind.id()).ok()).collect(),
        rights_shown: plan.entitlements().iter().filter_map(|right| Id::parse(&right.id).ok()).collect(),
        rights_told: told.rights(&plan),
        seconds: u32::try_from(seconds).unwrap_or_default(),
        ending,
    };
    Outcome::new(facts, &vocabulary(open.policy()))
}

fn vocabulary(policy: &Policy) -> Vocabulary {
    let rules = policy.rules();
    Vocabulary {
        services: rules.services.iter().map(|service| service.id.clone()).collect(),
        channels: Channel::ALL.iter().map(|channel| channel.id().to_owned()).collect(),
        rights: rules.entitlements.iter().map(|right| right.id.clone()).collect(),
    }
}

/// A call closed twice is counted once; the record does not lead back to it.
pub fn id(call: &CallId) -> OutcomeId {
    let digest: [u8; 32] = Sha256::new().chain_update("outcome\0").chain_update(call.as_str()).finalize().into();
    let mut id = [0; 16];
    id.copy_from_slice(digest.split_at(16).0);
    OutcomeId::from_bytes(id)
}

fn profile(open: &OpenCall) -> Profile {
    let answer = |question: &str| open.policy().option_chosen(&open.visit().answers, question);
    Profile {
        internet: answer("internet").and_then(Internet::from_id),
        device: answer("device").and_then(Device::from_id),
        online_skill: answer("online_skill").and_then(OnlineSkill::from_id),
        phone: answer("phone").and_then(Telephone::from_id),
    }
}

/// The first signs of an INSEE code: two, or three overseas.
fn department(plan: &ContactPlan) -> Option<Department> {
    let Place::Commune(commune) = plan.place() else { return None };
    let length = if commune.insee.starts_with("97") || commune.insee.starts_with("98") { 3 } else { 2 };
    Department::parse(commune.insee.get(..length)?).ok()
}
