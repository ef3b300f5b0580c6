import { describe, expect, test } from "vitest";
import { cityFormSchema, cityOf, cityTexts, readHours } from "./form";
import { actsOf, citySchema, missingBeforeSignIn, officeOf, supervisoryOf } from "./profile";

const typed = {
  name: "Stadt Beispielhausen",
  street: "Rathausplatz 2",
  town: "97400 Beispielhausen",
  phone: "09721 23456",
  representedBy: "die Oberbürgermeisterin",
  responsible: "Amt für Arbeit",
  dataProtection: "datenschutz@example.org",
  state: "BY",
  localHolidays: ["assumption"],
  mon: "8-16",
  fri: "08:00 bis 12:30 Uhr",
  jobcenter: "joint",
  ombudsName: "Schlichtungsstelle",
  ombudsUrl: "https://schlichtung.example.org",
};
const faults = (input: object) => {
  const read = cityFormSchema.safeParse(input);
  return Object.fromEntries((read.error?.issues ?? []).map((issue) => [issue.path.join("."), issue.message]));
};

describe("opening hours as people write them", () => {
  test.each([
    ["8-16", "08:00", "16:00"],
    ["08:00–16:00", "08:00", "16:00"],
    ["9.00 bis 12.30 Uhr", "09:00", "12:30"],
    [" 7:30 - 15 ", "07:30", "15:00"],
  ])("%s", (text, opens, closes) => expect(readHours(text)).toEqual({ opens, closes }));

  test.each(["", "morgens", "8", "25-26", "8:70-9"])("refuses %s", (text) => expect(readHours(text)).toBeNull());
});

describe("what a city says about itself", () => {
  test("is stored, and comes back into the form as it means the same", () => {
    const city = cityOf(cityFormSchema.parse(typed));
    expect(city.hours).toEqual({ mon: { opens: "08:00", closes: "16:00" }, fri: { opens: "08:00", closes: "12:30" } });
    expect(citySchema.parse(JSON.parse(JSON.stringify(city)))).toEqual(city);
    const again = Object.fromEntries(Object.entries(cityTexts(city)).filter(([, value]) => value !== ""));
    expect(cityOf(cityFormSchema.parse(again))).toEqual(city);
    expect(missingBeforeSignIn(city)).toEqual([]);
    expect(officeOf(city)?.calendar).toEqual({ state: "BY", local: ["assumption"] });
    expect(supervisoryOf(city).name).toBe("Bayerischer Landesbeauftragter für den Datenschutz");
    expect(actsOf(city)).toEqual({ dataAct: "BayDSG", accessAct: "BayBGG" });
  });

  test("says all that is wrong at once", () => {
    expect(
      faults({
        ...typed,
        name: " ",
        town: "Beispielhausen",
        mon: "16-8",
        state: "XX",
        dataProtection: "x",
        ombudsUrl: "http://x",
      }),
    ).toEqual({
      name: "required",
      town: "coordinator:city.error.town",
      mon: "endBeforeStart",
      state: "choose",
      dataProtection: "email",
      ombudsUrl: "url",
    });
  });

  test("asks for one way to reach it, for one open day, and for no holiday that its state does not know", () => {
    const { phone: _phone, mon: _mon, fri: _fri, ...rest } = typed;
    expect(faults({ ...rest, state: "NW" })).toEqual({
      phone: "coordinator:city.error.contact",
      mon: "coordinator:city.error.closed",
      localHolidays: "coordinator:city.error.elsewhere",
    });
  });

  test("a city that nobody described lets nobody in and promises nothing", () => {
    const nothing = citySchema.parse({});
    expect(missingBeforeSignIn(nothing)).toEqual([
      "name",
      "street",
      "town",
      "representedBy",
      "dataProtection",
      "state",
      "jobcenter",
      "phone",
    ]);
    expect(officeOf(nothing)).toBeNull();
    expect(supervisoryOf(nothing)).toEqual({ name: null, url: null });
    expect(officeOf({ ...nothing, state: "HE" })?.hours.fri).toEqual({ opens: "08:00", closes: "16:00" });
  });

  test("what cannot be read is missing, and the rest stays", () => {
    expect(citySchema.parse({ name: "Stadt", state: "ZZ", hours: { mon: { opens: "8" } }, phone: 7 })).toMatchObject({
      name: "Stadt",
      state: null,
      hours: null,
      phone: null,
    });
  });
});
