import { elevated, type Trx } from "#db/index.server";
import { insertConcern } from "#db/repositories/concern";
import { findHelpOfEmployer } from "#db/repositories/employers";
import { isAtCompany } from "#db/repositories/placement";
import type { Clock } from "~/config/clock";
import type { Actor } from "~/domain/actor";
import type { ConcernInput } from "~/domain/employer/forms";
import { promiseDueAt } from "~/domain/employer/working-hours";
import { notFound, refused } from "~/domain/errors";
import { readOffice } from "~/facts/city";
import { queueMessage } from "~/services/message/queue-message";

/** Working hours within which an answer is promised while no agreement names a time: one working day. */
const usualHours = 8;

/**
 * A company asks for help. The contact named in its limits agreement gets the concern together with the answer time
 * promised there, counted in working hours from now.
 * @returns the id and the instant until which an answer is promised
 * @throws AppError not_found when the person it is about does not work there; rule `employer:errors.nobodyInCharge`
 */
export async function raiseConcern(
  trx: Trx,
  actor: Extract<Actor, { role: "employer" }>,
  input: ConcernInput,
  time: Clock,
): Promise<{ id: string; promisedUntil: Date }> {
  const now = time.now();
  const company = await findHelpOfEmployer(trx, actor.employerId);
  if (!company) throw notFound("employer");
  if (input.placementId && !(await isAtCompany(trx, input.placementId))) throw notFound("placement");
  const responsibleUserId = company.callUserId ?? company.responsibleUserId;
  if (!responsibleUserId) throw refused("employer:errors.nobodyInCharge");
  const promisedUntil = promiseDueAt(now, company.answerWithinHours ?? usualHours, await readOffice(trx));
  const id = await elevated(trx, actor, () =>
    insertConcern(trx, {
      employerId: actor.employerId,
      placementId: input.placementId ?? null,
      raisedBy: actor.userId,
      topic: input.topic,
      text: input.text,
      responsibleUserId,
      promisedUntil,
      createdAt: now,
    }),
  );
  await queueMessage(trx, actor, {
    template: "concern",
    to: { userId: responsibleUserId },
    refs: { concernId: id },
    uniqueKey: `concern-raised/${id}`,
  });
  return { id, promisedUntil };
}
