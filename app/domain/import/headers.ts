import { editDistance } from "~/domain/edit-distance";
import { sensitiveHeader } from "./sensitive";
import { fold } from "./text";
import type { Kind } from "./types";
import { importKinds } from "./types";

/**
 * What a column becomes: a field, "note" (kept as text), "ignore" (left out), or "sensitive.<category>" (must never be
 * stored).
 */
export type ColumnTarget = string;
export type Mapping = ColumnTarget[];

/** Fields per kind, with the folded header words (German and English) that mean them. First match wins. */
const knownFields: Record<Kind, Record<string, string>> = {
  profiles: {
    externalNo: "lfd nr|lfdnr|nr|no|nummer|number|id|kundennummer",
    familyName: "name|nachname|familienname|last name|surname|family name",
    givenName: "vorname|first name|given name",
    fullName: "vor und nachname|name vorname|vollstaendiger name|full name",
    birthDate: "geburtsdatum|geb datum|geboren|geb am|geburtstag|date of birth|birth date|dob",
    street: "strasse|anschrift|adresse|strasse und hausnummer|strasse hausnummer|street|address",
    place: "plz ort|plz und ort|plz wohnort|postcode city|zip city",
    postcode: "plz|postleitzahl|postcode|zip|zip code",
    city: "ort|wohnort|stadt|city|town",
    phone: "telefon|tel|telefonnummer|handy|mobil|mobiltelefon|handynummer|phone|mobile",
    email: "e mail|email|mail|e mail adresse|mailadresse",
    firstLanguage: "muttersprache|erstsprache|native language|first language|mother tongue",
    otherLanguages: "weitere sprachen|sprachen|andere sprachen|sprachkenntnisse|other languages|languages",
    germanSpoken: "deutsch muendlich|deutsch sprechen|deutsch|deutschniveau|sprachniveau|german spoken|german",
    germanWritten: "deutsch schriftlich|deutsch lesen|deutsch schreiben|german written",
    residence: "aufenthalt|aufenthaltsstatus|aufenthaltstitel|status|residence|residence status",
    residenceUntil: "gueltig bis|titel gueltig bis|gueltigkeit|valid until|expires",
    permission:
      "arbeitserlaubnis|beschaeftigungserlaubnis|erwerbstaetigkeit|arbeit erlaubt|work permit|work permission",
    benefit: "rechtskreis|leistung|leistungsbezug|kostentraeger|benefit|benefit system",
    school: "schulbesuch jahre|schulbesuch|schuljahre|schule|school years|schooling",
    occupation: "beruf taetigkeit|beruf|taetigkeit|berufserfahrung|erfahrung|occupation|job|experience",
    years: "jahre|jahre erfahrung|berufsjahre|years|years of experience",
    skills: "kenntnisse|faehigkeiten|kompetenzen|skills",
    wish: "wunsch|berufswunsch|wunschberuf|wish|desired job",
    hours: "arbeitszeit|arbeitszeiten|verfuegbarkeit|stunden|working hours|availability|hours",
    mobility: "mobilitaet|fuehrerschein|mobility|transport",
    mailbox: "briefkasten|post|mailbox|letter box",
    remark: "bemerkung|bemerkungen|anmerkung|notiz|notizen|kommentar|remark|remarks|notes|comment",
    responsible: "sachbearbeitung|sachbearbeiter|betreuung|zustaendig|ansprechpartner|responsible|case worker",
  },
  companies: {
    externalNo: "nr|firma nr|firmennummer|kundennummer|lfd nr|no|number|id",
    name: "firma|firmenname|unternehmen|betrieb|name|company|company name|employer",
    branch: "branche|gewerk|wirtschaftszweig|branch|industry|sector",
    size: "beschaeftigte|mitarbeiter|mitarbeitende|anzahl mitarbeiter|groesse|employees|staff|size",
    street: "strasse|anschrift|adresse|street|address",
    place: "plz ort|plz und ort|postcode city",
    postcode: "plz|postleitzahl|postcode|zip",
    city: "ort|stadt|city|town",
    contact: "ansprechperson|ansprechpartner|kontakt|kontaktperson|contact|contact person",
    email: "e mail|email|mail",
    phone: "telefon|tel|telefonnummer|phone",
    trains: "bildet aus|ausbildungsbetrieb|ausbildung|trains apprentices|trains",
    visit: "betriebsbesuch|besuch|visit|company visit",
    remark: "bemerkung|bemerkungen|notiz|remark|notes",
  },
  jobs: {
    externalNo: "nr|stellen nr|stellennummer|lfd nr|no|number|id",
    employerNo: "firma nr|firmennummer|betrieb nr|company no|employer no|company id",
    employerName: "firma|betrieb|unternehmen|company|employer",
    title: "stelle|stellenbezeichnung|titel|bezeichnung|taetigkeit|job|title|job title|position",
    tasks: "aufgaben|taetigkeiten|tasks|duties",
    postcode: "plz|postleitzahl|postcode|zip|arbeitsort plz",
    hours: "stunden woche|wochenstunden|stunden|arbeitszeit|hours|hours per week|weekly hours",
    shift: "schicht|schichten|arbeitszeiten|shift|shifts",
    pay: "stundenlohn|lohn|bezahlung|verguetung|pay|wage|hourly wage",
    start: "ab|beginn|start|eintritt|ab wann|starts|from",
    places: "anzahl|plaetze|anzahl stellen|places|openings|number of places",
    german: "deutsch|deutschniveau|sprache|german|german level",
    requirement: "anforderung|anforderungen|voraussetzungen|requirement|requirements",
    apprenticeship: "ausbildung moeglich|ausbildung|perspektive|apprenticeship|apprenticeship possible",
    mentor: "pate|patin|mentor|mentorin|anleiter|ansprechperson",
    support: "unterstuetzung|begleitung|support",
    remark: "bemerkung|notiz|remark|notes",
  },
};

