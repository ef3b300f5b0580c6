import { type Browser, type BrowserContextOptions, expect, type Page } from "@playwright/test";

/** Somebody at their own browser. The browser's complaints are collected, and there must be none at the end. */
export type Person = { page: Page; complaints: string[] };

export async function open(browser: Browser, options: BrowserContextOptions = {}): Promise<Person> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "de-DE", ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    // a page that is missing on purpose is no complaint
    if (message.type() === "error" && !/status of 4(?:0[049]|10)/.test(message.text()))
      complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
  return { page, complaints };
}

/**
 * Signs in as a person does: asks for a code, reads the mail, types the code. Staff and companies skip the second
 * factor, as the demo allows.
 */
export async function signIn(browser: Browser, email: string, options: BrowserContextOptions = {}): Promise<Person> {
  const person = await open(browser, options);
  const { page } = person;
  await page.goto("/auth/sign-in");
  await page.getByLabel("E-Mail-Adresse").fill(email);
  await page.getByRole("button", { name: "Code schicken" }).click();
  await expect(page).toHaveURL(/check-mail/);
  const code = /(\d{6}) ist Ihr Code/.exec(await latestMail(page, email, /ist Ihr Code/))?.[1] ?? "";
  await page.getByLabel("Code", { exact: true }).fill(code);
  await page.getByRole("button", { name: "Jetzt anmelden" }).click();
  await skipSecondFactor(page);
  return person;
}

/** The demo lets staff and companies in without a second factor; candidates never need one. */
export async function skipSecondFactor(page: Page): Promise<void> {
  await page.waitForURL(/auth\/enrol|^[^?]*\/\/[^/]+\/(?!auth\/)/);
  if (!page.url().includes("/auth/enrol")) return;
  await page.getByRole("button", { name: "In der Demo überspringen" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/auth/"));
}

/** Subject and text of the newest mail to this address with a matching subject; waits until the worker has sent it. */
export async function latestMail(page: Page, email: string, subject: RegExp): Promise<string> {
  const reader = await page.context().newPage();
  try {
    let text = "";
    await expect(async () => {
      await reader.goto("/mailbox");
      const entry = reader
        .locator("main li, main tr, main article")
        .filter({ hasText: email })
        .filter({ hasText: subject })
        .first();
      await entry.getByRole("link").first().click({ timeout: 1000 });
      text = await reader.locator("main").innerText();
      expect(text).toMatch(subject);
    }).toPass({ timeout: 30_000 });
    return text;
  } finally {
    await reader.close();
  }
}

/** The first link in a mail to this path. */
export const linkIn = (mail: string, path: RegExp): string =>
  mail.match(/https?:\/\/\S+/g)?.find((address) => path.test(address)) ?? "";

/** Words that would tell a company what it must never know. */
export const socialWords =
  /§\s*\d+|Aufenthalt|Duldung|Gestattung|Fiktionsbescheinigung|AsylbLG|SGB\s*II|Jobcenter|Grundsicherung|Briefkasten|Unterkunft|Geburtsdatum|Staatsangehörigkeit|Religion|Kita-Platz/i;
