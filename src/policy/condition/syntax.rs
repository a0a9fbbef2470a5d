//! The grammar: from tokens to an expression that knows no names.

mod quantity;

use std::ops::Range;

pub use self::quantity::Term;
use super::scan::{Scanned, Token, scan};
use crate::policy::decimal::ONE;

/// A word with the bytes it stands at.
pub type Name = (String, Range<usize>);

/// A parsed condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expression {
    Constant(bool),
    Name(Name),
    /// `offered(phone)`
    Call(Name, Name),
    Not(Box<Expression>),
    All(Vec<Expression>),
    Any(Vec<Expression>),
    Implies(Box<Expression>, Box<Expression>),
    AtLeast(i64, Vec<Expression>),
    OneOf {
        question: Name,
        options: Vec<Name>,
        negated: bool,
    },
    Has {
        question: Name,
        option: Name,
    },
    Compare {
        left: Term,
        relation: Order,
        right: Term,
        span: Range<usize>,
    },
    Between {
        sum: Term,
        low: Term,
        high: Term,
        span: Range<usize>,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    AtMost,
    LessThan,
    AtLeast,
    MoreThan,
    Equal,
    NotEqual,
}

/// Why a text is not a condition.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct SyntaxError {
    pub message: String,
    /// Bytes in the text of the condition.
    pub span: Range<usize>,
    pub help: Option<String>,
}

/// The words of the language.
pub const KEYWORDS: [&str; 24] = [
    "and", "or", "not", "implies", "is", "in", "has", "at", "least", "most", "more", "less", "than", "between", "of",
    "true", "false", "one", "any", "if", "then", "else", "aged", "to",
];

/// Conditions nested deeper are refused: nobody can read them aloud.
const DEEPEST: usize = 64;

/// Whether a word belongs to the language, so that nothing may be named so.
#[must_use]
pub fn is_keyword(word: &str) -> bool {
    KEYWORDS.contains(&word)
}

/// Parses one condition.
///
/// # Errors
/// The first place where the text leaves the grammar.
pub fn parse(text: &str) -> Result<Expression, SyntaxError> {
    let mut parser = Parser { tokens: scan(text)?, at: 0, depth: 0 };
    let expression = parser.implication()?;
    match parser.peek() {
        Token::End => Ok(expression),
        _ => Err(parser.expected("`and`, `or`, `implies` or the end")),
    }
}

/// Parses one quantity.
///
/// # Errors
/// The first place where the text leaves the grammar.
pub fn parse_quantity(text: &str) -> Result<Term, SyntaxError> {
    let mut parser = Parser { tokens: scan(text)?, at: 0, depth: 0 };
    let quantity = parser.quantity()?;
    match parser.peek() {
        Token::End => Ok(quantity),
        _ => Err(parser.expected("`+`, `-`, `*` or the end")),
    }
}

struct Parser<'a> {
    tokens: Vec<Scanned<'a>>,
    at: usize,
    depth: usize,
}

type Parsed<T> = Result<T, SyntaxError>;

