//! A flow in words: those of the rules, and a few of the interface.
//!
//! Makes plain text; whoever writes it down escapes it.

use chrono::{Datelike as _, NaiveDate};

use crate::policy::flow::{Flow, Said, Way};
use crate::policy::{Answer, Answers, Policy, Question, QuestionKind};
use crate::texts::{Argument, Texts};

/// What leads from a question to another, in few words.
pub(super) struct Label {
    pub(super) text: String,
    /// Earlier answers decide too.
    pub(super) depends: bool,
}

/// The words of one language.
pub(super) struct Wording<'a> {
    pub(super) policy: &'a Policy,
    /// Of the interface.
    pub(super) texts: &'a Texts,
    pub(super) language: &'a str,
}

impl Wording<'_> {
    /// A text of the interface.
    pub(super) fn own(&self, key: &str, arguments: &[Argument<'_>]) -> String {
        self.texts.get(self.language, key, arguments)
    }

    /// A text of the rules.
    pub(super) fn rule(&self, key: &str) -> String {
        self.policy.texts().get(self.language, key, &[("who", "me".into())])
    }

    pub(super) fn short(&self, question: &Question) -> String {
        self.rule(&format!("question-{}.short", question.id))
    }

    pub(super) fn asked(&self, question: &Question) -> String {
        self.rule(&format!("question-{}", question.id))
    }

    pub(super) fn topic(&self, question: &Question) -> String {
        self.rule(&format!("topic-{}", question.topic))
    }

    /// Where a way leads that leads to no question of the flow.
    pub(super) fn end(&self, flow: &Flow) -> String {
        self.own(if flow.beyond.is_empty() { "graph-end" } else { "graph-end-or-beyond" }, &[])
    }

    /// What comes after the last question of the flow.
    pub(super) fn rest(&self, flow: &Flow) -> String {
        match flow.beyond.len() {
            0 => self.own("graph-end", &[]),
            count => self.own("graph-beyond", &[("count", count.into())]),
        }
    }

    pub(super) fn date(&self, date: NaiveDate) -> String {
        let month = self.own(&format!("month-{}", date.month()), &[]);
        let arguments = [("day", date.day().into()), ("month", month.into()), ("year", date.year().to_string().into())];
        self.own("date", &arguments)
    }

    /// Short labels of a way in the picture; none if it is the only one.
    pub(super) fn labels(&self, question: &Question, way: &Way) -> Vec<Label> {
        let answers = |said: &[Said]| self.answers(question, said);
        let always = (!way.always.is_empty()).then(|| Label { depends: false, text: answers(&way.always) });
        let sometimes = match way.sometimes.as_slice() {
            [] => None,
            said if is_anything(said) => Some(self.own("graph-depends-short", &[])),
            said => Some(self.own("graph-sometimes-short", &[("answers", answers(said).into())])),
        };
        always.into_iter().chain(sometimes.map(|text| Label { depends: true, text })).collect()
    }

    /// The same in a sentence.
    pub(super) fn sentence(&self, question: &Question, way: &Way) -> String {
        let sentence = |said: &[Said], some: &str, any: &str| match said {
            [] => None,
            said if is_anything(said) => Some(self.own(any, &[])),
            said => Some(self.own(some, &[("answers", self.answers(question, said).into())])),
        };
        let always = sentence(&way.always, "graph-goes", "graph-goes-always");
        let sometimes = sentence(&way.sometimes, "graph-goes-sometimes", "graph-goes-sometimes-any");
        match (always, sometimes) {
            (Some(one), Some(other)) => self.own("graph-both", &[("one", one.into()), ("other", other.into())]),
            (one, other) => one.or(other).unwrap_or_default(),
        }
    }

    /// Several answers, or the few that are missing.
    pub(super) fn answers(&self, question: &Question, said: &[Said]) -> String {
        let all = |said: &[Said]| -> String {
            let words: Vec<String> = said.iter().map(|said| self.said(question, said)).collect();
            words.join(", ")
        };
        let missing = missing(question, said);
        if missing.is_empty() || missing.len() > 2 || missing.len() + 1 >= said.len() {
            return all(said);
        }
        self.own("graph-all-but", &[("answers", all(&missing).into())])
    }

    pub(super) fn quoted(&self, words: String) -> String {
        self.own("graph-quoted", &[("words", words.into())])
    }

    /// A person in a sentence: what they know.
    pub(super) fn person(&self, answers: &Answers) -> String {
        let questions = self.policy.questions();
        let known = answers.iter().filter_map(|(at, answer)| Some((questions.get(at)?, answer)));
        let known: Vec<String> = known.map(|(question, answer)| self.known(question, answer)).collect();
        if known.is_empty() {
            return self.own("graph-knows-nothing", &[]);
        }
        self.own("graph-knows", &[("answers", known.join(", ").into())])
    }

    fn known(&self, question: &Question, answer: &Answer) -> String {
        let said = match answer {
            Answer::Option(at) => Said::Option(*at),
            Answer::Number(number) => Said::Numbers { from: *number, to: *number },
            Answer::Between { from, to, .. } => Said::Numbers { from: *from, to: *to },
            Answer::Options(chosen) => {
                let all = 0..question.kind.options().len();
                let (with, without) = all.partition(|at| chosen & (1 << at) != 0);
                Said::Options { with, without }
            }
            Answer::About(_) | Answer::Ages(_) => {
                let words = self.policy.answer_in_words(question, answer, self.language);
                return self.question_and(question, words.unwrap_or_default());
            }
            Answer::Date(date) => return self.question_and(question, self.date(*date)),
            Answer::Unknown | Answer::Code(_) => Said::Unknown,
        };
        self.question_and(question, self.said(question, &said))
    }

    fn question_and(&self, question: &Question, answer: String) -> String {
        self.own(
            "graph-knows-one",
            &[("question", self.quoted(self.short(question)).into()), ("answer", answer.into())],
        )
    }

    fn said(&self, question: &Question, said: &Said) -> String {
        match said {
            Said::Anything => self.own("graph-anything", &[]),
            Said::Ages => self.own("graph-some-ages", &[]),
            Said::Unknown => self.quoted(self.own("unknown", &[])),
            Said::Option(at) => self.quoted(self.option(question, *at)),
            Said::Numbers { from, to } => self.numbers(question, *from, *to),
            Said::Options { with, without } => self.combination(question, with, without),
        }
    }

    fn option(&self, question: &Question, at: usize) -> String {
        let option = question.kind.options().get(at).map_or("", String::as_str);
        self.rule(&format!("question-{}.option-{option}", question.id))
    }

    fn numbers(&self, question: &Question, from: i64, to: i64) -> String {
        let (min, max) = question.kind.as_number().map_or((from, to), |(_, min, max)| (min, max));
        let number = |number: i64| grouped(number, self.language).into();
        match (from == min, to == max) {
            _ if from == to => grouped(from, self.language),
            (true, true) => self.own("graph-any-number", &[]),
            (true, false) => self.own("graph-at-most", &[("number", number(to))]),
            (false, true) => self.own("graph-at-least", &[("number", number(from))]),
            (false, false) => self.own("graph-between", &[("from", number(from)), ("to", number(to))]),
        }
    }

    fn combination(&self, question: &Question, with: &[usize], without: &[usize]) -> String {
        let all = question.kind.options().len();
        match (with, without) {
            ([], []) => self.own("graph-any-chosen", &[]),
            ([], without) if without.len() == all => self.own("graph-none-chosen", &[]),
            _ => {
                let part =
                    |key, at: &usize| self.own(key, &[("option", self.quoted(self.option(question, *at)).into())]);
                let with = with.iter().map(|at| part("graph-with", at));
                let without = without.iter().map(|at| part("graph-without", at));
                with.chain(without).collect::<Vec<_>>().join(" ")
            }
        }
    }
}

pub(super) fn is_anything(said: &[Said]) -> bool {
    said == [Said::Anything]
}

/// The answers to a choice that are not among these.
fn missing(question: &Question, said: &[Said]) -> Vec<Said> {
    if !matches!(question.kind, QuestionKind::Choice { .. } | QuestionKind::YesNo { .. }) {
        return Vec::new();
    }
    let all = (0..question.kind.options().len()).map(Said::Option).chain([Said::Unknown]);
    all.filter(|one| !said.contains(one)).collect()
}

/// Digits in threes, as the language writes them.
fn grouped(number: i64, language: &str) -> String {
    let separator = if language == "en" { ',' } else { '\u{202f}' };
    let digits = number.unsigned_abs().to_string();
    let mut text = if number < 0 { "−".to_owned() } else { String::new() };
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn long_numbers_are_written_in_threes() {
        let written = [0, 999, 1000, -20_000, 1_234_567].map(|number| grouped(number, "en"));
        assert_eq!(written, ["0", "999", "1,000", "−20,000", "1,234,567"]);
        assert_eq!(grouped(1000, "fr"), "1\u{202f}000");
    }
}
