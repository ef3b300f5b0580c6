import type { ServerBuild } from "@remix-run/node";
import { createRequestHandler } from "@remix-run/node";
import { describe, expect, test } from "vitest";
import { byArea } from "./areas";

/** An app of resource routes: each answers with its own name and what it read from the address. */
const routes: [id: string, path: string | undefined, parent?: string, index?: boolean][] = [
  ["start", undefined, undefined, true],
  ["public", undefined],
  ["home", ":locale", "public"],
  ["jobs", ":locale/jobs", "public"],
  ["job", ":locale/jobs/:slug", "public"],
  ["office", undefined],
  ["today", "specialist", "office"],
  ["people", "specialist/candidates/:id", "office"],
  ["company", "employer", "office"],
  ["language", "language"],
  ["offers", "offers/:id?"],
  ["passkey", "api/auth/*"],
  ["missing", "*"],
];

const build = {
  entry: { module: { default: () => new Response("page") } },
  routes: Object.fromEntries(
    routes.map(([id, path, parentId, index]) => [
      id,
      {
        id,
        path,
        parentId,
        index,
        module: { loader: ({ params }: { params: object }) => new Response(`${id} ${JSON.stringify(params)}`) },
      },
    ]),
  ),
  assets: {
    routes: Object.fromEntries(routes.map(([id, path, parentId, index]) => [id, { id, path, parentId, index }])),
  },
  future: { v3_singleFetch: true },
} as unknown as ServerBuild;

const context = { cspNonce: "", clientIp: "", method: "GET" };

describe("an area's handler answers like the whole product's", () => {
  const whole = createRequestHandler(build, "production");
  const areas = byArea(build, "production");

  test.each([
    ["/", "start {}"],
    ["/de", 'home {"locale":"de"}'],
    ["/de/jobs", 'jobs {"locale":"de"}'],
    ["/de/jobs/kueche", 'job {"locale":"de","slug":"kueche"}'],
    ["/specialist", "today {}"],
    ["/SPECIALIST", "today {}"],
    ["/%73pecialist", "today {}"],
    ["/specialist/candidates/7", 'people {"id":"7"}'],
    ["/specialist/jobs", 'jobs {"locale":"specialist"}'],
    ["/specialist/Candidates/7", 'people {"id":"7"}'],
    ["/specialist/%63andidates/7", 'people {"id":"7"}'],
    ["/specialist/candidates", 'missing {"*":"specialist/candidates"}'],
    ["/specialist/", "today {}"],
    ["/offers", "offers {}"],
    ["/offers/7", 'offers {"id":"7"}'],
    ["/specialist/candidates/7.data", null],
    ["/specialist/nothing/here/at-all", 'missing {"*":"specialist/nothing/here/at-all"}'],
    ["/employer/", "company {}"],
    ["/language?next=/de", "language {}"],
    ["/api/auth/passkey/list", 'passkey {"*":"passkey/list"}'],
    ["/nowhere/a/b/c", 'missing {"*":"nowhere/a/b/c"}'],
    ["/constructor", 'home {"locale":"constructor"}'],
    ["//specialist", null],
    ["/specialist.data", null],
    ["/_root.data", null],
  ])("%s", async (address, expected) => {
    const ask = () => new Request(`http://localhost${address}`);
    const [one, other] = [await whole(ask(), context), await areas(ask(), context)];
    const text = await one.text();
    expect([other.status, await other.text()]).toEqual([one.status, text]);
    if (expected !== null) expect(text).toBe(expected);
  });
});
