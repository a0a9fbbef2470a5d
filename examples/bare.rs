//! The least that a server can do: 1 KB of fixed text. The measure of
//! `scripts/bench-server`.

use actix_web::{App, HttpServer, web};

static BODY: &str = const {
    const BYTES: [u8; 1024] = [b'x'; 1024];
    match std::str::from_utf8(&BYTES) {
        Ok(text) => text,
        Err(_) => "",
    }
};

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    HttpServer::new(|| App::new().route("/", web::get().to(async || BODY))).bind("127.0.0.1:18081")?.run().await
}
