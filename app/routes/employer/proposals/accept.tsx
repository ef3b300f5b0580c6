import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import { AppForm, FormActions, SubmitButton } from "~/components/form";
import { PageHeader } from "~/components/page-header";
import { AroundGerman } from "~/components/values";
import { useLastResult } from "~/routes/specialist/candidates/parts/record-data";
import { loadAnswer, sendAnswer } from "./parts/answer.server";

export const loader = (args: LoaderFunctionArgs) => loadAnswer(args, "accepted");

export const action = (args: ActionFunctionArgs) => sendAnswer(args, (_, base) => ({ ...base, answer: "accepted" }));

export const handle: PageHandle = { title: "proposal:employer.accept" };

export default function AcceptPage() {
  const { id, version, pseudonym, job } = useLoaderData<typeof loader>();
  const { t } = useTranslation("proposal");
  const error = useLastResult()?.error;
  const errors = Object.fromEntries(Object.entries(error ?? {}).map(([key, found]) => [key, found ?? []]));
  return (
    <div className="wrap-text">
      <PageHeader
        crumbs={[{ to: `/employer/proposals/${id}`, label: t("employer.profileTitle", { pseudonym }) }]}
        eyebrow={<AroundGerman format={(title) => t("employer.eyebrow", { job: title })}>{job}</AroundGerman>}
        title={t("employer.acceptTitle", { pseudonym })}
        lead={t("employer.acceptLead")}
      />
      <AppForm version={version} errors={errors}>
        <FormActions>
          <SubmitButton>{t("employer.acceptSend")}</SubmitButton>
          <ButtonLink to={`/employer/proposals/${id}`} kind="second">
            {t("common:cancel")}
          </ButtonLink>
        </FormActions>
      </AppForm>
    </div>
  );
}
