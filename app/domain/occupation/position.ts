/** A position of the KldB 2010 as people are shown it. */
export type Position = {
  /** one to five digits */
  code: string;
  de: string;
  /** the German one where no English label is near enough */
  en: string;
};

const idStart = "kldb-";

/** The id of the occupation that stands for a position without a template: `kldb-24422`. */
export const positionId = (code: string): string => `${idStart}${code}`;

/** The position that an occupation's id stands for; null for a template. */
export const positionOf = (id: string): string | null => (/^kldb-\d{1,5}$/.test(id) ? id.slice(idStart.length) : null);

/**
 * Level of what the work asks for, the fifth digit: 1 helpers, 2 skilled, 3 specialists, 4 experts; null for a group of
 * positions.
 */
export const levelOf = (code: string): number | null => (code.length === 5 ? Number(code[4]) : null);

/** Why no supported starter job is posted for a position; null where one may be. */
export type Unfit = "group" | "level" | "regulated";

/**
 * Skilled work for which a law asks for a permit, a state examination or an appointment: who has none may not do it, and
 * nobody can start in it. Four digits; helpers in the same field are free to work.
 */
const regulated: readonly { law: string; kinds: readonly string[] }[] = [
  { law: "PflBG", kinds: ["8130", "8131", "8132", "8138", "8210", "8218"] },
  { law: "MTBG, ATA-OTA-G, NotSanG, HebG", kinds: ["8121", "8122", "8123", "8124", "8133", "8134", "8135"] },
  {
    law: "OrthoptG, MPhG, ErgThG, DiätAssG, PodG, HeilprG",
    kinds: ["8113", "8171", "8172", "8175", "8176", "8177", "8178"],
  },
  { law: "PTAG", kinds: ["8182"] },
  { law: "Laws of the states on recognised educators", kinds: ["8311", "8312", "8313"] },
  { law: "TfV, BinSchPersV, LuftVG", kinds: ["5220", "5242", "5153"] },
  {
    law: "Laws on soldiers and civil servants",
    kinds: ["0130", "0140", "5321", "5322", "5323", "5324", "7316", "7324"],
  },
];
const needPermit = new Set(regulated.flatMap(({ kinds }) => kinds));

/**
 * Whether a supported starter job can be posted for a position. Helpers and skilled workers start there; work of
 * specialists and experts (levels 3 and 4) asks for a completed course of study or further training, which a starter job
 * does not lead past.
 */
export function unfitForStart(code: string): Unfit | null {
  const level = levelOf(code);
  if (level === null) return "group";
  if (level > 2) return "level";
  return level === 2 && needPermit.has(code.slice(0, 4)) ? "regulated" : null;
}

/** The longest of these beginnings that a position has. @returns undefined when it has none of them */
export const longestBeginning = (code: string, beginnings: readonly string[]): string | undefined =>
  beginnings.filter((each) => code.startsWith(each)).sort((a, b) => b.length - a.length)[0];
