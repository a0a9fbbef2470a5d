//! Who is signed in: the guard of every page that is not for everyone.
//!
//! The browser holds a token, the store its hash, so that a session can be ended
//! from here at any moment. How somebody signs in is not known here.

mod form_token;
mod signed_in;
pub mod wanted;

pub use self::form_token::FormToken;
pub use self::signed_in::{LIMITS, SESSION, SignedIn, SignedInView};
