import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import { Due } from "~/components/desk/due";
import { useStepText } from "~/components/desk/step-text";
import { AppForm, FormActions, SubmitButton } from "~/components/form";
import { errorsOf, type Reply } from "~/components/form/reply";
import { PageHeader } from "~/components/page-header";
import { clock } from "~/config/clock";
import { employerPlacement } from "~/queries/placement/employer-placements";
import { command } from "~/request/command.server";
import { idParam, versionOf } from "~/request/params.server";
import { throwNotFound } from "~/request/responses.server";
import { completeStep } from "~/services/support/complete-step";

export const handle = { title: "placement:company.tasks" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["employer"]);
  const id = idParam(args.params.id);
  const stepId = idParam(args.params.stepId);
  const placement = await readAs(actor, (trx) => employerPlacement(trx, actor, id, clock.today()));
  const task = placement.tasks.find((each) => each.id === stepId && each.who === "mentor");
  if (!task) throwNotFound();
  return { task, today: clock.today(), givenName: placement.givenName, back: `/employer/placements/${id}` };
}

/** The mentor has done a task of theirs, today. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["employer"]);
  const placementId = idParam(args.params.id);
  const stepId = idParam(args.params.stepId);
  return command(args, actor, async (trx, form) => {
    await completeStep(trx, actor, { stepId, version: versionOf(form), doneOn: clock.today(), outcome: "" }, clock);
    return redirect(`/employer/placements/${placementId}?done=stepDone#tasks`);
  });
}

export default function CompleteMentorTask() {
  const { t } = useTranslation("placement");
  const { task, today, givenName, back } = useLoaderData<typeof loader>();
  const errors = errorsOf(useActionData<Reply>());
  const text = useStepText();
  return (
    <div className="wrap-text">
      <PageHeader
        eyebrow={t("company.tasks")}
        title={text({ templateKey: task.templateKey, title: "", otherwise: t(`company.contact.${task.channel}`) })}
        crumbs={[{ to: back, label: givenName }]}
        meta={
          <span>
            {t("company.due")} <Due value={task.dueOn} today={today} />
          </span>
        }
      />
      <AppForm version={task.version} errors={errors}>
        <FormActions>
          <SubmitButton>{t("company.done")}</SubmitButton>
          <ButtonLink to={back} kind="second">
            {t("common:cancel")}
          </ButtonLink>
        </FormActions>
      </AppForm>
    </div>
  );
}
