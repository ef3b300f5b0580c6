import { type SubmissionResult, useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { AgreementText } from "~/components/employer/agreement-text";
import { HelperCard } from "~/components/employer/helper-card";
import { useEmployerLabels } from "~/components/employer/labels";
import { AgreementTag } from "~/components/employer/tags";
import { AppForm, CheckboxField, FormActions, FormRefusal, SubmitButton } from "~/components/form";
import { EmptyState, Flash, Notice } from "~/components/notice";
import { PageHeader, Section } from "~/components/page-header";
import { clock } from "~/config/clock";
import { agreementConfirmSchema } from "~/domain/employer/forms";
import { employerAgreement, type OwnAgreement } from "~/queries/employer/agreement";
import { formCommand } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { confirmAgreement } from "~/services/employer/confirm-agreement";

export const handle = { title: "employer:agreement.title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["employer"]);
  return readAs(actor, (trx) => employerAgreement(trx, actor, clock.today()));
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["employer"]);
  return formCommand(args, actor, agreementConfirmSchema, async (trx, input, form) => {
    const target = { id: idParam(String(form.get("agreementId") ?? "")), version: input.version };
    await confirmAgreement(trx, actor, target, clock);
    return redirect("/employer/agreement?done=agreementConfirmed");
  });
}

/** The company reads, confirms and prints its agreement. */
export default function OwnAgreementPage() {
  const { t } = useTranslation("employer");
  const { company, agreement, helper } = useLoaderData<typeof loader>();
  if (!agreement) {
    return (
      <div className="wrap-text stack">
        <PageHeader title={t("agreement.title")} />
        <EmptyState icon="doc" title={t("agreement.noneYet")}>
          {t("agreement.noneYetText")}
        </EmptyState>
        <HelperCard helper={helper} />
      </div>
    );
  }
  const mayConfirm = !agreement.employerConfirmedAt && agreement.standing !== "ended";
  return (
    <div className="wrap-text sheet">
      <PageHeader
        title={t("agreement.with", { company: t("agreement.us") })}
        tag={<AgreementTag state={agreement.standing} />}
        lead={t("agreement.lead")}
      />
      <Flash ns="employer" />
      {!mayConfirm && <FormRefusal />}
      {agreement.standing === "half_confirmed" && agreement.employerConfirmedAt && (
        <Notice>{t("agreement.hint.waitsForCity")}</Notice>
      )}
      <AgreementText agreement={agreement} company={company} />
      {mayConfirm && <ConfirmForm agreement={agreement} />}
      <p className="soft no-print with-keys">{t("agreement.printHint")}</p>
    </div>
  );
}

function ConfirmForm({ agreement }: { agreement: OwnAgreement }) {
  const { t } = useTranslation("employer");
  const [form, fields] = useForm<z.output<typeof agreementConfirmSchema>>({
    lastResult: useActionData<SubmissionResult>(),
  });
  return (
    <Section title={t("agreement.yourTurn")} id="confirm">
      <div className="stack">
        <AppForm form={form} labels={useEmployerLabels()} version={agreement.version}>
          <input type="hidden" name="agreementId" value={agreement.id} />
          <CheckboxField field={fields.read} label={t("agreement.haveRead")} />
          <FormActions>
            <SubmitButton>{t("agreement.confirm")}</SubmitButton>
          </FormActions>
        </AppForm>
        <p className="soft">{t("agreement.orCall")}</p>
      </div>
    </Section>
  );
}
