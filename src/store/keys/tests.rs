use std::os::unix::fs::PermissionsExt as _;

use super::*;

fn machine() -> Randomness {
    Randomness::of_this_machine()
}

#[test]
fn what_was_sealed_opens_in_its_place_only() {
    let ring = KeyRing::of_one(&[1; 32]);
    let sealed = ring.seal("handoff/1", b"answers", &machine()).unwrap();
    assert_eq!(ring.open("handoff/1", &sealed).unwrap(), b"answers");
    assert!(matches!(ring.open("handoff/2", &sealed), Err(StoreError::Damaged { .. })));
    assert_ne!(ring.seal("handoff/1", b"answers", &machine()).unwrap(), sealed, "a nonce is never used again");
}

#[test]
fn after_a_rotation_the_newest_key_seals_and_all_open() {
    let (old, new) = (KeyRing::of_one(&[1; 32]), KeyRing::new(&[[2; 32], [1; 32]]).unwrap());
    let sealed_before = old.seal("place", b"before", &machine()).unwrap();
    let sealed_after = new.seal("place", b"after", &machine()).unwrap();
    assert_eq!(new.open("place", &sealed_before).unwrap(), b"before");
    assert_eq!(new.open("place", &sealed_after).unwrap(), b"after");
    assert!(matches!(old.open("place", &sealed_after), Err(StoreError::NoKey)));
    assert!(new.hashes("code", b"x").any(|hash| hash == old.hash("code", b"x")));
    assert_ne!(new.hash("code", b"x"), old.hash("code", b"x"));
}

#[test]
fn a_hash_serves_one_purpose() {
    let ring = KeyRing::of_one(&[1; 32]);
    assert_ne!(ring.hash("code", b"x"), ring.hash("client", b"x"));
}

#[test]
fn the_hash_is_hmac_of_rfc_4231() {
    // Test case 2 has a key of 4 bytes; filled up with zeros it is the same key.
    let mut key = [0; 32];
    key[..4].copy_from_slice(b"Jefe");
    let hash = hexadecimal(&keyed(&key, &[b"what do ya want ", b"for nothing?"]));
    assert_eq!(hash, "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

#[test]
fn a_key_file_is_made_once_and_for_its_owner_only() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("new/keys");
    let made = KeyRing::of_file(&path, &machine()).unwrap();
    let read = KeyRing::of_file(&path, &machine()).unwrap();
    assert_eq!(made.newest.id, read.newest.id);
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn what_is_no_key_is_told_by_its_line_and_never_shown() {
    let error = KeyRing::parse("# keys\nhunter2\n").unwrap_err().to_string();
    assert!(error.contains("line 2") && !error.contains("hunter2"), "{error}");
    assert!(KeyRing::parse("\n# none\n").is_err());
}

#[test]
fn keys_stand_one_a_line_or_with_commas_and_the_first_is_the_newest() {
    let [old, new] = [[1; 32], [2; 32]].map(|key| base64::engine::general_purpose::STANDARD.encode(key));
    for text in [format!("# keys, the newest first\n{new}\n{old}\n"), format!("{new},{old}")] {
        let ring = KeyRing::parse(&text).unwrap();
        assert_eq!((ring.newest.id, ring.older.len()), (KeyRing::of_one(&[2; 32]).newest.id, 1));
    }
}
