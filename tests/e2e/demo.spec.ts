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
    const pages = {
      visitor: ["/de", "/ar/jobs", "/auth/sign-in", "/no-such-page"],
      specialist: ["/specialist", "/specialist/import", "/auth/account"],
      employer: ["/employer"],
      candidate: ["/ar/my"],
    } as const;
    for (const [role, addresses] of Object.entries(pages)) {
      const context = await client(baseURL ?? "", role as keyof typeof pages);
      for (const address of addresses) {
        const html = await (await context.get(closed.address + address)).text();
        expect(html, `${role} ${address}`).toContain("<h1");
        expect(html, `${role} ${address}`).not.toMatch(/class="demo"|auth\/demo|\/mailbox|Demo:/);
      }
    }
  } finally {
    await closed.stop();
  }
});
