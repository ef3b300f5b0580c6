import { isLocale, type Locale } from "~/i18n/locales";
import { throwNotFound } from "~/request/responses.server";

/** The language in the address, which a mail chose or a menu. @throws 404 when it is none of ours */
export function localeParam({ params }: { params: { locale?: string } }): Locale {
  return isLocale(params.locale) ? params.locale : throwNotFound();
}
