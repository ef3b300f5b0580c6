import { withActor } from "#db/index.server";
import { listUnanswered } from "#db/repositories/proposal-ends";
import { log } from "~/config/log";
import { deadlineSteps, remindUntil } from "~/domain/proposal/deadlines";
import { expireProposal } from "~/services/proposal/expire-proposal";
import { remindOfProposal } from "~/services/proposal/remind-of-proposal";
import type { Task } from "~/worker/task";

const system = { role: "system", name: "proposal-reminders" } as const;

/** Proposals without an answer, each in its own transaction: reminded, reported, or ended. */
export const proposalReminders: Task = async (_payload, { db, clock }) => {
  const today = clock.today();
  const until = remindUntil(today);
  const unanswered = await withActor(system, (trx) => listUnanswered(trx, until), db);
  const counts = { mailed: 0, expired: 0 };
  for (const { id, answerDueOn } of unanswered) {
    const over = deadlineSteps(answerDueOn, today).includes("expire");
    await withActor(
      system,
      async (trx) => {
        if (over) counts.expired += Number(await expireProposal(trx, system, id, clock));
        else counts.mailed += (await remindOfProposal(trx, system, id, clock)).length;
      },
      db,
    );
  }
  log.info({ today, looked: unanswered.length, ...counts }, "unanswered proposals looked at");
};
