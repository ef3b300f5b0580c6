import { editDistance } from "~/domain/edit-distance";
import { agreedPosition } from "~/domain/occupation/find-work";
import { type NearBy, nearBy, type Positions } from "~/domain/occupation/nearness";
import { type Position, positionId } from "~/domain/occupation/position";
import type { TitleList } from "~/domain/occupation/title-list";
import { readTitle } from "~/domain/occupation/title-meaning";
import { knowsOccupation, learntMeaning } from "./learnt";
import { occupationWords } from "./lexicon";
import { allowedTypos, foldTitle, isBlank, isUnknown, tidy } from "./text";
import { type Finding, found, type ImportReference, question, type Reading } from "./types";

export type OccupationMatch = {
  /** Starter occupations the word certainly means. */
  certain: string[];
  /** Occupations that part of it may mean. */
  suggestions: string[];
  /** True when the word is known to name no occupation at all (pupil, student). */
  noOccupation: boolean;
};

type TitleIndex = {
  exact: Map<string, string[]>;
  terms: [string, string[]][];
  ids: Set<string>;
  titles: TitleList | null;
  classified: ReadonlyMap<string, Position>;
  positions: [string, Positions][];
  /** Titles matched before, as lists repeat them. */
  seen: Map<string, OccupationMatch>;
};
/** Bounds the memory for a file in which every title is different. */
const maxMatchedTitles = 5000;

/** One index per reference object: built once, used for every row of a file. */
const indexes = new WeakMap<ImportReference, TitleIndex>();

function titleIndex(reference: ImportReference): TitleIndex {
  const known = indexes.get(reference);
  if (known) return known;
  const exact = new Map<string, Set<string>>();
  const learn = (title: string, occupation: string) => {
    const key = foldTitle(title);
    if (key === "") return;
    const ids = exact.get(key) ?? new Set();
    exact.set(key, ids.add(occupation));
  };
  for (const occupation of reference.occupations) {
    for (const title of [...occupation.de.split(" / "), ...occupation.en.split(" / ")])
      learn(title.replace(/\(.*?\)/g, ""), occupation.id);
  }
  for (const row of reference.synonyms) {
    for (const title of [row.de, row.en, row.ar, row.uk, row.fa, row.tr].flatMap((titles) => titles ?? []))
      learn(title, row.occupation);
  }
  const index: TitleIndex = {
    exact: new Map([...exact].map(([title, ids]) => [title, [...ids]])),
    terms: [],
    ids: new Set(reference.occupations.map((occupation) => occupation.id)),
    titles: reference.titles ?? null,
    classified: reference.positions ?? new Map(),
    positions: reference.occupations.flatMap(({ id, positions }) =>
      positions ? [[id, positions] as [string, Positions]] : [],
    ),
    seen: new Map(),
  };
  // A trained title ("Maurer") stands for the helper job only when one single occupation leads to that apprenticeship.
  for (const apprenticeship of reference.apprenticeships) {
    const key = foldTitle(apprenticeship.de.replace(/\(.*?\)/g, ""));
    const leading = reference.occupations.filter((occupation) =>
      occupation.apprenticeships.includes(apprenticeship.id),
    );
    if (key !== "" && !index.exact.has(key) && leading.length > 0)
      index.exact.set(
        key,
        leading.map((occupation) => occupation.id),
      );
  }
  index.terms = [...index.exact];
  indexes.set(reference, index);
  return index;
}

/**
 * The starter occupations a title means. Brackets and "in Restaurant" are not part of the title. "Maurer / Verputzer" is
 * two titles, of which one may be certain and the other not.
 */
export function matchOccupation(text: string, reference: ImportReference): OccupationMatch {
  const index = titleIndex(reference);
  const title = tidy(text).slice(0, 200);
  const known = index.seen.get(title);
  if (known) return known;
  // a name of the list itself is that one, whatever its parts may mean
  const itself = reference.occupations.find(({ de }) => de === title);
  const match = itself ? { certain: [itself.id], suggestions: [], noOccupation: false } : matchParts(title, index);
  if (index.seen.size < maxMatchedTitles) index.seen.set(title, match);
  return match;
}

