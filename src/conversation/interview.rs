//! From one question to the next: which is put, how its answer is taken, where
//! it leads.

use chrono::{DateTime, Utc};

use super::form::Fields;
use super::question::{QuestionForm, RefusedAnswer, SentAnswer};
use super::visit::Visit;
use crate::plan::{Planner, Step};
use crate::policy::{Answer, Answers, Question};

/// The questions of the rules, put to one person at one moment.
#[derive(Clone, Copy)]
pub struct Interview<'a> {
    pub planner: Planner<'a>,
    pub now: DateTime<Utc>,
}

/// A question that is put, with its position in the rules.
#[derive(Clone, Copy)]
pub struct PutQuestion<'a> {
    pub position: usize,
    pub question: &'a Question,
    pub purpose: Purpose,
}

/// Why a question is put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// It is the next one.
    GoOn,
    /// It was chosen, to change its answer: in a band too, another may be said.
    Change,
}

impl<'a> Interview<'a> {
    /// The question of that id.
    #[must_use]
    pub fn question(self, id: &str, purpose: Purpose) -> Option<PutQuestion<'a>> {
        self.at(self.planner.policy.question_position(id)?, purpose)
    }

    /// The next question that counts; none when no answer can change the plan any more.
    #[must_use]
    pub fn next(self, answers: &Answers) -> Option<PutQuestion<'a>> {
        self.after(self.planner.next_step(answers, self.now))
    }

    /// The question answered before this one; before none, the last of all.
    #[must_use]
    pub fn before(self, answers: &Answers, put: Option<PutQuestion<'_>>) -> Option<&'a Question> {
        let mut asked = self.planner.asked(answers, self.now);
        asked.retain(|at| put.is_none_or(|put| *at < put.position));
        asked.last().and_then(|at| self.planner.policy.questions().get(*at))
    }

    /// Questions that concern this person, with their answers, in order.
    pub fn answered<'b>(self, answers: &'b Answers) -> impl Iterator<Item = (&'a Question, &'b Answer)> + use<'a, 'b> {
        let asked = self.planner.asked(answers, self.now).into_iter();
        asked.filter_map(move |at| self.planner.policy.questions().get(at).zip(answers.get(at)))
    }

    /// Questions left open with "I don't know", in order.
    pub fn unsaid<'b>(self, answers: &'b Answers) -> impl Iterator<Item = &'a Question> + use<'a, 'b> {
        self.answered(answers).filter(|(_, answer)| **answer == Answer::Unknown).map(|(question, _)| question)
    }

    /// The form of a question. One that was chosen is not asked closer.
    #[must_use]
    pub fn form<'b>(self, put: PutQuestion<'b>, answers: &'b Answers) -> QuestionForm<'b>
    where
        'a: 'b,
    {
        let form = QuestionForm::new(self.planner, answers, put.position, put.question);
        if put.purpose == Purpose::GoOn { form.perhaps_closer(self.now) } else { form }
    }

    /// Takes an answer, and says which question comes next. A change leads back
    /// to all answers, unless it raises another question than came before it.
    ///
    /// # Errors
    /// The answer does not fit: to be asked again, with what was typed.
    pub fn take(
        self,
        put: PutQuestion<'_>,
        visit: &mut Visit,
        fields: &Fields,
    ) -> Result<Option<PutQuestion<'a>>, RefusedAnswer> {
        let given = visit.answers.get(put.position);
        let answer = SentAnswer { question: put.question, given, directory: self.planner.directory, fields }.read()?;
        let changing = put.purpose == Purpose::Change;
        let before = changing.then(|| self.planner.next_step(&visit.answers, self.now));
        self.planner.record(&mut visit.answers, put.position, answer);
        let next = self.planner.next_step(&visit.answers, self.now);
        Ok(if before == Some(next) { None } else { self.after(next) })
    }

    fn after(self, step: Step) -> Option<PutQuestion<'a>> {
        match step {
            Step::Ask(position) => self.at(position, Purpose::GoOn),
            Step::Done => None,
        }
    }

    fn at(self, position: usize, purpose: Purpose) -> Option<PutQuestion<'a>> {
        let question = self.planner.policy.questions().get(position)?;
        Some(PutQuestion { position, question, purpose })
    }
}
