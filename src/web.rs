//! What every form shares: running state, sealed answers, pages, headers, errors.
//!
//! Nothing here knows a form of its own.

pub mod error;
pub mod headers;
pub mod pages;
pub mod reload;
pub mod request;
pub mod running;
pub mod seal;
