// A country of made-up figures, on a server of its own: too many territories for a page to offer a box for each.

import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base } from "./site";

export { expect } from "@playwright/test";

const PROGRAM = "../target/release/trajectoire";
const MEMBERS = ["21001;Agencourt", "21002;Agey"];
const OTHERS = 600;

/** The indicator that `trajectoire new` proposes. */
export const SCHOOLS = "/indicateurs/part-ecoles-fibrees";

/** The last of the other communes, the only one of its name. */
export const FAR = { code: "39600", name: "Échenoz-le-Sec" };

function code(rank: number): string {
  return `39${String(rank).padStart(3, "0")}`;
}

/** Makes the package: a group of two communes, and another group of all the others. */
function pack(folder: string): string {
  const members = MEMBERS.map((one) => `${one};200039063;Nuits`);
  writeFileSync(join(folder, "communes.csv"), ["code;nom;epci;nom_epci", ...members, ""].join("\n"));
  const others = Array.from({ length: OTHERS }, (_, rank) => code(rank + 1));
  const codes = [...MEMBERS.map((one) => one.slice(0, 5)), ...others];
  const rows = codes.flatMap((own, rank) => [`${own},2023,${rank + 4},${rank + 1}`, `${own},2024,${rank + 4},${rank + 2}`]);
  const figures = (own: string[]) => ["code_commune,annee,ecoles,ecoles_fibrees", ...own, ""].join("\n");
  const file = join(folder, "ecoles.csv");
  writeFileSync(file, figures(rows.slice(0, 2 * MEMBERS.length)));
  const made = join(folder, "paquet");
  const asked = ["new", made, "--from", join(folder, "communes.csv"), "--add", file, "--demonstration"];
  execFileSync(PROGRAM, asked, { stdio: "pipe" });
  const name = (own: string) => (own === FAR.code ? FAR.name : `Essai-${own}`);
  const named = others.map((own) => `${own},${name(own)},commune,243900420,,,,,liste-1-communes`);
  const group = "243900420,Jura,epci,FR,,,,,liste-1-communes";
  appendFileSync(join(made, "territoires.csv"), [group, ...named, ""].join("\n"));
  writeFileSync(join(made, "ecoles.csv"), figures(rows));
  return made;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  return typeof address === "object" && address ? address.port : 0;
}

/** Waits for the first answer of a server, as long as it lives. */
async function answers(server: ChildProcess, site: string): Promise<void> {
  while (server.exitCode === null) {
    const answer = await fetch(`${site}/health`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`the server of the country ended with ${server.exitCode}`);
}

export const test = base.extend<object, { country: string }>({
  country: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), "trajectoire-"));
      const site = `http://127.0.0.1:${await freePort()}`;
      const place = ["--store", join(folder, "store"), "--addr", new URL(site).host, "--site", "../target/site"];
      const server = spawn(PROGRAM, ["serve", ...place, "--package", pack(folder), "--log", "warn"], { stdio: "inherit" });
      const ended = new Promise((done) => server.once("exit", done));
      try {
        await answers(server, site);
        await use(site);
      } finally {
        server.kill();
        await ended;
        rmSync(folder, { recursive: true });
      }
    },
    { scope: "worker" },
  ],
  baseURL: async ({ country }, use) => use(country),
});
