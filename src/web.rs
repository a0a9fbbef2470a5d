//! What every form shares: running state, sealed answers, pages, headers, errors,
//! and who is signed in.
//!
//! Nothing here knows a form of its own.

pub mod answer;
pub mod asking;
pub(crate) mod callback_form;
pub mod client_address;
pub mod client_throttle;
pub mod compression;
pub mod error;
pub mod headers;
pub(crate) mod kept_answers;
pub mod other_language;
pub mod pages;
pub(crate) mod question_form;
pub mod reader;
pub mod reload;
pub(crate) mod rendering;
pub mod request;
pub mod request_log;
pub mod running;
pub mod script;
pub mod seal;
pub mod session;
mod shipped;
pub mod wait;
mod wording;
