//! `/verifier`: how anybody checks a figure or a release without trusting this server, with programs that it did not
//! write.

use leptos::prelude::*;

use super::{Head, check, paragraphs, trail};
use crate::address;
use crate::shell::Site;

/// How the address of the site begins where nobody has said it.
const ANYWHERE: &str = "http://127.0.0.1:3000";

pub(super) fn head(site: &Site) -> Head {
    Head {
        title: site.texts.get("verifier-titre"),
        description: site.texts.get("verifier-description"),
        data: None,
    }
}

pub(super) fn body(site: &Site) -> impl IntoView + use<> {
    let texts = &site.texts;
    let number = site.catalogue.release.number;
    let release = site.history.iter().find(|release| release.number == number);
    let key = release.and_then(|release| release.key.clone()).map(|key| {
        view! { <p>{texts.get("verifier-cle")}" "<code class="empreinte">{key}</code></p> }
    });
    let file = check::of_file(
        site,
        check::RECOGNISE,
        &texts.get("verifier-fichier-choisir"),
        ().into_any(),
    );
    let all = format!("trajectoire verify {}", origin(site));
    view! {
        <div class="cadre prose">
            {trail(site, &[("/", &texts.get("menu-accueil"))])}
            <h1>{texts.get("verifier-titre")}</h1>
            {paragraphs(site, &["verifier-description"])}
            <h2>{texts.get("verifier-chiffre")}</h2>
            {paragraphs(site, &["verifier-chiffre-texte"])}
            <h2>{texts.get("verifier-fichier")}</h2>
            {paragraphs(site, &["verifier-fichier-texte"])}
            {file}
            <h2>{texts.get("verifier-version")}</h2>
            {paragraphs(site, &["verifier-version-texte"])}
            {key}
            {commands(by_hand(site, number))}
            {paragraphs(site, &["verifier-outils"])}
            <h2>{texts.get("verifier-tout")}</h2>
            {paragraphs(site, &["verifier-tout-texte"])}
            {commands(all)}
            <ul>
                <li><a href=site.href("/versions")>{texts.get("versions-titre")}</a></li>
                <li><a href=site.href("/publier")>{texts.get("publier-essayer")}</a></li>
            </ul>
        </div>
    }
}

fn origin(site: &Site) -> String {
    site.origin.as_ref().map_or_else(|| ANYWHERE.to_owned(), ToString::to_string)
}

/// What is typed to check a release: fetch it, then ask programs that everybody has.
fn by_hand(site: &Site, number: u32) -> String {
    let release = format!("{}{}", origin(site), address::release(number));
    [
        format!("mkdir version-{number} && cd version-{number}"),
        "for name in SHA256SUMS minisign.pub release.json.minisig; do".to_owned(),
        format!("  curl -fsSO \"{release}/$name\""),
        "done".to_owned(),
        "sed 's/^[0-9a-f]*  //' SHA256SUMS | while read -r path; do".to_owned(),
        format!("  curl -fsS --create-dirs -o \"$path\" \"{release}/$path\""),
        "done".to_owned(),
        "sha256sum -c SHA256SUMS".to_owned(),
        "minisign -Vm release.json".to_owned(),
    ]
    .join("\n")
}

fn commands(text: String) -> impl IntoView + use<> {
    view! { <pre class="defilement" tabindex="0"><code>{text}</code></pre> }
}
