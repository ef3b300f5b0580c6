import { z } from "zod";
import { weeksPerMonth } from "~/domain/job/wage-floors";
import { indexedPositions } from "~/domain/occupation/nearness";
import { fingerprint } from "./fingerprint";
import { germanOrdinal } from "./german-level";
import type { Reference } from "./reference";

/** What the index holds of a job. Everything in it is public. Text in German and English, amounts in cents an hour. */
const jobDocument = z.object({
  id: z.string(),
  /** fingerprint of everything else in the document; the reconcile compares it */
  version: z.string(),
  slug: z.string(),
  title: z.string(),
  occupationId: z.string(),
  occupationDe: z.string(),
  occupationEn: z.string(),
  occupationGroup: z.string(),
  /** KldB 2010: its own position, the kinds of work it belongs to, and the field and area above them (5 to 2 digits) */
  kldb: z.array(z.string()),
  /** the words people have for the occupation, in all languages */
  aliases: z.array(z.string()),
  tasksDe: z.array(z.string()),
  tasksEn: z.array(z.string()),
  employerId: z.string(),
  employerName: z.string(),
  districtId: z.string().nullable(),
  districtName: z.string().nullable(),
  city: z.string().nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  hoursMin: z.number().nullable(),
  hoursMax: z.number().nullable(),
  shifts: z.array(z.string()),
  payCents: z.number().int().nullable(),
  /** 0 (A0) to 6 (C2) */
  germanSpeaking: z.number().int().min(0).max(6).nullable(),
  germanReading: z.number().int().min(0).max(6).nullable(),
  skills: z.array(z.string()),
  skillNames: z.array(z.string()),
  places: z.number().int(),
  startDate: z.string().nullable(),
  apprenticeshipId: z.string().nullable(),
  apprenticeshipDe: z.string().nullable(),
  apprenticeshipEn: z.string().nullable(),
  /** carries the label of a supported starter job (named mentor, live limits agreement) */
  supported: z.boolean(),
  publishedAt: z.string(),
});
export type JobDocument = z.infer<typeof jobDocument>;

/** A job as the database has it. */
export type JobRow = {
  id: string;
  slug: string;
  title: string;
  occupationId: string;
  employerId: string;
  employerName: string;
  districtId: string | null;
  districtName: string | null;
  city: string | null;
  lat: number | null;
  lon: number | null;
  hoursMin: number | null;
  hoursMax: number | null;
  shifts: string[];
  payMinCents: number | null;
  payUnit: string | null;
  germanSpeaking: string | null;
  germanReading: string | null;
  places: number | null;
  startOn: string | null;
  apprenticeshipId: string | null;
  supported: boolean;
  publishedAt: Date;
  tasks: { de: string; en: string | null }[];
  skillIds: string[];
};

/** Cents an hour, so that jobs paid by the month can be compared; unknown without hours. */
function centsPerHour(row: JobRow): number | null {
  if (row.payMinCents === null || row.payUnit === "hour") return row.payMinCents;
  const hours = row.hoursMax ?? row.hoursMin;
  return hours ? Math.round(row.payMinCents / (hours * weeksPerMonth)) : null;
}

/** @throws ZodError when a row does not make a valid document: it must not enter an index half empty */
export function toJobDocument(row: JobRow, reference: Reference): JobDocument {
  const occupation = reference.occupation(row.occupationId);
  const apprenticeship = row.apprenticeshipId ? reference.apprenticeship(row.apprenticeshipId) : null;
  const { payMinCents: _pay, payUnit: _unit, tasks, skillIds, startOn, ...same } = row;
  return jobDocument.parse(
    fingerprint({
      ...same,
      occupationDe: occupation.de,
      occupationEn: occupation.en,
      occupationGroup: occupation.group,
      kldb: indexedPositions(occupation.positions),
      aliases: occupation.words,
      tasksDe: tasks.map((task) => task.de),
      tasksEn: tasks.flatMap((task) => (task.en ? [task.en] : [])),
      payCents: centsPerHour(row),
      germanSpeaking: germanOrdinal(row.germanSpeaking),
      germanReading: germanOrdinal(row.germanReading),
      skills: skillIds,
      skillNames: skillIds.flatMap((id) => reference.skillNames(id)),
      places: row.places ?? 1,
      startDate: startOn,
      apprenticeshipDe: apprenticeship?.de ?? null,
      apprenticeshipEn: apprenticeship?.en ?? null,
      publishedAt: row.publishedAt.toISOString(),
    } satisfies Record<Exclude<keyof JobDocument, "version">, unknown>),
  );
}
