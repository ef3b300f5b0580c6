import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { requireActor } from "~/auth/actor.server";
import { ConfirmPage } from "~/components/actions";
import { useStepText } from "~/components/desk/step-text";
import { Around } from "~/components/values";
import { clock } from "~/config/clock";
import { versionNumber } from "~/domain/version";
import { stepRecord } from "~/queries/support/step-record";
import { formCommand } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { reopenStep } from "~/services/support/reopen-step";
import { recordOf } from "./parts/record-of";
import { stepLoader } from "./parts/step.server";

const schema = z.object({ version: versionNumber });

export const loader = stepLoader;
export const handle = { title: "placement:verb.reopen" };

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const stepId = idParam(args.params.id);
  return formCommand(args, actor, schema, async (trx, input) => {
    const step = await stepRecord(trx, stepId);
    await reopenStep(trx, actor, { ...input, stepId }, clock);
    return redirect(`${recordOf(step)}?done=stepReopened#steps`);
  });
}

export default function ReopenStepPage() {
  const { t } = useTranslation("placement");
  const text = useStepText();
  const { step, back } = useLoaderData<typeof loader>();
  return (
    <ConfirmPage
      title={<Around format={(words) => t("reopen.title", { step: words })}>{text(step)}</Around>}
      losses={[t("reopen.loss")]}
      confirm={t("verb.reopen")}
      version={step.version}
      cancelTo={back}
    />
  );
}
