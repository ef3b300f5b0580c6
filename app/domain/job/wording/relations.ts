import type { Reading } from "./clause";
import type { Kind } from "./groups";
import type { Tag } from "./lexicon";
import type { Mark } from "./sentence";

/** What a sentence does with a group: leaves its people out, demands or prefers them, or asks about it. */
export type Relation = "excluded" | "required" | "preferred" | "asked";

const operators: readonly Tag[] = [
  ...(["neg", "without", "only", "notOnly", "need", "prefer", "seek", "reject", "takeOff", "welcome", "ask"] as const),
  ...(["hire", "send"] as const),
];
/** People whose name may also stand for somebody who is there already: "older workers tell us …". */
const subjects: readonly Tag[] = ["sexP", "originP", "originAdj", "youngP", "oldP"];

type Scope = readonly number[];

/** The clauses that speak of a word: its own, what follows from "who …" or "they …", all when its own says nothing. */
function scopeOf(reading: Reading, mark: Mark): Scope {
  const clause = reading.clauseOf(mark);
  const all = [...new Set(reading.sentence.clauses)];
  if (reading.some(operators, [clause]).length === 0) return all;
  return goesOn(reading, clause) ? [clause, clause + 1] : [clause];
}

const goesOn = (reading: Reading, clause: number): boolean =>
  reading.some(["whoever"], [clause]).length > 0 || reading.startsWith("resumed", clause + 1);

/** @param soughtIsFine looking for such people harms nobody */
export function relationOf(reading: Reading, mark: Mark, kind: Kind, soughtIsFine: boolean): Relation | null {
  if (reading.near(mark, ["notOnly"], 3, 2)) return null;
  // "Witze über Frauen haben keinen Platz" protects
  if (reading.all("harm").length > 0) return null;
  const scope = scopeOf(reading, mark);
  if (kind === "person") return ofPerson(reading, mark, scope, soughtIsFine);
  if (kind === "trait") return ofTrait(reading, mark, scope);
  return kind === "matter" ? ofMatter(reading, mark, scope) : ofPaper(reading, mark, scope);
}

/** "…nehmen wir nicht", "…zwecklos", "…werden hier nicht glücklich" */
function isRefused(reading: Reading, scope: Scope): boolean {
  return reading.some(["reject"], scope).length > 0 || reading.some(["neg"], scope).length > 0;
}

/** "Wir fragen nicht nach Vorstrafen", "ein Foto ist nicht nötig": nobody wants to know. */
export function isNotWanted(reading: Reading, mark: Mark): boolean {
  return reading.some(["ask", "need"]).some((wish) => {
    const clause = reading.clauseOf(wish);
    const isSame = clause === reading.clauseOf(mark);
    return reading.some(["neg"], [clause]).some((neg) => {
      const isOfMark = isSame && reading.near(mark, ["neg"], 2) && !reading.near(mark, ["preposition"], 1);
      return !isOfMark || (wish.tag === "need" && wish.to <= neg.from && isSame);
    });
  });
}

