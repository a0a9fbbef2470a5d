//! `aiguillage schema`: the format of rule files, for editors.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Context as _;

use super::Stop;
use crate::policy::fault::nearest;
use crate::policy::load::schema::{RuleSchema, all};

/// Beside the rules and unseen by their reader, as its name begins with a dot.
const FOLDER: &str = ".schemas";

/// Where Taplo, and Even Better TOML with it, look which schema is for which file.
const CONFIGURATION: &str = ".taplo.toml";

/// The first line of a configuration that may be written anew.
const OURS: &str = "# Written by `aiguillage schema`; what is changed here does not last.";

/// Arguments of `aiguillage schema`.
#[derive(Debug, clap::Args)]
pub(super) struct SchemaArgs {
    /// The sort of rule file; without one, all are listed.
    name: Option<String>,
    /// Write all schemas, and which is for which file, into this folder.
    #[arg(long, value_name = "DIR", conflicts_with = "name")]
    out: Option<PathBuf>,
}

pub(super) fn run(arguments: &SchemaArgs, out: &mut impl Write) -> Result<(), Stop> {
    let schemas = all();
    match (&arguments.name, &arguments.out) {
        (Some(name), _) => writeln!(out, "{:#}", find(&schemas, name)?.json)?,
        (None, Some(folder)) => {
            write(&schemas, folder)?;
            writeln!(out, "{} schemas and {CONFIGURATION} are in {}", schemas.len(), folder.display())?;
        }
        (None, None) => {
            for RuleSchema { name, files, about, .. } in &schemas {
                writeln!(out, "{name:<14} {files:<20} {about}")?;
            }
        }
    }
    Ok(())
}

fn find<'a>(schemas: &'a [RuleSchema], name: &str) -> Result<&'a RuleSchema, Stop> {
    schemas.iter().find(|schema| schema.name == name).ok_or_else(|| {
        let near = nearest(name, schemas.iter().map(|schema| schema.name));
        let help = near.map_or_else(String::new, |near| format!("did you mean `{near}`? "));
        Stop::Input(format!("there is no schema `{name}`; {help}`aiguillage schema` lists them"))
    })
}

fn write(schemas: &[RuleSchema], folder: &Path) -> Result<(), Stop> {
    let configuration = folder.join(CONFIGURATION);
    if fs::read_to_string(&configuration).is_ok_and(|text| !text.starts_with(OURS)) {
        let path = configuration.display();
        return Err(Stop::Input(format!("`{path}` is not ours to overwrite; name another folder, or move it away")));
    }
    write_file(&configuration, &configured(schemas)).map_err(Stop::Machine)?;
    for schema in schemas {
        let path = folder.join(path_of(schema));
        write_file(&path, &format!("{:#}\n", schema.json)).map_err(Stop::Machine)?;
    }
    Ok(())
}

fn write_file(path: &Path, content: &str) -> anyhow::Result<()> {
    let written = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(path, content));
    written.with_context(|| format!("cannot write `{}`", path.display()))
}

fn path_of(schema: &RuleSchema) -> String {
    format!("{FOLDER}/{}.json", schema.name)
}

/// One rule a schema; the files may also stand in a folder further down.
fn configured(schemas: &[RuleSchema]) -> String {
    let rule = |schema: &RuleSchema| {
        let (files, path) = (&schema.files, path_of(schema));
        format!("\n[[rule]]\ninclude = [\"**/{files}\"]\n[rule.schema]\npath = \"{path}\"\n")
    };
    format!("{OURS}\n{}", schemas.iter().map(rule).collect::<String>())
}
