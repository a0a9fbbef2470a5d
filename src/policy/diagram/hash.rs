//! A quick hash for keys that are small numbers of our own making: nobody from
//! outside chooses them, so nothing has to be kept from guessing collisions.

use std::hash::{BuildHasherDefault, Hasher};

/// A table keyed by functions, variables and runs.
pub(super) type Table<K, V> = std::collections::HashMap<K, V, BuildHasherDefault<Mixing>>;

/// Multiplies and rotates (the constant is 2^64 over the golden ratio, odd).
#[derive(Clone, Copy, Debug, Default)]
pub struct Mixing(u64);

const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;

impl Mixing {
    fn mix(&mut self, number: u64) {
        self.0 = (self.0.rotate_left(5) ^ number).wrapping_mul(GOLDEN);
    }
}

impl Hasher for Mixing {
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.mix(u64::from(*byte));
        }
    }

    fn write_u8(&mut self, number: u8) {
        self.mix(u64::from(number));
    }

    fn write_u16(&mut self, number: u16) {
        self.mix(u64::from(number));
    }

    fn write_u32(&mut self, number: u32) {
        self.mix(u64::from(number));
    }

    fn write_u64(&mut self, number: u64) {
        self.mix(number);
    }

    fn write_usize(&mut self, number: usize) {
        self.mix(number as u64);
    }
}
