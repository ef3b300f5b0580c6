import { data, redirect } from "@remix-run/node";
import { beforeAll, describe, expect, test } from "vitest";
import type { Trx } from "#db/index.server";
import { makeUser } from "#tests/factories";
import { freshDatabase, systemActor } from "#tests/support/database";
import { notFound, refused, staleVersion } from "~/domain/errors";
import { command } from "~/request/command.server";

const database = await freshDatabase();
globalThis.sprosseDatabase = database;
let actor: Awaited<ReturnType<typeof makeUser>>;
beforeAll(async () => {
  actor = await database.as(systemActor, (trx) => makeUser(trx, "specialist"));
});

function post(fields: Record<string, string>) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return { request: new Request("http://localhost/specialist/employers/new", { method: "POST", body }) };
}

const addEmployer = async (trx: Trx, form: FormData) => {
  const { id } = await trx
    .insertInto("employer")
    .values({ name: String(form.get("name")) })
    .returning("id")
    .executeTakeFirstOrThrow();
  return redirect(`/specialist/employers/${id}`);
};
const named = (name: string) =>
  database.owner.db.selectFrom("employer").select("id").where("name", "=", name).execute();

describe("a write from a form", () => {
  test("fifty double submissions have one effect and the same answer", async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => command(post({ _key: "k1", name: "Doppelt GmbH" }), actor, addEmployer)),
    );
    expect(await named("Doppelt GmbH")).toHaveLength(1);
    const locations = answers.map((answer) => (answer as Response).headers.get("Location"));
    expect(new Set(locations).size).toBe(1);
    expect((answers[0] as Response).status).toBe(302);
  });

  test("control: without a key every submission has an effect", async () => {
    await Promise.all([1, 2].map(() => command(post({ name: "Ohne Schlüssel GmbH" }), actor, addEmployer)));
    expect(await named("Ohne Schlüssel GmbH")).toHaveLength(2);
  });

  test("a refused form writes nothing and may be sent again with the same key", async () => {
    const refusedOnce = await command(post({ _key: "k2", name: "Später GmbH" }), actor, async (trx, form) => {
      await addEmployer(trx, form);
      return data({ error: "x" }, { status: 400 });
    });
    expect(refusedOnce).toMatchObject({ init: { status: 400 } });
    expect(await named("Später GmbH")).toHaveLength(0);
    await command(post({ _key: "k2", name: "Später GmbH" }), actor, addEmployer);
    expect(await named("Später GmbH")).toHaveLength(1);
  });

  test("two people may use the same key", async () => {
    const other = await database.as(systemActor, (trx) => makeUser(trx, "specialist"));
    await command(post({ _key: "k3", name: "Eine GmbH" }), actor, addEmployer);
    await command(post({ _key: "k3", name: "Andere GmbH" }), other, addEmployer);
    expect(await named("Andere GmbH")).toHaveLength(1);
  });

  test.each([
    [
      "a rule says no",
      refused("pay.belowFloor", { floor: 1390 }, "pay"),
      400,
      { pay: ['pay.belowFloor|{"floor":1390}'] },
    ],
    ["someone else saved first", staleVersion(), 409, { "": ["stale"] }],
  ])("when %s, what was typed stays and the reason stands at its place", async (_name, error, status, expected) => {
    const answer = await command(post({ _key: "k4", pay: "12,50" }), actor, async () => {
      throw error;
    });
    expect(answer).toMatchObject({ init: { status }, data: { initialValue: { pay: "12,50" }, error: expected } });
  });

  test("missing and foreign look alike", async () => {
    const answer = command(post({}), actor, async () => {
      throw notFound("employer");
    });
    await expect(answer).rejects.toMatchObject({ status: 404 });
  });

  test("a bug is not hidden", async () => {
    const answer = command(post({}), actor, async () => {
      throw new TypeError("defect");
    });
    await expect(answer).rejects.toThrow("defect");
  });
});
