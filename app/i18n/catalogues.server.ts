import fs from "node:fs";
import path from "node:path";
import { createInstance, type i18n, type Resource } from "i18next";
import { initReactI18next } from "react-i18next";
import { ALL_LOCALES, type Locale, NAMESPACES } from "./locales";

const FOLDER = path.resolve("app/i18n/locales");

function read(locale: Locale): Resource[string] {
  return Object.fromEntries(
    NAMESPACES.flatMap((namespace) => {
      const file = path.join(FOLDER, locale, `${namespace}.json`);
      return fs.existsSync(file) ? [[namespace, JSON.parse(fs.readFileSync(file, "utf8"))]] : [];
    }),
  );
}

/** Making an instance costs more than rendering a small page, so there is one per language for the process's life. */
function make(locale: Locale): i18n {
  const instance = createInstance();
  instance.use(initReactI18next).init({
    lng: locale,
    // a missing text never falls back silently to another language
    fallbackLng: false,
    ns: [...NAMESPACES],
    defaultNS: "common",
    resources: { [locale]: read(locale) },
    initImmediate: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return instance;
}

const instances = new Map<Locale, i18n>();

/** The translator of a language with all its namespaces; read again on every call in development. */
export function translator(locale: Locale): i18n {
  const known = instances.get(locale);
  if (known && process.env.NODE_ENV !== "development") return known;
  const made = make(locale);
  instances.set(locale, made);
  return made;
}

/** Reads every catalogue before the first request needs it. */
export const warmTranslators = (): void => ALL_LOCALES.forEach((locale) => void translator(locale));
