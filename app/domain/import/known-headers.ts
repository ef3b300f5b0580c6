import { fold } from "./text";
import type { Kind } from "./types";

/**
 * Fields per kind, with the folded header words (German and English) that mean them. A word may stand at several fields
 * ("mobil" is a number or a way to work): then the values decide, and where they do not, the first field.
 */
const words: Record<Kind, Record<string, string>> = {
  profiles: {
    externalNo:
      "lfd nr|lfdnr|lfd|nr|no|nummer|number|id|kundennummer|kunden nr|kd nr|kd nummer|kd kennung|kennung|akte|akten nr|ident|ident nr|teilnehmer nr|teilnehmernummer|tn nr|aktenzeichen|az|fallnummer|bg nummer",
    familyFirst:
      "nachname vorname|name vorname|familienname vorname|zuname vorname|last name first name|teilnehmer|teilnehmende|teilnehmerin|teilnehmer in|bewerber|bewerberin|bewerber in|kunde|kundin|person|klient|klientin",
    fullName: "vor und nachname|vor und zuname|vorname nachname|vorname name|vollstaendiger name|full name",
    familyName:
      "name|nachname|nachn|familienname|zuname|last name|surname|family name|teilnehmer|bewerber|kunde|person|klient",
    givenName: "vorname|vorn|vornamen|vorname n|vorname vornamen|rufname|first name|given name|first names",
    birthDate:
      "geburtsdatum|geb datum|gebdatum|geb|geboren|geboren am|geb am|geburtstag|geburtsdat|geb dat|date of birth|birth date|birthday|born|dob",
    street:
      "strasse|anschrift|adresse|wohnanschrift|wohnadresse|wohnung|meldeadresse|meldeanschrift|postanschrift|postadresse|wohnhaft|strasse und hausnummer|strasse hausnummer|strasse nr|strasse hausnr|str|street|address",
    place: "plz ort|plz und ort|plz wohnort|plz stadt|postcode city|zip city",
    postcode: "plz|postleitzahl|postcode|zip|zip code",
    city: "ort|wohnort|stadt|city|town",
    phone:
      "telefon|tel|tel nr|telnr|telefonnummer|telefon nr|rufnummer|fon|handy|handynr|handy nr|mobil|mobilnummer|mobiltelefon|handynummer|telefon mobil|tel mobil|phone|mobile|cell|erreichbar unter",
    phone2:
      "telefon 2|tel 2|telefon2|weiteres telefon|weitere nummer|zweite nummer|festnetz|telefon festnetz|tel privat|telefon privat|second phone|landline",
    email: "e mail|email|mail|e mail adresse|email adresse|mailadresse|e mail address",
    firstLanguage:
      "muttersprache|erstsprache|sprache 1|sprache1|1 sprache|native language|first language|mother tongue",
    otherLanguages:
      "weitere sprachen|weitere spr|weitere l|spricht auch|weitere sprache|sprachen|sprache|andere sprachen|sprachkenntnisse|fremdsprachen|sprache 2|sprache2|2 sprache|other languages|languages",
    germanSpoken:
      "deutsch muendlich|deutsch mdl|deutsch sprechen|deutsch hoeren sprechen|deutsch sprechen verstehen|deutsch|deutschniveau|deutschkenntnisse|sprachniveau|sprachniveau deutsch|niveau|german spoken|german",
    germanWritten:
      "deutsch schriftlich|deutsch schr|deutsch lesen|deutsch schreiben|deutsch lesen schreiben|deutsch schrift|german written",
    residence:
      "aufenthalt|auslaenderrechtlicher status|ausl rechtl status|aufenthaltspapier|aufenthaltsstatus|aufenthaltstitel|aufenth|titel|status|residence|residence status",
    residenceUntil:
      "gueltig bis|titel gueltig bis|status gueltig bis|aufenthalt bis|aufenthalt gueltig bis|befristet bis|gueltigkeit|valid until|expires",
    permission:
      "arbeitserlaubnis|beschaeftigungserlaubnis|erwerbstaetigkeit|arbeit erlaubt|arbeitsmarktzugang|work permit|work permission",
    benefit:
      "rechtskreis|leistung|leistungen|leistungsbezug|leistungstraeger|kostentraeger|geldgeber|lebensunterhalt|benefit|benefit system",
    school:
      "schulbesuch jahre|klassen|schulklassen|schulbesuch|schuljahre|schule|schule jahre|jahre schule|school years|schooling",
    occupation:
      "beruf taetigkeit|beruf|letzter beruf|letzte taetigkeit|erlernter beruf|gelernt gemacht|vorberuf|vorberufe|bisherige taetigkeit|bisheriger beruf|zuletzt taetig als|frueherer beruf|beruf im heimatland|taetigkeit|berufserfahrung|erfahrung|occupation|job|experience|last job",
    years:
      "jahre|praxisjahre|jahre praxis|j praxis|jahre erfahrung|berufsjahre|jahre im beruf|years|years of experience",
    skills: "kenntnisse|faehigkeiten|kompetenzen|kann|staerken|qualifikationen|qualifikation|skills",
    wish: "wunsch|berufswunsch|berufsziel|zielberuf|wunschberuf|moechte|sucht|ziel|wuensche|interesse|interessen|wish|desired job|wants",
    hours:
      "arbeitszeit|arbeitszeiten|verfuegbarkeit|zeiten|zeit|stunden|stundenumfang|umfang|wochenstunden|working hours|availability|hours",
    mobility:
      "mobilitaet|mobil|kommt mit|kommt per|fuehrerschein|verkehrsmittel|arbeitsweg|fahrmoeglichkeit|mobility|transport",
    mailbox: "briefkasten|briefk|klingelschild|post|mailbox|letter box",
    remark:
      "bemerkung|bemerkungen|anmerkung|anmerkungen|anm|bem|vermerk|interner vermerk|notiz|notizen|kommentar|hinweis|hinweise|sonstiges|remark|remarks|notes|comment",
    responsible:
      "sachbearbeitung|zugeordnet zu|sachbearbeiter|sachbearbeiterin|sb|betreuung|betreuung durch|betreuer|zustaendig|zustaendigkeit|fallmanager|fm|berater|beraterin|coach|ansprechpartner|responsible|case worker",
  },
  companies: {
    externalNo: "nr|firma nr|firmen nr|firmennummer|kundennummer|kunden nr|betriebsnummer|lfd nr|no|number|id",
    name: "firma|firmenname|firmenbezeichnung|unternehmen|unternehmensname|betrieb|betriebsname|arbeitgeber|name|company|company name|employer",
    branch: "branche|gewerk|wirtschaftszweig|bereich|branch|industry|sector",
    size: "beschaeftigte|mitarbeiter|mitarbeitende|mitarbeiterzahl|ma|anzahl ma|anzahl mitarbeiter|groesse|employees|staff|size",
    street: "strasse|anschrift|adresse|strasse und hausnummer|strasse nr|street|address",
    place: "plz ort|plz und ort|postcode city",
    postcode: "plz|postleitzahl|postcode|zip",
    city: "ort|stadt|city|town",
    contact: "ansprechperson|ansprechpartner|ansprechpartnerin|kontakt|kontaktperson|ap|contact|contact person",
    email: "e mail|email|mail",
    phone: "telefon|tel|telefonnummer|fon|rufnummer|phone",
    trains: "bildet aus|ausbildungsbetrieb|ausbildung|azubis|azubi|trains apprentices|trains",
    visit: "betriebsbesuch|besuch|visit|company visit",
    remark: "bemerkung|bemerkungen|notiz|anmerkung|remark|notes",
  },
  jobs: {
    externalNo: "nr|stellen nr|stellennummer|lfd nr|lfd|referenz|no|number|id",
    employerNo:
      "firma nr|firmen nr|firmennummer|betrieb nr|betriebsnummer|arbeitgeber nr|company no|employer no|company id",
    employerName: "firma|firmenbezeichnung|firmenname|betrieb|unternehmen|arbeitgeber|company|employer",
    title:
      "stelle|stellenbezeichnung|stellentitel|stellenname|titel|bezeichnung|taetigkeit|job|title|job title|position",
    tasks: "aufgaben|taetigkeiten|taetigkeit|arbeitsaufgaben|beschreibung|tasks|duties",
    postcode: "plz|postleitzahl|postcode|zip|arbeitsort plz|einsatzort|arbeitsort|plz ort",
    hours:
      "stunden woche|wochenstunden|stunden|std|std wo|std woche|stunden pro woche|arbeitszeit|hours|hours per week|weekly hours",
    shift: "schicht|schichten|arbeitszeiten|shift|shifts",
    shiftStart: "arbeitsbeginn|uhrzeit von|von|schichtbeginn|beginn uhrzeit|working from|start time",
    shiftEnd: "arbeitsende|uhrzeit bis|bis|schichtende|ende uhrzeit|working until|end time",
    pay: "stundenlohn|lohn|bezahlung|verguetung|entgelt|gehalt|lohn std|pay|wage|hourly wage",
    start: "ab|beginn|start|eintritt|eintrittsdatum|ab wann|starts|from",
    places: "anzahl|plaetze|anzahl stellen|anzahl plaetze|places|openings|number of places",
    german: "deutsch|deutschniveau|sprachniveau|sprache|german|german level",
    requirement: "anforderung|anforderungen|voraussetzungen|requirement|requirements",
    apprenticeship: "ausbildung moeglich|ausbildung|perspektive|apprenticeship|apprenticeship possible",
    mentor: "pate|patin|mentor|mentorin|anleiter|ansprechperson",
    support: "unterstuetzung|begleitung|support",
    remark: "bemerkung|notiz|anmerkung|remark|notes",
  },
};

/** Columns that our own list of refused rows adds; nothing in them is read again. */
const ownColumns = new Set(["zeile der liste", "nicht gespeichert weil", "row of the list", "not stored because"]);
export const isOwnColumn = (header: string): boolean => ownColumns.has(fold(header));

const index = Object.fromEntries(
  Object.entries(words).map(([kind, fields]) => {
    const byName = new Map<string, string[]>();
    for (const [field, names] of Object.entries(fields))
      for (const name of names.split("|")) byName.set(name, [...(byName.get(name) ?? []), field]);
    return [kind, byName];
  }),
) as Record<Kind, Map<string, string[]>>;

/** Folded header words of a kind, each with the fields it may mean, the likeliest first. */
export const headerWords = (kind: Kind): ReadonlyMap<string, readonly string[]> => index[kind];

/** Fields a column of this kind may become, in the order of the form. */
export function fieldsOf(kind: Kind): string[] {
  return Object.keys(words[kind]);
}

/** Whether any kind of list has a column of this name. */
export function isKnownHeader(header: string): boolean {
  const folded = fold(header);
  return folded !== "" && Object.values(index).some((byName) => byName.has(folded));
}
