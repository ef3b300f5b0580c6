/**
 * What is measured of an open work page, in the browser. Sent there as it is, so it uses nothing from outside itself.
 * "Whole": inside the window as it was opened, without scrolling.
 */
export function measureDesk() {
  const seen = (element: Element) => {
    const box = element.getBoundingClientRect();
    const hidden = element.closest("details:not([open]) > :not(summary)") !== null;
    return !hidden && box.width > 0 && box.height > 0 ? box : null;
  };
  const rows = [...document.querySelectorAll("[data-worklist] > .desk-row")].flatMap((row) => {
    const box = seen(row);
    return box ? [{ row, box }] : [];
  });
  const heading = document.querySelector("main h1")?.textContent?.trim().toLowerCase() ?? "";
  const clickables = (row: Element) =>
    [...row.querySelectorAll("a, button, input:not([type=hidden])")].filter((one) => seen(one) !== null);
  const columns = [...document.querySelectorAll("main thead th")].map(
    (th) => th.textContent?.trim().toLowerCase() ?? "",
  );
  const cells = rows.flatMap(({ row }) =>
    [...row.children].map((cell, at) => ({ at, text: cell.textContent?.trim().toLowerCase() ?? "" })),
  );
  return {
    rows: rows.length,
    whole: rows.filter(({ box }) => box.top >= 0 && box.bottom <= innerHeight).length,
    firstRow: Math.round(rows[0]?.box.top ?? 0),
    tallest: Math.round(Math.max(0, ...rows.map(({ box }) => box.height))),
    clickables: Math.max(0, ...rows.map(({ row }) => clickables(row).length)),
    solid: [...document.querySelectorAll("main .btn:not(.btn-second, .btn-quiet)")].filter((button) => {
      const box = seen(button);
      return box !== null && box.top >= 0 && box.bottom <= innerHeight;
    }).length,
    telephones: rows.filter(({ row }) => row.querySelector("a[href^='tel:']")).length,
    ladders: rows.filter(({ row }) => row.querySelector(".ladder-small")).length,
    /** rows' words that say again what stands above them: the heading of their column, or the page's */
    repeated: [
      ...new Set(
        cells
          .filter(({ at, text }) => text !== "" && (text === columns[at] || text === heading))
          .map(({ text }) => text),
      ),
    ],
    sideways: document.documentElement.scrollWidth > innerWidth,
  };
}

export type DeskMeasure = ReturnType<typeof measureDesk>;

export type DeskLimits = {
  /** rows whole on the screen, where the list is that long */
  whole: number;
  /** the first row starts above */
  firstRow: number;
  tallest: number;
};

/** The windows a page is measured in. */
export const windows = {
  desk: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
  wide: { width: 1920, height: 1080 },
} as const;
export type Window = "desk" | "phone";

/** What the five rules of the desk ask of a list, by width of the window. */
export const deskLimits: Readonly<Record<Window, DeskLimits>> = {
  desk: { whole: 15, firstRow: 200, tallest: 41 },
  phone: { whole: 6, firstRow: 360, tallest: 100 },
};

/** At most so many clickables a row: its link, the telephone, the one act. */
const mostClickables = 3;

/** In which points a page does not keep the rules; none for a good one. */
export function deskFaults(measured: DeskMeasure, limits: DeskLimits, telephones: boolean): string[] {
  const { rows, whole, firstRow, tallest, clickables, solid, repeated, sideways } = measured;
  const wanted = Math.min(limits.whole, rows);
  return [
    rows === 0 && "no rows",
    whole < wanted && `${whole} rows whole, ${wanted} wanted`,
    rows > 0 && firstRow > limits.firstRow && `the first row starts at ${firstRow}, not above ${limits.firstRow}`,
    tallest > limits.tallest && `a row is ${tallest} px high, not ${limits.tallest}`,
    clickables > mostClickables && `${clickables} clickables in a row`,
    solid > 1 && `${solid} solid buttons on one screen`,
    telephones && measured.telephones === 0 && "no telephone in any row",
    repeated.length > 0 && `repeats its heading: ${repeated.join(", ")}`,
    sideways && "scrolls sideways",
  ].filter((fault) => fault !== false);
}

/** What is measured of a list of jobs on a phone; sent to the browser as it is. */
export function measureCards() {
  const boxes = [...document.querySelectorAll(".jobs > .job")].map((card) => card.getBoundingClientRect());
  const heights = boxes.map(({ height }) => Math.round(height)).sort((a, b) => a - b);
  const places = document.querySelector(".person .bar-tabs")?.getBoundingClientRect().top ?? innerHeight;
  return {
    cards: boxes.length,
    middle: heights[Math.floor(heights.length / 2)] ?? 0,
    tallest: heights.at(-1) ?? 0,
    whole: boxes.filter(({ top, bottom }) => top >= 0 && bottom <= Math.min(innerHeight, places)).length,
    sideways: document.documentElement.scrollWidth > innerWidth,
  };
}

/**
 * A card of a job at 390 px: half of them keep to 150 px; a company's long name or a long title takes a line more. Two
 * are whole on the first screen.
 */
const cardLimits = { middle: 150, tallest: 185, whole: 2 } as const;

/** In which points a list of jobs on a phone does not keep them; none for a good one. */
export function cardFaults({ cards, middle, tallest, whole, sideways }: ReturnType<typeof measureCards>): string[] {
  return [
    cards < cardLimits.whole && `${cards} cards`,
    middle > cardLimits.middle && `half of the cards are higher than ${middle} px, not ${cardLimits.middle}`,
    tallest > cardLimits.tallest && `a card is ${tallest} px high, not ${cardLimits.tallest}`,
    whole < cardLimits.whole && `${whole} cards whole, ${cardLimits.whole} wanted`,
    sideways && "scrolls sideways",
  ].filter((fault) => fault !== false);
}

/** What is measured of a page on a wide screen; sent to the browser as it is. */
export function measureWide() {
  const main = document.querySelector("main");
  const texts = [...(main?.querySelectorAll("p, dd, li") ?? [])].filter(
    (text) =>
      text.closest("table, nav, details:not([open]) > :not(summary)") === null &&
      !text.querySelector("p, li, dd, a, input"),
  );
  /** characters of each line of a text: those whose lower edges lie together */
  const linesOf = (text: Element) => {
    const lines = new Map<number, number>();
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const range = document.createRange();
      for (let at = 0; at < (node.textContent?.length ?? 0); at++) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const box = range.getClientRects()[0];
        if (box && box.width > 1)
          lines.set(Math.round(box.bottom / 8), (lines.get(Math.round(box.bottom / 8)) ?? 0) + 1);
      }
    }
    return [...lines.values()];
  };
  const tables = [...(main?.querySelectorAll(".desk-table") ?? [])].map((table) => table.getBoundingClientRect());
  return {
    /** room left unused beside a list, on the side that has more of it */
    besideLists: Math.round(Math.max(0, ...tables.map(({ right }) => innerWidth - right))),
    longest: Math.max(0, ...texts.flatMap(linesOf)),
  };
}

/** On a wide screen a list ends where its frame does, and no line of text is longer than one can follow. */
export const wideLimits = { besideLists: 48, longest: 70 } as const;
