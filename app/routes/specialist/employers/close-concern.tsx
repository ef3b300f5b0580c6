import { type SubmissionResult, useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { requireActor } from "~/auth/actor.server";
import { ConcernCard } from "~/components/employer/concern-section";
import { AppForm, FormActions, RadioGroup, SubmitButton, TextArea } from "~/components/form";
import { clock } from "~/config/clock";
import { concernCloseSchema, concernResults } from "~/domain/employer/forms";
import { formCommand } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { throwNotFound } from "~/request/responses.server";
import { closeConcern } from "~/services/employer/close-concern";
import { CompanyGroup } from "./parts/record-page";
import { companyRecordWith } from "./parts/record-page.server";

export const handle = { title: "employer:concern.close" };

export const loader = (args: LoaderFunctionArgs) =>
  companyRecordWith(args, (_trx, { concerns }) => {
    const concern = concerns.find((each) => each.id === args.params.concernId);
    if (!concern) throwNotFound();
    return { concern };
  });

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  const concernId = idParam(args.params.concernId);
  return formCommand(args, actor, concernCloseSchema, async (trx, input) => {
    await closeConcern(trx, actor, { id: concernId, ...input }, clock);
    return redirect(`/specialist/employers/${id}/concerns/${concernId}`);
  });
}

/** How an answered call for help ended. */
export default function CloseConcernPage() {
  const { t } = useTranslation("employer");
  const { concern, now } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<z.input<typeof concernCloseSchema>>({
    lastResult: useActionData<SubmissionResult>(),
  });
  return (
    <CompanyGroup section="concerns" title={t("concern.close")}>
      <ConcernCard concern={concern} now={now} level={3} />
      <AppForm
        form={form}
        labels={{ result: t("concern.resultField"), note: t("concern.noteField") }}
        version={concern.version}
      >
        <RadioGroup
          field={fields.result}
          label={t("concern.resultField")}
          options={concernResults.map((value) => ({ value, label: t(`concern.result.${value}`) }))}
        />
        <TextArea field={fields.note} label={t("concern.noteField")} hint={t("concern.answerHint")} optional />
        <FormActions>
          <SubmitButton>{t("concern.close")}</SubmitButton>
        </FormActions>
      </AppForm>
    </CompanyGroup>
  );
}
