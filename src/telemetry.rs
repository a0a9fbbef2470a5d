//! Logs: what the program does, never what a person says.

use tracing_subscriber::EnvFilter;

/// Starts writing logs to stderr; `RUST_LOG` chooses how much.
pub fn start() {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    let started = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).try_init();
    // A second start keeps the first.
    let _ = started;
}
