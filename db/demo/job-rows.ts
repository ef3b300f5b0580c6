import type { Insertable } from "kysely";
import { beyondDemands } from "~/domain/job/said-by-demands";
import occupations from "../reference/occupations.json";
import type { Job, JobRemark, JobSkill, JobTask } from "../schema";
import type { Calendar } from "./calendar";
import { demoCompanies } from "./companies";
import { employerId, mainContactId, mainSiteId, responsibleFor } from "./employer-rows";
import { type DemoJob, demoJobs, demoShifts, jobSkills } from "./jobs";
import { createRandom, demoId, type Random } from "./random";

export type JobRows = {
  job: Insertable<Job>[];
  jobTask: Insertable<JobTask>[];
  jobSkill: Insertable<JobSkill>[];
  jobRemark: Insertable<JobRemark>[];
};

/** Readable key of a job: company and occupation, with a number where one company posts the same occupation again. */
export const jobKey = (job: DemoJob): string => {
  const same = demoJobs.filter((other) => other.company === job.company && other.occupation === job.occupation);
  const index = same.indexOf(job);
  return `${job.company}:${job.occupation}${index > 0 ? `:${index + 1}` : ""}`;
};
export const jobId = (key: string): string => demoId(`job:${key}`);

/** Jobs with their tasks, skills and the remarks on those that came back. */
export function jobRows(calendar: Calendar): JobRows {
  const random = createRandom("jobs of the demo city");
  return {
    job: demoJobs.map((job) => jobRow(job, calendar, random)),
    jobTask: demoJobs.flatMap((job) =>
      occupation(job.occupation).tasks_de.map((de, position) => ({
        jobId: jobId(jobKey(job)),
        position,
        de,
        en: occupation(job.occupation).tasks_en[position] ?? null,
      })),
    ),
    jobSkill: demoJobs.flatMap((job) =>
      (["required", "helpful", "learn"] as const).flatMap((need) =>
        beyondDemands(
          (jobSkills[job.occupation]?.[need] ?? []).map((skillId) => ({ jobId: jobId(jobKey(job)), skillId, need })),
          occupation(job.occupation).demands,
        ),
      ),
    ),
    jobRemark: demoJobs.flatMap((job) =>
      job.remark === undefined
        ? []
        : [
            {
              id: demoId(`remark:${jobKey(job)}`),
              jobId: jobId(jobKey(job)),
              field: job.remark.field,
              remark: job.remark.text,
              userId: responsibleFor(company(job.company)),
              createdAt: calendar.at(-2, "11:20"),
            },
          ],
    ),
  };
}

function jobRow(job: DemoJob, calendar: Calendar, random: Random): Insertable<Job> {
  const key = jobKey(job);
  const from = occupation(job.occupation);
  const owner = company(job.company);
  const shift = demoShifts[job.shift];
  const contact = owner.contacts.find((each) => each.main) ?? owner.contacts[0];
  const mentor = owner.contacts.at(-1);
  const wasPublished = ["published", "paused", "filled", "closed", "expired"].includes(job.state);
  const publishedDay = job.startIn !== null && job.startIn < 0 ? job.startIn - 40 : -random.int(3, 45);
  const publishedAt = calendar.at(publishedDay, `${10 + random.int(0, 6)}:15`);
  const minijob = job.contract === "minijob";
  return {
    id: jobId(key),
    employerId: employerId(job.company),
    siteId: mainSiteId(job.company),
    contactId: mainContactId(job.company),
    occupationId: job.occupation,
    slug: slug(`${from.de} ${owner.name} ${key.split(":")[2] ?? ""}`),
    title: `${from.de} (m/w/d)${job.titleSuffix === undefined ? "" : `, ${job.titleSuffix}`}`,
    description: description(job, owner.about),
    state: job.state,
    wizardStep: job.state === "draft" ? "pay" : "check",
    contractKind: job.contract ?? "job",
    payUnit: "hour",
    payMinCents: job.pay,
    payMaxCents: minijob ? null : job.pay + 80,
    payNote: "",
    hoursMin: job.hours[0],
    hoursMax: job.hours[1],
    dailyHoursMax: minijob ? 5 : 8,
    breakMinutes: shift.times[0].breakMinutes,
    restHours: 11,
    shifts: [...shift.codes],
    shiftStart: shift.times[0].start,
    shiftEnd: shift.times[0].end,
    shiftTimes: JSON.stringify(shift.times),
    shiftRota: shift.rota,
    hoursBalanced: true,
    nightCompensation: true,
    sundayWork: shift.times.some((time) => time.days.some((day) => day === 7)),
    sundayReason: job.shift === "weekend" ? "Menschen brauchen auch sonntags Pflege" : "",
    holidayDays: 26,
    daysPerWeek: 5,
    probationMonths: 6,
    startOn: job.startIn === null ? null : calendar.workday(job.startIn),
    startFlexible: job.startIn === null,
    places: job.places,
    germanSpeaking: job.speaking ?? from.min_speaking,
    germanReading: from.min_reading,
    germanReason: "",
    demands: from.demands,
    learnOnJob: "Handgriffe, Arbeitsschutz und die Wörter, die man dafür braucht.",
    supportOffered: "Patin oder Pate im Betrieb, Fachkraft der Stadt kommt vorbei.",
    mentorName: job.state === "draft" ? "" : `${mentor?.first ?? ""} ${mentor?.last ?? ""}`,
    briefingLanguages: owner.does.includes("briefing_own_language") ? ["de", "en", "ar", "uk"] : ["de", "en"],
    firstDayContact: job.state === "draft" ? "" : `${contact?.first ?? ""} ${contact?.last ?? ""}, Empfang`,
    apprenticeshipId: owner.trains || owner.key === "c8" ? (from.apprenticeships[0] ?? null) : null,
    minAge: 18,
    publishedAt: wasPublished ? publishedAt : null,
    publishedBy: wasPublished ? responsibleFor(owner) : null,
    submittedAt:
      job.state === "draft" ? null : wasPublished ? calendar.at(publishedDay - 2, "09:40") : calendar.at(-3, "16:05"),
    closesOn: job.state === "published" || job.state === "paused" ? calendar.day(random.int(25, 80)) : null,
    closedReason: job.state === "closed" ? "noLongerNeeded" : job.state === "filled" ? "filledHere" : "",
  };
}

function description(job: DemoJob, about: string): string {
  if (job.company === "c17") return `${about} Muttersprache Deutsch gewünscht.`;
  return about;
}

function slug(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => ({ ä: "ae", ö: "oe", ü: "ue", ß: "ss" })[letter] ?? letter)
    .normalize("NFKD");
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
}

function occupation(id: string) {
  const found = occupations.find((each) => each.id === id);
  if (found === undefined) throw new Error(`demo city: unknown occupation ${id}`);
  return found;
}

export function company(key: string) {
  const found = demoCompanies.find((each) => each.key === key);
  if (found === undefined) throw new Error(`demo city: unknown company ${key}`);
  return found;
}
