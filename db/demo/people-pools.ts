import type { DemoPerson, DemoWork } from "./person-types";
import type { Random } from "./random";

/** Names common in one language, combined at random, so that no real person is meant. */
export const languageGroups: readonly { languages: string[]; eu?: true; first: string[]; last: string[] }[] = [
  {
    languages: ["ar"],
    first: ["Yusuf", "Rania", "Karim", "Huda", "Tarek", "Salma", "Bilal", "Dima"],
    last: ["Almansour", "Khalidi", "Darwish", "Sabbagh", "Qasimi", "Hamwi"],
  },
  {
    languages: ["kmr", "ar"],
    first: ["Rojda", "Baran", "Zelal", "Azad", "Hevin"],
    last: ["Shêxani", "Berwari", "Demhat", "Kobanelli"],
  },
  {
    languages: ["uk", "ru"],
    first: ["Iryna", "Taras", "Kateryna", "Bohdan", "Nadiia", "Vasyl"],
    last: ["Hnatiuk", "Zabolotna", "Kravchenkiv", "Levytska", "Stepovyi"],
  },
  {
    languages: ["ti"],
    first: ["Senait", "Filmon", "Luam", "Robel", "Winta"],
    last: ["Abrahamsen-Tekle", "Ghebremariam", "Weldemichael", "Kidanemariam"],
  },
  {
    languages: ["prs", "ps"],
    first: ["Nargis", "Zabihullah", "Shabnam", "Hamed", "Parwana"],
    last: ["Rahmanzai", "Sultanbeg", "Hotakyar", "Nurestani"],
  },
  {
    languages: ["fa"],
    first: ["Mina", "Arash", "Shirin", "Omid"],
    last: ["Keyvani", "Rostampour", "Behdad"],
  },
  {
    languages: ["so", "en"],
    first: ["Hodan", "Abdirahim", "Ifrah", "Liban"],
    last: ["Warsameh", "Jimcaale", "Guledow"],
  },
  {
    languages: ["tr", "kmr"],
    first: ["Zeynep", "Emre", "Gülsüm", "Serkan"],
    last: ["Karadağlı", "Yeşiltepe", "Aksoylar"],
  },
  {
    languages: ["en", "fr"],
    first: ["Blessing", "Emmanuel", "Grace", "Sekou"],
    last: ["Okonjima", "Diallonde", "Mensahfo"],
  },
  { languages: ["sq"], first: ["Arben", "Teuta", "Besim"], last: ["Krasnigaj", "Hoxhallari", "Shalani"] },
  {
    languages: ["ro"],
    eu: true,
    first: ["Mihaela", "Florin", "Ioana"],
    last: ["Popovescu", "Dragomireni", "Lupulescu"],
  },
  {
    languages: ["bg", "tr"],
    eu: true,
    first: ["Desislava", "Stoyan", "Aylin"],
    last: ["Petkovanov", "Dimitrinova", "Hasanovska"],
  },
];

type Residence = {
  status: string;
  work: DemoWork;
  endsIn: [number, number] | null;
  benefit: DemoPerson["benefit"];
};

/** How often each paper occurs: roughly the mix an office sees, not a statistic. */
export const residenceMix: { eu: readonly Residence[]; others: readonly Residence[] } = {
  eu: [{ status: "eu_free", work: "allowed", endsIn: null, benefit: "none" }],
  others: [
    { status: "ae_25_2_s", work: "allowed", endsIn: [120, 800], benefit: "sgb2" },
    { status: "ae_25_2_s", work: "allowed", endsIn: [40, 300], benefit: "sgb2" },
    { status: "ae_25_2_f", work: "allowed", endsIn: [100, 900], benefit: "sgb2" },
    { status: "ae_25_3", work: "allowed", endsIn: [30, 300], benefit: "sgb2" },
    { status: "ae_24", work: "allowed", endsIn: [101, 101], benefit: "sgb2" },
    { status: "ae_family", work: "allowed", endsIn: [200, 900], benefit: "sgb2" },
    { status: "ae_25b", work: "allowed", endsIn: [150, 500], benefit: "sgb3" },
    { status: "ne", work: "allowed", endsIn: null, benefit: "sgb3" },
    { status: "gestattung_komm", work: "permit_needed", endsIn: [15, 170], benefit: "asylblg" },
    { status: "duldung_60a", work: "permit_needed", endsIn: [10, 170], benefit: "asylblg" },
    { status: "fiktion_81_4", work: "allowed", endsIn: [20, 150], benefit: "sgb2" },
    { status: "duldung_verbot", work: "not_allowed", endsIn: [10, 90], benefit: "asylblg" },
  ],
};

/** The paper of somebody at work whose drawn paper would forbid it. */
export const workingResidence: Residence = {
  status: "ae_25_3",
  work: "allowed",
  endsIn: [60, 400],
  benefit: "none",
};

type Background = Pick<DemoPerson, "experience" | "skills" | "wishes">;

