import { describe, expect, test } from "vitest";
import { type Candidate, type NameWord, nameScore, nearness, rarity, score, sentenceScore } from "./rank";

const word = (text: string, no = 1, rest: Partial<NameWord> = {}): NameWord => ({
  no,
  word: text,
  part: "own",
  bare: false,
  sounds: [],
  ...rest,
});
const words = (text: string): NameWord[] => text.split(" ").map((one, at) => word(one, at + 1));
const named = (text: string, rest: Partial<Candidate> = {}): Candidate => ({
  kind: "person",
  name: text,
  words: words(text),
  number: "none",
  mail: "none",
  isBorn: false,
  isCode: false,
  ...rest,
});

describe("one word", () => {
  test("an equal word ranks above a beginning, one mistake, two mistakes and the same sound", () => {
    const asked = word("schevtschenko", 1, { sounds: ["snk"] });
    const values = [
      word("schevtschenko"),
      word("schevtschenkova"),
      word("schevtschenka"),
      word("schewtschenka"),
      word("sevcenko", 1, { sounds: ["snk"] }),
      word("bondarenko"),
    ].map((one) => nearness(asked, one));
    const [exact = 0, beginning = 0, oneMistake = 0, twoMistakes = 0] = values;
    expect(exact).toBe(1);
    expect(beginning).toBeLessThan(exact);
    expect(oneMistake).toBeLessThan(beginning);
    expect(twoMistakes).toBeLessThan(oneMistake);
    expect(values[4]).toBeGreaterThan(0.5);
    expect(values[5]).toBe(0);
  });

  test.each([
    ["three letters have no mistake", "ali", "alo", 0],
    ["four have one", "omar", "omer", 0.8],
    ["seven have one and not two", "yilmaza", "yilmuzo", 0],
    ["eight have two", "erdogann", "erdugunn", 0.68],
  ])("%s", (_what, asked, other, value) => {
    expect(nearness(word(asked), word(other))).toBe(value);
  });

  test("a script without short vowels counts almost as equal where everything it writes is there", () => {
    const bare = word("hsyn", 1, { bare: true, sounds: ["hsn"] });
    const hussein = nearness(bare, word("husein", 1, { sounds: ["hsn"] }));
    const hassan = nearness(bare, word("hassan", 1, { sounds: ["hsn"] }));
    expect(hussein).toBeGreaterThan(hassan);
    expect(hassan).toBeGreaterThan(0.7);
  });

  test("a script without short vowels that writes all long ones ranks above one mistake and above omitted ones", () => {
    const bare = word("slym", 1, { bare: true, sounds: ["slm"] });
    const salim = word("salim", 1, { sounds: ["slm"] });
    const suleim = word("suleim", 1, { sounds: ["slm"] });
    expect([nearness(bare, salim), nearness(salim, bare)]).toEqual([0.97, 0.97]);
    expect(nearness(bare, suleim)).toBeLessThan(nearness(bare, salim));
  });
});

describe("one word, further away", () => {
  test("is nearer the more of its beginning is typed, and never as near as all of it", () => {
    const near = ["ali", "aliba", "alibab"].map((asked) => nearness(word(asked), word("alibaba")));
    expect(near).toEqual([...near].sort());
    expect(new Set(near).size).toBe(3);
    for (const value of near) expect(value > 0.9 && value < 1).toBe(true);
  });
  test.each([
    ["an abbreviation has three letters", "gebrueder", "geb", 0.6],
    ["two letters are none", "gebrueder", "ge", 0],
    ["five letters may begin a longer word with a mistake", "schew", "schevtschenko", 0.55],
    ["four may not", "sche", "schwartzenberg", 0],
  ])("%s", (_what, asked, other, value) => {
    expect(nearness(word(asked), word(other))).toBe(value);
  });
  test("that sounds the same is nearer the more alike the spelling, but no nearer than one mistake", () => {
    const asked = word("mohammed", 1, { sounds: ["mhmt"] });
    const near = ["mihamid", "miihiimiit"].map((other) => nearness(asked, word(other, 1, { sounds: ["mhmt"] })));
    expect(near[0]).toBeGreaterThan(near[1] ?? 1);
    for (const value of near) expect(value >= 0.55 && value < 0.8).toBe(true);
  });
  test("is equally near whichever of the two is written without vowels", () => {
    const bare = word("hsyn", 1, { bare: true, sounds: ["hsn"] });
    const full = word("husein", 1, { sounds: ["hsn"] });
    expect(nearness(full, bare)).toBe(nearness(bare, full));
  });
});

