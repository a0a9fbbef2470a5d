//! `aiguillage serve`: the public form and the pages for agents, over HTTP.

mod sign_in;

use std::net::TcpListener;
use std::sync::Arc;

use actix_web::dev::Server;
use actix_web::middleware::from_fn;
use actix_web::web::{self, Data};
use actix_web::{App, HttpResponse, HttpServer};
use anyhow::Context as _;
use chrono::Duration;

use self::sign_in::SignInArgs;
use super::store::StoreArgs;
use super::{DirectoryFileArgs, RulesArgs, Stop, control, load_directory, rule_files};
use crate::agent::sign_in::Authenticator;
use crate::citizen::KeepLimits;
use crate::clock::{self, Stopwatch};
use crate::policy::RuleFiles;
use crate::store::{Kept, Store};
use crate::web::client_address::{ClientAddress, ProxySays};
use crate::web::headers::{self, Transport};
use crate::web::pages::Pages;
use crate::web::running::Running;
use crate::web::seal::{Seal, key};
use crate::web::{assets, reload, request_log};
use crate::{agent, citizen, telemetry};

/// On a 2G connection a request takes its time to arrive.
const SLOWEST_REQUEST: std::time::Duration = std::time::Duration::from_secs(30);
/// Opening a connection anew costs such a reader a second.
const KEPT_OPEN: std::time::Duration = std::time::Duration::from_secs(75);

const PURGED_EVERY: std::time::Duration = std::time::Duration::from_hours(1);

/// Arguments of `aiguillage serve`.
#[derive(Debug, clap::Args)]
pub(super) struct ServeArgs {
    /// Where to listen; port 0 takes a free one, which is printed.
    #[arg(long, default_value = "127.0.0.1:8080", env = "AIGUILLAGE_LISTEN")]
    listen: String,
    #[command(flatten)]
    store: StoreArgs,
    /// Behind TLS: cookies are then for TLS only.
    #[arg(long, env = "AIGUILLAGE_TLS")]
    tls: bool,
    /// The proxy in front adds the address of each client to the end of X-Forwarded-For.
    #[arg(long, env = "AIGUILLAGE_FORWARDED_FOR")]
    forwarded_for: bool,
    /// Threads that answer; one a core if left out.
    #[arg(long, env = "AIGUILLAGE_WORKERS")]
    workers: Option<usize>,
    #[command(flatten)]
    rules: RulesArgs,
    #[command(flatten)]
    directory: DirectoryFileArgs,
    #[command(flatten)]
    sign_in: SignInArgs,
}

impl ServeArgs {
    fn transport(&self) -> Transport {
        if self.tls { Transport::Tls } else { Transport::Plain }
    }

    fn clients(&self) -> ClientAddress {
        let says = if self.forwarded_for { ProxySays::Address } else { ProxySays::Nothing };
        let clients = ClientAddress::learnt(self.transport(), says);
        if clients == ClientAddress::Hidden {
            tracing::warn!(
                "nothing is counted by address, neither tries to sign in nor codes and callbacks: \
                 let the proxy add X-Forwarded-For, and say so with --forwarded-for"
            );
        }
        clients
    }
}

pub(super) fn run(arguments: &ServeArgs, watch: Stopwatch) -> Result<(), Stop> {
    telemetry::start();
    let files = rule_files(arguments.rules.rules.as_deref())?;
    let running = Data::new(running(arguments, &files)?);
    let clients = arguments.clients();
    let authenticator = Data::new(arguments.sign_in.authenticator(clients)?);
    let limits = Data::new(KeepLimits::new(clients));
    match &arguments.rules.rules {
        Some(folder) => reload::watch(running.clone().into_inner(), folder.clone()),
        None => reload::ignore_signal(),
    }
    .map_err(Stop::Machine)?;
    take_commands(arguments, &running);
    let listener = TcpListener::bind(&arguments.listen)
        .with_context(|| format!("cannot listen on `{}`: is the port taken?", arguments.listen))
        .map_err(Stop::Machine)?;
    let address = listener.local_addr()?;
    println!(
        "Aiguillage listens on http://{address}/ ({:.0} ms after its start)",
        watch.elapsed().as_secs_f64() * 1000.0
    );
    let workers = arguments.workers;
    let served = async {
        actix_web::rt::spawn(purge(running.clone()));
        server(running, limits, authenticator, listener, workers)?.await
    };
    actix_web::rt::System::new().block_on(served).map_err(Stop::from)
}

