//! A form that answers one question: what it shows, and how it is read. The
//! citizen's pages and the call guide both ask by it.

mod answer_fields;
mod question_form;
mod refused_answer;
mod sent_answer;

pub use self::answer_fields::AnswerFields;
pub use self::question_form::{AnswerChoice, QuestionForm};
pub use self::refused_answer::RefusedAnswer;
pub use self::sent_answer::SentAnswer;
