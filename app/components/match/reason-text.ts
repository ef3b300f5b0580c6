import { useTranslation } from "react-i18next";
import type { Names } from "~/domain/matching/names";
import type { Bridge, DimensionResult, ReasonParams } from "~/domain/matching/result";
import { formatDate, formatList, formatNumber } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { useCodeWords, useNames } from "./names";

export type ReasonText = {
  /** The answer of one dimension as a short sentence. */
  answer: (dimension: DimensionResult) => string;
  /** "Job-Berufssprachkurs, 12 Wochen, BAMF". */
  bridge: (bridge: Bridge) => string;
  /** "beantragen bis 4. Jan. 2027". */
  apply: (bridge: Bridge) => string;
};

/** Puts the codes of a match into words of the page's language. */
export function useReasonText(names: Names): ReasonText {
  const { t } = useTranslation("match");
  const locale = useLocale();
  const name = useNames(names);
  const code = useCodeWords();
  const list = (values: string[]) => formatList(values, locale);

  const words = (params: ReasonParams): Record<string, string | number> => {
    // the number that the sentence is about, for its plural
    const count = [params.years, params.days].find((value) => typeof value === "number");
    const out: Record<string, string | number> = {
      occupation: "",
      wishes: "",
      ...(count === undefined ? {} : { count }),
    };
    const many = (key: string) => {
      const value = params[key];
      return Array.isArray(value) ? (value as string[]) : [];
    };
    for (const [key, value] of Object.entries(params)) {
      if (typeof value === "number") out[key] = formatNumber(value, locale);
      else if (typeof value === "string")
        out[key] = /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value, locale) : value;
    }
    if (params.skills) out.skills = list(many("skills").map((id) => name("skill", id)));
    if (params.demands) out.demands = list(many("demands").map((id) => code("demand", id)));
    if (params.shifts) out.shifts = list(many("shifts").map((id) => code("shift", id)));
    if (params.apprenticeships)
      out.apprenticeships = list(many("apprenticeships").map((id) => name("apprenticeship", id)));
    if (typeof params.occupation === "string") out.occupation = name("occupation", params.occupation);
    if (typeof params.mode === "string") out.mode = code("mode", params.mode);
    out.wishes = list([
      ...many("occupations").map((id) => name("occupation", id)),
      ...many("groups").map((id) => code("group", id)),
    ]);
    return out;
  };

  return {
    answer: (d) =>
      d.kind === "unknown"
        ? t(`match:ask.${d.ask.replace(".", "_")}`, words(d.params))
        : t(`match:reason.${d.reason}`, words(d.params)),
    bridge: (b) =>
      t("match:bridge", {
        instrument: name("instrument", b.instrument),
        weeks: t("match:weeks", { count: b.weeks }),
        payer: t(`match:payer.${b.payer}`),
      }),
    apply: (b) => {
      if (b.late) return t("match:applyLate");
      return b.applyBy
        ? t("match:applyBy", { date: formatDate(b.applyBy, locale) })
        : t(`match:applyBefore.${b.applyBefore}`);
    },
  };
}
