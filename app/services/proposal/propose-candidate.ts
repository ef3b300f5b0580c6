import { randomInt } from "node:crypto";
import { setReason, type Trx } from "#db/index.server";
import { findLiveConsent } from "#db/repositories/consents";
import { listCandidateFacts, listJobFacts } from "#db/repositories/match-facts";
import { type Decision, insertDecision } from "#db/repositories/order-decisions";
import {
  countProposals,
  findLiveProposal,
  insertProposal,
  isCodeNameTaken,
  listLanguages,
  listPool,
  lockJobAndEmployer,
  moveProposal,
} from "#db/repositories/proposals";
import { findStandsAt } from "#db/repositories/stands-at";
import type { Clock } from "~/config/clock";
import { startsFrom } from "~/domain/access/permission";
import type { Staff } from "~/domain/actor";
import { AppError, notFound, refused } from "~/domain/errors";
import { checkPerson } from "~/domain/job/person-rules";
import { type CandidateFacts, type CefrLevel, type MatchReference, weakServiceIn } from "~/domain/matching/facts";
import { match } from "~/domain/matching/match";
import type { MatchResult } from "~/domain/matching/result";
import { candidateFacts, jobFacts } from "~/domain/matching/rows";
import type { RuleSet } from "~/domain/matching/rule-set";
import { supportNeeded } from "~/domain/matching/summary";
import type { ConsentData } from "~/domain/proposal/consent";
import { answerDueOn } from "~/domain/proposal/deadlines";
import { sendRefusal } from "~/domain/proposal/limits";
import { betterDimensions, needsReason } from "~/domain/proposal/order";
import { buildProfile, codeName, type Profile } from "~/domain/proposal/profile";
import { changeAgreed, type OverrideReason, proposalStatus, startedFromPerson } from "~/domain/proposal/states";
import { matchReference } from "~/facts/match-reference";
import { peopleAhead } from "~/facts/people-ahead";
import { queueMessage } from "~/services/message/queue-message";
import { syncSearch } from "~/services/search/sync-search";

export type ProposeInput = {
  jobId: string;
  candidateId: string;
  /** picked from the job's list and not from the person's own page: their place in it is kept, and may ask for a reason */
  fromList: boolean;
  overrideReason: OverrideReason | null;
};

/**
 * Shows a person to the company of a job under a new code name, as far as the person's consent goes.
 *
 * The job and the company stay locked until the transaction ends, so that the places and the company's cap hold even
 * when two colleagues propose at once.
 * @returns the proposal's id; `mailed` is false when nobody at the company can be reached by mail
 * @throws AppError not_found; conflict `proposal.alreadyLive`; rule `proposal.alreadyHere` (at the company already),
 *   `proposal.busyElsewhere` (at work or on trial elsewhere, and nobody said that the change is agreed), `proposal.noConsent`, `proposal.jobNotOpen`,
 *   `proposal.noPlaceLeft`, `proposal.capReached`, `proposal.blocked`, `proposal.overrideNeeded` (somebody from far
 *   down the list while people with more points are free)
 */
export async function proposeCandidate(
  trx: Trx,
  actor: Staff,
  input: ProposeInput,
  time: Clock,
): Promise<{ id: string; mailed: boolean }> {
  const today = time.today();
  const locked = await lockJobAndEmployer(trx, input.jobId);
  if (!locked) throw notFound("job");
  const { job, employer } = locked;
  const [personRow] = await listCandidateFacts(trx, { ids: [input.candidateId] }, today);
  const [jobRow] = await listJobFacts(trx, [input.jobId]);
  if (!personRow || !jobRow) throw notFound("candidate");

  const live = await findLiveProposal(trx, input.jobId, input.candidateId);
  if (live) throw new AppError("conflict", "proposal.alreadyLive");
  await refuseWhoIsBusy(trx, input, employer.id, today);
  const consent = await findLiveConsent(trx, input.candidateId, employer.id, today);
  const counts = await countProposals(trx, job.id, employer.id);
  const refusal = sendRefusal({
    jobState: job.state,
    places: job.places,
    cap: employer.contactCap,
    ...counts,
    hasLiveConsent: consent !== undefined,
  });
  const limits = { places: job.places, cap: employer.contactCap };
  if (refusal && refusal !== "proposal.noConsent") throw refused(refusal, limits);

  const { reference, skillTypes, rules } = await matchReference(trx);
  const person = candidateFacts(personRow, today);
  const facts = jobFacts(jobRow, today);
  const fit = match(facts, person, reference, today, rules);
  if (fit.blocked) throw refused("proposal.blocked");
  // checked before the consent, so that nobody is asked for one in vain
  const { against, place } = await decisionAgainst(trx, actor, job, fit, input, today);
  if (!consent) throw refused("proposal.noConsent", limits);

  const profile = await cutProfile(
    trx,
    {
      person,
      fit,
      employerId: employer.id,
      reference,
      skillTypes,
      rules,
      today,
      jobLanguages: job.briefingLanguages,
    },
    consent.data,
  );
  const id = await insertProposal(trx, {
    jobId: job.id,
    candidateId: person.id,
    employerId: employer.id,
    pseudonym: await freeCodeName(trx),
    consentId: consent.id,
    proposedBy: actor.userId,
    // V23 and V27: the findings about this person in this job are stored with the reasons
    fit: { ...fit, warnings: checkPerson(facts, fit, weakServiceIn(reference, facts.districtId), today) },
    profile,
    rankAtProposal: input.fromList ? place : null,
    overrideReason: against?.reason ?? (input.overrideReason === changeAgreed ? changeAgreed : ""),
  });
  if (against) {
    await insertDecision(trx, { ...against, proposalId: id });
    await setReason(trx, against.reason);
  }
  const draft = proposalStatus.begin("write", actor.role);
  const move = proposalStatus.mustMove(draft, "send", actor.role, { hasLiveConsent: consent !== undefined });
  await moveProposal(trx, move, id, { sentAt: time.now(), answerDueOn: answerDueOn(today) });
  await syncSearch(trx, "candidates", person.id);
  const mails = await queueMessage(trx, actor, {
    template: "proposal",
    to: { employerId: employer.id },
    refs: { proposalId: id },
    uniqueKey: `proposal-sent/${id}`,
  });
  return { id, mailed: mails.length > 0 };
}

