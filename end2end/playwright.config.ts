// How the browser tests run. They need the release build (`scripts/build.sh`) and a Chromium, and start
// the server themselves: on a store of their own, on a port of their own, stopped at the end.
//
//   cd end2end
//   npx playwright test                                     everything, as `make test` does
//   npx playwright test cursor --project=desktop            one file, in one of the projects below
//   npx playwright test -g "bar by bar" --headed            one test, by its title, to watch
//   npx playwright test semantics --update-snapshots        after a change of words, then read the diff
//   npx playwright show-trace test-results/failures/…/trace.zip

import { defineConfig, devices } from "@playwright/test";

// Two checkouts may be tested at once on one machine: the port follows the process that reads this
// first, and its workers inherit it.
process.env["TRAJECTOIRE_TEST_PORT"] ??= String(20_000 + (process.pid % 10_000));
const port = Number(process.env["TRAJECTOIRE_TEST_PORT"]);
const site = `http://127.0.0.1:${port}`;
const store = "test-results/store";

const desktop = devices["Desktop Chrome"];
const phone = devices["Pixel 7"];

// Where a test means something: a folder for what needs one kind of browser, and every page is looked at
// in both themes and at both widths.
const everyLook = ["**/every-page/accessibility.spec.ts", "**/charts/colours.spec.ts"];

export default defineConfig({
  testDir: "tests",
  outputDir: "test-results/failures",
  snapshotPathTemplate: "{testDir}/{testFileDir}/{arg}{ext}",
  // A snapshot that is missing is a failure, not an invitation to write it.
  updateSnapshots: "none",
  fullyParallel: true,
  forbidOnly: true,
  // A test that passes at the second try is a bug in the test or in the site.
  retries: 0,
  workers: 2,
  timeout: 30_000,
  reporter: "list",
  use: {
    baseURL: site,
    locale: "fr-FR",
    timezoneId: "UTC",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox", // Tests may run as root, in a container.
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
  projects: [
    { name: "desktop", use: desktop, testIgnore: ["**/without-script/**", "**/phone/**"] },
    { name: "dark", use: { ...desktop, colorScheme: "dark" }, testMatch: [...everyLook, "**/focus.spec.ts"] },
    { name: "mobile", use: phone, testMatch: [...everyLook, "**/phone/**", "**/stability.spec.ts", "**/explorer/choice.spec.ts"] },
    { name: "mobile-dark", use: { ...phone, colorScheme: "dark" }, testMatch: everyLook },
    { name: "nojs", use: { ...desktop, javaScriptEnabled: false }, testMatch: "**/without-script/**" },
    { name: "mobile-nojs", use: { ...phone, javaScriptEnabled: false }, testMatch: "**/without-script/**" },
  ],
  webServer: {
    // A fresh store: what is served is what this build makes of the published package.
    command:
      `rm -rf ${store} && mkdir -p ${store} && exec ../target/release/trajectoire serve` +
      ` --store ${store} --addr 127.0.0.1:${port} --site ../target/site --package ../datasets/published` +
      " > test-results/server.log 2>&1",
    url: `${site}/health`,
    reuseExistingServer: false,
    timeout: 60_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 5_000 },
  },
});
