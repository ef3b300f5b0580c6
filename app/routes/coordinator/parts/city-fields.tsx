import { useTranslation } from "react-i18next";
import { CheckboxGroup, type FieldMeta, RadioGroup, SelectField, TextField } from "~/components/form";
import { Section } from "~/components/page-header";
import { type CityField, cityFormSchema } from "~/domain/city/form";
import { jobcenterKinds } from "~/domain/city/profile";
import { stateFacts } from "~/domain/city/states";
import { weekdays } from "~/domain/employer/working-hours";
import { germanStates, localHolidays } from "~/domain/working-days";

/** What each field is called, for the form, its error summary and the comparison after a late save. */
export function useCityLabels(): Record<CityField | "reason", string> {
  const { t } = useTranslation("coordinator");
  const names = Object.keys(cityFormSchema.shape);
  const labels = Object.fromEntries(names.map((name) => [name, t(`city.field.${name}`)]));
  return { ...(labels as Record<CityField, string>), reason: t("city.reason") };
}

/** All that a city says about itself, in four groups. */
export function CityFields({ fields }: { fields: Record<CityField, FieldMeta> }) {
  const { t } = useTranslation("coordinator");
  const labels = useCityLabels();
  const of = (name: CityField) => ({ field: fields[name], label: labels[name] });
  const optional = (name: CityField) => ({ ...of(name), optional: true });
  return (
    <>
      <Section title={t("city.body")} id="body">
        <div className="stack">
          <TextField {...of("name")} lang="de" />
          <TextField {...optional("unit")} lang="de" />
          <TextField {...of("street")} lang="de" />
          <TextField {...of("town")} lang="de" />
          <TextField {...optional("phone")} type="tel" dir="ltr" width="m" />
          <TextField {...optional("email")} type="email" dir="ltr" />
          <TextField {...of("representedBy")} lang="de" />
          <TextField {...of("responsible")} hint={t("city.hint.responsible")} lang="de" />
          <TextField {...of("dataProtection")} type="email" dir="ltr" />
        </div>
      </Section>
      <Section title={t("city.law")} id="law">
        <div className="stack">
          <SelectField
            {...of("state")}
            width="m"
            options={germanStates.map((value) => ({ value, label: stateFacts[value].name, lang: "de" }))}
          />
          <CheckboxGroup
            {...optional("localHolidays")}
            hint={t("city.hint.localHolidays")}
            options={localHolidays.map((value) => ({ value, label: t(`city.holiday.${value}`) }))}
          />
        </div>
      </Section>
      <Section title={t("city.open")} id="open">
        <div className="stack">
          <p>{t("city.openLead")}</p>
          {weekdays.map((day, index) => (
            <TextField
              key={day}
              {...optional(day)}
              hint={index === 0 ? t("city.hint.hours") : undefined}
              width="s"
              dir="ltr"
              autoComplete="off"
            />
          ))}
        </div>
      </Section>
      <Section title={t("city.offices")} id="offices">
        <div className="stack">
          <RadioGroup
            {...of("jobcenter")}
            options={jobcenterKinds.map((value) => ({
              value,
              label: t(`city.jobcenter.${value}`),
              hint: t(`city.jobcenterHint.${value}`),
            }))}
          />
          <TextField {...optional("supervisoryName")} hint={t("city.hint.byState")} lang="de" />
          <TextField {...optional("supervisoryUrl")} hint={t("city.hint.byState")} type="url" dir="ltr" />
          <TextField {...optional("accessAct")} hint={t("city.hint.byState")} lang="de" />
          <TextField {...of("ombudsName")} lang="de" />
          <TextField {...of("ombudsUrl")} type="url" dir="ltr" />
        </div>
      </Section>
    </>
  );
}
