import { fold, isBlank, tidy } from "./text";
import { type Finding, found, question, type Reading } from "./types";

export type Remarks = {
  /** The remark itself, already cleaned, for the team. */
  note: string;
  sharedPhone: boolean;
  interpreter: boolean;
  noNights: boolean;
  /** The office noticed that letters did not arrive. */
  postFailed: boolean;
  /** Calls are not answered. */
  phoneFailed: boolean;
  needs: ("childcare" | "recognition" | "german_course")[];
  /** The office suspects that the person is in the list twice. */
  listedTwice: boolean;
};

export const noRemarks: Remarks = {
  note: "",
  sharedPhone: false,
  interpreter: false,
  noNights: false,
  postFailed: false,
  phoneFailed: false,
  needs: [],
  listedTwice: false,
};

/** Reads a remark that `scrub` has cleaned. Facts become fields; the words also stay as a note for the team. */
export function readRemarks(field: string, text: string): Reading<Remarks> {
  if (isBlank(text)) return found(noRemarks);
  const words = tidy(text).slice(0, 2000);
  const folded = fold(words);
  const childcare =
    /(kita|kinderbetreuung|betreuungs|tagesmutter|childcare).*(fehlt|offen|gesucht|noetig|braucht|missing)/.test(
      folded,
    );
  const remarks: Remarks = {
    note: /^doppelt$/.test(folded) ? "" : words,
    sharedPhone: /teilt (sich )?(das )?(handy|telefon|phone)|shares? (a )?phone/.test(folded),
    interpreter: /dolmetsch|interpreter|uebersetzer/.test(folded),
    noNights: /nicht nachts|keine nacht|no nights/.test(folded),
    postFailed: /post kam (nie |nicht )?(nicht )?an|brief.*zurueck|post kommt nicht|letters? (do|did) not arrive/.test(
      folded,
    ),
    phoneFailed: /ruft nicht zurueck|nicht erreichbar|geht nicht (ran|ans)|does not call back/.test(folded),
    needs: [
      ...(childcare ? (["childcare"] as const) : []),
      ...(/anerkennung/.test(folded) ? (["recognition"] as const) : []),
      ...(/(braucht|sucht|wartet auf).*(sprach|deutsch)kurs/.test(folded) ? (["german_course"] as const) : []),
    ],
    listedTwice: /doppelt|dublette|duplicate/.test(folded),
  };
  const findings: Finding[] = [];
  if (childcare) findings.push(question(field, "remark.childcareTimes", words));
  const until = /(sprachkurs|deutschkurs|kurs|course) (bis|until) (\p{L}+|\d[\d ]*)/u.exec(folded);
  if (until) findings.push(question(field, "remark.courseUntil", words));
  return found(remarks, ...findings);
}
