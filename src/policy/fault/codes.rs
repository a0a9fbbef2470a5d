//! The codes of faults. Programs and the manual rely on them: one is never
//! renamed, only added or retired.

/// Every code a fault of a rule set can have.
pub const ALL: [&str; 35] = [
    "answer-not-a-commune",
    "answer-not-a-date",
    "answer-not-a-postal-code",
    "answer-not-an-object",
    "answer-not-in-range",
    "answer-unknown-option",
    "answer-unknown-question",
    "answer-wrong-type",
    "beyond-the-engine",
    "broken-guarantee",
    "circular-question",
    "condition-syntax",
    "contradictory-keys",
    "duplicate-id",
    "file-too-large",
    "malformed-id",
    "malformed-link",
    "malformed-number",
    "missing-file",
    "missing-key",
    "missing-text",
    "not-utf8",
    "out-of-range",
    "parameter-without-date",
    "parameter-without-source",
    "table-gap",
    "text-syntax",
    "toml-syntax",
    "unexpected-file",
    "unknown-key",
    "unknown-name",
    "web-only",
    "wrong-order",
    "wrong-type",
    "wrong-unit",
];

/// Every code of a warning: the rules are sound, but something in them helps
/// nobody.
pub const WARNINGS: [&str; 13] = [
    "accepted-nothing",
    "constant-condition",
    "fact-to-read-again",
    "option-without-effect",
    "question-never-matters",
    "redundant-part",
    "right-for-everybody",
    "right-for-nobody",
    "row-never-applies",
    "unused-organisation",
    "unused-parameter",
    "unused-situation",
    "unused-text",
];
