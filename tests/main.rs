//! What crosses modules, in one binary.

mod cli;
mod plan;
mod policy;