/** Whoever is at the company cannot be proposed to it, and nobody is drawn away from another one by a single press. */
async function refuseWhoIsBusy(trx: Trx, input: ProposeInput, employerId: string, today: string): Promise<void> {
  const at = await findStandsAt(trx, input.candidateId, employerId, today);
  if (at?.here) throw refused("proposal.alreadyHere");
  if (at && input.overrideReason !== changeAgreed) throw refused("proposal.busyElsewhere");
}

/**
 * The person's place in the list, and what is recorded when a proposal goes against the order: who is passed over, both ratings and the reason.
 * @throws AppError rule `proposal.overrideNeeded` when the list was used and no reason given
 */
async function decisionAgainst(
  trx: Trx,
  actor: Staff,
  job: { id: string; places: number },
  fit: MatchResult,
  input: ProposeInput,
  today: string,
): Promise<{ against: Decision | null; place: number | null }> {
  const { ahead, place } = await peopleAhead(trx, job, fit, today);
  const [passed] = ahead;
  if (!passed || !needsReason(ahead.length, job.places)) return { against: null, place };
  const reason = input.overrideReason ?? (input.fromList ? null : startedFromPerson);
  if (reason === null) throw refused("proposal.overrideNeeded", {}, "overrideReason");
  const dimensions = betterDimensions(passed, fit);
  const against: Decision = {
    kind: "proposed",
    jobId: job.id,
    proposalId: null,
    passed,
    chosen: fit,
    reason,
    dimensions,
    decidedBy: actor.userId,
  };
  return { against, place };
}

async function cutProfile(
  trx: Trx,
  given: {
    person: CandidateFacts;
    fit: MatchResult;
    employerId: string;
    reference: MatchReference;
    skillTypes: Map<string, string>;
    rules: RuleSet;
    today: string;
    jobLanguages: readonly string[];
  },
  data: readonly string[],
): Promise<Profile> {
  const { person, fit, reference } = given;
  const way = fit.dimensions.find((d) => d.id === "travel");
  const minutes = way?.params.minutes;
  const languages = await listLanguages(trx, person.id);
  return buildProfile(
    {
      adult: person.ageClass === null ? null : person.ageClass === "adult",
      languages: languages.map((l) => ({
        language: l.language,
        speaking: l.speaking as CefrLevel | null,
        reading: l.reading as CefrLevel | null,
      })),
      jobLanguages: given.jobLanguages,
      skills: person.skills.map((s) => ({ ...s, type: given.skillTypes.get(s.skillId) ?? "skill" })),
      experience: (person.experience ?? []).map((e) => ({
        occupationId: e.occupationId,
        group: e.occupationId ? (reference.occupations.get(e.occupationId)?.group ?? null) : null,
        years: e.years,
      })),
      wishes: {
        occupationIds: [...(person.wish?.occupationIds ?? [])],
        groups: [...(person.wish?.groups ?? [])],
        apprenticeshipIds: [...(person.wish?.apprenticeshipIds ?? [])],
        open: person.wish?.open ?? false,
      },
      hours: { min: person.weeklyHoursMin, max: person.weeklyHoursMax },
      shifts: person.shiftsAccepted,
      times: { from: person.dayFrom, until: person.dayUntil },
      availableFrom: person.availableFrom,
      districtId: person.districtId,
      travelMinutes: typeof minutes === "number" ? minutes : null,
      startsFrom: startsFrom(person.access, given.today, {
        employerId: given.employerId,
        wait: given.rules.permitWeeks,
        availableFrom: person.availableFrom,
      }),
      support: supportNeeded(fit),
    },
    data as ConsentData[],
    await listPool(trx),
  );
}

/** Draws code names until one is free; with 190,000 of them the first nearly always is. */
async function freeCodeName(trx: Trx): Promise<string> {
  for (let tries = 0; tries < 20; tries += 1) {
    const name = codeName(randomInt(2 ** 40) / 2 ** 40);
    if (!(await isCodeNameTaken(trx, name))) return name;
  }
  throw new Error("no free code name");
}
