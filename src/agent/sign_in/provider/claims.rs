//! What a provider says of somebody beyond the standard claims.

use openidconnect::core::{
    CoreAuthDisplay, CoreAuthPrompt, CoreErrorResponseType, CoreGenderClaim, CoreJsonWebKey,
    CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm, CoreRevocableToken, CoreRevocationErrorResponse,
    CoreTokenIntrospectionResponse, CoreTokenType,
};
use openidconnect::{
    AdditionalClaims, Client, EmptyExtraTokenFields, EndpointMaybeSet, EndpointNotSet, EndpointSet, IdToken,
    IdTokenFields, StandardErrorResponse, StandardTokenResponse, UserInfoClaims,
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// All other claims, as they came.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Claims(Map<String, Value>);

impl AdditionalClaims for Claims {}

pub(super) type Token = IdToken<Claims, CoreGenderClaim, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm>;

type Fields = IdTokenFields<
    Claims,
    EmptyExtraTokenFields,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJwsSigningAlgorithm,
>;

/// What the provider answers to a code.
pub(super) type Answer = StandardTokenResponse<Fields, CoreTokenType>;

pub(super) type UserClaims = UserInfoClaims<Claims, CoreGenderClaim>;

/// A client that reads all claims, made from what discovery found.
pub(super) type ClaimsClient = Client<
    Claims,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    Answer,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

impl Claims {
    /// The texts of a claim: one, or a list. The name is taken whole first, since
    /// names may be addresses, and then as a path: `realm_access.roles`.
    pub(super) fn texts(&self, name: &str) -> Option<Vec<String>> {
        let value = self.0.get(name).or_else(|| self.at_path(name))?;
        match value {
            Value::String(text) => Some(vec![text.clone()]),
            Value::Array(items) => Some(items.iter().filter_map(Value::as_str).map(str::to_owned).collect()),
            _ => None,
        }
    }

    pub(super) fn with_text(mut self, name: &str, text: Option<String>) -> Self {
        self.0.extend(text.map(|text| (name.to_owned(), Value::String(text))));
        self
    }

    fn at_path(&self, path: &str) -> Option<&Value> {
        let (first, rest) = path.split_once('.')?;
        rest.split('.').try_fold(self.0.get(first)?, |value, name| value.get(name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_claim_is_found_by_its_whole_name_or_by_its_path() {
        let claims: Claims = serde_json::from_value(serde_json::json!({
            "groups": ["one", "two", 3],
            "role": "one",
            "realm_access": { "roles": ["deep"] },
            "https://example.org/roles": ["named by an address"],
            "number": 4,
        }))
        .unwrap();
        let texts = |name: &str| claims.texts(name).map(|texts| texts.join(" "));
        assert_eq!(texts("groups").as_deref(), Some("one two"));
        assert_eq!(texts("role").as_deref(), Some("one"));
        assert_eq!(texts("realm_access.roles").as_deref(), Some("deep"));
        assert_eq!(texts("https://example.org/roles").as_deref(), Some("named by an address"));
        for absent in ["nothing", "realm_access.nothing", "realm_access", "number", "groups.0", ""] {
            assert_eq!(texts(absent), None, "{absent}");
        }
    }
}
