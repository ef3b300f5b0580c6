import { type Browser, type BrowserContextOptions, expect, type Page, test } from "@playwright/test";
import { type IntakeStep, intakeSteps } from "~/domain/candidate/intake";
import { open } from "./people";
import { storyCity } from "./support/cities";
import { onDatabase } from "./support/product-database";
import { signIn } from "./support/visit";

/**
 * Somebody is taken in on a phone, without script, reading along in Arabic: the talk breaks off after three answers and
 * goes on, two questions stay open, and nothing typed is lost on the way.
 */
const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, javaScriptEnabled: false };
const main = (page: Page) => page.locator("main");
const address = (page: Page) => new URL(page.url()).pathname;
const stepOf = (page: Page) => address(page).split("/").at(-1) as IntakeStep | "summary" | "intake";
const question = (page: Page) => main(page).getByRole("heading", { level: 1 });

/** A hand on the phone: what it does is counted, as it is what the talk takes. */
class Hand {
  screens = 0;
  taps = 0;
  keys = 0;
  constructor(readonly page: Page) {}
  async tick(selector: string) {
    this.taps += 1;
    await main(this.page).locator(selector).check();
  }
  async type(name: string, text: string) {
    this.taps += 1;
    this.keys += text.length;
    await main(this.page).locator(`[name="${name}"]`).fill(text);
  }
  async choose(name: string, value: string) {
    this.taps += 2;
    await main(this.page).locator(`[name="${name}"]`).selectOption(value);
  }
  async press(button: RegExp) {
    this.taps += 1;
    this.screens += 1;
    await main(this.page).getByRole("button", { name: button }).first().click();
  }
}
const onward = /^Speichern und weiter/;
const later = /^Später fragen/;

async function phoneOf(browser: Browser) {
  const { page, complaints } = await open(browser, phone);
  await signIn(page, "specialist");
  return { page, complaints };
}

/** Opens a record through the first screen. */
async function begin(hand: Hand, familyName: string) {
  const { page } = hand;
  await page.goto("/specialist/candidates");
  await main(page).getByRole("link", { name: "Person aufnehmen" }).click();
  await hand.type("givenName", "Layla");
  await hand.type("familyName", familyName);
  await hand.choose("preferredLanguage", "ar");
  await hand.press(/^Anlegen und fragen/);
  expect(stepOf(page)).toBe("skills");
}

test("somebody is taken in on a phone in German and Arabic, with a break, and two questions stay open", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const first = await phoneOf(browser);
  const before = new Hand(first.page);
  await begin(before, "Abuelzinat");
  await expect(question(first.page)).toContainText("Was können Sie gut?");
  const arabic = question(first.page).locator("[lang=ar]");
  await expect(arabic).toHaveText("ماذا تُجيد؟");
  await expect(arabic).toHaveAttribute("dir", "rtl");
  await expect(main(first.page)).toContainText("1 von 17");

  await before.tick("[value=S_COOK]");
  await before.tick("[value=S_SEW]");
  await before.press(onward);
  await before.tick("[value=gastro]");
  await before.press(onward);
  await before.type("original", "خياطة");
  await before.press(/^Suchen/);
  await before.tick("[name=occupationId][value='-']");
  await before.type("years", "viele");
  await before.press(onward);
  // the words, what they were said to mean, and the wrong number are all still there
  await expect(first.page.locator("#error-summary")).toContainText("Wie viele Jahre?");
  await expect(main(first.page).locator("[name=original]")).toHaveValue("خياطة");
  await expect(main(first.page).locator("[name=occupationId]")).toHaveValue("-");
  await expect(main(first.page).locator("[name=years]")).toHaveValue("viele");
  await before.type("years", "3");
  await before.press(onward);
  expect(stepOf(first.page)).toBe("languages");
  const record = address(first.page).replace(/\/intake.*/, "");
  expect(first.complaints).toEqual([]);
  await first.page.context().close();

  const again = await phoneOf(browser);
  const { page } = again;
  const hand = new Hand(page);
  await page.goto(record);
  await expect(main(page)).toContainText("Einfache Gerichte kochen");
  await main(page)
    .getByRole("link", { name: /^Im Gespräch fragen: 13 offen/ })
    .click();
  expect(stepOf(page)).toBe("languages");
  await expect(main(page)).toContainText("4 von 17");
  await hand.tick("[name=none]");
  await hand.press(onward);

  await hand.tick("[value=phone]");
  await hand.type("value", "0176");
  await hand.press(onward);
  await expect(page.locator("#error-summary")).toBeVisible();
  await expect(main(page).locator("[name=value]")).toHaveValue("0176");
  await expect(main(page).locator("[value=phone]")).toBeChecked();
  await hand.type("value", "0176 1234567");
  await hand.press(onward);

  await hand.tick("[name=speaking][value=A1]");
  await hand.press(onward);
  await expect(question(page)).toContainText("Wie gut lesen Sie Deutsch?");
  await hand.press(later);
  await hand.type("birthYear", "1994");
  await hand.press(onward);
  await hand.tick("[name=now]");
  await hand.press(onward);
  await hand.type("hoursMin", "20");
  await hand.type("hoursMax", "30");
  await hand.press(onward);
  await hand.tick("[name='shift.f'][value=yes]");
  await hand.tick("[name='shift.n'][value=no]");
  await hand.press(onward);
  await hand.tick("[value=transit]");
  await hand.press(onward);
  await expect(question(page)).toContainText("Was geht bei der Arbeit");
  await hand.press(later);
  await hand.choose("districtId", "styrum");
  await hand.press(onward);
  await hand.tick("[name=mailbox][value=none]");
  await hand.press(onward);
  await hand.tick("[name=permission][value=free]");
  await hand.press(onward);
  await hand.tick("[name=system][value='SGB II']");
  await hand.press(onward);

  expect(stepOf(page)).toBe("summary");
  await expect(question(page)).toContainText("Danke, Layla");
  const answers = main(page).getByRole("list", { name: "Antworten" });
  for (const words of ["Kochen", "الطبخ", "خياطة", "0176 1234567", "20 bis 30 Stunden", "Styrum", "كل عمل مسموح"])
    await expect(answers).toContainText(words);
  const left = main(page).locator("#open");
  await expect(left.locator("li")).toHaveCount(2);
  await expect(left).toContainText("Wie gut lesen Sie Deutsch?");
  await expect(left).toContainText("ما المناسب لك في العمل");
  await hand.press(/^Nächsten Schritt speichern/);
  await expect(main(page)).toContainText("Der nächste Schritt ist gespeichert.");
  await expect(main(page).locator("#next [lang=ar]").nth(1)).toContainText("سنتواصل معك");
  await main(page).getByRole("link", { name: "Stellen, die passen" }).click();
  expect(address(page)).toBe(`${record}/matches`);
  expect(again.complaints).toEqual([]);

  const sum = (what: "screens" | "taps" | "keys") => before[what] + hand[what];
  process.stdout.write(`  ${sum("screens")} screens, ${sum("taps")} taps, ${sum("keys")} keys typed\n`);
  // a name and seventeen questions, one search, two answers refused once, the next step
  expect(sum("screens")).toBe(22);
  expect(sum("keys")).toBeLessThan(90);
});

