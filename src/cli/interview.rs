//! `aiguillage interview`: the same interview in a terminal.

use std::io::{BufRead, Write};

use chrono::{DateTime, Utc};

use super::{DirectoryFileArgs, Format, RulesArgs, Stop, language, load_directory, load_policy, moment};
use crate::plan::{Planner, Step, text};
use crate::policy::{Answer, Answers, Question};

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
    writeln!(out, "\n{}", text::render(&plan, &policy, talk.language, talk.at))?;
    Ok(())
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
        let mut asked = Vec::new();
        let mut lines = input.lines();
        while let Step::Ask(at) = self.planner.next_step(&answers, self.at) {
            let Some(question) = self.planner.policy.questions().get(at) else { break };
            self.ask(question, &answers, out)?;
            let Some(line) = lines.next() else { break };
            match line?.trim() {
                "q" => break,
                "b" => {
                    if let Some(last) = asked.pop() {
                        answers.forget(last);
                    }
                }
                said => match self.read(question, &answers, said) {
                    Ok(answer) => {
                        answers.record(at, answer);
                        asked.push(at);
                    }
                    Err(sentence) => writeln!(out, "  ! {sentence}")?,
                },
            }
        }
        Ok(answers)
    }

    fn text(&self, key: &str) -> String {
        self.planner.policy.texts().get(self.language, key, &[("who", "me".into())])
    }

    fn ask(&self, question: &Question, answers: &Answers, out: &mut impl Write) -> Result<(), Stop> {
        writeln!(out, "\n{}", self.text(&format!("question-{}", question.id)))?;
        for (number, option) in self.options(question, answers).iter().enumerate() {
            writeln!(out, "  {} {}", number + 1, option.1)?;
        }
        write!(
            out,
            "  0 {}   b {}   q {}\n> ",
            text::own(self.language).unknown,
            text::own(self.language).back,
            text::own(self.language).stop
        )?;
        out.flush()?;
        Ok(())
    }

    /// Ids and labels to choose from.
    fn options(&self, question: &Question, answers: &Answers) -> Vec<(String, String)> {
        if let (crate::policy::QuestionKind::Commune, crate::plan::Place::Several { communes, .. }) =
            (&question.kind, self.planner.place(answers))
        {
            return communes.into_iter().map(|commune| (commune.insee, commune.name)).collect();
        }
        let label = |option: &String| self.text(&format!("question-{}.option-{option}", question.id));
        question.kind.options().iter().map(|option| (option.clone(), label(option))).collect()
    }

    fn read(&self, question: &Question, answers: &Answers, said: &str) -> Result<Answer, String> {
        let options = self.options(question, answers);
        if said == "0" && question.kind.as_number().is_none() || said.is_empty() || said == "?" {
            return Ok(Answer::Unknown);
        }
        let chosen = |word: &str| {
            let number = word.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
            number.and_then(|at| options.get(at)).map_or_else(|| word.to_owned(), |option| option.0.clone())
        };
        let said = if options.is_empty() {
            said.to_owned()
        } else {
            said.split([',', ' ']).filter(|word| !word.is_empty()).map(chosen).collect::<Vec<_>>().join(",")
        };
        Answer::from_text(question, &said).map_err(|error| error.to_string())
    }
}
