import { positionOf, unfitForStart } from "~/domain/occupation/position";
import { entryOf } from "../entry-of";
import { maxPlausibleHours } from "../job/hours";
import { shiftSystems } from "../matching/facts";
import { isPlausiblePerHour, parseMoney } from "../money";
import { readContact, readCount } from "./company";
import { readDate } from "./dates";
import { isLevel, levelsOfWord } from "./languages";
import { skillWords } from "./lexicon";
import { matchOccupation } from "./occupations";
import { apprenticeshipsNamed } from "./skills";
import { fold, foldTitle, isBlank, isUnknown, splitList, tidy } from "./text";
import {
  error,
  type Finding,
  found,
  type ImportContext,
  type LevelCode,
  question,
  type Reading,
  type Suggestion,
} from "./types";

/** A job from a list: always a draft, never published by an import. */
export type JobDraft = {
  externalNo: string;
  employerNo: string;
  employerName: string;
  title: string;
  /** The first of several possible occupations when the title is unclear; then a question asks which. */
  occupationId: string | null;
  tasks: string[];
  postcode: string | null;
  hoursMin: number | null;
  hoursMax: number | null;
  /** Shift letters of the reference data: t day, f early, s late, n night, v variable. */
  shifts: string[];
  shiftStart: string | null;
  shiftEnd: string | null;
  payCents: number | null;
  collectiveAgreement: boolean;
  payOriginal: string;
  startOn: string | null;
  /** "sofort", "nach Vereinbarung": no fixed day. */
  startFlexible: boolean;
  places: number;
  speaking: LevelCode | null;
  required: string[];
  helpful: string[];
  apprenticeshipId: string | null;
  mentor: string;
  support: string;
  note: string;
};

/** Reads one row of a list of jobs. A draft needs a title, a company and an occupation. */
export function readJob(fields: ReadonlyMap<string, string>, context: ImportContext): Reading<JobDraft> {
  const cell = (field: string) => fields.get(field) ?? "";
  const findings: Finding[] = [];
  const take = <T>(reading: Reading<T>): T => {
    findings.push(...reading.findings);
    return reading.value;
  };
  const title = take(readTitle(cell("title")));
  const shift = take(readShiftTimes(cell("shift"), cell("shiftStart"), cell("shiftEnd")));
  const pay = take(readPay("pay", cell("pay")));
  const start = take(readStart("start", cell("start")));
  const skills = take(readRequirement("requirement", cell("requirement"), context));
  const job: JobDraft = {
    externalNo: tidy(cell("externalNo")).slice(0, 40),
    employerNo: tidy(cell("employerNo")).slice(0, 40),
    employerName: tidy(cell("employerName")).slice(0, 200),
    title,
    occupationId: title === "" ? null : take(readOccupation("title", title, context)),
    tasks: splitList(cell("tasks"))
      .map((task) => task.slice(0, 200))
      .filter((task) => task.length >= 2)
      .slice(0, 20),
    postcode: take(readPostcode("postcode", cell("postcode"))),
    ...take(readWeeklyHours("hours", cell("hours"))),
    ...shift,
    ...pay,
    ...start,
    places: take(readCount("places", cell("places"), 99)) ?? 1,
    speaking: take(readRequiredGerman("german", cell("german"))),
    ...skills,
    apprenticeshipId: take(readApprenticeship("apprenticeship", cell("apprenticeship"), context)),
    mentor: take(readMentor("mentor", cell("mentor"))),
    support: isBlank(cell("support")) ? "" : tidy(cell("support")).slice(0, 500),
    note: [cell("remark"), cell("note")]
      .map(tidy)
      .filter((words) => words !== "")
      .join("; ")
      .slice(0, 1000),
  };
  if (job.employerNo === "" && job.employerName === "") findings.push(error("employerNo", "job.employerMissing", ""));
  return found(job, ...findings);
}

function readTitle(text: string): Reading<string> {
  const title = tidy(text);
  if (isBlank(title)) return found("", error("row", "job.titleMissing", ""));
  if (/^[=+@]/.test(title)) return found("", error("title", "cell.formula", title.slice(0, 200)));
  if (title.length > 160) return found("", error("title", "cell.tooLong", `${title.slice(0, 60)} …`, { limit: 160 }));
  return found(title);
}

function mayBePosted(id: string): boolean {
  const code = positionOf(id);
  return code === null || unfitForStart(code) === null;
}

