import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import { AppForm, FormActions, type FormTexts, RadioGroup, SubmitButton } from "~/components/form";
import { PageHeader } from "~/components/page-header";
import { AroundGerman } from "~/components/values";
import { clock } from "~/config/clock";
import { declineSchema } from "~/domain/proposal/forms";
import { declineReasons } from "~/domain/proposal/states";
import { readForm } from "~/request/form.server";
import { useLastResult } from "~/routes/specialist/candidates/parts/record-data";
import { loadAnswer, sendAnswer } from "./parts/answer.server";

export const loader = (args: LoaderFunctionArgs) => loadAnswer(args, "declined");

export const action = (args: ActionFunctionArgs) =>
  sendAnswer(args, (form, base) => {
    const submission = readForm(form, declineSchema, clock.today());
    if (submission.status !== "success") return data(submission.reply(), { status: 400 });
    return { ...base, answer: "declined", reason: submission.value.reason };
  });

export const handle: PageHandle = { title: "proposal:employer.decline" };

export default function DeclinePage() {
  const { id, version, pseudonym, job } = useLoaderData<typeof loader>();
  const { t } = useTranslation("proposal");
  const [form, fields] = useForm<FormTexts<typeof declineSchema>>({ lastResult: useLastResult() });
  return (
    <div className="wrap-text">
      <PageHeader
        crumbs={[{ to: `/employer/proposals/${id}`, label: t("employer.profileTitle", { pseudonym }) }]}
        eyebrow={<AroundGerman format={(title) => t("employer.eyebrow", { job: title })}>{job}</AroundGerman>}
        title={t("employer.declineTitle", { pseudonym })}
        lead={t("employer.declineLead")}
      />
      <AppForm form={form} version={version} labels={{ reason: t("field.reason") }}>
        <RadioGroup
          field={fields.reason}
          label={t("field.reason")}
          law={t("employer.declineLaw")}
          options={declineReasons.map((value) => ({ value, label: t(`declineReason.${value}`) }))}
        />
        <FormActions>
          <SubmitButton>{t("employer.declineSend")}</SubmitButton>
          <ButtonLink to={`/employer/proposals/${id}`} kind="second">
            {t("common:cancel")}
          </ButtonLink>
        </FormActions>
      </AppForm>
    </div>
  );
}
