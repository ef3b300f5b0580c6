import type { i18n, TFunction } from "i18next";
import { createContext, type ReactNode, useContext } from "react";
import { I18nextProvider, useTranslation } from "react-i18next";
import { useLocale } from "~/i18n/locale";
import { type Locale, langOf, pageLocales } from "~/i18n/locales";

/** The translators of all languages; the server fills it in while it renders. */
export const Translators = createContext<((locale: Locale) => i18n) | null>(null);

const Second = createContext<Locale | null>(null);

/**
 * What stands in here can be said in a second language as well.
 * @param locale the language of whoever reads along; nothing is said twice where it is the page's own
 */
export function ReadingAlong({ locale, children }: { locale: Locale; children: ReactNode }) {
  const own = langOf(useLocale());
  return <Second.Provider value={langOf(locale) === own ? null : locale}>{children}</Second.Provider>;
}

/** The part of a page in the second language, marked with it and in its direction. Nothing where there is none. */
export function InSecond({ children }: { children: ReactNode }) {
  const locale = useContext(Second);
  const translator = useContext(Translators);
  if (!locale || !translator) return null;
  const { lang, dir } = pageLocales[locale];
  return (
    <span className="second-language" lang={lang} dir={dir}>
      <I18nextProvider i18n={translator(locale)}>{children}</I18nextProvider>
    </span>
  );
}

/** The same content twice: in the page's language and, below, in that of whoever reads along. */
export function Twice({ children }: { children: ReactNode }) {
  return (
    <>
      <span className="first-language">{children}</span> <InSecond>{children}</InSecond>
    </>
  );
}

type Say = (t: TFunction, locale: Locale) => ReactNode;

/** One text of the language it stands in. */
function Said({ say }: { say: Say }) {
  const { t } = useTranslation();
  return <>{say(t, useLocale())}</>;
}

/** The same text in both languages. @param say gives it in one */
export const both = (say: Say): ReactNode => (
  <Twice>
    <Said say={say} />
  </Twice>
);

/** The same as plain words, "Deutsch / العربية", for lists that take no marks. */
export function useBothWords(): (say: (t: TFunction, locale: Locale) => string) => string {
  const { t } = useTranslation();
  const own = useLocale();
  const second = useContext(Second);
  const translator = useContext(Translators);
  return (say) => {
    const first = say(t, own);
    if (!second || !translator) return first;
    const other = say(translator(second).getFixedT(second), second);
    return other === first ? first : `${first} / ${other}`;
  };
}
