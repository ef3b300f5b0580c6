import { sql } from "kysely";
import type { Trx } from "../index.server";
import { hasConsent } from "./consents";

/** What the mail of a first day says: the stage's company and job, and the appointment of that day when there is one. */
export function firstDayFacts(trx: Trx, stepId: string) {
  return trx
    .selectFrom("supportStep as t")
    .innerJoin("placementStage as s", "s.id", "t.stageRowId")
    .innerJoin("appUser as u", "u.id", "t.responsibleUserId")
    .leftJoin("employer as e", "e.id", "s.employerId")
    .leftJoin("job as j", "j.id", "s.jobId")
    .leftJoin("employerSite as w", (join) =>
      join.on(
        "w.id",
        "=",
        sql<string>`coalesce(j.site_id, (select m.id from employer_site m where m.employer_id = e.id order by m.is_main desc, m.id limit 1))`,
      ),
    )
    .leftJoin("appointment as a", (join) =>
      join
        .onRef("a.candidateId", "=", "s.candidateId")
        .on("a.kind", "=", "first_day")
        .on("a.state", "=", "planned")
        .on(sql<boolean>`(a.starts_at at time zone 'Europe/Berlin')::date = lower(s.during)`),
    )
    .select([
      "s.candidateId",
      sql<string>`lower(s.during)::text`.as("startsOn"),
      sql<
        string | null
      >`coalesce(to_char(a.starts_at at time zone 'Europe/Berlin', 'HH24:MI'), to_char(j.shift_start, 'HH24:MI'))`.as(
        "time",
      ),
      "e.name as company",
      sql<string>`coalesce(nullif(a.place, ''), nullif(concat_ws(', ', nullif(w.street, ''), nullif(concat_ws(' ', w.postcode, w.city), '')), ''), '')`.as(
        "place",
      ),
      sql<string>`coalesce(nullif(j.first_day_contact, ''), j.mentor_name, '')`.as("contact"),
      "a.whatToBring",
      "u.name as helper",
      "u.phone as helperPhone",
    ])
    .where("t.id", "=", stepId)
    .where("s.endReasonId", "is", null)
    .orderBy("a.startsAt")
    .executeTakeFirst();
}

/** Who asked how the person is; undefined once there is an answer. */
export function questionFacts(trx: Trx, stepId: string) {
  return trx
    .selectFrom("supportStep as t")
    .innerJoin("appUser as u", "u.id", "t.responsibleUserId")
    .select(["u.name as helper", "u.phone as helperPhone"])
    .where("t.id", "=", stepId)
    .where("t.answer", "is", null)
    .executeTakeFirst();
}

/** Open steps of the reader of a digest: a specialist's own, or those of a company's mentors. */
export function listWaitingSteps(trx: Trx, userId: string | null, today: string) {
  return trx
    .selectFrom("supportStep as t")
    .leftJoin("placementStage as s", "s.id", "t.stageRowId")
    .innerJoin("membership as m", (join) => join.on("m.userId", "=", userId).on("m.endedAt", "is", null))
    .select([
      sql<number>`count(*) filter (where t.due_on = ${today})::int`.as("dueToday"),
      sql<number>`count(*) filter (where t.due_on < ${today})::int`.as("overdue"),
      sql<boolean>`coalesce(bool_or(m.role = 'employer'), false)`.as("company"),
    ])
    .where("t.state", "=", "open")
    .where(
      sql<boolean>`case when m.role = 'employer'
        then t.who = 'mentor' and 'company' = any (t.visible_to) and s.employer_id = m.employer_id
          and ${hasConsent("s.candidate_id", "s.employer_id")}
        else t.who = 'specialist' and t.responsible_user_id = m.user_id end`,
    )
    .executeTakeFirstOrThrow();
}

/** An appointment as its mails tell it. */
export function appointmentFacts(trx: Trx, id: string) {
  return trx
    .selectFrom("appointment as a")
    .leftJoin("employer as e", "e.id", "a.employerId")
    .leftJoin("appUser as helper", "helper.id", "a.responsibleUserId")
    .select([
      "a.id",
      "a.version",
      "a.state",
      "a.kind",
      "a.startsAt",
      "a.minutes",
      "a.place",
      "a.whatToBring",
      hasConsent("a.candidate_id", "a.employer_id").as("seenByCompany"),
      "e.name as company",
      "helper.name as helper",
      "helper.phone as helperPhone",
    ])
    .where("a.id", "=", id)
    .executeTakeFirst();
}

