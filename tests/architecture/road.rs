//! The road: which module may know which, and which crates it must not.

use super::source::SourceFile;

const LONGEST_FILE: usize = 400;

/// Each module of the crate with those it may know, lowest first.
const ROAD: &[(&str, &[&str])] = &[
    ("clock", &[]),
    ("telemetry", &[]),
    ("texts", &[]),
    ("policy", &["texts"]),
    ("directory", &[]),
    ("plan", &["policy", "directory", "texts"]),
    ("store", &[]),
    ("speech", &["store", "plan", "policy", "directory", "texts"]),
    ("conversation", &["speech", "store", "plan", "policy", "directory", "texts"]),
    ("web", &["conversation", "speech", "store", "plan", "policy", "directory", "texts"]),
    ("citizen", &["web", "conversation", "speech", "store", "plan", "policy", "directory", "texts"]),
    ("agent", &["web", "conversation", "speech", "store", "plan", "policy", "directory", "texts"]),
    (
        "cli",
        &[
            "agent",
            "citizen",
            "web",
            "conversation",
            "speech",
            "store",
            "plan",
            "directory",
            "policy",
            "texts",
            "telemetry",
            "clock",
        ],
    ),
    ("main", &["cli"]),
];

const WEB: &[&str] = &["actix", "tokio", "handlebars"];
const DISK: &[&str] = &["fs::", "notify::"];

/// Where a crate or a part of the standard library may stand; nowhere else.
struct Place {
    names: &'static [&'static str],
    may: &'static [&'static str],
}

const PLACES: &[Place] = &[
    Place { names: WEB, may: &["web", "citizen", "agent", "cli/serve"] },
    Place { names: DISK, may: &["policy/load", "directory/import", "web", "store", "cli"] },
    Place { names: &["sled"], may: &["store/sled"] },
    Place { names: &["argon2"], may: &["agent/sign_in/password"] },
    Place { names: &["openidconnect", "reqwest"], may: &["agent/sign_in/provider"] },
    Place { names: &["rpassword"], may: &["cli/agent"] },
    Place { names: &["getrandom"], may: &["clock", "web/seal", "store/randomness"] },
];

const CLOCKS: &[&str] = &["Utc::now", "Local::now", "SystemTime::now", "Instant::now"];

/// Every module that has a place on the road.
pub(super) fn modules() -> impl Iterator<Item = &'static str> {
    ROAD.iter().map(|(module, _)| *module)
}

/// Every departure of one file from the road, as sentences.
pub(super) fn faults(file: &SourceFile) -> Vec<String> {
    if file.is_test() || file.place() == "lib" {
        return Vec::new();
    }
    [upwards(file), misplaced(file), clocks(file), length(file)].concat()
}

fn upwards(file: &SourceFile) -> Vec<String> {
    let module = file.module();
    let Some((_, may)) = ROAD.iter().find(|(name, _)| *name == module) else {
        return vec![format!("{}: the module `{module}` has no place on the road; give it one in tests", file.path)];
    };
    let mentioned = file.modules_mentioned();
    let wrong = mentioned.iter().filter(|name| **name != module && is_module(name) && !may.contains(&name.as_str()));
    wrong.map(|name| format!("{}: `{module}` must not know `{name}`", file.path)).collect()
}

fn is_module(name: &str) -> bool {
    ROAD.iter().any(|(module, _)| *module == name)
}

fn misplaced(file: &SourceFile) -> Vec<String> {
    let place = file.place();
    let closed = PLACES.iter().filter(|rule| !rule.may.iter().any(|may| within(&place, may)));
    let names = closed.flat_map(|rule| rule.names).filter(|name| file.names(name));
    names.map(|name| format!("{}: `{name}` has no place in `{place}`", file.path)).collect()
}

/// `policy/load/files` is within `policy/load`, `policy/loader` is not.
fn within(place: &str, folder: &str) -> bool {
    place.strip_prefix(folder).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

fn clocks(file: &SourceFile) -> Vec<String> {
    let read = CLOCKS.iter().filter(|clock| file.place() != "clock" && file.names(clock));
    read.map(|clock| format!("{}: `{clock}` reads the clock; take the moment as a parameter", file.path)).collect()
}

fn length(file: &SourceFile) -> Vec<String> {
    let long = file.lines > LONGEST_FILE;
    long.then(|| format!("{}: {} lines; at most {LONGEST_FILE} without tests", file.path, file.lines))
        .into_iter()
        .collect()
}
