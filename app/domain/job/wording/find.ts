import { ageLimit } from "./ages";
import { Reading } from "./clause";
import { doubtful, type Group, grounds, named } from "./groups";
import { languageOf, lexiconOf } from "./languages";
import type { CompiledLexicon, Tag } from "./lexicon";
import { payFaults } from "./pay";
import { isNotWanted, type Relation, relationOf } from "./relations";
import { joined, type Mark, marksOf, type Sentence, sentencesOf, typed } from "./sentence";

/** `stop` is unlawful, `ask` makes one think, `ground` is lawful where the ground is recorded. */
export type WordingLevel = "stop" | "ask" | "ground";
export type WordingFinding = {
  /** group and relation: `sex.required` */
  id: string;
  group: Group;
  level: WordingLevel;
  /** the words, as they were typed */
  found: string;
};

export type WordingOptions = {
  /** the language the text is said to be in; its words decide */
  locale?: string;
  /** the least an hour may be paid, in cents; without it amounts are not judged */
  floorCents?: number | null;
};

/** Everything a text of a posting says about people that the law forbids or asks a ground for, one finding a group. */
export function findWordings(text: string, options: WordingOptions = {}): WordingFinding[] {
  const sentences = sentencesOf(text);
  const lexicon = lexiconOf(languageOf(text, options.locale));
  const findings = sentences.flatMap((sentence, index) => {
    const next = sentences[index + 1];
    const goesOn = next && (sentence.isQuestion || isVerdict(next, lexicon));
    const read = goesOn ? joined(sentence, next) : sentence;
    // most sentences speak of nobody
    if (marksOf(read, lexicon, topics).length === 0 && !onlyOneSex.test(read.text)) return [];
    return inSentence(new Reading(read, marksOf(read, lexicon)), groundsNear(sentences, index, lexicon), options);
  });
  return heaviest(findings);
}

/** "Geht nicht.", "Leider nein.": a few words that say what becomes of those named before. */
const isVerdict = (sentence: Sentence, lexicon: CompiledLexicon): boolean =>
  sentence.tokens.length < 4 &&
  marksOf(sentence, lexicon, ["reject"]).length > 0 &&
  marksOf(sentence, lexicon, topics).length === 0;

/** Which grounds are spoken of in a sentence and its neighbours: the reason often stands beside the demand. */
function groundsNear(sentences: readonly Sentence[], index: number, lexicon: CompiledLexicon): ReadonlySet<Tag> {
  const beside = sentences.slice(Math.max(0, index - 1), index + 2);
  return new Set(beside.flatMap((sentence) => marksOf(sentence, lexicon, groundTags).map(({ tag }) => tag)));
}

const groundTags: readonly Tag[] = [...Object.values(grounds), "groundFunded"];
const topics: readonly Tag[] = [
  ...[...named, ...doubtful].map(({ tag }) => tag),
  ...(["femaleTitle", "maleTitle", "practice", "ability", "adult", "ageMax", "ageMin", "birthYear"] as const),
  ...(["must", "unpaid", "piece", "cash", "perHour"] as const),
];

const order: readonly WordingLevel[] = ["stop", "ask", "ground"];

/** The heaviest finding of each group. */
function heaviest(findings: readonly WordingFinding[]): WordingFinding[] {
  const kept = new Map<Group, WordingFinding>();
  for (const finding of findings) {
    const known = kept.get(finding.group);
    if (!known || order.indexOf(finding.level) < order.indexOf(known.level)) kept.set(finding.group, finding);
  }
  return [...kept.values()].sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
}