/** Who invites whom and in which role, while the invitation is still open. */
export const invitationFacts = (trx: Trx, invited: { invitedBy: string; userId: string | null; identifier: string }) =>
  trx
    .selectFrom("appUser as user")
    .innerJoin("membership", (join) =>
      join.onRef("membership.userId", "=", "user.id").on("membership.endedAt", "is", null),
    )
    .leftJoin("employer", "employer.id", "membership.employerId")
    .innerJoin("appUser as inviter", (join) => join.on("inviter.id", "=", invited.invitedBy))
    .innerJoin("authVerification as waiting", (join) => join.on("waiting.identifier", "=", invited.identifier))
    .select(["membership.role", "employer.name as company", "inviter.name as inviter", "waiting.expiresAt"])
    .where("user.id", "=", invited.userId)
    .where("user.disabledAt", "is", null)
    .executeTakeFirst();

/** A proposal that waits for its answer. */
export const sentProposalFacts = (trx: Trx, proposalId: string) =>
  trx
    .selectFrom("proposal")
    .innerJoin("job", "job.id", "proposal.jobId")
    .innerJoin("appUser as specialist", "specialist.id", "proposal.proposedBy")
    .select(["proposal.pseudonym", "job.title", "specialist.name", "specialist.phone", "proposal.answerDueOn"])
    .where("proposal.id", "=", proposalId)
    .where("proposal.state", "=", "sent")
    .where(hasConsent("proposal.candidate_id", "proposal.employer_id"))
    .executeTakeFirst();

/** What became of a proposal. */
export const answerFacts = (trx: Trx, proposalId: string) =>
  trx
    .selectFrom("proposal")
    .innerJoin("job", "job.id", "proposal.jobId")
    .innerJoin("employer", "employer.id", "proposal.employerId")
    .select(["proposal.pseudonym", "proposal.state", "job.title", "employer.name as company"])
    .where("proposal.id", "=", proposalId)
    .executeTakeFirst();

/**
 * Who reviewed a job now in this state: the publisher, or whoever wrote the last remark, or the company's own
 * specialist.
 */
export const decidedJobFacts = (trx: Trx, jobId: string, state: "published" | "returned") =>
  trx
    .selectFrom("job")
    .innerJoin("employer", "employer.id", "job.employerId")
    .leftJoin("appUser as specialist", (join) =>
      join.on(
        "specialist.id",
        "=",
        state === "published"
          ? sql<string>`job.published_by`
          : sql<string>`coalesce((select r.user_id from job_remark r where r.job_id = job.id order by r.created_at desc limit 1), employer.responsible_user_id)`,
      ),
    )
    .select(["job.title", "specialist.name as specialist"])
    .where("job.id", "=", jobId)
    .where("job.state", "=", state)
    .executeTakeFirst();

/** An agreement that waits for the company. */
export const sentAgreementFacts = (trx: Trx, agreementId: string) =>
  trx
    .selectFrom("limitsAgreement as agreement")
    .innerJoin("employer", "employer.id", "agreement.employerId")
    .leftJoin("appUser as specialist", (join) =>
      join.on("specialist.id", "=", sql<string>`coalesce(agreement.specialist_confirmed_by, agreement.call_user_id)`),
    )
    .select(["employer.name as company", "specialist.name as specialist"])
    .where("agreement.id", "=", agreementId)
    .where("agreement.state", "=", "sent")
    .executeTakeFirst();

/** An agreement that both have confirmed. */
export const liveAgreementFacts = (trx: Trx, agreementId: string) =>
  trx
    .selectFrom("limitsAgreement as agreement")
    .innerJoin("employer", "employer.id", "agreement.employerId")
    .innerJoin("appUser as signer", "signer.id", "agreement.employerConfirmedBy")
    .select(["employer.id", "employer.name as company", "signer.name as by"])
    .where("agreement.id", "=", agreementId)
    .where("agreement.state", "=", "live")
    .executeTakeFirst();

/** A concern that waits for its answer. */
export const openConcernFacts = (trx: Trx, concernId: string) =>
  trx
    .selectFrom("concern")
    .innerJoin("employer", "employer.id", "concern.employerId")
    .select(["employer.name as company", "employer.id as employerId", "concern.promisedUntil"])
    .where("concern.id", "=", concernId)
    .where("concern.state", "=", "open")
    .executeTakeFirst();

/** Who answered a concern. */
export const answeredConcernFacts = (trx: Trx, concernId: string) =>
  trx
    .selectFrom("concern")
    .innerJoin("appUser as specialist", "specialist.id", "concern.responsibleUserId")
    .select("specialist.name")
    .where("concern.id", "=", concernId)
    .where("concern.state", "!=", "open")
    .executeTakeFirst();
