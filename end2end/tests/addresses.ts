// Every kind of page of the site, each with what makes it different from the others of its kind.

export const FIBRE = "/indicateurs/part-locaux-fibre";
export const VILLES_INTERNET = "/indicateurs/label-villes-internet";
export const LOGICIEL_LIBRE = "/indicateurs/label-territoire-numerique-libre";

/** Pages that answer 200. */
export const PAGES = [
  "/",
  "/indicateurs",
  FIBRE,
  // An absence, a zero, the group.
  `${FIBRE}?territoires=04070~04191~04001~200067437`,
  // All of the 47 bars.
  `${FIBRE}?complet=1`,
  `${FIBRE}?vue=tableau`,
  VILLES_INTERNET,
  // Sources that contradict each other, and a commune of which nothing is known.
  `${VILLES_INTERNET}?territoires=33449~04001`,
  // Two scales, one after the other.
  `${LOGICIEL_LIBRE}?territoires=04070~47031`,
  // A view without any figure.
  `${LOGICIEL_LIBRE}?territoires=04001`,
  // Every commune where it is; the line with its target.
  `${FIBRE}?vue=carte`,
  `${FIBRE}?vue=courbe&territoires=04070`,
  // Made-up figures, over six years: lines, small charts, a period, an order.
  "/indicateurs/ecoles-fibre",
  "/indicateurs/ecoles-fibre?vue=multiples&complet=1",
  "/indicateurs/population?echelle=log",
  // Figures broken down.
  "/indicateurs/locaux-par-debit?par=classe",
  // For the page of somebody else.
  `/integrer${FIBRE}`,
  "/en/indicateurs/ecoles-fibre",
  "/territoires",
  "/territoires/04070",
  "/territoires/04001",
  "/territoires/200067437",
  "/jeux-de-donnees",
  "/jeux-de-donnees/fibre",
  "/jeux-de-donnees/labels",
  "/jeux-de-donnees/territoires",
  // Many indicators, one below the other; few of them side by side, in an order.
  "/comparer",
  "/comparer?territoires=04070~04191~200067437&indicateurs=part-locaux-fibre~population&tri=population",
  "/pratiques",
  // None that is published.
  "/pratiques?territoire=04001",
  "/recherche",
  // Every kind of result.
  "/recherche?q=fibre",
  // Nothing at all.
  "/recherche?q=zzz",
  // Whom to add to a view: who answers, nobody, nothing asked yet.
  `${FIBRE}/territoires?territoires=04070~04191&q=saint`,
  "/comparer/territoires?indicateurs=population&q=zzz",
  "/indicateurs/population/territoires",
  "/methode",
  "/versions",
  "/versions/1",
  "/versions?indicateur=part-locaux-fibre&territoire=04070",
  "/verifier",
  "/publier",
  "/accessibilite",
  "/mentions-legales",
  "/api",
] as const;

/** Addresses that cannot be answered, each in its own way. */
export const PROBLEMS = [
  "/nulle-part",
  "/indicateurs/part-local-fibre",
  "/territoires/04071",
  "/jeux-de-donnees/fibres",
  `${FIBRE}?periode=hier`,
  `${FIBRE}?version=42`,
  `${FIBRE}?echelle=double`,
  // Only one of those who have the label has a place.
  `${VILLES_INTERNET}?vue=carte`,
] as const;

export const EVERY_ADDRESS: readonly string[] = [...PAGES, ...PROBLEMS];
