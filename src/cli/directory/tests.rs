use clap::Parser;

use super::*;

#[derive(Debug, Parser)]
struct Program {
    #[command(flatten)]
    directory: DirectoryArgs,
}

fn printed(arguments: &[&str]) -> anyhow::Result<String> {
    let all = std::iter::once("directory").chain(arguments.iter().copied());
    let program = Program::try_parse_from(all)?;
    let mut output = Vec::new();
    run(&program.directory, &mut output, &|| Duration::ZERO)?;
    Ok(String::from_utf8(output)?)
}

fn json(arguments: &[&str]) -> serde_json::Value {
    serde_json::from_str(&printed(&[arguments, &["--format", "json"]].concat()).unwrap()).unwrap()
}

#[test]
fn the_mairie_of_mende_is_told_with_what_is_open() {
    let answer = json(&["nearest", "--commune", "48095", "--kind", "mairie", "--at", "2026-11-24T10:00"]);
    let mairie = &answer["offices"][0];
    assert_eq!((&mairie["insee"], &mairie["competent"]), (&"48095".into(), &true.into()));
    assert_ne!(mairie["opening"]["state"], "unknown");
    assert!(!mairie["today"].as_array().unwrap().is_empty());
}

#[test]
fn a_postal_code_of_several_communes_asks_which() {
    let refused = printed(&["nearest", "--postal-code", "48000"]).unwrap_err().to_string();
    assert!(refused.contains("--commune 48095"), "{refused}");
    assert!(printed(&["nearest", "--postal-code", "48000", "--commune", "48095"]).is_ok());
    assert!(printed(&["nearest", "--postal-code", "48000", "--commune", "75111"]).is_err());
}

#[test]
fn an_unknown_postal_code_is_said_to_be_unknown() {
    assert!(printed(&["nearest", "--postal-code", "00000"]).is_err());
}

#[test]
fn the_figures_are_those_of_the_attribution_page() {
    let figures = json(&["stats"]);
    let page = include_str!("../../../rules/directory/ATTRIBUTION.md");
    let statistics = &figures["statistics"];
    for claim in [
        format!(
            "{} communes and municipal arrondissements, {} postal codes",
            statistics["communes"], statistics["postal_codes"]
        ),
        format!("Mairies, mairie: {}.", statistics["by_kind"]["mairie"]["total"]),
        format!("Mairies, with hours: {}.", statistics["counters"]["with_hours"]),
        format!("Mairies, with telephone: {}.", statistics["counters"]["with_phone"]),
    ] {
        assert!(page.contains(&claim), "{claim}");
    }
    assert!(printed(&["stats"]).unwrap().contains("mairie_deleguee"));
}

#[test]
fn an_import_with_refused_records_fails_and_says_where() {
    let path = std::env::temp_dir().join(format!("aiguillage-cli-{}.jsonl", std::process::id()));
    std::fs::write(&path, "{}\n").unwrap();
    let name = path.to_str().unwrap();
    let program = Program::try_parse_from(["directory", "import", name]).unwrap();
    let mut output = Vec::new();
    let outcome = run(&program.directory, &mut output, &|| Duration::ZERO);
    std::fs::remove_file(&path).unwrap();
    assert!(outcome.is_err());
    assert!(String::from_utf8(output).unwrap().contains(&format!("{name}:1: id:")));
}
