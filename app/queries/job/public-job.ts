import type { Selectable } from "kysely";
import type { Trx } from "#db/index.server";
import type { PublicJobView } from "#db/schema";
import { notFound } from "~/domain/errors";
import type { Shift, ShiftRota } from "~/domain/job/facts";
import type { JobSkill, JobTask } from "~/domain/job/record";

/** A published job with everything that may be public. The view has no row for any other job. */
export type PublicJob = Omit<
  { [Column in keyof Selectable<PublicJobView>]: NonNullable<Selectable<PublicJobView>[Column]> },
  Nullable | "tasks" | "skills" | "shiftTimes" | "shiftRota"
> & { [Column in Nullable]: Selectable<PublicJobView>[Column] } & {
  tasks: JobTask[];
  skills: { id: string; need: JobSkill["need"]; de: string; en: string }[];
  shiftTimes: Shift[];
  shiftRota: ShiftRota;
};
type Nullable =
  | "districtId"
  | "districtName"
  | "city"
  | "postcode"
  | "lat"
  | "lon"
  | "payMinCents"
  | "payMaxCents"
  | "hoursMin"
  | "hoursMax"
  | "shiftStart"
  | "shiftEnd"
  | "startOn"
  | "germanSpeaking"
  | "germanReading"
  | "apprenticeshipId"
  | "apprenticeshipDe"
  | "apprenticeshipEn"
  | "apprenticeshipMonths"
  | "closesOn"
  | "holidayDays"
  | "fixedTermMonths";

/**
 * One public job by the last part of its address. @throws AppError not_found for everything that is not public today
 */
export async function publicJob(trx: Trx, slug: string): Promise<PublicJob> {
  const row = await trx.selectFrom("publicJobView").selectAll().where("slug", "=", slug).executeTakeFirst();
  if (!row) throw notFound("job");
  // the type generator takes a view's columns for nullable; the view's own joins and defaults fill these
  return row as unknown as PublicJob;
}
