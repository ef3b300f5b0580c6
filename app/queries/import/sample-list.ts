import { sql } from "kysely";
import type { Trx } from "#db/index.server";
import { csvFile } from "~/domain/import/csv";

const headers = [
  "Nachname",
  "Vorname",
  "Geburtsdatum",
  "Telefon",
  "Muttersprache",
  "Deutsch mündlich",
  "Aufenthaltsstatus",
  "Beruf",
  "Wunsch",
  "Religion",
  "Lieblingsfarbe",
];

/** Invented people: one row is clear, the others hold what real lists hold, down to a day that no year has and a level that does not exist. */
const rows = [
  ["Beispielow", "Mira", "14.03.1996", "0171 3920131", "Ukrainisch", "A2", "§ 24", "Bäckerin", "Bäckerei", "", ""],
  ["Mustafai", "Arben", "1988", "", "Albanisch", "geht so", "", "Maurer / Verputzer", "Bau", "ja", "blau"],
  ["Probst-Haile", "Senait", "30.02.1999", "0171", "Tigrinya", "C7", "Gestattung", "Köchin", "Küche", "ja", ""],
];

/** A list to try the importer with: made-up rows, and one person who is in the demo city already. */
export async function sampleList(trx: Trx): Promise<string> {
  const known = await trx
    .selectFrom("candidate")
    .select(["familyName", "givenName", sql<string>`to_char(birth_date, 'DD.MM.YYYY')`.as("born")])
    .where("birthDate", "is not", null)
    .orderBy("code")
    .executeTakeFirst();
  const double = known ? [[known.familyName, known.givenName, known.born, ...headers.slice(3).map(() => "")]] : [];
  return csvFile([headers, ...rows, ...double]);
}
