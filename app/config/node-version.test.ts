import fs from "node:fs";
import { expect, test } from "vitest";
import { refusedNode, runsHere } from "./node-version.mjs";

const { engines } = JSON.parse(fs.readFileSync("package.json", "utf8"));
const wanted: string = engines.node;

test.each([
  ["18.20.8", false],
  ["20.18.3", false],
  ["20.19.0", true],
  ["20.20.2", true],
  ["21.7.3", false],
  ["22.11.0", false],
  ["22.12.0", true],
  ["22.22.1", true],
  ["23.11.1", false],
  ["24.0.0", true],
  ["25.9.0", true],
  ["26.10.0", true],
])("Node %s runs here: %s", (version, runs) => {
  expect(runsHere(version, wanted)).toBe(runs);
  expect(refusedNode(wanted, version) === null).toBe(runs);
});

test("the message names the supported versions and the one in use", () => {
  expect(refusedNode(wanted, "22.11.0")).toBe(
    "Node ^20.19 or ^22.12 or >=24 is needed, this is 22.11.0. Node 24 is the one to take (.nvmrc).",
  );
});

test("an unknown kind of range is an error and lets nobody in", () => {
  expect(() => runsHere("24.0.0", "~24")).toThrow("~24");
});

test("image and .nvmrc use the Node that the gate tries in addition to its own", () => {
  const line = fs.readFileSync(".nvmrc", "utf8").trim();
  const images = fs.readFileSync("Dockerfile", "utf8").match(/(?<=FROM node:)\d+/g);
  const { optionalDependencies } = JSON.parse(fs.readFileSync("tests/node-24/package.json", "utf8"));
  expect(images).toEqual([line, line]);
  expect(Object.values(optionalDependencies)).toEqual([expect.stringMatching(new RegExp(`@${line}\\.\\d+\\.\\d+$`))]);
});
