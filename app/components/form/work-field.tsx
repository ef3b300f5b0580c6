import { useActionData } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { InSecond } from "~/components/two-languages";
import { German } from "~/components/values";
import { occupationLabels } from "~/domain/job/occupation-labels";
import type { FoundWork, WorkFound, WorkUse } from "~/domain/occupation/find-work";
import { findIntent, foundForField, keepWords } from "~/domain/occupation/work-form";
import { useLocale } from "~/i18n/locale";
import { SubmitButton } from "./app-form";
import { RadioGroup } from "./choice-fields";
import { type FieldSource, resolveField } from "./field-source";
import type { Reply } from "./reply";
import { TextField } from "./text-fields";

/**
 * Which work it is, typed in the words of whoever says it. With script, official titles are offered while typing; the button
 * shows what the words may mean, with and without script. Belongs into a form whose action settles it (`settleWork`).
 * @param words the box for the words
 * @param choice the choice among what was found
 * @param found what the last search found; null before one
 */
export function WorkField({
  words,
  choice,
  found,
  use,
  label,
  hint,
}: {
  words: FieldSource;
  choice: FieldSource;
  found: WorkFound | null;
  use: WorkUse;
  label: ReactNode;
  hint?: ReactNode;
}) {
  const { t } = useTranslation("desk");
  const list = `${resolveField(words).id}-titles`;
  return (
    <div className="stack">
      <div className="work-row">
        <TextField
          {...words}
          label={label}
          hint={hint ?? t("work.hint")}
          dir="auto"
          autoComplete="off"
          list={list}
          data-titles="/work-titles"
        />
        <SubmitButton kind="second" name="intent" value={findIntent}>
          {t("work.find")}
        </SubmitButton>
      </div>
      <datalist id={list} />
      {found && found.words !== "" ? (
        <Found found={found} choice={choice} use={use} />
      ) : (
        <Settled words={words} choice={choice} />
      )}
    </div>
  );
}

/** A form that was refused for something else still knows what its words were said to mean. */
function Settled({ words, choice }: { words: FieldSource; choice: FieldSource }) {
  const of = useActionData<Reply>()?.initialValue?.[foundForField];
  const { name, value } = resolveField(choice);
  if (typeof of !== "string" || of !== resolveField(words).value) return null;
  return (
    <>
      <input type="hidden" name={foundForField} value={of} />
      <input type="hidden" name={name} value={value ?? keepWords} />
    </>
  );
}

function Found({ found, choice, use }: { found: WorkFound; choice: FieldSource; use: WorkUse }) {
  const { t } = useTranslation("desk");
  const mine = use === "person";
  const none = found.works.length === 0;
  const keep = mine
    ? { value: keepWords, label: t("work.keep"), hint: t("work.keepHint") }
    : { value: keepWords, label: t("work.listed") };
  return (
    // biome-ignore lint/a11y/noAutofocus: what was searched for is what the reader wants to hear next
    <div className="stack-s found-work" tabIndex={-1} autoFocus>
      <input type="hidden" name={foundForField} value={found.words} />
      {found.unfit && <p>{t(`work.refused.${found.unfit}`)}</p>}
      {none && (
        <>
          {!found.unfit && <p>{t("work.none", { words: found.words })}</p>}
          {mine && <p className="soft">{t("work.keepHint")}</p>}
          <input type="hidden" name={resolveField(choice).name} value={keepWords} />
        </>
      )}
      {!none && (
        <RadioGroup
          {...chosenIn(choice, found)}
          label={t("work.which", { words: found.words })}
          options={[
            ...found.works.map((work) => ({
              value: work.id,
              label: (
                <>
                  <WorkName work={work} />
                  <InSecond>
                    <EverydayName id={work.id} />
                  </InSecond>
                </>
              ),
              hint: work.examples.length > 0 ? <Examples titles={work.examples} /> : t("work.template"),
            })),
            keep,
          ]}
        />
      )}
    </div>
  );
}

/** What is meant beyond doubt is chosen beforehand, unless something else was. */
function chosenIn(choice: FieldSource, found: WorkFound): FieldSource {
  const { name, id, value, errors } = resolveField(choice);
  return { name, id, defaultValue: value || found.sure || undefined, errors };
}

function WorkName({ work }: { work: FoundWork }) {
  if (useLocale() === "en" && work.en !== work.de) return work.en;
  return <German>{work.de}</German>;
}

/** What it is called in a language without an official name; nothing where no everyday one is known. */
function EverydayName({ id }: { id: string }) {
  return <>{occupationLabels[id]?.[useLocale()]}</>;
}

function Examples({ titles }: { titles: readonly string[] }) {
  const { t } = useTranslation("desk");
  return (
    <>
      {t("work.examples")} <German>{titles.join(", ")}</German>
    </>
  );
}
