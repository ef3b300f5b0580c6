import path from "node:path";

/** The import prefixes of tsconfig.json's `paths`, for Vite and Vitest, which do not read them. */
const here = import.meta.dirname;
export const alias = {
  "~": path.join(here, "app"),
  "#db": path.join(here, "db"),
  "#search": path.join(here, "search"),
  "#emails": path.join(here, "emails"),
  "#tests": path.join(here, "tests"),
};
