/** As long as people write them, and longer: German, Turkish and Ukrainian, without a place to part them. */
export const longWords = [
  "Wäschereihelferinnentätigkeitsbeschreibungsverfahren",
  "Çekoslovakyalılaştıramadıklarımızdanmışsınızcasına",
  "Найвисокопревосходительствующегоськомпанія",
];

/**
 * Puts a long word into everything on the page that people may have typed, and measures where it runs out: of the screen or
 * of its own box. What is cut on purpose, or can be scrolled, does not count. Sent to the browser as it is.
 */
export function plantLongWords(words: readonly string[]) {
  const typed = "bdi, [lang], a[data-row], h1, dd, td, li, .card, .job";
  const ours =
    "script, style, option, select, button, .btn, label, legend, summary, thead, svg, nav, time, .nowrap, .vh";
  const main = document.querySelector("main");
  const nodes: Node[] = [];
  if (main) {
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
  }
  const planted: { node: Node; at: Element; word: string }[] = [];
  for (const node of nodes) {
    const at = node.parentElement;
    if (!at || !/\p{L}{3}/u.test(node.textContent ?? "") || at.closest(ours) || !at.closest(typed)) continue;
    const word = words[planted.length % words.length] ?? "";
    node.textContent = (node.textContent ?? "").replace(/\p{L}{3,}/u, word);
    planted.push({ node, at, word });
  }
  const faults = planted.flatMap(({ node, at, word }) => {
    const range = document.createRange();
    const from = (node.textContent ?? "").indexOf(word);
    range.setStart(node, from);
    range.setEnd(node, from + word.length);
    const boxes = [...range.getClientRects()];
    if (boxes.length === 0) return [];
    const [left, right] = [Math.min(...boxes.map((box) => box.left)), Math.max(...boxes.map((box) => box.right))];
    let own: Element | null = null;
    for (let around: Element | null = at; around && around !== document.body; around = around.parentElement) {
      const { overflowX, display } = getComputedStyle(around);
      if (/hidden|clip|auto|scroll/.test(overflowX)) return [];
      if (!own && display !== "inline" && display !== "contents") own = around;
    }
    const edge = own?.getBoundingClientRect();
    if (left < 0 || right > innerWidth) return [`${at.tagName} ${at.className}: off the screen`];
    return edge && right > edge.right + 2 ? [`${at.tagName} ${at.className}: out of its box`] : [];
  });
  return {
    planted: planted.length,
    faults: [
      ...new Set([...faults, ...(document.documentElement.scrollWidth > innerWidth ? ["scrolls sideways"] : [])]),
    ],
  };
}