/** One answer to each question, by the boxes it fills. */
const answers: Record<IntakeStep, Record<string, string>> = {
  skills: { skill: "S_BAKE" },
  wish: { group: "bau", wantsApprenticeship: "on", original: "etwas mit Holz" },
  experience: { original: "Brautkleider genäht", years: "3" },
  languages: { language: "fa" },
  channel: { kind: "messenger", value: "Noch nicht gesendet", shared: "on" },
  speaking: { speaking: "B1" },
  reading: { reading: "A2" },
  age: { birthYear: "1994" },
  start: { availableFrom: "2027-03-01" },
  hours: { hoursMin: "20", hoursMax: "35" },
  shifts: { "shift.f": "yes", "shift.n": "no" },
  travel: { mobility: "bike", travelMinutesMax: "45" },
  demands: { "demand.S": "yes", "demand.HH": "no" },
  district: { districtId: "styrum" },
  mailbox: { mailbox: "shared" },
  access: { permission: "free_limited", until: "2027-06-30" },
  benefit: { system: "AsylbLG" },
};

test("whatever was answered when the session ended is there after signing in again, for each kind of question", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const { page } = await phoneOf(browser);
  await begin(new Hand(page), "Qasimzada");
  const base = address(page).replace(/skills$/, "");
  for (const step of intakeSteps) {
    await page.goto(base + step);
    await fill(page, answers[step]);
    await onDatabase(storyCity, (client) =>
      client.query("update auth_session set last_seen_at = now() - interval '8 days' where expires_at > now()"),
    );
    await main(page).getByRole("button", { name: onward }).click();
    const next = new URL(page.url()).searchParams.get("next") ?? "";
    expect(next, step).toContain(`${base}${step}?_kept=`);
    await signIn(page, "specialist");
    await page.goto(next);
    await expect(page.locator("#error-summary"), step).toBeVisible();
    await expectFilled(page, answers[step], step);
  }
  await page.goto(`${base}summary`);
  await expect(main(page).locator("#open li")).toHaveCount(intakeSteps.length - 1);
});

async function fill(page: Page, values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const box = main(page).locator(`[name="${name}"]`).first();
    const kind = await box.evaluate((field) => (field instanceof HTMLInputElement ? field.type : field.tagName));
    if (kind === "SELECT") await box.selectOption(value);
    else if (kind === "radio" || kind === "checkbox")
      await main(page).locator(`[name="${name}"][value="${value}"]`).check();
    else await box.fill(value);
  }
}

async function expectFilled(page: Page, values: Record<string, string>, step: string): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const box = main(page).locator(`[name="${name}"]`).first();
    const kind = await box.evaluate((field) => (field instanceof HTMLInputElement ? field.type : field.tagName));
    if (kind === "radio" || kind === "checkbox")
      await expect(main(page).locator(`[name="${name}"][value="${value}"]`), `${step} ${name}`).toBeChecked();
    else await expect(box, `${step} ${name}`).toHaveValue(value);
  }
}
