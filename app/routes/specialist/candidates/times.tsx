import { useForm } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import {
  AppForm,
  CheckboxGroup,
  DateField,
  FormActions,
  type FormTexts,
  NumberField,
  SubmitButton,
  TextField,
  YesNoRows,
} from "~/components/form";
import { useCodeWords } from "~/components/match/names";
import { picked, timesSchema } from "~/domain/candidate/sections";
import { demands, readTravelModes, shifts, travelModes } from "~/domain/matching/facts";
import { editCandidate } from "~/services/candidate/edit-candidate";
import { asText, useLastResult, useRecord } from "./parts/record-data";
import { recordSide } from "./parts/record-page.server";
import { sectionAction } from "./parts/section.server";
import { SectionPage } from "./parts/section-page";

export const loader = recordSide;

export const action = sectionAction(timesSchema, "#times", async (trx, target, value) => {
  const { shift, demand, ...times } = value;
  await editCandidate(trx, target, {
    hoursMin: times.hoursMin ?? null,
    hoursMax: times.hoursMax ?? null,
    timeFrom: times.timeFrom ?? null,
    timeTo: times.timeTo ?? null,
    availableFrom: times.availableFrom ?? null,
    mobility: times.mobility,
    travelMinutesMax: times.travelMinutesMax ?? null,
    shiftsAccepted: picked(shift, "yes"),
    shiftsRefused: picked(shift, "no"),
    demandsAccepted: picked(demand, "yes"),
    demandsRefused: picked(demand, "no"),
  });
});

/** Answers of the rows as their form holds them. */
const answersOf = (yes: readonly string[], no: readonly string[]): Record<string, string> =>
  Object.fromEntries([...yes.map((code) => [code, "yes"]), ...no.map((code) => [code, "no"])]);

export default function TimesSection() {
  const { record } = useRecord();
  const { t } = useTranslation("candidate");
  const code = useCodeWords();
  const texts = asText({
    hoursMin: record.hoursMin,
    hoursMax: record.hoursMax,
    timeFrom: record.timeFrom?.slice(0, 5),
    timeTo: record.timeTo?.slice(0, 5),
    availableFrom: record.availableFrom,
    travelMinutesMax: record.travelMinutesMax,
  });
  const stored = {
    ...texts,
    mobility: readTravelModes(record.mobility),
    shift: answersOf(record.shiftsAccepted, record.shiftsRefused),
    demand: answersOf(record.demandsAccepted, record.demandsRefused),
  };
  const [form, fields] = useForm<FormTexts<typeof timesSchema>>({ lastResult: useLastResult(), defaultValue: texts });
  const typed = useLastResult()?.initialValue;
  const modes = typed ? [typed.mobility ?? []].flat().map(String) : readTravelModes(record.mobility);
  const label = (key: string) => t(`field.${key}`);
  return (
    <SectionPage section="times" title={t("record.times")} lead={t("field.timeHint")}>
      <AppForm
        form={form}
        version={record.version}
        stored={stored}
        labels={Object.fromEntries(
          ["hoursMin", "hoursMax", "timeFrom", "timeTo", "availableFrom", "travelMinutesMax"].map((n) => [n, label(n)]),
        )}
      >
        <div className="fields-row">
          <NumberField field={fields.hoursMin} label={label("hoursMin")} optional />
          <NumberField field={fields.hoursMax} label={label("hoursMax")} optional />
        </div>
        <YesNoRows
          legend={label("shift")}
          name="shift"
          options={shifts.map((value) => ({ value, label: code("shift", value) }))}
          yes={record.shiftsAccepted}
          no={record.shiftsRefused}
          submitted={typed && (typed.shift ?? {})}
        />
        <div className="fields-row">
          <TextField field={fields.timeFrom} type="time" width="s" label={label("timeFrom")} optional />
          <TextField field={fields.timeTo} type="time" width="s" label={label("timeTo")} optional />
        </div>
        <DateField field={fields.availableFrom} label={label("availableFrom")} optional />
        <CheckboxGroup
          name="mobility"
          label={label("mobility")}
          options={travelModes.map((value) => ({ value, label: code("mode", value) }))}
          defaultValues={modes}
          optional
        />
        <NumberField
          field={fields.travelMinutesMax}
          label={label("travelMinutesMax")}
          hint={t("field.travelMinutesHint")}
          optional
        />
        <YesNoRows
          legend={label("demand")}
          hint={t("field.demandHint")}
          name="demand"
          options={demands.map((value) => ({ value, label: code("demand", value) }))}
          yes={record.demandsAccepted}
          no={record.demandsRefused}
          submitted={typed && (typed.demand ?? {})}
        />
        <FormActions>
          <SubmitButton>{t("common:save")}</SubmitButton>
        </FormActions>
      </AppForm>
    </SectionPage>
  );
}
