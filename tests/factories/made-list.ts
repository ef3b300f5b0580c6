import { createRandom, type Random } from "#db/demo/random";
import { shippedClassification } from "#db/reference/titles";
import people from "../fixtures/names/people.json";

/**
 * A list of people as another office would keep it: its own headers, its own numbers and many different words, always
 * the same for the same number of rows. Invented people; nothing of it stands in the other lists of the tests.
 */
const madeHeaders = [
  "Kd-Kennung",
  "Zuname",
  "Rufname",
  "geb. am",
  "wohnhaft",
  "PLZ/Ort",
  "erreichbar unter",
  "Mailadresse",
  "Herkunftssprache",
  "spricht auch",
  "Deutsch (mdl.)",
  "Deutsch (schr.)",
  "Papier",
  "Papier bis",
  "Rechtskreis",
  "zuletzt tätig als",
  "wie lange",
  "bringt mit",
  "will machen",
  "Zeitfenster",
  "kommt mit",
  "interner Vermerk",
] as const;

const families = [
  "Abel",
  "Brozek",
  "Çınar",
  "Dunaj",
  "Estévez",
  "Fathi",
  "Grönlund",
  "Huber",
  "Ivanić",
  "Jäschke",
  "Küçük",
  "Lópež",
  "Münch",
];
const endings = ["", "-Roth", "owa", "sson", "ides", "ewski", "mann", "oğlu", "escu", "ian", "ez", "ić"];
const streets = [
  "Aktienstraße",
  "Bergerstr.",
  "Cheruskerstraße",
  "Duisburger Str.",
  "Eppinghofer Straße",
  "Froschenteich",
  "Goetheplatz",
];
const postcodes = [
  "45468 Mülheim",
  "45470 Mülheim an der Ruhr",
  "45472 Mülheim",
  "45473 Mülheim",
  "45475 Mülheim",
  "45476 Mülheim",
  "45478 Mülheim",
  "46045 Oberhausen",
];
const mother = [
  "Arabisch",
  "Dari",
  "Kurmandschi",
  "Ukrainisch",
  "Türkisch",
  "Französisch",
  "Rumänisch",
  "Romanes",
  "Tigrinya",
  "Sorani",
];
const beside = [
  "Englisch",
  "Russisch",
  "etwas Englisch",
  "Französisch und Lingala",
  "",
  "",
  "Griechisch",
  "Paschto, Urdu",
];
const spoken = ["A1", "A2", "B1", "B2", "a2.1", "B1 (Zertifikat)", "geht so", "gut", "A2/B1", "", "Anfänger"];
const written = ["A1", "A2", "B1", "", "wenig", "A0"];
const papers = [
  "AE § 25 Abs. 2",
  "§ 24",
  "Duldung",
  "Gestattung",
  "AE 25/3",
  "Niederlassungserlaubnis",
  "EU",
  "Fiktion",
  "§ 104c",
  "dt. Pass",
];
const untils = ["31.12.2027", "unbefristet", "15.3.27", "30.06.2026", "", "2028"];
const benefits = ["SGB II", "SGB III", "AsylbLG", "keine", "Jobcenter", ""];
const lasting = ["3 Jahre", "ca. 5", "10+", "", "2-4 J.", "18 Monate"];
const brings = [
  "Führerschein B",
  "Staplerschein",
  "Excel, Word",
  "schweißen",
  "kann gut mit Kindern",
  "näht",
  "",
  "Kettensägenschein",
  "Gesundheitspass",
];
const wants = [
  "Lager",
  "egal",
  "Ausbildung Pflege",
  "Büro",
  "Küche oder Service",
  "erst Deutsch",
  "Garten",
  "Handwerk",
  "was mit Tieren",
];
const times = [
  "vormittags",
  "Vollzeit",
  "20 Std.",
  "Mo-Fr 8-14 Uhr",
  "keine Nacht",
  "flexibel",
  "Teilzeit",
  "nach Absprache",
];
const ways = ["Bus", "Rad", "Auto", "zu Fuß", "Bahn und Bus", "Roller", ""];
const remarks = [
  "",
  "",
  "kommt pünktlich",
  "sucht seit Mai",
  "ruft zurück",
  "hat Knieprobleme",
  "Kinder im Kindergarten bis 14 Uhr",
];

/** One person of the list, cell by cell. @param n number of the row, from 1 */
function rowOf(n: number, random: Random, titles: readonly string[]): string[] {
  const family = random.pick(families) + random.pick(endings) + (random.chance(0.2) ? ` ${random.pick(families)}` : "");
  const given = random.pick(people).given;
  const born = `${random.int(1, 28)}.${random.int(1, 12)}.${random.int(1964, 2005)}`;
  return [
    `MH-${String(40_000 + n * 7)}`,
    random.chance(0.15) ? family.toUpperCase() : family,
    given,
    random.chance(0.02) ? "unbekannt" : born,
    `${random.pick(streets)} ${random.int(1, 180)}`,
    random.pick(postcodes),
    random.chance(0.1)
      ? ""
      : `0${random.pick([151, 152, 160, 176])} ${random.int(1_000_000, 9_999_999)}${random.int(0, 9)}`,
    random.chance(0.7) ? "" : `person${n}@example.org`,
    random.pick(mother),
    random.pick(beside),
    random.pick(spoken),
    random.pick(written),
    random.pick(papers),
    random.pick(untils),
    random.pick(benefits),
    random.pick(titles),
    random.pick(lasting),
    random.pick(brings),
    random.pick(wants),
    random.pick(times),
    random.pick(ways),
    random.pick(remarks),
  ];
}

/** The list as text with semicolons. @param seed another one makes other people */
export function madeList(rows: number, seed = "made list"): string {
  const random = createRandom(seed);
  // every thirtieth official title: some 600 different ones
  const titles = shippedClassification()
    .kldbTitles.filter((_, at) => at % 30 === 0)
    .map(({ title }) => title);
  const lines = Array.from({ length: rows }, (_, n) => rowOf(n + 1, random, titles));
  return [madeHeaders, ...lines]
    .map((cells) => cells.map((cell) => (/[;"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(";"))
    .join("\r\n");
}
