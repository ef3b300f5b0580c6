import { editDistance } from "~/domain/edit-distance";
import { knowsOccupation, learntMeaning } from "./learnt";
import { type OpenWish, skillPhrases, skillWords, wishWords } from "./lexicon";
import { matchOccupation } from "./occupations";
import { allowedTypos, fold, foldTitle, isBlank, isUnknown, splitList, tidy } from "./text";
import { type Finding, found, type ImportReference, question, type Reading } from "./types";

export type SkillFact = { skillId: string; original: string };

/** Skills and licences of a cell. "Staplerschein" is a licence; "Stapler" may be a licence or practice: a question. */
export function readSkills(field: string, text: string, reference: ImportReference): Reading<SkillFact[]> {
  if (isBlank(text) || isUnknown(text)) return found([]);
  const known = new Set(reference.skills.map((skill) => skill.id));
  const skills: SkillFact[] = [];
  const findings: Finding[] = [];
  for (const item of splitList(text, [...skillPhrases, ...namesWithComma(reference.skills)]).slice(0, 40)) {
    const original = item.slice(0, 200);
    const learnt = learntMeaning(reference, "skill", original);
    const meaning =
      learnt !== null && known.has(learnt) ? { means: [learnt] } : skillMeaning(fold(original), reference);
    if (meaning && "nothing" in meaning) continue;
    if (meaning && "means" in meaning) {
      for (const skillId of meaning.means)
        if (known.has(skillId) && !skills.some((skill) => skill.skillId === skillId))
          skills.push({ skillId, original });
      continue;
    }
    const suggestions = (meaning?.mayMean ?? [])
      .filter((id) => known.has(id))
      .map((value) => ({ value, of: "skill" as const }));
    const code = /^(gabel)?stapler$/.test(fold(original))
      ? "skill.cardOrPractice"
      : suggestions.length > 0
        ? "skill.unsure"
        : "skill.unknown";
    findings.push(question(field, code, original, suggestions));
  }
  return found(skills, ...findings);
}

/** Names of the lists here that hold a comma: in a file that went out they are one word each. */
const namesWithComma = (named: readonly { de: string; en: string }[]): string[] =>
  named.flatMap(({ de, en }) => [de, en]).filter((name) => name.includes(","));

function skillMeaning(folded: string, reference: ImportReference) {
  const word = skillWords.get(folded);
  if (word) return word;
  const names = skillNames(reference);
  const exact = names.filter((skill) => skill.de === folded || skill.en === folded);
  if (exact.length > 0) return { means: exact.map((skill) => skill.id) };
  if (folded.length < 4 || folded.length > 60) return undefined;
  for (const [written, meaning] of skillWords)
    if (editDistance(folded, written, 2) <= allowedTypos(written.length)) return meaning;
  const inside = names.filter((skill) => folded.length >= 5 && skill.de.includes(folded));
  return inside.length > 0 ? { mayMean: inside.slice(0, 4).map((skill) => skill.id) } : undefined;
}

const foldedSkills = new WeakMap<ImportReference, { id: string; de: string; en: string }[]>();

function skillNames(reference: ImportReference): { id: string; de: string; en: string }[] {
  const known = foldedSkills.get(reference);
  if (known) return known;
  const names = reference.skills.map((skill) => ({ id: skill.id, de: fold(skill.de), en: fold(skill.en) }));
  foldedSkills.set(reference, names);
  return names;
}

export type Wish =
  | { kind: "occupation"; id: string; original: string }
  | { kind: "apprenticeship"; id: string; original: string }
  | { kind: OpenWish; original: string }
  | { kind: "words"; original: string };

/** The work somebody wants. "weiß nicht" is an answer, not a mistake; "Ausbildung …" names an apprenticeship. */
export function readWishes(field: string, text: string, reference: ImportReference): Reading<Wish[]> {
  if (isBlank(text)) return found([]);
  const cell = tidy(text).slice(0, 500);
  const findings: Finding[] = [];
  const wishes: Wish[] = [];
  const plain = fold(cell.replace(/\(.*?\)/g, " "));
  const parts = wishWords.has(plain) ? [cell] : splitWishes(cell, reference);
  for (const original of parts.slice(0, 10)) {
    const read = readWish(original, reference);
    wishes.push(...read.wishes);
    if (read.suggestions) findings.push(question(field, "wish.unsure", original, read.suggestions));
  }
  return found(dedupe(wishes), ...findings);
}

