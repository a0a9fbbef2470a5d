//! What is kept: records, one small trait a capability, and the stores behind them.
//!
//! A page or a command is handed the narrowest trait it can do with, or
//! [`Store`] where it needs several. All methods block, and all that change
//! something return after it is on disk, never before: web callers run them
//! with `web::block`.
//!
//! Records, not logic: nothing here knows a rule, a plan or a page. Moments and
//! randomness are parameters. Only start-up names a concrete store.

pub mod account;
pub mod audit;
pub mod callback;
pub mod code;
pub mod error;
pub mod exchange;
mod folder;
mod group_commit;
pub mod handoff;
pub mod id;
mod kept;
mod keys;
mod memory;
pub mod outcome;
pub mod randomness;
mod record;
pub mod session;
mod shelves;
mod sled;
mod tally;
pub mod throttle;
mod unavailable;
pub mod upkeep;
mod witness;

pub use self::account::{Account, AccountChange, AccountName, Accounts, NewAccount, OidcSubject, PasswordHash, Role};
pub use self::audit::{Actor, AuditAct, AuditEntry, AuditSubject, AuditTrail};
pub use self::callback::{
    Attempt, AttemptResult, Callback, CallbackId, CallbackRequest, CallbackState, Callbacks, CallerName, PhoneNumber,
    PlanText, Slot, WaitingCallback,
};
pub use self::code::Code;
pub use self::error::{Malformed, StoreError};
pub use self::handoff::{AnswersText, Guesser, Handoff, Handoffs};
pub use self::id::Id;
pub use self::kept::{Kept, MemoryStore, ShelfReport};
pub use self::keys::KeyRing;
pub use self::outcome::{
    AskedThrough, Department, Device, Ending, Internet, OnlineSkill, Outcome, OutcomeFacts, OutcomeId, Outcomes,
    PolicyVersion, Profile, Telephone, Vocabulary,
};
pub use self::randomness::Randomness;
pub use self::session::{Session, SessionId, SessionLimits, SessionToken, Sessions};
pub use self::sled::SledStore;
pub use self::throttle::{Throttle, ThrottleKey, Throttles};
pub use self::upkeep::{Purged, Upkeep};

/// All capabilities at once.
pub trait Store: Accounts + Sessions + Throttles + Handoffs + Callbacks + Outcomes + AuditTrail + Upkeep {}

impl<S: Accounts + Sessions + Throttles + Handoffs + Callbacks + Outcomes + AuditTrail + Upkeep> Store for S {}
