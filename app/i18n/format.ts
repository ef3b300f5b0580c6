import { intlTag } from "./locale";

const zone = "Europe/Berlin";

/** Creating a formatter costs some twenty times as much as using it, and a list of jobs needs a hundred of them. */
const dates = remembered((tag, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options));
const numbers = remembered((tag, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options));
const spans = remembered((tag, options: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(tag, options));
const lists = remembered((tag, options: Intl.ListFormatOptions) => new Intl.ListFormat(tag, options));
const languages = remembered((tag, options: Intl.DisplayNamesOptions) => new Intl.DisplayNames(tag, options));

function remembered<O, F>(make: (tag: string, options: O) => F): (tag: string, options: O) => F {
  const made = new Map<string, F>();
  return (tag, options) => {
    const key = `${tag} ${JSON.stringify(options)}`;
    const known = made.get(key) ?? make(tag, options);
    made.set(key, known);
    return known;
  };
}

/** Enough for a day's lists, but limited, so that requests cannot fill the memory. */
const maxTexts = 5_000;

/**
 * Caches what was formatted for public facts: formatting an amount, a date or a sentence around them costs a hundred
 * times as much as looking it up, and a list of jobs repeats the same few in every row. Never for texts with people's
 * names.
 */
export function rememberedTexts(): (key: string, write: () => string) => string {
  const texts = new Map<string, string>();
  return (key, write) => {
    const known = texts.get(key);
    if (known !== undefined) return known;
    const text = write();
    if (texts.size >= maxTexts) texts.clear();
    texts.set(key, text);
    return text;
  };
}

const days = rememberedTexts();

/** Calendar date `YYYY-MM-DD` → "4. Januar 2027". */
export const formatDate = (iso: string, locale: string, style: "full" | "long" | "medium" = "medium"): string =>
  days(`${iso} ${locale} ${style}`, () =>
    dates(intlTag(locale), { dateStyle: style, timeZone: "UTC" }).format(new Date(`${iso}T00:00:00Z`)),
  );

/** Days ahead for which the day of the week says more than the date, and for which the year goes without saying. */
const weekAhead = 7;
const sameYearAhead = 180;
/** Days back up to which one counts them. */
const countedBack = 60;

/**
 * A calendar date as one says it so many days before: "vor 4 Tagen", "heute", "Do., 3. Dez.", and further off "13. Jan.".
 * @param ahead days from today to the date; negative for a day that has passed
 */
export function formatDue(iso: string, ahead: number, locale: string): string {
  if (ahead <= 1 && ahead >= -countedBack) return spans(intlTag(locale), { numeric: "auto" }).format(ahead, "day");
  const options: Intl.DateTimeFormatOptions = {
    day: "numeric",
    month: "short",
    timeZone: "UTC",
    ...(ahead > 0 && ahead < weekAhead ? { weekday: "short" } : {}),
    ...(Math.abs(ahead) < sameYearAhead ? {} : { year: "numeric" }),
  };
  return dates(intlTag(locale), options).format(new Date(`${iso}T00:00:00Z`));
}

/**
 * The same with the day of the week before it, where one plans by weeks: "Fr., vor 4 Tagen", "Mi., 13. Jan."; below a
 * heading that says it is late the days alone: "Fr., 4 Tage".
 */
export function formatDueDay(iso: string, ahead: number, locale: string, late = false): string {
  const words = late && ahead < 0 ? formatAmount(-ahead, "day", locale) : formatDue(iso, ahead, locale);
  const named = ahead > 1 && ahead < weekAhead;
  return named ? words : `${formatWeekday(iso, locale)}, ${words}`;
}

const formatWeekday = (iso: string, locale: string): string =>
  dates(intlTag(locale), { weekday: "short", timeZone: "UTC" }).format(new Date(`${iso}T00:00:00Z`));

/** The month of a day, or its year alone: "Apr. 2026", "2027". */
export const formatMonth = (iso: string, locale: string, yearOnly = false): string =>
  dates(intlTag(locale), { year: "numeric", ...(yearOnly ? {} : { month: "short" }), timeZone: "UTC" }).format(
    new Date(`${iso}T00:00:00Z`),
  );

/** Whether digits alone could mean two days: 5 March and 3 May are both "03/05". */
export function mayBeMisread(iso: string): boolean {
  const [, month, day] = /^\d{4}-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  return month !== undefined && month !== day && Number(day) <= 12;
}

/** When somebody has to be somewhere, with the day of the week: "Mittwoch, 2. Dezember, 16:30". */
export const formatAppointment = (instant: Date | string, locale: string): string =>
  dates(intlTag(locale), {
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: zone,
  }).format(new Date(instant));

/** A calendar date as a heading: "Dienstag, 1. Dezember". */
export const formatLongDay = (iso: string, locale: string): string =>
  dates(intlTag(locale), { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" }).format(
    new Date(`${iso}T00:00:00Z`),
  );

/** The hour of an instant in the city's time zone: "16:30". */
export const formatTimeOf = (instant: Date, locale: string): string =>
  dates(intlTag(locale), { hour: "2-digit", minute: "2-digit", timeZone: zone }).format(instant);

/** The day of an instant in the city's time zone: "30.11.2026". */
export const formatDayOf = (instant: Date | string, locale: string): string =>
  dates(intlTag(locale), { dateStyle: "medium", timeZone: zone }).format(new Date(instant));

/** Instant in the city's time zone. */
export const formatDateTime = (instant: Date | string, locale: string): string =>
  dates(intlTag(locale), { dateStyle: "medium", timeStyle: "short", timeZone: zone }).format(new Date(instant));

/** Integer cents → "13,90 €". */
export const formatMoney = (cents: number, locale: string): string =>
  numbers(intlTag(locale), { style: "currency", currency: "EUR" }).format(cents / 100);

/**
 * Two amounts of integer cents as one, with the sign of the currency where the language has it: "15,40–16,20 €".
 * @param between what stands between the two, such as " bis "
 */
export function formatMoneyRange(from: number, to: number, locale: string, between: string): string {
  const format = numbers(intlTag(locale), { style: "currency", currency: "EUR", currencyDisplay: "narrowSymbol" });
  const parts = format.formatRangeToParts(from / 100, to / 100);
  const middle = parts.findIndex(({ source }) => source === "endRange") - 1;
  const text = parts.map(({ value }, index) => (index === middle ? between : value)).join("");
  // marks of direction would turn the two around where the catalogue sets them apart from the words beside them
  return text.replace(/[\u200e\u200f]/g, "");
}

export const formatNumber = (value: number, locale: string, digits = 1): string =>
  numbers(intlTag(locale), { maximumFractionDigits: digits }).format(value);

/** The number behind a pair, the same wherever it stands: whole, because a tenth of a point says nothing. */
export const formatScore = (score: number, locale: string): string => formatNumber(score, locale, 0);

/** A number with its unit in words: formatAmount(3, "year", "de") → "3 Jahre". */
export const formatAmount = (value: number, unit: "minute" | "day" | "year", locale: string): string =>
  numbers(intlTag(locale), { style: "unit", unit, unitDisplay: "long", maximumFractionDigits: 1 }).format(value);

/** Names in a sentence: "A, B und C". */
export const formatList = (items: string[], locale: string): string =>
  items.length < 2 ? (items[0] ?? "") : lists(intlTag(locale), { type: "conjunction" }).format(items);

/** Languages that `Intl` calls like another one, or not at all: their own name is added. */
const ownNames: Readonly<Record<string, string>> = { kmr: "Kurmancî", mnk: "Mandinka" };

/** Name of a language in another: languageName("uk", "de") → "Ukrainisch". */
export function languageName(code: string, locale: string): string {
  const name = languages(intlTag(locale), { type: "language" }).of(code) ?? code;
  const own = ownNames[code];
  if (own === undefined) return name;
  return name === code ? own : `${name} (${own})`;
}
