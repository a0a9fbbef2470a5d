//! The files of a small rule set without a fault.

pub(super) const RULE_SET: [(&str, &str); 13] = [
    ("policy.toml", POLICY),
    ("questions.toml", QUESTIONS),
    ("situations.toml", SITUATIONS),
    ("quantities.toml", QUANTITIES),
    ("organisations.toml", ORGANISATIONS),
    ("services/caf.toml", SERVICE),
    ("preferences.toml", PREFERENCES),
    ("entitlements/rsa.toml", ENTITLEMENT),
    ("parameters/rsa.toml", PARAMETER),
    ("guarantees.toml", GUARANTEES),
    ("scenarios/all.toml", SCENARIOS),
    ("texts/fr/all.ftl", TEXTS),
    ("texts/en/all.ftl", TEXTS),
];

const POLICY: &str = r#"id = "example"
languages = ["fr", "en"]
[fallback]
channel = "counter"
counters = ["mairie"]
"#;

const QUESTIONS: &str = r#"
[[question]]
id = "internet"
kind = "choice"
options = ["home", "none"]
topic = "net"

[[question]]
id = "service"
kind = "choice"
options = ["caf"]
topic = "net"

[[question]]
id = "troubles"
kind = "several"
options = ["hands", "seeing"]
topic = "net"
when = "internet is home"
otherwise = ["seeing"]

[[question]]
id = "income"
kind = "number"
topic = "net"
unit = "EUR/month"
min = -100
max = 20000
when = "online"
otherwise = 0

[[question]]
id = "people_count"
kind = "number"
topic = "net"
unit = "people"
min = 1
max = 12

[[question]]
id = "age"
kind = "birth_date"
topic = "net"
min = 0
max = 120

[[question]]
id = "phone"
kind = "yes_no"
topic = "net"

[[question]]
id = "children"
kind = "ages"
topic = "net"
bands = [0, 3, 18]
max = 24
most = 4
when = "internet is home"
otherwise = [2]

[[question]]
id = "income_before"
kind = "number"
topic = "net"
unit = "EUR/month"
min = -100
max = 20000
step = 20
open = true
when = "online"
otherwise = "income"
"#;

const QUANTITIES: &str = r#"[quantities]
home = "if zoned then 1 + children aged 3 to 17 else people_count"
scaled = "min(rsa[home], up(0.5 * rsa[people_count], 10)) - 1.5"
"#;

const SITUATIONS: &str = r#"[situations]
zoned = "phone is yes"
online = "zoned or internet is home"
"#;

const ORGANISATIONS: &str = r#"[organisations]
caf = { website = "https://www.caf.fr", source = "https://www.caf.fr", date = 2026-11-01 }
"#;

const SERVICE: &str = r#"organisation = "caf"
counters = ["caf"]
[[channel]]
kind = "web"
requires = "online"
[[channel]]
kind = "phone"
[[contact]]
id = "caf-line"
channel = "phone"
number = "3230"
price = "local"
hours = "Mo-Fr 09:00-16:00"
source = "https://www.caf.fr"
date = 2026-11-01
[[contact]]
channel = "web"
site = "https://www.caf.fr"
source = "https://www.caf.fr"
date = 2026-11-01
[[evidence]]
id = "identity"
when = "age at least 18"
"#;

const PREFERENCES: &str = r#"[[preference]]
id = "seen"
when = "troubles has seeing"
first = "counter"
"#;

const ENTITLEMENT: &str = r#"kind = "benefit"
payer = "caf"
services = ["all"]
when = "age at least 25 and income less than rsa[people_count]"
likely = "income_before at most scaled"
rank = 1
claim = ["phone", "web"]
evidence = ["identity"]
unasked = ["residence"]
[[source]]
title = "Code"
url = "https://www.legifrance.gouv.fr"
date = 2026-11-01
"#;

const PARAMETER: &str = r#"[[parameter]]
id = "rsa"
unit = "EUR/month"
by = "people"
[[parameter.value]]
from = 2025-04-01
table = { 1 = 651.69, 2 = 977.5 }
beyond = 260.68
source = "Decree"
date = 2026-11-01
[[parameter.value]]
from = 2026-04-01
table = { 1 = 652 }
beyond = 261
source = "Decree"
date = 2026-11-01
"#;

const GUARANTEES: &str = r#"[[guarantee]]
id = "not-web-only"
always = "not known_online implies offered(phone)"
[[guarantee]]
id = "a-usable-channel"
kind = "usable-channel"
[[guarantee]]
id = "equal-treatment"
outcome = ["human_channels"]
regardless_of = ["internet"]
"#;

const SCENARIOS: &str = r#"[[scenario]]
id = "someone"
title = "Someone"
answers = { internet = "home", income = 500, age = 1990-02-03 }
expect = { first = "phone", shown = ["rsa"] }
"#;

const TEXTS: &str = "
question-internet = x
    .spoken = x
    .reword = x
    .short = x
    .option-home = x
    .option-none = x
question-service = x
    .spoken = x
    .reword = x
    .short = x
    .option-caf = x
question-troubles = x
    .spoken = x
    .reword = x
    .short = x
    .option-hands = x
    .option-seeing = x
question-income = x
    .spoken = x
    .reword = x
    .short = x
question-people_count = x
    .spoken = x
    .reword = x
    .short = x
question-age = x
    .spoken = x
    .reword = x
    .short = x
question-phone = x
    .spoken = x
    .reword = x
    .short = x
    .option-yes = x
    .option-no = x
question-children = x
    .spoken = x
    .reword = x
    .short = x
question-income_before = x
    .spoken = x
    .reword = x
    .short = x
topic-net = x
situation-online = x
organisation-caf = x
service-caf = x
    .short = x
evidence-identity = x
unasked-residence = x
preference-seen = x
guarantee-not-web-only = x
guarantee-a-usable-channel = x
guarantee-equal-treatment = x
entitlement-rsa = x
    .what = x
    .claim-phone = x
    .claim-web = x
price-local = x
unit-EUR-month = x
unit-people = x
";
