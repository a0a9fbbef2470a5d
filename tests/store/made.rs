//! Records made up for tests.

use std::collections::BTreeSet;

use aiguillage::store::{
    AccountName, AnswersText, AskedThrough, CallbackRequest, CallerName, Department, Ending, Id, Internet, NewAccount,
    Outcome, OutcomeFacts, OutcomeId, PasswordHash, PhoneNumber, PlanText, PolicyVersion, Profile, Role, Slot,
    Vocabulary,
};
use chrono::{DateTime, Duration, Utc};

pub(super) fn noon() -> DateTime<Utc> {
    "2026-11-24T11:00:00Z".parse().unwrap()
}

pub(super) fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

pub(super) fn name(text: &str) -> AccountName {
    AccountName::parse(text).unwrap()
}

pub(super) fn hash(salt: &str) -> PasswordHash {
    PasswordHash::parse(&format!("$argon2id$v=19$m=19456,t=2,p=1${salt}$c2VjcmV0")).unwrap()
}

pub(super) fn account(text: &str, role: Role) -> NewAccount {
    NewAccount { name: name(text), role, password: Some(hash("c2FsdA")), subject: None }
}

pub(super) fn answers() -> AnswersText {
    AnswersText::parse(r#"{"internet":"none","postal_code":"48000"}"#).unwrap()
}

/// For a slot that begins now.
pub(super) fn request(now: DateTime<Utc>) -> CallbackRequest {
    CallbackRequest {
        name: CallerName::parse("Mme Exemple").unwrap(),
        number: PhoneNumber::parse("04 66 49 40 00").unwrap(),
        slot: Slot::new(now, now + Duration::hours(2)).unwrap(),
        language: id("fr"),
        service: id("caf"),
        topic: None,
        plan: PlanText::parse("1. Call 32 30.").unwrap(),
    }
}

pub(super) fn vocabulary() -> Vocabulary {
    let words = |list: &[&str]| list.iter().map(|word| (*word).to_owned()).collect::<BTreeSet<_>>();
    Vocabulary { services: words(&["caf"]), channels: words(&["phone", "counter"]), rights: words(&["rsa", "aah"]) }
}

pub(super) fn facts(day: &str) -> OutcomeFacts {
    OutcomeFacts {
        day: day.parse().unwrap(),
        policy: PolicyVersion::parse("0123456789ab").unwrap(),
        through: AskedThrough::CallGuide,
        profile: Profile { internet: Some(Internet::None), ..Profile::default() },
        service: Some(id("caf")),
        department: Some(Department::parse("48").unwrap()),
        channels: vec![id("counter"), id("phone")],
        rights_shown: BTreeSet::from([id("rsa"), id("aah")]),
        rights_told: BTreeSet::from([id("rsa")]),
        seconds: 214,
        ending: Ending::PlanGiven,
    }
}

pub(super) fn outcome(day: &str) -> Outcome {
    Outcome::new(facts(day), &vocabulary()).unwrap()
}

pub(super) fn outcome_id(number: u8) -> OutcomeId {
    OutcomeId::from_bytes([number; 16])
}
