import { useTranslation } from "react-i18next";
import { SelectField, TextField } from "~/components/form";
import type { ReferenceNames } from "~/domain/import/describe";
import { meaningsOf, nothing } from "~/domain/import/learnt";
import { learntBenefits } from "~/domain/import/validity";
import type { WorkFound } from "~/domain/occupation/find-work";
import { positionOf } from "~/domain/occupation/position";
import { languageName } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import type { AskedWord } from "~/queries/import/questions";

type Option = { value: string; label: string };

/** The box in which other words are typed for the work that a word of the list stands for. */
export const searchField = (at: number): string => `search-${at}`;

/**
 * Words of the list with everything they may mean, what is likely first. Where they name work, other words can be typed for
 * it, because it may be any position of the classification.
 */
export function WordQuestion({
  word,
  at,
  names,
  typed,
  errors,
  found,
}: {
  word: AskedWord;
  at: number;
  names: ReferenceNames;
  /** what was chosen before the form was refused */
  typed: (name: string) => string;
  errors: Record<string, string[]>;
  /** what other words that were typed may mean */
  found: WorkFound | null;
}) {
  const { t } = useTranslation("import");
  const { t: say } = useTranslation("desk");
  const english = useLocale() === "en";
  const prefix = word.kind === "wish" ? "occupation:" : "";
  const asksWork = word.kind === "occupation" || word.kind === "wish";
  const other = (found?.works ?? []).map(({ id, de, en }) => ({ value: prefix + id, label: english ? en : de }));
  const known = useMeanings(word, names);
  const all = known.filter(({ value }) => positionOf(value.slice(prefix.length)) === null);
  const suggested = word.suggestions.flatMap(({ value, of }) => {
    const meaning = word.kind === "wish" ? `${of}:${value}` : value;
    return known.filter((option) => option.value === meaning);
  });
  const likely = [...other, ...suggested.filter(({ value }) => !other.some((option) => option.value === value))];
  const name = `answer-${at}`;
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
          name={name}
          label={label}
          hint={`${hint} ${t("questions.hours")}`}
          width="s"
          defaultValue={typed(name)}
          errors={errors[name]}
        />
      ) : (
        <SelectField
          name={name}
          label={label}
          hint={hint}
          defaultValue={typed(name)}
          errors={errors[name]}
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
      {asksWork && (
        <TextField
          name={searchField(at)}
          label={t("questions.otherWords", { words: word.words })}
          hint={say("work.hint")}
          defaultValue={typed(searchField(at))}
          errors={errors[searchField(at)]}
          dir="auto"
          autoComplete="off"
          list={`titles-${at}`}
          data-titles="/work-titles"
          optional
        />
      )}
      {asksWork && <datalist id={`titles-${at}`} />}
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
