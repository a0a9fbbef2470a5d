//! `aiguillage interview`: the same interview in a terminal.

mod reply;

use std::io::{self, BufRead, Write};

use chrono::{DateTime, Utc};

use self::reply::Reply;
use super::voice::Voice;
use super::{DirectoryFileArgs, Format, RulesArgs, Stop, load_directory, load_policy, moment};
use crate::plan::{Place, Planner, Step};
use crate::policy::{Answer, Answers, Question, QuestionKind};
use crate::speech::answer::AnswerWords;
use crate::speech::terminal;
use crate::speech::words::Words;

/// Arguments of `aiguillage interview`.
#[derive(Debug, clap::Args)]
pub(super) struct InterviewArgs {
    /// The language of the interview.
    #[arg(long)]
    lang: Option<String>,
    /// The moment of the plan: 2026-11-24T10:00 in Paris, or RFC 3339. Now if left out.
    #[arg(long)]
    at: Option<String>,
    #[command(flatten)]
    rules: RulesArgs,
    #[command(flatten)]
    directory: DirectoryFileArgs,
}

pub(super) fn run(arguments: &InterviewArgs, input: impl BufRead, out: &mut impl Write) -> Result<(), Stop> {
    let policy = load_policy(&arguments.rules, Format::Text)?;
    let directory = load_directory(&arguments.directory)?;
    let at = moment(arguments.at.as_deref())?;
    let voice = Voice::of(&policy, arguments.lang.as_deref(), at)?;
    let (planner, words) = (Planner::new(&policy, &directory), voice.words(&policy));
    let answers = Talk { planner, words, at }.hold(input, out)?;
    write!(out, "\n{}", terminal::render(&planner.plan(&answers, at), words))?;
    Ok(())
}

/// A choice on screen.
struct Choice {
    id: String,
    label: String,
}

struct Talk<'a> {
    planner: Planner<'a>,
    words: Words<'a>,
    at: DateTime<Utc>,
}

impl Talk<'_> {
    /// Asks until nothing counts any more, the person stops, or input ends.
    fn hold(&self, input: impl BufRead, out: &mut impl Write) -> Result<Answers, Stop> {
        let mut answers = Answers::default();
        let mut before: Vec<(usize, Option<Answer>)> = Vec::new();
        let mut lines = input.lines();
        while let Step::Ask(at) = self.planner.next_step(&answers, self.at) {
            let Some(question) = self.planner.policy.questions().get(at) else { break };
            let choices = self.choices(question, &answers);
            let given = answers.get(at).cloned();
            self.ask(question, given.as_ref(), &choices, out)?;
            let Some(line) = lines.next() else { break };
            match Reply::read(question, &choices, line.map_err(not_text)?.trim()) {
                Reply::Stop => break,
                Reply::Back => before.pop().into_iter().for_each(|(last, given)| match given {
                    Some(given) => answers.record(last, given),
                    None => answers.forget(last),
                }),
                Reply::Answer(answer) => {
                    let said = given.clone().map(|given| given.asked_closer(answer.clone()));
                    answers.record(at, said.unwrap_or(answer));
                    before.push((at, given));
                }
                Reply::NotUnderstood => writeln!(out, "  ! {}", reply::what_to_type(question, self.words))?,
            }
        }
        Ok(answers)
    }

    /// `given` is what was said before, when it is put again.
    fn ask(
        &self,
        question: &Question,
        given: Option<&Answer>,
        choices: &[Choice],
        out: &mut impl Write,
    ) -> Result<(), Stop> {
        writeln!(out, "\n{}", self.words.rule(&format!("question-{}", question.id)))?;
        if let Some(hint) = self.words.optional_rule(&format!("question-{}.hint", question.id)) {
            writeln!(out, "{hint}")?;
        }
        if let Some(given) = given {
            let said = AnswerWords { words: self.words, question }.said(given);
            writeln!(out, "{}", self.words.own("why-closer", &[("answer", said)]))?;
        }
        if reply::is_amount(question) {
            writeln!(out, "  {}", self.words.own("terminal-amounts", &[]))?;
        }
        for (number, choice) in (1..).zip(choices) {
            writeln!(out, "  {number} {}", choice.label)?;
        }
        writeln!(out, "  {}", self.keys(question))?;
        write!(out, "> ")?;
        Ok(out.flush()?)
    }

    /// What may be typed besides an answer.
    fn keys(&self, question: &Question) -> String {
        let none = matches!(question.kind, QuestionKind::Several { .. }).then_some(("-", "terminal-none"));
        let others = [(reply::unknown_key(question), "unknown"), ("b", "back"), ("q", "terminal-stop")];
        let keys = none.into_iter().chain(others).map(|(key, means)| format!("{key} {}", self.words.own(means, &[])));
        keys.collect::<Vec<_>>().join("   ")
    }

    fn choices(&self, question: &Question, answers: &Answers) -> Vec<Choice> {
        if let (QuestionKind::Commune, Place::Several { communes, .. }) = (&question.kind, self.planner.place(answers))
        {
            return communes.into_iter().map(|commune| Choice { id: commune.insee, label: commune.name }).collect();
        }
        let asked = AnswerWords { words: self.words, question };
        let options = question.kind.options().iter();
        options.map(|option| Choice { id: option.clone(), label: asked.option(option) }).collect()
    }
}

fn not_text(error: io::Error) -> Stop {
    if error.kind() == io::ErrorKind::InvalidData {
        return Stop::Input("what was typed is not text in UTF-8".to_owned());
    }
    Stop::Machine(error.into())
}
