import { readFileSync } from "node:fs";
import { createInstance, type i18n } from "i18next";
import { describe, expect, test } from "vitest";
import { allLocales, isWorkLocale, type Locale, pageLocales } from "~/i18n/locales";
import { isToPeople, type MailContext, type MailProps, renderMail, type TemplateName } from "./index.server";

const catalogue = (locale: string) =>
  JSON.parse(readFileSync(new URL(`../app/i18n/locales/${locale}/email.json`, import.meta.url), "utf8"));

function contextOf(locale: string): MailContext {
  const texts: i18n = createInstance();
  texts.init({
    lng: locale,
    fallbackLng: false,
    ns: ["email"],
    defaultNS: "email",
    resources: { [locale]: { email: catalogue(locale) } },
    interpolation: { escapeValue: false },
    initAsync: false,
    parseMissingKeyHandler: (key) => {
      throw new Error(`missing text ${key} in ${locale}`);
    },
  });
  return {
    locale,
    dir: pageLocales[locale as Locale].dir,
    t: (key, params) => texts.t(key, params),
    // Written plainly, because what Intl prints differs between versions of Node and is not what is tested here.
    formatDateTime: (at) => at.toISOString(),
    formatDate: (isoDate) => isoDate,
    sender: { office: "Fachstelle Integration", phone: "+49 208 000 00 10", appUrl: "https://sprosse.example.org" },
  };
}

const url = "https://sprosse.example.org/somewhere";
const planned = {
  id: "5b1d2a5e-2a57-4a9e-8d2b-0f4f4e2a6f10",
  revision: 1,
  kind: "interview" as const,
  company: "Bäckerei Sonnenkorn",
  issuedAt: new Date("2026-03-01T09:00:00Z"),
  startsAt: new Date("2026-03-10T08:30:00Z"),
  minutes: 45,
  place: "Musterstraße 1",
  helper: "Miriam",
  helperPhone: "+49 208 000 00 11",
  url,
};
const samples: { [Name in TemplateName]: MailProps[Name] } = {
  "sign-in": { url, code: "204618", validMinutes: 10 },
  invitation: {
    role: "employer",
    inviter: "Miriam Albers",
    company: "Bäckerei Sonnenkorn",
    url,
    validUntil: new Date("2026-03-09T11:00:00Z"),
  },
  "address-change-old": {
    newEmail: "neu@example.org",
    url,
    stopUrl: `${url}/stop`,
    validUntil: new Date("2026-03-02T09:00:00Z"),
  },
  "address-change-new": { newEmail: "neu@example.org", url, validUntil: new Date("2026-03-02T09:00:00Z") },
  "address-taken": { url },
  "address-changed": { email: "neu@example.org", url },
  proposal: {
    pseudonym: "Kiefer-27",
    job: "Helferin/Helfer in der Backstube",
    specialist: "Miriam Albers",
    specialistPhone: "+49 208 000 00 11",
    answerUntil: "2026-03-12",
    url,
  },
  "proposal-reminder": {
    pseudonym: "Kiefer-27",
    job: "Backstube",
    specialist: "Miriam Albers",
    specialistPhone: "+49 208 000 00 11",
    answerUntil: "2026-03-12",
    url,
  },
  "proposal-overdue": {
    pseudonym: "Kiefer-27",
    company: "Bäckerei Sonnenkorn",
    job: "Backstube",
    specialist: "Miriam Albers",
    dueOn: "2026-03-12",
    endsOn: "2026-03-20",
    url,
  },
  "proposal-ended": {
    how: "job_expired",
    pseudonyms: ["Kiefer-27", "Linde-3"],
    job: "Backstube",
    specialist: "Miriam Albers",
    specialistPhone: null,
    url,
  },
  "offer-ended": {
    how: "gone",
    job: "Backstube",
    company: "Bäckerei Sonnenkorn",
    helper: "Miriam",
    helperPhone: "+49 208 000 00 11",
    url,
  },
  answer: { answer: "invited", pseudonym: "Kiefer-27", company: "Bäckerei Sonnenkorn", job: "Backstube", url },
  appointment: { ...planned, whatToBring: "" },
  "appointment-cancelled": { ...planned, revision: 2 },
  "appointment-company": { ...planned, revision: 2, company: null, change: "cancelled" },
  "job-alert": {
    jobs: [
      { title: "Helferin/Helfer in der Backstube", company: "Bäckerei Sonnenkorn, Styrum", url },
      { title: "Hilfe im Café", company: "Bäckerei Sonnenkorn", url: `${url}/2` },
    ],
    more: 3,
    url,
    endUrl: `${url}/stop`,
  },
  "job-published": { job: "Backstube", specialist: "Miriam Albers", url },
  "job-returned": { job: "Backstube", specialist: "Miriam Albers", url },
  agreement: { company: "Bäckerei Sonnenkorn", specialist: "Miriam Albers", url },
  "agreement-confirmed": { company: "Bäckerei Sonnenkorn", by: "Georg Hüllenbrock", url },
  "concern-answered": { specialist: "Miriam Albers", url },
  "first-day": {
    startsOn: "2026-03-10",
    time: "06:00",
    company: "Bäckerei Sonnenkorn",
    place: "Musterstraße 1, 45468 Mülheim",
    contact: "Frau Hüllenbrock, Tor 2",
    whatToBring: null,
    helper: "Miriam",
    helperPhone: "+49 208 000 00 11",
    url,
  },
  "how-are-you": { helper: "Miriam", helperPhone: null, answerUrl: url, url },
  reminder: { dueToday: 1, overdue: 3, url },
  escalation: { missed: 4, specialists: 2, url },
  lost: { people: 3, days: 14, url },
  "saved-searches": { people: 5, searches: 2, url },
  concern: { company: "Bäckerei Sonnenkorn", answerUntil: new Date("2026-03-02T15:00:00Z"), url },
};

