//! The call guide: what to say, one key an answer, the plan growing beside it.
//!
//! A call travels sealed in a cookie of its own address, so that two calls in
//! two tabs do not mix, Back and Refresh lose nothing, and the server keeps
//! nothing of it. Everything said is a rendering of one `ContactPlan`.

pub mod answering;
pub mod beginning;
pub mod booking_page;
pub mod call;
mod call_page;
mod closing_page;
mod desk_page;
pub mod ending;
mod keys;
pub mod letter_page;
mod must_tell;
mod outcome;
mod plan_view;
mod question_view;
mod select;
