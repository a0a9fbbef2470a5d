//! What the public form and the call guide share: what a person said so far, the
//! question that comes next and how its answer is read, a callback that is
//! booked, answers that are handed on under a code.
//!
//! Must not know: the web, a page's layout.

pub mod booking;
pub mod code_entry;
pub mod form;
pub mod handing_on;
pub mod interview;
pub mod notes;
pub mod question;
pub mod spelling;
pub mod visit;
