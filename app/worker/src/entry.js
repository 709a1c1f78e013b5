
// What the page asks for, answered from files of the site: fetched, never sent. What wasm-bindgen writes stands above.
const asleep = __wbg_init({ module_or_path: new URL("%WASM%", import.meta.url) });
globalThis.avance = (part, said) => postMessage({ part, said });

const bytes = async (path) => {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path} : ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
};

// The release, with all the files of its package.
const release = async ({ langue, version }) => {
  const found = new Release(langue, await bytes(`/versions/${version}/release.json`));
  await Promise.all(
    found.paths().map(async (path) => {
      const address = path.split("/").map(encodeURIComponent).join("/");
      found.add(path, await bytes(`/versions/${version}/${address}`));
    }),
  );
  return found;
};

const read = async (file) => new Uint8Array(await file.arrayBuffer());

const answers = {
  async chiffre(asked) {
    const [found, given] = await Promise.all([release(asked), bytes(asked.chiffres)]);
    const { indicateur, territoire, periode, par, partie } = asked;
    return found.figure(indicateur, territoire, Number(periode), par ?? "", partie ?? "", given);
  },
  async essai(asked) {
    const [found, file] = await Promise.all([release(asked), read(asked.fichier)]);
    return found.attempt(asked.jeu, asked.fichier.name, file, new Date().toISOString().slice(0, 10));
  },
  async reconnaitre(asked) {
    const history = new History();
    for (const version of asked.versions.split(" ")) history.add(await bytes(`/versions/${version}/release.json`));
    return history.recognise(asked.langue, asked.fichier.name, await read(asked.fichier));
  },
};

onmessage = async ({ data }) => {
  try {
    await asleep;
    postMessage({ html: await answers[data.question](data) });
  } catch (error) {
    // What Rust says is HTML already; what the browser says is text.
    postMessage(typeof error === "string" ? { html: error } : { panne: String(error) });
  }
};
