import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "~/auth/actor.server";
import { clock } from "~/config/clock";
import { command } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { recordSignedAgreement } from "~/services/employer/record-signed-agreement";
import { agreementOf, agreementTarget } from "./parts/agreement.server";
import { AgreementStep } from "./parts/agreement-step";

export const handle = { title: "employer:agreement.signing.title" };

export const loader = (args: LoaderFunctionArgs) => agreementOf(args, "confirm");

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  return command(args, actor, async (trx, form) => {
    await recordSignedAgreement(trx, actor, agreementTarget(form), clock);
    return redirect(`/specialist/employers/${id}?done=agreementConfirmed#agreement`);
  });
}

/** Notes that the company has signed on paper. */
export default function SignedAgreementPage() {
  return <AgreementStep step="signing" />;
}
