import { translator } from "./catalogues.server";
import type german from "./locales/de/import.json";

/** Words in the cells of a file for an office: German, whatever the language of the page is. */
export const officeWords = (word: keyof typeof german.export.cell): string =>
  translator("de").t(`import:export.cell.${word}`);
