//! What every form shares: running state, sealed answers, pages, headers, errors.
//!
//! Nothing here knows a form of its own.

pub mod answer;
pub mod compression;
pub mod error;
pub mod headers;
pub mod pages;
pub mod reload;
pub mod request;
pub mod request_log;
pub mod running;
pub mod seal;
mod shipped;
mod wording;
