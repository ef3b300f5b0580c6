import { type MatrixRole, matrix, walkedRoles } from "#tests/e2e/matrix";
import { sight } from "~/domain/access/ground";
import { lookParts, lookRelations, openReasons } from "~/domain/access/looks";
import { mayReadPapers } from "~/domain/access/need-to-know";
import { dimensionIds } from "~/domain/matching/result";
import { defaultRuleSet } from "~/domain/matching/rule-set";
import { type ColumnClass, classesByTable, columnClasses, thirdColumns } from "~/domain/privacy/columns";
import {
  copyTables,
  decidedTables,
  followingTables,
  impersonalTables,
  ownTaskTables,
  proofYears,
  purposes,
  type RetentionRule,
  retentionOf,
  spanOf,
  sweptTables,
} from "~/domain/privacy/retention";
import { translator } from "~/i18n/catalogues.server";
import { measures } from "./measures";

/**
 * The papers a city needs to sign, in German, written from the lists by which the product works, so that they say what it
 * does. What only the city knows stands in square brackets.
 */
export type Paper = { file: string; title: string; text: string };

const { t, i18n } = (() => {
  const german = translator("de");
  return { t: german.t, i18n: german };
})();

const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");
const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join("\n");

/** What a table is called where it has a name, with what the database calls it. */
function tableName(name: string): string {
  const key = [`coordinator:retention.table.${name}`, `copy:table.${name}`].find((one) => i18n.exists(one));
  return key ? `${t(key)} (\`${name}\`)` : `\`${name}\``;
}
const className = (name: ColumnClass): string => t(`coordinator:retention.columnClass.${name}`);
const purposeName = (name: string): string => t(`coordinator:retention.purposes.${name}`);
const holderName = (name: string): string => t(`coordinator:retention.holder.${name}`);

/** How long a row is kept, in words. */
function howLong({ days, since, with: owner, proposedAfterMonths: months }: RetentionRule): string {
  if (days !== undefined && since) {
    const { unit, count } = spanOf(days);
    return `${t(`coordinator:retention.span.${unit}`, { count })} ${t(`coordinator:retention.since.${since}`)}`;
  }
  return owner
    ? `geht mit ${tableName(owner)}`
    : months
      ? `bis jemand darüber entscheidet; ${t("coordinator:retention.proposed", { count: months })}`
      : "bis jemand darüber entscheidet";
}

/** A paragraph as a German paper cites it: the code keeps the English form. */
const inGerman = (law: string): string =>
  law
    .replace(/(Art\. \d+|§ \d+)\((\d+)\)(?:\((\w)\))?/g, (_, rule, part, letter) =>
      letter ? `${rule} Abs. ${part} Buchst. ${letter}` : `${rule} Abs. ${part}`,
    )
    .replaceAll("GDPR", "DSGVO");

const ruled = [...Object.keys({ ...sweptTables, ...ownTaskTables, ...followingTables, ...decidedTables })];
const classesOf = (name: string): ColumnClass[] =>
  columnClasses.filter((its) => [...(classesByTable.get(name)?.values() ?? [])].includes(its));

function processing(): string {
  const parts = purposes.map((purpose) => {
    const tables = ruled.filter((name) => retentionOf(name)?.purpose === purpose);
    const rows = tables.map((name) => {
      const rule = retentionOf(name);
      return [
        tableName(name),
        rule ? holderName(rule.holds) : "",
        classesOf(name).map(className).join("; "),
        rule ? howLong(rule) : "",
      ];
    });
    return `## Zweck: ${purposeName(purpose)}\n\n${table(["Daten", "Von wem", "Was (Klassen der Spalten)", "Löschung"], rows)}`;
  });
  return `## Verantwortlich

[Name und Anschrift der Stelle, Vertretung, Datenschutzbeauftragte: wie auf der Seite „Impressum“ der Anwendung]

## Empfänger

${list([
  `Betriebe, nur auf einer Grundlage: ${Object.values(sight)
    .map(({ law }) => inGerman(law))
    .join(" oder ")}. Nie Aufenthalt und Leistungen.`,
  "Andere Ämter, nur als einzelne Ausgabe durch eine Person aus dem Team, protokolliert.",
  "Der Versand von E-Mails: [Dienst und Ort; liegt er außerhalb der EU, gelten Art. 44 ff. DSGVO].",
  "Wer den Rechner betreibt: [Auftragsverarbeiter nach Art. 28 DSGVO, § 80 SGB X].",
])}

${parts.join("\n\n")}

## Technische und organisatorische Maßnahmen

Siehe „Technische Maßnahmen“.`;
}

