//! The form over HTTP, on a real port.

mod journey;
mod refusals;
mod reload;
mod server;
mod sign_in;
mod why;