/** Fields a column of this kind may become, in the order of the form. */
export function fieldsOf(kind: Kind): string[] {
  return Object.keys(knownFields[kind]);
}

/** Fields a row needs to be stored; one of each group has to be mapped. */
export function requiredFields(kind: Kind): string[][] {
  if (kind === "profiles") return [["familyName", "fullName", "givenName"]];
  if (kind === "companies") return [["name"]];
  return [["title"], ["employerNo", "employerName"]];
}

/** Guesses from its header what each column means. Each field is used once; the rest is "ignore". */
export function guessMapping(headers: readonly string[], kind: Kind): Mapping {
  const taken = new Set<string>();
  const exact = headers.map((header) => {
    const category = sensitiveHeader(header);
    if (category !== null) return `sensitive.${category}`;
    const folded = fold(header);
    const field = Object.entries(knownFields[kind]).find(
      ([id, names]) => !taken.has(id) && names.split("|").includes(folded),
    )?.[0];
    if (field !== undefined) taken.add(field);
    return field ?? null;
  });
  return exact.map((target, column) => {
    if (target !== null) return target;
    const folded = fold(headers[column] ?? "");
    if (folded.length < 5) return "ignore";
    const near = Object.entries(knownFields[kind]).find(
      ([id, names]) =>
        !taken.has(id) && names.split("|").some((name) => name.length > 4 && editDistance(folded, name, 1) <= 1),
    )?.[0];
    if (near === undefined) return "ignore";
    taken.add(near);
    return near;
  });
}

/** Guesses the kind of a file: the one whose fields match most headers, else profiles. */
export function guessKind(headers: readonly string[]): Kind {
  const kinds = [...importKinds];
  const score = (kind: Kind) =>
    guessMapping(headers, kind).filter((target) => target !== "ignore" && !isSensitive(target)).length;
  return kinds.reduce((best, kind) => (score(kind) > score(best) ? kind : best));
}

export function isSensitive(target: ColumnTarget): boolean {
  return target.startsWith("sensitive.");
}

/** Whether `target` may be chosen for a column. A sensitive header stays sensitive whatever is chosen. */
export function allowedTarget(kind: Kind, header: string, target: string): boolean {
  if (sensitiveHeader(header) !== null) return isSensitive(target);
  return target === "ignore" || target === "note" || target === "sensitive.other" || fieldsOf(kind).includes(target);
}

/** Cell text by field; a field mapped twice takes the first non-empty cell. */
export function byField(mapping: Mapping, cells: readonly string[]): Map<string, string> {
  const fields = new Map<string, string>();
  mapping.forEach((target, column) => {
    const text = cells[column] ?? "";
    if (target === "ignore" || isSensitive(target)) return;
    if (target === "note") {
      if (text.trim() !== "") fields.set("note", [fields.get("note"), text].filter(Boolean).join("; "));
      return;
    }
    if (!fields.get(target)) fields.set(target, text);
  });
  return fields;
}
