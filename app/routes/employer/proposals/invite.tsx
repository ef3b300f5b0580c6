import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import { AppForm, FormActions, type FormTexts, SubmitButton } from "~/components/form";
import { PageHeader } from "~/components/page-header";
import { AppointmentFields, useAppointmentLabels } from "~/components/proposal/appointment-fields";
import { AroundGerman } from "~/components/values";
import { clock } from "~/config/clock";
import { inviteSchema } from "~/domain/proposal/forms";
import { readForm } from "~/request/form.server";
import { useLastResult } from "~/routes/specialist/candidates/parts/record-data";
import { appointmentOf } from "~/services/support/arrange-appointment";
import { loadAnswer, sendAnswer } from "./parts/answer.server";

export const loader = (args: LoaderFunctionArgs) => loadAnswer(args, "invited");

export const action = (args: ActionFunctionArgs) =>
  sendAnswer(args, (form, base) => {
    const submission = readForm(form, inviteSchema, clock.today());
    if (submission.status !== "success") return data(submission.reply(), { status: 400 });
    return { ...base, answer: "invited", appointment: appointmentOf(submission.value) };
  });

export const handle: PageHandle = { title: "proposal:employer.invite" };

export default function InvitePage() {
  const { id, version, pseudonym, job } = useLoaderData<typeof loader>();
  const { t } = useTranslation("proposal");
  const labels = useAppointmentLabels();
  const [form, fields] = useForm<FormTexts<typeof inviteSchema>>({
    lastResult: useLastResult(),
    defaultValue: { kind: "interview", minutes: "30" },
  });
  return (
    <div className="wrap-text">
      <PageHeader
        crumbs={[{ to: `/employer/proposals/${id}`, label: t("employer.profileTitle", { pseudonym }) }]}
        eyebrow={<AroundGerman format={(title) => t("employer.eyebrow", { job: title })}>{job}</AroundGerman>}
        title={t("employer.inviteTitle", { pseudonym })}
        lead={t("employer.inviteLead")}
      />
      <AppForm form={form} version={version} labels={labels}>
        <AppointmentFields fields={fields} />
        <FormActions>
          <SubmitButton>{t("employer.inviteSend")}</SubmitButton>
          <ButtonLink to={`/employer/proposals/${id}`} kind="second">
            {t("common:cancel")}
          </ButtonLink>
        </FormActions>
      </AppForm>
    </div>
  );
}
