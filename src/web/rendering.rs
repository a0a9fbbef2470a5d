//! A contact plan in words: what the citizen's pages and the call guide both say.
//!
//! Each file turns one part of the plan into what a template shows. Nothing
//! here knows a page, a request or a form.

pub mod rights;
pub mod said;
pub mod spelling;
pub mod spoken;
pub mod ways;
pub mod week;
pub mod who;
pub mod words;
