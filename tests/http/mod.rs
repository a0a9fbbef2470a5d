//! The form over HTTP, on a real port.

mod guide;
mod journey;
mod keep;
mod money;
mod refusals;
mod reload;
mod server;
mod sign_in;
mod why;
