import { useTranslation } from "react-i18next";
import { CheckboxField, DateField, MoneyField, NumberField, RadioGroup, TextField } from "~/components/form";
import { German } from "~/components/values";
import { type ContractKind, mayBeUnpaid, payUnits } from "~/domain/job/record";
import type { WizardChoices } from "~/queries/job/wizard";
import { Notes, useStepField } from "../step-form";

/** Pay, start, place and contract terms: what is asked for this kind of job, and whatever was answered anyway. */
export function PayStep({ choices, contract }: { choices: WizardChoices; contract: ContractKind }) {
  const { t } = useTranslation("job");
  const field = useStepField();
  const isEmployed = contract !== "hospitation" && contract !== "trial";
  return (
    <>
      {contract === "apprenticeship" ? <TrainingPay /> : <Pay contract={contract} />}
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
            label: <German>{site.name || site.street || site.city}</German>,
            hint: [site.districtName, site.city].filter(Boolean).join(", "),
          }))}
        />
        <Notes name="siteId" />
      </div>
      {(isEmployed || field.holds("holidayDays", "probationMonths")) && (
        <div>
          <div className="fields-row">
            <NumberField {...field.text("holidayDays")} label={t("field.holidayDays")} />
            <NumberField {...field.text("probationMonths")} label={t("field.probationMonths")} optional />
          </div>
          <Notes name="holidayDays" />
          <Notes name="probationMonths" />
        </div>
      )}
      {((isEmployed && contract !== "apprenticeship") || field.holds("fixedTermMonths")) && <FixedTerm />}
      <DateField {...field.text("closesOn")} label={t("field.closesOn")} hint={t("hint.closesOn")} optional />
    </>
  );
}

/** One amount or a range, by the hour or the month; unpaid only where the law allows it (§ 22 MiLoG). */
function Pay({ contract }: { contract: ContractKind }) {
  const { t } = useTranslation("job");
  const field = useStepField();
  const unpaid = mayBeUnpaid(contract) || field.text("payUnit").defaultValue === "none";
  const units = payUnits.filter((unit) => unit !== "none" || unpaid);
  return (
    <>
      <div>
        <div className="fields-row">
          <MoneyField {...field.text("payMin")} label={t("field.payMin")} hint={t("hint.payMin")} />
          <MoneyField {...field.text("payMax")} label={t("field.payMax")} optional />
        </div>
        <Notes name="payMin" />
      </div>
      <div>
        <RadioGroup
          {...field.text("payUnit")}
          label={t("field.payUnit")}
          columns={2}
          options={units.map((unit) => ({ value: unit, label: t(`option.payUnit.${unit}`) }))}
        />
        {!unpaid && <Notes name="payUnit" />}
      </div>
      {unpaid && (
        <div>
          <NumberField
            {...field.text("unpaidDays")}
            label={t("field.unpaidDays")}
            hint={t("hint.unpaidDays")}
            optional
          />
          <Notes name="payUnit" />
        </div>
      )}
    </>
  );
}

/** An apprenticeship is paid by the year of training (§ 17 BBiG); one amount can stand for all years. */
function TrainingPay() {
  const { t } = useTranslation("job");
  const field = useStepField();
  const open = field.errors("payMin").length + field.errors("payMax").length + field.errors("payUnit").length > 0;
  return (
    <div className="stack">
      <div>
        <TextField
          {...field.text("trainingPay")}
          width="m"
          label={t("field.trainingPay")}
          hint={t("hint.trainingPay")}
          suffix="€"
        />
        <Notes name="trainingPay" />
      </div>
      <details className="fold" open={open || (field.holds("payMin") && !field.holds("trainingPay"))}>
        <summary>
          <span className="label">{t("field.oneAmount")}</span>
        </summary>
        <div className="fields-row">
          <MoneyField {...field.text("payMin")} label={t("field.payMin")} hint={t("hint.payMin")} />
          <MoneyField {...field.text("payMax")} label={t("field.payMax")} optional />
        </div>
        <Notes name="payMin" />
        <RadioGroup
          {...field.text("payUnit")}
          defaultValue={field.text("payUnit").defaultValue ?? "month"}
          label={t("field.payUnit")}
          columns={2}
          options={(["month", "hour"] as const).map((unit) => ({ value: unit, label: t(`option.payUnit.${unit}`) }))}
        />
        <Notes name="payUnit" />
      </details>
    </div>
  );
}

/** How long, why, and, folded away until there is an end, what else § 14 TzBfG asks. */
function FixedTerm() {
  const { t } = useTranslation("job");
  const field = useStepField();
  return (
    <div className="stack">
      <div>
        <NumberField
          {...field.text("fixedTermMonths")}
          label={t("field.fixedTermMonths")}
          hint={t("hint.fixedTermMonths")}
          optional
        />
        <Notes name="fixedTermMonths" />
      </div>
      <details className="fold" open={field.holds("fixedTermMonths", "fixedTermReason", "termExtensions")}>
        <summary>
          <span className="label">{t("field.moreTerm")}</span>
        </summary>
        <TextField {...field.text("fixedTermReason")} label={t("field.fixedTermReason")} optional lang="de" />
        <NumberField {...field.text("termExtensions")} label={t("field.termExtensions")} optional />
        <CheckboxField {...field.tick("earlierJobHere")} label={t("field.earlierJobHere")} />
      </details>
    </div>
  );
}
