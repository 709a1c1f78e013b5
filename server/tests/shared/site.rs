//! What the build makes for the browser, as far as a server looks at it: one file of each kind, with nothing in it.

use std::fs;
use std::path::Path;

/// Puts them into the folder of a site, which is made.
pub(crate) fn browser_files(site: &Path) {
    let built = site.join("pkg");
    fs::create_dir_all(&built).unwrap();
    for name in ["trajectoire.css", "trajectoire.js", "trajectoire.wasm", "controle.js"] {
        fs::write(built.join(name), "").unwrap();
    }
}
