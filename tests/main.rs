//! What crosses modules, in one binary.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests say what they expect by stopping"
)]

mod architecture;
mod cli;
mod explain;
mod http;
mod plan;
mod policy;
mod speech;
mod store;
