//! How long until something may be tried again.

use actix_web::HttpResponse;
use actix_web::http::header::{self, HeaderValue};
use chrono::Duration;

/// What is left of a wait. It is never told to be over: at least a second is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wait {
    seconds: i64,
}

impl Wait {
    #[must_use]
    pub fn of(left: Duration) -> Self {
        Self { seconds: left.num_seconds().max(1) }
    }

    /// Whole minutes, the last one begun counted.
    #[must_use]
    pub const fn minutes(self) -> i64 {
        (self.seconds + 59) / 60
    }

    /// Says it to the program that asked: `Retry-After`, in seconds.
    pub fn tell(self, response: &mut HttpResponse) {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(self.seconds));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wait_is_told_in_minutes_begun() {
        for (seconds, told) in [(-5, 1), (0, 1), (1, 1), (59, 1), (60, 1), (61, 2), (900, 15)] {
            assert_eq!(Wait::of(Duration::seconds(seconds)).minutes(), told, "{seconds}");
        }
    }
}
