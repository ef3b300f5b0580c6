import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { consentData, consentLives, consentPoints, defaultValidUntil, profileData } from "./consent";
import { declineSchema, phoneAnswerSchema } from "./forms";
import { sendRefusal } from "./limits";
import {
  buildProfile,
  codeName,
  generalise,
  minimumGroup,
  type PoolMember,
  type ProfileSource,
  withoutOrigin,
} from "./profile";
import {
  declineReasons,
  lapsedStates,
  liveStates,
  openStates,
  placeStates,
  retiredDeclineReasons,
  stageOfProposal,
  teamStateOf,
  wantedStates,
} from "./states";

describe("states", () => {
  test("call a draft with consent ready", () => {
    expect(teamStateOf("draft", true)).toBe("consented");
    expect(teamStateOf("draft", false)).toBe("draft");
    expect(teamStateOf("sent", true)).toBe("sent");
  });
  test("put somebody on a rung of the company's ladder once it has invited them, and on none before", () => {
    expect(stageOfProposal("sent")).toBeNull();
    expect(stageOfProposal("invited")).toBe("interview");
    expect(stageOfProposal("accepted")).toBe("interview");
    expect(stageOfProposal("declined")).toBeNull();
  });
  test("are grouped by what may still happen in them", () => {
    expect(liveStates).toEqual(["draft", "sent", "invited", "accepted"]);
    expect(openStates).toEqual(["sent", "invited"]);
    expect(placeStates).toEqual(["sent", "invited", "accepted"]);
    expect(wantedStates).toEqual(["invited", "accepted"]);
    expect(lapsedStates).toEqual(["expired", "closed"]);
  });
});

test("gives companies no reason that names a protected ground", () => {
  const forbidden = /origin|nation|race|ethn|relig|sex|gender|age|child|family|health|disab|photo|name|accent/;
  expect(declineReasons.filter((r) => forbidden.test(r.replace("language", "")))).toEqual([]);
});

test("no longer accept an answer about waiting for a permit, not even a forged one", () => {
  expect(retiredDeclineReasons.length).toBeGreaterThan(0);
  for (const reason of retiredDeclineReasons) {
    expect(declineSchema.safeParse({ reason }).success).toBe(false);
    expect(phoneAnswerSchema.safeParse({ answer: "declined", reason }).success).toBe(false);
  }
  expect(declineSchema.safeParse({ reason: "start_date" }).success).toBe(true);
});

describe("consent", () => {
  const consent = { purpose: "profile_to_employer", employerId: "e1", validUntil: "2027-05-22", withdrawnAt: null };
  test("lasts six months", () => {
    expect(defaultValidUntil("2026-11-23")).toBe("2027-05-22");
    expect(defaultValidUntil("2026-08-31")).toBe("2027-02-27");
  });
  test("lasts for the named company until its last day or its withdrawal", () => {
    expect(consentLives(consent, "e1", "2027-05-22")).toBe(true);
    expect(consentLives(consent, "e1", "2027-05-23")).toBe(false);
    expect(consentLives(consent, "e2", "2026-12-01")).toBe(false);
    expect(consentLives({ ...consent, withdrawnAt: new Date() }, "e1", "2026-12-01")).toBe(false);
    expect(consentLives({ ...consent, purpose: "photo" }, "e1", "2026-12-01")).toBe(false);
  });
  test("contains what the law requires and ticks nothing personal for a profile", () => {
    expect(consentPoints).toContain("voluntary");
    expect(consentPoints).toContain("withdraw");
    expect(profileData).not.toContain("first_name");
    expect(profileData).not.toContain("contact");
  });
});

describe("limits", () => {
  const room = { jobState: "published", places: 1, taken: 0, cap: 2, open: 0, hasLiveConsent: true };
  test("let one proposal through", () => {
    expect(sendRefusal(room)).toBeNull();
  });
  test.each([
    [{ jobState: "paused" }, "proposal.jobNotOpen"],
    [{ hasLiveConsent: false }, "proposal.noConsent"],
    [{ taken: 1 }, "proposal.noPlaceLeft"],
    [{ open: 2 }, "proposal.capReached"],
    [{ taken: 1, hasLiveConsent: false }, "proposal.noPlaceLeft"],
    [{ open: 2, hasLiveConsent: false }, "proposal.capReached"],
  ])("refuse %j", (change, reason) => {
    expect(sendRefusal({ ...room, ...change })).toBe(reason);
  });
});

