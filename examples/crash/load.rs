//! The process that is killed: it keeps hand-offs, callbacks and outcomes, and
//! says so after each.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;

use aiguillage::store::{
    AnswersText, AskedThrough, CallbackRequest, Callbacks as _, CallerName, Ending, Handoffs as _, Id, KeyRing,
    Outcome, OutcomeFacts, OutcomeId, Outcomes as _, PhoneNumber, PlanText, PolicyVersion, Profile, Randomness,
    SledStore, Slot, Vocabulary,
};
use anyhow::bail;
use chrono::{DateTime, Duration, Utc};

use crate::token::{Acknowledged, Token};

/// Threads that write, so that they share syncs.
pub(crate) const WRITERS: u8 = 4;

/// How the load acknowledges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Manner {
    /// After the store has returned.
    Right,
    /// Wrong: before the store has returned.
    Early,
    /// Wrong: writes everything twice.
    Twice,
}

impl Manner {
    pub(crate) fn parse(text: &str) -> anyhow::Result<Self> {
        Ok(match text {
            "right" => Self::Right,
            "early" => Self::Early,
            "twice" => Self::Twice,
            _ => bail!("`{text}` is no manner of acknowledging: right, early, twice"),
        })
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Early => "early",
            Self::Twice => "twice",
        }
    }
}

pub(crate) fn open(folder: &Path) -> anyhow::Result<SledStore> {
    Ok(SledStore::open(folder, KeyRing::of_one(&[7; 32]), Randomness::of_this_machine())?)
}

/// A moment for all: the load has no business with the clock.
pub(crate) fn noon() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_518_000, 0).unwrap_or_default()
}

/// Writes until it is killed.
pub(crate) fn keep_on(folder: &Path, round: u16, manner: Manner) -> anyhow::Result<ExitCode> {
    let store = open(folder)?;
    // The first telephone number is long to read: its tables are unpacked.
    request(&Token::new(round, 0, 0))?;
    std::thread::scope(|scope| {
        let write = |thread| {
            let store = &store;
            move || (0..).try_for_each(|number| keep(store, &Token::new(round, thread, number), number, manner))
        };
        let writers: Vec<_> = (0..WRITERS).map(|thread| scope.spawn(write(thread))).collect();
        writers.into_iter().try_for_each(|writer| writer.join().unwrap_or_else(|_| bail!("a writer stopped")))
    })?;
    Ok(ExitCode::SUCCESS)
}

/// Writes so many of each kind, one after the other.
pub(crate) fn keep_some(folder: &Path, count: u32) -> anyhow::Result<ExitCode> {
    let store = open(folder)?;
    (0..3 * count).try_for_each(|number| keep(&store, &Token::new(0, 0, number), number, Manner::Right))?;
    Ok(ExitCode::SUCCESS)
}

fn keep(store: &SledStore, token: &Token, number: u32, manner: Manner) -> anyhow::Result<()> {
    if manner == Manner::Early && number % 3 == 2 {
        say(&Acknowledged::Outcome(token.clone()))?;
    }
    let acknowledged = keep_one(store, token, number)?;
    if manner == Manner::Twice {
        keep_one(store, token, number)?;
    }
    say(&acknowledged)
}

fn keep_one(store: &SledStore, token: &Token, number: u32) -> anyhow::Result<Acknowledged> {
    let token = token.clone();
    Ok(match number % 3 {
        0 => {
            let code = store.keep_handoff(&answers(&token)?, &Id::parse("fr")?, Duration::days(30), noon())?;
            Acknowledged::Handoff(token, code)
        }
        1 => {
            let id = store.request_callback(&request(&token)?, noon())?;
            Acknowledged::Callback(token, id)
        }
        _ => {
            store.record_outcome(OutcomeId::draw(&Randomness::of_this_machine())?, &outcome(&token)?)?;
            Acknowledged::Outcome(token)
        }
    })
}

/// In one write, so that lines of two threads do not mix; the dot shows that
/// the line is whole.
fn say(acknowledged: &Acknowledged) -> anyhow::Result<()> {
    Ok(std::io::stdout().lock().write_all(format!("{acknowledged}.\n").as_bytes())?)
}

/// Answers of about the size of real ones.
pub(crate) fn answers(token: &Token) -> anyhow::Result<AnswersText> {
    let answers = serde_json::json!({
        "token": token.as_str(), "internet": "none", "device": "none", "phone": "yes", "hearing": "hard",
        "french": "a_little", "travel": "difficult", "service": "caf", "purpose": "claim", "postal_code": "48000"
    });
    Ok(AnswersText::parse(&answers.to_string())?)
}

fn request(token: &Token) -> anyhow::Result<CallbackRequest> {
    Ok(CallbackRequest {
        name: CallerName::parse("Mme Exemple")?,
        number: PhoneNumber::parse("04 66 49 40 00")?,
        slot: Slot::new(noon(), noon() + Duration::hours(2))?,
        language: Id::parse("fr")?,
        service: Id::parse("caf")?,
        topic: Some(Id::parse(&token.letters())?),
        plan: PlanText::parse("1. Telephone. 2. Counter, with an identity document.")?,
    })
}

fn outcome(token: &Token) -> anyhow::Result<Outcome> {
    let facts = OutcomeFacts {
        day: noon().date_naive(),
        policy: PolicyVersion::parse(token.as_str())?,
        through: AskedThrough::CallGuide,
        profile: Profile::default(),
        service: None,
        department: None,
        channels: Vec::new(),
        rights_shown: BTreeSet::new(),
        rights_told: BTreeSet::new(),
        seconds: 214,
        ending: Ending::PlanGiven,
    };
    Ok(Outcome::new(facts, &Vocabulary::default())?)
}
