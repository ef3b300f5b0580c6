import type { Insertable } from "kysely";
import { daysBetween } from "../../app/domain/days";
import {
  type ConsentChannel,
  consentData,
  consentTextVersion,
  defaultValidUntil,
  profileData,
} from "../../app/domain/proposal/consent";
import type { Consent } from "../schema";
import type { Calendar } from "./calendar";
import { candidateId } from "./candidate-rows";
import { employerId } from "./employer-rows";
import type { DemoPlacement } from "./placement-rows";
import { createRandom, demoId, type Random } from "./random";
import { userId } from "./users";

/** A company that needed to see a person, from the first to the last day, in days from today. */
type Contact = { person: string; specialist: string; company: string; first: number; last: number; isWork: boolean };

/** What people said when they were asked, and when they were asked again. */
const firstWords = [
  "Ja, der Betrieb darf mein Profil sehen.",
  "Ja, aber nur dieser Betrieb.",
  "Ja, sie sollen wissen, was ich kann.",
  "Einverstanden. Bitte zeigen Sie es ihnen.",
  "Ja, gern, ich möchte dort arbeiten.",
];
const nextWords = ["Ja, noch einmal für ein halbes Jahr.", "Ja, das kann so bleiben.", "Ja, sie kennen mich ja."];
const channels: readonly ConsentChannel[] = ["in_person", "in_person", "in_person", "phone", "letter"];

/** They said no the second time, or were not asked again: their company sees that they work there, and no more. */
const letRunOut = new Set(["p11", "p26", "p54", "p79"]);
/** Withdrew their consent: the work goes on. */
const tookBack = new Set(["p33"]);
/** One draft waits for the person's consent; that is what "draft" looks like on a working day. */
const waitsForConsent = new Set(["p7:c5"]);

export type DemoConsents = {
  rows: Insertable<Consent>[];
  /** The person's newest consent for a company; null where the company still waits for one. */
  current: (person: string, company: string) => string | null;
};

/**
 * The consents of the demo city, as they were given: before a person first came to a company or was proposed to it, and
 * renewed every half year for as long as there was something to show. People who have left were not asked again.
 */
export function demoConsents(
  placements: readonly DemoPlacement[],
  proposed: readonly { person: string; company: string; day: number }[],
  calendar: Calendar,
): DemoConsents {
  const random = createRandom("consents of the demo city");
  const rows = contactsOf(placements, proposed, calendar)
    .filter(({ person, company }) => !waitsForConsent.has(`${person}:${company}`))
    .flatMap((contact) => chain(contact, calendar, random));
  const newest = new Map(rows.map((row) => [`${row.candidateId}:${row.employerId}`, row.id ?? null]));
  return {
    rows,
    current: (person, company) => newest.get(`${candidateId(person)}:${employerId(company)}`) ?? null,
  };
}

function contactsOf(
  placements: readonly DemoPlacement[],
  proposed: readonly { person: string; company: string; day: number }[],
  calendar: Calendar,
): Contact[] {
  const found = new Map<string, Contact>();
  const note = (person: DemoPlacement["person"], company: string, first: number, last: number, isWork: boolean) => {
    const key = `${person.key}:${company}`;
    const known = found.get(key) ?? { person: person.key, specialist: person.specialist, company, first, last, isWork };
    found.set(key, {
      ...known,
      first: Math.min(known.first, first),
      last: Math.max(known.last, last),
      isWork: known.isWork || isWork,
    });
  };
  for (const { person, stages } of placements) {
    for (const rung of stages) {
      if (rung.company === undefined) continue;
      const start = Math.min(0, daysBetween(calendar.today, rung.start));
      note(person, rung.company, start, rung.end === null ? 0 : daysBetween(calendar.today, rung.end), true);
    }
  }
  const people = new Map(placements.map(({ person }) => [person.key, person]));
  for (const { person, company, day } of proposed) {
    const known = people.get(person);
    if (known) note(known, company, day, 0, false);
  }
  return [...found.values()];
}

function chain(contact: Contact, calendar: Calendar, random: Random): Insertable<Consent>[] {
  const { person, company } = contact;
  const rows: Insertable<Consent>[] = [];
  const giveOn = (day: number): number => {
    const last = rows.at(-1);
    const givenAt = calendar.at(day, "10:30");
    if (last) last.withdrawnAt = givenAt;
    const validUntil = defaultValidUntil(calendar.day(day));
    rows.push({
      id: demoId(`consent:${person}:${company}:${rows.length}`),
      candidateId: candidateId(person),
      employerId: employerId(company),
      purpose: "profile_to_employer",
      data: contact.isWork ? [...consentData] : [...profileData],
      textVersion: consentTextVersion,
      language: "de",
      explainedBy: userId(contact.specialist),
      withInterpreter: person.length % 2 === 0,
      givenAt,
      channel: random.pick(channels),
      words: random.pick(last ? nextWords : firstWords),
      validUntil,
      withdrawnAt: null,
    });
    return daysBetween(calendar.today, validUntil);
  };
  let over = giveOn(contact.first - 1);
  while (over < 0 && over < contact.last && !letRunOut.has(person)) over = giveOn(over - random.int(0, 9));
  const newest = rows.at(-1);
  if (newest && tookBack.has(person)) newest.withdrawnAt = calendar.at(-12, "16:05");
  return rows;
}
