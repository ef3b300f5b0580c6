import { longestBeginning, type Position } from "./position";
import { openTitles, packTitles } from "./title-list";
import { keyOf, titleForms, titleWords } from "./title-text";

/** The tables that positions are named by, as official files have them. */
export type PositionSources = {
  /** KldB 2010: code of one to five digits and title */
  kldb: readonly { code: string; title: string }[];
  kldbTitles: readonly { title: string; kldb5: string }[];
  isco: readonly { code: string; label_en: string }[];
  /** ESCO: group and German labels, separated by `|` */
  esco: readonly { isco08: string; labels_de: string }[];
  /** ISCO-08 unit group → KldB positions, best first */
  crosswalk: Readonly<Record<string, readonly string[]>>;
  /** which branch a position belongs to: beginnings of codes */
  branches: readonly { group: string; kldb: readonly string[] }[];
};

export type ListedPosition = Position & {
  /** as the classification has it */
  title: string;
  /** ISCO-08 unit group that is nearest; null where none is */
  isco08: string | null;
  /** branch of the starter occupations; empty where there is none (armed forces) */
  group: string;
};

/** A code that the classification keeps without a meaning. */
const isDropped = (title: string): boolean => title === "(weggefallen)";

/** The Bundesagentur's own names of the levels, and what an English label says of them. */
const levels: readonly (readonly [pattern: RegExp, de: string, en: string])[] = [
  [/ – Helfer-\/Anlerntätigkeiten$/, "Hilfskraft", "helper"],
  [/ – fachlich ausgerichtete Tätigkeiten$/, "Fachkraft", "skilled"],
  [/ – komplexe Spezialistentätigkeiten$/, "Spezialist/in", "specialist"],
  [/ – hoch komplexe Tätigkeiten$/, "Expert/in", "expert"],
];
/** What every title says and none needs; an adjective keeps the words it stands after ("in der kunsthandwerklichen …"). */
const said = /^Berufe (?:in der|in den|im|in|für) (?=\p{Lu})|\s*\(ohne Spezialisierung\)/gu;
const other = /\s*\(sonstige spezifische Tätigkeitsangabe\)/u;

/** Every position in force with its names and its branch. */
export function listPositions(from: PositionSources): ListedPosition[] {
  const iscoOf = nearestIsco(from);
  const labels = new Map(from.isco.map((row) => [row.code, row.label_en]));
  const branches = from.branches.flatMap(({ group, kldb }) => kldb.map((beginning) => ({ group, beginning })));
  const beginnings = branches.map(({ beginning }) => beginning);
  return from.kldb
    .filter(({ title }) => !isDropped(title))
    .map(({ code, title }) => {
      const level = levels.find(([pattern]) => pattern.test(title));
      const name = title
        .replace(level?.[0] ?? "", "")
        .replaceAll(said, "")
        .replace(other, ", sonstige");
      const short = name.charAt(0).toUpperCase() + name.slice(1);
      const isco08 = iscoOf(code);
      const label = isco08 === null ? undefined : labels.get(isco08);
      const de = level ? `${short} (${level[1]})` : short;
      const branch = longestBeginning(code, beginnings);
      return {
        code,
        title,
        de,
        en: label && code.length === 5 ? `${label}${level ? ` (${level[2]})` : ""}` : de,
        isco08,
        group: branches.find(({ beginning }) => beginning === branch)?.group ?? "",
      };
    });
}

/**
 * The ISCO-08 group of a position: the one of whose crosswalk it stands first; else the one that most ESCO occupations
 * with its titles belong to; else that of the same work at another level.
 */
function nearestIsco(from: PositionSources): (code: string) => string | null {
  const votes = new Map<string, Map<string, number>>();
  const vote = (code: string, isco: string, weight: number) => {
    const known = votes.get(code) ?? new Map<string, number>();
    votes.set(code, known.set(isco, (known.get(isco) ?? 0) + weight));
  };
  for (const [isco, codes] of Object.entries(from.crosswalk))
    for (const [at, code] of codes.entries()) vote(code, isco, (at === 0 ? 100 : 50) / codes.length);
  const list = openTitles(
    packTitles(from.kldbTitles.map(({ title, kldb5 }) => ({ text: title, codes: [kldb5], weight: 9 }))),
  );
  for (const { isco08, labels_de } of from.esco)
    for (const form of labels_de.split("|").flatMap(titleForms)) {
      if (form.kind === "head") continue;
      for (const { code, weight } of list.get(keyOf(titleWords(form.text))) ?? [])
        if (weight > 3) vote(code, isco08, 1);
    }
  const best = (code: string) =>
    [...(votes.get(code) ?? [])].reduce<[string, number] | null>((a, b) => (a && a[1] >= b[1] ? a : b), null)?.[0];
  const byKind = new Map<string, string>();
  for (const code of [...votes.keys()].sort()) {
    const isco = best(code);
    if (isco !== undefined && !byKind.has(code.slice(0, 4))) byKind.set(code.slice(0, 4), isco);
  }
  return (code) => best(code) ?? byKind.get(code.slice(0, 4)) ?? null;
}
