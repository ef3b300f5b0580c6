import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import { AppForm, FormActions, SubmitButton } from "~/components/form";
import { errorsOf, type Reply } from "~/components/form/reply";
import { PageHeader } from "~/components/page-header";
import { clock } from "~/config/clock";
import { placementOf } from "~/queries/placement/placement-of";
import { command } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { beginPlacement } from "~/services/placement/begin-placement";

export const handle = { title: "placement:verb.begin" };

/** Begins the placement of somebody who has none; who has one is led there. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.candidateId);
  const person = await readAs(actor, (trx) => placementOf(trx, id));
  if (person.placementId) throw redirect(`/specialist/placements/${person.placementId}`);
  return person;
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const candidateId = idParam(args.params.candidateId);
  return command(args, actor, async (trx) => {
    const { placementId } = await beginPlacement(trx, actor, candidateId, clock);
    return redirect(`/specialist/placements/${placementId}?done=moved`);
  });
}

export default function BeginPage() {
  const { t } = useTranslation("placement");
  const person = useLoaderData<typeof loader>();
  const errors = errorsOf(useActionData<Reply>());
  const back = `/specialist/candidates/${person.candidateId}`;
  return (
    <div className="wrap-text">
      <PageHeader title={t("verb.begin")} lead={t("begin.lead")} crumbs={[{ to: back, label: person.name }]} />
      <AppForm errors={errors}>
        <FormActions>
          <SubmitButton>{t("verb.begin")}</SubmitButton>
          <ButtonLink to={back} kind="second">
            {t("common:cancel")}
          </ButtonLink>
        </FormActions>
      </AppForm>
    </div>
  );
}
