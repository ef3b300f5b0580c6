import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { AppForm, DateField, FormActions, SelectField, SubmitButton, TextArea } from "~/components/form";
import { currentStage, endReasonIds, guardIds, pauseReasons } from "~/domain/placement";
import { dayField } from "~/domain/typed-day";
import { versionNumber } from "~/domain/version";
import { moveOptions } from "~/queries/placement/move-options";
import { pausePlacement, previewPause } from "~/services/placement/pause-placement";
import { Findings } from "./parts/findings";
import { leavingAction } from "./parts/move.server";
import type { MoveResult } from "./parts/move-form";
import { PlacementGroup } from "./parts/record-page";
import { placementPageWith } from "./parts/record-page.server";

const schema = z.object({
  version: versionNumber,
  start: dayField("start"),
  reviewOn: dayField("next"),
  reason: z.enum(endReasonIds, "choose"),
  note: z.string().trim().max(1000, 'tooLong|{"max":1000}').default(""),
  acknowledged: z.array(z.enum(guardIds)).default([]),
});

export const loader = (args: LoaderFunctionArgs) =>
  placementPageWith(args, async (trx, { id }, day) => ({ options: await moveOptions(trx, "pause", id, day) }));
export const handle = { title: "placement:verb.pause" };

export const action = (args: ActionFunctionArgs) => leavingAction(args, "pause", schema, previewPause, pausePlacement);

export default function PausePage() {
  const { t } = useTranslation("placement");
  const { options, today } = useLoaderData<typeof loader>();
  const lastResult = useActionData<MoveResult>();
  const [form, fields] = useForm<z.input<typeof schema>>({ lastResult, defaultValue: { start: today } });
  const current = currentStage(options.current ? [options.current] : []);
  const choices = (ids: readonly string[]) => ids.map((id) => ({ value: id, label: t(`endReason.${id}`) }));
  return (
    <PlacementGroup section="ladder" title={t("verb.pause")} lead={current ? t(`stage.${current.stage}`) : undefined}>
      <AppForm
        form={form}
        version={options.version}
        labels={{ start: t("form.planStart"), reviewOn: t("form.reviewOn"), reason: t("form.pauseReason") }}
      >
        <Findings findings={lastResult?.findings ?? []} errors={fields.acknowledged.errors} />
        <DateField field={fields.start} label={t("form.planStart")} />
        <DateField field={fields.reviewOn} label={t("form.reviewOn")} hint={t("form.reviewHint")} />
        <SelectField
          field={fields.reason}
          label={t("form.pauseReason")}
          hint={t("form.pauseHint")}
          options={[
            {
              label: t("form.typical"),
              options: choices(pauseReasons.typical),
            },
            {
              label: t("form.others"),
              options: choices(pauseReasons.others),
            },
          ]}
        />
        <TextArea field={fields.note} label={t("form.endNote")} hint={t("form.endNoteHint")} rows={2} optional />
        <FormActions>
          <SubmitButton>{t("verb.pause")}</SubmitButton>
        </FormActions>
      </AppForm>
    </PlacementGroup>
  );
}
