//! Logs: what the program does, never what a person says.
//!
//! Libraries log what they handle when they are asked for detail: the one that
//! renders pages would write down every page. So only this program speaks below
//! `info`, whatever `RUST_LOG` says.

use tracing::{Level, Metadata, Subscriber};
use tracing_subscriber::filter::filter_fn;
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;
use tracing_subscriber::{EnvFilter, fmt};

/// Starts writing logs to stderr; `RUST_LOG` chooses how much.
pub fn start() {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    // A second start keeps the first.
    let _ = subscriber(filter, std::io::stderr).try_init();
}

fn subscriber<W>(filter: EnvFilter, writer: W) -> impl Subscriber + Send + Sync
where
    W: for<'a> MakeWriter<'a> + Send + Sync + 'static,
{
    let lines = fmt::layer().with_writer(writer);
    tracing_subscriber::registry().with(filter).with(filter_fn(may_speak)).with(lines)
}

fn may_speak(metadata: &Metadata<'_>) -> bool {
    *metadata.level() <= Level::INFO || metadata.target().starts_with(env!("CARGO_PKG_NAME"))
}

#[cfg(test)]
mod tests {
    use std::io::Write;
    use std::sync::{Arc, Mutex};

    use super::*;

    #[derive(Clone, Default)]
    struct Page(Arc<Mutex<Vec<u8>>>);

    impl Write for Page {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.lock().unwrap().write(bytes)
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_library_says_nothing_in_detail_however_much_is_asked_for() {
        let page = Page::default();
        let writer = page.clone();
        let subscriber = subscriber(EnvFilter::new("trace,handlebars::render=trace"), move || writer.clone());
        tracing::subscriber::with_default(subscriber, || {
            tracing::debug!(target: "handlebars::render", "what a person said");
            tracing::trace!(target: "hyper::proto", "a secret in a header");
            tracing::info!(target: "actix_server::builder", "starting workers");
            tracing::debug!(target: "aiguillage::web::request_log", "request");
        });
        let said = String::from_utf8(page.0.lock().unwrap().clone()).unwrap();
        assert!(said.contains("starting workers") && said.contains("request"), "{said}");
        assert!(!said.contains("person") && !said.contains("secret"), "{said}");
    }
}
