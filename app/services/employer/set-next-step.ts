import type { Trx } from "#db/index.server";
import { findEmployerResponsible } from "#db/repositories/employers";
import { addStep, companyStep, lockCompanyStep, moveStepRow } from "#db/repositories/support-step";
import type { Staff } from "~/domain/actor";
import { stepStatus } from "~/domain/support/states";

/** Says what comes next with a company: the open step is that from now on, or there is one. */
export async function setCompanyStep(
  trx: Trx,
  actor: Staff,
  employerId: string,
  step: { title: string; dueOn: string },
): Promise<void> {
  const open = await lockCompanyStep(trx, employerId);
  if (open) {
    await moveStepRow(trx, stepStatus.mustMove(open.state, "move", actor.role), open.id, step);
    return;
  }
  const responsible = await findEmployerResponsible(trx, employerId);
  await addStep(trx, {
    ...step,
    employerId,
    kind: "task",
    templateKey: companyStep,
    responsibleUserId: responsible ?? actor.userId,
  });
}
