//! `aiguillage test`: personas get the plan they must get.

use std::io::Write;

use super::{Format, RulesArgs, Stop, load_policy};
use crate::policy::scenario::ScenarioResult;

/// Arguments of `aiguillage test`.
#[derive(Debug, clap::Args)]
pub(super) struct TestArgs {
    #[command(flatten)]
    rules: RulesArgs,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub(super) fn run(arguments: &TestArgs, out: &mut impl Write) -> Result<(), Stop> {
    let policy = load_policy(&arguments.rules, arguments.format)?;
    let results = policy.run_scenarios();
    let (passed, failed): (Vec<_>, Vec<_>) = results.iter().partition(|result| result.differences.is_empty());
    match arguments.format {
        Format::Json => {
            let json = serde_json::json!({ "passed": passed.len(), "failed": failed.len(), "scenarios": results });
            writeln!(out, "{json}")?;
        }
        Format::Text => {
            for result in &failed {
                tell(result, out)?;
            }
            writeln!(out, "{} scenarios: {} passed, {} failed", results.len(), passed.len(), failed.len())?;
        }
    }
    out.flush()?;
    if failed.is_empty() { Ok(()) } else { Err(Stop::Faulty) }
}

fn tell(result: &ScenarioResult, out: &mut impl Write) -> Result<(), Stop> {
    writeln!(out, "failed {}: {}\n  answers {}", result.id, result.title, result.answers)?;
    for difference in &result.differences {
        writeln!(out, "  {}: expected {}, found {}", difference.expectation, difference.expected, difference.found)?;
    }
    Ok(())
}
