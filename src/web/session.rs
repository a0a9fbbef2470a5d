//! Who is signed in: the guard of every page that is not for everyone.
//!
//! The browser holds a token, the store its hash, so that a session can be ended
//! from here at any moment. How somebody signs in is not known here.

pub mod cookie;
mod form_token;
mod signed_in;
pub mod wanted;

use chrono::Duration;

pub use self::form_token::FormToken;
pub use self::signed_in::{SignedIn, SignedInView};
use crate::store::SessionLimits;

/// Half an hour untouched, or a working day in all.
pub const LIMITS: SessionLimits = SessionLimits { idle: Duration::minutes(30), whole: Duration::hours(10) };
