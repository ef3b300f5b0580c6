import { type SubmissionResult, useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { requireActor } from "~/auth/actor.server";
import { AppForm, CheckboxGroup, DateField, FormActions, SelectField, SubmitButton } from "~/components/form";
import { clock } from "~/config/clock";
import { isSeenBy, type RungNeed, rungNeeds, stageIds, stageTraits } from "~/domain/placement";
import { dayField } from "~/domain/typed-day";
import { versionNumber } from "~/domain/version";
import { formatList } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { moveOptions } from "~/queries/placement/move-options";
import { formCommand } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { planNextStage } from "~/services/placement/plan-next-stage";
import { ConsentQuestion, keptAnswers } from "./parts/consent-question";
import { placeOf, placeValue, typedPlace } from "./parts/move-schema";
import { PlaceField } from "./parts/place-field";
import { PlacementGroup } from "./parts/record-page";
import { placementPageWith } from "./parts/record-page.server";

const schema = z.object({
  version: versionNumber,
  stage: z.enum(stageIds, "choose"),
  place: z.string().max(80).optional(),
  apprenticeshipId: z.string().max(60).optional(),
  start: dayField("start"),
  needs: z.array(z.enum(rungNeeds)).default([]),
});

export const handle = { title: "placement:verb.plan" };

export const loader = (args: LoaderFunctionArgs) =>
  placementPageWith(args, async (trx, { id }, today) => ({ options: await moveOptions(trx, "plan", id, today) }));

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const placementId = idParam(args.params.id);
  const today = clock.today();
  return formCommand(args, actor, schema, async (trx, { place, apprenticeshipId, ...plan }) => {
    const { companies } = await moveOptions(trx, "plan", placementId, today);
    const { employerId } = placeOf(place, companies);
    await planNextStage(
      trx,
      actor,
      { ...plan, placementId, employerId, apprenticeshipId: apprenticeshipId || null },
      clock,
    );
    return redirect(`/specialist/placements/${placementId}?done=planned`);
  });
}

export default function PlanPage() {
  const { t } = useTranslation("placement");
  const locale = useLocale();
  const { options } = useLoaderData<typeof loader>();
  const { planned } = options;
  const result = useActionData<SubmissionResult<string[]>>();
  const [search] = useSearchParams();
  const [form, fields] = useForm<z.input<typeof schema>>({
    lastResult: result,
    defaultValue: {
      ...(planned
        ? { ...planned, place: placeValue(planned.employerId, null) }
        : { place: placeValue(options.current?.employerId ?? null, null) }),
      ...keptAnswers(search),
    },
  });
  const namesOf = (needs: RungNeed[]) =>
    formatList(
      needs.map((need) => t(`need.${need}`)),
      locale,
    );
  const stages = [...options.stages].sort((a, b) => stageTraits(a).order - stageTraits(b).order);
  return (
    <PlacementGroup section="ladder" title={t("verb.plan")}>
      <AppForm
        form={form}
        version={options.version}
        labels={{ stage: t("list.filter.stage"), start: t("form.planStart"), needs: t("form.needs") }}
      >
        <ConsentQuestion
          result={result}
          candidateId={options.candidateId}
          employerId={placeOf(typedPlace(result), options.companies).employerId}
        />
        <SelectField
          field={fields.stage}
          label={t("choose.title")}
          options={stages.map((stage) => ({ value: stage, label: t(`stage.${stage}`) }))}
        />
        <DateField field={fields.start} label={t("form.planStart")} />
        <PlaceField field={fields.place} companies={options.companies} optional />
        <SelectField
          field={fields.apprenticeshipId}
          label={t("form.apprenticeship")}
          optional
          options={options.apprenticeships.map((each) => ({
            value: each.id,
            label: locale === "en" ? `${each.en} (${each.de})` : each.de,
          }))}
        />
        <CheckboxGroup
          field={fields.needs}
          label={t("form.needs")}
          hint={t("form.needsHint", {
            internal: namesOf(rungNeeds.filter((need) => !isSeenBy(need, "person"))),
            company: namesOf(rungNeeds.filter((need) => isSeenBy(need, "company"))),
          })}
          columns={2}
          optional
          options={rungNeeds.map((need) => ({ value: need, label: t(`need.${need}`) }))}
        />
        <FormActions>
          <SubmitButton>{t("verb.plan")}</SubmitButton>
        </FormActions>
      </AppForm>
    </PlacementGroup>
  );
}
