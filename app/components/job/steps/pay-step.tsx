import { useTranslation } from "react-i18next";
import { CheckboxField, DateField, MoneyField, NumberField, RadioGroup, TextField } from "~/components/form";
import type { WizardChoices } from "~/queries/job-wizard";
import { Notes, useStepField } from "../step-form";

/** Pay, start, place, and the terms of the contract. */
export function PayStep({ choices }: { choices: WizardChoices }) {
  const { t } = useTranslation("job");
  const field = useStepField();
  return (
    <>
      <div>
        <div className="fields-row">
          <MoneyField {...field.text("payMin")} label={t("field.payMin")} hint={t("hint.payMin")} />
          <MoneyField {...field.text("payMax")} label={t("field.payMax")} optional />
        </div>
        <Notes name="payMin" />
      </div>
      <RadioGroup
        {...field.text("payUnit")}
        label={t("field.payUnit")}
        columns={2}
        options={(["hour", "month", "none"] as const).map((unit) => ({
          value: unit,
          label: t(`option.payUnit.${unit}`),
        }))}
      />
      <div>
        <NumberField {...field.text("unpaidDays")} label={t("field.unpaidDays")} hint={t("hint.unpaidDays")} optional />
        <Notes name="payUnit" />
      </div>
      <div>
        <TextField
          {...field.text("trainingPay")}
          width="m"
          label={t("field.trainingPay")}
          hint={t("hint.trainingPay")}
          suffix="€"
          optional
        />
        <Notes name="trainingPay" />
      </div>
      <div>
        <CheckboxField {...field.tick("collectiveAgreement")} label={t("field.collectiveAgreement")} />
        <TextField {...field.text("payNote")} label={t("field.payNote")} optional lang="de" />
      </div>
      <div>
        <DateField {...field.text("startOn")} label={t("field.startOn")} />
        <CheckboxField {...field.tick("startFlexible")} label={t("field.startFlexible")} />
        <Notes name="startOn" />
      </div>
      <div>
        <RadioGroup
          {...field.text("siteId")}
          label={t("field.siteId")}
          hint={t("hint.siteId")}
          options={choices.sites.map((site) => ({
            value: site.id,
            label: site.name || site.street || site.city,
            hint: [site.districtName, site.city].filter(Boolean).join(", "),
          }))}
        />
        <Notes name="siteId" />
      </div>
      <div>
        <div className="fields-row">
          <NumberField {...field.text("holidayDays")} label={t("field.holidayDays")} />
          <NumberField {...field.text("probationMonths")} label={t("field.probationMonths")} optional />
        </div>
        <Notes name="holidayDays" />
        <Notes name="probationMonths" />
      </div>
      <div>
        <NumberField
          {...field.text("fixedTermMonths")}
          label={t("field.fixedTermMonths")}
          hint={t("hint.fixedTermMonths")}
          optional
        />
        <TextField {...field.text("fixedTermReason")} label={t("field.fixedTermReason")} optional lang="de" />
        <NumberField {...field.text("termExtensions")} label={t("field.termExtensions")} optional />
        <CheckboxField {...field.tick("earlierJobHere")} label={t("field.earlierJobHere")} />
        <Notes name="fixedTermMonths" />
      </div>
      <DateField {...field.text("closesOn")} label={t("field.closesOn")} hint={t("hint.closesOn")} optional />
    </>
  );
}
