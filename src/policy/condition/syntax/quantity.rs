//! The grammar of quantities: sums of products, tables, the least and the
//! greatest of some, one or another.

use std::ops::Range;

use super::super::scan::Token;
use super::{Expression, Name, Parsed, Parser, SyntaxError};

/// A parsed quantity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Term {
    /// Millionths.
    Number(i64, Range<usize>),
    Name(Name),
    /// `ceiling[people]`
    Lookup(Name, Box<Term>),
    /// `children aged 3 to 20`
    Aged(Name, i64, i64),
    Sum(Vec<Term>),
    Negative(Box<Term>),
    Product(Vec<Term>),
    /// `min(…)`, `max(…)`, `yearly(…)`, `up(…, 50)`, `down(…, 50)`
    Function(Name, Vec<Term>),
    /// `if … then … else …`
    Either(Box<Expression>, Box<Term>, Box<Term>),
}

/// Functions over quantities; other calls speak of the decision.
const FUNCTIONS: [&str; 5] = ["min", "max", "yearly", "up", "down"];

pub(super) fn is_function(word: &str) -> bool {
    FUNCTIONS.contains(&word)
}

impl Parser<'_> {
    /// A sum, or a choice between two.
    pub(super) fn quantity(&mut self) -> Parsed<Term> {
        self.nested(|parser| {
            if !parser.take_word("if") {
                return parser.sum();
            }
            let when = parser.implication()?;
            parser.expect_word("then")?;
            let then = parser.quantity()?;
            parser.expect_word("else")?;
            Ok(Term::Either(Box::new(when), Box::new(then), Box::new(parser.quantity()?)))
        })
    }

    pub(super) fn sum(&mut self) -> Parsed<Term> {
        let mut terms = vec![self.signed()?];
        loop {
            match self.peek() {
                Token::Symbol("+") => {
                    self.at += 1;
                    terms.push(self.signed()?);
                }
                Token::Symbol("-") => terms.push(self.signed()?),
                _ => return Ok(single_or(terms, Term::Sum)),
            }
        }
    }

    fn signed(&mut self) -> Parsed<Term> {
        if self.take(Token::Symbol("-")) {
            return Ok(Term::Negative(Box::new(self.product()?)));
        }
        self.product()
    }

    fn product(&mut self) -> Parsed<Term> {
        let mut factors = vec![self.factor()?];
        while self.take(Token::Symbol("*")) {
            factors.push(self.factor()?);
        }
        Ok(single_or(factors, Term::Product))
    }

    fn factor(&mut self) -> Parsed<Term> {
        let span = self.span();
        if let Token::Number(number) = self.peek() {
            self.at += 1;
            return Ok(Term::Number(number, span));
        }
        let name = self.name("a question, a parameter, a quantity or a number")?;
        match self.peek() {
            Token::Symbol("(") if is_function(&name.0) => self.function(name),
            Token::Symbol("[") => {
                self.at += 1;
                let key = self.quantity()?;
                self.expect("]")?;
                Ok(Term::Lookup(name, Box::new(key)))
            }
            Token::Word("aged") => self.aged(name),
            _ => Ok(Term::Name(name)),
        }
    }

    fn function(&mut self, name: Name) -> Parsed<Term> {
        self.expect("(")?;
        let mut arguments = vec![self.quantity()?];
        while self.take(Token::Symbol(",")) {
            arguments.push(self.quantity()?);
        }
        self.expect(")")?;
        Ok(Term::Function(name, arguments))
    }

    /// `aged 3 to 20`, both ends included; `aged 20`.
    fn aged(&mut self, name: Name) -> Parsed<Term> {
        self.at += 1;
        let from = self.age()?;
        let to = if self.take_word("to") { self.age()? } else { from };
        Ok(Term::Aged(name, from, to))
    }

    fn age(&mut self) -> Parsed<i64> {
        let span = self.span();
        let Token::Number(number) = self.peek() else { return Err(self.expected("an age")) };
        self.at += 1;
        let whole = number / crate::policy::decimal::ONE;
        let is_whole = crate::policy::decimal::whole(whole) == number;
        let message = "an age is a whole number of years".to_owned();
        if is_whole { Ok(whole) } else { Err(SyntaxError { message, span, help: None }) }
    }

    fn expect_word(&mut self, word: &'static str) -> Parsed<()> {
        if self.take_word(word) { Ok(()) } else { Err(self.expected(&format!("`{word}`"))) }
    }
}

fn single_or(mut parts: Vec<Term>, many: impl Fn(Vec<Term>) -> Term) -> Term {
    match (parts.len(), parts.pop()) {
        (1, Some(only)) => only,
        (_, last) => {
            parts.extend(last);
            many(parts)
        }
    }
}