function roles(): string {
  const named = (role: MatrixRole) => t(`common:role.${role}`);
  const pages = Object.entries(matrix);
  const may = (role: MatrixRole, allowed: (typeof pages)[number][1]) =>
    allowed === "everyone" || (role !== "visitor" && allowed.includes(role));
  const grounds = Object.entries(sight).map(([ground, { law, opens }]) => [
    ground === "consent" ? "Einwilligung" : "Beschäftigung",
    inGerman(law),
    opens.map((part) => t(`my:profile.sight.${part}`)).join("; "),
  ]);
  const papers = lookRelations
    .filter((relation) => relation !== "company" && relation !== "system")
    .map((relation) => [
      t(`coordinator:access.as.${relation}`),
      mayReadPapers({ relation, reasonOn: null }, "") ? "ja" : "nein",
      mayReadPapers({ relation, reasonOn: "2026-01-01" }, "2026-01-01") ? "ja" : "nein",
    ]);
  return `## Rollen

${table(
  ["Rolle", "Seiten und Formulare"],
  walkedRoles.map((role) => [
    `${named(role)} (\`${role}\`)`,
    String(pages.filter(([, allowed]) => may(role, allowed)).length),
  ]),
)}

## Wer Aufenthalt und Leistungen liest

${table(["Verhältnis zur Person", "ohne Grund", "am Tag, an dem ein Grund genannt wurde"], papers)}

Gründe, die zur Wahl stehen: ${openReasons.map((why) => t(`coordinator:access.why.${why}`)).join("; ")}.

## Was ein Betrieb von einer Person sieht

${table(["Grundlage", "Rechtsnorm", "Teile"], grounds)}

## Jede Adresse und wer sie öffnen darf

${table(
  ["Adresse", ...walkedRoles.map(named)],
  pages.map(([path, allowed]) => [`\`${path}\``, ...walkedRoles.map((role) => (may(role, allowed) ? "ja" : "–"))]),
)}`;
}

function retention(): string {
  const rows = (names: readonly string[]) =>
    names.map((name) => {
      const rule = retentionOf(name);
      return [
        tableName(name),
        rule ? holderName(rule.holds) : "",
        rule ? purposeName(rule.purpose) : "",
        rule ? howLong(rule) : "",
      ];
    });
  const head = ["Daten", "Von wem", "Zweck", "Frist und Beginn"];
  return `## Wird jede Nacht von selbst gelöscht

${table(head, rows(Object.keys(sweptTables)))}

## Wird durch eine eigene Aufgabe gelöscht

${table(
  [...head, "Aufgabe"],
  rows(Object.keys(ownTaskTables)).map((cells, nth) => [...cells, Object.values(ownTaskTables)[nth]?.task ?? ""]),
)}

## Geht mit einem anderen Eintrag

${table(head, rows(Object.keys(followingTables)))}

## Bleibt, bis jemand entscheidet

${table(head, rows(Object.keys(decidedTables)))}

## Kopien und abgeleitete Tabellen

Sie gehen im selben Augenblick wie ihr Eintrag: ${copyTables.map((name) => `\`${name}\``).join(", ")}.

## Ohne Angaben über Menschen

${impersonalTables.map((name) => `\`${name}\``).join(", ")}.

## Löschen auf Antrag (Art. 17 DSGVO)

Die Koordination löscht eine Akte, nachdem sie gesehen hat, was geht und was bleibt. Es bleiben Zahlen ohne die Person und
der Nachweis der Einwilligungen, ${proofYears} Jahre nach deren Ende (Art. 7 Abs. 1, Art. 17 Abs. 3 Buchst. e DSGVO). Nach dem
Zurückspielen einer Sicherung wird das Löschen wiederholt.`;
}

const technical = (): string =>
  `Jede Maßnahme hat Prüfungen, die bei jeder Änderung der Anwendung laufen.

${table(
  ["Maßnahme", "Wogegen", "Prüfung"],
  measures.map(({ what, against, tests }) => [what, against, tests.map((file) => `\`${file}\``).join(", ")]),
)}`;

function assessment(): string {
  const classes = columnClasses.map((its) => {
    const tables = [...classesByTable].flatMap(([name, columns]) => {
      const own = [...columns].filter(([, each]) => each === its).map(([column]) => column);
      return own.length > 0 ? [`\`${name}\`: ${own.join(", ")}`] : [];
    });
    return `### ${className(its)} (\`${its}\`)\n\n${list(tables)}`;
  });
  const risks = measures.map(({ against, what }) => [
    against,
    what,
    "[gering / mittel / hoch, nach Prüfung durch die Stadt]",
  ]);
  return `Entwurf. Eine Folgenabschätzung ist nötig: schutzbedürftige Menschen, Sozialdaten, Abgleich mit Stellen (Art. 35 Abs. 3 DSGVO).

## Was verarbeitet wird und wozu

Menschen werden auf dem Weg in eine Einstiegsstelle und bis zur Ausbildung begleitet. Zwecke: ${purposes.map(purposeName).join(", ")}.

## Notwendigkeit und Verhältnismäßigkeit

${list([
  "Betriebe erhalten zuerst ein Profil ohne Namen und nur mit Einwilligung für diesen Betrieb.",
  "Religion, Gesundheit und Herkunft werden nicht gespeichert.",
  "Eine Reihenfolge ist ein Vorschlag. Ein Mensch entscheidet (Art. 22 DSGVO).",
  "Niemand fällt aus der Liste, weil etwas fehlt, das Unterstützung schließen kann.",
])}

## Risiken und Maßnahmen

${table(["Risiko", "Maßnahme", "Restrisiko"], risks)}

## Jede Spalte mit personenbezogenen Daten, nach Klassen

${classes.join("\n\n")}

## Stellungnahmen

[Datenschutzbeauftragte] [Betroffene oder ihre Vertretung, Art. 35 Abs. 9 DSGVO] [Entscheidung und Datum]`;
}

