import { expect, test } from "@playwright/test";
import { demoOnly } from "./matrix";
import { client } from "./support/clients";
import { closedServer } from "./support/closed-server";
import { actionPatterns } from "./support/route-list";
import { signIn } from "./support/visit";

/** What only the demo has: its bar, its story, its mailbox; and that nothing of it exists anywhere else. */

test("the bar changes the role without script, ends the earlier session, and one press leads back", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    locale: "de-DE",
    viewport: { width: 1280, height: 900 },
  });
  const page = await context.newPage();
  await signIn(page, "specialist");
  await page.goto("/specialist/candidates?view=overdue");
  const earlier = await context.cookies();
  const bar = page.getByRole("complementary", { name: "Leiste der Demo" });
  expect((await bar.boundingBox())?.height).toBeLessThanOrEqual(40);
  await bar.getByText("Demo: Mülheim an der Ruhr").click();
  await expect(bar).toContainText("Friederike Lange");
  await bar.getByRole("button", { name: "Betrieb" }).click();
  await expect(page).toHaveURL(/\/employer$/);
  expect((await bar.boundingBox())?.height).toBeLessThanOrEqual(40);

  const cookie = earlier.map(({ name, value }) => `${name}=${value}`).join("; ");
  const asBefore = await fetch(`${baseURL}/specialist`, { headers: { Cookie: cookie }, redirect: "manual" });
  expect(asBefore.headers.get("location"), "the specialist's session is over").toContain("/auth/sign-in");

  await page.setViewportSize({ width: 390, height: 844 });
  expect((await bar.boundingBox())?.height).toBeLessThanOrEqual(40);
  const back = bar.getByRole("button", { name: "Zurück zu Thomas Wendland" });
  await expect(back).toBeHidden();
  await bar.getByText("Demo: Mülheim an der Ruhr").click();
  await back.click();
  await expect(page).toHaveURL(/\/specialist\/candidates\?view=overdue$/);
  await page.emulateMedia({ media: "print" });
  await expect(bar).toBeHidden();
});

/** What each page of the story names; a moment without a page for a role says so on the story's own page. */
const storyPages = [
  ["offer", "employer", /Produktionshelfer\/in Metall[\s\S]*Montagehelfer|Montagehelfer[\s\S]*Produktionshelfer/],
  ["offer", "specialist", /<h1[^>]*>[\s\S]*Produktionshelfer\/in Metall/],
  ["offer", "candidate", /<h1[^>]*>[\s\S]*Produktionshelfer\/in Metall/],
  ["visit", "employer", /Thomas Wendland/],
  ["visit", "specialist", /id="visits"[\s\S]*Zwei einfache Arbeitsplätze an der Entgratbank/],
  ["visit", "candidate", /Ventilwerk Muster KG/],
  ["limits", "employer", /keine Facharbeiterstelle von heute auf morgen/],
  ["limits", "specialist", /id="agreement"[\s\S]*keine Facharbeiterstelle von heute auf morgen/],
  ["limits", "candidate", /id="limits"[\s\S]*Familie, Religion und Flucht/],
  ["proposal", "employer", /<h1[^>]*>Profil [A-Z]-\d{4}[\s\S]*zugesagt/],
  ["proposal", "specialist", /<h1[^>]*>[\s\S]*Mihaela Lupulescu/],
  ["proposal", "candidate", /id="offers"[\s\S]*Ventilwerk Muster KG/],
  ["trial", "employer", /<h1[^>]*>[\s\S]*Mihaela/],
  ["trial", "specialist", /<h1[^>]*>[\s\S]*Mihaela Lupulescu/],
  ["trial", "candidate", /Ventilwerk Muster KG/],
  ["help", "employer", /Anweisung an der Säge/],
  ["help", "specialist", /Anweisung an der Säge/],
  ["help", "candidate", /Im Betrieb an der Säge, mit Übersetzung/],
  ["training", "employer", /<h1[^>]*>[\s\S]*Samir/],
  ["training", "specialist", /<h1[^>]*>[\s\S]*Samir Alnahri/],
  ["training", "candidate", /dir="rtl"[\s\S]*Ventilwerk Muster KG/],
] as const;

const storyWords = { employer: "Betrieb", specialist: "Ansprechperson", candidate: "arbeitsuchende Person" } as const;