const source = (change: Partial<ProfileSource> = {}): ProfileSource => ({
  adult: true,
  languages: [
    { language: "ti", speaking: "C1", reading: null },
    { language: "de", speaking: "A2", reading: "A1" },
  ],
  jobLanguages: ["de", "ti"],
  skills: [
    { skillId: "S_SEW", type: "skill", level: 3, evidence: "employer" },
    { skillId: "S_TEAM", type: "soft", level: 3, evidence: "self" },
    { skillId: "L_B", type: "licence", level: 1, evidence: "certificate" },
    { skillId: "S_WELD", type: "skill", level: 0, evidence: "self" },
  ],
  experience: [{ occupationId: "naehhelfer", group: "handwerk", years: 7 }],
  wishes: { occupationIds: ["naehhelfer"], groups: [], apprenticeshipIds: [], open: false },
  hours: { min: 20, max: 30 },
  shifts: ["f"],
  times: { from: "08:00", until: "16:00" },
  availableFrom: "2026-12-01",
  districtId: "styrum",
  travelMinutes: 24,
  startsFrom: "2026-12-01",
  support: [{ instrument: "job_bsk", weeks: 12, payer: "bamf", applyBefore: "course", applyBy: null }],
  ...change,
});
const member = (change: Partial<PoolMember> = {}): PoolMember => ({
  languages: ["ti", "de"],
  districtId: "styrum",
  occupationIds: ["naehhelfer"],
  groups: ["handwerk"],
  ...change,
});
const many = (n: number, change: Partial<PoolMember> = {}) => Array.from({ length: n }, () => member(change));

