import { useTranslation } from "react-i18next";
import { NumberField, TextField } from "~/components/form";
import type { ExportColumn, ExportField } from "~/domain/import/export-fields";

/** The name and the place of each field's column; without a name it is not in the file. */
export function ExportFields({
  fields,
  columns,
  typed,
  errors,
  name,
}: {
  fields: readonly ExportField[];
  columns: readonly ExportColumn[];
  /** what was typed, else what is stored */
  typed: (name: string, stored: string) => string;
  errors: Readonly<Record<string, string[]>>;
  name: (field: ExportField) => string;
}) {
  const { t } = useTranslation("import");
  return (
    <div className="stack-s">
      {fields.map((field) => {
        const at = columns.findIndex((column) => column.field === field);
        const header = `header-${field}`;
        const place = `place-${field}`;
        return (
          <div className="row" key={field}>
            <TextField
              name={header}
              label={name(field)}
              defaultValue={typed(header, columns[at]?.header ?? "")}
              errors={errors[header]}
              dir="auto"
              autoComplete="off"
            />
            <NumberField
              name={place}
              label={
                <>
                  {t("export.form.place")} <span className="vh">({name(field)})</span>
                </>
              }
              defaultValue={typed(place, at < 0 ? "" : String(at + 1))}
            />
          </div>
        );
      })}
    </div>
  );
}
