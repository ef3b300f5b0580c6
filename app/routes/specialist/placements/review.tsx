import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import { AppForm, DateField, FormActions, SubmitButton } from "~/components/form";
import { PageHeader } from "~/components/page-header";
import { clock } from "~/config/clock";
import { dayField } from "~/domain/typed-day";
import { versionNumber } from "~/domain/version";
import { formCommand } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { ownPath } from "~/request/safe-path";
import { reviewPause } from "~/services/placement/review-pause";
import { usePlacementCrumbs } from "./parts/crumbs";
import { moveLoader } from "./parts/move.server";

const schema = z.object({ version: versionNumber, reviewOn: dayField("next"), next: z.string().optional() });

export const loader = (args: LoaderFunctionArgs) => moveLoader(args, "resume");
export const handle = { title: "placement:verb.review" };

/** A pause goes on until it is asked about again. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const placementId = idParam(args.params.id);
  return formCommand(args, actor, schema, async (trx, { next, ...input }) => {
    await reviewPause(trx, { ...input, placementId }, clock);
    const back = ownPath(next, `/specialist/placements/${placementId}`);
    return redirect(`${back}${back.includes("?") ? "&" : "?"}done=pauseReviewed`);
  });
}

export default function ReviewPausePage() {
  const { t } = useTranslation("placement");
  const { options, today } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<z.input<typeof schema>>({ lastResult: useActionData<typeof action>() });
  const back = `/specialist/placements/${options.placementId}`;
  return (
    <div className="wrap-text">
      <PageHeader title={t("verb.review")} crumbs={usePlacementCrumbs(back, options.name)} />
      <AppForm form={form} version={options.version} labels={{ reviewOn: t("form.reviewOn") }}>
        <DateField field={fields.reviewOn} label={t("form.reviewOn")} hint={t("form.reviewHint")} min={today} />
        <FormActions>
          <SubmitButton>{t("verb.review")}</SubmitButton>
          <ButtonLink to={`${back}/resume`} kind="second">
            {t("verb.resume")}
          </ButtonLink>
        </FormActions>
      </AppForm>
    </div>
  );
}
