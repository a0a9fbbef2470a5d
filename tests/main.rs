//! What crosses modules, in one binary.

mod http;
mod policy;
