import type { Insertable } from "kysely";
import type { Trx } from "#db/index.server";
import type { Candidate, Employer, EmployerSite, Job } from "#db/schema";
import type { Actor } from "~/domain/actor";

/**
 * Valid rows with fixed values, so that a test names only what it is about. The factories return ids; values in unique
 * columns carry a running number.
 */
let counter = 0;
const next = () => ++counter;

export async function makeUser(
  trx: Trx,
  role: "specialist" | "coordinator",
  name = "Frau Lange",
): Promise<Actor & { userId: string }> {
  const n = next();
  const user = await trx
    .insertInto("appUser")
    .values({ email: `${role}${n}@example.org`, name, emailVerified: true })
    .returning("id")
    .executeTakeFirstOrThrow();
  await trx.insertInto("membership").values({ userId: user.id, role }).execute();
  return { role, userId: user.id };
}

export async function makeEmployer(
  trx: Trx,
  values: Partial<Insertable<Employer>> = {},
): Promise<{ id: string; siteId: string }> {
  const n = next();
  const employer = await trx
    .insertInto("employer")
    .values({ name: `Ventilwerk Muster ${n} KG`, branch: "Metallbau", size: 40, trainsApprentices: "yes", ...values })
    .returning("id")
    .executeTakeFirstOrThrow();
  const site = await makeSite(trx, employer.id);
  return { id: employer.id, siteId: site.id };
}

export function makeSite(
  trx: Trx,
  employerId: string,
  values: Partial<Insertable<EmployerSite>> = {},
): Promise<{ id: string }> {
  return trx
    .insertInto("employerSite")
    .values({
      employerId,
      name: "Werk",
      street: "Beispielweg 1",
      postcode: "45476",
      city: "Mülheim an der Ruhr",
      districtId: "styrum",
      isMain: true,
      ...values,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
}

export async function makeEmployerUser(
  trx: Trx,
  employerId: string,
  name = "Herr Vogelsang",
): Promise<{ role: "employer"; userId: string; employerId: string }> {
  const n = next();
  const user = await trx
    .insertInto("appUser")
    .values({ email: `betrieb${n}@example.org`, name, emailVerified: true })
    .returning("id")
    .executeTakeFirstOrThrow();
  await trx.insertInto("membership").values({ userId: user.id, role: "employer", employerId }).execute();
  await trx
    .insertInto("employerContact")
    .values({ employerId, name, email: `betrieb${n}@example.org`, userId: user.id, isMain: true })
    .execute();
  return { role: "employer", userId: user.id, employerId };
}

export function makeCandidate(
  trx: Trx,
  values: Partial<Insertable<Candidate>> = {},
): Promise<{ id: string; code: string }> {
  const n = next();
  return trx
    .insertInto("candidate")
    .values({
      code: `T-${String(n).padStart(5, "0")}`,
      givenName: "Samir",
      // a name has no digits: the number in letters
      familyName: `Beispiel${[...String(n)].map((digit) => "abcdefghij"[Number(digit)]).join("")}`,
      birthDate: "2002-03-14",
      birthYear: 2002,
      postcode: "45476",
      city: "Mülheim an der Ruhr",
      districtId: "styrum",
      mailbox: "own",
      ...values,
    })
    .returning(["id", "code"])
    .executeTakeFirstOrThrow();
}

/** A user who signs in as this candidate. */
export async function makeCandidateUser(
  trx: Trx,
  candidateId: string,
): Promise<{ role: "candidate"; userId: string; candidateId: string }> {
  const n = next();
  const user = await trx
    .insertInto("appUser")
    .values({ email: `person${n}@example.org`, name: "Samir", emailVerified: true })
    .returning("id")
    .executeTakeFirstOrThrow();
  await trx.insertInto("membership").values({ userId: user.id, role: "candidate", candidateId }).execute();
  return { role: "candidate", userId: user.id, candidateId };
}

/** A lawful, complete job, in draft unless the state says otherwise (published needs `publishedBy`). */
export function makeJob(
  trx: Trx,
  employer: { id: string; siteId: string },
  values: Partial<Insertable<Job>> = {},
): Promise<{ id: string; slug: string }> {
  const n = next();
  return trx
    .insertInto("job")
    .values({
      employerId: employer.id,
      siteId: employer.siteId,
      occupationId: "metallhelfer",
      slug: `metallhelfer-${n}`,
      title: "Produktionshelfer/in Metall (m/w/d)",
      payMinCents: 1450,
      hoursMin: 38,
      hoursMax: 40,
      shifts: ["f", "s"],
      holidayDays: 28,
      places: 2,
      germanSpeaking: "A2",
      germanReading: "A1",
      mentorName: "Frau Sommer",
      briefingLanguages: ["de", "ar"],
      firstDayContact: "Frau Sommer, Tor 2",
      apprenticeshipId: "fk_metall",
      startOn: "2027-01-04",
      ...values,
    })
    .returning(["id", "slug"])
    .executeTakeFirstOrThrow();
}

/** A limits agreement in force, confirmed by both sides. */
export function makeAgreement(
  trx: Trx,
  employerId: string,
  specialistId: string,
  employerUserId: string,
): Promise<{ id: string }> {
  const at = new Date("2026-11-02T09:00:00Z");
  return trx
    .insertInto("limitsAgreement")
    .values({
      employerId,
      state: "live",
      does: "Einarbeitung im Zweierteam",
      doesNot: "Behördengänge",
      callUserId: specialistId,
      validFrom: "2026-11-02",
      reviewOn: "2027-05-02",
      specialistConfirmedAt: at,
      specialistConfirmedBy: specialistId,
      employerConfirmedAt: at,
      employerConfirmedBy: employerUserId,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
}