function readOccupation(field: string, title: string, { reference }: ImportContext): Reading<string | null> {
  const match = matchOccupation(title, reference);
  const certain = match.certain.filter(mayBePosted);
  const options = certain.length > 0 ? certain : match.suggestions.filter(mayBePosted);
  const [first = null] = options;
  if (first === null) return found(null, error(field, "job.occupationUnknown", title.slice(0, 200)));
  if (certain.length === 1) return found(first);
  const suggestions: Suggestion[] = options.slice(0, 5).map((value) => ({ value, of: "occupation" }));
  return found(first, question(field, "job.occupationUnsure", title.slice(0, 200), suggestions));
}

function readPostcode(field: string, text: string): Reading<string | null> {
  const written = tidy(text);
  if (isBlank(written)) return found(null);
  const postcode = /^\d{5}\b/.exec(written)?.[0] ?? null;
  return postcode === null
    ? found(null, question(field, "postcode.unreadable", written.slice(0, 200)))
    : found(postcode);
}

type WeeklyHours = Pick<JobDraft, "hoursMin" | "hoursMax">;

/** "38,5", "TZ 25", "20-30". "VZ" alone does not say how many hours, so it becomes a question. */
function readWeeklyHours(field: string, text: string): Reading<WeeklyHours> {
  const written = tidy(text);
  const nothing: WeeklyHours = { hoursMin: null, hoursMax: null };
  if (isBlank(written) || isUnknown(written)) return found(nothing, question(field, "job.hoursMissing", ""));
  const numbers =
    /^(?:vz|tz|vollzeit|teilzeit|ca\.?|bis)?\s*(\d{1,2}(?:[.,]\d)?)(?:\s*(?:-|–|bis)\s*(\d{1,2}(?:[.,]\d)?))?\s*(?:h|std\.?|stunden|hours)?(?:\s*\/?\s*woche)?$/i.exec(
      written,
    );
  if (numbers) {
    const min = Number((numbers[1] ?? "").replace(",", "."));
    const max = Number((numbers[2] ?? numbers[1] ?? "").replace(",", "."));
    if (min >= 1 && max <= maxPlausibleHours && min <= max) return found({ hoursMin: min, hoursMax: max });
  }
  if (/^(vz|vollzeit|full ?time)$/i.test(written))
    return found(
      nothing,
      question(field, "job.hoursFullTime", written, [{ value: "40" }, { value: "39" }, { value: "38.5" }]),
    );
  if (/^(tz|teilzeit|part ?time)$/i.test(written)) return found(nothing, question(field, "job.hoursPartTime", written));
  return found(nothing, question(field, "hours.unreadable", written.slice(0, 200)));
}

type ShiftFacts = Pick<JobDraft, "shifts" | "shiftStart" | "shiftEnd">;

function readShift(field: string, text: string): Reading<ShiftFacts> {
  const written = tidy(text);
  const none: ShiftFacts = { shifts: [], shiftStart: null, shiftEnd: null };
  if (isBlank(written) || isUnknown(written)) return found(none);
  const folded = fold(written);
  if (/absprache|vereinbarung/.test(folded))
    return found(none, question(field, "shift.byAgreement", written.slice(0, 200)));
  const start = /^(?:ab\s*)?(\d{1,2})(?:[:.](\d{2}))?\s*uhr(?:\s*beginn)?$/i.exec(written);
  if (start && Number(start[1]) < 24) {
    const hour = Number(start[1]);
    const letter = hour >= 23 || hour < 5 ? "n" : hour < 7 ? "f" : "t";
    return found({
      ...none,
      shifts: hour < 7 && letter === "n" ? ["n", "f"] : [letter],
      shiftStart: clock(start[1], start[2]),
    });
  }
  const span = /(\d{1,2})(?:[:.](\d{2}))?\s*(?:uhr)?\s*(?:-|–|bis)\s*(\d{1,2})(?:[:.](\d{2}))?\s*(?:uhr)?$/i.exec(
    written,
  );
  if (span && Number(span[1]) < 24 && Number(span[3]) < 24)
    return found({ shifts: ["t"], shiftStart: clock(span[1], span[2]), shiftEnd: clock(span[3], span[4]) });
  const count = /(\d) ?schicht/.exec(folded)?.[1];
  const system = entryOf(shiftSystems, count ?? "");
  if (system) return found({ ...none, shifts: [...system] });
  const shifts = [
    ...(/tag|normal|day/.test(folded) ? ["t"] : []),
    ...(/frueh|early/.test(folded) ? ["f"] : []),
    ...(/spaet|late/.test(folded) ? ["s"] : []),
    ...(/nacht|night/.test(folded) ? ["n"] : []),
    ...(/wechsel|flexibel|variab/.test(folded) ? ["v"] : []),
  ];
  return shifts.length > 0
    ? found({ ...none, shifts })
    : found(none, question(field, "shift.unreadable", written.slice(0, 200)));
}

