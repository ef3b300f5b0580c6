import { useActionData } from "@remix-run/react";
import { createContext, type ReactNode, useContext } from "react";
import { useTranslation } from "react-i18next";
import { type FieldDifference, type FormValues, formDifferences, storedName, takeName } from "~/domain/form-difference";
import { formatDateTime } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import type { ResolvedField } from "./field-source";

/** Who saved last, as the refused save reports it; without a name where the row keeps no history. */
type LastChange = {
  by: string | null;
  at: string;
};
type StaleReply = {
  initialValue?: Record<string, unknown> | null;
  stale?: LastChange | null;
};

type Stale = {
  last: LastChange | null;
  differences: ReadonlyMap<string, FieldDifference>;
};

const StaleContext = createContext<Stale | null>(null);

/** What a form knows about a save that came too late: the differences, and what stood in it when it was opened. */
export function useStale(stored: FormValues | undefined): { stale: Stale | null; base: string | undefined } {
  const reply = useActionData<StaleReply>();
  if (!stored) return { stale: null, base: undefined };
  const sent = reply?.initialValue?._base;
  const base = typeof sent === "string" ? sent : JSON.stringify(stored);
  if (!reply || reply.stale === undefined) return { stale: null, base };
  const opened = typeof sent === "string" ? parsed(sent) : null;
  return {
    stale: { last: reply.stale, differences: formDifferences(reply.initialValue ?? {}, stored, opened) },
    base,
  };
}

/** The form sends it back as it was given out; if somebody tampered with it, the page must not break. */
function parsed(base: string): FormValues | null {
  try {
    const value: unknown = JSON.parse(base);
    return typeof value === "object" && value !== null ? (value as FormValues) : null;
  } catch {
    return null;
  }
}

export function StaleProvider({ stale, children }: { stale: Stale | null; children: ReactNode }) {
  return <StaleContext.Provider value={stale}>{children}</StaleContext.Provider>;
}

/** Id of a field's choice, for the links of the error summary. */
export const staleId = (name: string): string => `stale-${name.replace(/[^A-Za-z0-9_-]+/g, "-")}`;

/**
 * Below a box whose stored value has changed meanwhile: both values and the choice between them. Renders nothing
 * otherwise; every kind of field has it.
 * @param words how a value of this field is written, such as the label of an option
 */
export function StaleChoice({
  resolved,
  words = (value) => value,
}: {
  resolved: Pick<ResolvedField, "name">;
  words?: (value: string) => ReactNode;
}) {
  const { t } = useTranslation("common");
  const locale = useLocale();
  const stale = useContext(StaleContext);
  const difference = stale?.differences.get(resolved.name);
  if (!stale || !difference) return null;
  const { last } = stale;
  const at = last ? formatDateTime(new Date(last.at), locale) : "";
  const legend = last
    ? t(last.by ? "form.stale.by" : "form.stale.at", { name: last.by ?? "", at })
    : t("form.stale.now");
  const side = (which: "mine" | "stored") => (
    <label className="choice">
      <input type="radio" name={takeName(resolved.name)} value={which} defaultChecked={difference.keep === which} />
      <span>
        {t(`form.stale.${which}`)} <Values values={difference[which]} words={words} />
      </span>
    </label>
  );
  return (
    <fieldset className="stale" id={staleId(resolved.name)}>
      <legend>{legend}</legend>
      {side("mine")}
      {side("stored")}
      {difference.stored.map((value) => (
        <input key={value} type="hidden" name={storedName(resolved.name)} value={value} />
      ))}
    </fieldset>
  );
}

function Values({ values, words }: { values: readonly string[]; words: (value: string) => ReactNode }) {
  const { t } = useTranslation("common");
  if (values.length === 0) return <em>{t("form.stale.nothing")}</em>;
  return (
    <strong>
      {values.map((value, index) => (
        <bdi key={value}>
          {index > 0 && ", "}
          {words(value)}
        </bdi>
      ))}
    </strong>
  );
}