function ofPerson(reading: Reading, mark: Mark, scope: Scope, soughtIsFine: boolean): Relation | null {
  const has = (...names: Tag[]) => reading.some(names, scope).length > 0;
  const isObject = reading.near(mark, ["preposition"], 2);
  const isAlone = reading.near(mark, ["neg", "without"], 2);
  // "wir suchen Männer nicht nur", "Sadece erkek aramıyoruz"
  if (!isAlone && has("neg") && !has("reject") && reading.near(mark, ["only"], 3, 2)) return null;
  if (isAlone) {
    const needless = reading.some(["need"], scope).some((one) => one.to <= mark.from);
    return needless || isNotWanted(reading, mark) || has("welcome") ? null : "excluded";
  }
  if (isRefused(reading, scope) && !(has("welcome") && !has("reject"))) {
    // "Sie müssen nicht stark sein": what is not needed shuts nobody out
    // "Sie müssen kein Mann sein, um bei uns Fliesen zu legen"
    if (!has("reject") && isNotWanted(reading, mark) && has("toBe")) return null;
    const isThere = isObject || reading.near(mark, ["definite"], 2);
    if (mark.tag === "healthP" && !has("reject") && reading.sentence.tokens[mark.from] === "krank") return null;
    const isHere =
      reading.some(["neg"], [reading.clauseOf(mark)]).length > 0 || goesOn(reading, reading.clauseOf(mark));
    if (has("reject", "hire") || (isHere && !(isNotWanted(reading, mark) || isThere))) return "excluded";
    return null;
  }
  if (!soughtIsFine && reading.near(mark, ["only"], 3, 1))
    return has("welcome") && !has("seek", "must") ? null : "required";
  if (has("welcome") || (has("may") && !has("neg"))) return null;
  if (!soughtIsFine && reading.near(mark, ["prefer"], 3)) return "preferred";
  if (mark.tag === "disabilityP" && has("prefer")) return "preferred";
  if (isObject) return null;
  if (mark.tag === "sexAdj") return "required";
  if (soughtIsFine || reading.sentence.isQuestion) return asked(reading, mark, scope);
  if (has("prefer")) return "preferred";
  if (has("must", "are", "need") && (has("beHave") || has("need", "are"))) return "required";
  if (has("seek") && reading.near(mark, ["seek"], 6, 6)) return "required";
  return asked(reading, mark, scope);
}

function ofTrait(reading: Reading, mark: Mark, scope: Scope): Relation | null {
  const has = (...names: Tag[]) => reading.some(names, scope).length > 0;
  if (isNotWanted(reading, mark)) return null;
  // "Sie arbeiten mit Kindern": not the children of who applies
  const isOthers = mark.tag === "familyT" && !has("owns", "whoever");
  if (isOthers && !reading.near(mark, ["neg", "without"], 2)) return null;
  if (reading.near(mark, ["neg", "without"], 3)) return has("welcome") ? null : "excluded";
  if (has("takeOff") && !has("neg")) return "excluded";
  const isObject = mark.tag !== "religionT" && reading.near(mark, ["preposition"], 2);
  const isOut = isRefused(reading, scope) && (!isObject || has("reject", "hire"));
  if (isOut && !(has("welcome") && !has("reject", "hire"))) return "excluded";
  if (has("welcome") || (has("may") && !has("neg"))) return null;
  if (mark.tag === "pregnancyA" && has("must", "need", "send")) return "asked";
  return asked(reading, mark, scope);
}

function ofMatter(reading: Reading, mark: Mark, scope: Scope): Relation | null {
  const has = (...names: Tag[]) => reading.some(names, scope).length > 0;
  if (has("reject")) return "excluded";
  if (has("neg", "without", "welcome")) return null;
  if (has("need", "must") || reading.near(mark, ["only"], 3)) return "required";
  if (has("prefer")) return "preferred";
  return asked(reading, mark, scope);
}

function ofPaper(reading: Reading, mark: Mark, scope: Scope): Relation | null {
  const has = (...names: Tag[]) => reading.some(names, scope).length > 0;
  // "ohne Foto keine Einladung" demands it
  if (reading.near(mark, ["without"], 2) && reading.some(["neg", "reject"]).length > 0) return "required";
  if (has("neg", "without", "reject")) return null;
  if (has("prefer")) return "preferred";
  if (has("welcome") && !has("need", "must")) return null;
  if (has("must", "need", "send", "only", "ask") || reading.near(mark, ["with"], 3)) return "required";
  return null;
}

function asked(reading: Reading, mark: Mark, scope: Scope): Relation | null {
  const sentence = reading.sentence;
  if (reading.some(["neg"], scope).length > 0) return null;
  const isSubject = subjects.includes(mark.tag);
  if (reading.all("ask").some((ask) => ask.to <= mark.from || !isSubject)) return "asked";
  const question = reading.some(["questionTo"], scope).length > 0;
  const answered = reading.some(["support", "welcome"]).length > 0;
  return sentence.isQuestion && question && !answered ? "asked" : null;
}