function inSentence(reading: Reading, nearby: ReadonlySet<Tag>, options: WordingOptions): WordingFinding[] {
  const findings: WordingFinding[] = [];
  const add = (group: Group, relation: string, level: WordingLevel, from: number, to: number) =>
    findings.push({ id: `${group}.${relation}`, group, level, found: typed(reading.sentence, from, to) });

  for (const word of named) {
    if (word.group === "sex" && reading.all("both").length > 0) continue;
    for (const mark of reading.all(word.tag)) {
      if (isHarmless(reading, mark) || isPart(reading, mark, word.group)) continue;
      const relation = relationOf(reading, mark, word.kind, word.soughtIsFine === true);
      if (!relation) continue;
      const level = hasGround(nearby, word.group, relation, isLeftToTheYoung(mark, relation))
        ? "ground"
        : levelOf(word.kind, relation);
      add(word.group, relation, level, mark.from, mark.to);
    }
  }
  for (const { tag, group, stops } of doubtful)
    for (const mark of reading.all(tag))
      if (!isDenied(reading, mark)) add(group, "doubtful", stops ? "stop" : "ask", mark.from, mark.to);
  for (const mark of reading.all("femaleTitle"))
    if (!hasCounterpart(reading, mark) && isTurnedAway(reading, mark))
      add("sex", "excluded", "stop", mark.from, mark.to);
  for (const mark of reading.all("femaleTitle"))
    if (isSought(reading, mark) && !hasCounterpart(reading, mark))
      add("sex", "required", hasGround(nearby, "sex", "required") ? "ground" : "stop", mark.from, mark.to);
  for (const mark of reading.all("maleTitle"))
    if (isSought(reading, mark) && !hasCounterpart(reading, mark)) add("sex", "required", "ask", mark.from, mark.to);
  for (const mark of reading.all("practice"))
    if (reading.some(["neg", "must", "need", "reject"]).length > 0 && reading.some(["welcome"]).length === 0)
      add("religion", "doubtful", "ask", mark.from, mark.to);
  for (const mark of reading.all("ability"))
    if (reading.some(["must", "need"]).length > 0) add("disability", "required", "ground", mark.from, mark.to);
  for (const mark of reading.all("adult"))
    if (reading.some(["must", "need", "only", "may", "neg"]).length > 0 && reading.all("welcome").length === 0)
      add("age", "required", "ground", mark.from, mark.to);
  for (const mark of oneSexMarks(reading)) add("sex", "required", "stop", mark.from, mark.to);
  const age = ageLimit(reading);
  if (age) {
    const grounded = age.isMinimum || nearby.has("groundFunded");
    add("age", "required", grounded ? "ground" : "stop", age.from, age.to);
  }
  for (const fault of payFaults(reading, options.floorCents ?? null))
    add("pay", "doubtful", fault.level, fault.from, fault.to);
  return findings;
}

function levelOf(kind: string, relation: Relation): WordingLevel {
  return kind === "paper" && relation === "preferred" ? "ask" : "stop";
}

const hasGround = (nearby: ReadonlySet<Tag>, group: Group, relation: Relation, isForYoung = false): boolean => {
  if (group === "disability" && relation === "preferred") return true;
  const tag = isForYoung ? "groundFunded" : grounds[group];
  if (!tag || (group === "disability" && relation === "excluded")) return false;
  return nearby.has(tag);
};

/** Young people preferred or older ones turned away: protection of the young is no ground for that. */
const isLeftToTheYoung = (mark: Mark, relation: Relation): boolean =>
  (mark.tag === "youngP" && relation !== "excluded") || mark.tag === "oldP";

/** "Vorstrafe" inside "Auszug über Vorstrafen": the longer wording is the one that was meant. */
function isPart(reading: Reading, mark: Mark, group: Group): boolean {
  return named.some(
    (word) =>
      word.group === group &&
      reading
        .all(word.tag)
        .some((other) => other.to - other.from > mark.to - mark.from && other.from <= mark.from && mark.to <= other.to),
  );
}

const adjectives = /^(?:alte|schwarze|weisse|farbige|blinde|dicke|kranke)[nrs]?$/;

/** "weiße Hemden", "alte Möbel": in German only the noun is written with a capital and stands by itself. */
function isAdjective(reading: Reading, mark: Mark): boolean {
  if (!adjectives.test(reading.sentence.tokens[mark.from] ?? "") || mark.to - mark.from > 1) return false;
  const isNoun = /^\p{Lu}/u.test(typed(reading.sentence, mark.from, mark.to));
  return !isNoun || /^\p{Lu}/u.test(typed(reading.sentence, mark.to, mark.to + 1));
}