impl<'a> Parser<'a> {
    fn peek(&self) -> Token<'a> {
        self.ahead(0)
    }

    fn ahead(&self, by: usize) -> Token<'a> {
        self.tokens.get(self.at + by).map_or(Token::End, |(token, _)| *token)
    }

    fn span(&self) -> Range<usize> {
        self.tokens.get(self.at).or(self.tokens.last()).map_or(0..0, |(_, span)| span.clone())
    }

    fn end_of_last(&self) -> usize {
        self.at.checked_sub(1).and_then(|last| self.tokens.get(last)).map_or(0, |(_, span)| span.end)
    }

    fn take(&mut self, wanted: Token<'_>) -> bool {
        let found = self.peek() == wanted;
        self.at += usize::from(found);
        found
    }

    fn take_word(&mut self, word: &str) -> bool {
        self.take(Token::Word(word))
    }

    fn take_words(&mut self, first: &str, second: &str) -> bool {
        let found = self.ahead(0) == Token::Word(first) && self.ahead(1) == Token::Word(second);
        self.at += 2 * usize::from(found);
        found
    }

    fn expect(&mut self, symbol: &'static str) -> Parsed<()> {
        if self.take(Token::Symbol(symbol)) { Ok(()) } else { Err(self.expected(&format!("`{symbol}`"))) }
    }

    fn expected(&self, what: &str) -> SyntaxError {
        let found = match self.peek() {
            Token::Word(word) => format!("`{word}`"),
            Token::Symbol(symbol) => format!("`{symbol}`"),
            Token::Number(_) => "a number".to_owned(),
            Token::End => "the end".to_owned(),
        };
        SyntaxError { message: format!("expected {what}, found {found}"), span: self.span(), help: None }
    }

    /// One level deeper, if that can still be read aloud.
    fn nested<T>(&mut self, inner: impl FnOnce(&mut Self) -> Parsed<T>) -> Parsed<T> {
        self.depth += 1;
        if self.depth > DEEPEST {
            let message = format!("more than {DEEPEST} levels of brackets");
            let help = Some("name a part of it as a situation or a quantity".to_owned());
            return Err(SyntaxError { message, span: self.span(), help });
        }
        let whole = inner(self);
        self.depth -= 1;
        whole
    }

    fn implication(&mut self) -> Parsed<Expression> {
        self.nested(|parser| {
            let left = parser.alternatives()?;
            if !parser.take_word("implies") {
                return Ok(left);
            }
            Ok(Expression::Implies(Box::new(left), Box::new(parser.implication()?)))
        })
    }

    fn alternatives(&mut self) -> Parsed<Expression> {
        let mut parts = vec![self.conjunction()?];
        while self.take_word("or") {
            parts.push(self.conjunction()?);
        }
        Ok(single_or(parts, Expression::Any))
    }

    fn conjunction(&mut self) -> Parsed<Expression> {
        let mut parts = vec![self.negation()?];
        while self.take_word("and") {
            parts.push(self.negation()?);
        }
        Ok(single_or(parts, Expression::All))
    }

    fn negation(&mut self) -> Parsed<Expression> {
        let mut negated = false;
        while self.take_word("not") {
            negated = !negated;
        }
        let inner = self.primary()?;
        Ok(if negated { Expression::Not(Box::new(inner)) } else { inner })
    }

    fn primary(&mut self) -> Parsed<Expression> {
        if self.take(Token::Symbol("(")) {
            let inner = self.implication()?;
            self.expect(")")?;
            return Ok(inner);
        }
        if self.take_word("true") {
            return Ok(Expression::Constant(true));
        }
        if self.take_word("false") {
            return Ok(Expression::Constant(false));
        }
        if self.take_words("at", "least") {
            return self.counted();
        }
        match (self.peek(), self.ahead(1)) {
            (Token::Word(word), Token::Symbol("(")) if !quantity::is_function(word) => self.call(),
            (Token::Word(_), Token::Word("has")) => self.has(),
            (Token::Word(_), Token::Word("is" | "in" | "not")) if !self.compares_a_number() => self.membership(),
            (
                Token::Word(word),
                Token::End | Token::Symbol(")" | ",") | Token::Word("and" | "or" | "implies" | "then"),
            ) if !KEYWORDS.contains(&word) => Ok(Expression::Name(self.name("a situation")?)),
            _ => self.comparison(),
        }
    }

    /// `at least 2 of (a, b, c)`, the first two words taken.
    fn counted(&mut self) -> Parsed<Expression> {
        let Token::Number(number) = self.peek() else { return Err(self.expected("a number")) };
        self.at += 1;
        if !self.take_word("of") {
            return Err(self.expected("`of`"));
        }
        self.expect("(")?;
        let mut parts = vec![self.implication()?];
        while self.take(Token::Symbol(",")) {
            parts.push(self.implication()?);
        }
        self.expect(")")?;
        Ok(Expression::AtLeast(number / ONE, parts))
    }

    fn call(&mut self) -> Parsed<Expression> {
        let function = self.name("a name")?;
        self.expect("(")?;
        let argument = self.name("a name")?;
        self.expect(")")?;
        Ok(Expression::Call(function, argument))
    }

    fn has(&mut self) -> Parsed<Expression> {
        let question = self.name("a question")?;
        self.at += 1;
        Ok(Expression::Has { question, option: self.name("an option")? })
    }

    /// `age is 65`, `age is not 65`: a number, not an option, follows.
    fn compares_a_number(&self) -> bool {
        let value = if self.ahead(2) == Token::Word("not") { self.ahead(3) } else { self.ahead(2) };
        self.ahead(1) == Token::Word("is") && matches!(value, Token::Number(_) | Token::Symbol("-"))
    }

    fn membership(&mut self) -> Parsed<Expression> {
        let question = self.name("a question")?;
        if self.take_word("is") {
            let negated = self.take_word("not");
            return Ok(Expression::OneOf { question, options: vec![self.name("an option")?], negated });
        }
        let negated = self.take_word("not");
        if !self.take_word("in") {
            return Err(self.expected("`in`"));
        }
        self.expect("(")?;
        let mut options = vec![self.name("an option")?];
        while self.take(Token::Symbol(",")) {
            options.push(self.name("an option")?);
        }
        self.expect(")")?;
        Ok(Expression::OneOf { question, options, negated })
    }

    fn comparison(&mut self) -> Parsed<Expression> {
        let start = self.span().start;
        let left = self.sum()?;
        if self.take_word("between") {
            let low = self.sum()?;
            if !self.take_word("and") {
                return Err(self.expected("`and`"));
            }
            let high = self.sum()?;
            return Ok(Expression::Between { sum: left, low, high, span: start..self.end_of_last() });
        }
        let relation = self.order()?;
        let right = self.sum()?;
        Ok(Expression::Compare { left, relation, right, span: start..self.end_of_last() })
    }

    fn order(&mut self) -> Parsed<Order> {
        const PHRASES: [(&str, &str, Order); 5] = [
            ("at", "least", Order::AtLeast),
            ("at", "most", Order::AtMost),
            ("more", "than", Order::MoreThan),
            ("less", "than", Order::LessThan),
            ("is", "not", Order::NotEqual),
        ];
        const SYMBOLS: [(&str, Order); 6] = [
            (">=", Order::AtLeast),
            ("<=", Order::AtMost),
            (">", Order::MoreThan),
            ("<", Order::LessThan),
            ("!=", Order::NotEqual),
            ("=", Order::Equal),
        ];
        let phrase = PHRASES.iter().find(|(first, second, _)| self.take_words(first, second)).map(|found| found.2);
        let symbol = || SYMBOLS.iter().find(|(symbol, _)| self.take(Token::Symbol(symbol))).map(|found| found.1);
        if let Some(order) = phrase.or_else(symbol) {
            return Ok(order);
        }
        if self.take_word("is") {
            return Ok(Order::Equal);
        }
        Err(self
            .expected("a comparison (`is`, `in`, `has`, `at least`, `at most`, `more than`, `less than`, `between`)"))
    }

    fn name(&mut self, what: &str) -> Parsed<Name> {
        match self.peek() {
            Token::Word(word) if !KEYWORDS.contains(&word) => {
                let name = (word.to_owned(), self.span());
                self.at += 1;
                Ok(name)
            }
            _ => Err(self.expected(what)),
        }
    }
}

fn single_or(mut parts: Vec<Expression>, many: impl Fn(Vec<Expression>) -> Expression) -> Expression {
    match (parts.len(), parts.pop()) {
        (1, Some(only)) => only,
        (_, last) => {
            parts.extend(last);
            many(parts)
        }
    }
}