/** Wishes of one cell; a name of the lists here stays whole, whatever commas and strokes it holds ("Koch/Köchin"). */
function splitWishes(cell: string, { occupations, apprenticeships }: ImportReference): string[] {
  const whole: string[] = [];
  let rest = cell;
  for (const { de } of [...occupations, ...apprenticeships]) {
    const at = /[,;/]/.test(de) ? rest.toLowerCase().indexOf(de.toLowerCase()) : -1;
    if (at >= 0) rest = `${rest.slice(0, at)}\uE000${whole.push(de) - 1}\uE000${rest.slice(at + de.length)}`;
  }
  return splitList(rest.replace(/\s*\/\s*(?!in\b)/giu, ",")).map((part) =>
    part.replace(/\uE000(\d+)\uE000/g, (_, at) => whole[Number(at)] ?? ""),
  );
}

type WishRead = { wishes: Wish[]; suggestions?: Finding["suggestions"] };

function readWish(original: string, reference: ImportReference): WishRead {
  const learnt = learntWish(original, reference);
  if (learnt) return { wishes: [learnt] };
  const plain = fold(original.replace(/\(.*?\)/g, " "));
  const meaning = wishWords.get(plain);
  if (meaning && "open" in meaning) return { wishes: [{ kind: meaning.open, original }] };
  if (meaning && "occupations" in meaning) {
    const ids = meaning.occupations.filter((id) => reference.occupations.some((occupation) => occupation.id === id));
    return { wishes: ids.map((id) => ({ kind: "occupation", id, original })) };
  }
  if (meaning) return training(meaning.apprenticeships, original, reference);
  const goal = /^(?:ausbildung(?: als| zum| zur)? (.+)|(.+) werden)$/.exec(titleOf(original));
  if (goal) return training(apprenticeshipsNamed(goal[1] ?? goal[2] ?? "", reference), original, reference);
  const match = matchOccupation(original, reference);
  if (match.certain.length > 0) return { wishes: match.certain.map((id) => ({ kind: "occupation", id, original })) };
  return {
    wishes: [{ kind: "words", original: original.slice(0, 200) }],
    suggestions: match.suggestions.map((value) => ({ value, of: "occupation" as const })),
  };
}

/** The wish a specialist said these words mean; an id the reference data no longer has is ignored. */
function learntWish(original: string, reference: ImportReference): Wish | null {
  const [kind, id = ""] = learntMeaning(reference, "wish", original)?.split(":") ?? [];
  if (kind === "occupation" && knowsOccupation(reference, id)) return { kind, id, original };
  if (kind === "apprenticeship" && reference.apprenticeships.some((row) => row.id === id))
    return { kind, id, original };
  return null;
}

function training(ids: string[], original: string, reference: ImportReference): WishRead {
  const known = ids.filter((id) => reference.apprenticeships.some((apprenticeship) => apprenticeship.id === id));
  const [only] = known;
  if (only !== undefined && known.length === 1) return { wishes: [{ kind: "apprenticeship", id: only, original }] };
  return {
    wishes: [{ kind: "anyTraining", original }],
    suggestions: known.map((value) => ({ value, of: "apprenticeship" as const })),
  };
}

/** Apprenticeships whose title equals or begins with these folded words: "baecker" → Bäcker/in, "fachkraft kueche". */
export function apprenticeshipsNamed(folded: string, reference: ImportReference): string[] {
  const word = folded.replace(/ ?in$/, "");
  if (word.length < 3) return [];
  const titles = reference.apprenticeships.map((apprenticeship) => ({
    id: apprenticeship.id,
    title: titleOf(apprenticeship.de),
  }));
  const exact = titles.filter(({ title }) => title === folded || title === word);
  if (exact.length > 0) return exact.map(({ id }) => id);
  const short = titles.filter(({ title }) => title.replace(/\s.*$/, "") === word || title.startsWith(`${folded} `));
  return short.map(({ id }) => id);
}

const titleOf = (words: string): string => foldTitle(words.replace(/\(.*?\)/g, " "));

function dedupe(wishes: Wish[]): Wish[] {
  const seen = new Set<string>();
  return wishes.filter((wish) => {
    const key = `${wish.kind}:${"id" in wish ? wish.id : wish.kind === "words" ? wish.original : ""}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
