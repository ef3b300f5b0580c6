import type { Trx } from "#db/index.server";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { refused } from "~/domain/errors";
import type { SeveralInput } from "~/domain/several";
import { editCandidate } from "~/services/candidate/edit-candidate";
import { handOverPerson } from "~/services/candidate/hand-over-person";
import { closeJob } from "~/services/job/close-job";
import { withdrawProposal } from "~/services/proposal/withdraw-proposal";
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
      case "people": {
        const { act, nextStep, nextStepOn, to } = input;
        if (act === "next" && nextStepOn) return editCandidate(trx, row, { nextStep, nextStepOn });
        if (act === "handOver" && to) return handOverPerson(trx, row, to);
        throw refused("choose", {}, "act");
      }
    }
  });
}
