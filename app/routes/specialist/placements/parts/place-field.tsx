import { useTranslation } from "react-i18next";
import { type FieldMeta, SelectField } from "~/components/form";
import type { CompanyOption } from "~/queries/placement/move-options";

/** A company with or without one of its jobs; companies without a confirmed agreement say so in the list. */
export function PlaceField({
  field,
  companies,
  optional,
}: {
  field: FieldMeta;
  companies: readonly CompanyOption[];
  optional: boolean;
}) {
  const { t } = useTranslation("placement");
  return (
    <SelectField
      field={field}
      label={t("form.place")}
      hint={t("form.placeHint")}
      optional={optional}
      options={companies.map((company) => ({
        label: company.agreement ? company.name : `${company.name} (${t("form.noAgreement")})`,
        options: [
          { value: `c:${company.id}`, label: `${company.name}, ${t("form.withoutJob")}` },
          ...company.jobs.map((job) => ({ value: `j:${job.id}`, label: job.title })),
        ],
      }))}
    />
  );
}
