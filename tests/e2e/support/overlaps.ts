/**
 * Words in pictures that lie over each other or reach out of the picture, measured in the browser: each text of a drawing
 * and each line of words around it. Sent there as it is, so it uses nothing from outside itself.
 */
export function overlappingLabels(): string[] {
  return [...document.querySelectorAll("figure.chart")].flatMap((figure) => {
    const whole = figure.getBoundingClientRect();
    const texts: { words: string; drawn: boolean; box: DOMRect }[] = [];
    const walker = document.createTreeWalker(figure, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.textContent?.trim() ?? "";
      const parent = node.parentElement;
      if (!words || !parent) continue;
      if (getComputedStyle(parent.closest(".chart-list") ?? parent).clipPath !== "none") continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects())
        if (box.width > 0 && box.height > 0) texts.push({ words, drawn: parent.closest("svg") !== null, box });
    }
    const out = texts.filter(({ box }) => box.left < whole.left - 1 || box.right > whole.right + 1);
    // letters of two lines of one text touch each other by design
    const over = texts.flatMap((one, at) =>
      texts.slice(at + 1).flatMap((other) => {
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        // names side by side in a drawing need room between them, words of a line follow each other
        const room = one.drawn && other.drawn ? -2 : 1;
        return one.words !== other.words && across > room && down > 4 ? [`${one.words} over ${other.words}`] : [];
      }),
    );
    return [...out.map(({ words }) => `${words} outside`), ...over];
  });
}
