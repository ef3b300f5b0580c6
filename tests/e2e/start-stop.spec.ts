import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { freePort } from "#db/embedded";
import { testData } from "../support/test-data.mjs";
import { alive, kill, launch, launchExpectingFailure, type Product, page, post, signIn } from "./product";

/** `npm start` as a newcomer meets it: an empty folder, Ctrl-C, a restart, two starts at once, and a power cut. */
const dataDir = path.resolve(testData, "e2e-start");
const roles = { coordinator: "/coordinator", specialist: "/specialist", employer: "/employer", candidate: "/de/my" };
let product: Product | undefined;

test.describe.configure({ mode: "serial" });
test.beforeAll(() => fs.rmSync(dataDir, { recursive: true, force: true }));
test.afterAll(() => product?.kill());

test("Ctrl-C during the very first start leaves nothing behind", async () => {
  test.setTimeout(300_000);
  const port = await freePort(0);
  const folders = { "Starting the database": `${dataDir}-cut`, "Filling in the demo city": dataDir };
  for (const [words, folder] of Object.entries(folders)) {
    fs.rmSync(folder, { recursive: true, force: true });
    const cut = await launchExpectingFailure({ dataDir: folder, port, interruptAt: words });
    expect(cut.output).not.toMatch(/^ +at /m);
    expect(cut.left).toEqual([]);
  }
});

test("npm start: every role gets in, stopping leaves nothing behind, the data is still there", async () => {
  test.setTimeout(600_000);
  const port = await freePort(0);
  const again = async () => {
    product = await launch({ dataDir, port });
    return product;
  };
  const endsEverything = async (signal: "SIGTERM" | "SIGINT") => {
    const before = product as Product;
    const pids = before.pids();
    // npm, its shell, our start script, web, worker, the database and its helpers
    expect(pids.length).toBeGreaterThan(8);
    await before.stop(signal);
    expect(pids.filter(alive)).toEqual([]);
    expect(await answers(port)).toBe(false);
  };

  const first = await test.step(
    "where the first start was cut it begins from scratch, and prints the address and one sign-in per role",
    again,
  );
  expect(first.output()).toContain(`Sprosse runs at ${first.address}\n`);
  expect(first.output()).toContain("Filling in the demo city");
  // plain sentences only: whoever reads this has no use for log lines
  expect(first.output()).not.toMatch(/^\{|^ +at /m);
  for (const [role, home] of Object.entries(roles)) {
    const email = new RegExp(`^ +${role} +(\\S+@example\\.org)$`, "m").exec(first.output())?.[1] ?? "";
    const cookie = await signIn(first.address, role);
    await page(first.address + home, cookie);
    expect(await page(`${first.address}/auth/account`, cookie), role).toContain(email);
  }
  const cookie = await signIn(first.address, "specialist");
  const company = await register(first, cookie, "Erste Zeile GmbH");

  await test.step("a second start beside it explains the problem and does no harm", async () => {
    const sameFolder = await launchExpectingFailure({ dataDir, port: await freePort(0) });
    expect(sameFolder.code).toBe(1);
    expect(sameFolder.output).toContain(`Sprosse runs already: ${first.address}`);
    expect(sameFolder.output).not.toContain("    at ");
    const samePort = await launchExpectingFailure({ dataDir: `${dataDir}-other`, port });
    expect(samePort.code).toBe(1);
    expect(samePort.output).toContain(`Port ${port} is in use`);
    expect(await page(first.address + company, cookie)).toContain("Erste Zeile GmbH");
  });

  await test.step("SIGTERM ends every process and frees the port; the next start finds the data", async () => {
    await endsEverything("SIGTERM");
    const after = await again();
    expect(await page(after.address + company, cookie)).toContain("Erste Zeile GmbH");
  });

  await test.step("after a power cut, with a pid file that names an unrelated process, it starts and has everything", async () => {
    const before = product as Product;
    const next = await register(before, cookie, "Letzte Zeile GmbH");
    const pids = before.pids();
    await before.kill();
    // a killed process is gone only once the system has reaped it, which takes a moment on a busy machine
    await expect.poll(() => pids.filter(alive)).toEqual([]);
    const pidFile = path.join(dataDir, "postgres/postmaster.pid");
    const [, ...rest] = fs.readFileSync(pidFile, "utf8").split("\n");
    fs.writeFileSync(pidFile, [process.pid, ...rest].join("\n"));
    const after = await again();
    expect(await page(after.address + next, cookie)).toContain("Letzte Zeile GmbH");
  });

  await test.step("when only the start process is killed, the next start takes over what it left; Ctrl-C ends all of it", async () => {
    const before = product as Product;
    const left = before.pids();
    kill(before.pidOf("start") ?? 0);
    await expect.poll(() => answers(port)).toBe(false);
    const after = await again();
    expect(await page(after.address + company, cookie)).toContain("Erste Zeile GmbH");
    await endsEverything("SIGINT");
    expect(left.filter(alive)).toEqual([]);
    product = undefined;
  });
});

async function register({ address }: Product, cookie: string, name: string): Promise<string> {
  const form = await page(`${address}/specialist/employers/new`, cookie);
  const responsibleUserId = /<option value="([0-9a-f-]{36})" selected/.exec(form)?.[1] ?? "";
  const answer = await post(
    `${address}/specialist/employers/new`,
    {
      name,
      trainsApprentices: "yes",
      contactCap: "3",
      responsibleUserId,
      postcode: "45476",
      city: "Mülheim an der Ruhr",
      districtId: "styrum",
      contactName: "Herr Probst",
      contactEmail: "probst@example.org",
    },
    cookie,
  );
  expect(answer.status).toBe(302);
  return answer.headers.get("Location")?.split("?")[0] ?? "";
}

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = net.connect(port, "127.0.0.1", () => resolve(true));
    socket.once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
