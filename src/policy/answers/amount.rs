//! Numbers as people say them: exactly, about, or between two; by the week, the
//! month or the year.

use serde_json::{Value, json};

use super::{Answer, AnswerError};
use crate::policy::model::{Question, QuestionKind};

/// "About" is within so many parts of a hundred.
const MARGIN: i64 = 10;

/// How often an amount comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    Week,
    Month,
    Year,
}

impl Period {
    pub const ALL: [Self; 3] = [Self::Week, Self::Month, Self::Year];

    /// The name in forms and texts.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Week => "week",
            Self::Month => "month",
            Self::Year => "year",
        }
    }

    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|period| period.id() == id)
    }

    /// The one in which an amount of this unit is counted, such as `EUR/month`.
    #[must_use]
    pub fn of_unit(unit: &str) -> Option<Self> {
        let (_, of) = unit.split_once('/')?;
        Self::from_id(of).filter(|period| *period != Self::Week)
    }

    /// How many there are in a year.
    const fn a_year(self) -> i128 {
        match self {
            Self::Week => 52,
            Self::Month => 12,
            Self::Year => 1,
        }
    }

    /// The word at the end of a text, and what comes before it.
    fn at_end(text: &str) -> Option<(&str, Self)> {
        let words = [
            ("week", Self::Week),
            ("semaine", Self::Week),
            ("month", Self::Month),
            ("mois", Self::Month),
            ("year", Self::Year),
            ("an", Self::Year),
        ];
        let (before, period) = words.into_iter().find_map(|(word, period)| Some((text.strip_suffix(word)?, period)))?;
        let joins = ["/", " par ", " per ", " a "];
        joins.into_iter().find_map(|join| Some((before.strip_suffix(join)?, period)))
    }
}

/// A question for a number, with what a refusal says.
#[derive(Clone, Copy)]
struct Asked<'a> {
    question: &'a Question,
    unit: &'a str,
    min: i64,
    max: i64,
    open: bool,
}

impl<'a> Asked<'a> {
    fn of(question: &'a Question) -> Option<Self> {
        let QuestionKind::Number { unit, min, max, open, .. } = &question.kind else { return None };
        Some(Self { question, unit, min: *min, max: *max, open: *open })
    }

    fn refused(self, value: &str) -> AnswerError {
        let question = self.question.id.clone();
        AnswerError::NotInRange { question, value: value.to_owned(), min: self.min, max: self.max }
    }

    /// In the unit of the question; `None` for what is no such amount.
    fn number(self, text: &str, every: Option<Period>) -> Option<i64> {
        let cents = cents(text)?;
        let number = match (every, Period::of_unit(self.unit)) {
            (None, _) => cents / 100,
            (Some(every), Some(of)) if every == of => cents / 100,
            (Some(every), Some(of)) => converted(cents, every, of)?,
            (Some(_), None) => return None,
        };
        let number = if self.open { number.min(self.max) } else { number };
        (self.min..=self.max).contains(&number).then_some(number)
    }
}

/// `1000`, `~1000`, `800-1200` or `250/week`; `every` and `about` are what was
/// chosen beside it.
///
/// # Errors
/// It is no number of the question.
pub(super) fn from_text(
    question: &Question,
    text: &str,
    every: Option<Period>,
    about: bool,
) -> Result<Answer, AnswerError> {
    let Some(asked) = Asked::of(question) else { return Ok(Answer::Unknown) };
    let lower = text.to_lowercase();
    let (amount, every) = Period::at_end(&lower).map_or((lower.as_str(), every), |(rest, period)| (rest, Some(period)));
    match read(asked, amount.trim(), every) {
        Some(Answer::Number(number)) if about => Ok(Answer::About(number)),
        answer => answer.ok_or_else(|| asked.refused(text)),
    }
}

fn read(asked: Asked<'_>, text: &str, every: Option<Period>) -> Option<Answer> {
    let about = ["~", "≈", "about ", "environ "].into_iter().find_map(|word| text.strip_prefix(word));
    if let Some(number) = about {
        return asked.number(number, every).map(Answer::About);
    }
    if let Some(number) = asked.number(text, every) {
        return Some(Answer::Number(number));
    }
    let (one, other) = ends(text)?;
    let (one, other) = (asked.number(one, every)?, asked.number(other, every)?);
    Some(Answer::Between { from: one.min(other), to: one.max(other), no_closer: false })
}

