import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { decode } from "./decode";

/** Names as they stand in lists here, by the alphabet they need beside German. */
const lists = {
  german: ["Schäfer;Jörg", "Groß;Käthe", "Müller;Günther"],
  west: ["Müller;Zoë", "Traoré;Aïssata", "Núñez;José", "Çelik;Gönül", "Gonçalves;João", "Lefèvre;Hélène"],
  slavic: ["Petrović;Željko", "Kovačević;Đorđe", "Šimunić;Snežana", "Hodžić;Edina", "Jovanović;Miloš"],
  polish: ["Wójcik;Łukasz", "Wiśniewska;Małgorzata", "Dąbrowski;Michał"],
  hungarian: ["Kovács;Erzsébet", "Szűcs;Győző", "Tóth;Örs"],
  czech: ["Dvořák;Jiří", "Nováková;Zdeňka", "Černý;Luboš"],
  turkish: ["Şahin;İsmail", "Yıldız;Ayşegül", "Erdoğan;Çağrı", "Güneş;Ömer"],
  cyrillic: ["Коваленко;Олена", "Шевченко;Ігор", "Петров;Иван"],
  arabic: ["الحموي;محمد", "حداد;ليلى", "خوري;يوسف"],
} as const;
type Alphabet = keyof typeof lists;

const written: [encoding: string, alphabets: Alphabet[]][] = [
  ["windows-1252", ["german", "west"]],
  ["macintosh", ["german", "west"]],
  ["cp850", ["german", "west"]],
  ["windows-1250", ["slavic", "polish", "hungarian", "czech"]],
  ["iso-8859-2", ["slavic", "polish", "hungarian", "czech"]],
  ["cp852", ["slavic", "polish", "hungarian", "czech"]],
  ["windows-1254", ["german", "turkish"]],
  ["cp857", ["turkish"]],
  ["windows-1251", ["cyrillic"]],
  ["cp866", ["cyrillic"]],
  ["windows-1256", ["arabic"]],
  ["utf-16le", ["west", "turkish"]],
  ["utf-16be", ["german", "cyrillic"]],
];
const cases = written.flatMap(([encoding, alphabets]) =>
  alphabets.flatMap((alphabet) =>
    ["Name;Vorname;Geburtsdatum", "Name;Vorname;Straße;Muttersprache;Deutsch mündlich"].flatMap((header) =>
      [1, 2, 3, 6].map((rows) => {
        const names = lists[alphabet].slice(0, rows).map((name) => `${name};01.02.1990`);
        return { encoding, alphabet, rows, text: [header, ...names].join("\r\n") };
      }),
    ),
  ),
);
const can = cases.filter(({ encoding, text }) => iconv.decode(iconv.encode(text, encoding), encoding) === text);

describe("letters of a list without a mark", () => {
  test.each(can)(
    "$encoding, $alphabet, $rows names: read rightly, or asked about with the right one among them",
    (list) => {
      const { text, others } = decode(new Uint8Array(iconv.encode(list.text, list.encoding)));
      const offered = others.length === 0 ? [text] : [text, ...others.map((other) => other.text)];
      expect(offered).toContain(list.text);
    },
  );

  test("are rarely asked about", () => {
    const asked = can.filter(
      ({ text, encoding }) => decode(new Uint8Array(iconv.encode(text, encoding))).others.length > 0,
    );
    expect(can.length).toBeGreaterThan(150);
    expect(asked.length / can.length).toBeLessThan(0.1);
  });

  test("of a long list are told from the lines that show them", () => {
    const plain = Array.from({ length: 5000 }, (_, at) => `Person${at};Ada;01.02.1990`);
    const text = ["Name;Vorname;Geburtsdatum", ...plain, ...lists.slavic].join("\r\n");
    expect(decode(new Uint8Array(iconv.encode(text, "windows-1250")))).toMatchObject({ text, others: [] });
  });

  test("that somebody chose are taken as they are", () => {
    expect(decode(new Uint8Array([0xfc]), "macintosh").text).toBe("¸");
  });
});
