import { randomUUID } from "node:crypto";
import fs from "node:fs";
import { authenticatorCode } from "../../support/totp";
import { askHowTheyAre } from "./city-data";
import { read, send, signInToDemo, walkers } from "./walk";

/**
 * Creates states the demo city does not have by itself, using the product's own forms: a list waiting for confirmation,
 * a person without a placement, a consent, a draft at its last page, a mail, an account with a second factor.
 */
export async function prepare(baseURL: string): Promise<void> {
  const post = async (cookie: string, address: string, fields: Record<string, string | string[] | Blob>) => {
    const answer = await send(baseURL, address, { _key: randomUUID(), ...fields }, cookie);
    if (answer.status !== 302) throw new Error(`${address} answered ${answer.status}`);
    return answer;
  };
  const first = async (cookie: string, address: string, wanted: RegExp): Promise<string> => {
    const found = wanted.exec((await read(baseURL, address, cookie)).html)?.[1];
    if (!found) throw new Error(`nothing like ${wanted} on ${address}`);
    return found;
  };

  /** In the first job's match list: puts two people on its shortlist and a third one aside. */
  const workOnList = async (cookie: string) => {
    const desk = await first(cookie, "/specialist/jobs", /"(\/specialist\/jobs\/[0-9a-f-]{36})"/);
    const { html } = await read(baseURL, `${desk}/matches`, cookie);
    const people = [...html.matchAll(/name="compare"[^>]*value="([0-9a-f-]{36})"/g)].map((found) => found[1] ?? "");
    for (const candidateId of people.slice(0, 2)) await post(cookie, `${desk}/shortlist/add`, { candidateId });
    await post(cookie, `${desk}/set-aside`, { candidateId: people[2] ?? "", reason: "not_reached" });
  };

  const specialist = await signInToDemo(baseURL, walkers.specialist.email);
  const list = fs.readFileSync("tests/fixtures/office/profiles.csv");
  await post(specialist, "/specialist/import", {
    kind: "",
    file: new File([list], "profiles.csv", { type: "text/csv" }),
  });
  await post(specialist, "/specialist/candidates/new", {
    givenName: "Ohneleiter",
    familyName: "Beispielperson",
    birthYear: "1999",
    preferredLanguage: "ar",
    mailbox: "own",
  });

  const samir = await first(
    specialist,
    "/specialist/candidates?q=Alnahri",
    /\/specialist\/candidates\/([0-9a-f-]{36})/,
  );
  const form = `/specialist/candidates/${samir}/consents/new`;
  await post(specialist, form, {
    employerId: await first(specialist, form, /<option value="([0-9a-f-]{36})"/),
    data: ["languages", "skills"],
    language: "ar",
    givenOn: await first(specialist, form, /name="givenOn"[^>]*value="([^"]+)"/),
    channel: "phone",
    words: "Ja, gern.",
    validUntil: await first(specialist, form, /name="validUntil"[^>]*value="([^"]+)"/),
    agreed: "on",
  });

  // a note can be taken back for a day; those of the demo city are older at some hours
  await post(specialist, `/specialist/notes/new?about=${samir}`, { kind: "call", text: "Ruft morgen zurück." });

  await workOnList(specialist);
  await post(specialist, "/specialist/searches/new?view=without&district=styrum", {
    name: "Styrum",
    alert: "today",
  });

  const step = await first(specialist, "/specialist", /\/specialist\?[^"]*\bopen=([0-9a-f-]{36})/);
  const done = `/specialist/steps/${step}/complete`;
  await post(specialist, done, {
    version: await first(specialist, done, /name="version"[^>]*value="(\d+)"/),
    doneOn: await first(specialist, done, /name="doneOn"[^>]*value="([^"]+)"/),
    outcome: "",
  });
  await askHowTheyAre(walkers.candidate.email);

  const company = await signInToDemo(baseURL, walkers.employer.email);
  const job = await first(company, "/employer/jobs", /\/employer\/jobs\/([0-9a-f-]{36})"/);
  await post(company, `/employer/jobs/${job}/copy`, {});

  const coordinator = await signInToDemo(baseURL, walkers.coordinator.email);
  await post(coordinator, "/coordinator/users/new", {
    name: "Ida Beispielfrau",
    email: "ida.beispielfrau@example.org",
    role: "specialist",
    locale: "de",
  });
  for (const someone of [coordinator, await signInToDemo(baseURL, "fachkraft2@example.org")]) {
    await post(someone, "/auth/enrol/begin", {});
    const secret = await first(someone, "/auth/enrol/app", /<code[^>]*>([A-Z2-7 ]+)</);
    const code = { _key: randomUUID(), code: authenticatorCode(secret) };
    const confirmed = await send(baseURL, "/auth/enrol/app", code, someone);
    if (confirmed.status !== 200) throw new Error(`the second factor was answered with ${confirmed.status}`);
  }
  await post(specialist, "/auth/enrol/begin", {});
  await mailArrives(baseURL);
}

/** The worker sends the invitation within a moment. */
async function mailArrives(baseURL: string): Promise<void> {
  for (let tries = 0; tries < 60; tries++) {
    if ((await read(baseURL, "/mailbox", "")).html.includes("ida.beispielfrau@example.org")) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error("the invitation did not arrive in the mailbox");
}
