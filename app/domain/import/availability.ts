import { fullTimeHours, maxPlausibleHours } from "../job/hours";
import { fold, isBlank, isUnknown, tidy } from "./text";
import { type Finding, found, type MailboxState, question, type Reading } from "./types";

export type Hours = {
  /** Hours a week, when the cell names them or means full time. */
  min: number | null;
  max: number | null;
  mode: "fullTime" | "partTime" | "any" | null;
  /** Earliest start and latest end as HH:MM, when the cell names them. */
  from: string | null;
  to: string | null;
  mornings: boolean;
  noNights: boolean;
  noWeekends: boolean;
  shifts: boolean;
  original: string;
};

/** Full time in collective agreements lies between 35 and 40 hours a week. */
const fullTime = { min: fullTimeHours, max: 40 };

/** The working hours a person wants: "VZ", "30h", "20 Std", "TZ vormittags", "vormittags 8-13", "keine Nachtschicht", "egal". */
export function readHours(field: string, text: string): Reading<Hours | null> {
  const original = tidy(text).slice(0, 200);
  if (isBlank(original) || isUnknown(original)) return found(null);
  const folded = fold(original);
  const hours: Hours = {
    min: null,
    max: null,
    mode: null,
    from: null,
    to: null,
    mornings: /vormittag|morgens|mornings?/.test(folded),
    noNights: /(keine?|ohne|nicht).*nacht|nacht.*nicht|no night/.test(folded),
    noWeekends: /(keine?|ohne) (wochenenden?|we)\b|wochenende nicht|no weekend/.test(folded),
    shifts: /schicht(en)? (ok|moeglich|ja|gern)|shifts? ok/.test(folded),
    original,
  };
  const between =
    /(\d{1,2})\s*(?:-|–|bis)\s*(\d{1,2})\s*(?:std\.?|stunden|hours|h(?=\s*(?:\/|pro|in|$)))/i.exec(original) ?? null;
  const weekly =
    /(\d{1,2}(?:[.,]\d)?)\s*(?:h|std\.?|stunden|hours)/i.exec(original) ??
    /^(?:tz|vz)?\s*(\d{1,2}(?:[.,]\d)?)$/i.exec(original);
  const span = between && spanOf(between[1], between[2], original);
  const clock =
    span === null
      ? /(\d{1,2})(?:[:.](\d{2}))?\s*(?:uhr|h)?\s*(?:-|–|bis)\s*(\d{1,2})(?:[:.](\d{2}))?/i.exec(original)
      : null;
  if (/\b(vz|vollzeit|full ?time)\b/.test(folded)) Object.assign(hours, { mode: "fullTime", ...fullTime });
  if (/\b(tz|teilzeit|part ?time|halbtags)\b/.test(folded)) hours.mode = "partTime";
  if (/^(egal|alles|any|flexibel|flex)$/.test(folded)) hours.mode = "any";
  if (span !== null) {
    if (span.min < 1 || span.max > maxPlausibleHours || span.min > span.max)
      return found(null, question(field, "hours.implausible", original));
    Object.assign(hours, { ...span, mode: span.max >= fullTime.min ? "fullTime" : "partTime" });
  } else if (weekly && !clock) {
    const count = Number((weekly[1] ?? "").replace(",", "."));
    if (count < 1 || count > maxPlausibleHours) return found(null, question(field, "hours.implausible", original));
    Object.assign(hours, { min: count, max: count, mode: count >= fullTime.min ? "fullTime" : "partTime" });
  }
  if (clock) {
    const from = timeOf(clock[1], clock[2]);
    const to = timeOf(clock[3], clock[4]);
    if (from === null || to === null) return found(null, question(field, "hours.implausible", original));
    Object.assign(hours, { from, to });
  }
  const said =
    hours.mode !== null ||
    hours.mornings ||
    hours.noNights ||
    hours.noWeekends ||
    hours.shifts ||
    hours.from !== null ||
    hours.min !== null;
  return said ? found(hours) : found(null, question(field, "hours.unreadable", original));
}

