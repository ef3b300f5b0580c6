import { fold } from "~/domain/text/fold";
import { nearBy, type Positions } from "./nearness";
import { levelOf, type Position, positionId, type Unfit, unfitForStart } from "./position";
import type { TitleList } from "./title-list";
import { readTitle, type TitleReading } from "./title-meaning";

/** An occupation that somebody may have meant: a starter occupation with its template, or a position of the KldB 2010. */
export type FoundWork = {
  id: string;
  de: string;
  en: string;
  /** official titles of the position that are most like the words; empty for a template */
  examples: readonly string[];
};

/** Where somebody says what work it is: any position for what they did or want, only what one can start in for a posting. */
export type WorkUse = "person" | "posting";

export type WorkFound = {
  words: string;
  works: FoundWork[];
  /** the one that is meant beyond doubt; null where somebody must choose */
  sure: string | null;
  /** why what was understood first is not posted */
  unfit: Exclude<Unfit, "group"> | null;
};

export type KnownWork = {
  titles: TitleList;
  positions: ReadonlyMap<string, Position>;
  templates: readonly { id: string; de: string; en: string; positions: Positions }[];
};

/** An official title with its position. */
export type OfficialTitle = { title: string; code: string };

/** From here on words are taken as understood without asking, and below it as a guess that is not shown. */
const surely = 0.9;
const atLeast = 0.4;
const most = 8;
const mostTemplates = 3;

/**
 * The positions that words name, best first: their own number, what the titles of the classifications say, and the official
 * titles that begin with them. `sure`: the one that is meant beyond doubt.
 */
export function positionsNamed(
  words: string,
  { titles, positions }: KnownWork,
  begun: readonly OfficialTitle[],
): { codes: string[]; sure: string | null } {
  const number = words.trim();
  if (/^\d{1,5}$/.test(number)) {
    const own = positions.has(number) ? [number] : [];
    return {
      codes: [...own, ...within(number, positions)].slice(0, most),
      sure: number.length === 5 ? (own[0] ?? null) : null,
    };
  }
  const asked = fold(words);
  // "Koch/Köchin" is the title Koch; in "Tierpfleger/in - Zoo" more is said than "Tierpfleger"
  const isIt = (title: string) => fold(title) === asked || fold(/^(\p{L}+)\/\p{L}+$/u.exec(title)?.[1] ?? "") === asked;
  const exact = begun.find(({ title }) => isIt(title))?.code;
  const reading = readTitle(words, titles);
  const meant =
    reading !== null && reading.sure >= atLeast ? inForce(reading, positions).filter(({ share }) => share >= 0.5) : [];
  const isWhole = (code: string) => code.length === 5 && positions.has(code);
  const whole = meant.filter(({ code }) => isWhole(code));
  const codes = [
    ...(exact ? [exact] : []),
    ...whole.map(({ code }) => code),
    ...meant.flatMap(({ code }) => (isWhole(code) ? [] : within(code.split("-")[0] ?? "", positions))),
    ...begun.map(({ code }) => code),
  ];
  const sure = exact ?? agreedPosition(reading, positions);
  return { codes: [...new Set(codes)].filter((code) => positions.has(code)), sure };
}

/** What a title means, without codes that a newer list no longer has: words of ours may still name them. */
function inForce(reading: TitleReading, positions: ReadonlyMap<string, Position>): TitleReading["positions"] {
  const left = reading.positions.filter(({ code }) => !/^\d{5}$/.test(code) || positions.has(code));
  const most = Math.max(...left.map(({ share }) => share));
  return left.map(({ code, share }) => ({ code, share: share / most }));
}

/** The one position that a title means beyond doubt: whatever else it stands for is the same work at another level. */
export function agreedPosition(reading: TitleReading | null, positions: ReadonlyMap<string, Position>): string | null {
  if (reading === null || reading.sure < surely || reading.how === "alike") return null;
  const strong = inForce(reading, positions).filter(({ share }) => share > 0.8);
  const best = strong.find(({ code }) => positions.has(code) && code.length === 5);
  const agrees = strong.every(({ code }) => code.slice(0, 4) === best?.code.slice(0, 4));
  return best && agrees ? best.code : null;
}

/** The positions of a group: those of helpers and skilled workers, or all where it has no such. */
function within(beginning: string, positions: ReadonlyMap<string, Position>): string[] {
  const all = [...positions.keys()].filter(
    (code) => code.length === 5 && code.startsWith(beginning) && code !== beginning,
  );
  const lower = all.filter((code) => (levelOf(code) ?? 0) <= 2);
  return lower.length > 0 ? lower : all;
}

/**
 * What words may mean as work: starter occupations of the same trade, then positions. A helper's title means the starter
 * occupation of its trade, because helpers of many trades share one position.
 */
export function findWork(
  words: string,
  known: KnownWork,
  titles: { begun: readonly OfficialTitle[]; of: ReadonlyMap<string, readonly string[]> },
  use: WorkUse,
): WorkFound {
  const { codes, sure } = positionsNamed(words, known, titles.begun);
  const named = known.templates.filter(({ de, en }) => [de, en].some((name) => fold(name) === fold(words)));
  const near = codes.slice(0, 2);
  const kindred = known.templates.filter(({ positions }) => ["same", "trade"].includes(nearBy(near, positions)));
  const templates = [...new Set([...named, ...(near.length > 0 ? kindred : [])])].slice(0, mostTemplates);
  const fits = codes.filter((code) => use === "person" || unfitForStart(code) === null);
  const certain = (): string | null => {
    if (named[0]) return named[0].id;
    if (sure === null) return null;
    // helpers of many trades share one position
    if (levelOf(sure) === 1 && templates.length > 0) return templates.length === 1 ? (templates[0]?.id ?? null) : null;
    return fits.includes(sure) ? positionId(sure) : null;
  };
  const works = [
    ...templates.map(({ id, de, en }) => ({ id, de, en, examples: [] })),
    ...fits.flatMap((code) => {
      const fit = known.positions.get(code);
      return fit ? [{ id: positionId(code), de: fit.de, en: fit.en, examples: titles.of.get(code) ?? [] }] : [];
    }),
  ];
  const chosen = certain();
  return {
    words,
    works: [...works.filter(({ id }) => id === chosen), ...works.filter(({ id }) => id !== chosen)].slice(0, most),
    sure: chosen,
    unfit: use === "person" ? null : unfitFirst(codes),
  };
}

/** Why the first of these is not posted; where they stand for several levels of the same work, by the lowest of those refused. */
function unfitFirst(codes: readonly string[]): WorkFound["unfit"] {
  const all = codes
    .map((code) => ({ level: levelOf(code) ?? 0, why: unfitForStart(code) }))
    .filter(({ why }) => why !== "group");
  if (!all[0]?.why) return null;
  const [lowest] = all.filter(({ why }) => why !== null).sort((a, b) => a.level - b.level);
  return lowest?.why === "group" ? null : (lowest?.why ?? null);
}
