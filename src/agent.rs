//! The agent's side: the call guide, and the queue of those to call back.

mod callbacks;
mod desk;
mod guide;
mod routes;

pub use self::routes::configure;
