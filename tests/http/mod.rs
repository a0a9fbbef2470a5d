//! The form over HTTP, on a real port.

mod journey;
mod money;
mod refusals;
mod reload;
mod server;
mod why;
