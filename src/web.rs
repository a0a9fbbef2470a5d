//! What every form shares: running state, sealed answers, pages, headers, errors,
//! and who is signed in.
//!
//! Nothing here knows a form of its own.

pub mod answer;
pub mod asking;
pub mod client_address;
pub mod client_throttle;
pub mod compression;
pub mod error;
pub mod headers;
pub mod other_language;
pub mod pages;
pub mod reader;
pub mod reload;
pub mod request;
pub mod request_log;
pub mod running;
pub mod script;
pub mod seal;
pub mod session;
mod shipped;
pub mod wait;
mod wording;
