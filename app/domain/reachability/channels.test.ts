import { describe, expect, test } from "vitest";
import { type Channel, checkChannel, proofOf, reachability, usableChannels } from "./channels";

const channel = (change: Partial<Channel> & Pick<Channel, "kind">): Channel => ({
  id: change.kind,
  shared: false,
  lastWorkedOn: null,
  lastFailedOn: null,
  ...change,
});
const letter = channel({ kind: "letter" });
const phone = channel({ kind: "phone", lastWorkedOn: "2026-11-01" });
const email = channel({ kind: "email" });

describe("proof", () => {
  test("depends on the last try", () => {
    expect(proofOf(channel({ kind: "sms" }))).toBe("untried");
    expect(proofOf(channel({ kind: "sms", lastWorkedOn: "2026-01-02", lastFailedOn: "2026-01-01" }))).toBe("worked");
    expect(proofOf(channel({ kind: "sms", lastWorkedOn: "2026-01-01", lastFailedOn: "2026-01-02" }))).toBe("failed");
  });
  test("of a channel that worked and failed on the same day is that it worked", () => {
    expect(proofOf(channel({ kind: "sms", lastWorkedOn: "2026-01-02", lastFailedOn: "2026-01-02" }))).toBe("worked");
  });
});

describe("a letter", () => {
  test.each([
    ["none", "noMailbox"],
    ["name_missing", "nameMissing"],
    ["unknown", "mailboxUnknown"],
  ] as const)("to a house with mailbox %s is refused and replaced", (mailbox, reason) => {
    const verdict = checkChannel(letter, { mailbox, channels: [letter, phone] });
    expect(verdict).toEqual({ ok: false, reason, instead: phone });
  });
  test.each(["own", "shared"] as const)("to a house with mailbox %s may go", (mailbox) => {
    expect(checkChannel(letter, { mailbox, channels: [letter] })).toEqual({ ok: true, warnings: [] });
  });
  test("is refused without a replacement when there is none", () => {
    expect(checkChannel(letter, { mailbox: "none", channels: [letter] })).toMatchObject({ ok: false, instead: null });
  });
});

describe("the way to a person", () => {
  test("prefers what worked to what was never tried, and never takes what failed", () => {
    const failed = channel({ kind: "sms", lastFailedOn: "2026-11-02" });
    expect(usableChannels({ mailbox: "none", channels: [failed, email, letter, phone] })).toEqual([phone, email]);
  });
  test("takes equally good ones always in the same order", () => {
    const phones = ["b", "a", "c"].map((id) => channel({ kind: "phone", id }));
    const order = usableChannels({ mailbox: "none", channels: phones }).map(({ id }) => id);
    expect(order).toEqual(["a", "b", "c"]);
  });
  test("warns about a shared phone", () => {
    const shared = channel({ kind: "phone", shared: true });
    expect(checkChannel(shared, { mailbox: "none", channels: [shared] })).toEqual({ ok: true, warnings: ["shared"] });
    expect(reachability({ mailbox: "none", channels: [shared] }).warnings).toEqual(["noMailbox", "onlyShared"]);
  });
  test("says when nobody can reach the person", () => {
    expect(reachability({ mailbox: "none", channels: [letter] })).toEqual({
      state: "lost",
      best: null,
      warnings: ["noMailbox", "allFailed"],
    });
    expect(reachability({ mailbox: "own", channels: [] }).warnings).toEqual(["noChannel"]);
    expect(reachability({ mailbox: "own", channels: [phone] }).state).toBe("reached");
    expect(reachability({ mailbox: "own", channels: [email] }).state).toBe("likely");
  });
});
