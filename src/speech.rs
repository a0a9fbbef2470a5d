//! A contact plan and answers in words: what every channel says.
//!
//! Each file turns one part of the plan into sentences; nothing here knows a
//! page, a request or a form.

pub mod rights;
pub mod said;
pub mod spoken;
pub mod terminal;
pub mod ways;
pub mod week;
pub mod who;
pub mod words;