function matchParts(title: string, index: TitleIndex): OccupationMatch {
  const parts = title
    .replace(/\(.*?\)/g, " ")
    .replace(/\b[mwfdx]\/[mwfdx](\/[mwfdxi])?\b/gi, " ")
    .split(/\s*(?:\/(?!in\b)|,|&|\bund\b)\s*/iu)
    .filter((part) => part.trim() !== "");
  const match = (text: string) => matchTitle(text, index) ?? classified(text, index) ?? guess(plainTitle(text), index);
  if (parts.length < 2) return match(title);
  const whole = lookUp(plainTitle(title), index);
  if (whole) return whole;
  const matches = parts.slice(0, 5).map(match);
  return {
    certain: unique(matches.flatMap((match) => match.certain)),
    suggestions: unique(matches.flatMap((match) => match.suggestions)),
    noOccupation: matches.every((match) => match.noOccupation),
  };
}

const plainTitle = (text: string): string => foldTitle(text.replace(/\(.*?\)/g, " "));

function matchTitle(text: string, index: TitleIndex): OccupationMatch | null {
  for (const form of forms(plainTitle(text))) {
    const match = lookUp(form, index);
    if (match) return match;
  }
  return null;
}

function lookUp(form: string, index: TitleIndex): OccupationMatch | null {
  const word = occupationWords.get(form);
  if (word && "nothing" in word) return { certain: [], suggestions: [], noOccupation: true };
  if (word && "means" in word) return decide(word.means, true, index);
  if (word) return decide(word.mayMean, false, index);
  const ids = index.exact.get(form);
  return ids ? decide(ids, ids.length === 1, index) : null;
}

/** The title as written and its plain variants: without the ending "-in", "Gehilfe" as "Helfer", without "in …". */
function forms(plain: string): string[] {
  const all = [plain];
  const helper = plain.replace(/gehilf(e|in)\b/g, "helfer");
  if (helper !== plain) all.push(helper);
  for (const form of [...all]) if (/\w{4}in$/.test(form)) all.push(form.slice(0, -2));
  const place = plain.replace(/\s(in|im|bei|beim|fuer|am|an|aus|von|vom|als)\s.*$/, "");
  if (place !== plain) all.push(place);
  const [first = ""] = plain.split(" ");
  if (first.length >= 8 && first !== plain) all.push(first);
  return [...new Set(all)].filter((form) => form !== "");
}

function decide(ids: string[], isCertain: boolean, index: TitleIndex): OccupationMatch {
  const known = ids.filter((id) => index.ids.has(id));
  return { certain: isCertain ? known : [], suggestions: isCertain ? [] : known, noOccupation: false };
}

/** From here on a title is understood well enough to be taken over; below it is offered. */
const surely = 0.9;
const perhaps = 0.6;

/**
 * A title of the official classifications: the starter occupation of the same trade; where there is none, the position
 * itself. What was not certain is offered, with the starter occupations that are near.
 */
function classified(title: string, index: TitleIndex): OccupationMatch | null {
  const reading = index.titles && readTitle(title, index.titles);
  if (!reading || reading.sure < perhaps) return null;
  const meant = reading.positions.filter(({ share }) => share >= 0.5).map(({ code }) => code);
  const near = index.positions.map(([id, positions]) => ({ id, near: nearBy(meant, positions) }));
  const of = (...kinds: NearBy[]) => near.filter((one) => kinds.includes(one.near)).map(({ id }) => id);
  const [same, trade, close] = [of("same"), of("trade"), of("close")];
  const best = same.length > 0 ? same : trade;
  const certain = (ids: string[]) => ({ certain: ids, suggestions: [], noOccupation: false });
  if (best.length === 1 && reading.sure >= surely) return certain(best);
  const agreed = best.length === 0 ? agreedPosition(reading, index.classified) : null;
  if (agreed !== null) return certain([positionId(agreed)]);
  const own = meant.filter((code) => index.classified.has(code) && code.length === 5).map(positionId);
  const offered = unique([...best, ...own.slice(0, mostPositions), ...close]).slice(0, mostOffered);
  return offered.length > 0 ? { certain: [], suggestions: offered, noOccupation: false } : null;
}

const mostPositions = 3;
const mostOffered = 5;