/** Occupations with the skills they show, and what such a person wishes for. */
const backgrounds: readonly { occupation: string; words: string; skills: string[]; wishes: string[] }[] = [
  {
    occupation: "lagerhelfer",
    words: "Lager",
    skills: ["S_STORE", "S_PACK", "S_LIFT25"],
    wishes: ["lagerhelfer", "kommissionierer", "paketsortierer"],
  },
  {
    occupation: "kommissionierer",
    words: "Versand",
    skills: ["S_PICK", "S_SCANNER", "S_PACK"],
    wishes: ["kommissionierer", "lagerhelfer", "verpacker"],
  },
  {
    occupation: "staplerfahrer",
    words: "Stapler im Hafen",
    skills: ["L_FORKLIFT", "S_LOAD", "S_STORE"],
    wishes: ["staplerfahrer", "lagerhelfer"],
  },
  {
    occupation: "baeckerhelfer",
    words: "Backstube",
    skills: ["S_BAKE", "S_CLEANLY", "L_IFSG43"],
    wishes: ["baeckerhelfer", "baeckerei_verkauf"],
  },
  {
    occupation: "metallhelfer",
    words: "Metallwerkstatt",
    skills: ["S_GRIND", "S_MACHINE", "S_QC"],
    wishes: ["metallhelfer", "maschinenbauhelfer"],
  },
  {
    occupation: "schweisserhelfer",
    words: "Schweißen und Sägen",
    skills: ["S_WELD", "S_GRIND", "S_SAW"],
    wishes: ["metallhelfer", "schweisserhelfer"],
  },
  {
    occupation: "reinigungskraft",
    words: "Büros und Schulen",
    skills: ["S_CLEAN_FLOOR", "S_CLEAN_DOSE"],
    wishes: ["reinigungskraft", "zimmerreinigung"],
  },
  {
    occupation: "zimmerreinigung",
    words: "Hotel",
    skills: ["S_BEDS", "S_CLEAN_FLOOR", "S_LAUNDRY"],
    wishes: ["zimmerreinigung", "reinigungskraft", "waeschereihelfer"],
  },
  {
    occupation: "pflegehelfer",
    words: "Pflege von älteren Menschen",
    skills: ["S_BODYCARE", "S_FEED", "S_CARE_PEOPLE"],
    wishes: ["pflegehelfer", "hauswirtschaftshelfer"],
  },
  {
    occupation: "kuechenhilfe",
    words: "Küche",
    skills: ["S_PREP", "S_DISH", "S_HACCP"],
    wishes: ["kuechenhilfe", "spuelkraft", "kochassistent"],
  },
  {
    occupation: "servicehilfe",
    words: "Restaurant",
    skills: ["S_SERVE", "S_CUSTOMER"],
    wishes: ["servicehilfe", "kuechenhilfe"],
  },
  {
    occupation: "gartenhelfer",
    words: "Felder und Gärten",
    skills: ["S_MOW", "S_PLANT", "S_OUTDOOR"],
    wishes: ["gartenhelfer", "friedhofsarbeiter"],
  },
  {
    occupation: "hochbauhelfer",
    words: "Baustelle",
    skills: ["S_BRICK", "S_MORTAR", "S_LIFT25"],
    wishes: ["hochbauhelfer", "fliesenhelfer"],
  },
  {
    occupation: "malerhelfer",
    words: "Anstrich und Putz",
    skills: ["S_PAINT", "S_PLASTER"],
    wishes: ["malerhelfer", "hochbauhelfer"],
  },
  {
    occupation: "shk_helfer",
    words: "Heizung und Wasser",
    skills: ["S_PIPE", "S_DRILL"],
    wishes: ["shk_helfer", "elektrohelfer"],
  },
  {
    occupation: "elektrohelfer",
    words: "Strom in Häusern",
    skills: ["S_WIRE", "S_DRILL", "S_SOLDER"],
    wishes: ["elektrohelfer", "solarhelfer"],
  },
  {
    occupation: "kfz_helfer",
    words: "Autowerkstatt",
    skills: ["S_TYRE", "S_CARREPAIR"],
    wishes: ["kfz_helfer", "fahrradhelfer"],
  },
  {
    occupation: "naehhelfer",
    words: "Schneiderei",
    skills: ["S_SEW", "S_PRECISE"],
    wishes: ["naehhelfer", "waeschereihelfer"],
  },
  {
    occupation: "regalauffueller",
    words: "Laden",
    skills: ["S_SHELF", "S_CASH", "S_CUSTOMER"],
    wishes: ["regalauffueller", "kassierer"],
  },
  { occupation: "buerohelfer", words: "Büro und Verwaltung", skills: ["S_OFFICE", "S_MATH"], wishes: ["buerohelfer"] },
  {
    occupation: "kita_helfer",
    words: "Betreuung von Kindern",
    skills: ["S_CHILDREN", "S_CLEANLY"],
    wishes: ["kita_helfer", "hauswirtschaftshelfer"],
  },
  {
    occupation: "holzhelfer",
    words: "Tischlerei",
    skills: ["S_WOOD", "S_SAW", "S_ASSEMBLE"],
    wishes: ["holzhelfer", "maschinenbauhelfer"],
  },
  { occupation: "friseurhelfer", words: "Salon", skills: ["S_HAIR", "S_CUSTOMER"], wishes: ["friseurhelfer"] },
  {
    occupation: "auslieferungsfahrer",
    words: "Fahrer",
    skills: ["L_B", "S_DELIVER", "S_LOAD"],
    wishes: ["auslieferungsfahrer", "lagerhelfer"],
  },
];

/** What a person has done, can do and wishes for. Every person gets at least one resource, whatever the school years. */
export function backgroundFor(number: number, random: Random): Background {
  const known = backgrounds[number % backgrounds.length];
  if (known === undefined) throw new RangeError(`no background for person ${number}`);
  const skilled = random.chance(0.82);
  const skills = known.skills.map((id) => ({
    id,
    level: random.pick([1, 2, 2, 3, 3, 4] as const),
    evidence: random.pick(["self", "self", "employer", "test", "certificate"] as const),
  }));
  return {
    experience: skilled ? [{ occupation: known.occupation, years: random.int(1, 14), words: known.words }] : [],
    skills: skilled
      ? skills
      : skills.slice(0, 1).map((skill) => ({ ...skill, level: 1 as const, evidence: "self" as const })),
    wishes: random.sample(known.wishes, Math.max(1, random.int(1, known.wishes.length))),
  };
}
