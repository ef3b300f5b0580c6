import { describe, expect, test } from "vitest";
import { AppError } from "~/domain/errors";
import { checkWorkbook } from "./check-workbook";
import { type Lies, zip } from "./zip.fixture";

const limits = { rows: 10, columns: 4 };
const sheetName = "xl/worksheets/sheet1.xml";
const codeOf = (bytes: Uint8Array): string => {
  try {
    checkWorkbook(bytes, limits);
    return "good";
  } catch (error) {
    if (error instanceof AppError) return error.code.replace("import:file.", "");
    throw error;
  }
};
const withCells = (xml: string) => codeOf(zip([[sheetName, Buffer.from(`<worksheet>${xml}</worksheet>`)]]));

describe("cells of a workbook", () => {
  test.each([
    ['<c r="A1"/>', "good"],
    // stray cells: a hundred rows past the limit, and three times as many columns as allowed
    ['<c r="A110"/>', "good"],
    ['<c r="A111"/>', "tooManyRows"],
    ['<c r="L1"/>', "good"],
    ['<c r="M1"/>', "tooManyColumns"],
    ['<c s="1" r="AA1"/>', "tooManyColumns"],
    // rows without cells: twenty times as many as allowed
    ['<row r="200"/>', "good"],
    ['<row r="201"/>', "tooManyRows"],
  ])("%s: %s", (xml, expected) => {
    expect(withCells(xml)).toBe(expected);
  });
  test("are looked for only in sheets", () => {
    const other = Buffer.from('<c r="A9999"/>');
    expect(
      codeOf(
        zip([
          [sheetName, Buffer.from("<x/>")],
          ["xl/styles.xml", other],
        ]),
      ),
    ).toBe("good");
  });
  test("after column Z are counted with two letters", () => {
    const wide = (letters: string) => {
      try {
        const sheet = Buffer.from(`<c r="${letters}1"/>`);
        checkWorkbook(zip([[sheetName, sheet]]), { rows: 10, columns: 9 });
        return "good";
      } catch {
        return "refused";
      }
    };
    // 27 columns are AA
    expect([wide("Z"), wide("AA"), wide("AB")]).toEqual(["good", "good", "refused"]);
  });
});

describe("the archive around them", () => {
  const sheet = Buffer.from("<worksheet/>");
  const lying = (lies: Lies, parts: [string, Buffer][] = [[sheetName, sheet]]) => codeOf(zip(parts, lies));

  test("may hold its parts uncompressed, and compressed in no other way than the usual", () => {
    expect([lying({ method: 0 }), lying({ method: 8 }), lying({ method: 9 })]).toEqual([
      "good",
      "good",
      "brokenWorkbook",
    ]);
  });
  test("holds five hundred parts at most", () => {
    const many = (count: number) =>
      codeOf(zip(Array.from({ length: count }, (_, n) => [n === 0 ? sheetName : `xl/part${n}.xml`, sheet])));
    expect([many(500), many(501)]).toEqual(["good", "bomb"]);
  });
  test("may unpack to forty megabytes, all parts together, compressed or not", () => {
    const half = Buffer.alloc(20 * 1024 * 1024, 0x20);
    const more = Buffer.alloc(1, 0x20);
    const parts: [string, Buffer][] = [
      [sheetName, half],
      ["xl/styles.xml", half],
    ];
    expect(codeOf(zip(parts, { method: 0 }))).toBe("good");
    expect(codeOf(zip([...parts, ["xl/more.xml", more]], { method: 0 }))).toBe("bomb");
    expect(codeOf(zip(parts))).toBe("good");
  });
  test("is no list without any part, and broken without its directory or its parts", () => {
    expect(codeOf(zip([]))).toBe("notAList");
    expect(codeOf(new Uint8Array(22))).toBe("brokenWorkbook");
    expect(codeOf(new Uint8Array(0))).toBe("brokenWorkbook");
    expect(codeOf(zip([[sheetName, sheet]]).subarray(1))).toBe("brokenWorkbook");
  });
  test("may end with a comment as long as a zip file allows", () => {
    expect(codeOf(zip([[sheetName, sheet]], {}, 65_535))).toBe("good");
  });
  test("has its parts inside: the header of one may end with the file, but not lie beyond it", () => {
    const { length } = zip([[sheetName, Buffer.alloc(0)]], { method: 0 });
    const at = (offset: number) => lying({ method: 0, offset }, [[sheetName, Buffer.alloc(0)]]);
    expect([at(0), at(length - 30), at(length - 29), at(length), at(length + 100)]).toEqual([
      "good",
      "good",
      "brokenWorkbook",
      "brokenWorkbook",
      "brokenWorkbook",
    ]);
  });
});
