import { type Part, partsOf } from "./clauses";
import { type Hit, hitsOf } from "./hits";
import { hasAny, plain, type Topic, type Weight } from "./lexicon";
import { isTask, isTitle, namesTrade, saysOffice, saysWork } from "./work";

/** What becomes of a part: `asked` where only a person can tell. */
export type Fate = "kept" | "dropped" | "asked";
export type ReadPart = Part & { fate: Fate; topic: Topic | null };

/**
 * `note`: a column that may hold anything, and often one word, so that unknown words are not asked about; `cell`: a field of
 * a list, where family and residence are not looked for either.
 */
export type RemarkKind = "remark" | "note" | "cell";

/** Something is said of the person: how they are, what they have, where they live. */
const ofPerson = hasAny(
  "ist hat hatte war wurde lebt wohnt leidet nimmt geht muss sein seine seinen seinem ihr ihre ihren selbst kd kl tn oft häufig beim war_im liegt is has had was were lives takes his her goes suffers у має є есть был была був була он она він вона عنده عندها لديه لديها كان كانت دارد است بود شده var vardı oldu",
);
const kin =
  "mann|ehemann|bruder|schwester|sohn|tochter|vater|mutter|eltern|oma|opa|onkel|tante|cousin|cousine|schwiegermutter|schwiegervater|freund|freundin|partner|partnerin|husband|wife|brother|sister|mother|father|son|daughter";
/** Whose: family that stands first does something itself ("Tochter macht eine Ausbildung"), or is the person's own. */
const ownFamily = new RegExp(
  `^(?:(?:der|die) )?(?:${kin}|kinder|kind|familie|children|family)(?: \\d+ j)? (?:arbeitet|arbeiten|lebt|leben|ist|sind|hat|haben|kommt|will|wohnt|war|wurde|kann|geht|macht|works|lives|is|has|was|are)(?!\\p{L})` +
    `|^(?:${kin}) (?!\\p{L}*(?:t|en)$)` +
    `|(?<!\\p{L})(?:sein|ihr|seine|ihre|seinen|ihren|seinem|ihrem|seiner|ihrer|his|her|their|eigene|eigenes|eigenen) (?:\\p{L}+ )?(?:${kin}|kind|kinder|kindern|familie|frau|child|children|baby|kids|family)(?!\\p{L})`,
  "u",
);
const cannot =
  /(?<![\p{L}])(?:kann|darf|konnte|can|could) (?:[\p{L}\d]+ ){0,4}(?:nicht|kein|keine|keinen|not|no|nur)(?![\p{L}])|cannot/u;
/** Said of what was said before: goes with it. */
const ofTheSame =
  /(?<![\p{L}])(?:rauskommt|erfaehrt|wissen|sagen|weitersagen|vertraulich|vorsicht|nachfragen|geheim|heimlich|diskret|niemand|keiner|vermutl|vermutlich|wohl|angeblich|lt (?:nachbar|schwester|bruder|frau|mann)\p{L}*|confidential|secret|nobody knows|do not tell|careful|gizli|kimse|никому|секрет\p{L}*|нікому|سری|لا احد)(?![\p{L}])/u;

/** In a column of skills or wishes these words mean work ("Kinder betreuen"), in a column of permissions the paper. */
const onlyInRemarks: ReadonlySet<Topic> = new Set(["family", "residence"]);

type Judged = ReadPart & { knows: boolean };

function judge(part: Part, kind: RemarkKind): Judged {
  const words = plain(part.text);
  const hits = hitsOf(part.text).filter((hit) => kind !== "cell" || !onlyInRemarks.has(hit.topic));
  const work = saysWork(words) || isTitle(part.text) || (part.after !== "" && saysWork(plain(part.after)));
  const knows = work || saysOffice(words) || namesTrade(part.text) || isTask(part.text);
  const of = (weight: Weight) => hits.find((hit: Hit) => hit.weight === weight)?.topic ?? null;
  const [sure, often, seldom, said] = [of("sure"), of("often"), of("seldom"), of("said")];
  const as = (fate: Fate, topic: Topic | null): Judged => ({ ...part, fate, topic, knows });
  if (hits.length === 0) return as("kept", null);
  const first = sure ?? often ?? seldom;
  const personal =
    part.isReason || cannot.test(words) || (ownFamily.test(words) && !/^(?:Frau|Herr) \p{Lu}/u.test(part.text));
  // "Sprachmittler im BAMF-Auftrag", "Ab Oktober verfügbar nach der Entbindung": what else is said may be worth keeping
  const mayBeWork = work || (knows && sure !== "family");
  if (sure) return as(mayBeWork && !personal ? "asked" : "dropped", sure);
  if (said) return as("asked", said);
  if (often) return as(work && !personal ? "kept" : "dropped", often);
  if (knows && !personal) return as("kept", null);
  return as(part.isReason || ofPerson(words) ? "dropped" : "asked", first);
}

/** Reads a remark part by part: what is work stays, what says something private goes, and what nobody can tell is asked. */
export function readRemark(text: string, kind: RemarkKind): ReadPart[] {
  const parts = partsOf(text).map((part) => judge(part, kind));
  if (kind !== "remark") return parts;
  const isKnown = parts.some(({ knows, fate }) => knows && fate === "kept");
  return parts.map((part, at) => {
    if (part.fate !== "kept" || part.text === "") return part;
    const near = (other: Judged | undefined) =>
      other?.fate === "dropped" && other.sentence === part.sentence ? other : undefined;
    const [earlier, later] = [near(parts[at - 1]), near(parts[at + 1])];
    const beside = earlier ?? later;
    if (beside && ofTheSame.test(plain(part.text))) return { ...part, fate: "dropped", topic: beside.topic };
    if (part.knows || part.topic !== null) return part;
    if (earlier && goesOn(part.text)) return { ...part, fate: "dropped", topic: earlier.topic };
    if (beside) return { ...part, fate: "asked", topic: beside.topic };
    const isSaidOfPerson = /^\p{Ll}{3}/u.test(part.text) || ofPerson(plain(part.text));
    return isKnown && !isSaidOfPerson ? part : { ...part, fate: "asked" };
  });
}

/** Whether a part goes on with what was said before: a verb without its subject, or a word or two. */
const goesOn = (text: string) => /^\p{Ll}/u.test(text) || text.split(/\s+/).length < 3;

/** The text without the parts that are not kept. */
export function keptOf(parts: readonly Pick<ReadPart, "fate" | "lead" | "text">[]): string {
  const kept = parts.filter(({ fate }) => fate === "kept");
  return kept
    .map(({ lead, text }, at) => (at === 0 ? lead.replace(/^[\s,;.:–—-]+/u, "") : lead) + text)
    .join("")
    .replace(/[\s,;:–—-]+$/u, "")
    .trim();
}
