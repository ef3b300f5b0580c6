import { expect, test } from "vitest";
import { ownReasons, reasonCode } from "./history";

test.each([
  ["last place taken", "lastPlaceTaken"],
  ["signed on paper", "signedOnPaper"],
  ["no answer", "noAnswer"],
  ["noAnswer", "noAnswer"],
  ["not_wanted", "not_wanted"],
])("the reason %j of an old or a new row is the code %s", (stored, code) => expect(reasonCode(stored)).toBe(code));

test.each(["Hat abgesagt.", "Kommt: morgen", "siehe candidate:history", "", "__proto__ x"])(
  "the words %j are no code",
  (words) => expect(reasonCode(words)).toBeNull(),
);

test("no reason used by the product is a sentence", () => {
  for (const reason of ownReasons) expect(reasonCode(reason)).toBe(reason);
});
