import { demoMobile } from "./channels";
import { peopleAtWork } from "./paths";
import { backgroundFor, languageGroups, residenceMix, workingResidence } from "./people-pools";
import type { DemoChannel, DemoPerson, Level } from "./person-types";
import { demoPersonas } from "./personas";
import { createRandom, type Random } from "./random";

const demoPeopleCount = 100;

/** Somebody is called like number 56, Yusuf Hamwi, and was written down by another office. */
const otherNames: Readonly<Record<number, Pick<DemoPerson, "first" | "last">>> = {
  85: { first: "Yousef", last: "Hamwi" },
};

/**
 * The hundred people of the demo city: the personas, then people made from pools by a seeded generator.
 * What a person gets depends on the seed and the position only, never on the day.
 */
export function demoPeople(): DemoPerson[] {
  const random = createRandom("people of the demo city, second edition");
  const names = new Set(demoPersonas.map((person) => `${person.first} ${person.last}`));
  const people: DemoPerson[] = [...demoPersonas];
  for (let number = people.length + 1; number <= demoPeopleCount; number++) {
    people.push({ ...makePerson(number, random, names), ...otherNames[number] });
  }
  return people;
}

function makePerson(number: number, random: Random, names: Set<string>): DemoPerson {
  const group = random.pick(languageGroups);
  const { first, last } = freshName(group, random, names);
  const drawn = random.pick(group.eu ? residenceMix.eu : residenceMix.others);
  // whoever works is allowed to: a job despite a ban on work would be a wrong state, not a story
  const residence = drawn.work === "not_allowed" && peopleAtWork.has(`p${number}`) ? workingResidence : drawn;
  const speaking = random.pick<Level>(["A0", "A1", "A1", "A2", "A2", "A2", "B1", "B1", "B2"]);
  const background = backgroundFor(number, random);
  const hasMailbox = random.chance(0.72);
  const hours = random.pick([
    { min: 35, max: 40 },
    { min: 30, max: 40 },
    { min: 20, max: 30 },
    { min: 15, max: 25 },
  ]);
  return {
    key: `p${number}`,
    first,
    last,
    age: random.int(18, 54),
    languages: group.languages,
    speaking,
    reading: lower(speaking, random.int(0, 1)),
    proof: random.pick(["certificate", "self", "specialist"] as const),
    status: residence.status,
    work: residence.work,
    paperEndsIn: residence.endsIn === null ? null : random.int(residence.endsIn[0], residence.endsIn[1]),
    benefit: residence.benefit,
    district: random.pick(homeDistricts),
    travel: random.chance(0.15) ? ["car", "transit"] : random.chance(0.4) ? ["transit", "bike"] : ["transit"],
    schoolYears: random.int(0, 13),
    experience: background.experience,
    skills: background.skills,
    wishes: background.wishes,
    hours,
    shifts: random.pick([["t"], ["t", "f"], ["t", "f", "s"], ["f", "s", "n", "w"], ["t", "w"]] as const).slice(),
    mailbox: hasMailbox,
    channels: channelsFor(number, hasMailbox, random),
    specialist: number % 3 === 0 ? "s2" : "s1",
    ...nextFor(number, random, speaking, residence.endsIn !== null),
  };
}

const homeDistricts = [
  "altstadt",
  "eppinghofen",
  "eppinghofen",
  "styrum",
  "styrum",
  "duempten",
  "winkhausen",
  "heissen",
  "heimaterde",
  "holthausen",
  "menden",
  "saarn",
  "selbeck",
  "broich",
  "speldorf",
] as const;

const levels: readonly Level[] = ["A0", "A1", "A2", "B1", "B2", "C1"];

function lower(level: Level, steps: number): Level {
  return levels[Math.max(0, levels.indexOf(level) - steps)] ?? "A0";
}

function freshName(group: (typeof languageGroups)[number], random: Random, names: Set<string>) {
  for (;;) {
    const first = random.pick(group.first);
    const last = random.pick(group.last);
    if (names.has(`${first} ${last}`)) continue;
    names.add(`${first} ${last}`);
    return { first, last };
  }
}

function channelsFor(number: number, hasMailbox: boolean, random: Random): DemoChannel[] {
  const channels: DemoChannel[] = [
    {
      kind: random.chance(0.3) ? "messenger" : "mobile",
      value: demoMobile(number),
      outcome: random.pick(["worked", "worked", "worked", "worked", "unknown", "failed"] as const),
      day: -random.int(1, 40),
    },
  ];
  if (random.chance(0.45)) {
    channels.push({
      kind: "email",
      value: `person${number}@example.org`,
      outcome: random.pick(["worked", "worked", "failed", "unknown"] as const),
      day: -random.int(1, 60),
    });
  }
  if (!hasMailbox) {
    channels.push({
      kind: "pickup",
      value: "Büro der Unterkunft, dienstags",
      outcome: random.pick(["worked", "unknown"] as const),
      day: -random.int(3, 30),
      note: "kein Briefkasten mit Namen",
    });
  }
  return channels;
}

/** Gap and next step: most people have both, some have neither, so that "nobody is lost" has somebody to find. */
function nextFor(
  number: number,
  random: Random,
  speaking: string,
  paperEnds: boolean,
): Pick<DemoPerson, "gap" | "nextIn" | "nextStep"> {
  if (number % 12 === 0) return { gap: "", nextIn: null, nextStep: "" };
  const plan = random.pick(nextSteps);
  // what is missing is never less than what somebody has
  const gap = plan.gap === nextSteps[0].gap ? germanGap(speaking) : plan.gap;
  const nextIn = random.int(-6, 28);
  // nothing is missing that the facts deny: a paper that ends, or a first look at a company for who works in one
  const isDenied =
    (gap === "Papier endet bald" && !paperEnds) ||
    (gap === "Kennt noch keinen Betrieb von innen" && peopleAtWork.has(`p${number}`));
  return { gap: isDenied ? "" : gap, nextIn, nextStep: plan.step };
}

const germanGap = (speaking: string): string =>
  `Deutsch ${speaking === "A0" ? "A1" : speaking === "A1" ? "A2" : speaking === "A2" ? "B1" : "B2"} fehlt`;

const nextSteps = [
  { gap: "Deutsch A2 fehlt", step: "Platz im Abendkurs klären" },
  { gap: "Kein Weg zur Frühschicht", step: "Fahrplan und Rad prüfen" },
  { gap: "Papier endet bald", step: "Termin zur Verlängerung begleiten" },
  { gap: "Betreuung der Kinder offen", step: "Platz in der Randzeit suchen" },
  { gap: "Nachweis aus der Heimat fehlt", step: "Arbeitsprobe vereinbaren" },
  { gap: "Belehrung nach § 43 fehlt", step: "Termin beim Gesundheitsamt buchen" },
  { gap: "Kennt noch keinen Betrieb von innen", step: "Betriebsbesichtigung anbieten" },
  { gap: "", step: "Vorschlag an einen Betrieb vorbereiten" },
] as const;