test("every button of the story leads, signed in, to the real page of its moment: seven steps, three eyes", async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.goto("/de/story");
  const steps = page.locator(".story > li");
  await expect(steps).toHaveCount(7);
  await expect(steps.getByRole("button")).toHaveCount(21);
  expect(new Set(storyPages.map(([moment, as]) => `${moment} ${as}`)).size).toBe(21);
  for (const [moment, as, named] of storyPages) {
    await page.goto("/de/story");
    await page
      .locator(`#${moment}`)
      .getByRole("button", { name: new RegExp(`^${storyWords[as]}`) })
      .click();
    await expect(page, `${moment} as ${as}`).toHaveURL(new RegExp(`story=${moment}`));
    // the person's language is their own: the moment is looked for in German
    if (as === "candidate" && moment !== "training") await page.goto(page.url().replace(/\/[a-z]+\/my/, "/de/my"));
    const own = (await page.content()).replace(/<aside class="demo"[\s\S]*?<\/aside>/, "");
    expect.soft(named.test(own), `${moment} as ${as}: ${named}`).toBe(true);
    const place = new URL(page.url()).hash;
    if (place) await expect.soft(page.locator(place), `${moment} as ${as}`).toBeInViewport();
  }
  // from a page of the story the bar leads to the same moment
  await page.goto("/de/story");
  await steps.nth(5).getByRole("button", { name: "Betrieb" }).click();
  await expect(page).toHaveURL(/\/employer\/help\?story=help/);
  await page
    .getByRole("complementary", { name: "Leiste der Demo" })
    .getByRole("button", { name: "Ansprechperson" })
    .click();
  await expect(page).toHaveURL(/\/concerns\/[0-9a-f-]{36}\?story=help/);
});

test("an own list is only looked at: what would come of it is told in words, and no list is kept", async ({ page }) => {
  await signIn(page, "specialist");
  await page.goto("/specialist/import");
  const lists = await page.locator("a[data-row]").count();
  await page.getByRole("main").getByRole("link", { name: "Eigene Liste probieren" }).click();
  const sample = page.waitForEvent("download");
  await page.getByRole("link", { name: "Beispieldatei herunterladen" }).click();
  await page.locator("input[type=file]").setInputFiles(await (await sample).path());
  await page.getByRole("button", { name: "Nur ansehen" }).click();
  const told = page.getByRole("status");
  await expect(told).toContainText("Nichts wurde gespeichert.");
  await expect(told).toContainText("4 Zeilen gelesen, 9 Spalten verstanden. 2 Zeilen sind neu und 1 gibt es schon.");
  await expect(page.getByRole("main")).toContainText("Lieblingsfarbe");
  await expect(page.locator("#rows details.card")).toHaveCount(4);
  await page.getByRole("button", { name: "Nur ansehen" }).click();
  await expect(page.getByRole("alert")).toContainText("Bitte eine Datei auswählen");
  await page.goto("/specialist/import");
  expect(await page.locator("a[data-row]").count()).toBe(lists);
});

