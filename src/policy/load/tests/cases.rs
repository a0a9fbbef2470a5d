//! One rule set broken in one place: the fault, what it points at, its help.

use super::rule_set::RuleSet;

/// File, text, its replacement; then code, underlined text, a part of the help.
type Case = (&'static str, &'static str, &'static str, &'static str, &'static str, &'static str);

#[test]
fn every_kind_of_fault_points_at_its_cause_and_says_what_to_do() {
    let missed: Vec<String> = CASES.iter().filter_map(missed).collect();
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

fn missed(case: &Case) -> Option<String> {
    let (file, from, to, code, underlined, help) = case;
    let Err(faults) = RuleSet::new().replace(file, from, to).load() else {
        return Some(format!("{case:?} is not found"));
    };
    let fits = faults.iter().any(|fault| {
        let text = faults.underlined(fault);
        fault.code == *code && text == *underlined && fault.help.clone().unwrap_or_default().contains(help)
    });
    (!fits).then(|| {
        let found = faults.iter().map(|fault| (fault.code, faults.underlined(fault), &fault.help));
        format!("{case:?} is not among {:?}", found.collect::<Vec<_>>())
    })
}

const CASES: &[Case] = &[
    ("policy.toml", "id = \"example\"\n", "id = \n", "toml-syntax", "", ""),
    ("policy.toml", "id = \"example\"\n", "", "missing-key", "", ""),
    ("policy.toml", "channel = \"counter\"", "channel = \"web\"", "web-only", "\"web\"", "not online"),
    ("policy.toml", "\"mairie\"", "\"Mairie\"", "malformed-id", "\"Mairie\"", "lower-case"),
    ("policy.toml", "\"fr\", \"en\"", "\"fr\", \"fr\"", "duplicate-id", "\"fr\"", "policy.toml, line 2"),
    ("policy.toml", "\"en\"", "\"de\"", "missing-file", "", "texts/de/"),
    ("policy.toml", "\"fr\", \"en\"", "\"fr\"", "unknown-name", "", "languages"),
    ("questions.toml", "topic = \"net\"", "topick = \"net\"", "unknown-key", "topick", "did you mean `topic`?"),
    ("questions.toml", "id = \"internet\"", "id = \"Internet\"", "malformed-id", "\"Internet\"", "lower-case"),
    ("questions.toml", "id = \"internet\"", "id = \"least\"", "malformed-id", "\"least\"", "another"),
    ("questions.toml", "\"home\", ", "\"home\", \"home\", ", "duplicate-id", "\"home\"", "first used"),
    ("questions.toml", "\"home\", ", "\"unknown\", ", "malformed-id", "\"unknown\"", "leave it out"),
    (
        "questions.toml",
        "id = \"troubles\"",
        "id = \"internet\"",
        "duplicate-id",
        "\"internet\"",
        "questions.toml, line",
    ),
    ("questions.toml", "kind = \"several\"", "kind = \"severel\"", "unknown-name", "\"severel\"", "`several`"),
    ("questions.toml", "max = 20000", "max = 2000000", "out-of-range", "2000000", ""),
    ("questions.toml", "max = 20000", "max = \"much\"", "wrong-type", "\"much\"", ""),
    ("questions.toml", "otherwise = 0\n", "", "missing-key", "\"online\"", "for whom"),
    ("questions.toml", "otherwise = 0\n", "otherwise = 50000\n", "out-of-range", "50000", ""),
    ("questions.toml", "otherwise = [\"seeing\"]", "otherwise = [\"seing\"]", "unknown-name", "\"seing\"", "`seeing`"),
    ("questions.toml", "otherwise = \"income\"", "otherwise = \"incom\"", "unknown-name", "\"incom\"", "`income`"),
    ("questions.toml", "otherwise = \"income\"", "otherwise = \"age\"", "unknown-name", "\"age\"", "income"),
    ("questions.toml", "max = 20000\nstep = 20", "max = 10000\nstep = 20", "out-of-range", "\"income\"", "stands in"),
    (
        "questions.toml",
        "when = \"online\"\notherwise = 0",
        "when = \"online\"\notherwise = \"income_before\"",
        "circular-question",
        "\"online\"",
        "",
    ),
    ("questions.toml", "step = 20", "step = 30", "out-of-range", "30", "whole number of steps"),
    ("questions.toml", "[0, 3, 18]", "[0, 18, 3]", "wrong-order", "[0, 18, 3]", "first age of each band"),
    ("questions.toml", "most = 4", "most = 40", "out-of-range", "40", ""),
    ("questions.toml", "otherwise = [2]", "otherwise = [25]", "out-of-range", "25", ""),
    ("quantities.toml", "aged 3 to 17", "aged 3 to 16", "wrong-type", "children", "bands from 0, 3, 18 up to 24"),
    ("quantities.toml", "rsa[home]", "rsa[income]", "wrong-unit", "income", ""),
    (
        "quantities.toml",
        "up(0.5 * rsa[people_count], 10)",
        "up(income, 10)",
        "wrong-type",
        "up",
        "rounded by its question",
    ),
    ("quantities.toml", "min(rsa[home]", "income * min(income", "wrong-unit", "income", "ratio"),
    ("quantities.toml", "home =", "scaled =", "duplicate-id", "scaled", "line"),
    ("entitlements/rsa.toml", "at most scaled", "at most scale", "unknown-name", "scale", "`scaled`"),
    ("questions.toml", "when = \"online\"", "when = \"income is 3\"", "circular-question", "\"income is 3\"", ""),
    ("questions.toml", "[\"caf\"]", "[\"caf\", \"msa\"]", "unknown-name", "\"msa\"", "caf"),
    ("questions.toml", "[\"caf\"]", "[\"msa\"]", "unknown-name", "[[question]]", "options"),
    ("situations.toml", "online =", "onlyne =", "missing-key", "[situations]", "online ="),
    ("situations.toml", "is home", "is hom", "unknown-name", "hom", "did you mean `home`?"),
    ("situations.toml", "internet is home", "internet is is", "condition-syntax", "is", ""),
    ("situations.toml", "phone is yes", "phone is yes and age", "wrong-type", "age", "at least"),
    (
        "situations.toml",
        "\"zoned or",
        "\"zone\\u0064 ore",
        "condition-syntax",
        "\"zone\\u0064 ore internet is home\"",
        "",
    ),
    ("situations.toml", "\"zoned or", "\"troubles is seeing or", "wrong-type", "troubles", ""),
    ("organisations.toml", ", date = 2026-11-01", "", "missing-key", ORGANISATION_WITHOUT_DATE, ""),
    ("organisations.toml", "\"https://www.caf.fr\"", "\"www.caf.fr\"", "malformed-link", "\"www.caf.fr\"", "https://"),
    ("organisations.toml", "2026-11-01", "2026-11-01T10:00:00", "wrong-type", "2026-11-01T10:00:00", ""),
    ("services/caf.toml", "organisation = \"caf\"", "organisation = \"cfa\"", "unknown-name", "\"cfa\"", "`caf`"),
    ("services/caf.toml", "kind = \"web\"", "kind = \"phone\"", "duplicate-id", "\"phone\"", "line"),
    ("services/caf.toml", "channel = \"phone\"", "channel = \"letter\"", "unknown-name", "\"letter\"", "[[channel]]"),
    ("services/caf.toml", "channel = \"phone\"", "channel = \"mail\"", "unknown-name", "\"mail\"", "known: phone"),
    ("services/caf.toml", "number = \"3230\"", "number = \"3230a\"", "malformed-number", "\"3230a\"", "digits"),
    ("services/caf.toml", "number = \"3230\"", "", "missing-key", "[[contact]]", ""),
    (
        "services/caf.toml",
        "number =",
        "site = \"https://a.fr\"\nnumber =",
        "contradictory-keys",
        "\"https://a.fr\"",
        "one",
    ),
    ("services/caf.toml", "number = \"3230\"", "site = \"https://a.fr\"", "web-only", "\"https://a.fr\"", "when"),
    ("preferences.toml", "first = \"counter\"", "first = \"desk\"", "unknown-name", "\"desk\"", "known"),
    ("preferences.toml", "troubles has seeing", "troubles has hearing", "unknown-name", "hearing", "seeing"),
    ("guarantees.toml", "offered(phone)", "offered(phones)", "unknown-name", "phones", "`phone`"),
    ("guarantees.toml", "kind = \"usable-channel\"", "", "missing-key", "[[guarantee]]", ""),
    ("guarantees.toml", "[\"internet\"]", "[\"internat\"]", "unknown-name", "\"internat\"", "`internet`"),
    ("guarantees.toml", "\"human_channels\"", "\"channels\"", "unknown-name", "\"channels\"", "human_channels"),
    ("entitlements/rsa.toml", "payer = \"caf\"", "payer = \"caff\"", "unknown-name", "\"caff\"", "`caf`"),
    ("entitlements/rsa.toml", "kind = \"benefit\"", "kind = \"money\"", "unknown-name", "\"money\"", "benefit, access"),
    ("entitlements/rsa.toml", "\"all\"", "\"msa\"", "unknown-name", "\"msa\"", "caf"),
    ("entitlements/rsa.toml", "rsa[people_count]", "rsa[income]", "wrong-unit", "income", ""),
    ("entitlements/rsa.toml", "than rsa[people_count]", "than people_count", "wrong-unit", "people_count", ""),
    ("entitlements/rsa.toml", "[\"phone\", ", "[\"phone\", \"phone\", ", "duplicate-id", "\"phone\"", ""),
    ("entitlements/rsa.toml", "[\"phone\", \"web\"]", "[\"web\"]", "web-only", "[\"web\"]", "without internet"),
    ("parameters/rsa.toml", "source = \"Decree\"\n", "", "parameter-without-source", "[[parameter.value]]", "source"),
    ("parameters/rsa.toml", "date = 2026-11-01\n", "", "parameter-without-date", "[[parameter.value]]", "date"),
    ("parameters/rsa.toml", "651.69", "651.6951234", "out-of-range", "651.6951234", "six decimals"),
    ("parameters/rsa.toml", "beyond = 260.68\n", "", "table-gap", "rsa", "beyond"),
    ("parameters/rsa.toml", "beyond = 260.68", "amount = 1", "contradictory-keys", TABLE, ""),
    ("parameters/rsa.toml", "by = \"people\"\n", "", "wrong-type", TABLE, "`by`"),
    ("parameters/rsa.toml", "from = 2026-04-01", "from = 2024-04-01", "wrong-order", "2024-04-01", "oldest first"),
    ("parameters/rsa.toml", "2 = 977.5", "01 = 977.5", "duplicate-id", "01", ""),
    ("scenarios/all.toml", "internet = \"home\"", "internet = \"homes\"", "answer-unknown-option", "\"homes\"", ""),
    ("scenarios/all.toml", "internet = \"home\"", "internets = \"home\"", "answer-unknown-question", "internets", ""),
    ("scenarios/all.toml", "income = 500", "income = 500000", "answer-not-in-range", "500000", ""),
    ("scenarios/all.toml", "income = 500", "income = 1.5", "answer-wrong-type", "1.5", "an option"),
    ("scenarios/all.toml", "shown = [\"rsa\"]", "shown = [\"rsb\"]", "unknown-name", "\"rsb\"", "`rsa`"),
    ("texts/fr/all.ftl", "topic-net = x\n", "", "missing-text", "\"net\"", "`topic-net = …` to texts/fr/all.ftl"),
    (
        "texts/en/all.ftl",
        "    .spoken = x\n",
        "",
        "missing-text",
        "\"internet\"",
        "`.spoken = …` to `question-internet`",
    ),
    ("texts/fr/all.ftl", "topic-net = x\n", "topic-net = x\ntopic-net = y\n", "text-syntax", "topic-net", ""),
];

const ORGANISATION_WITHOUT_DATE: &str = "{ website = \"https://www.caf.fr\", source = \"https://www.caf.fr\" }";

const TABLE: &str = "{ 1 = 651.69, 2 = 977.5 }";
