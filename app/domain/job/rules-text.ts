import { addDays } from "~/domain/days";
import { type JobFacts, type RuleContext, type TextField, textFields } from "./facts";
import { type GermanLevel, levelsAbove } from "./german";
import { allOf, type FindingLevel, type Hit, type JobRule } from "./rule";
import { isGenderOpen, openTitle } from "./title";
import { floorFor } from "./wage-floors";
import { findWordings, type WordingFinding } from "./wording/find";
import { type Group, paragraphs } from "./wording/groups";

/** Groups that nobody may be asked about at all (§ 3 Abs. 1 AGG, MuSchG); V28 holds them. */
const familyGroups: readonly Group[] = ["pregnancy", "family"];

function texts(facts: JobFacts): { field: TextField; text: string }[] {
  return textFields.flatMap((field) => {
    const text = facts[field];
    return text ? [{ field, text }] : [];
  });
}

/** What a text may pay at least: an amount in it is judged as an hour of an ordinary job. */
function textFloor(context: RuleContext): number | null {
  const floor = floorFor(context.floors, { date: context.today, sector: null, age: null, contract: "job" });
  return floor.kind === "floor" ? floor.amountCents : null;
}

/** Two rules ask for the same facts, one after the other. */
const read = new WeakMap<JobFacts, { context: RuleContext; wordings: ReturnType<typeof readWordings> }>();

function wordingsOf(facts: JobFacts, context: RuleContext) {
  const known = read.get(facts);
  if (known?.context === context) return known.wordings;
  const wordings = readWordings(facts, context);
  read.set(facts, { context, wordings });
  return wordings;
}

function readWordings(facts: JobFacts, context: RuleContext) {
  const floorCents = textFloor(context);
  return texts(facts).flatMap(({ field, text }) => {
    // a title is what is sought: "Putzfrau" says what "Putzfrau gesucht" says
    const sought = field === "title" ? `${text} gesucht` : text;
    return findWordings(sought, { locale: "de", floorCents }).map((wording) => ({ field, wording }));
  });
}

/** A wording that a ground can allow stands where the ground is recorded, and is only told once it is. */
function groundHit({ group, found }: WordingFinding, ground: string | null): Hit {
  const paragraph = paragraphs[group].allows ?? paragraphs[group].forbids;
  return ground === null
    ? { level: "warn", field: "wordingGround", paragraph, code: "text.ground", params: { found } }
    : { level: "info", field: "wordingGround", paragraph, code: "text.grounded", params: { found, ground } };
}

/** The hits for the wordings of some groups; `stop` is the level of what is unlawful. */
function wordingHits(facts: JobFacts, context: RuleContext, groups: (group: Group) => boolean, stop: FindingLevel) {
  return wordingsOf(facts, context)
    .filter(({ wording }) => groups(wording.group))
    .map(({ field, wording }): Hit => {
      if (wording.level === "ground") return groundHit(wording, facts.wordingGround);
      return {
        level: wording.level === "stop" ? stop : "warn",
        field,
        paragraph: paragraphs[wording.group].forbids,
        code: `text.${wording.group}`,
        params: { found: wording.found },
      };
    });
}

const forbiddenWords: JobRule["check"] = (facts, context) => {
  const hits = wordingHits(facts, context, (group) => !familyGroups.includes(group), "error");
  const isSaid = hits.some((hit) => hit.field === "title" && hit.code === "text.sex");
  if (facts.title && !isSaid && !isGenderOpen(facts.title)) {
    hits.push({
      level: "warn",
      field: "title",
      code: "text.titleNotOpen",
      params: { found: facts.title, better: openTitle(facts.title) },
    });
  }
  return allOf(hits);
};

const familyWords: JobRule["check"] = (facts, context) =>
  allOf(wordingHits(facts, context, (group) => familyGroups.includes(group), "block"));

const highGerman: JobRule["check"] = (facts, context) => {
  if (facts.germanReason) return null;
  const hits: Hit[] = [];
  const compare = (field: "speaking" | "reading", demanded: GermanLevel | null, needed: GermanLevel) => {
    if (demanded !== null && levelsAbove(demanded, needed) > 1) hits.push({ field, params: { demanded, needed } });
  };
  compare("speaking", facts.speaking, context.occupation.minSpeaking);
  compare("reading", facts.reading, context.occupation.minReading);
  return allOf(hits);
};

const noSupport: JobRule["check"] = (facts) => {
  const hits: Hit[] = [];
  if (!facts.mentorName) hits.push({ field: "mentorName", code: "support.mentor" });
  if (facts.briefingLanguages.length === 0) {
    hits.push({ field: "briefingLanguages", code: "support.briefing", paragraph: "§ 12 ArbSchG" });
  }
  if (!facts.firstDayContact) hits.push({ field: "firstDayContact", code: "support.firstDay" });
  return allOf(hits);
};

