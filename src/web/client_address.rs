//! Where a request comes from, as far as that can be trusted.

use std::net::{IpAddr, Ipv6Addr};

use actix_web::HttpRequest;

use super::headers::Transport;

/// How the address of a client is learnt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClientAddress {
    /// Clients connect to this program themselves.
    OfConnection,
    /// The proxy in front adds the address to the end of `X-Forwarded-For`.
    Forwarded,
    /// There is a proxy in front, and it does not say. All clients look the
    /// same, so none is counted by its address.
    Hidden,
}

impl ClientAddress {
    /// From how the program is reached and what the proxy says.
    #[must_use]
    pub const fn learnt(transport: Transport, says: ProxySays) -> Self {
        match (transport, says) {
            (_, ProxySays::Address) => Self::Forwarded,
            (Transport::Plain, ProxySays::Nothing) => Self::OfConnection,
            (Transport::Tls, ProxySays::Nothing) => Self::Hidden,
        }
    }

    /// What stands for the client: its address, or for IPv6 the network that one
    /// household or office has.
    #[must_use]
    pub fn of(self, request: &HttpRequest) -> Option<IpAddr> {
        let address = match self {
            Self::OfConnection => request.peer_addr()?.ip(),
            // What stands before the last comma was written by the client.
            Self::Forwarded => {
                let lines = request.headers().get_all("x-forwarded-for");
                lines.last()?.to_str().ok()?.rsplit(',').next()?.trim().parse().ok()?
            }
            Self::Hidden => return None,
        };
        Some(network(address))
    }
}

/// What the proxy in front tells of clients.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProxySays {
    Nothing,
    Address,
}

fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(long) => match long.to_ipv4_mapped() {
            Some(short) => IpAddr::V4(short),
            None => IpAddr::V6(Ipv6Addr::from_bits(long.to_bits() & !u128::from(u64::MAX))),
        },
    }
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    #[test]
    fn only_what_the_proxy_wrote_counts() {
        let of = |learnt: ClientAddress, header: &str| {
            let request = TestRequest::default()
                .peer_addr("192.0.2.1:4000".parse().unwrap())
                .insert_header(("x-forwarded-for", header))
                .to_http_request();
            learnt.of(&request).map(|address| address.to_string())
        };
        let forwarded = |header: &str| of(ClientAddress::Forwarded, header);
        assert_eq!(forwarded("203.0.113.9, 198.51.100.7").as_deref(), Some("198.51.100.7"));
        assert_eq!(forwarded("2001:db8:1:2:3:4:5:6").as_deref(), Some("2001:db8:1:2::"));
        assert_eq!(forwarded("::ffff:198.51.100.7").as_deref(), Some("198.51.100.7"));
        assert_eq!(forwarded("198.51.100.7, unknown"), None);
        assert_eq!(of(ClientAddress::OfConnection, "203.0.113.9").as_deref(), Some("192.0.2.1"));
        assert_eq!(of(ClientAddress::Hidden, "203.0.113.9"), None);
    }

    #[test]
    fn behind_a_proxy_that_says_nothing_no_client_is_counted_for_all() {
        for (transport, says, learnt) in [
            (Transport::Plain, ProxySays::Nothing, ClientAddress::OfConnection),
            (Transport::Tls, ProxySays::Nothing, ClientAddress::Hidden),
            (Transport::Tls, ProxySays::Address, ClientAddress::Forwarded),
            (Transport::Plain, ProxySays::Address, ClientAddress::Forwarded),
        ] {
            assert_eq!(ClientAddress::learnt(transport, says), learnt);
        }
    }
}
