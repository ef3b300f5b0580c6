import { describe, expect, test } from "vitest";
import { type Hours, weekly } from "./availability";
import { type ProfileFacts, readProfile } from "./profile";
import { importKey, personKey, recordOf } from "./record";
import { context } from "./reference.fixture";
import { noRemarks } from "./remarks";
import { question } from "./types";

const nothing = readProfile(new Map(), context).value;
const stored = (facts: Partial<ProfileFacts>, findings: Parameters<typeof recordOf>[1] = []) =>
  recordOf({ ...nothing, ...facts }, findings);
const hours = (more: Partial<Hours>): Hours => ({
  ...weekly({ min: 0, max: 0 }, ""),
  min: null,
  max: null,
  mode: null,
  ...more,
});

describe("the hours of a person", () => {
  const range = (more: Partial<Hours>) => {
    const { hoursMin, hoursMax } = stored({ hours: hours(more) }).person;
    return [hoursMin, hoursMax];
  };
  test.each<[string, Partial<Hours>, [number | null, number | null]]>([
    ["nothing said", {}, [null, null]],
    ["part time without a number ends below full time", { mode: "partTime" }, [null, 34]],
    ["part time with a number keeps it", { mode: "partTime", min: 20, max: 20 }, [20, 20]],
    ["any hours have no end", { mode: "any" }, [null, null]],
    ["halves are rounded", { min: 19.5, max: 19.5 }, [20, 20]],
    ["less than an hour is one", { min: 0.4, max: 0.4 }, [1, 1]],
    ["one hour stays one", { min: 1, max: 1 }, [1, 1]],
    ["48 hours are the most a week may have (§ 3 ArbZG)", { min: 48, max: 48 }, [48, 48]],
    ["more than 48 hours are 48", { min: 47, max: 60 }, [47, 48]],
  ])("%s", (_, said, expected) => {
    expect(range(said)).toEqual(expected);
  });

  test("mornings accept the day and refuse late and night, shifts accept early and late", () => {
    expect(stored({ hours: hours({ mornings: true, noNights: true }) }).person).toMatchObject({
      shiftsAccepted: ["t"],
      shiftsRefused: ["s", "n"],
    });
    expect(stored({ hours: hours({ shifts: true, noWeekends: true }) }).person).toMatchObject({
      shiftsAccepted: ["f", "s"],
      shiftsRefused: ["w"],
    });
  });

  test("nights are refused through the hours or the remark", () => {
    const refused = (noNights: boolean, said: boolean) =>
      stored({ hours: hours({ noNights: said }), remarks: { ...noRemarks, noNights } }).person.shiftsRefused;
    expect([refused(true, false), refused(false, true), refused(true, true), refused(false, false)]).toEqual([
      ["n"],
      ["n"],
      ["n"],
      [],
    ]);
    expect(stored({ remarks: { ...noRemarks, noNights: true } }).person.shiftsRefused).toEqual(["n"]);
  });
});

describe("work of earlier years", () => {
  test.each([
    [15, null, true],
    [0, null, true],
    [3, 4, false],
    [null, null, false],
  ])("from %s to %s years is open-ended: %s", (yearsMin, yearsMax, openEnded) => {
    const experience = [{ occupationId: "gartenhelfer", yearsMin, yearsMax, original: "Gärtner" }];
    expect(stored({ experience }).experience).toEqual([{ ...experience[0], openEnded }]);
  });
});

describe("wishes", () => {
  const kept = (wishes: ProfileFacts["wishes"]) => stored({ wishes });
  test("of an occupation, an apprenticeship, any training and any work", () => {
    expect(
      kept([
        { kind: "occupation", id: "gartenhelfer", original: "Garten" },
        { kind: "apprenticeship", id: "baecker", original: "Ausbildung Bäcker" },
        { kind: "anyTraining", original: "Ausbildung" },
        { kind: "anyWork", original: "egal" },
      ]).wishes.map(({ original: _, ...wish }) => Object.values(wish)),
    ).toEqual([
      ["gartenhelfer", null, false, false],
      [null, "baecker", true, false],
      [null, null, true, false],
      [null, null, false, true],
    ]);
  });

  test("for German first is a need and not a wish, and so is not knowing yet", () => {
    const { wishes, person } = kept([
      { kind: "germanFirst", original: "erst Deutsch" },
      { kind: "undecided", original: "weiß nicht" },
      { kind: "undecided", original: "weiß nicht" },
    ]);
    expect(wishes).toEqual([]);
    expect(person.supportNeeds).toEqual(["german_course"]);
    expect(person.wishNote).toBe("erst Deutsch; weiß nicht");
  });
});

describe("German", () => {
  const level = (proof: "telc" | "certificate" | "stated") => ({ level: "B1", proof, original: "B1" }) as const;
  const german = (facts: Partial<ProfileFacts>) => stored(facts).languages.find(({ language }) => language === "de");
  test("is not stored where nobody said a word about it", () => {
    expect(german({})).toBeUndefined();
    expect(german({ languages: [{ code: "ar", native: true, original: "Arabisch" }] })).toBeUndefined();
  });
  test("is stored for one of speaking and writing, and without a level as a first language", () => {
    expect(german({ speaking: level("stated") })).toMatchObject({ speaking: "B1", reading: null, original: "B1 / –" });
    expect(german({ writing: level("stated") })).toMatchObject({ speaking: null, reading: "B1", writing: "B1" });
    expect(german({ languages: [{ code: "de", native: true, original: "Deutsch" }] })).toMatchObject({
      isFirst: true,
      speaking: null,
    });
  });
  test("is proven when one of the two levels is", () => {
    const evidence = (speaking: ProfileFacts["speaking"], writing: ProfileFacts["writing"]) =>
      german({ speaking, writing })?.evidence;
    expect(evidence(level("stated"), level("stated"))).toBe("specialist");
    expect(evidence(level("telc"), level("stated"))).toBe("certificate");
    expect(evidence(null, level("certificate"))).toBe("certificate");
    expect(evidence(level("stated"), null)).toBe("specialist");
  });
});

