import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AppForm, CheckboxField, FormActions, SubmitButton } from "~/components/form";
import { errorsOf, type Reply } from "~/components/form/reply";
import { JobAnswers } from "~/components/job/job-answers";
import { ReviewFields } from "~/components/job/review-fields";
import { useJobSummary } from "~/components/job/summary";
import { Section } from "~/components/page-header";
import { isWeighty } from "~/domain/job/rules";
import { isEditable } from "~/domain/job/states";
import type { recordLoader } from "./record.server";
import { RecordSide } from "./record-side";

/** What the company has said, group by group, each changed in its place while the job may be; the rest at the side. */
export function Answers({ base }: { base: string }) {
  const { t } = useTranslation("job");
  const { record, choices } = useLoaderData<typeof recordLoader>();
  return (
    <div className="record">
      <aside className="record-side" aria-label={t("review.history")}>
        <RecordSide base={base} />
      </aside>
      <div className="record-facts">
        <JobAnswers
          record={record}
          choices={choices}
          findings={[]}
          change={isEditable(record.state) ? `${base}/change` : undefined}
        />
      </div>
    </div>
  );
}

/** The same with a tick at every group and a place for a remark at every answer; what is decided stands at the side. */
export function Review({ base }: { base: string }) {
  const { t } = useTranslation(["job", "desk"]);
  const { record, choices, findings, earlier } = useLoaderData<typeof recordLoader>();
  const reply = useActionData<Reply>();
  const groups = useJobSummary(record, choices);
  const errors = errorsOf(reply);
  return (
    <AppForm
      action={`${base}/return`}
      version={record.version}
      errors={errors}
      labels={{ reviewed: t("field.reviewed"), read: t("desk:note.read") }}
      className="review"
    >
      <div className="record">
        <div className="record-facts">
          <ReviewFields
            groups={groups}
            findings={findings.filter(isWeighty)}
            earlier={earlier}
            values={reply?.initialValue ?? {}}
            errors={errors}
          />
        </div>
        <aside className="record-side" aria-label={t("review.publishTitle")}>
          <Section title={t("review.publishTitle")} id="review">
            <p className="soft">{t("review.lead")}</p>
            {errors.read && <CheckboxField name="read" label={t("desk:note.read")} errors={errors.read} />}
            <FormActions>
              <SubmitButton formAction={`${base}/publish`}>{t("action.publish")}</SubmitButton>
              <SubmitButton kind="second">{t("action.return")}</SubmitButton>
            </FormActions>
          </Section>
          <RecordSide base={base} />
        </aside>
      </div>
    </AppForm>
  );
}
