import type { Trx } from "#db/index.server";
import { addAlert, addFound, countAlerts } from "#db/repositories/job-alerts";
import type { Clock } from "~/config/clock";
import type { SignedIn } from "~/domain/actor";
import { refused } from "~/domain/errors";
import { mostAlerts } from "~/domain/job/alert";
import { publicFilterOf, wantedQuery } from "~/domain/job/public-filter";
import { jobsAskedFor } from "~/facts/jobs-asked-for";

/**
 * A person wants to hear when there are new jobs of this kind. What is open now they see already, so it is no news; if
 * the engine cannot say what that is, the first look that can does so. Asking twice changes nothing.
 * @param search the query string of the public list
 * @throws AppError rule `my:alerts.full` when they have asked for as much as one person can
 */
export async function askForJobs(
  trx: Trx,
  actor: SignedIn & { role: "candidate" },
  search: string,
  time: Clock,
): Promise<void> {
  const query = wantedQuery(publicFilterOf(new URLSearchParams(search)));
  const others = await countAlerts(trx, actor.candidateId);
  const id = await addAlert(trx, { candidateId: actor.candidateId, query, createdAt: time.now() });
  if (id === undefined) return;
  if (others >= mostAlerts) throw refused("my:alerts.full", { most: mostAlerts });
  await addFound(trx, id, (await jobsAskedFor(trx, query)) ?? [], false);
}