const needsLicence = (context: RuleContext, licence: string) => context.occupation.licencesRequired.includes(licence);

const foodInstruction: JobRule["check"] = (_facts, context) =>
  context.sector.food || needsLicence(context, "L_IFSG43") ? {} : null;

const measlesAndRecord: JobRule["check"] = (_facts, context) => {
  const measles = context.sector.measles || needsLicence(context, "L_MEASLES");
  const record = context.sector.criminalRecord || needsLicence(context, "L_FZ");
  const hits: Hit[] = [];
  if (measles) hits.push({ code: "proof.measles", paragraph: "§ 20 Abs. 8, 9 IfSG" });
  if (record) hits.push({ code: "proof.record", paragraph: "§ 72a SGB VIII" });
  return allOf(hits);
};

const permitTime: JobRule["check"] = (facts, context) => {
  const days = context.person?.permitDays ?? 0;
  if (days === 0) return null;
  const readyOn = addDays(context.today, days);
  const startsOn = facts.startsOn ?? context.today;
  return startsOn < readyOn ? { params: { days, readyOn } } : null;
};

const isEmployment = (facts: JobFacts) => facts.payKind !== "none" || facts.contract === "job";

/** Facts of § 2 Abs. 1 NachwG that a posting can already settle. */
function openContractFacts(facts: JobFacts): string[] {
  const open: string[] = [];
  if (facts.startsOn === null) open.push("start");
  if (facts.placeOfWork === null) open.push("place");
  if (facts.payFromCents === null && facts.trainingPayCents.length === 0) open.push("pay");
  if (facts.weeklyHours === null) open.push("hours");
  if (facts.shifts.length === 0) open.push("shifts");
  if (facts.probationMonths === null) open.push("probation");
  if (facts.holidayDays === null) open.push("holidays");
  return open;
}

const writtenFacts: JobRule["check"] = (facts, context) => {
  if (facts.contract === "internship" || !isEmployment(facts)) return null;
  return {
    code: context.sector.paperContract ? "contract.paper" : "contract.text",
    paragraph: context.sector.paperContract ? "§ 2 Abs. 1 NachwG, § 2a SchwarzArbG" : undefined,
    params: { open: openContractFacts(facts).join(",") },
  };
};

const internshipSheet: JobRule["check"] = (facts) => (facts.contract === "internship" ? {} : null);

const recordHours: JobRule["check"] = (facts, context) =>
  facts.contract === "minijob" || (context.sector.paperContract && isEmployment(facts)) ? {} : null;

/** Words, German, support, and the papers that go with the job. */
export const textRules: readonly JobRule[] = [
  {
    id: "V17",
    level: "task",
    paragraph: "§ 43 IfSG",
    field: "occupationId",
    code: "proof.food",
    check: foodInstruction,
  },
  {
    id: "V18",
    level: "task",
    paragraph: "§ 20 Abs. 8, 9 IfSG; § 72a SGB VIII",
    field: "occupationId",
    code: "proof.measles",
    check: measlesAndRecord,
  },
  {
    id: "V20",
    level: "error",
    paragraph: "§§ 1, 7, 11 AGG",
    field: "title",
    code: "text.titleNotOpen",
    check: forbiddenWords,
  },
  {
    id: "V21",
    level: "warn",
    paragraph: "§§ 3 Abs. 2, 8 AGG",
    field: "speaking",
    code: "german.high",
    check: highGerman,
  },
  {
    id: "V22",
    level: "warn",
    paragraph: "",
    field: "mentorName",
    code: "support.mentor",
    withholdsLabel: true,
    check: noSupport,
  },
  {
    id: "V23",
    level: "warn",
    paragraph: "§ 4a AufenthG",
    field: "startsOn",
    code: "start.permit",
    check: permitTime,
  },
  {
    id: "V24",
    level: "task",
    paragraph: "§ 2 Abs. 1 NachwG",
    field: "contract",
    code: "contract.text",
    check: writtenFacts,
  },
  {
    id: "V25",
    level: "task",
    paragraph: "§ 2 Abs. 1a NachwG",
    field: "contract",
    code: "contract.internship",
    check: internshipSheet,
  },
  {
    id: "V26",
    level: "info",
    paragraph: "§ 17 MiLoG",
    field: "contract",
    code: "hours.record",
    check: recordHours,
  },
  {
    id: "V28",
    level: "block",
    paragraph: "§ 3 Abs. 1 AGG, MuSchG",
    field: "description",
    code: "text.family",
    check: familyWords,
  },
];
