import type { CompanyDoes, CompanyDoesNot } from "../../app/domain/employer/agreement";

/** The usual sentences of a limits agreement, in the words of the signed text. */
export const doesWords: Record<CompanyDoes, string> = {
  mentor: "Wir benennen eine Patin oder einen Paten, die oder der in der ersten Woche Zeit hat.",
  simple_words: "Wir erklären in einfachen Worten und zeigen die Handgriffe.",
  briefing_own_language: "Die Sicherheitsunterweisung gibt es mit Bildern oder in der eigenen Sprache.",
  time_for_course: "Wir legen Schichten so, dass der Deutschkurs möglich bleibt.",
  time_for_offices: "Für Termine bei Behörden geben wir frei, wenn wir es eine Woche vorher wissen.",
  feedback_weekly: "Einmal in der Woche sagen wir, was gut läuft und was fehlt.",
  trial_first: "Vor dem Vertrag gibt es Tage zum Kennenlernen.",
  look_at_apprenticeship: "Nach sechs Monaten sprechen wir über eine Ausbildung.",
  early_call: "Wenn etwas schiefläuft, rufen wir an, bevor wir kündigen.",
};

export const doesNotWords: Record<CompanyDoesNot, string> = {
  no_social_work: "Soziale Beratung ist nicht unsere Aufgabe.",
  no_housing: "Um eine Wohnung kümmern wir uns nicht.",
  no_paperwork: "Anträge bei Behörden füllt die Ansprechperson bei der Stadt mit uns aus.",
  no_debts: "Fragen zu Schulden oder Pfändung gehen an die Ansprechperson bei der Stadt.",
  no_interpreting: "Unsere Kolleginnen und Kollegen müssen nicht dolmetschen.",
  no_skilled_work_first: "Am Anfang besetzen wir damit keine Stelle für gelernte Kräfte.",
  no_night_alone: "Niemand arbeitet am Anfang nachts allein.",
};