fn running(arguments: &ServeArgs, files: &RuleFiles) -> Result<Running, Stop> {
    let policy = reload::sound(files).map_err(Stop::Input)?;
    let directory = load_directory(&arguments.directory)?;
    let pages = Pages::new().map_err(|error| Stop::Machine(error.into()))?;
    let key = key(&arguments.store.state).map_err(|error| Stop::Machine(error.into()))?;
    let seal = Seal::new(&key, Duration::hours(citizen::LIFETIME_HOURS));
    Ok(Running::new(policy, directory, pages, seal, arguments.transport(), store(arguments), Box::new(clock::now)))
}

/// From `aiguillage agent`, if the store is ours: another server may have it.
fn take_commands(arguments: &ServeArgs, running: &Data<Running>) {
    if running.store.health().is_err() {
        return;
    }
    if let Err(error) = control::listen(&arguments.store.state, running.clone().into_inner()) {
        tracing::warn!(%error, "accounts cannot be changed while the server runs");
    }
}

/// Without a store plans still come; what cannot be kept then, pages say.
fn store(arguments: &ServeArgs) -> Arc<dyn Store> {
    match arguments.store.open() {
        Ok(store) => Arc::new(store),
        Err(error) => {
            tracing::error!(code = error.code(), %error, "nothing will be kept");
            Arc::new(Kept::unavailable(error.code()))
        }
    }
}

/// Drops what has expired, now and every hour.
async fn purge(running: Data<Running>) {
    let mut hours = actix_web::rt::time::interval(PURGED_EVERY);
    loop {
        hours.tick().await;
        let (store, now) = (running.store.clone(), running.now());
        match web::block(move || store.purge(now)).await {
            Ok(Ok(purged)) => tracing::info!(?purged, "dropped what has expired"),
            Ok(Err(error)) => tracing::error!(code = error.code(), "what has expired cannot be dropped"),
            Err(error) => tracing::error!(%error, "what has expired cannot be dropped"),
        }
    }
}

/// The server, ready to be awaited. It stops on SIGINT and SIGTERM, after the
/// requests under way.
///
/// # Errors
/// The listener cannot be used.
pub fn server(
    running: Data<Running>,
    limits: Data<KeepLimits>,
    authenticator: Data<Authenticator>,
    listener: TcpListener,
    workers: Option<usize>,
) -> std::io::Result<Server> {
    let mut server = HttpServer::new(move || {
        App::new()
            .app_data(running.clone())
            .app_data(limits.clone())
            .app_data(authenticator.clone())
            .wrap(from_fn(request_log::log))
            .route("/health", web::to(health))
            .configure(assets::configure)
            // Addresses are tried in this order: those of the public first.
            .configure(citizen::configure)
            .configure(agent::configure)
    });
    if let Some(workers) = workers {
        server = server.workers(workers);
    }
    let server = server.client_request_timeout(SLOWEST_REQUEST).keep_alive(KEPT_OPEN).shutdown_timeout(10);
    Ok(server.listen(listener)?.run())
}

async fn health(running: Data<Running>) -> HttpResponse {
    let store = running.store.health().map_or_else(|error| error.reason(), |()| "ok".to_owned());
    let health = serde_json::json!({ "policy_version": running.policy().version(), "store": store });
    let mut response = HttpResponse::Ok().json(health);
    headers::add(response.headers_mut(), headers::NOTHING, running.transport);
    response
}
