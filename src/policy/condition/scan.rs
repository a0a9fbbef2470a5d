//! From text to tokens.

use std::ops::Range;

use super::syntax::SyntaxError;
use crate::policy::decimal::millionths;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    Word(&'a str),
    /// Millionths, so that `651.69` is exact.
    Number(i64),
    Symbol(&'a str),
    End,
}

/// A token and the bytes it stands at.
pub(super) type Scanned<'a> = (Token<'a>, Range<usize>);

const SYMBOLS: [&str; 13] = ["<=", ">=", "!=", "(", ")", "[", "]", ",", "+", "-", "*", "<", ">"];

/// All tokens, `End` last.
pub(super) fn scan(text: &str) -> Result<Vec<Scanned<'_>>, SyntaxError> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..) {
        let blank = rest.len() - rest.trim_start().len();
        let (start, rest) = (at + blank, rest.trim_start());
        if rest.is_empty() {
            tokens.push((Token::End, text.len()..text.len()));
            break;
        }
        let (token, length) = first_token(rest).map_err(|(message, length)| SyntaxError {
            message,
            span: start..start + length,
            help: None,
        })?;
        at = start + length;
        tokens.push((token, start..at));
    }
    Ok(tokens)
}

fn first_token(rest: &str) -> Result<(Token<'_>, usize), (String, usize)> {
    let word = leading(rest, |letter| letter.is_ascii_alphanumeric() || letter == '_' || letter == '.');
    if word.starts_with(|letter: char| letter.is_ascii_digit()) {
        let number = millionths(word).ok_or_else(|| (format!("`{word}` is not a number"), word.len()))?;
        return Ok((Token::Number(number), word.len()));
    }
    if !word.is_empty() && !word.contains('.') {
        return Ok((Token::Word(word), word.len()));
    }
    if rest.starts_with('=') {
        return Ok((Token::Symbol("="), 1));
    }
    SYMBOLS
        .iter()
        .find(|symbol| rest.starts_with(**symbol))
        .map(|symbol| (Token::Symbol(symbol), symbol.len()))
        .ok_or_else(|| {
            let letter: String = rest.chars().take(1).collect();
            (format!("`{letter}` has no meaning in a condition"), letter.len())
        })
}

fn leading(text: &str, keep: impl Fn(char) -> bool) -> &str {
    let end = text.find(|letter| !keep(letter)).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}
