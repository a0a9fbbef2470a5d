//! `aiguillage serve`: the public form, over HTTP.

use std::net::TcpListener;
use std::path::PathBuf;

use actix_web::web::{self, Data};
use actix_web::{App, HttpResponse, HttpServer};
use anyhow::Context as _;
use chrono::Duration;

use super::{DirectoryFileArgs, RulesArgs, Stop, load_directory, rule_files};
use crate::clock::{self, Stopwatch};
use crate::policy::RuleFiles;
use crate::web::pages::Pages;
use crate::web::running::Running;
use crate::web::seal::{Seal, key};
use crate::web::{headers, reload};
use crate::{citizen, telemetry};

/// Arguments of `aiguillage serve`.
#[derive(Debug, clap::Args)]
pub(super) struct ServeArgs {
    /// Where to listen; port 0 takes a free one, which is printed.
    #[arg(long, default_value = "127.0.0.1:8080", env = "AIGUILLAGE_LISTEN")]
    listen: String,
    /// A folder of ours: it holds the key that seals answers.
    #[arg(long, default_value = "state", value_name = "DIR", env = "AIGUILLAGE_STATE")]
    state: PathBuf,
    /// Behind TLS: cookies are then for TLS only.
    #[arg(long, env = "AIGUILLAGE_TLS")]
    tls: bool,
    /// Threads that answer; one a core if left out.
    #[arg(long, env = "AIGUILLAGE_WORKERS")]
    workers: Option<usize>,
    #[command(flatten)]
    rules: RulesArgs,
    #[command(flatten)]
    directory: DirectoryFileArgs,
}

pub(super) fn run(arguments: &ServeArgs, watch: Stopwatch) -> Result<(), Stop> {
    telemetry::start();
    let files = rule_files(arguments.rules.rules.as_deref())?;
    let running = Data::new(running(arguments, &files)?);
    if let Some(folder) = &arguments.rules.rules {
        reload::watch(running.clone().into_inner(), folder.clone()).map_err(Stop::Machine)?;
    }
    let listener = TcpListener::bind(&arguments.listen)
        .with_context(|| format!("cannot listen on `{}`: is the port taken?", arguments.listen))
        .map_err(Stop::Machine)?;
    let address = listener.local_addr()?;
    println!(
        "Aiguillage listens on http://{address}/ ({:.0} ms after its start)",
        watch.elapsed().as_secs_f64() * 1000.0
    );
    actix_web::rt::System::new().block_on(serve(running, listener, arguments.workers)).map_err(Stop::from)
}

fn running(arguments: &ServeArgs, files: &RuleFiles) -> Result<Running, Stop> {
    let policy = reload::sound(files).map_err(Stop::Input)?;
    let directory = load_directory(&arguments.directory)?;
    let pages = Pages::new().map_err(|error| Stop::Machine(error.into()))?;
    let key = key(&arguments.state).map_err(|error| Stop::Machine(error.into()))?;
    let seal = Seal::new(&key, Duration::hours(citizen::LIFETIME_HOURS));
    Ok(Running::new(policy, directory, pages, seal, arguments.tls, clock::now))
}

async fn serve(running: Data<Running>, listener: TcpListener, workers: Option<usize>) -> std::io::Result<()> {
    let mut server = HttpServer::new(move || {
        App::new().app_data(running.clone()).route("/health", web::to(health)).configure(citizen::configure)
    });
    if let Some(workers) = workers {
        server = server.workers(workers);
    }
    server.shutdown_timeout(10).listen(listener)?.run().await
}

async fn health(running: Data<Running>) -> HttpResponse {
    let mut response = HttpResponse::Ok().json(serde_json::json!({ "policy_version": running.policy().version() }));
    headers::add(response.headers_mut(), running.pages.style_hash(), running.secure);
    response
}
