//! What the public form and the call guide share: a question and how its answer
//! is read, a callback that is booked, answers that are handed on.
//!
//! Must not know: the web, a page's layout.

pub mod booking;
pub mod form;
pub mod handing_on;
pub mod question;
pub mod spelling;
