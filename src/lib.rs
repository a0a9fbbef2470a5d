//! Aiguillage routes people to a public service by a channel they can use.
//!
//! Data flows one way: `policy` decides for a set of answers, `directory`
//! knows places and hours, `plan` joins the two, and everything a person sees
//! is a rendering of one [`plan::ContactPlan`]. `store` keeps what must outlast
//! a visit.

pub mod agent;
pub mod citizen;
pub mod cli;
pub mod clock;
pub mod conversation;
pub mod directory;
pub mod plan;
pub mod policy;
pub mod speech;
pub mod store;
pub mod telemetry;
pub mod texts;
pub mod web;
