//! The way from a command to the server that has the store: a socket in the state
//! folder, which only its owner can open.
//!
//! One question a connection, one line of JSON each way. No page and no address
//! leads here.

use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::os::unix::fs::PermissionsExt as _;
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use super::agent::request::{Reply, Request};
use crate::web::running::Running;

/// Bytes of a message at most: a list of many accounts.
const LONGEST: u64 = 4 << 20;
const PATIENCE: Duration = Duration::from_secs(10);

fn socket(state: &Path) -> PathBuf {
    state.join("control")
}

/// Answers commands from a thread of its own, for as long as the process runs.
///
/// # Errors
/// The socket cannot be made.
pub(super) fn listen(state: &Path, running: Arc<Running>) -> io::Result<()> {
    let path = socket(state);
    // Left by a server that is gone: the store is ours now.
    match std::fs::remove_file(&path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let listener = UnixListener::bind(&path)?;
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600))?;
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            if let Err(error) = stream.and_then(|stream| answer(&stream, &running)) {
                tracing::warn!(%error, "a command could not be answered");
            }
        }
    });
    Ok(())
}

fn answer(stream: &UnixStream, running: &Running) -> io::Result<()> {
    let request: Request = receive(stream)?;
    let reply = request.done(running.store.as_ref(), running.now());
    send(stream, &reply)
}

/// Asks the server that runs with this state folder.
///
/// # Errors
/// No server answers.
pub(super) fn ask(state: &Path, request: &Request) -> io::Result<Reply> {
    let stream = UnixStream::connect(socket(state))?;
    send(&stream, request)?;
    receive(&stream)
}

fn send(mut stream: &UnixStream, message: &impl serde::Serialize) -> io::Result<()> {
    stream.set_write_timeout(Some(PATIENCE))?;
    stream.write_all((serde_json::to_string(message)? + "\n").as_bytes())
}

fn receive<T: serde::de::DeserializeOwned>(stream: &UnixStream) -> io::Result<T> {
    stream.set_read_timeout(Some(PATIENCE))?;
    let mut line = String::new();
    BufReader::new(stream.take(LONGEST)).read_line(&mut line)?;
    Ok(serde_json::from_str(&line)?)
}
