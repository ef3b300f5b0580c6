import { type SubmissionResult, useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import { ConcernCard } from "~/components/employer/concern-section";
import { AppForm, FormActions, RadioGroup, SubmitButton, TextArea } from "~/components/form";
import { PageHeader } from "~/components/page-header";
import { clock } from "~/config/clock";
import { concernCloseSchema, concernResults } from "~/domain/employer/forms";
import { employerRecord } from "~/queries/employer/record";
import { formCommand } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { throwNotFound } from "~/request/responses.server";
import { closeConcern } from "~/services/employer/close-concern";

export const handle = { title: "employer:concern.close" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  const { name, concerns } = await readAs(actor, (trx) => employerRecord(trx, id, clock.today()));
  const concern = concerns.find((each) => each.id === args.params.concernId);
  if (!concern) throwNotFound();
  return { id, company: name, concern, now: clock.now() };
}

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
  const { id, company, concern, now } = useLoaderData<typeof loader>();
  const here = `/specialist/employers/${id}/concerns/${concern.id}`;
  const [form, fields] = useForm<z.input<typeof concernCloseSchema>>({
    lastResult: useActionData<SubmissionResult>(),
  });
  return (
    <div className="wrap-text">
      <PageHeader
        title={t("concern.close")}
        crumbs={[
          { to: `/specialist/employers/${id}`, label: company },
          { to: here, label: t(`concern.topic.${concern.topic}`) },
        ]}
      />
      <ConcernCard concern={concern} now={now} level={2} />
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
          <ButtonLink to={here} kind="second">
            {t("common:back")}
          </ButtonLink>
        </FormActions>
      </AppForm>
    </div>
  );
}