/** What is in a page's main part, without what a form carries along and without whose area it stands in. */
const mainOf = (html: string, bar: RegExp) =>
  (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "")
    .replace(bar, "")
    .replace(/name="_key" value="[^"]*"/g, "")
    .replace(/\/(my|seen\/[0-9a-f-]{36})(?=["/?])/g, "/my");

test("a specialist walks through all a person sees, in the person's language, read only, and may come in as them", async ({
  browser,
  page,
}) => {
  await signIn(page, "specialist");
  const { url } = await page.request.get("/specialist/candidates?q=Alnahri").then(async (list) => ({
    url: /href="(\/specialist\/candidates\/[0-9a-f-]{36})"/.exec(await list.text())?.[1] ?? "",
  }));
  const id = url.split("/").at(-1);
  const samir = await browser.newContext({ locale: "de-DE" });
  await signIn(await samir.newPage(), "candidate");
  await page.goto(url);
  await page.locator("main header summary", { hasText: "Mehr" }).click();
  await page.getByRole("link", { name: "Sehen, was Samir sieht" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "ar");

  // every page of the person's area, to the last word, below the bar that says whose eyes these are
  const seen = `/ar/seen/${id}`;
  const slug = /\/my\/jobs\/([^"/]+)"/.exec(await (await samir.request.get("/ar/my/jobs")).text())?.[1];
  for (const place of ["", "/path", "/jobs", `/jobs/${slug}`, "/profile"]) {
    const [own, looked] = await Promise.all(
      [`/ar/my${place}`, seen + place].map(async (at, nth) => (await (nth ? page : samir).request.get(at)).text()),
    );
    expect(looked, place).toContain("Samir Alnahri");
    const bar =
      /<div class="notice"(?:(?!<div class="notice")[\s\S])*?\/auth\/demo\/as[\s\S]*?<\/form><\/div><\/div><\/div>/;
    // only whoever signs in themselves can change their address
    const ownAddress = /<p><a href="\/ar\/sign-in-address">[^<]*<\/a><\/p>/;
    expect(mainOf(looked ?? "", bar), place).toBe(mainOf(own ?? "", ownAddress));
  }
  // no form of it is taken, and the person's job is as it was
  const origin = new URL(page.url()).origin;
  for (const place of [`/jobs/${slug}`, `/how-are-you/${id}`, `/consents/${id}/withdraw`]) {
    const refused = await page.request.post(seen + place, { form: { interest: "yes" }, headers: { Origin: origin } });
    expect(refused.status(), place).toBe(405);
  }
  await page.goto(`${seen}/jobs/${slug}`);
  await page.locator("main form button.btn").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("هنا يمكن العرض فقط");

  // every look is in the access log, and the bar leads back
  await page.goto(`/de/seen/${id}/path`);
  await expect(page.getByRole("main")).toContainText("Nur zum Ansehen, mit den Augen von Samir Alnahri");
  await page.getByRole("main").getByRole("link", { name: "Zurück zur Akte" }).click();
  await expect(page).toHaveURL(new RegExp(`${url}$`));
  await page.goto(`/de/seen/${id}/profile`);
  await page.getByRole("button", { name: "Als Samir Alnahri anmelden" }).click();
  await expect(page).toHaveURL(/\/ar\/my$/);
  await page
    .locator(".demo")
    .getByRole("button", { name: /Thomas Wendland/ })
    .click();
  await expect(page).toHaveURL(/\/de\/seen\//);
  await signIn(page, "coordinator");
  await page.goto("/coordinator/access-log?event=seen-as-person");
  await expect(page.getByRole("main")).toContainText("Als Person angesehen");
});

test("the mailbox holds the mails of the story, each in its reader's language", async ({ page }) => {
  await expect(async () => {
    await page.goto("/mailbox?to=samir@example.org");
    await page.locator("a[data-row] [lang=ar]").first().click({ timeout: 1000 });
  }).toPass();
  await expect(page.locator(".mail-text")).toHaveAttribute("lang", "ar");
  await page.goto("/mailbox?to=betrieb@example.org");
  await expect(page.getByRole("main")).toContainText("Vereinbarung");
});

test("outside the demo none of its addresses exists and no page knows of it", async ({ baseURL }) => {
  const closed = await closedServer();
  try {
    const visitor = await client(baseURL ?? "", "visitor");
    const written = await actionPatterns();
    for (const pattern of demoOnly) {
      const path = closed.address + pattern.replace(":id", "0".repeat(32)).replace(":locale", "de");
      expect((await visitor.get(path)).status(), `GET ${pattern}`).toBe(404);
      if (!written.includes(pattern)) continue;
      const sent = await visitor.post(path, { form: { as: "employer" }, headers: { Origin: closed.address } });
      expect(sent.status(), `POST ${pattern}`).toBe(404);
    }
    const staff = await client(baseURL ?? "", "specialist");
    for (const place of ["", "/path", "/profile"])
      expect(
        (
          await staff.get(`${closed.address}/de/seen/${"0".repeat(8)}-0000-4000-8000-${"0".repeat(12)}${place}`)
        ).status(),
      ).toBe(404);
    const pages = [
      ["visitor", ["/de", "/ar/jobs", "/auth/sign-in", "/no-such-page"]],
      ["specialist", ["/specialist", "/specialist/import", "/auth/account"]],
      ["employer", ["/employer"]],
      ["candidate", ["/ar/my"]],
    ] as const;
    const read = await Promise.all(
      pages.map(async ([role, addresses]) => {
        const context = await client(baseURL ?? "", role);
        return Promise.all(addresses.map(async (at) => (await context.get(closed.address + at)).text()));
      }),
    );
    const html = read.flat();
    expect(html).toHaveLength(9);
    for (const page of html) {
      expect(page).toContain("<h1");
      expect(page).not.toMatch(/class="demo"|auth\/demo|\/mailbox|\/story|Demo:/);
    }
  } finally {
    await closed.stop();
  }
});

test("a link from somebody else's mail says whose page it is, and leads there", async ({ page }) => {
  await signIn(page, "specialist");
  await page.goto("/employer/proposals");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Diese Seite gehört zu einem anderen Zugang");
  await expect(page.locator("main")).toContainText("Die Seite ist für: Betrieb.");
  await page.getByRole("button", { name: "Ansehen als Betrieb" }).click();
  await expect(page).toHaveURL(/\/employer\/proposals$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Vorschläge für Ihren Betrieb");
});
