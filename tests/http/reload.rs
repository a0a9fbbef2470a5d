//! Rules that change while the server runs.

use std::path::{Path, PathBuf};

use aiguillage::policy::RuleFiles;
use aiguillage::web::headers::Transport;
use aiguillage::web::reload::reload;
use aiguillage::web::running::Running;

use super::server::running;

/// The rules of the program in a folder that goes when the test does.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        let folder = Self(std::env::temp_dir().join(format!("aiguillage-reload-{}", std::process::id())));
        for (path, content) in RuleFiles::embedded().iter() {
            folder.write(path, content);
        }
        folder
    }

    fn write(&self, path: impl AsRef<Path>, content: impl AsRef<[u8]>) {
        let path = self.0.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, content).unwrap();
    }

    /// Whether the rules in force are others after this reload.
    fn replaces(&self, running: &Running) -> bool {
        let before = running.policy().version().to_owned();
        reload(running, &self.0);
        running.policy().version() != before
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[test]
fn faulty_rules_never_replace_sound_ones() {
    let (running, folder) = (running(Transport::Plain), Folder::new());
    let read = |path: &str| std::fs::read_to_string(folder.0.join(path)).unwrap();
    let (situations, guarantees) = (read("situations.toml"), read("guarantees.toml"));
    folder.write("situations.toml", situations.replace("internet is none", "internet is nonne"));
    assert!(!folder.replaces(&running), "rules with a fault stay out");
    folder.write("situations.toml", &situations);
    folder.write("guarantees.toml", "[[guarantee]]\nid = \"never-web-only\"\nalways = \"offered(web)\"\n");
    assert!(!folder.replaces(&running), "rules with a broken guarantee stay out");
    folder.write("guarantees.toml", guarantees);
    folder.write("situations.toml", format!("{situations}\n# a remark\n"));
    assert!(folder.replaces(&running), "sound rules come in");
}
