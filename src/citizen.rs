//! The public form: start, one question a page, check your answers, the plan.
//!
//! Answers travel in a sealed cookie, so that Back, Refresh and a slow network
//! lose nothing and the server keeps nothing.

mod check_page;
mod plan_page;
mod question_page;
mod routes;
mod start_page;
mod visit;
mod words;

pub use self::routes::configure;
pub use self::visit::LIFETIME_HOURS;
