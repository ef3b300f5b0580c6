import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "~/auth/actor.server";
import { clock } from "~/config/clock";
import { command } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { sendAgreement } from "~/services/employer/send-agreement";
import { agreementOf, agreementTarget } from "./parts/agreement.server";
import { AgreementStep } from "./parts/agreement-step";

export const handle = { title: "employer:agreement.sending.title" };

export const loader = (args: LoaderFunctionArgs) => agreementOf(args, "send");

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  return command(args, actor, async (trx, form) => {
    const mailed = await sendAgreement(trx, actor, agreementTarget(form), clock);
    return redirect(`/specialist/employers/${id}?done=${mailed > 0 ? "agreementSent" : "agreementToSign"}#agreement`);
  });
}

/** Vouches for the text and sends it to the company. */
export default function SendAgreementPage() {
  return <AgreementStep step="sending" />;
}
