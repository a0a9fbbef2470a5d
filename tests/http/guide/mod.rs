//! The call guide over HTTP: what an agent sees and sends during a call.

mod agent;
mod call;
mod callbacks;
mod ending;
mod safety;
