/**
 * Technical measures (Art. 32 GDPR, § 22(2) BDSG), each with the tests that prove it. A test of the papers checks that the
 * files are there; that they pass is what the gate is for.
 */
export type Measure = { what: string; against: string; tests: readonly string[] };

export const measures: readonly Measure[] = [
  {
    what: "Jede Seite und jedes Formular hat eine Liste der Rollen, die es benutzen dürfen. Eine Seite ohne Liste wird nicht ausgeliefert.",
    against: "Zugriff ohne Berechtigung",
    tests: ["tests/e2e/matrix.spec.ts", "app/routes.test.ts"],
  },
  {
    what: "Die Datenbank prüft bei jeder Abfrage selbst, wer fragt (Row-Level-Security). Fremdes und Fehlendes sehen gleich aus.",
    against: "Fehler in einer Seite legen fremde Akten offen",
    tests: ["tests/integration/request/not-theirs.test.ts", "tests/integration/request/not-there.test.ts"],
  },
  {
    what: "Kein Betrieb sieht jemanden ohne gültige Einwilligung für diesen Betrieb oder laufende Beschäftigung dort.",
    against: "Weitergabe ohne Rechtsgrund (§ 67d SGB X)",
    tests: ["tests/integration/access/ground-everywhere.test.ts", "tests/integration/access/employer-pages.test.ts"],
  },
  {
    what: "Aufenthalt und Leistungen lesen nur die Zuständigen, ihre Vertretung und die Koordination; andere im Team nennen vorher einen Grund.",
    against: "Mehr Wissen im Team als nötig (§ 35 SGB I)",
    tests: ["tests/integration/access/need-to-know.test.ts", "app/domain/access/need-to-know.test.ts"],
  },
  {
    what: "Jeder Blick in eine Akte wird geschrieben. Die Person liest, welche Rolle an welchem Tag hingesehen hat.",
    against: "Unbemerktes Lesen",
    tests: ["tests/integration/request/looks.test.ts", "app/domain/access/looks.test.ts"],
  },
  {
    what: "Anmeldung mit zweitem Schritt für Team und Betriebe; Links sind einmalig und verfallen; Ausprobieren wird gebremst.",
    against: "Übernommene Zugänge",
    tests: [
      "tests/integration/auth/sign-in.test.ts",
      "tests/integration/auth/second-factor.test.ts",
      "tests/integration/auth/expiry.test.ts",
    ],
  },
  {
    what: "Jede Spalte mit personenbezogenen Daten hat eine Klasse. Eine neue Spalte ohne Klasse wird nicht ausgeliefert.",
    against: "Daten, von denen niemand weiß",
    tests: ["tests/integration/privacy/columns.test.ts"],
  },
  {
    what: "Was eine Frist hat, wird jede Nacht gelöscht; vorher ist zu sehen, was geht, danach, was gegangen ist.",
    against: "Längere Speicherung als nötig",
    tests: ["tests/integration/privacy/retention.test.ts"],
  },
  {
    what: "Löschen auf Wunsch erreicht alle Tabellen, den Suchindex, Protokolle und E-Mails und wird nach dem Zurückspielen einer Sicherung wiederholt.",
    against: "Reste nach dem Löschen",
    tests: ["tests/integration/candidate/erase-person.test.ts", "tests/e2e/erase.spec.ts"],
  },
  {
    what: "Die Kopie nach Art. 15 enthält jede persönliche Spalte und nichts von anderen.",
    against: "Unvollständige Auskunft, Daten Dritter in der Auskunft",
    tests: ["tests/integration/privacy/copy-of-data.test.ts"],
  },
  {
    what: "Was ein Amt in eine Liste schreibt und nicht gespeichert werden darf (Gesundheit, Religion, Herkunft), wird zurückgehalten und nach einem Tag vergessen.",
    against: "Daten, die niemand erheben darf (Art. 9 DSGVO)",
    tests: ["tests/integration/import/withheld.test.ts", "app/domain/import/sensitive.test.ts"],
  },
  {
    what: "Sicherungen sind verschlüsselt, solange niemand ausdrücklich darauf verzichtet; sie werden nach dem Schreiben ganz gelesen und verfallen.",
    against: "Verlust und Diebstahl von Daten",
    tests: ["tests/integration/cli/backup.test.ts"],
  },
  {
    what: "Formulare anderer Seiten, fremde Skripte und fremde Rahmen werden abgewiesen.",
    against: "Angriffe aus dem Browser",
    tests: ["app/config/http-guard.test.ts", "tests/e2e/bad-requests.spec.ts"],
  },
  {
    what: "Wer zwischen Öffnen und Speichern etwas anderes gespeichert hat, wird gezeigt; nichts wird überschrieben.",
    against: "Verlorene Änderungen",
    tests: ["tests/integration/request/stale-save.test.ts"],
  },
  {
    what: "In die Reihenfolge der Vorschläge gehen Herkunft, Religion, Geschlecht und Gesundheit nicht ein.",
    against: "Benachteiligung (AGG, § 36 Abs. 2 SGB III)",
    tests: ["tests/integration/matching/what-may-not-count.test.ts"],
  },
];
