import { translator } from "./catalogues.server";

/** Words in the cells of a file for an office: German, whatever the language of the page is. */
export const officeWords = (word: "yes" | "none" | "active" | "paused" | "left"): string =>
  translator("de").t(`import:export.cell.${word}`);