/** "Frau Yıldız", "Mr Smith" */
const isName = (reading: Reading, mark: Mark): boolean =>
  /^(?:herrn?|frau|fraulein|mrs?|ms|lady)$/.test(reading.sentence.tokens[mark.from] ?? "") &&
  /^\p{Lu}\p{Ll}/u.test(typed(reading.sentence, mark.to, mark.to + 1));

/** "junges Unternehmen", "Fotos von Möbeln": the word is not about who applies. */
function isHarmless(reading: Reading, mark: Mark): boolean {
  if (mark.tag === "looks") return reading.near(mark, ["firm"], 0, 2);
  if (mark.tag === "photoD") return reading.some(["photoWork"]).length > 0;
  if (isAdjective(reading, mark) || isName(reading, mark)) return true;
  if (mark.tag === "sexP" && isPair(reading, mark)) return true;
  const isAttribute = [
    "originP",
    "originAdj",
    "youngP",
    "oldP",
    "sexP",
    "religionP",
    "disabilityP",
    "healthP",
    "unionA",
  ].includes(mark.tag);
  return isAttribute && reading.near(mark, ["firm"], 1, 2) && !reading.near(mark, ["preposition"], 0, 1);
}

/** What these hint at is taken back wherever the sentence helps: "Wenn die Kita zu hat, finden wir eine Lösung". */
const veiled: ReadonlySet<Tag> = new Set(doubtful.filter(({ hints }) => hints).map(({ tag }) => tag));

const isDenied = (reading: Reading, mark: Mark): boolean =>
  isHarmless(reading, mark) ||
  (veiled.has(mark.tag) && reading.some(["welcome", "support"]).length > 0) ||
  (mark.tag !== "sexMarked" &&
    ((mark.tag !== "looks" && reading.some(["welcome"], [reading.clauseOf(mark)]).length > 0) ||
      isNotWanted(reading, mark) ||
      reading.near(mark, ["neg", "without"], 3) ||
      (mark.tag === "fit" && reading.all("load").length > 0)));

const isTurnedAway = (reading: Reading, mark: Mark): boolean => {
  const clause = [reading.clauseOf(mark)];
  const isDenied = reading.some(["neg"], clause).length > 0 && reading.some(["hire"], clause).length > 0;
  return (
    (isDenied || reading.some(["reject"], clause).length > 0) && !reading.near(mark, ["definite", "preposition"], 2)
  );
};

const isSought = (reading: Reading, mark: Mark): boolean =>
  reading.near(mark, ["seek", "must", "only", "prefer"], 8, 8) && !reading.near(mark, ["preposition", "definite"], 2);

/** "Kaufmann/-frau", "Köchin/Koch": both are named with a stroke between. */
function isPair({ sentence }: Reading, mark: Mark): boolean {
  const before = sentence.text.slice(0, sentence.places[mark.from]?.start ?? 0);
  const after = sentence.text.slice(sentence.places[mark.to - 1]?.end ?? 0);
  return /[/*:_]\s*-?$/u.test(before) || /^\s*\/\s*-?\p{L}/u.test(after);
}

function hasCounterpart(reading: Reading, mark: Mark): boolean {
  if (isPair(reading, mark)) return true;
  // "Christin" says what somebody believes, not what she does
  if (reading.some(["religionP", "originP"]).some((other) => other.from === mark.from)) return true;
  if (reading.some(["both", "counterpart"]).length > 0) return true;
  const { tokens } = reading.sentence;
  const stem = (tokens[mark.from] ?? "").replace(/(?:innen|in)$/u, "").slice(0, 5);
  return tokens.some((token, index) => index !== mark.from && token.startsWith(stem));
}

/** "(w)" alone, as if the other letters had been forgotten. */
const onlyOneSex = /\(\s*[wmf]\s*\)/iu;

function oneSexMarks(reading: Reading): Mark[] {
  const { tokens } = reading.sentence;
  return tokens.flatMap((token, index) =>
    /^[wmf]$/.test(token) && tokens[index - 1] === "(" && tokens[index + 1] === ")"
      ? [{ tag: "sexP" as const, from: index, to: index + 1 }]
      : [],
  );
}
