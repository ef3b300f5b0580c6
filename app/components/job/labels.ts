import { useTranslation } from "react-i18next";
import type { Shift } from "~/domain/job/facts";
import { formatMoney, formatNumber, rememberedTexts } from "~/i18n/format";
import { intlTag, useLocale } from "~/i18n/locale";
import { langOf } from "~/i18n/locales";

/** Something of the reference data that has a German and an English name. */
export type Named = { de: string; en: string | null };

/** Monday first; 2024-01-01 was one. */
export function weekdayName(day: number, locale: string, style: "short" | "long" = "short"): string {
  const date = new Date(Date.UTC(2024, 0, day));
  return new Intl.DateTimeFormat(intlTag(locale), { weekday: style, timeZone: "UTC" }).format(date);
}

/** "Mo–Fr", "Mo, Mi, Sa": runs of three days and more are joined. */
export function weekdays(days: readonly number[], locale: string): string {
  const sorted = [...days].sort((a, b) => a - b);
  const runs: number[][] = [];
  for (const day of sorted) {
    const last = runs.at(-1);
    if (last && last.at(-1) === day - 1) last.push(day);
    else runs.push([day]);
  }
  return runs
    .flatMap((run) =>
      run.length > 2
        ? [`${weekdayName(run[0] ?? 1, locale)}–${weekdayName(run.at(-1) ?? 1, locale)}`]
        : run.map((day) => weekdayName(day, locale)),
    )
    .join(", ");
}

export type Amounts = { payUnit: string | null; payMinCents: number | null; payMaxCents: number | null };
export type Hours = { hoursMin: number | null; hoursMax: number | null };

const pays = rememberedTexts();
const weeks = rememberedTexts();

/** Words for the structured facts of a job in the page's language; English names stand in for the other languages. */
export function useJobLabels() {
  const { t } = useTranslation("public");
  const locale = useLocale();
  const german = langOf(locale) === "de";
  const range = (from: string, to: string | null) => (to === null ? from : t("jobs.range", { from, to }));
  return {
    name: (row: Named) => (german ? row.de : (row.en ?? row.de)),
    code: (kind: "shift" | "demand" | "level" | "group" | "contract", code: string) => t(`code.${kind}.${code}`),
    pay({ payUnit, payMinCents, payMaxCents }: Amounts): string | null {
      if (payMinCents === null) return null;
      return pays(`${locale} ${payUnit} ${payMinCents} ${payMaxCents}`, () => {
        const to = payMaxCents !== null && payMaxCents > payMinCents ? formatMoney(payMaxCents, locale) : null;
        const unit = payUnit === "month" ? t("jobs.perMonth") : t("jobs.perHour");
        return `${range(formatMoney(payMinCents, locale), to)} ${unit}`;
      });
    },
    hours({ hoursMin, hoursMax }: Hours): string | null {
      if (hoursMin === null) return null;
      return weeks(`${locale} ${hoursMin} ${hoursMax}`, () => {
        const to = hoursMax !== null && hoursMax > hoursMin ? formatNumber(hoursMax, locale) : null;
        return t("jobs.weekHours", { hours: range(formatNumber(hoursMin, locale), to) });
      });
    },
    shift: (shift: Shift) =>
      t("jobs.shiftText", { days: weekdays(shift.days, locale), start: shift.start, end: shift.end }),
    level: (level: string | null) => (level === null ? null : t(`code.level.${level}`)),
  };
}
