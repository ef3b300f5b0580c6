import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ConfirmPage } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import { RadioGroup } from "~/components/form";
import { errorsOf, type Reply } from "~/components/form/reply";
import { Dots } from "~/components/values";
import { clock } from "~/config/clock";
import { withdrawSchema } from "~/domain/proposal/forms";
import { withdrawReasons } from "~/domain/proposal/states";
import { proposalRecord } from "~/queries/proposal/proposals";
import { formCommand } from "~/request/command.server";
import { idParam, versionOf } from "~/request/params.server";
import { withdrawProposal } from "~/services/proposal/withdraw-proposal";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  const { version, name, employer, pseudonym } = await readAs(actor, (trx) => proposalRecord(trx, id));
  return { id, version, name, employer, pseudonym };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  return formCommand(args, actor, withdrawSchema, async (trx, input, form) => {
    await withdrawProposal(trx, actor, { id, version: versionOf(form), ...input }, clock);
    return redirect(`/specialist/proposals/${id}?done=withdrawn`);
  });
}

export const handle: PageHandle = { title: "proposal:withdraw.title" };

export default function WithdrawProposalPage() {
  const { id, version, name, employer, pseudonym } = useLoaderData<typeof loader>();
  const { t } = useTranslation("proposal");
  const errors = Object.values(errorsOf(useActionData<Reply>())).flat();
  return (
    <ConfirmPage
      title={t("withdraw.title")}
      eyebrow={<Dots items={[pseudonym, t("record.title", { name, employer })]} />}
      losses={[t("withdraw.loss1"), t("withdraw.loss2")]}
      keeps={[t("withdraw.keep1")]}
      confirm={t("withdraw.confirm")}
      cancelTo={`/specialist/proposals/${id}`}
      version={version}
      labels={{ reason: t("field.reason") }}
    >
      <RadioGroup
        name="reason"
        label={t("field.reason")}
        errors={errors}
        options={withdrawReasons
          .filter((r) => r !== "consent_withdrawn")
          .map((value) => ({ value, label: t(`withdrawReason.${value}`) }))}
      />
    </ConfirmPage>
  );
}
