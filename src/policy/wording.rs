//! Answers in the words of the interview, for people who write rules.

use super::{Answer, Answers, Policy, Question, QuestionKind};
use crate::texts::grouped;

/// A question and its answer, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worded {
    /// The short name of the question.
    pub question: String,
    /// `None` for "I don't know".
    pub answer: Option<String>,
}

impl Policy {
    /// Each answer in words, in the order of the questions.
    #[must_use]
    pub fn said(&self, answers: &Answers, language: &str) -> Vec<Worded> {
        answers
            .iter()
            .filter_map(|(at, answer)| {
                let question = self.questions().get(at)?;
                let short = self.words(language, &format!("question-{}.short", question.id));
                Some(Worded { question: short, answer: self.answer_in_words(question, answer, language) })
            })
            .collect()
    }

    /// One answer in words; `None` for "I don't know".
    #[must_use]
    pub fn answer_in_words(&self, question: &Question, answer: &Answer, language: &str) -> Option<String> {
        Some(match answer {
            Answer::Unknown => return None,
            Answer::Option(at) => self.option_in_words(question, *at, language),
            Answer::Options(chosen) => {
                let options = (0..question.kind.options().len()).filter(|at| chosen & (1 << at) != 0);
                options.map(|at| self.option_in_words(question, at, language)).collect::<Vec<_>>().join(", ")
            }
            Answer::Number(number) => self.number_in_words(question, *number, language),
            Answer::Between { from, to, .. } => self.stretch_in_words(question, (*from, *to), language),
            Answer::About(number) => about_in_words(&self.number_in_words(question, *number, language), language),
            Answer::Date(date) => date.to_string(),
            Answer::Ages(ages) => self.ages_in_words(question, ages, language),
            Answer::Code(code) => code.clone(),
        })
    }

    /// An option in words.
    #[must_use]
    pub fn option_in_words(&self, question: &Question, at: usize, language: &str) -> String {
        let option = question.kind.options().get(at).map_or("", String::as_str);
        self.words(language, &format!("question-{}.option-{option}", question.id))
    }

    /// A number with its unit.
    #[must_use]
    pub fn number_in_words(&self, question: &Question, number: i64, language: &str) -> String {
        let QuestionKind::Number { unit, .. } = &question.kind else { return number.to_string() };
        let unit = format!("unit-{}", unit.replace('/', "-"));
        let count = self.texts().get(language, &unit, &[("count", number.into())]);
        format!("{}\u{a0}{count}", grouped(number, language))
    }

    /// Between two numbers; an end at the bound of the question is not said.
    #[must_use]
    pub fn stretch_in_words(&self, question: &Question, (from, to): (i64, i64), language: &str) -> String {
        let Some((_, min, max)) = question.kind.as_number() else { return format!("{from}-{to}") };
        let words = words_of_stretch(language);
        let number = |number| self.number_in_words(question, number, language);
        match (from == min, to == max) {
            _ if from == to => number(from),
            (true, false) => format!("{} {}", number(to), words.or_less),
            (false, true) => format!("{} {}", number(from), words.or_more),
            _ => format!("{} {} {} {}", words.between, grouped(from, language), words.and, number(to)),
        }
    }

    /// An age.
    #[must_use]
    pub fn years_in_words(&self, age: i64, language: &str) -> String {
        format!("{age}\u{a0}{}", self.texts().get(language, "unit-years", &[("count", age.into())]))
    }

    /// Ages with their unit; of nobody as the rules say it, else 0.
    fn ages_in_words(&self, question: &Question, ages: &[u8], language: &str) -> String {
        let Some((last, before)) = ages.split_last() else {
            let nobody =
                self.texts().find(language, &format!("question-{}.none", question.id), &[("who", "me".into())]);
            return nobody.unwrap_or_else(|| "0".to_owned());
        };
        let before = before.iter().map(u8::to_string);
        before.chain([self.years_in_words(i64::from(*last), language)]).collect::<Vec<_>>().join(", ")
    }

    fn words(&self, language: &str, key: &str) -> String {
        self.texts().get(language, key, &[("who", "me".into())])
    }
}

/// The few words that are in no text of the rules: French, else English.
struct WordsOfStretch {
    between: &'static str,
    and: &'static str,
    or_less: &'static str,
    or_more: &'static str,
}

fn words_of_stretch(language: &str) -> WordsOfStretch {
    if language == "en" {
        return WordsOfStretch { between: "between", and: "and", or_less: "or less", or_more: "or more" };
    }
    WordsOfStretch { between: "entre", and: "et", or_less: "ou moins", or_more: "ou plus" }
}

fn about_in_words(number: &str, language: &str) -> String {
    if language == "en" { format!("about {number}") } else { format!("environ {number}") }
}
