//! One line a request, at level `debug`: method, kind of address, status, time.
//!
//! Never the address itself, the query, a cookie or a body: they may say
//! something of a person.

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::web::Data;

use super::running::Running;

/// Answers the request and writes the line.
///
/// # Errors
/// Those of the answer.
pub async fn log(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    let running = request.app_data::<Data<Running>>().cloned();
    let moment = || running.as_ref().map(|running| running.now());
    let began = moment();
    let answered = next.call(request).await?;
    let status = answered.status().as_u16();
    let (method, pattern) = (answered.request().method().as_str(), answered.request().match_pattern());
    let address = pattern.as_deref().unwrap_or("other");
    let microseconds = moment().zip(began).and_then(|(now, began)| (now - began).num_microseconds());
    if answered.status().is_server_error() {
        tracing::warn!(method, address, status, microseconds, "request");
    } else {
        tracing::debug!(method, address, status, microseconds, "request");
    }
    Ok(answered)
}
