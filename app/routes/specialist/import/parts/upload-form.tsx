import { useTranslation } from "react-i18next";
import { AppForm, FileField, FormActions, RadioGroup, SelectField, SubmitButton, TextField } from "~/components/form";
import { errorsOf, type Reply } from "~/components/form/reply";
import { Link } from "~/components/link";
import { Notice } from "~/components/notice";
import { importKinds } from "~/domain/import/types";

/**
 * Takes a list. What a file leaves open (which sheet, which letters) is asked in the folded part, which opens with the
 * question.
 */
export function UploadForm({
  reply,
  encodings,
  isDemo,
}: {
  /** `kept`: the file that waits for the answer to what it left open */
  reply: (Reply & { kept?: { id: string; name: string } }) | undefined;
  encodings: readonly string[];
  isDemo: boolean;
}) {
  const errors = errorsOf(reply);
  const { t } = useTranslation("import");
  const typed = (name: string) =>
    String((reply as { initialValue?: Record<string, unknown> } | undefined)?.initialValue?.[name] ?? "");
  return (
    <AppForm
      errors={errors}
      encType="multipart/form-data"
      labels={{ file: t("upload.file"), sheet: t("upload.sheet"), encoding: t("upload.encoding") }}
      aria-labelledby="new-title"
    >
      {reply?.kept && <input type="hidden" name="kept" value={reply.kept.id} />}
      <FileField
        name="file"
        label={t("upload.file")}
        hint={reply?.kept ? t("upload.kept", { name: reply.kept.name }) : t("upload.fileHint")}
        accept=".csv,.txt,.tsv,.xlsx,text/csv"
        errors={errors.file}
      />
      <RadioGroup
        name="kind"
        label={t("upload.kind")}
        defaultValue={typed("kind")}
        options={[
          { value: "", label: t("upload.guess") },
          ...importKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
        ]}
      />
      <details className="card" open={Boolean(errors.sheet || errors.encoding)}>
        <summary>{t("upload.reading")}</summary>
        <div className="stack">
          <TextField
            name="sheet"
            label={t("upload.sheet")}
            hint={t("upload.sheetHint")}
            defaultValue={typed("sheet")}
            errors={errors.sheet}
            dir="auto"
          />
          <SelectField
            name="encoding"
            label={t("upload.encoding")}
            hint={t("upload.encodingHint")}
            blank={false}
            defaultValue={typed("encoding")}
            errors={errors.encoding}
            options={[
              { value: "", label: t("upload.encodingGuess") },
              ...encodings.map((encoding) => ({ value: encoding, label: t(`encoding.${encoding}`) })),
            ]}
          />
        </div>
      </details>
      <Notice>
        <p>{t("upload.never")}</p>
      </Notice>
      {isDemo && (
        <p>
          <Link to="/auth/demo/list">{t("common:demo.list")}</Link>
        </p>
      )}
      <FormActions>
        <SubmitButton>{t("upload.submit")}</SubmitButton>
      </FormActions>
    </AppForm>
  );
}
