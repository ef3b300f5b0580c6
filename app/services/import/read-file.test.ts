import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { AppError } from "~/domain/errors";
import { csvFile } from "~/domain/import/csv";
import { readImportFile } from "./read-file";
import { zip } from "./zip.fixture";

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
/** The table alone, without how it was read. */
const tableIn = async (bytes: Uint8Array) => {
  const { headers, rows } = await readImportFile(bytes);
  return { headers, rows: rows.map(({ cells }) => cells) };
};
const codeOf = (bytes: Uint8Array) =>
  readImportFile(bytes).then(
    () => "read",
    (error: unknown) => (error instanceof AppError ? error.code : `unexpected ${error}`),
  );

describe("CSV in every spelling", () => {
  const expected = { headers: ["Name", "Straße"], rows: [["Özgür", "Weg 1, links"]] };
  test.each([
    ["semicolon, UTF-8 with mark", utf8("\uFEFFName;Straße\r\nÖzgür;Weg 1, links\r\n")],
    ["semicolon, UTF-8 without", utf8("Name;Straße\nÖzgür;Weg 1, links")],
    ["comma and quotes", utf8('Name,Straße\n"Özgür","Weg 1, links"\n')],
    ["tab", utf8("Name\tStraße\nÖzgür\tWeg 1, links\n")],
    ["Windows-1252", latin("Name;Straße\r\nÖzgür;Weg 1, links\r\n")],
    ["UTF-16 little endian", new Uint8Array(Buffer.from("\uFEFFName\tStraße\r\nÖzgür\tWeg 1, links", "utf16le"))],
    ["old line ends and empty lines before the header", utf8("\r;;\rName;Straße\rÖzgür;Weg 1, links\r")],
  ])("%s", async (_, bytes) => {
    expect(await tableIn(bytes)).toEqual(expected);
  });
  test.each([
    ["a;b,c\n1;2,3\n", ["a", "b,c"]],
    ["a\tb;c\n1\t2;3\n", ["a", "b;c"]],
    ["a\tb,c\n1\t2,3\n", ["a", "b,c"]],
    ["a;b,c,d\n1;2,3,4\n", ["a;b", "c", "d"]],
    ["a\tb;c;d\n1\t2;3;4\n", ["a\tb", "c", "d"]],
    ["Namen\na,b\n", ["Namen"]],
  ])("the character used most often divides, of equally many a tab, then a semicolon: %j", async (text, headers) => {
    expect((await readImportFile(utf8(text))).headers).toEqual(headers);
  });
  test("a quoted cell keeps its line break and its delimiter", async () => {
    expect((await tableIn(utf8('Name;Bemerkung\n"A;B";"eins\nzwei ""drei"""\n'))).rows).toEqual([
      ["A;B", 'eins\nzwei "drei"'],
    ]);
  });
  test("short lines are padded, and what stands beyond the header stays apart", async () => {
    const { rows } = await readImportFile(utf8("a;b\n1\n1;2;3\n"));
    expect(rows).toEqual([
      { no: 2, cells: ["1", ""], beyond: [], doubts: [] },
      { no: 3, cells: ["1", "2"], beyond: ["3"], doubts: [] },
    ]);
  });
  test.each(["profiles", "companies", "jobs"])("the office's %s", async (name) => {
    const sheet = await readImportFile(new Uint8Array(readFileSync(`tests/fixtures/office/${name}.csv`)));
    expect(sheet.rows.length).toBe({ profiles: 104, companies: 25, jobs: 40 }[name]);
  });
});

