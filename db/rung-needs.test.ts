import { expect, test } from "vitest";
import { namedIn } from "./migrations/20261203-1000-rung-needs";

/** Sentences as people of an office typed them; the codes were decided by reading them. */
test.each<[said: string, needs: string[], whole: boolean]>([
  ["", [], true],
  ["B1", ["german_b1"], true],
  ["Deutsch B1 bis Mai, Gespräch mit der Kammer", ["german_b1"], false],
  ["B1 bis Mai", ["german_b1"], false],
  ["Abschluss nach zwei Jahren, Anrechnung", ["final_exam", "credit"], true],
  ["Abschlussprüfung", ["final_exam"], true],
  ["Erlaubnis für die Ausbildung, Lesen bis A2", ["work_permit", "reading"], true],
  ["Bildungsgutschein der Agentur", ["training_voucher"], true],
  ["B1, Platz an der Pflegeschule", ["german_b1", "school_place"], true],
  ["Vertrag bei der Kammer, Erlaubnis geprüft", ["contract_registered"], false],
  ["Kammer prüft den Betrieb, Begleitung der Ausbildung", ["company_check", "training_support"], true],
  ["Erlaubnis der Ausländerbehörde, Zustimmung der Agentur", ["work_permit", "agency_consent"], true],
  ["Sicherheitsschuhe, Vertrag auf Papier", ["work_clothes", "contract"], true],
  ["Führerschein und Kita-Platz", ["driving_licence", "childcare"], true],
  ["Keine Arbeitserlaubnis nötig", [], false],
  ["Frau Lange ruft den Betrieb an", [], false],
  ["B1 reicht nicht", [], false],
  ["German B1; driving license", ["german_b1", "driving_licence"], true],
])("an old sentence names what is missing: %s", (said, needs, whole) => {
  expect(namedIn(said)).toEqual({ needs, whole });
});
