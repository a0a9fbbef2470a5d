//! `aiguillage interview`: the same interview in a terminal.

mod reply;

use std::io::{self, BufRead, Write};

use chrono::{DateTime, Utc};

use self::reply::Reply;
use super::{DirectoryFileArgs, Format, RulesArgs, Stop, language, load_directory, load_policy, moment};
use crate::plan::{Place, Planner, Step};
use crate::policy::{Answer, Answers, Question, QuestionKind};
use crate::speech::terminal;

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
    let talk = Talk {
        planner: Planner::new(&policy, &directory),
        language: language(&policy, arguments.lang.as_deref())?,
        at: moment(arguments.at.as_deref())?,
    };
    let answers = talk.hold(input, out)?;
    let plan = talk.planner.plan(&answers, talk.at);
    write!(out, "\n{}", terminal::render(&plan, &policy, talk.language, talk.at))?;
    Ok(())
}

/// A choice on screen.
struct Choice {
    id: String,
    label: String,
}

struct Talk<'a> {
    planner: Planner<'a>,
    language: &'a str,
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
                Reply::NotUnderstood => writeln!(out, "  ! {}", reply::what_to_type(question, self.language))?,
            }
        }
        Ok(answers)
    }

    fn find(&self, key: &str) -> Option<String> {
        self.planner.policy.texts().find(self.language, key, &[("who", "me".into())])
    }

    fn text(&self, key: &str) -> String {
        self.planner.policy.texts().get(self.language, key, &[("who", "me".into())])
    }

    /// `given` is what was said before, when it is put again.
    fn ask(
        &self,
        question: &Question,
        given: Option<&Answer>,
        choices: &[Choice],
        out: &mut impl Write,
    ) -> Result<(), Stop> {
        writeln!(out, "\n{}", self.text(&format!("question-{}", question.id)))?;
        if let Some(hint) = self.find(&format!("question-{}.hint", question.id)) {
            writeln!(out, "{hint}")?;
        }
        let said = given.and_then(|given| self.planner.policy.answer_in_words(question, given, self.language));
        if let Some(said) = said {
            writeln!(
                out,
                "{} {said}. {}",
                terminal::own(self.language).you_said,
                terminal::own(self.language).closer_counts
            )?;
        }
        if reply::is_amount(question) {
            writeln!(out, "  {}", terminal::own(self.language).amounts)?;
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
        let words = terminal::own(self.language);
        let none = matches!(question.kind, QuestionKind::Several { .. }).then_some(("-", words.none_of_them));
        let others = [(reply::unknown_key(question), words.unknown), ("b", words.back), ("q", words.stop)];
        let keys = none.into_iter().chain(others).map(|(key, meaning)| format!("{key} {meaning}"));
        keys.collect::<Vec<_>>().join("   ")
    }

    fn choices(&self, question: &Question, answers: &Answers) -> Vec<Choice> {
        if let (QuestionKind::Commune, Place::Several { communes, .. }) = (&question.kind, self.planner.place(answers))
        {
            return communes.into_iter().map(|commune| Choice { id: commune.insee, label: commune.name }).collect();
        }
        let label = |option: &str| self.text(&format!("question-{}.option-{option}", question.id));
        let options = question.kind.options().iter();
        options.map(|option| Choice { id: option.clone(), label: label(option) }).collect()
    }
}

fn not_text(error: io::Error) -> Stop {
    if error.kind() == io::ErrorKind::InvalidData {
        return Stop::Input("what was typed is not text in UTF-8".to_owned());
    }
    Stop::Machine(error.into())
}
