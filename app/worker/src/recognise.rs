//! A file of somebody, looked for among all that was ever published here.

use datasets::model::{Language, Manifest};
use datasets::release::sha256;

use crate::html::{Escaped, paragraph, put};
use crate::texts::Texts;

/// Tells, as HTML, which releases hold a file, from the list of files of each.
pub fn recognise(language: Language, manifests: &[Vec<u8>], name: &str, bytes: &[u8]) -> String {
    let texts = Texts::of(language);
    let digest = sha256(bytes);
    let mut places: Vec<(u32, String)> = Vec::new();
    for said in manifests {
        let Ok(manifest) = serde_json::from_slice::<Manifest>(said) else { continue };
        if sha256(said) == digest {
            places.push((manifest.number, "release.json".to_owned()));
        }
        let same = manifest.files.iter().filter(|file| file.sha256 == digest);
        places.extend(same.map(|file| (manifest.number, file.path.clone())));
    }
    places.sort();
    let mut html = String::new();
    if places.is_empty() {
        let count = texts.counted("versions-lues", manifests.len());
        let told = [("nom", name), ("versions", count.as_str())];
        html.push_str(&paragraph("mauvais", &texts.with("fichier-inconnu", &told)));
    } else {
        html.push_str(&paragraph("bon", &texts.with("fichier-connu", &[("nom", name)])));
        html.push_str("<ul>");
        for (number, path) in &places {
            let number = number.to_string();
            let told = [("numero", number.as_str()), ("fichier", path.as_str())];
            let said = texts.with("fichier-version", &told);
            put(&mut html, format_args!("<li>{}</li>", Escaped(&said)));
        }
        html.push_str("</ul>");
    }
    html + &paragraph("empreinte", &texts.with("fichier-empreinte", &[("empreinte", &digest)]))
}
