import type { Trx } from "#db/index.server";
import { isToPeople, type MailContext, type TemplateName } from "#emails/index.server";
import { env } from "~/config/env.server";
import { readCity } from "~/facts/city";
import { translator } from "~/i18n/catalogues.server";
import { formatAppointment, formatDate } from "~/i18n/format";
import { isLocale, isWorkLocale, type Locale, pageLocales, sourceLocale } from "~/i18n/locales";
import { readablePhone } from "./writer";

/** The language a mail is written in: the recipient's, if that mail exists in it. */
function mailLocale(template: TemplateName, wanted: string): Locale {
  if (isWorkLocale(wanted)) return wanted;
  return isLocale(wanted) && isToPeople(template) ? wanted : sourceLocale;
}

/** Language and sender of a mail. The office's name and phone are the city's settings. */
export async function mailContext(trx: Trx, template: TemplateName, wanted: string): Promise<MailContext> {
  const locale = mailLocale(template, wanted);
  const t = translator(locale).getFixedT(locale, "email");
  const city = await readCity(trx);
  return {
    locale: pageLocales[locale].lang,
    dir: pageLocales[locale].dir,
    t: (key, params) => t(key, params ?? {}),
    formatDateTime: (at) => formatAppointment(at, locale),
    formatDate: (isoDate) => formatDate(isoDate, locale, "long"),
    sender: { office: city.unit ?? city.name ?? "Sprosse", phone: readablePhone(city.phone), appUrl: env.APP_URL },
  };
}
