// Files and figures checked in the browser. A worker computes, this asks it and shows what it says. Nothing of it is
// loaded before somebody asks, and nothing is sent.
for (const place of document.querySelectorAll(".controle")) {
  const one = (selector) => place.querySelector(selector);
  const [waiting, bar, said, result, input] = [".avancement", "progress", "[role=status]", ".resultat", "[type=file]"].map(one);
  const { travailleur, ...known } = place.dataset;
  let worker, file;

  const stop = (word) => {
    worker?.terminate();
    worker = undefined;
    waiting.hidden = true;
    said.textContent = word;
  };
  const failed = (cause) => {
    stop("");
    const told = document.createElement("p");
    told.className = "mauvais";
    told.textContent = `${known.panne} ${cause ?? ""}`;
    result.replaceChildren(told);
  };
  const ask = (asked) => {
    stop("");
    result.replaceChildren();
    bar.removeAttribute("value");
    waiting.hidden = false;
    worker = new Worker(travailleur, { type: "module" });
    worker.onerror = (event) => failed(event.message);
    worker.onmessage = ({ data }) => {
      if ("part" in data) {
        bar.value = data.part;
        said.textContent = data.said;
      } else if ("html" in data) {
        stop(known.fini);
        result.innerHTML = data.html;
      } else failed(data.panne);
    };
    worker.postMessage({ ...known, ...asked, langue: document.documentElement.lang });
  };
  one(".annuler").addEventListener("click", () => stop(known.annule));

  if (input) {
    const choice = one("select");
    const attempt = () => file && ask({ fichier: file, jeu: choice?.value ?? "" });
    for (const control of [input, choice]) if (control) control.disabled = false;
    // A file that was corrected has the same name: it can be chosen again.
    input.addEventListener("click", () => (input.value = ""));
    input.addEventListener("change", () => {
      file = input.files[0];
      attempt();
    });
    choice?.addEventListener("change", attempt);
    const over = (is) => place.classList.toggle("survol", is);
    place.addEventListener("dragleave", () => over(false));
    place.addEventListener("dragover", (event) => {
      event.preventDefault();
      over(true);
    });
    place.addEventListener("drop", (event) => {
      event.preventDefault();
      over(false);
      file = event.dataTransfer.files[0] ?? file;
      attempt();
    });
  } else {
    // The figures that the page shows now, wherever the reader's choices have led it.
    const choice = one("select");
    const fill = () => {
      const kept = choice.value;
      // Where sources disagree several rows are of one figure: all that they say is checked at once.
      const figures = new Map();
      for (const row of document.querySelectorAll("#tableau tbody tr")) {
        const name = row.querySelector("th a");
        const year = row.cells[1].textContent;
        if (!name || !/^\d+$/.test(year)) continue;
        const series = row.dataset.serie ?? name.pathname.split("/").pop();
        figures.set(`${series}~${year}`, `${name.textContent}, ${year}`);
      }
      const options = [...figures].map(([figure, label]) => new Option(label, figure));
      if (options.length) choice.replaceChildren(...options);
      choice.value = kept;
      if (choice.selectedIndex < 0) choice.selectedIndex = 0;
    };
    choice.addEventListener("focus", fill);
    choice.addEventListener("pointerdown", fill);
    place.addEventListener("submit", (event) => {
      event.preventDefault();
      // Broken down, a series is a part of a territory.
      const [, territoire, partie, periode] = choice.value.match(/^([^|~]*)\|?(.*)~(\d+)$/);
      const asked = { territoires: territoire, periode: `${periode}..${periode}`, version: known.version };
      if (known.par) asked.par = known.par;
      ask({ territoire, partie, periode, chiffres: `${known.fichier}?${new URLSearchParams(asked)}` });
    });
  }
}
