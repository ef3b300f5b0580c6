import { useTranslation } from "react-i18next";
import { AppForm, FormActions, SelectField, SubmitButton, TextField } from "~/components/form";
import { errorsOf, type Reply } from "~/components/form/reply";
import type { whyChoices } from "~/queries/matching/why-choices";

/**
 * Asks for the job, the person or both. It posts, so that no name appears in an address.
 * @param job the id that is known already; @param person likewise
 * @param words what was searched before
 * @param isTooOld what was searched before is no longer kept
 */
export function WhyForm({
  jobs,
  job,
  person,
  words,
  isTooOld,
  reply,
}: {
  jobs: Awaited<ReturnType<typeof whyChoices>>["jobs"];
  job: string | null;
  person: string | null;
  words: string;
  isTooOld: boolean;
  reply: Reply | undefined;
}) {
  const { t } = useTranslation("match");
  const errors = errorsOf(reply);
  const typed = (name: string) => {
    const value = reply?.initialValue?.[name];
    return typeof value === "string" ? value : undefined;
  };
  return (
    <AppForm errors={errors} labels={{ job: t("why.job"), who: t("why.who") }}>
      {job ? (
        <input type="hidden" name="job" value={job} />
      ) : (
        <SelectField
          name="job"
          label={t("why.job")}
          options={jobs.map((one) => ({ value: one.id, label: `${one.title} – ${one.employer}`, lang: "de" }))}
          defaultValue={typed("job")}
          errors={errors.job}
        />
      )}
      {person ? (
        <input type="hidden" name="person" value={person} />
      ) : (
        <TextField
          name="who"
          label={t("why.who")}
          hint={t("why.whoHint")}
          placeholder={isTooOld ? t("desk:askAgain") : undefined}
          defaultValue={typed("who") ?? words}
          errors={errors.who}
          dir="auto"
          autoComplete="off"
        />
      )}
      <FormActions>
        <SubmitButton>{t("why.ask")}</SubmitButton>
      </FormActions>
    </AppForm>
  );
}