describe("skills", () => {
  const mobility = {
    publicTransport: false,
    bicycle: false,
    onFoot: false,
    car: true,
    licenceB: true,
    original: "Auto, FS",
  };
  test("come from the licence and the car, each once", () => {
    const skills = stored({ skills: [{ skillId: "L_B", original: "Führerschein" }], mobility }).skills;
    expect(skills).toEqual([
      { skillId: "L_B", original: "Führerschein" },
      { skillId: "S_CAR", original: "Auto, FS" },
    ]);
  });
  test("a refused licence is none", () => {
    expect(stored({ mobility: { ...mobility, car: false, licenceB: false } }).skills).toEqual([]);
  });
});

describe("the university", () => {
  test("counts only where the list says so", () => {
    const university = (school: ProfileFacts["school"]) => stored({ school }).person.hasUniversity;
    expect(university(null)).toBe(false);
    expect(university({ years: 12, university: false, original: "12" })).toBe(false);
    expect(university({ years: 12, university: true, original: "Universität" })).toBe(true);
  });
});

test("letters go through somebody else, and German comes first, only where the list says so", () => {
  expect([stored({ careOf: true }).person.careOf, stored({ careOf: false }).person.careOf]).toEqual(["c/o", ""]);
  expect(stored({ wishes: [] }).person.supportNeeds).toEqual([]);
});

describe("the letter box", () => {
  const letter = (facts: Partial<ProfileFacts>) => stored(facts).channels.find(({ kind }) => kind === "letter");
  test("is a way that fails where there is none or letters came back, and otherwise no way at all", () => {
    expect(letter({ mailbox: "none", street: "Weg 1" })).toEqual({
      kind: "letter",
      value: "Weg 1",
      shared: false,
      failed: true,
      original: "",
    });
    expect(letter({ mailbox: "shared", remarks: { ...noRemarks, note: "Post kam zurück", postFailed: true } })).toEqual(
      {
        kind: "letter",
        value: "–",
        shared: true,
        failed: true,
        original: "Post kam zurück",
      },
    );
    for (const mailbox of ["ok", "shared", "unlabelled", "unknown"] as const)
      expect(letter({ mailbox })).toBeUndefined();
  });
});

describe("work access", () => {
  const residence = (workAccess: string | null) => ({ statusId: "x", possible: [], workAccess, original: "Karte" });
  const applied = { word: "applied", original: "beantragt" } as const;
  const allowed = { word: "allowed", original: "ja" } as const;
  test("is not stored when neither paper, end nor permission is in the list", () => {
    expect(stored({}).access).toBeNull();
  });
  test.each<[string, Partial<ProfileFacts>, string, string]>([
    ["permit_abh asks for a permit", { residence: residence("permit_abh") }, "permit_abh", "needed"],
    [
      "permit_abh_ba as well",
      { residence: residence("permit_abh_ba"), permission: allowed },
      "permit_abh_ba",
      "needed",
    ],
    ["one that was applied for", { residence: residence("permit_abh"), permission: applied }, "permit_abh", "applied"],
    [
      "free needs none, whatever was applied for",
      { residence: residence("free"), permission: applied },
      "free",
      "not_needed",
    ],
    ["several statuses with different access", { residence: residence(null) }, "unknown", "not_needed"],
    ["only a permission", { permission: allowed }, "unknown", "not_needed"],
    [
      "only an end",
      { validity: { until: "2027-06-30", unlimited: false, original: "30.6.27" } },
      "unknown",
      "not_needed",
    ],
  ])("%s", (_, facts, permission, permitState) => {
    expect(stored(facts).access).toMatchObject({ permission, permitState });
  });
  test("is read from the paper where list and status contradict each other", () => {
    const asked = question("permission", "permission.contradictsStatus", "nein");
    const facts = { residence: residence("free"), permission: { word: "notAllowed", original: "nein" } as const };
    expect(stored(facts, [asked]).access).toMatchObject({ permission: "read_paper", original: "Karte · nein" });
    const elsewhere = question("residence", "permission.contradictsStatus", "nein");
    const otherCode = question("permission", "permission.readPaper", "nein");
    expect(stored(facts, [elsewhere, otherCode]).access).toMatchObject({ permission: "free" });
  });
});

describe("keys", () => {
  const phones = [{ e164: "+49208395695", mobile: false }];
  test("keep phones and mails apart, and no street matches no street", () => {
    expect(personKey(stored({ phones, email: "a@example.org", mailbox: "none" }))).toMatchObject({
      street: null,
      phones: ["+49208395695"],
      emails: ["a@example.org"],
    });
    expect(personKey(stored({ street: "Weg 1" }))).toMatchObject({ street: "Weg 1", phones: [], emails: [] });
  });
  test("contain the birth date, else the year with the address", () => {
    const named = { familyName: "Noori", givenName: "Nour", birthYear: 1988, postcode: "45475", street: "Weg 1" };
    expect(importKey(stored({ ...named, birthDate: "1988-10-28" }))).toBe("noori|nour|1988-10-28");
    expect(importKey(stored(named))).toBe("noori|nour|1988@45475weg 1");
    expect(importKey(stored({ familyName: "Noori", givenName: "Nour" }))).toBe("noori|nour|?@");
  });
});
