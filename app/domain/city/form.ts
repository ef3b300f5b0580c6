import { z } from "zod";
import { type Weekday, type WeekHours, weekdays } from "../employer/working-hours";
import { withParams } from "../errors";
import { mailField } from "../mail";
import { phoneField } from "../telephone";
import { germanStates, localHolidays, localHolidaysIn } from "../working-days";
import { type City, jobcenterKinds } from "./profile";

const tooLong = (max: number) => withParams("tooLong", { max });
const words = (max: number) => z.string({ error: "required" }).trim().min(1, "required").max(max, tooLong(max));
const link = z
  .string({ error: "required" })
  .trim()
  .max(300, tooLong(300))
  .refine((text) => text.startsWith("https://") && URL.canParse(text), "url");

/**
 * Opening hours of one day as people write them: "8-16", "08:00–16:00", "9.00 bis 12.30 Uhr". Null when they cannot be
 * read; which of the two times is earlier is for whoever asks.
 */
export function readHours(text: string): { opens: string; closes: string } | null {
  const parts = /^(\d{1,2})(?:[:.](\d{2}))?\s*(?:[-–—]|bis|to)\s*(\d{1,2})(?:[:.](\d{2}))?(?:\s*Uhr)?$/i.exec(
    text.trim(),
  );
  if (!parts) return null;
  const [opens, closes] = [clockTime(parts[1], parts[2]), clockTime(parts[3], parts[4])];
  return opens && closes ? { opens, closes } : null;
}

function clockTime(hour = "", minute = "00"): string | null {
  const time = `${hour.padStart(2, "0")}:${minute}`;
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? time : null;
}

const hoursField = z
  .string()
  .max(40, tooLong(40))
  .transform((text, issues) => {
    const read = readHours(text);
    if (read && read.opens < read.closes) return read;
    issues.addIssue({ code: "custom", message: read ? "endBeforeStart" : "coordinator:city.error.hours" });
    return z.NEVER;
  })
  .optional();

/**
 * What a city says about itself, as the set-up and the page *City* take it. Everything an answer for the data needs is
 * asked (Art. 13(1)(a), (b) GDPR, § 5 DDG); what follows from the state may be left out.
 */
export const cityFormSchema = z
  .object({
    name: words(120),
    unit: words(120).optional(),
    street: words(120),
    town: words(120).refine((text) => /^\d{5} \p{L}/u.test(text), "coordinator:city.error.town"),
    phone: phoneField.optional(),
    email: mailField.optional(),
    representedBy: words(200),
    responsible: words(200),
    dataProtection: mailField,
    state: z.enum(germanStates, { error: "choose" }),
    localHolidays: z.array(z.enum(localHolidays, { error: "choose" })).default([]),
    mon: hoursField,
    tue: hoursField,
    wed: hoursField,
    thu: hoursField,
    fri: hoursField,
    jobcenter: z.enum(jobcenterKinds, { error: "choose" }),
    supervisoryName: words(200).optional(),
    supervisoryUrl: link.optional(),
    accessAct: words(120).optional(),
    ombudsName: words(200),
    ombudsUrl: link,
  })
  .superRefine((city, issues) => {
    if (city.phone === undefined && city.email === undefined)
      issues.addIssue({ code: "custom", path: ["phone"], message: "coordinator:city.error.contact" });
    if (weekdays.every((day) => city[day] === undefined))
      issues.addIssue({ code: "custom", path: ["mon"], message: "coordinator:city.error.closed" });
    const kept = localHolidaysIn(city.state).map(({ id }) => id);
    if (city.localHolidays.some((id) => !kept.includes(id)))
      issues.addIssue({ code: "custom", path: ["localHolidays"], message: "coordinator:city.error.elsewhere" });
  });
export type CityField = keyof typeof cityFormSchema.shape;
export type CityInput = z.output<typeof cityFormSchema>;

/** The page's form: the same, and why. */
export const cityPageSchema = cityFormSchema.and(z.object({ reason: words(300) }));

/** The city as it is stored. */
export function cityOf(input: CityInput): City {
  const hours: WeekHours = {};
  for (const day of weekdays) if (input[day]) hours[day] = input[day];
  const { mon, tue, wed, thu, fri, ...rest } = input;
  return {
    ...rest,
    hours,
    unit: rest.unit ?? null,
    phone: rest.phone ?? null,
    email: rest.email ?? null,
    supervisoryName: rest.supervisoryName ?? null,
    supervisoryUrl: rest.supervisoryUrl ?? null,
    accessAct: rest.accessAct ?? null,
  };
}

/** The stored city as the form shows it: texts, and each day's hours as "08:00–16:00". */
export function cityTexts(city: City): Record<CityField, string | string[]> {
  const { hours, localHolidays: local, ...lines } = city;
  const texts = Object.entries(lines).map(([field, value]) => [field, value ?? ""]);
  const days = weekdays.map((day) => [day, hoursText(hours ?? {}, day)]);
  const all: Record<CityField, string> = Object.fromEntries([...texts, ...days]);
  return { ...all, localHolidays: [...local] };
}

const hoursText = (hours: WeekHours, day: Weekday) => {
  const times = hours[day];
  return times ? `${times.opens}–${times.closes}` : "";
};
