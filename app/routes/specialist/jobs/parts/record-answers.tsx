import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AppForm, CheckboxField, FormActions, SubmitButton } from "~/components/form";
import { errorsOf, type Reply } from "~/components/form/reply";
import { JobAnswers } from "~/components/job/job-answers";
import { ReviewFields } from "~/components/job/review-fields";
import { useJobSummary } from "~/components/job/summary";
import { Section } from "~/components/page-header";
import type { recordLoader } from "./record.server";

/** What the company has said, group by group; what the rules say about it stands at the side. */
export function Answers({ base }: { base: string }) {
  const { record, choices } = useLoaderData<typeof recordLoader>();
  return <JobAnswers record={record} choices={choices} findings={[]} base={base} />;
}

/** The same field by field, each to be found right or sent back with a remark. */
export function Review({ base }: { base: string }) {
  const { t } = useTranslation(["job", "desk"]);
  const { record, choices, findings, earlier } = useLoaderData<typeof recordLoader>();
  const reply = useActionData<Reply>();
  const groups = useJobSummary(record, choices);
  const errors = errorsOf(reply);
  return (
    <Section title={t("review.title")} id="review">
      <p className="lead">{t("review.lead")}</p>
      <AppForm
        action={`${base}/return`}
        version={record.version}
        errors={errors}
        labels={{ reviewed: t("field.reviewed"), read: t("desk:note.read") }}
        wide
      >
        <ReviewFields
          groups={groups}
          findings={findings}
          earlier={earlier}
          values={reply?.initialValue ?? {}}
          errors={errors}
        />
        {errors.read && <CheckboxField name="read" label={t("desk:note.read")} errors={errors.read} />}
        <FormActions>
          <SubmitButton formAction={`${base}/publish`}>{t("action.publish")}</SubmitButton>
          <SubmitButton kind="second">{t("action.return")}</SubmitButton>
        </FormActions>
      </AppForm>
    </Section>
  );
}
