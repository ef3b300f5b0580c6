import type { ActionFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { PageHandle } from "~/components/document-title";
import { SubmitButton } from "~/components/form";
import type { Reply } from "~/components/form/reply";
import { afterReply } from "~/components/job/reply";
import { hintsOf, StepForm } from "~/components/job/step-questions";
import { EditedGroup } from "~/components/record/group";
import { stepAction } from "~/routes/employer/jobs/parts/wizard.server";
import { changeLoader } from "./parts/record.server";
import { JobRecord } from "./parts/record-page";

export const handle: PageHandle<Awaited<ReturnType<typeof changeLoader>>> = {
  title: (t, { view }) => `${t(`job:step.${view.step}`)}: ${view.title}`,
};

export const loader = changeLoader;
export const action = (args: ActionFunctionArgs) => stepAction(args, true);

/** One group of a job's answers, changed in its place on the record: the questions of that page of the wizard. */
export default function ChangeJobRoute() {
  const { t } = useTranslation(["job", "common"]);
  const { view } = useLoaderData<typeof changeLoader>();
  const reply = useActionData<Reply>();
  const section = `group-${view.step}`;
  const asked = { ...view, stored: view.state.values, work: reply?.work ?? null, state: afterReply(view.state, reply) };
  const form = (
    <EditedGroup base={view.base} section={section} title={t(`step.${view.step}`)}>
      <StepForm view={asked} hints={hintsOf(asked.state)}>
        <SubmitButton>{t("common:save")}</SubmitButton>
      </StepForm>
    </EditedGroup>
  );
  return <JobRecord edit={{ section, form }} />;
}