/** Spelling mistakes: one close title is taken, several are offered; else titles contained in the word are offered. */
function guess(plain: string, index: TitleIndex): OccupationMatch {
  if (plain.length < 4 || plain.length > 60) return { certain: [], suggestions: [], noOccupation: false };
  const near = index.terms
    .map(([title, ids]) => ({ ids, title, away: editDistance(plain, title, 2) }))
    .filter(({ away, title }) => away <= allowedTypos(title.length));
  const nearest = Math.min(...near.map(({ away }) => away));
  const ids = unique(near.filter(({ away }) => away === nearest).flatMap((entry) => entry.ids));
  if (ids.length === 1 && nearest === 1 && plain.length >= 6)
    return { certain: ids, suggestions: [], noOccupation: false };
  if (ids.length > 0) return { certain: [], suggestions: ids.slice(0, 4), noOccupation: false };
  const inside = index.terms
    .filter(([title]) => title.length >= 5 && plain.includes(title))
    .sort((a, b) => b[0].length - a[0].length);
  return { certain: [], suggestions: unique(inside.flatMap(([, found]) => found)).slice(0, 4), noOccupation: false };
}

function unique(ids: string[]): string[] {
  return [...new Set(ids)];
}

export type Experience = {
  occupationId: string | null;
  yearsMin: number | null;
  /** Null when open-ended ("15+"). */
  yearsMax: number | null;
  original: string;
};

/** Past work with its years. Unknown or doubtful titles become questions that keep the words. */
export function readExperience(
  fields: { title: string; years: string },
  title: string,
  years: string,
  reference: ImportReference,
): Reading<Experience[]> {
  const original = tidy(title).slice(0, 200);
  if (isBlank(original) || isUnknown(original)) return found([]);
  const findings: Finding[] = [];
  const span = readYears(fields.years, years);
  findings.push(...span.findings);
  const learnt = learntMeaning(reference, "occupation", original);
  const match: OccupationMatch =
    learnt !== null && knowsOccupation(reference, learnt)
      ? { certain: [learnt], suggestions: [], noOccupation: false }
      : matchOccupation(original, reference);
  if (match.noOccupation) return found([], ...findings);
  const written = years.trim() === "" ? original : `${original} (${tidy(years).slice(0, 50)})`;
  const suggestions = match.suggestions.map((value) => ({ value, of: "occupation" as const }));
  if (match.certain.length > 0) {
    if (suggestions.length > 0) findings.push(question(fields.title, "occupation.unsure", original, suggestions));
    return found(
      match.certain.map((occupationId) => ({
        occupationId,
        yearsMin: span.value.min,
        yearsMax: span.value.max,
        original: written,
      })),
      ...findings,
    );
  }
  findings.push(
    question(fields.title, suggestions.length > 0 ? "occupation.unsure" : "occupation.unknown", original, suggestions),
  );
  return found(
    [{ occupationId: null, yearsMin: span.value.min, yearsMax: span.value.max, original: written }],
    ...findings,
  );
}

type Years = { min: number | null; max: number | null };

/** "15+" → at least 15, "3-4", "ca. 8", "10", "1,5"; months are whole years, begun ones not counted. */
export function readYears(field: string, text: string): Reading<Years> {
  const written = tidy(text).replace(/^(\d{1,2})[.,]\d(?=\D|$)/, "$1");
  const months = /^(?:ca\.?|etwa)?\s*(\d{1,2})\s*(?:mon(?:ate?)?\.?|months?)$/i.exec(written);
  if (months) return found({ min: Math.floor(Number(months[1]) / 12), max: Math.floor(Number(months[1]) / 12) });
  if (isBlank(written) || isUnknown(written)) return found({ min: null, max: null });
  const span =
    /^(?:ca\.?|etwa|über|ueber|mind\.?|>|~)?\s*(\d{1,2})\s*(?:(?:-|–|bis)\s*(\d{1,2})|(\+))?\s*(?:j\.?|jahre?|years?)?$/i.exec(
      written,
    );
  if (!span || Number(span[1]) > 60 || Number(span[2] ?? 0) > 60)
    return found({ min: null, max: null }, question(field, "years.unreadable", written.slice(0, 200)));
  const min = Number(span[1]);
  const open = span[3] !== undefined || /^(über|ueber|mind|>)/i.test(written);
  return found({ min, max: open ? null : Number(span[2] ?? span[1]) });
}
