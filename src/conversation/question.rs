//! A form that answers one question: what it shows, and how it is read. The
//! citizen's pages and the call guide both ask by it.

mod asked;
mod fields;
mod reading;

pub use self::asked::{Asked, Choice};
pub use self::fields::Fields;
pub use self::reading::{Reading, Refused};