/** Start and end of the shift from columns of their own, together with what the column of shifts says. */
function readShiftTimes(shift: string, from: string, to: string): Reading<ShiftFacts> {
  const said = readShift("shift", shift);
  const [start, end] = [timeOfDay(from), timeOfDay(to)];
  const findings = [
    ...said.findings,
    ...(start === null ? [question("shiftStart", "shift.unreadable", tidy(from).slice(0, 200))] : []),
    ...(end === null ? [question("shiftEnd", "shift.unreadable", tidy(to).slice(0, 200))] : []),
  ];
  const shiftStart = start || said.value.shiftStart;
  const shiftEnd = end || said.value.shiftEnd;
  const { value: byStart } = readShift("shift", start ? `${start} Uhr` : "");
  return found(
    { shifts: said.value.shifts.length > 0 ? said.value.shifts : byStart.shifts, shiftStart, shiftEnd },
    ...findings,
  );
}

/** "06:00", "6 Uhr", "6.30"; empty when nothing is said, null when it is no time. */
function timeOfDay(text: string): string | null {
  const written = tidy(text);
  if (isBlank(written) || isUnknown(written)) return "";
  const time = /^(?:ab\s*)?(\d{1,2})(?:[:.](\d{2})(?::\d{2})?)?\s*(?:uhr|h)?$/i.exec(written);
  return time && Number(time[1]) < 24 && Number(time[2] ?? 0) < 60 ? clock(time[1], time[2]) : null;
}

function clock(hour: string | undefined, minute: string | undefined): string {
  return `${(hour ?? "0").padStart(2, "0")}:${minute ?? "00"}`;
}

type Pay = Pick<JobDraft, "payCents" | "collectiveAgreement" | "payOriginal">;

/** Pay per hour in cents: "12,50", "13,90 €/Std.", "14.50". "nach Tarif" names no amount and becomes a question. */
export function readPay(field: string, text: string): Reading<Pay> {
  const original = tidy(text).slice(0, 100);
  const nothing: Pay = { payCents: null, collectiveAgreement: false, payOriginal: original };
  if (isBlank(original) || isUnknown(original))
    return found({ ...nothing, payOriginal: "" }, question(field, "pay.missing", ""));
  if (/tarif|collective/i.test(original))
    return found({ ...nothing, collectiveAgreement: true }, question(field, "pay.collective", original));
  const amount = original.replace(/^ab\s*/i, "").replace(/(?:\/|pro|je)?\s*(?:std\.?|stunde|h|hour)?\.?$/i, "");
  const cents = parseMoney(amount);
  if (cents === null) return found(nothing, question(field, "pay.unreadable", original));
  if (!isPlausiblePerHour(cents)) return found(nothing, question(field, "pay.implausible", original));
  return found({ ...nothing, payCents: cents });
}

type Start = Pick<JobDraft, "startOn" | "startFlexible">;

function readStart(field: string, text: string): Reading<Start> {
  const written = tidy(text);
  if (isBlank(written) || isUnknown(written)) return found({ startOn: null, startFlexible: false });
  if (/^(ab )?(sofort|jetzt)|nach (vereinbarung|absprache)|flexibel|asap|immediately/i.test(written))
    return found({ startOn: null, startFlexible: true });
  const date = readDate(written, 70);
  if (date.kind === "day") return found({ startOn: date.iso, startFlexible: false });
  const code = date.kind === "impossible" ? "start.impossible" : "start.unreadable";
  return found({ startOn: null, startFlexible: false }, question(field, code, written.slice(0, 200)));
}

/**
 * The German a job asks for. "Muttersprache Deutsch" is not allowed: it excludes people by origin (§§ 1, 7, 11 AGG),
 * so nothing is stored and a question asks for a level. A range counts as its lower end.
 */
