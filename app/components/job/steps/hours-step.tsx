import { useTranslation } from "react-i18next";
import {
  CheckboxField,
  CheckboxGroup,
  FieldErrors,
  LawNote,
  NumberField,
  RadioGroup,
  TextField,
} from "~/components/form";
import { shiftRotas } from "~/domain/job/facts";
import { shiftKinds, shiftRows } from "~/domain/job/wizard";
import { useLocale } from "~/i18n/locale";
import { useJobLabels, weekdayName } from "../labels";
import { Notes, useStepField } from "../step-form";

/** Hours a week, kinds of shift, and up to three working times with their days and breaks. */
export function HoursStep() {
  const { t } = useTranslation("job");
  const labels = useJobLabels();
  const field = useStepField();
  const law = field.law("shiftTimes");
  const more = [1, 2].some((row) => Boolean(field.text(`shiftTimes[${row}].start`).defaultValue));
  return (
    <>
      <div>
        <div className="fields-row">
          <NumberField {...field.text("hoursMin")} decimal label={t("field.hoursMin")} />
          <NumberField {...field.text("hoursMax")} decimal label={t("field.hoursMax")} optional />
        </div>
        <Notes name="hoursMin" />
      </div>
      <div>
        <CheckboxGroup
          {...field.many("shifts")}
          label={t("field.shifts")}
          columns={2}
          options={shiftKinds.map((kind) => ({ value: kind, label: labels.code("shift", kind) }))}
        />
        <Notes name="shifts" />
      </div>
      <fieldset
        id="field-shiftTimes"
        tabIndex={-1}
        className={field.errors("shiftTimes").length > 0 ? "field invalid" : "field"}
      >
        <legend className="legend">{t("field.shiftTimes")}</legend>
        <p className="hint">{t("hint.shiftTimes")}</p>
        <FieldErrors id="field-shiftTimes" errors={field.errors("shiftTimes")} />
        {law && <LawNote>{law}</LawNote>}
        <div className="shift-rows">
          <ShiftRow row={0} />
          <details className="fold" open={more}>
            <summary>
              <span className="label">{t("field.moreShifts")}</span>
            </summary>
            <div className="shift-rows">
              {Array.from({ length: shiftRows - 1 }, (_, row) => (
                <ShiftRow key={row} row={row + 1} />
              ))}
              <RadioGroup
                {...field.text("shiftRota")}
                label={t("field.shiftRota")}
                options={shiftRotas.map((rota) => ({ value: rota, label: t(`option.shiftRota.${rota}`) }))}
              />
            </div>
          </details>
        </div>
        <Notes name="shiftTimes" />
      </fieldset>
      <div>
        <CheckboxField {...field.tick("hoursBalanced")} label={t("field.hoursBalanced")} />
        <CheckboxField {...field.tick("nightCompensation")} label={t("field.nightCompensation")} />
        <Notes name="nightCompensation" />
      </div>
      <div>
        <TextField {...field.text("sundayReason")} label={t("field.sundayReason")} optional lang="de" />
        <Notes name="sundayReason" />
      </div>
    </>
  );
}

function ShiftRow({ row }: { row: number }) {
  const { t } = useTranslation("job");
  const locale = useLocale();
  const field = useStepField();
  const name = (part: string) => `shiftTimes[${row}].${part}`;
  const days = field.many(name("days"));
  const id = `field-shiftTimes-${row}--days`;
  return (
    <fieldset className="shift-row">
      <legend className="vh">{t("field.shiftRow", { number: row + 1 })}</legend>
      <FieldErrors id={id} errors={days.errors ?? []} />
      <div className="day-boxes" id={id}>
        {[1, 2, 3, 4, 5, 6, 7].map((day) => (
          <label key={day}>
            <input
              type="checkbox"
              name={days.name}
              value={day}
              defaultChecked={days.defaultValues.includes(String(day))}
              aria-label={weekdayName(day, locale, "long")}
            />
            <span aria-hidden="true">{weekdayName(day, locale)}</span>
          </label>
        ))}
      </div>
      <div className="fields-row">
        <TextField {...field.text(name("start"))} type="time" width="s" label={t("field.start")} />
        <TextField {...field.text(name("end"))} type="time" width="s" label={t("field.end")} />
        <NumberField {...field.text(name("breakMinutes"))} label={t("field.breakMinutes")} />
      </div>
    </fieldset>
  );
}