const names = Object.keys(samples) as TemplateName[];
const renderSample = (name: TemplateName, locale: string) => renderMail(name, samples[name], contextOf(locale));

describe("every mail", () => {
  test.each(names.flatMap((name) => ["de", "en"].map((locale) => [name, locale] as const)))(
    "%s reads as expected in %s",
    async (name, locale) => {
      const mail = await renderSample(name, locale);
      expect({ subject: mail.subject, text: mail.text }).toMatchSnapshot();
      expect(mail.html).toContain(`lang="${locale}"`);
      expect(mail.html).toContain(url);
      expect(mail.text).toContain(url);
    },
  );

  test("gives the same bytes twice, so that a retry is the same mail", async () => {
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(await renderSample(name, "de")).toEqual(await renderSample(name, "de"));
  });

  test.each(["withdrawn", "expired", "job_filled", "job_closed", "job_expired"] as const)(
    "tells a company that a proposal is over (%s), one or several, without a word about the person",
    async (how) => {
      for (const pseudonyms of [["Kiefer-27"], ["Kiefer-27", "Linde-3"]]) {
        for (const locale of ["de", "en"]) {
          const mail = await renderMail(
            "proposal-ended",
            { ...samples["proposal-ended"], how, pseudonyms },
            contextOf(locale),
          );
          expect(pseudonyms.filter((name) => !mail.text.includes(name))).toEqual([]);
        }
      }
    },
  );

  test("escapes what people typed", async () => {
    const mail = await renderMail("agreement", { ...samples.agreement, company: "<img src=x>" }, contextOf("de"));
    expect(mail.html).not.toContain("<img");
    expect(mail.html).toContain("&lt;img");
  });
});

describe("mails to people", () => {
  const languages = allLocales.filter((locale) => !isWorkLocale(locale));
  test.each(languages)(
    "exist in %s without a missing text, mirrored where the language is written right to left",
    async (locale) => {
      const toPeople = names.filter((name) => isToPeople(name) && name !== "invitation");
      expect(toPeople).toContain("sign-in");
      const mails = [
        ...(await Promise.all(toPeople.map((name) => renderSample(name, locale)))),
        await renderMail("invitation", { ...samples.invitation, role: "candidate" }, contextOf(locale)),
        await renderMail("offer-ended", { ...samples["offer-ended"], how: "silent" }, contextOf(locale)),
        await renderMail("how-are-you", { ...samples["how-are-you"], answerUrl: null }, contextOf(locale)),
      ];
      for (const mail of mails) {
        expect(mail.html).toContain(`dir="${pageLocales[locale].dir}"`);
        expect(mail.text).toContain(url);
      }
      expect(mails.some(({ text }) => text.includes("204618"))).toBe(true);
    },
  );
});

test("writes a heading in the plain text as it is, not in capitals that are others in Turkish", async () => {
  expect((await renderSample("address-changed", "tr")).text).toContain("Adres değişti");
});

test("keeps the whole frame of a mail as it is", async () => {
  expect((await renderSample("sign-in", "de")).html).toMatchSnapshot();
});

test("attaches the appointment as a calendar file that moves with its revision", async () => {
  const { attachments } = await renderSample("appointment", "de");
  expect(attachments).toHaveLength(1);
  const [file] = attachments;
  expect(file?.contentType).toContain("text/calendar");
  expect(file?.content).toMatchSnapshot();
});

test("removes the entry from calendars when the appointment is called off, under the same id", async () => {
  const file = async (name: "appointment" | "appointment-cancelled" | "appointment-company") =>
    (await renderSample(name, "de")).attachments[0];
  const line = (text: string | undefined, name: string) =>
    new RegExp(`^${name}:(.*)$`, "m").exec(text ?? "")?.[1]?.trim();
  const first = await file("appointment");
  for (const off of [await file("appointment-cancelled"), await file("appointment-company")]) {
    expect(off?.contentType).toContain("method=CANCEL");
    expect(line(off?.content, "METHOD")).toBe("CANCEL");
    expect(line(off?.content, "STATUS")).toBe("CANCELLED");
    expect(line(off?.content, "UID")).toBe(line(first?.content, "UID"));
    expect(Number(line(off?.content, "SEQUENCE"))).toBeGreaterThan(Number(line(first?.content, "SEQUENCE")));
  }
});

test("invites every role in its own words", async () => {
  for (const role of ["candidate", "employer", "specialist", "coordinator"] as const) {
    const mail = await renderMail("invitation", { ...samples.invitation, role }, contextOf("de"));
    expect(mail.subject).toContain("Miriam Albers");
  }
});
