import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { expect, test } from "vitest";
import { translator } from "~/i18n/catalogues.server";
import type { Locale } from "~/i18n/locales";
import { OfficialName } from "./official-name";

const inLanguage = (locale: Locale, children: ReactNode) =>
  renderToStaticMarkup(<I18nextProvider i18n={translator(locale)}>{children}</I18nextProvider>);

const warehouse = { de: "Lagerhelfer/in", en: "Warehouse helper" };
const position = { de: "Fachkraft – Metallbau", en: "Metal worker" };

test.each<[Locale, string]>([
  ["de", "Lagerhelfer/in"],
  ["leicht", "Lagerhelfer/in"],
  ["en", "Warehouse helper"],
  ["uk", 'працівник складу <bdi lang="de">(Lagerhelfer/in)</bdi>'],
  ["ar", 'عامل مستودع <bdi lang="de">(Lagerhelfer/in)</bdi>'],
  ["tr", 'depo işçisi <bdi lang="de">(Lagerhelfer/in)</bdi>'],
])("in %s it is the reader's word with the German one", (locale, expected) => {
  expect(inLanguage(locale, <OfficialName name={warehouse} occupation="lagerhelfer" />)).toBe(expected);
});

test("without a word in that language it is the German name, marked as German, and never the English one", () => {
  for (const locale of ["uk", "ar", "fa", "tr"] as const)
    expect(inLanguage(locale, <OfficialName name={position} occupation="b24412" />)).toBe(
      '<bdi lang="de">Fachkraft – Metallbau</bdi>',
    );
  expect(inLanguage("en", <OfficialName name={{ ...position, en: null }} />)).toBe(
    '<bdi lang="de">Fachkraft – Metallbau</bdi>',
  );
});

test("where the German name stands beside, the reader's word stands alone", () => {
  expect(inLanguage("fa", <OfficialName name={warehouse} occupation="lagerhelfer" alone />)).toBe("کارگر انبار");
});
