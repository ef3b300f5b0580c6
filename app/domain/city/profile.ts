import { z } from "zod";
import { type OfficeHours, usualWeek, type WeekHours, weekdays } from "../employer/working-hours";
import { germanStates, localHolidays } from "../working-days";
import { stateFacts } from "./states";

/**
 * Who runs the Jobcenter: the city alone (§ 6a SGB II) or city and Agentur für Arbeit together (§ 44b SGB II). A joint one
 * decides on benefits and support by itself and answers for its own files (§ 50(2) SGB II).
 */
export const jobcenterKinds = ["own", "joint"] as const;
export type JobcenterKind = (typeof jobcenterKinds)[number];

const line = z.string().trim().min(1).nullable().catch(null);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const hours = z.partialRecord(z.enum(weekdays), z.object({ opens: time, closes: time }));

/**
 * What a city says about itself: one row of `city_setting`. Each field is read by itself, so that one that cannot be read
 * is missing and the others are not.
 */
export const citySchema = z.object({
  name: line,
  unit: line,
  street: line,
  town: line,
  phone: line,
  email: line,
  representedBy: line,
  responsible: line,
  dataProtection: line,
  state: z.enum(germanStates).nullable().catch(null),
  localHolidays: z.array(z.enum(localHolidays)).catch([]),
  hours: hours.nullable().catch(null),
  jobcenter: z.enum(jobcenterKinds).nullable().catch(null),
  supervisoryName: line,
  supervisoryUrl: line,
  accessAct: line,
  ombudsName: line,
  ombudsUrl: line,
});

/** The city as its coordinator described it; anything missing is null and shown as missing, never made up. */
export type City = z.output<typeof citySchema>;

/** What must be there before anybody signs in: without it nobody knows who answers for the data (Art. 13(1)(a), (b) GDPR). */
const neededToSignIn = ["name", "street", "town", "representedBy", "dataProtection", "state", "jobcenter"] as const;

/** What is missing before anybody may sign in. A telephone number or an address for mail is enough. */
export function missingBeforeSignIn(city: City): (keyof City)[] {
  const missing: (keyof City)[] = neededToSignIn.filter((field) => city[field] === null);
  return city.phone === null && city.email === null ? [...missing, "phone"] : missing;
}

/** When the city's office answers; null while nobody has said in which state it lies. */
export function officeOf({ state, localHolidays: local, hours: week }: City): OfficeHours | null {
  if (state === null) return null;
  return { calendar: { state, local }, hours: openDays(week) ?? usualWeek };
}

const openDays = (week: WeekHours | null) => (week && Object.keys(week).length > 0 ? week : null);

/** The state's acts by which the city handles data and builds its pages; empty while the state is unknown. */
export function actsOf(city: City): { dataAct: string; accessAct: string } {
  const facts = city.state && stateFacts[city.state];
  return { dataAct: facts?.dataAct ?? "", accessAct: city.accessAct ?? facts?.accessAct ?? "" };
}

/** Who takes complaints about data protection: what the city entered, or else its state's authority. */
export function supervisoryOf(city: City): { name: string | null; url: string | null } {
  const authority = city.state && stateFacts[city.state].supervisory;
  return {
    name: city.supervisoryName ?? authority?.name ?? null,
    url: city.supervisoryUrl ?? authority?.url ?? null,
  };
}
