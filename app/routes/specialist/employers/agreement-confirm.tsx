import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "~/auth/actor.server";
import { clock } from "~/config/clock";
import { command } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { confirmAgreement } from "~/services/employer/confirm-agreement";
import { agreementOf, agreementTarget } from "./parts/agreement.server";
import { AgreementStep } from "./parts/agreement-step";

export const handle = { title: "employer:agreement.confirming.title" };

export const loader = (args: LoaderFunctionArgs) => agreementOf(args, "confirm");

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  return command(args, actor, async (trx, form) => {
    await confirmAgreement(trx, actor, agreementTarget(form), clock);
    return redirect(`/specialist/employers/${id}?done=agreementConfirmed#agreement`);
  });
}

/** Confirms the text for the city. */
export default function ConfirmAgreementPage() {
  return <AgreementStep step="confirming" />;
}
