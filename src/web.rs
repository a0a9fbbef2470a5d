//! What every form shares: running state, requests and how they are answered,
//! pages, seals, and who is signed in.
//!
//! Nothing here knows a form of its own. The modules stand lowest first: each
//! knows none that stands below it in this list.

pub mod assets;
pub mod client_address;
pub mod client_throttle;
pub mod compression;
pub mod cookie;
pub mod frame;
pub mod headers;
pub mod pages;
pub mod reload;
pub mod request;
pub mod request_log;
mod response;
pub mod routes;
pub mod running;
pub mod seal;
pub mod sealed_cookie;
pub mod session;
pub mod trouble;
mod trouble_page;
pub mod wait;