describe("a name", () => {
  const rank = (asked: string, names: string[]) => {
    const all = names.map((name) => named(name));
    const weights = rarity(
      words(asked),
      all.map((one) => one.words),
    );
    return [...all]
      .map((one) => ({ name: one.name, value: nameScore(words(asked), one, weights) }))
      .sort((a, b) => b.value - a.value)
      .map((one) => one.name);
  };

  test("in full ranks above a longer one and above another given name", () => {
    expect(rank("ali hassan", ["ali hassan", "ali hassan omar", "omar hassan", "ali hussein"])[0]).toBe("ali hassan");
    expect(rank("ali hassan", ["omar hassan", "ali hassan omar"])[0]).toBe("ali hassan omar");
  });

  test("matches in either order, the order as typed first", () => {
    expect(rank("hassan ali", ["ali hassan", "hassan ali"])).toEqual(["hassan ali", "ali hassan"]);
    expect(nameScore(words("hassan ali"), named("ali hassan"), new Map())).toBeGreaterThan(0.98);
  });

  test("a word that is in no way alike is not met: half of two words, less what another given name costs", () => {
    expect(nameScore(words("ali hassan"), named("ali omar"), new Map())).toBeCloseTo(0.5 - 0.03 - 0.08);
  });

  test("a word that many people share says less about who is meant", () => {
    expect(rank("mohammed sawalha", ["mohammed ali", "mohammed omar", "mohammed said", "rami sawalha"])[0]).toBe(
      "rami sawalha",
    );
  });

  test("matches written as one word or as two", () => {
    const one = named("", { words: [...words("nour din"), word("nourdin", 1, { part: "joined" })] });
    expect(nameScore(words("nourdin"), one, new Map())).toBeGreaterThan(0.95);
    const two = named("nourdin");
    const asked = [...words("nour din"), word("nourdin", 1, { part: "joined" })];
    expect(nameScore(asked, two, new Map())).toBeGreaterThan(0.95);
  });
});

describe("the order of what is found", () => {
  test("a complete number or mail address, or a code name, ranks above any name", () => {
    const asked = words("oksana");
    const exact = score(asked, named("oksana"));
    expect(score(asked, named("petro", { number: "whole" }))).toBeGreaterThan(exact);
    expect(score(asked, named("petro", { mail: "whole" }))).toBeGreaterThan(exact);
    expect(score(asked, named("petro", { isCode: true }))).toBeGreaterThan(exact);
    expect(score(asked, named("petro", { number: "part" }))).toBeLessThan(exact);
  });

  test("a date of birth decides between people with the same name", () => {
    const asked = words("ahmad");
    expect(score(asked, named("ahmad", { isBorn: true }))).toBeGreaterThan(score(asked, named("ahmad")));
    expect(score([], named("ahmad", { isBorn: true }))).toBeCloseTo(1.003);
    expect(score(words("oksana"), named("ahmad", { isBorn: true }))).toBeCloseTo(0.703);
  });

  test("with equal names a person ranks above a company, a contact and a job", () => {
    const asked = words("schulze");
    const of = (kind: Candidate["kind"]) => score(asked, named("schulze", { kind }));
    expect([of("person"), of("company"), of("contact"), of("job")]).toEqual(
      [of("person"), of("company"), of("contact"), of("job")].sort((a, b) => b - a),
    );
  });

  test.each([
    [30, 0.303],
    [29, 0],
  ])("a name of which %i %% were asked for has the value %f", (share, value) => {
    const weights = new Map([
      [1, share],
      [2, 100 - share],
    ]);
    expect(score(words("ali omar"), named("ali"), weights)).toBeCloseTo(value);
  });

  test("nothing in common is not found", () => expect(score(words("oksana"), named("petro bondarenko"))).toBe(0));
});

describe("a sentence with a name in it", () => {
  const told = words("der vermieter rostami beschwert");
  test("says the more, the more of its words are the name's", () => {
    const [one, two] = [sentenceScore(told, named("bijan rostami")), sentenceScore(told, named("vermieter rostami"))];
    expect(one).toBeCloseTo(0.6);
    expect(two).toBeCloseTo(0.7);
  });
  test.each([
    ["a beginning", "der rost vermieter"],
    ["a short word with a mistake", "der rosa ist fort"],
    ["too few words", "vermieter rostami"],
  ])("%s names nobody", (_what, text) => expect(sentenceScore(words(text), named("bijan rostami rose"))).toBe(0));
  test("a mistake in a long word still names somebody", () =>
    expect(sentenceScore(words("der vermieter rostamie beschwert"), named("bijan rostami"))).toBeGreaterThan(0.45));
});

test("another spelling of an asked word is as good as the word, but for a little", () => {
  const asked = [word("xasan"), word("hasan", 1, { part: "heard" })];
  expect(score(asked, named("hasan"))).toBeCloseTo(0.98 + 0.003);
});
