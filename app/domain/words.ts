import { z } from "zod";
import { wordLanguages } from "~/i18n/locales";

/** Languages in which a city can store its own words for occupations. */
export const wordLocales = Object.keys(wordLanguages);

/** A word that people use for an occupation. */
export const wordForm = z.object({
  locale: z.enum(wordLocales, { message: "required" }),
  word: z
    .string({ message: "required" })
    .transform((text) => text.normalize("NFC").replace(/\s+/g, " ").trim())
    .pipe(z.string().min(1, "required").max(60, "tooLong").regex(/\p{L}/u, "words.noLetter")),
});
export type WordForm = z.infer<typeof wordForm>;
