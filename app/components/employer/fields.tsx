import { useTranslation } from "react-i18next";
import { NumberField, RadioGroup, SelectField, TextArea, TextField } from "~/components/form";
import type { FieldMeta } from "~/components/form/field-source";
import { trainingAnswers } from "~/domain/employer/forms";

type Choices = {
  staff: readonly { id: string; name: string }[];
  districts: readonly { id: string; name: string }[];
  branches: readonly string[];
};

type CompanyMeta = Record<
  "name" | "branch" | "size" | "trainsApprentices" | "contactCap" | "responsibleUserId" | "note",
  FieldMeta
>;

/** The facts about a company, the same for a new one and for editing. */
export function CompanyFields({ fields, choices }: { fields: CompanyMeta; choices: Choices }) {
  const { t } = useTranslation("employer");
  return (
    <div className="stack">
      <TextField field={fields.name} label={t("field.name")} autoComplete="off" />
      <TextField field={fields.branch} label={t("field.branch")} list="branches" optional />
      <datalist id="branches">
        {choices.branches.map((branch) => (
          <option key={branch} value={branch} />
        ))}
      </datalist>
      <NumberField field={fields.size} label={t("field.size")} optional />
      <RadioGroup
        field={fields.trainsApprentices}
        label={t("field.trains")}
        columns={2}
        options={trainingAnswers.map((value) => ({ value, label: t(`trains.${value}`) }))}
      />
      <NumberField field={fields.contactCap} label={t("field.contactCap")} hint={t("field.contactCapHint")} />
      <StaffField field={fields.responsibleUserId} label={t("field.responsible")} staff={choices.staff} />
      <TextArea field={fields.note} label={t("field.note")} hint={t("field.noteHint")} optional />
    </div>
  );
}

/** A place of work. */
export function PlaceFields({
  fields,
  choices,
}: {
  fields: Record<"street" | "postcode" | "city" | "districtId", FieldMeta>;
  choices: Choices;
}) {
  const { t } = useTranslation("employer");
  return (
    <div className="stack">
      <TextField field={fields.street} label={t("field.street")} optional />
      <TextField field={fields.postcode} label={t("field.postcode")} width="xs" inputMode="numeric" />
      <TextField field={fields.city} label={t("field.city")} width="m" />
      <SelectField
        field={fields.districtId}
        label={t("field.district")}
        hint={t("field.districtHint")}
        optional
        options={choices.districts.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </div>
  );
}

/** One of the team. */
export function StaffField({
  field,
  label,
  hint,
  staff,
}: {
  field: FieldMeta;
  label: string;
  hint?: string;
  staff: Choices["staff"];
}) {
  return (
    <SelectField
      field={field}
      label={label}
      hint={hint}
      width="m"
      options={staff.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