/** "20-25 Std" are hours a week; "8-13 h" may be a time of day, unless a week is named or no clock shows the second. */
function spanOf(
  from: string | undefined,
  to: string | undefined,
  original: string,
): { min: number; max: number } | null {
  const [min, max] = [Number(from), Number(to)];
  const isWeek = /std|stunden|hours|woche|\/\s*w/i.test(original) || max > 24;
  return isWeek ? { min, max } : null;
}

/** Weekly hours without anything else. */
export const weekly = ({ min, max }: { min: number; max: number }, original: string): Hours => ({
  min,
  max,
  mode: max >= fullTime.min ? "fullTime" : "partTime",
  from: null,
  to: null,
  mornings: false,
  noNights: false,
  noWeekends: false,
  shifts: false,
  original,
});

function timeOf(hour: string | undefined, minute: string | undefined): string | null {
  const h = Number(hour);
  const m = Number(minute ?? "0");
  return h <= 24 && m < 60 ? `${String(h % 24).padStart(2, "0")}:${String(m).padStart(2, "0")}` : null;
}

export type Mobility = {
  publicTransport: boolean;
  bicycle: boolean;
  onFoot: boolean;
  car: boolean;
  /** True: holds a licence of class B. False: says to have none. Null: nothing said. */
  licenceB: boolean | null;
  original: string;
};

/** How somebody gets to work. A car with no word about a licence becomes a question: they are two facts. */
export function readMobility(field: string, text: string): Reading<Mobility | null> {
  const original = tidy(text).slice(0, 200);
  if (isBlank(original) || isUnknown(original)) return found(null);
  const folded = fold(original);
  const noLicence = /(kein|ohne|no) (fuehrerschein|fs\b|driving licence)/.test(folded);
  const licence = !noLicence && /(fuehrerschein|\bfs\b|klasse b|driving licence)/.test(folded);
  const mobility: Mobility = {
    publicTransport: /deutschlandticket|oepnv|\bbus\b|\bbahn\b|ticket|public transport/.test(folded),
    bicycle: /fahrrad|\brad\b|bicycle|\bbike\b/.test(folded),
    onFoot: /zu fuss|on foot/.test(folded),
    car: /\b(auto|pkw|car)\b/.test(folded) && !/kein (auto|pkw)/.test(folded),
    licenceB: noLicence ? false : licence ? true : null,
    original,
  };
  const findings: Finding[] = [];
  if (mobility.car && mobility.licenceB === null)
    findings.push(question(field, "mobility.licence", original, [{ value: "L_B", of: "skill" }]));
  const said =
    mobility.publicTransport || mobility.bicycle || mobility.onFoot || mobility.car || mobility.licenceB !== null;
  return said ? found(mobility, ...findings) : found(null, question(field, "mobility.unreadable", original));
}

/** Whether letters arrive. A house without a mailbox must never get a letter with a deadline. */
export function readMailbox(field: string, text: string): Reading<MailboxState> {
  const original = tidy(text).slice(0, 200);
  if (isBlank(original) || isUnknown(original)) return found("unknown");
  const folded = fold(original);
  if (/name (fehlt|nicht)|ohne name/.test(folded)) return found("unlabelled");
  if (/sammelbriefkasten|gemeinsam|shared/.test(folded)) return found("shared");
  if (/^(nein|no|n|keiner?|kein briefkasten|hat keinen( briefkasten)?)\b/.test(folded)) return found("none");
  if (
    /^(ja|yes|j|ok|vorhanden|eigener( briefkasten)?|(mit )?name( (ist|steht))?( dran| drauf| vorhanden)?)$/.test(folded)
  )
    return found("ok");
  return found("unknown", question(field, "mailbox.unreadable", original));
}