describe("workbooks", { timeout: 30_000 }, () => {
  test("words, numbers as written, dates as ISO dates, the value of formulas", async () => {
    const bytes = await writeXlsxFile([
      [{ value: "Name" }, { value: "Geburtsdatum" }, { value: "PLZ" }, { value: "Jahre" }],
      [
        { value: "Haile" },
        { value: new Date("1995-03-30T00:00:00Z"), type: Date, format: "dd.mm.yyyy" },
        { value: "45475" },
        { value: 8 },
      ],
    ]).toBuffer();
    expect(await tableIn(new Uint8Array(bytes))).toEqual({
      headers: ["Name", "Geburtsdatum", "PLZ", "Jahre"],
      rows: [["Haile", "1995-03-30", "45475", "8"]],
    });
  });

  test("a part that unpacks to far more than a list is refused before anybody reads it", async () => {
    expect(await codeOf(zip([["xl/worksheets/sheet1.xml", Buffer.alloc(60 * 1024 * 1024, 0x20)]]))).toBe(
      "import:file.bomb",
    );
  });
  test("a part that lies about its size is refused as well", async () => {
    expect(await codeOf(zip([["xl/worksheets/sheet1.xml", Buffer.alloc(60 * 1024 * 1024, 0x20)]], { size: 10 }))).toBe(
      "import:file.bomb",
    );
  });
  test("one cell far outside is refused, because it would become millions of empty ones", async () => {
    const sheet = Buffer.from('<worksheet><sheetData><row r="1"><c r="XFD1"/></row></sheetData></worksheet>');
    expect(await codeOf(zip([["xl/worksheets/sheet1.xml", sheet]]))).toBe("import:file.tooManyColumns");
    const deep = Buffer.from('<worksheet><sheetData><row r="1048576"><c r="A1048576"/></row></sheetData></worksheet>');
    expect(await codeOf(zip([["xl/worksheets/sheet1.xml", deep]]))).toBe("import:file.tooManyRows");
  });
  test("another kind of archive, a truncated one, nonsense inside", async () => {
    expect(await codeOf(zip([["word/document.xml", Buffer.from("<x/>")]]))).toBe("import:file.notAList");
    expect(await codeOf(zip([["xl/worksheets/sheet1.xml", Buffer.from("<x")]]))).toBe("import:file.brokenWorkbook");
    const whole = await writeXlsxFile([[{ value: "Name" }], [{ value: "x" }]]).toBuffer();
    expect(await codeOf(new Uint8Array(whole.subarray(0, whole.length - 40)))).toBe("import:file.brokenWorkbook");
  });
});

describe("what is no list is refused with a reason", { timeout: 30_000 }, () => {
  test.each([
    ["nothing", new Uint8Array(), "import:file.empty"],
    ["only white space", utf8(" \n ;; \n"), "import:file.empty"],
    ["only a header", utf8("Name;Vorname\n"), "import:file.noRows"],
    ["a PDF", utf8("%PDF-1.7 ..."), "import:file.notAList"],
    ["old Excel", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), "import:file.oldExcel"],
    ["null bytes", utf8("Name\n\0\n"), "import:file.binary"],
    ["a quote that never closes", utf8('Name;Vorname\n"Haile;Maryam\n'), "import:file.brokenQuotes"],
    ["one cell of a million characters", utf8(`Name\n${"x".repeat(1_000_000)}\n`), "import:file.cellTooLong"],
    ["a cell above the limit", utf8(`Name\n${"x".repeat(10_001)}\n`), "import:file.cellTooLong"],
    ["101 columns", utf8(`${"a;".repeat(100)}a\n${"1;".repeat(100)}1\n`), "import:file.tooManyColumns"],
    ["5,001 rows", utf8(`Name\n${"x\n".repeat(5001)}`), "import:file.tooManyRows"],
    ["more than 5 MB", new Uint8Array(5 * 1024 * 1024 + 1).fill(0x61), "import:file.tooLarge"],
  ])("%s", async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });
  test.each([
    ["a cell of 10,000 characters", utf8(`Name\n${"x".repeat(10_000)}\n`), "read"],
    ["100 columns", utf8(`${"a;".repeat(99)}a\n${"1;".repeat(99)}1\n`), "read"],
    ["5,000 rows", utf8(`Name\n${"x\n".repeat(5000)}`), "read"],
    ["one row", utf8("Name\nx\n"), "read"],
    // as large as a file may be, and refused only for what it holds
    ["5 MB", new Uint8Array(5 * 1024 * 1024).fill(0x61), "import:file.cellTooLong"],
  ])("%s is not too much", async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });
  test("a cell that is too long is named by its line, counted from the top of the file", async () => {
    const lineOf = (text: string) =>
      readImportFile(utf8(text)).catch((error: unknown) => (error instanceof AppError ? error.params.line : error));
    const long = "x".repeat(10_001);
    expect(await lineOf(`Name\n${long}\n`)).toBe(2);
    expect(await lineOf(`Name\na\nb\n${long}\n`)).toBe(4);
    expect(await lineOf(`;\n;\nName;\n${long};\n`)).toBe(4);
  });
  test("any bytes are read or refused, never anything else", { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: "binary" }).map(utf8)),
        async (bytes) => {
          expect(await codeOf(bytes)).not.toMatch(/^unexpected/);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("CSV written back", () => {
  test("cells that would run as formulas become plain words, and are what they were when the file is read again", async () => {
    const cells = [
      '=HYPERLINK("http://x")',
      "+49 208",
      "-1",
      "@SUM(A1)",
      "Weg; 1",
      'sagt "ja"',
      "zwei\nZeilen",
      "Mülheim",
    ];
    const sheet = await tableIn(utf8(csvFile([cells.map((_, at) => `h${at}`), cells])));
    expect(csvFile([cells])).toContain("'+49 208;'-1;'@SUM(A1)");
    expect(sheet.rows[0]).toEqual(cells);
  });
});
