import { describe, expect, test } from "vitest";
import { userId } from "#db/demo/users";
import { withActor } from "#db/index.server";
import { freshCity } from "#tests/support/database";
import { demoStory, momentOf, type Story, storyMoments, storyPage, storyRoles } from "~/queries/user/demo-story";

const today = "2026-11-23";
const database = await freshCity(today);
const users = { employer: userId("e3"), specialist: userId("s1") };
const read = (boss = users.employer) =>
  withActor({ role: "system", name: "sign-in" }, (trx) => demoStory(trx, boss, today), database.db);
const told = async () => (await read()) as Story;

describe("the demo's story", () => {
  test("has every moment in the demo city, on rows of one company", async () => {
    const story = await told();
    expect(story.company.name).toBe("Familienbetrieb Ventilwerk Muster KG");
    expect(story.jobs.map(({ title }) => title)).toEqual([
      "Produktionshelfer/in Metall (m/w/d)",
      "Montagehelfer/in Maschinenbau (m/w/d)",
    ]);
    expect(story.trial).toMatchObject({ name: "Mihaela Lupulescu", locale: "leicht", stage: "mag" });
    expect(story.trial?.proposalId).not.toBeNull();
    expect(story.trial?.concernId).not.toBeNull();
    expect(story.apprentice).toMatchObject({ name: "Samir Alnahri", locale: "ar", stage: "ausb_2" });
    const pages = storyMoments.flatMap((moment) => storyRoles.map((role) => storyPage(story, moment, role, users)));
    expect(pages.filter((page) => page !== null)).toHaveLength(21);
    // the agreement itself stays between company and city: people read what holds for every company
    expect(storyPage(story, "limits", "candidate", users)?.path).toBe("/leicht/my/profile?story=limits#limits");
  });

  test("says of a page which moment it shows: by its own words, else by its address", async () => {
    const story = await told();
    const path = (moment: (typeof storyMoments)[number]) => storyPage(story, moment, "specialist", users)?.path ?? "";
    expect(storyMoments.map((moment) => momentOf(story, path(moment), users))).toEqual(storyMoments);
    expect(momentOf(story, path("proposal").split("?")[0] ?? "", users)).toBe("proposal");
    expect(momentOf(story, "/specialist?story=moon", users)).toBeNull();
    expect(momentOf(story, "/specialist/jobs", users)).toBeNull();
  });

  test("leaves out a moment whose rows are gone, and is nothing for somebody without a company", async () => {
    await database.owner.db.deleteFrom("limitsAgreement").execute();
    const story = await told();
    expect(storyPage(story, "limits", "employer", users)).toBeNull();
    expect(storyPage(story, "offer", "employer", users)).not.toBeNull();
    expect(await read(users.specialist)).toBeUndefined();
  });

  test("proposed whoever tries out work there before that began", async () => {
    const { placementId = "", proposalId = "" } = (await told()).trial ?? {};
    const { sentAt, givenAt, begun } = await database.owner.db
      .selectFrom("proposal")
      .innerJoin("consent", "consent.id", "proposal.consentId")
      .innerJoin("placementStage as stage", "stage.candidateId", "proposal.candidateId")
      .select(["proposal.sentAt", "consent.givenAt", (is) => is.fn<Date>("lower", ["stage.during"]).as("begun")])
      .where("proposal.id", "=", proposalId)
      .where("stage.placementId", "=", placementId)
      .where("stage.stageId", "=", "mag")
      .executeTakeFirstOrThrow();
    expect(givenAt.getTime()).toBeLessThan(sentAt?.getTime() ?? 0);
    expect(sentAt?.getTime()).toBeLessThan(new Date(begun).getTime());
  });
});
