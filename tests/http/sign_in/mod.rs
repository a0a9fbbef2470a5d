//! Signing in over HTTP, and everything somebody could try who must not.

mod account;
mod browser;
mod door;
mod entry;
mod forms;
mod provider;
mod session;
