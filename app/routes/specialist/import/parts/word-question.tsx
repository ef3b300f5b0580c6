import { useTranslation } from "react-i18next";
import { SelectField, TextField } from "~/components/form";
import type { ReferenceNames } from "~/domain/import/describe";
import { meaningsOf, nothing } from "~/domain/import/learnt";
import { learntBenefits } from "~/domain/import/validity";
import { languageName } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import type { AskedWord } from "~/queries/import/questions";

type Option = { value: string; label: string };

/** Words of the list with everything they may mean, what is likely first. */
export function WordQuestion({
  word,
  at,
  names,
  typed,
  errors,
}: {
  word: AskedWord;
  at: number;
  names: ReferenceNames;
  /** what was chosen before the form was refused */
  typed: string;
  errors: string[] | undefined;
}) {
  const { t } = useTranslation("import");
  const all = useMeanings(word, names);
  const likely = word.suggestions.flatMap(({ value, of }) => {
    const meaning = word.kind === "wish" ? `${of}:${value}` : value;
    return all.filter((option) => option.value === meaning);
  });
  const label = <bdi>„{word.words}“</bdi>;
  const hint = t("questions.hint", {
    field: t(`fields.${word.fields[0]}`),
    question: t(`findings.${word.code}`),
    count: word.rows,
  });
  return (
    <>
      <input type="hidden" name={`kind-${at}`} value={word.kind} />
      <input type="hidden" name={`words-${at}`} value={word.words} />
      {word.kind === "hours" ? (
        <TextField
          name={`answer-${at}`}
          label={label}
          hint={`${hint} ${t("questions.hours")}`}
          width="s"
          defaultValue={typed}
          errors={errors}
        />
      ) : (
        <SelectField
          name={`answer-${at}`}
          label={label}
          hint={hint}
          defaultValue={typed}
          errors={errors}
          blank={t("questions.later")}
          options={[
            ...(likely.length > 0 ? [{ label: t("questions.likely"), options: likely }] : []),
            {
              label: t("questions.all"),
              options: all.filter((option) => !likely.some(({ value }) => value === option.value)),
            },
            { label: t("questions.nothingGroup"), options: [{ value: nothing, label: t("words.nothing") }] },
          ]}
        />
      )}
    </>
  );
}

/** What words of this kind can mean, by name. */
function useMeanings({ kind }: AskedWord, names: ReferenceNames): Option[] {
  const { t } = useTranslation(["import", "candidate"]);
  const locale = useLocale();
  const named = (table: keyof ReferenceNames, prefix = ""): Option[] =>
    Object.entries(names[table])
      .map(([id, name]) => ({ value: `${prefix}${id}`, label: name[locale === "en" ? "en" : "de"] }))
      .sort((a, b) => a.label.localeCompare(b.label, locale));
  const fixed = (values: readonly string[], name: (value: string) => string): Option[] =>
    values.map((value) => ({ value, label: name(value) }));
  const shown = (value: string) => t(`import:values.${value}`);
  switch (kind) {
    case "occupation":
      return named("occupation");
    case "skill":
      return named("skill");
    case "wish":
      return [...named("occupation", "occupation:"), ...named("apprenticeship", "apprenticeship:")];
    case "residence":
      return named("residence");
    case "responsible":
      return named("staff");
    case "level":
      return fixed(meaningsOf.level, (level) => level);
    case "mailbox":
      return fixed(meaningsOf.mailbox, (state) => shown(`mailbox.${state}`));
    case "language":
      return fixed(meaningsOf.language, (code) => languageName(code, locale)).sort((a, b) =>
        a.label.localeCompare(b.label, locale),
      );
    case "benefit":
      return fixed(meaningsOf.benefit, (system) => shown(`benefit.${learntBenefits[system] ?? "none"}`));
    case "mobility":
      return fixed(meaningsOf.mobility, (way) => shown(`mobility.${way}`));
    default:
      return [];
  }
}