describe("the pseudonymous profile", () => {
  test("offers help without revealing who pays or that a lawyer is needed", () => {
    const bridge = { weeks: 4, payer: "jobcenter" as const, applyBefore: "anytime" as const, applyBy: null };
    const support = ["recht", "avgs_coach", "pate"].map((instrument) => ({ ...bridge, instrument }));
    const profile = buildProfile(source({ support }), [...consentData], many(9));
    expect(profile.support).toEqual([{ instrument: "pate", weeks: 4 }]);
  });

  test("shows language, district and work when enough people share them", () => {
    expect(generalise(source(), many(5))).toEqual({
      languages: ["ti", "de"],
      districtId: "styrum",
      detail: "occupation",
    });
  });
  test("drops the district before the occupation, and a rare language before both", () => {
    expect(generalise(source(), [...many(1), ...many(6, { districtId: "saarn" })])).toMatchObject({
      districtId: null,
      detail: "occupation",
    });
    expect(generalise(source(), [...many(1), ...many(6, { languages: ["de"] })])).toMatchObject({
      languages: ["de"],
      districtId: "styrum",
    });
  });
  test.each([
    [4, "group"],
    [5, "occupation"],
  ])("with %i people of the occupation names the %s", (count, detail) => {
    const others = many(8 - count, { occupationIds: ["lagerhelfer"] });
    expect(generalise(source(), [...many(count), ...others])).toMatchObject({ districtId: "styrum", detail });
  });
  test.each([
    [4, "none"],
    [5, "group"],
  ])("with %i people of the group names of the work: %s", (count, detail) => {
    const elsewhere = { occupationIds: ["lagerhelfer"] };
    const pool = [
      ...many(1),
      ...many(count - 1, elsewhere),
      ...many(8 - count, { ...elsewhere, groups: ["logistik"] }),
    ];
    expect(generalise(source(), pool)).toMatchObject({ districtId: "styrum", detail });
  });
  test("says almost nothing about somebody who is the only one", () => {
    expect(generalise(source(), many(1))).toEqual({ languages: ["de"], districtId: null, detail: "none" });
  });
  test("never shows a combination that fewer than five people share", () => {
    const pick = fc.record({
      languages: fc.subarray(["ti", "ar", "uk", "de"]),
      districtId: fc.option(fc.constantFrom("styrum", "saarn")),
      occupationIds: fc.subarray(["naehhelfer", "lagerhelfer"]),
      groups: fc.subarray(["handwerk", "logistik"]),
    });
    fc.assert(
      fc.property(fc.array(pick, { maxLength: 14 }), pick, (others, self) => {
        const pool = [...others, self];
        const cut = generalise(
          {
            languages: self.languages.map((language) => ({ language, speaking: null, reading: null })),
            districtId: self.districtId,
            experience: self.occupationIds.map((occupationId, i) => ({
              occupationId,
              group: self.groups[i] ?? null,
              years: 1,
            })),
          },
          pool,
        );
        const rare = cut.languages.filter((l) => l !== "de" && l !== "en");
        const shows = rare.length > 0 || cut.districtId !== null || cut.detail !== "none";
        const same = pool.filter(
          (p) =>
            rare.every((l) => p.languages.includes(l)) && (cut.districtId === null || p.districtId === cut.districtId),
        );
        expect(!shows || same.length >= minimumGroup || pool.length < minimumGroup).toBe(true);
        if (pool.length < minimumGroup) expect(shows).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
  test("shows only what the consent ticks", () => {
    const nothing = buildProfile(source(), [], many(9));
    expect(nothing).toMatchObject({
      languages: [],
      skills: [],
      licences: [],
      experience: [],
      startsFrom: null,
      support: [],
    });
    expect(nothing.area).toEqual({ districtId: null, within30: null });
    const all = buildProfile(source(), profileData, many(9));
    expect(all.skills).toEqual([{ skillId: "S_SEW", level: 3, evidence: "employer" }]);
    expect(all.licences).toEqual(["L_B"]);
    expect(all.experience).toEqual([{ occupationId: "naehhelfer", group: "handwerk", years: 5 }]);
    expect(all.area).toEqual({ districtId: "styrum", within30: true });
  });
  test.each([
    [1.9, 1],
    [2, 2],
    [2.1, 2],
  ])("shows %s years of work as %s", (years, told) => {
    const experience = [{ occupationId: "naehhelfer", group: "handwerk", years }];
    expect(buildProfile(source({ experience }), profileData, many(9)).experience).toMatchObject([{ years: told }]);
  });
  test.each([
    [29, true],
    [30, true],
    [31, false],
  ])("shows that %s minutes are within half an hour: %s", (travelMinutes, within30) => {
    expect(buildProfile(source({ travelMinutes }), profileData, many(9)).area.within30).toBe(within30);
  });
  test("names a language that tells where somebody comes from only where the job is explained in it", () => {
    const languages = (profile: { languages: { language: string }[] }) => profile.languages.map((l) => l.language);
    const needed = buildProfile(source(), profileData, many(9));
    expect(languages(needed)).toEqual(["ti", "de"]);
    const plain = buildProfile(source({ jobLanguages: ["de", "ar"] }), profileData, many(9));
    expect([languages(plain), plain.otherLanguages]).toEqual([["de"], 1]);
    // a profile that was sent earlier is read by the same rule
    const older = { ...needed, support: [...needed.support, { instrument: "intkurs", weeks: 24 }] };
    expect(withoutOrigin(older, ["de"])).toEqual(plain);
    expect(withoutOrigin(older, ["de", "ti"])).toEqual(needed);
  });
  test("has no place for anything about the person, whatever the source contains", () => {
    const loaded = Object.assign(source(), {
      givenName: "Geheim",
      familyName: "Geheim",
      birthDate: "1990-01-01",
      statusId: "duldung_60a",
      benefit: "AsylbLG",
      street: "Geheim 1",
      note: "Geheim",
    });
    const text = JSON.stringify(buildProfile(loaded, [...consentData], many(9)));
    expect(text).not.toMatch(/Geheim|1990|duldung|Asyl/);
  });
});

test("draws code names that are easy to say and to spell", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 0.999_999_999, noNaN: true }), (random) => {
      expect(codeName(random)).toMatch(/^[A-HK-NPR-Z]-\d{4}$/);
    }),
  );
  expect(codeName(0)).not.toBe(codeName(0.5));
});
