import { type SubmissionResult, useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import { useEmployerLabels } from "~/components/employer/labels";
import { AppForm, FormActions, SubmitButton, TextArea } from "~/components/form";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { clock } from "~/config/clock";
import { agreementEndSchema } from "~/domain/employer/forms";
import { formCommand } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { endAgreement } from "~/services/employer/end-agreement";
import { agreementOf, agreementTarget } from "./parts/agreement.server";

export const handle = { title: "employer:agreement.ending.title" };

export const loader = (args: LoaderFunctionArgs) => agreementOf(args, "end");

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  return formCommand(args, actor, agreementEndSchema, async (trx, input, form) => {
    const target = { ...agreementTarget(form), note: input.endNote };
    await endAgreement(trx, actor, target, clock);
    return redirect(`/specialist/employers/${id}?done=agreementEnded#agreement`);
  });
}

/** Says what ends with the agreement, asks why, then ends it. */
export default function EndAgreementPage() {
  const { t } = useTranslation("employer");
  const { id, company, agreement } = useLoaderData<typeof loader>();
  const back = `/specialist/employers/${id}`;
  const [form, fields] = useForm<z.output<typeof agreementEndSchema>>({
    lastResult: useActionData<SubmissionResult>(),
  });
  return (
    <div className="wrap-text">
      <PageHeader title={t("agreement.ending.title")} crumbs={[{ to: back, label: company }]} />
      <AppForm form={form} labels={useEmployerLabels()} version={agreement.version}>
        <Notice kind="attention" title={t("common:confirm.losses")}>
          <p>{t("agreement.ending.losses", { company })}</p>
        </Notice>
        <p>
          <strong>{t("common:confirm.keeps")}</strong> {t("agreement.ending.keeps")}
        </p>
        <input type="hidden" name="agreementId" value={agreement.id} />
        <TextArea field={fields.endNote} rows={3} label={t("agreement.ending.why")} />
        <FormActions>
          <SubmitButton kind="danger">{t("agreement.ending.do")}</SubmitButton>
          <ButtonLink to={`${back}#agreement`} kind="second">
            {t("common:confirm.cancel")}
          </ButtonLink>
        </FormActions>
      </AppForm>
    </div>
  );
}
