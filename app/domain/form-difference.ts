/** A form's values by field name; nested objects and lists become `a.b` and `a[0].b`. */
export type FormValues = Readonly<Record<string, unknown>>;
type Flat = Map<string, string[]>;

/** Hidden fields that nobody fills in. */
const machinery = (name: string) => name.startsWith("_") || ["version", "seen", "intent"].includes(name);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What each field holds, empty ones left out; several ticked boxes of one name are one entry. */
export function flattenForm(values: FormValues): Flat {
  const flat: Flat = new Map();
  const walk = (value: unknown, name: string) => {
    if (Array.isArray(value) && value.some(isObject)) {
      value.forEach((item, index) => {
        walk(item, `${name}[${index}]`);
      });
    } else if (isObject(value)) {
      for (const [key, inner] of Object.entries(value)) walk(inner, name ? `${name}.${key}` : key);
    } else {
      const words = (Array.isArray(value) ? value : [value]).flatMap(asWord);
      if (words.length > 0) flat.set(name, words);
    }
  };
  walk(values, "");
  for (const name of [...flat.keys()].filter(machinery)) flat.delete(name);
  return flat;
}

/** As a browser sends it: a ticked box is `on`, an unticked or empty one is missing. */
function asWord(value: unknown): string[] {
  if (value === true) return ["on"];
  if (value === false || value === null || value === undefined) return [];
  const text = String(value).trim().replaceAll("\r\n", "\n");
  return text === "" ? [] : [text];
}

/**
 * "13,90" and "13.90" are equal, because one reader may see the form in German and the other in English. Only where the
 * whole value is numbers, separated by semicolons; "1.500" is left alone.
 */
const numbers = /^\d+([.,]\d{1,2})?(\s*;\s*\d+([.,]\d{1,2})?)*$/;
const meaning = (word: string): string => (numbers.test(word) ? word.replaceAll(",", ".") : word);
const meanings = (words: readonly string[]) => words.map(meaning).sort();

const same = (a: readonly string[] = [], b: readonly string[] = []): boolean =>
  a.length === b.length && meanings(a).every((word, index) => word === meanings(b)[index]);

export type FieldDifference = {
  mine: readonly string[];
  stored: readonly string[];
  /** Which value wins by default: what only the other person changed stays theirs. */
  keep: "mine" | "stored";
};

/**
 * Where a form differs from what somebody else has saved in the meantime.
 * @param base what stood in the form when it was opened; empty when unknown, then the typed value is kept
 */
export function formDifferences(mine: FormValues, stored: FormValues, base: FormValues | null) {
  const [typed, now, before] = [flattenForm(mine), flattenForm(stored), base ? flattenForm(base) : null];
  const differences = new Map<string, FieldDifference>();
  // a field that was empty before and still is in the database has nothing to compare: what was typed is new
  for (const name of new Set([...now.keys(), ...(before?.keys() ?? [])])) {
    if (same(typed.get(name), now.get(name))) continue;
    // nobody else touched it: what was typed is an ordinary change
    if (before && same(now.get(name), before.get(name))) continue;
    const untouched = before !== null && same(typed.get(name), before.get(name));
    differences.set(name, {
      mine: typed.get(name) ?? [],
      stored: now.get(name) ?? [],
      keep: untouched ? "stored" : "mine",
    });
  }
  return differences;
}

/** Field names that carry the choice between the two values, and the stored value. */
export const takeName = (name: string) => `_take:${name}`;
export const storedName = (name: string) => `_stored:${name}`;

/** Replaces what was typed by what was chosen, before anything reads the form. */
export function settleDifferences(form: FormData): void {
  for (const key of [...form.keys()].filter((each) => each.startsWith("_take:"))) {
    const name = key.slice("_take:".length);
    if (form.get(key) === "stored") {
      form.delete(name);
      for (const value of form.getAll(storedName(name))) form.append(name, value);
    }
    form.delete(key);
    form.delete(storedName(name));
  }
}

/** Sentences that somebody wrote into a form, without what was chosen, ticked or is a number or a name of a row. */
export function writtenIn(form: FormData): string[] {
  return [...form].flatMap(([name, value]) => {
    const text = typeof value === "string" && !machinery(name) ? value.trim() : "";
    return /\S\s+\S/u.test(text) && /\p{L}/u.test(text) ? [text] : [];
  });
}
