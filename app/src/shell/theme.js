// The theme that the reader chose, before anything is shown in another one. The style sheet speaks of the
// system's theme alone: its conditions are made to hold, or not, as the reader wishes.
(() => {
  const KEY = "apparence";
  const DARK = "(prefers-color-scheme: dark)";
  const conditions = (rules) =>
    [...rules].flatMap((rule) => [
      ...(rule.media && rule.media.mediaText.includes(DARK) ? [rule.media] : []),
      ...conditions(rule.cssRules ?? []),
    ]);
  const found = [...document.styleSheets].flatMap((sheet) => conditions(sheet.cssRules));
  const own = found.map((media) => media.mediaText);
  const apply = (theme) => {
    found.forEach((media, at) => {
      media.mediaText = { clair: "not all", sombre: own[at].replace(DARK, "all") }[theme] ?? own[at];
    });
    document.documentElement.style.colorScheme = { clair: "light", sombre: "dark" }[theme] ?? "";
  };
  const kept = () => {
    // The page that frames this one has its own wish.
    const wished = document.documentElement.dataset.apparence;
    if (wished) return wished;
    // A browser may keep nothing, and says so by an error.
    try {
      return localStorage.getItem(KEY) ?? "";
    } catch {
      return "";
    }
  };
  if (kept()) apply(kept());
  addEventListener("DOMContentLoaded", () => {
    const choice = document.querySelector("#apparence");
    if (!choice || found.length === 0) return;
    choice.value = kept();
    choice.closest("[hidden]").hidden = false;
    choice.addEventListener("change", () => {
      apply(choice.value);
      try {
        localStorage.setItem(KEY, choice.value);
      } catch {
        // It then lasts as long as the page.
      }
    });
  });
})();
