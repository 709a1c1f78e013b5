// How the images of the README are made: `make screenshots`. They are pages of the release server, on the pilot
// package, as a reader has them; nothing is drawn or touched up by hand.

import config from "./playwright.config";

export default { ...config, testDir: "screenshots", projects: [{ name: "desktop" }] };
