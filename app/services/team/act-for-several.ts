import type { Trx } from "#db/index.server";
import { isKnownEmployer } from "#db/repositories/employers";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { notFound, refused } from "~/domain/errors";
import type { SeveralInput } from "~/domain/several";
import { editCandidate } from "~/services/candidate/edit-candidate";
import { handOverPerson } from "~/services/candidate/hand-over-person";
import { handOverCompany } from "~/services/employer/hand-over-company";
import { planVisit } from "~/services/employer/plan-visit";
import { setCompanyStep } from "~/services/employer/set-next-step";
import { closeJob } from "~/services/job/close-job";
import { writeNote } from "~/services/note/write-note";
import { withdrawProposal } from "~/services/proposal/withdraw-proposal";
import { deleteSearch } from "~/services/saved-search/delete-search";
import { disableUser } from "~/services/user/disable-user";
import { inviteAgain } from "~/services/user/invite-user";
import { type OneOutcome, oneByOne } from "./one-by-one";

type Row = { id: string; version: number };

/** Does for each chosen row what was confirmed once for all. @returns one outcome per row */
export function actForSeveral(
  trx: Trx,
  actor: Staff,
  input: SeveralInput,
  time: Clock,
): Promise<OneOutcome<Row, unknown>[]> {
  return oneByOne<Row, unknown>(trx, input.pick, (row) => {
    switch (input.list) {
      case "proposals":
        return withdrawProposal(trx, actor, { ...row, reason: input.reason }, time);
      case "jobs":
        return closeJob(trx, actor, { jobId: row.id, version: row.version, reason: input.reason }, time);
      case "searches":
        return deleteSearch(trx, actor, row);
      case "users":
        return input.act === "disable" ? disableUser(trx, actor, row.id, time) : inviteAgain(trx, actor, row.id, time);
      case "companies":
        return forCompany(trx, actor, row, input, time);
      case "people": {
        const { act, nextStep, nextStepOn, to } = input;
        if (act === "next" && nextStepOn) return editCandidate(trx, row, { nextStep, nextStepOn });
        if (act === "handOver" && to) return handOverPerson(trx, row, to);
        throw refused("choose", {}, "act");
      }
    }
  });
}

/** For a company what the record of one offers. @throws AppError not_found; what the single acts throw */
async function forCompany(
  trx: Trx,
  actor: Staff,
  row: Row,
  input: Extract<SeveralInput, { list: "companies" }>,
  time: Clock,
): Promise<unknown> {
  const { act, nextStep, nextStepOn, plannedOn, userId, topic, kind, text, to } = input;
  if (!(await isKnownEmployer(trx, row.id))) throw notFound("employer");
  if (act === "next" && nextStepOn) return setCompanyStep(trx, actor, row.id, { title: nextStep, dueOn: nextStepOn });
  if (act === "visit" && plannedOn && userId) return planVisit(trx, row.id, { plannedOn, userId, nextStep: topic });
  if (act === "note") {
    const note = { kind, text, audience: "team", nextStep: "", read: false, done: false } as const;
    return writeNote(trx, actor, { ...note, id: row.id }, time);
  }
  if (act === "handOver" && to) return handOverCompany(trx, row, to);
  throw refused("choose", {}, "act");
}
