//! The rules: what they say, what they mean, and what follows for a person.
//!
//! Text → checked rules → compiled diagrams → decisions, each step its own
//! module. Nothing here knows the web, the clock, the disk (but for reading a
//! folder of rules in `load`) or a place.

pub mod answers;
pub mod condition;
pub mod decision;
pub mod diagram;
pub mod fault;
pub mod load;
pub mod model;
pub mod parameter;

pub use self::answers::{Answer, AnswerError, Answers};
pub use self::decision::{Certainty, ChannelDecision, Decision, EntitlementDecision, Reason, Usable};
pub use self::model::{Channel, EntitlementKind, Question, QuestionKind, Rules, Source};
