import { useTranslation } from "react-i18next";
import type { Shift } from "~/domain/job/facts";
import { germanLevels } from "~/domain/job/german";
import { formatMoney, formatMoneyRange, formatNumber, rememberedTexts } from "~/i18n/format";
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
const shortPays = rememberedTexts();
const shortWeeks = rememberedTexts();
type Remembered = ReturnType<typeof rememberedTexts>;
type Between = (from: string, to: string | null) => string;

/** Words for the structured facts of a job in the page's language; English names stand in for the other languages. */
export function useJobLabels() {
  const { t } = useTranslation("public");
  const locale = useLocale();
  const german = langOf(locale) === "de";
  const range = (from: string, to: string | null) => (to === null ? from : t("jobs.range", { from, to }));
  const shortRange = (from: string, to: string | null) => (to === null ? from : t("jobs.short.range", { from, to }));
  const payWith = (
    known: Remembered,
    { payUnit, payMinCents, payMaxCents }: Amounts,
    between: (from: number, to: number) => string,
    say: (pay: string, month: boolean) => string,
  ) => {
    if (payMinCents === null) return null;
    return known(`${locale} ${payUnit} ${payMinCents} ${payMaxCents}`, () => {
      const isRange = payMaxCents !== null && payMaxCents > payMinCents;
      const pay = isRange ? between(payMinCents, payMaxCents) : formatMoney(payMinCents, locale);
      return say(pay, payUnit === "month");
    });
  };
  const hoursWith = (
    known: Remembered,
    { hoursMin, hoursMax }: Hours,
    between: Between,
    say: (hours: string) => string,
  ) => {
    if (hoursMin === null) return null;
    return known(`${locale} ${hoursMin} ${hoursMax}`, () => {
      const to = hoursMax !== null && hoursMax > hoursMin ? formatNumber(hoursMax, locale) : null;
      return say(between(formatNumber(hoursMin, locale), to));
    });
  };
  return {
    name: (row: Named) => (german ? row.de : (row.en ?? row.de)),
    code: (kind: "shift" | "demand" | "level" | "group" | "contract", code: string) => t(`code.${kind}.${code}`),
    pay(amounts: Amounts): string | null {
      const between = (from: number, to: number) => range(formatMoney(from, locale), formatMoney(to, locale));
      return payWith(
        pays,
        amounts,
        between,
        (pay, month) => `${pay} ${month ? t("jobs.perMonth") : t("jobs.perHour")}`,
      );
    },
    hours(hours: Hours): string | null {
      return hoursWith(weeks, hours, range, (text) => t("jobs.weekHours", { hours: text }));
    },
    /** The same for a card, where pay and hours share a line. */
    payShort(amounts: Amounts): string | null {
      const between = (from: number, to: number) => formatMoneyRange(from, to, locale, shortRange("", ""));
      return payWith(shortPays, amounts, between, (pay, month) =>
        month ? t("jobs.short.perMonth", { pay }) : t("jobs.short.perHour", { pay }),
      );
    },
    hoursShort(hours: Hours): string | null {
      return hoursWith(shortWeeks, hours, shortRange, (text) => t("jobs.short.weekHours", { hours: text }));
    },
    germanShort: (level: string) =>
      level === germanLevels[0] ? t("jobs.short.noGerman") : t("jobs.short.german", { level }),
    shift: (shift: Shift) =>
      t("jobs.shiftText", { days: weekdays(shift.days, locale), start: shift.start, end: shift.end }),
    level: (level: string | null) => (level === null ? null : t(`code.level.${level}`)),
  };
}