/// The two numbers of `800-1200`; the sign of the first is its own.
fn ends(text: &str) -> Option<(&str, &str)> {
    let text =
        ["de ", "from ", "entre ", "between "].into_iter().find_map(|word| text.strip_prefix(word)).unwrap_or(text);
    let first = text.chars().next()?.len_utf8();
    let joins = [" to ", " à ", " and ", " et ", "–", "-"];
    joins.into_iter().find_map(|join| {
        let at = text.get(first..)?.find(join)? + first;
        Some((text.get(..at)?, text.get(at + join.len()..)?))
    })
}

/// `{"from": 800, "to": 1200}` or `{"about": 1000}`.
///
/// # Errors
/// It is neither, or no numbers of the question.
pub(super) fn from_json(question: &Question, value: &Value) -> Result<Answer, AnswerError> {
    let wrong = || AnswerError::WrongType {
        question: question.id.clone(),
        expected: "a whole number, or {\"from\": 800, \"to\": 1200}, or {\"about\": 1000}",
        found: "another object",
    };
    let (asked, object) = Asked::of(question).zip(value.as_object()).ok_or_else(wrong)?;
    let number = |value: &Value| {
        let number = asked.number(&value.to_string(), None);
        number.ok_or_else(|| asked.refused(&value.to_string()))
    };
    let keys: Vec<&str> = object.keys().map(String::as_str).collect();
    if let (["about"], Some(about)) = (keys.as_slice(), object.get("about")) {
        return number(about).map(Answer::About);
    }
    let no_closer = object.get("no_closer").map_or(Some(false), Value::as_bool).ok_or_else(wrong)?;
    let known = keys.iter().all(|key| matches!(*key, "from" | "to" | "no_closer"));
    match (object.get("from"), object.get("to")) {
        (Some(from), Some(to)) if known => {
            let (from, to) = (number(from)?, number(to)?);
            if from > to { Err(asked.refused(&value.to_string())) } else { Ok(Answer::Between { from, to, no_closer }) }
        }
        _ => Err(wrong()),
    }
}

/// As [`from_json`] reads it.
pub(super) fn stretch_to_json(from: i64, to: i64, no_closer: bool) -> Value {
    if no_closer { json!({ "from": from, "to": to, "no_closer": true }) } else { json!({ "from": from, "to": to }) }
}

/// Within a tenth, and a step at least.
pub(super) fn about(kind: &QuestionKind, number: i64) -> Option<(i64, i64)> {
    let QuestionKind::Number { min, max, step, .. } = kind else { return None };
    let margin = (number.saturating_abs() * MARGIN / 100).max(*step);
    Some(((number - margin).max(*min), (number + margin).min(*max)))
}

/// Rounded to whole euros, halves up.
fn converted(cents: i64, every: Period, of: Period) -> Option<i64> {
    let (times, parts) = (every.a_year(), of.a_year() * 100);
    i64::try_from((2 * i128::from(cents) * times + parts).div_euclid(2 * parts)).ok()
}

/// Hundredths. "1 200", "1 200,50", "1,200" and "1200.00 €" are twelve hundred
/// and a little.
fn cents(text: &str) -> Option<i64> {
    let text =
        ["€", "euros", "euro", "eur"].into_iter().find_map(|unit| text.trim_end().strip_suffix(unit)).unwrap_or(text);
    let compact: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    let (sign, digits) = compact.strip_prefix(['-', '−']).map_or((1, compact.as_str()), |digits| (-1, digits));
    let (whole, decimals) = split_decimals(digits)?;
    let whole = whole.parse::<i64>().ok().filter(|_| whole.bytes().all(|byte| byte.is_ascii_digit()))?;
    let hundredths = format!("{decimals:0<2}").parse::<i64>().ok()?;
    whole.checked_mul(100)?.checked_add(hundredths)?.checked_mul(sign)
}

/// A mark before three figures parts thousands, one before one or two parts cents.
fn split_decimals(digits: &str) -> Option<(String, &str)> {
    let is_decimals = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, decimals) = match digits.rsplit_once([',', '.']) {
        Some((whole, decimals)) if is_decimals(decimals) => (whole, decimals),
        Some((whole, "")) => (whole, ""),
        _ => (digits, ""),
    };
    let mut groups = whole.split([',', '.']);
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let grouped = rest.iter().all(|group| group.len() == 3) && (rest.is_empty() || (1..=3).contains(&first.len()));
    grouped.then(|| (format!("{first}{}", rest.concat()), decimals))
}

#[cfg(test)]
mod tests;
