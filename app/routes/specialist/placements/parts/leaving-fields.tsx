import { useTranslation } from "react-i18next";
import { type FieldMeta, SelectField, TextArea } from "~/components/form";
import { Section } from "~/components/page-header";
import type { MoveVerb } from "~/domain/placement";
import type { MoveOptions } from "~/queries/placement/move-options";

/** Why the running stage ends; the reasons typical for it come first, and none is forbidden. */
export function LeavingFields({
  verb,
  options,
  fields,
}: {
  verb: MoveVerb;
  options: MoveOptions;
  fields: { endReason: FieldMeta; endNote: FieldMeta };
}) {
  const { t } = useTranslation("placement");
  const choices = (ids: readonly string[]) =>
    ids
      .filter((id) => verb === "advance" || id !== "moved_up")
      .map((id) => ({ value: id, label: t(`endReason.${id}`) }));
  return (
    <Section title={t("form.leaving")}>
      <div className="stack">
        <SelectField
          field={fields.endReason}
          label={t("form.endReason")}
          hint={t("form.reasonHint")}
          blank={verb === "advance" ? false : undefined}
          options={[
            { label: t("form.typical"), options: choices(options.reasons.typical) },
            { label: t("form.others"), options: choices(options.reasons.others) },
          ]}
        />
        <TextArea field={fields.endNote} label={t("form.endNote")} hint={t("form.endNoteHint")} rows={2} optional />
      </div>
    </Section>
  );
}
