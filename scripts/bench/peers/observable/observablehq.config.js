// One page and nothing that the others do not have: no side bar, no search, no font from elsewhere.
export default {
  root: "src",
  title: "Trajectoire",
  globalStylesheets: [],
  pager: false,
  sidebar: false,
  toc: false,
};
