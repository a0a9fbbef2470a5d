//! The agent's side: the call guide.

pub mod guide;