export function readRequiredGerman(field: string, text: string): Reading<LevelCode | null> {
  const written = tidy(text).slice(0, 200);
  if (isBlank(written) || isUnknown(written)) return found(null, question(field, "german.missing", ""));
  const folded = fold(written);
  const suggest = (levels: string[]): Suggestion[] => levels.map((value) => ({ value, of: "level" }));
  if (/muttersprach|akzentfrei|native/.test(folded))
    return found(null, question(field, "german.nativeUnlawful", written, suggest(["B1", "B2"])));
  if (/^(keine?( noetig)?|nicht noetig|none|egal)$/.test(folded)) return found("A0");
  const range = /^([abc])\s?([0-2])\s*(?:-|–|bis|\/)\s*([abc])\s?([0-2])$/i.exec(written);
  if (range) {
    const low = `${range[1]}${range[2]}`.toUpperCase();
    const high = `${range[3]}${range[4]}`.toUpperCase();
    if (isLevel(low) && isLevel(high) && low < high)
      return found(low, question(field, "german.range", written, suggest([low, high])));
  }
  const level = /^([abc])\s?([0-2])$/i.exec(written);
  const code = `${level?.[1] ?? ""}${level?.[2] ?? ""}`.toUpperCase();
  if (level && isLevel(code)) return found(code);
  return found(null, question(field, "german.word", written, suggest(levelsOfWord(written))));
}

/** "gut" or "wäre schön" make a skill helpful, not required. Physical fitness alone is no lawful requirement: a question. */
function readRequirement(
  field: string,
  text: string,
  { reference }: ImportContext,
): Reading<Pick<JobDraft, "required" | "helpful">> {
  const required: string[] = [];
  const helpful: string[] = [];
  const findings: Finding[] = [];
  const known = new Set(reference.skills.map((skill) => skill.id));
  for (const original of isBlank(text) ? [] : splitList(text).slice(0, 20)) {
    const folded = fold(original);
    if (/^keine?$/.test(folded)) continue;
    if (/fit|belastbar|gesund$|kraeftig/.test(folded)) {
      findings.push(
        question(
          field,
          "requirement.body",
          original.slice(0, 200),
          ["S_LIFT10", "S_STAND"].filter((id) => known.has(id)).map((value) => ({ value, of: "skill" })),
        ),
      );
      continue;
    }
    const plain = folded
      .replace(/\s(waere )?(gut|schoen|von vorteil|wuenschenswert|hilfreich|erwuenscht|noetig|erforderlich)$/, "")
      .replace(/ waere$/, "");
    const meaning = skillWords.get(plain);
    const ids = (meaning && "means" in meaning ? meaning.means : []).filter((id) => known.has(id));
    if (ids.length === 0) findings.push(question(field, "requirement.unknown", original.slice(0, 200)));
    else if (
      /(gut|schoen|vorteil|wuenschenswert|hilfreich|erwuenscht)$/.test(folded) ||
      ids.every((id) => id.startsWith("S_"))
    )
      helpful.push(...ids);
    else required.push(...ids);
  }
  return found({ required: [...new Set(required)], helpful: [...new Set(helpful)] }, ...findings);
}

function readApprenticeship(field: string, text: string, { reference }: ImportContext): Reading<string | null> {
  const original = tidy(text).slice(0, 200);
  if (isBlank(original) || isUnknown(original) || /^(nein|no)$/i.test(original)) return found(null);
  const ids = apprenticeshipsNamed(foldTitle(original), reference);
  const [only = null] = ids;
  if (ids.length === 1) return found(only);
  const [word = ""] = foldTitle(original).split(" ");
  const close =
    ids.length > 0
      ? ids
      : reference.apprenticeships
          .filter((row) => word.length > 4 && foldTitle(row.de).startsWith(word))
          .map((row) => row.id);
  if (close.length === 1) return found(close[0] ?? null);
  const suggestions: Suggestion[] = close.slice(0, 5).map((value) => ({ value, of: "apprenticeship" }));
  return found(
    null,
    question(field, suggestions.length > 0 ? "apprenticeship.unsure" : "apprenticeship.unknown", original, suggestions),
  );
}

/** A mentor needs a name; "Chef selbst" does not say one and becomes a question. */
function readMentor(field: string, text: string): Reading<string> {
  if (isBlank(text) || isUnknown(text)) return found("", question(field, "mentor.missing", ""));
  if (/^(chef|chefin|inhaber|inhaberin|geschaeftsfuehr\w*|boss)( selbst)?$/.test(fold(text)))
    return found("", question(field, "mentor.noName", tidy(text).slice(0, 120)));
  return found(readContact(text));
}
