import { describe, expect, test } from "vitest";
import { withoutTalk } from "./talk";

describe("what is said around a name is left out", () => {
  test.each([
    ["a caller", "Hallo, hier ist Stepovyi, ich rufe wegen der Stelle an", "Stepovyi,"],
    ["where somebody is from", "Herr Kovalenko aus der Ukraine", "Kovalenko"],
    ["no place behind a colon", "sie richtet aus: Stepovyi", "richtet Stepovyi"],
    ["in English", "Hello, this is Oksana Stepovyi calling about the job", "Oksana Stepovyi"],
  ])("%s", (_what, sentence, names) => expect(withoutTalk(sentence)).toMatchObject({ names, sentence }));

  test.each([["Oksana Rudenko"], ["Bitte"], ["Frau Bitte"]])("%s is kept whole", (text) =>
    expect(withoutTalk(text)).toMatchObject({ names: text, sentence: "" }),
  );

  test("talk alone names nobody", () =>
    expect(withoutTalk("bitte um Rückruf")).toEqual({ names: "", sentence: "", isTalk: true }));
});
