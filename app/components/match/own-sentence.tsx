import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useJobLabels } from "~/components/job/labels";
import { OfficialName } from "~/components/job/official-name";
import type { OwnHelp } from "~/domain/matching/own-help";
import type { OwnNames } from "~/domain/matching/own-names";
import type { OwnWord } from "~/domain/matching/own-words";
import type { ReasonParams } from "~/domain/matching/result";
import { formatAmount, formatDate, formatList, formatNumber } from "~/i18n/format";
import { intlTag, useLocale } from "~/i18n/locale";

/** Stands for a name while a sentence is put together; no text contains it. */
const mark = "\u2063";

/** "A, B and C" with elements. */
function interleave(items: readonly ReactNode[], locale: string): ReactNode {
  const parts = new Intl.ListFormat(intlTag(locale), { type: "conjunction" }).formatToParts(items.map(String));
  let next = 0;
  return parts.map((part, index) => (
    <Fragment key={index}>{part.type === "element" ? items[next++] : part.value}</Fragment>
  ));
}

/**
 * Puts what a person is told into sentences of the page's language; names from the reference data carry their language.
 */
export function useOwnSentences(names: OwnNames): {
  sentence: (word: OwnWord) => ReactNode;
  help: (help: OwnHelp) => string;
  terms: (help: OwnHelp) => string;
} {
  const { t } = useTranslation(["my", "public"]);
  const locale = useLocale();
  const labels = useJobLabels();

  const name = (kind: keyof OwnNames, id: string): ReactNode => {
    const row = names[kind][id];
    return <OfficialName name={row ?? { de: id, en: null }} occupation={kind === "occupation" ? id : undefined} />;
  };
  const many = (params: ReasonParams, key: string): readonly string[] => {
    const value = params[key];
    return Array.isArray(value) ? (value as readonly string[]) : [];
  };
  const number = (value: ReasonParams[string] | undefined) => formatNumber(Number(value), locale);
  const range = (from: ReasonParams[string], to: ReasonParams[string] | undefined) =>
    to === undefined || to === from ? number(from) : t("public:jobs.range", { from: number(from), to: number(to) });

  /** A part of a sentence as text. */
  const texts = (params: ReasonParams): Record<string, string> => {
    const out: Record<string, string> = { years: "" };
    for (const [key, value] of Object.entries(params)) {
      if (typeof value === "number") out[key] = number(value);
      else if (typeof value === "string")
        out[key] = /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value, locale, "long") : value;
    }
    if (typeof params.mode === "string") out.mode = t(`my:data.mode.${params.mode}`);
    if (typeof params.minutes === "number") out.minutes = formatAmount(params.minutes, "minute", locale);
    if (typeof params.weeks === "number") out.weeks = t("own.weeks", { count: params.weeks });
    if (typeof params.years === "number")
      out.years = params.years >= 1 ? ` (${formatAmount(params.years, "year", locale)})` : "";
    if (typeof params.jobMin === "number") out.range = range(params.jobMin, params.jobMax);
    for (const [key, list] of [
      ["shifts", "shift"],
      ["demands", "demand"],
    ] as const)
      if (params[key])
        out[key] = formatList(
          many(params, key).map((code) => labels.code(list, code)),
          locale,
        );
    return out;
  };

  /** A part of a sentence as an element. */
  const nodes = (params: ReasonParams): Record<string, ReactNode> => ({
    skills: interleave(
      many(params, "skills").map((id) => name("skill", id)),
      locale,
    ),
    apprenticeships: interleave(
      many(params, "apprenticeships").map((id) => name("apprenticeship", id)),
      locale,
    ),
    occupation: typeof params.occupation === "string" && name("occupation", params.occupation),
    wishes: interleave(
      [
        ...many(params, "occupations").map((id) => name("occupation", id)),
        ...many(params, "groups").map((code) => labels.code("group", code)),
      ],
      locale,
    ),
  });

  return {
    sentence({ code, params }) {
      const elements = nodes(params);
      const marks = Object.fromEntries(Object.keys(elements).map((key) => [key, `${mark}${key}${mark}`]));
      return t(`own.${code}`, { ...texts(params), ...marks })
        .split(mark)
        .map((part, index) => <Fragment key={index}>{index % 2 === 1 ? elements[part] : part}</Fragment>);
    },
    help: ({ code, topics }) =>
      t(`own.${code}`, {
        topics: formatList(
          topics.map((topic) => t(`own.topic.${topic}`)),
          locale,
        ),
      }),
    terms({ weeks, payer, before }) {
      const when =
        before &&
        ("date" in before
          ? t("own.before.date", { date: formatDate(before.date, locale, "long") })
          : t(`own.before.${before.code}`));
      return [
        payer && t(`own.payer.${payer}`),
        weeks && t("own.lasts", { weeks: t("own.weeks", { count: weeks }) }),
        when,
      ]
        .filter(Boolean)
        .join(" ");
    },
  };
}
