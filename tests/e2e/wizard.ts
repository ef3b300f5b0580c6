import { expect, type Page } from "@playwright/test";

const goOn = (page: Page) => page.getByRole("button", { name: "Speichern und weiter" }).click();

/**
 * A company posts a metal helper's job; the law first refuses the pay and the wording of the title. Ends on the check
 * page.
 */
export async function postJob(page: Page, options: { title: string; places: string }): Promise<void> {
  await page.goto("/employer/jobs/new");
  await page.getByLabel("Oder aus der Liste: Einstiegsberufe mit Vorlage").selectOption("metallhelfer");
  await page.getByLabel("Wie viele Menschen suchen Sie?").fill(options.places);
  await page.getByRole("button", { name: "Entwurf anlegen" }).click();

  await expect(page).toHaveURL(/edit\/tasks/);
  await page.locator("[name=title]").fill(options.title);
  await page.locator("[name=description]").fill("Wir suchen Leute mit Muttersprache Deutsch.");
  await goOn(page);
  await expect(page.getByText("trifft Menschen wegen ihrer Herkunft").first()).toBeVisible();
  await expect(page.getByText("AGG").first()).toBeVisible();
  await expect(page.locator("[name=description]")).toHaveValue("Wir suchen Leute mit Muttersprache Deutsch.");
  await page.locator("[name=description]").fill("Kleines Team, feste Ansprechperson, Arbeitskleidung wird gestellt.");
  await goOn(page);

  await expect(page).toHaveURL(/edit\/hours/);
  await page.locator("[name=hoursMin]").fill("38,5");
  for (const day of [1, 2, 3, 4, 5]) await page.locator(`[name="shiftTimes[0].days"][value="${day}"]`).check();
  await page.locator('[name="shiftTimes[0].start"]').fill("06:00");
  await page.locator('[name="shiftTimes[0].end"]').fill("14:12");
  await page.locator('[name="shiftTimes[0].breakMinutes"]').fill("30");
  await goOn(page);

  await expect(page).toHaveURL(/edit\/pay/);
  await page.locator("[name=payMin]").fill("12,50");
  await page.locator("[name=startOn]").fill("2026-12-14");
  await page.locator("[name=holidayDays]").fill("28");
  await goOn(page);
  await expect(page.getByText("Der Stundenlohn muss mindestens 13,90 € sein").first()).toBeVisible();
  await expect(page.getByText("§ 1 MiLoG").first()).toBeVisible();
  await expect(page.locator("[name=payMin]")).toHaveValue("12,50");
  await page.locator("[name=payMin]").fill("15,20");
  await goOn(page);
}

/** The rest of the wizard, with a mentor; halfway the draft is left and opened again. */
export async function finishJob(page: Page): Promise<void> {
  await expect(page).toHaveURL(/edit\/needs/);
  await goOn(page);
  await expect(page).toHaveURL(/edit\/support/);
  await page.locator("[name=mentorName]").fill("Frau Sommer");
  await page.locator("[name=briefingLanguages]").first().check();
  await page.locator("[name=firstDayContact]").fill("Frau Sommer, Tor 2, 5:45 Uhr");
  await page.locator("[name=apprenticeshipId]").selectOption("fk_metall");
  await goOn(page);
  await expect(page).toHaveURL(/check/);
  await expect(page.getByText("Diese Stelle trägt das Zeichen „Unterstützte Einstiegsstelle“.")).toBeVisible();
  await page.getByRole("button", { name: /einreichen$/ }).click();
  await expect(page.getByText("Eingereicht.")).toBeVisible();
}
