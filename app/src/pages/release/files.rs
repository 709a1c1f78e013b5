//! What a release is made of, file by file, and what proves it.

use datasets::model::{Manifest, ManifestFile};
use leptos::prelude::*;

use crate::address;
use crate::shell::Site;

/// The files and the proof of a release.
pub(super) fn section(site: &Site, release: &Manifest) -> impl IntoView + use<> {
    let texts = &site.texts;
    let own = address::release(release.number);
    let rows: Vec<_> = release.files.iter().map(|file| row(site, &own, file)).collect();
    let beside = ["release.json", "SHA256SUMS", "release.json.minisig", "minisign.pub"];
    let signed = release.key.is_some();
    let beside = beside.into_iter().filter(|name| signed || !name.contains("minisi")).map(|name| {
        view! { <li><a href=format!("{own}/{name}")><code>{name}</code></a></li> }
    });
    view! {
        <section>
            <h2 id="preuve">{texts.get("version-preuve")}</h2>
            <dl>
                <dt>{texts.get("version-cle")}</dt>
                <dd>{proof(release.key.as_ref(), &texts.get("version-sans-cle"))}</dd>
                <dt>{texts.get("version-precedente")}</dt>
                <dd>{proof(release.previous.as_ref(), &texts.get("version-sans-precedente"))}</dd>
            </dl>
            <ul class="liste">{beside.collect_view()}</ul>
            <p><a href=site.href("/verifier")>{texts.get("verifier-titre")}</a></p>
        </section>
        <section>
            <h2 id="fichiers">{texts.get("version-fichiers")}</h2>
            <div class="defilement" tabindex="0" role="region" aria-labelledby="fichiers">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{texts.get("version-fichier")}</th>
                            <th scope="col">{texts.get("version-taille")}</th>
                            <th scope="col">{texts.get("version-nombre-lignes")}</th>
                            <th scope="col">{texts.get("version-empreinte")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
}

fn proof(told: Option<&String>, none: &str) -> AnyView {
    match told {
        Some(told) => view! { <code class="empreinte">{told.clone()}</code> }.into_any(),
        None => none.to_owned().into_any(),
    }
}

fn row(site: &Site, release: &str, file: &ManifestFile) -> impl IntoView + use<> {
    let href = format!("{release}/{}", file.path);
    #[expect(clippy::cast_precision_loss, reason = "sizes and rows of files are far under 2^53")]
    let number = |number: u64| site.texts.number(number as f64, 0);
    let bytes = number(file.bytes);
    let rows = file.rows.map_or_else(|| crate::pages::cells::NONE.to_owned(), number);
    view! {
        <tr>
            <th scope="row"><a href=href lang=site.data_language()>{file.path.clone()}</a></th>
            <td class="nombre">{bytes}</td>
            <td class="nombre">{rows}</td>
            <td><code class="empreinte">{file.sha256.clone()}</code></td>
        </tr>
    }
}
