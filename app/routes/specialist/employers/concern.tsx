import { type SubmissionResult, useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import { ConcernCard } from "~/components/employer/concern-section";
import { useEmployerLabels } from "~/components/employer/labels";
import { AppForm, CheckboxField, FormActions, SubmitButton, TextArea } from "~/components/form";
import { clock } from "~/config/clock";
import { concernAnswerSchema } from "~/domain/employer/forms";
import { formCommand } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { throwNotFound } from "~/request/responses.server";
import { answerConcern } from "~/services/employer/answer-concern";
import { CompanyGroup } from "./parts/record-page";
import { companyRecordWith } from "./parts/record-page.server";

export const handle = { title: "employer:concern.answer" };

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
  return formCommand(args, actor, concernAnswerSchema, async (trx, input) => {
    await answerConcern(trx, actor, { id: concernId, ...input }, clock);
    return redirect(`/specialist/employers/${id}?done=concernAnswered#concerns`);
  });
}

/** A call for help and its answer. */
export default function AnswerConcernPage() {
  const { t } = useTranslation(["employer", "desk"]);
  const { record, concern, now } = useLoaderData<typeof loader>();
  const labels = useEmployerLabels();
  const [form, fields] = useForm<z.output<typeof concernAnswerSchema>>({
    lastResult: useActionData<SubmissionResult>(),
  });
  return (
    <CompanyGroup section="concerns" title={t(concern.state === "open" ? "concern.answer" : "concern.one")}>
      <ConcernCard concern={concern} now={now} level={3} />
      {concern.state === "answered" && (
        <div className="actions">
          <ButtonLink to={`/specialist/employers/${record.id}/concerns/${concern.id}/close`}>
            {t("concern.close")}
          </ButtonLink>
        </div>
      )}
      {concern.state === "open" && (
        <AppForm form={form} labels={{ ...labels, read: t("desk:note.read") }} version={concern.version}>
          <TextArea field={fields.answer} label={t("concern.answerField")} hint={t("concern.answerHint")} />
          {fields.read.errors && <CheckboxField field={fields.read} label={t("desk:note.read")} />}
          <FormActions>
            <SubmitButton>{t("concern.answerSend")}</SubmitButton>
          </FormActions>
        </AppForm>
      )}
    </CompanyGroup>
  );
}
