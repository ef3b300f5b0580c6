import { useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import { AppForm, DateField, FormActions, SubmitButton } from "~/components/form";
import { clock } from "~/config/clock";
import { dayField } from "~/domain/typed-day";
import { versionNumber } from "~/domain/version";
import { formCommand } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { ownPath } from "~/request/safe-path";
import { reviewPause } from "~/services/placement/review-pause";
import { PlacementGroup } from "./parts/record-page";
import { placementPageWith } from "./parts/record-page.server";

const schema = z.object({ version: versionNumber, reviewOn: dayField("next"), next: z.string().optional() });

export const loader = (args: LoaderFunctionArgs) => placementPageWith(args, () => ({}));
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
  const { record, today } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<z.input<typeof schema>>({ lastResult: useActionData<typeof action>() });
  return (
    <PlacementGroup section="ladder" title={t("verb.review")}>
      <AppForm form={form} version={record.version} labels={{ reviewOn: t("form.reviewOn") }}>
        <DateField field={fields.reviewOn} label={t("form.reviewOn")} hint={t("form.reviewHint")} min={today} />
        <FormActions>
          <SubmitButton>{t("verb.review")}</SubmitButton>
          <ButtonLink to={`/specialist/placements/${record.id}/resume`} kind="second">
            {t("verb.resume")}
          </ButtonLink>
        </FormActions>
      </AppForm>
    </PlacementGroup>
  );
}
