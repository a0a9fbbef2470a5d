//! The interview as it is held: only what the policy asks is answered.

use aiguillage::policy::{Answer, Answers, Decision, Policy};
use chrono::NaiveDate;

/// A policy on a day.
#[derive(Clone, Copy)]
pub struct Interviewer<'a> {
    pub policy: &'a Policy,
    pub on: NaiveDate,
}

/// An interview so far.
#[derive(Clone, Debug, Default)]
pub struct Interview {
    pub answers: Answers,
    /// Positions of the questions, in the order in which they were put.
    pub asked: Vec<usize>,
}

impl<'a> Interviewer<'a> {
    /// Asks on until the interview is over, or until a question comes to which
    /// `say` has nothing to say, not even "does not know".
    pub fn ask(self, interview: &mut Interview, say: impl Fn(usize) -> Option<Answer>) {
        while let Some(question) = self.policy.next_question(&interview.answers, self.on) {
            let Some(answer) = say(question) else { return };
            interview.answers.record(question, answer);
            interview.asked.push(question);
        }
    }

    pub fn decide(self, interview: &Interview) -> Decision<'a> {
        self.policy.decide(&interview.answers, self.on)
    }
}
