import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { ButtonLink } from "~/components/actions";
import { AppForm, DateField, FormActions, RadioGroup, SubmitButton } from "~/components/form";
import { PageHeader } from "~/components/page-header";
import { endReasonIds, guardIds } from "~/domain/placement";
import { stagesAfterEnd } from "~/domain/placement/stages";
import { dayField } from "~/domain/typed-day";
import { versionNumber } from "~/domain/version";
import { endStage, previewEnd } from "~/services/placement/end-stage";
import { usePlacementCrumbs } from "./parts/crumbs";
import { Findings } from "./parts/findings";
import { LeavingFields } from "./parts/leaving-fields";
import { leavingAction, moveLoader } from "./parts/move.server";
import type { MoveResult } from "./parts/move-form";

const schema = z.object({
  version: versionNumber,
  nextStage: z.enum(stagesAfterEnd, "choose"),
  start: dayField("start"),
  endReason: z.enum(endReasonIds, "choose"),
  endNote: z.string().trim().max(1000, 'tooLong|{"max":1000}').default(""),
  acknowledged: z.array(z.enum(guardIds)).default([]),
});

export const loader = (args: LoaderFunctionArgs) => moveLoader(args, "end");
export const handle = { title: "placement:verb.end" };

export const action = (args: ActionFunctionArgs) => leavingAction(args, "end", schema, previewEnd, endStage);

export default function EndPage() {
  const { t } = useTranslation("placement");
  const { options, today } = useLoaderData<typeof loader>();
  const lastResult = useActionData<MoveResult>();
  const [form, fields] = useForm<z.input<typeof schema>>({ lastResult, defaultValue: { start: today } });
  const back = `/specialist/placements/${options.placementId}`;
  const possible = stagesAfterEnd.filter((stage) => options.stages.includes(stage));
  return (
    <div className="wrap-text">
      <PageHeader
        title={t("verb.end")}
        lead={options.current ? t(`stage.${options.current.stage}`) : undefined}
        crumbs={usePlacementCrumbs(back, options.name)}
      />
      <AppForm
        form={form}
        version={options.version}
        labels={{
          endReason: t("form.endReason"),
          nextStage: t("form.afterwards"),
          start: t("form.afterwardsDate"),
          acknowledged: t("finding.ack"),
        }}
      >
        <Findings findings={lastResult?.findings ?? []} errors={fields.acknowledged.errors} />
        <LeavingFields verb="end" options={options} fields={fields} />
        <RadioGroup
          field={fields.nextStage}
          label={t("form.afterwards")}
          options={possible.map((stage) => ({
            value: stage,
            label: t(`form.afterwardsOption.${stage}`),
            hint: t(`form.afterwardsHint.${stage}`),
          }))}
        />
        <DateField field={fields.start} label={t("form.afterwardsDate")} hint={t("form.startHint")} />
        <FormActions>
          <SubmitButton>{t("verb.end")}</SubmitButton>
          <ButtonLink to={back} kind="second">
            {t("common:cancel")}
          </ButtonLink>
        </FormActions>
      </AppForm>
    </div>
  );
}
