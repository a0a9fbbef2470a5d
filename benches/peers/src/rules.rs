//! The task in the languages of the peers.

pub mod jdm;
pub mod json_rules;
pub mod publicodes;
