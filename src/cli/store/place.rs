//! Where the store and its keys are.

use std::path::PathBuf;

use crate::cli::Stop;
use crate::store::{KeyRing, Randomness, SledStore, StoreError};

/// Keys as text, for machines that hand secrets over in the environment.
const KEYS: &str = "AIGUILLAGE_STORE_KEYS";

/// Where the store and its keys are.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct StoreArgs {
    /// A folder of ours: the key that seals answers in cookies, and, if nothing else is said, the store.
    #[arg(long, global = true, default_value = "state", value_name = "DIR", env = "AIGUILLAGE_STATE")]
    pub(in crate::cli) state: PathBuf,
    /// The folder of the store; `store` in the folder of ours if left out.
    #[arg(long, global = true, value_name = "DIR", env = "AIGUILLAGE_STORE")]
    store: Option<PathBuf>,
    /// The keys of the store, one a line, the newest first; `store-keys` in the
    /// folder of ours if left out. The variable `AIGUILLAGE_STORE_KEYS` may hold them instead.
    #[arg(long, global = true, value_name = "FILE", env = "AIGUILLAGE_STORE_KEY_FILE")]
    store_keys: Option<PathBuf>,
}

impl StoreArgs {
    pub(in crate::cli) fn folder(&self) -> PathBuf {
        self.store.clone().unwrap_or_else(|| self.state.join("store"))
    }

    /// The store, made if there is none.
    pub(in crate::cli) fn open(&self) -> Result<SledStore, StoreError> {
        SledStore::open(&self.folder(), self.keys()?, Randomness::of_this_machine())
    }

    /// The store, which must be there: a mistyped folder is not made.
    pub(super) fn open_existing(&self) -> Result<SledStore, Stop> {
        self.must_exist()?;
        Ok(self.open()?)
    }

    /// The store with what is wrong with its files.
    pub(super) fn open_damaged(&self) -> Result<(SledStore, Vec<StoreError>), Stop> {
        self.must_exist()?;
        Ok(SledStore::open_damaged(&self.folder(), self.keys()?, Randomness::of_this_machine())?)
    }

    /// A folder made for it beforehand, and still empty, is no store.
    fn exists(&self) -> bool {
        self.folder().read_dir().is_ok_and(|mut entries| entries.next().is_some())
    }

    fn must_exist(&self) -> Result<(), Stop> {
        let folder = self.folder();
        let refused =
            || Stop::Input(format!("there is no store in `{}`; name its folder with --store", folder.display()));
        if self.exists() { Ok(()) } else { Err(refused()) }
    }

    /// Keys are made for a new store only: with new keys, an old one could not be read.
    fn keys(&self) -> Result<KeyRing, StoreError> {
        if let Ok(text) = std::env::var(KEYS) {
            return KeyRing::parse(&text);
        }
        let file = self.store_keys.clone().unwrap_or_else(|| self.state.join("store-keys"));
        if self.exists() { KeyRing::read_file(&file) } else { KeyRing::of_file(&file, &Randomness::of_this_machine()) }
    }
}
