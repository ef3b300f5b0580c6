import { learntMeaning, nothing } from "./learnt";
import { fold, isBlank, tidy } from "./text";
import { found, type ImportReference, question, type Reading } from "./types";

/** Who looks after a person: a colleague who is certain, and the names as they are written. */
export type Responsible = { userId: string | null; names: string[] };

/**
 * "Lange/Öz" names two people; the first is responsible. Somebody is certain only by a whole name that one colleague has,
 * or by an earlier answer: a family name alone may be anybody's, also somebody's who works in another office.
 */
export function readResponsible(field: string, text: string, reference: ImportReference): Reading<Responsible> {
  const names = namesIn(text);
  const [first] = names;
  if (first === undefined) return found({ userId: null, names });
  const learnt = learntMeaning(reference, "responsible", first);
  if (learnt === nothing) return found({ userId: null, names });
  const told = reference.staff.find(({ id }) => id === learnt);
  if (told) return found({ userId: told.id, names });
  const whole = reference.staff.filter(({ name }) => sameWords(name, first));
  const [only] = whole;
  if (only && whole.length === 1) return found({ userId: only.id, names });
  const familyName = (name: string) => fold(name).split(" ").at(-1);
  const possible = reference.staff.filter(({ name }) => familyName(name) === familyName(first));
  return found(
    { userId: null, names },
    question(
      field,
      "responsible.unknown",
      first,
      possible.slice(0, 5).map(({ id }) => ({ value: id, of: "staff" })),
    ),
  );
}

function namesIn(text: string): string[] {
  if (isBlank(text)) return [];
  return tidy(text)
    .slice(0, 200)
    .split(/\s*[/,;&+]\s*|\s+und\s+/u)
    .map((name) => name.replace(/^(fr(au|\.)?|hr\.?|herr)\s+/i, ""))
    .filter((name) => fold(name) !== "" && !isBlank(name) && !/^n\.? ?n\.?$/i.test(name))
    .slice(0, 4);
}

/** "Demir, Katrin" and "Katrin Demir"; never "K. Demir" or "Demir" alone. */
function sameWords(a: string, b: string): boolean {
  const [mine, other] = [a, b].map((name) => fold(name).split(" ").sort().join(" "));
  return mine === other && (mine ?? "").includes(" ");
}
