import { type City, officeOf } from "../../app/domain/city/profile";
import { usualWeek } from "../../app/domain/employer/working-hours";
import districts from "./districts.json" with { type: "json" };

/** The city that the demo plays in, as its bar and its start page name it. */
export const demoCityName = "Mülheim an der Ruhr";

/** What the demo's imprint and privacy notice say; invented, except for the public offices that handle complaints. */
const demoCity: City = {
  name: `Stadt ${demoCityName} (Demo)`,
  unit: "Arbeit und Integration, Team Einstieg",
  street: "Musterstraße 1",
  town: "45468 Mülheim an der Ruhr",
  phone: "0208 000 000",
  email: "sprosse@example.org",
  representedBy: "die Leitung der Stadtverwaltung (Beispiel)",
  responsible: "Team Einstieg (Beispiel)",
  dataProtection: "datenschutz@example.org",
  state: "NW",
  localHolidays: [],
  hours: usualWeek,
  jobcenter: "own",
  supervisoryName: null,
  supervisoryUrl: null,
  accessAct: null,
  ombudsName: "Ombudsstelle für barrierefreie Informationstechnik des Landes Nordrhein-Westfalen",
  ombudsUrl: "https://www.mags.nrw/ombudsstelle-barrierefreie-informationstechnik",
};

/** When the demo's office answers. */
export const demoOffice = officeOf(demoCity) ?? neverHere();
function neverHere(): never {
  throw new Error("the demo city lies in no state");
}

/** What a city has before anybody works in it: what it says about itself, and its districts. */
export const cityRows = () => ({
  citySetting: [{ key: "city", value: JSON.stringify(demoCity) }],
  district: districts.map(({ id, name, kind, plz, lat, lon, confidence, note, weak_service }, position) => ({
    id,
    name,
    kind,
    postcodes: plz.match(/\d{5}/g) ?? [],
    lat: Number(lat),
    lon: Number(lon),
    note,
    weakService: weak_service,
    source: "domain research, place list",
    confidence,
    position,
    checkedOn: "2026-11-23",
  })),
  /** support that only some states or cities have */
  instrument: [
    {
      id: "kim",
      de: "KIM-Fallmanagement",
      en: "KIM case management",
      data: JSON.stringify({
        id: "kim",
        de: "KIM-Fallmanagement",
        en: "KIM case management",
        for: "candidate",
        stages: "any",
        gap: "several gaps at once",
        amount: "case manager across Rechtskreise",
        decided_by: "Land + City + welfare organisations",
        legal: "TIntG NRW (paragraph not checked)",
        eligible: "people without other case management",
        confidence: "M",
      }),
      source: "TIntG NRW (paragraph not checked)",
      confidence: "M",
      position: 100,
      checkedOn: "2026-11-23",
    },
  ],
});
