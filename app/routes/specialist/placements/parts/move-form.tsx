import { type SubmissionResult, useForm } from "@conform-to/react";
import { useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { ButtonLink } from "~/components/actions";
import { AppForm, DateField, type FieldMeta, FormActions, SelectField, SubmitButton } from "~/components/form";
import { type Finding, type MoveVerb, type StageId, stageTraits } from "~/domain/placement";
import { useLocale } from "~/i18n/locale";
import type { MoveOptions } from "~/queries/placement/move-options";
import { ConsentQuestion, keptAnswers } from "./consent-question";
import { FactFields } from "./fact-fields";
import { Findings } from "./findings";
import { LeavingFields } from "./leaving-fields";
import { type moveSchema, placeOf, placeValue, typedPlace } from "./move-schema";
import { PlaceField } from "./place-field";

export type MoveResult = SubmissionResult<string[]> & { findings?: readonly Finding[] | null };

/** The facts of a move, with the guards' words above the fields. */
export function MoveForm({
  data: { verb, options, stage, today },
  result,
  back,
}: {
  data: { verb: MoveVerb; options: MoveOptions; stage: StageId; today: string };
  result: MoveResult | undefined;
  back: string;
}) {
  const { t } = useTranslation("placement");
  const [search] = useSearchParams();
  const [form, fields] = useForm<z.input<typeof moveSchema>>({
    lastResult: result,
    defaultValue: { ...defaults(verb, options, stage, today), ...keptAnswers(search), stage },
  });
  const findings = result?.findings ?? [];
  const traits = stageTraits(stage);
  return (
    <AppForm form={form} version={options.version} labels={useLabels()}>
      <input type="hidden" name="stage" value={stage} />
      <ConsentQuestion
        result={result}
        candidateId={options.candidateId}
        employerId={placeOf(typedPlace(result), options.companies).employerId}
      />
      <Findings findings={findings} errors={fields.acknowledged.errors} />
      {traits.company !== "none" && (
        <PlaceField field={fields.place} companies={options.companies} optional={traits.company === "possible"} />
      )}
      {traits.phase === "train" && stage !== "umschulung" && (
        <ApprenticeshipField field={fields.apprenticeshipId} options={options} />
      )}
      <DateField
        field={fields.start}
        label={t("form.start")}
        hint={options.current ? t("form.startHint") : undefined}
      />
      {traits.company !== "none" || traits.endExpected ? (
        <DateField field={fields.end} label={t("form.end")} optional={!traits.endExpected} />
      ) : null}
      <FactFields stage={stage} fields={fields} />
      {options.current && verb !== "resume" && <LeavingFields verb={verb} options={options} fields={fields} />}
      <FormActions>
        <SubmitButton>{t(`verb.${verb}`)}</SubmitButton>
        <ButtonLink to={back} kind="second">
          {t("common:cancel")}
        </ButtonLink>
      </FormActions>
    </AppForm>
  );
}

/** What the plan, the running stage or the pause already says need not be typed again. */
function defaults(verb: MoveVerb, options: MoveOptions, stage: StageId, today: string) {
  const plan = options.planned?.stage === stage ? options.planned : null;
  const stays = verb === "resume" ? options.previous : verb === "change_company" ? null : options.current;
  const keepsJob = stays?.stage === stage;
  return {
    stage,
    place: placeValue(plan?.employerId ?? stays?.employerId ?? null, keepsJob ? (stays?.jobId ?? null) : null),
    apprenticeshipId: plan?.apprenticeshipId ?? undefined,
    start: plan && plan.start > today ? plan.start : today,
    endReason: verb === "advance" ? "moved_up" : undefined,
  };
}

export function useLabels(): Record<string, string> {
  const { t } = useTranslation("placement");
  return {
    stage: t("list.filter.stage"),
    place: t("form.place"),
    start: t("form.start"),
    end: t("form.end"),
    endReason: t("form.endReason"),
    endNote: t("form.endNote"),
    hoursPerWeek: t("form.hoursPerWeek"),
    acknowledged: t("finding.ack"),
    measureNoticeOn: t("form.measureNoticeOn"),
  };
}

function ApprenticeshipField({ field, options }: { field: FieldMeta; options: MoveOptions }) {
  const { t } = useTranslation("placement");
  const locale = useLocale();
  return (
    <SelectField
      field={field}
      label={t("form.apprenticeship")}
      optional
      options={options.apprenticeships.map((each) => ({
        value: each.id,
        label: locale === "en" ? `${each.en} (${each.de})` : each.de,
      }))}
    />
  );
}
