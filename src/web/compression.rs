//! How a page travels: Brotli, gzip for browsers without it, or as it is.

use std::io::Write as _;

use actix_web::HttpRequest;
use actix_web::http::header::{self, HeaderValue};
use actix_web::web::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;

/// How often a page is sent decides how hard it is pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effort {
    /// Made for one answer: beyond this, pressing takes longer than making the page.
    Once,
    /// Kept, and sent many times.
    Kept,
}

/// 2^16 bytes: more than the largest page.
const BROTLI_WINDOW: u32 = 16;

/// A coding of the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Encoding {
    Brotli,
    Gzip,
    Identity,
}

impl Encoding {
    /// The best that the browser says it takes. Browsers offer Brotli over TLS only.
    #[must_use]
    pub fn accepted(request: &HttpRequest) -> Self {
        let accepted = request.headers().get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok());
        Self::best_of(accepted.unwrap_or_default())
    }

    fn best_of(accepted: &str) -> Self {
        let takes = |name: &str| accepted.split(',').any(|item| names(item) == Some(name));
        if takes("br") {
            Self::Brotli
        } else if takes("gzip") {
            Self::Gzip
        } else {
            Self::Identity
        }
    }

    /// The value of `Content-Encoding`.
    #[must_use]
    pub fn header(self) -> Option<HeaderValue> {
        match self {
            Self::Brotli => Some(HeaderValue::from_static("br")),
            Self::Gzip => Some(HeaderValue::from_static("gzip")),
            Self::Identity => None,
        }
    }

    /// The bytes to send.
    #[must_use]
    pub fn encode(self, html: String, effort: Effort) -> Bytes {
        match self {
            Self::Brotli => brotli(html.as_bytes(), effort).into(),
            Self::Gzip => gzip(html.as_bytes(), effort).map_or_else(|_| Bytes::new(), Bytes::from),
            Self::Identity => html.into(),
        }
    }
}

/// The coding of an item such as `gzip;q=0.8`; `None` when refused by `q=0`.
fn names(item: &str) -> Option<&str> {
    let mut parts = item.split(';').map(str::trim);
    let name = parts.next()?;
    let refused = parts.any(|part| part.strip_prefix("q=").is_some_and(|q| q.parse() == Ok(0.0)));
    (!refused).then_some(name)
}

fn brotli(html: &[u8], effort: Effort) -> Vec<u8> {
    let level = if effort == Effort::Kept { 11 } else { 2 };
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, level, BROTLI_WINDOW);
    // Writing to memory does not fail.
    let _ = writer.write_all(html);
    writer.into_inner()
}

/// Writing to memory does not fail either, but gzip's writer says it may.
fn gzip(html: &[u8], effort: Effort) -> std::io::Result<Vec<u8>> {
    let level = if effort == Effort::Kept { 9 } else { 2 };
    let mut writer = GzEncoder::new(Vec::new(), Compression::new(level));
    writer.write_all(html)?;
    writer.finish()
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_best_accepted_coding_is_taken_and_a_refused_one_is_not() {
        for (accepted, encoding) in [
            ("gzip, deflate, br", Encoding::Brotli),
            ("br;q=1.0, gzip;q=0.8", Encoding::Brotli),
            ("gzip, br;q=0", Encoding::Gzip),
            ("gzip", Encoding::Gzip),
            ("br;q=0.0, identity", Encoding::Identity),
            ("brr, gzipp", Encoding::Identity),
            ("", Encoding::Identity),
        ] {
            assert_eq!(Encoding::best_of(accepted), encoding, "{accepted}");
        }
    }

    proptest! {
        #[test]
        fn what_is_encoded_is_what_a_browser_reads(html in "\\PC{0,400}", kept in any::<bool>()) {
            let effort = if kept { Effort::Kept } else { Effort::Once };
            let mut read = String::new();
            let packed = Encoding::Brotli.encode(html.clone(), effort);
            brotli::Decompressor::new(&packed[..], 4096).read_to_string(&mut read).unwrap();
            prop_assert_eq!(&read, &html);
            read.clear();
            let packed = Encoding::Gzip.encode(html.clone(), effort);
            flate2::read::GzDecoder::new(&packed[..]).read_to_string(&mut read).unwrap();
            prop_assert_eq!(&read, &html);
            prop_assert_eq!(Encoding::Identity.encode(html.clone(), effort), html.as_bytes());
        }
    }
}