function staffCouncil(): string {
  const events = t("coordinator:access.events", { returnObjects: true }) as unknown as Record<string, string>;
  const named = [...classesByTable.keys()].filter((name) => thirdColumns(name).length > 0);
  const of = (name: "access_log" | "change_log") => howLong({ ...sweptTables[name] });
  return `Was über Beschäftigte festgehalten wird, die mit der Anwendung arbeiten.

## Protokoll der Zugriffe, ${of("access_log")}

${list(Object.entries(events).map(([code, words]) => `${words} (\`${code}\`)`))}

Ein Blick in eine Akte hält fest, welcher Teil gelesen wurde: ${lookParts.map((part) => `${t(`coordinator:access.part.${part}`)} (\`${part}\`)`).join(", ")}. Die begleitete Person liest
Rolle und Tag, keinen Namen.

## Verlauf der Änderungen, ${of("change_log")}

Wer wann welches Feld einer Akte geändert hat, mit Grund.

## Spalten, die Beschäftigte oder andere nennen

${list(named.map((name) => `\`${name}\`: ${thirdColumns(name).join(", ")}`))}

## Was nicht geschieht

${list([
  "Kein Vergleich der Leistung von Beschäftigten.",
  "Zahlen darüber, wie viel einzelne lesen, gibt es erst, wenn der Personalrat zugestimmt hat; das Datum der Zustimmung steht in den Einstellungen der Stadt. Endet sie, sind die Zahlen sofort weg.",
  "Keine Aufzeichnung von Tastatur, Bildschirm oder Standort.",
])}`;
}

function intelligence(): string {
  const weights = dimensionIds.map((id) => [
    t(`match:dimension.${id}`),
    `\`${id}\``,
    String(defaultRuleSet.weights[id]),
  ]);
  return `Hinweis zur Verordnung (EU) 2024/1689. Der Abgleich von Menschen und Stellen liegt in einem Bereich mit hohem Risiko (Anhang III
Nr. 4). Die Anwendung lernt nicht aus Daten: sie rechnet nach festen, veröffentlichten Regeln. [Einordnung durch die Stadt]

## Regeln und Gewichte, Regelwerk ${defaultRuleSet.version}

Die Koordination kann ein neues Regelwerk in Kraft setzen; das alte bleibt lesbar. Das hier ist das ausgelieferte.

${table(["Worum es geht", "Kürzel", "Gewicht"], weights)}

Unbekanntes zählt ${defaultRuleSet.unknownCredit.toLocaleString("de")} seines Gewichts, damit niemand verliert, weil noch nicht gefragt wurde.

## Entscheidung durch Menschen

${list([
  "Jede Zahl nennt ihre Gründe und führt zur Angabe, auf der sie beruht.",
  "Niemand wird von selbst vorgeschlagen oder abgelehnt.",
  "Wer von der Reihenfolge abweicht, nennt einen Grund. Er wird mit dem Stand von damals festgehalten.",
])}

## Protokoll

Abweichungen von der Reihenfolge (\`order_decision\`): ${howLong({ ...sweptTables.order_decision })}. Regelwerke (\`match_rule_set\`) bleiben.`;
}

const contents: readonly { file: string; title: string; write: () => string }[] = [
  {
    file: "verzeichnis-der-verarbeitungen",
    title: "Verzeichnis von Verarbeitungstätigkeiten (Art. 30 DSGVO)",
    write: processing,
  },
  { file: "rollen-und-rechte", title: "Rollen und Rechte", write: roles },
  { file: "aufbewahrung-und-loeschung", title: "Aufbewahrungs- und Löschkonzept", write: retention },
  { file: "technische-massnahmen", title: "Technische Maßnahmen (Art. 32 DSGVO)", write: technical },
  { file: "folgenabschaetzung", title: "Datenschutz-Folgenabschätzung (Art. 35 DSGVO)", write: assessment },
  { file: "personalrat", title: "Information für den Personalrat", write: staffCouncil },
  { file: "ki-verordnung", title: "Hinweis zur KI-Verordnung", write: intelligence },
];

/** All papers. @param version of the product @param day on which they are written, in German */
export const papers = (version: string, day: string): Paper[] =>
  contents.map(({ file, title, write }) => ({
    file: `${file}.md`,
    title,
    text: `# ${title}\n\nSprosse ${version}, Stand ${day}. Aus den Listen der Anwendung geschrieben; was in eckigen Klammern steht, ergänzt die Stadt.\n\n${write()}\n`,
  }));
